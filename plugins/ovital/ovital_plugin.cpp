// SPDX-License-Identifier: GPL-3.0-or-later
#include "ovital_plugin.h"

#include "geo/china_shift.h"

#include <charconv>
#include <optional>
#include <sstream>

namespace {

using huyuan::base::Problem;
using huyuan::exchange::SourceRow;
using huyuan::exchange::SourceTable;
using huyuan::geo::LonLat;

std::vector<std::string> fieldsOf(std::string line) {
  if (line.ends_with('\r')) line.pop_back();
  std::vector<std::string> fields;
  std::istringstream parts(line);
  for (std::string field; std::getline(parts, field, ' ');) fields.push_back(field);
  return fields;
}

std::optional<double> number(const std::string& text) {
  double value = 0;
  const char* end = text.data() + text.size();
  const auto [stopped, error] = std::from_chars(text.data(), end, value);
  return error == std::errc{} && stopped == end && !text.empty() ? std::optional(value) : std::nullopt;
}

/// A line taken apart. The point is CGCS2000 already, because rows of one file may differ.
struct Point {
  LonLat place;
  char flag = ' ';
  std::string name, remark;
};

LonLat converted(LonLat p, char flag) {
  if (flag == 'g') return huyuan::geo::gcjToWgs(p);
  return flag == 'b' ? huyuan::geo::bdToWgs(p) : p;
}

std::optional<Point> parse(const std::string& line) {
  const std::vector<std::string> fields = fieldsOf(line);
  Point point;
  std::size_t at = 0;
  if (!fields.empty() && (fields[0] == "g" || fields[0] == "b")) point.flag = fields[at++][0];
  if (fields.size() < at + 2) return std::nullopt;
  const auto first = number(fields[at]), second = number(fields[at + 1]);
  if (!first || !second) return std::nullopt;
  // Written either way round; in China the longitude is the one that no latitude can be, or the greater.
  const LonLat raw = *first >= *second ? LonLat{*first, *second} : LonLat{*second, *first};
  if (!raw.isValid()) return std::nullopt;
  point.place = converted(raw, point.flag);
  if (fields.size() > at + 2) point.name = fields[at + 2];
  for (std::size_t i = at + 3; i < fields.size(); ++i) point.remark += (point.remark.empty() ? "" : " ") + fields[i];
  return point;
}

const char* systemOf(char flag) { return flag == 'g' ? "gcj02" : flag == 'b' ? "bd09" : "wgs84"; }

class OvitalReader : public huyuan::exchange::TableReader {
 public:
  /// A text file whose first lines are points with a name: a table would have a delimiter or a header there.
  bool understands(const std::string& path, const std::string& head) const override {
    if (!path.ends_with(".txt") && !path.ends_with(".TXT")) return false;
    std::istringstream lines(head);
    int points = 0;
    for (std::string line; points < 3 && std::getline(lines, line);) {
      if (lines.eof() && head.size() >= 4096) break; // the last line of the head may be cut
      if (line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
      if (line.empty() || line == "\r") continue;
      const auto point = parse(line);
      if (!point || point->name.empty() || line.find_first_of(",;\t") != std::string::npos) return false;
      ++points;
    }
    return points > 0;
  }

  SourceTable read(const std::string& path, const huyuan::base::Progress&,
                   const huyuan::base::Cancel& cancel) const override {
    SourceTable table;
    table.encoding = "auto";
    table.crs = "EPSG:4490";
    table.hasGeometry = true;
    table.headers = {"名称", "备注", "原坐标系"};
    std::istringstream lines(huyuan::exchange::readTextFile(path, table.encoding));
    std::int64_t shifted = 0, number = 0;
    for (std::string line; std::getline(lines, line);) {
      ++number;
      cancel.check();
      if (line.empty() || line == "\r") continue;
      const auto point = parse(line);
      if (!point) {
        table.problems.push_back({Problem::Severity::Error,
                                  {.file = path, .row = number},
                                  "this line has no coordinates at its beginning",
                                  {}});
        continue;
      }
      if (point->flag != ' ') ++shifted;
      table.rows.push_back({number, {point->name, point->remark, systemOf(point->flag)}, point->place, {}});
    }
    if (shifted > 0)
      table.problems.push_back({Problem::Severity::Notice,
                                {.file = path},
                                "{0} rows were marked as GCJ-02 or BD-09 and converted to CGCS2000",
                                {std::to_string(shifted)}});
    return table;
  }
};

} // namespace

std::vector<std::shared_ptr<const huyuan::exchange::TableReader>> OvitalPlugin::readers() const {
  return {std::make_shared<OvitalReader>()};
}
