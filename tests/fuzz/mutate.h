// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/random.h"

#include <string>

namespace huyuan::test {

/// The bytes with one to eight things done to them: bits turned, bytes set, stretches overwritten by others; sometimes
/// also a stretch removed or doubled, a huge varint put in, or the end cut off. Never empty.
std::string mutated(std::string bytes, base::Random& random);

} // namespace huyuan::test
