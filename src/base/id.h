// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <compare>
#include <cstdint>
#include <functional>

namespace huyuan::base {

/// The row id of one kind of record. Ids of different kinds do not mix. 0 means "not stored yet".
template <class Kind> struct Id {
  std::int64_t value = 0;
  constexpr explicit operator bool() const { return value != 0; }
  constexpr auto operator<=>(const Id&) const = default;
};

} // namespace huyuan::base

template <class Kind> struct std::hash<huyuan::base::Id<Kind>> {
  std::size_t operator()(huyuan::base::Id<Kind> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
