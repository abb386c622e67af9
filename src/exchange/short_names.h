// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace huyuan::exchange {

/// Bytes of a field's name in a shapefile.
inline constexpr std::size_t ShapefileNameBytes = 10;

/// Names of at most `bytes` bytes (≥ 4), all different even without regard to case, in the order given. A name that
/// fits stays; else its longest words are cut, so that "uncertainty_m" becomes "uncertai_m" and keeps its unit. Where
/// two would be the same the later one ends in a number. UTF-8 stays whole.
std::vector<std::string> shortNames(const std::vector<std::string>& names, std::size_t bytes = ShapefileNameBytes);

} // namespace huyuan::exchange
