// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace huyuan::zoning {

/// Asks for memory that will be read soon; says nothing where the compiler has no word for it.
inline void prefetch([[maybe_unused]] const void* address) {
#if defined(__GNUC__)
  __builtin_prefetch(address);
#endif
}

} // namespace huyuan::zoning
