// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/header_words.h"

#include <QString>

#include <algorithm>
#include <array>
#include <utility>

namespace huyuan::exchange {

namespace {

QString compatible(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).normalized(QString::NormalizationForm_KC);
}

QString withoutBrackets(const QString& text) {
  QString kept;
  int depth = 0;
  for (const QChar c : text) {
    const bool opens = QStringView(u"([{【〔<《").contains(c), closes = QStringView(u")]}】〕>》").contains(c);
    if (opens) ++depth;
    if (depth == 0 && !closes) kept += c;
    if (closes && depth > 0) --depth;
  }
  return kept;
}

/// "3、", "12.", "(1)" before the word.
QString withoutNumbering(const QString& text) {
  qsizetype digits = 0;
  while (digits < text.size() && text[digits].isDigit()) ++digits;
  const bool numbered = digits > 0 && digits < text.size() && QStringView(u"、.)").contains(text[digits]);
  return numbered ? text.mid(digits + 1) : text;
}

QString lettersOnly(const QString& text) {
  QString kept;
  for (const QChar c : text)
    if (c.isLetterOrNumber() || c.isSurrogate()) kept += c.toLower();
  return kept;
}

using Word = std::pair<const char*, CoordinateRole>;
constexpr auto Lon = CoordinateRole::Lon, Lat = CoordinateRole::Lat, X = CoordinateRole::X, Y = CoordinateRole::Y,
               Pair = CoordinateRole::Pair, Wkt = CoordinateRole::Wkt;
constexpr std::array Words{Word{"经度", Lon},
                           Word{"东经", Lon},
                           Word{"中心经度", Lon},
                           Word{"地理经度", Lon},
                           Word{"门口经度", Lon},
                           Word{"lng", Lon},
                           Word{"lon", Lon},
                           Word{"long", Lon},
                           Word{"longitude", Lon},
                           Word{"jd", Lon},
                           Word{"纬度", Lat},
                           Word{"北纬", Lat},
                           Word{"中心纬度", Lat},
                           Word{"地理纬度", Lat},
                           Word{"门口纬度", Lat},
                           Word{"lat", Lat},
                           Word{"latitude", Lat},
                           Word{"wd", Lat},
                           Word{"x", X},
                           Word{"x坐标", X},
                           Word{"坐标x", X},
                           Word{"横坐标", X},
                           Word{"pointx", X},
                           Word{"xcoord", X},
                           Word{"coordx", X},
                           Word{"xzb", X},
                           Word{"easting", X},
                           Word{"东坐标", X},
                           Word{"y", Y},
                           Word{"y坐标", Y},
                           Word{"坐标y", Y},
                           Word{"纵坐标", Y},
                           Word{"pointy", Y},
                           Word{"ycoord", Y},
                           Word{"coordy", Y},
                           Word{"yzb", Y},
                           Word{"northing", Y},
                           Word{"北坐标", Y},
                           Word{"坐标", Pair},
                           Word{"经纬度", Pair},
                           Word{"location", Pair},
                           Word{"lonlat", Pair},
                           Word{"lnglat", Pair},
                           Word{"latlng", Pair},
                           Word{"latlon", Pair},
                           Word{"坐标点", Pair},
                           Word{"坐标位置", Pair},
                           Word{"落图坐标", Pair},
                           Word{"图上位置", Pair},
                           Word{"定位", Pair},
                           Word{"门口坐标", Pair},
                           Word{"经纬度坐标", Pair},
                           Word{"coordinates", Pair},
                           Word{"coordinate", Pair},
                           Word{"位置坐标", Pair},
                           Word{"wkt", Wkt},
                           Word{"geometry", Wkt},
                           Word{"geom", Wkt},
                           Word{"thegeom", Wkt},
                           Word{"wktgeom", Wkt},
                           Word{"几何", Wkt},
                           Word{"空间信息", Wkt}};

/// Longer words first, so that "gcj02" does not leave "02" behind.
constexpr std::array<std::pair<const char*, const char*>, 19> CrsWords{{{"cgcs2000", "cgcs2000"},
                                                                        {"国家2000", "cgcs2000"},
                                                                        {"天地图", "cgcs2000"},
                                                                        {"2000", "cgcs2000"},
                                                                        {"wgs84", "wgs84"},
                                                                        {"gcj02", "gcj02"},
                                                                        {"bd09ll", "bd09"},
                                                                        {"bd09", "bd09"},
                                                                        {"baidu", "bd09"},
                                                                        {"amap", "gcj02"},
                                                                        {"火星", "gcj02"},
                                                                        {"高德", "gcj02"},
                                                                        {"腾讯", "gcj02"},
                                                                        {"百度", "bd09"},
                                                                        {"gcj", "gcj02"},
                                                                        {"wgs", "wgs84"},
                                                                        {"gps", "wgs84"},
                                                                        {"84", "wgs84"},
                                                                        {"bd", "bd09"}}};

std::optional<CoordinateRole> plainRole(const std::string& word) {
  const auto* found = std::find_if(Words.begin(), Words.end(), [&](const Word& w) { return word == w.first; });
  if (found == Words.end()) return std::nullopt;
  return found->second;
}

} // namespace

std::string normalisedHeader(std::string_view header) {
  const QString text = compatible(header).simplified();
  const QString bare = lettersOnly(withoutNumbering(withoutBrackets(text).trimmed()));
  return (bare.isEmpty() ? lettersOnly(text) : bare).toStdString();
}

std::string tidied(std::string_view text) {
  // Most cells are plain: nothing to normalise in printable ASCII without double blanks.
  const bool plain = std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7F; });
  return plain ? std::string(text) : compatible(text).simplified().toStdString();
}

std::size_t characterCount(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::optional<CoordinateHeader> coordinateHeader(std::string_view header) {
  // A bracket may hold the system ("经度(WGS84)") or nothing of use ("经度(E)"): look with and without it.
  const std::string bare = normalisedHeader(header);
  const std::string whole = lettersOnly(compatible(header)).toStdString();
  for (const auto& [word, crs] : CrsWords) {
    const std::size_t at = whole.find(word);
    if (at == std::string::npos) continue;
    std::string rest = whole;
    rest.erase(at, std::string_view(word).size());
    if (const auto role = plainRole(rest)) return CoordinateHeader{*role, crs};
    if (const auto role = plainRole(bare)) return CoordinateHeader{*role, crs};
  }
  if (const auto role = plainRole(bare)) return CoordinateHeader{*role, {}};
  return std::nullopt;
}

} // namespace huyuan::exchange
