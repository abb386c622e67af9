// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Words above columns.
namespace huyuan::exchange {

/// For comparing headers: NFKC, lower case, without blanks, punctuation, bracketed parts and leading numbering
/// ("3、学校名称(全称)*:" → "学校名称"). A header that is nothing but a bracket keeps its content.
std::string normalisedHeader(std::string_view header);
/// NFKC and trimmed; line breaks and runs of blanks become one blank.
std::string tidied(std::string_view text);
/// Number of characters (code points).
std::size_t characterCount(std::string_view utf8);

/// What a column of coordinates holds. X and Y say nothing by their names: surveyors call north X, programmers east.
enum class CoordinateRole { Lon, Lat, X, Y, Pair, Wkt };

struct CoordinateHeader {
  CoordinateRole role{};
  std::string crs; ///< what the header names: gcj02, bd09, wgs84, cgcs2000 or ""
};
/// Of a header such as 经度, 高德经度, lng_wgs84, X坐标, 经纬度, WKT; nothing for other words.
std::optional<CoordinateHeader> coordinateHeader(std::string_view header);

} // namespace huyuan::exchange
