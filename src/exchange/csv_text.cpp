// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csv_text.h"

#include "geo/degrees_text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace huyuan::exchange {

namespace {

std::string quoted(const std::string& cell) {
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  std::string text = "\"";
  for (const char c : cell) {
    if (c == '"') text += '"';
    text += c;
  }
  return text + '"';
}

/// Shortest text that reads back as the same number.
std::string cellOf(const domain::Record& record, const std::string& field) {
  const auto at = record.values.find(field);
  if (at == record.values.end()) return {};
  if (const auto* real = std::get_if<double>(&at->second)) {
    std::array<char, 64> buffer{};
    return {buffer.data(), std::to_chars(buffer.data(), buffer.data() + buffer.size(), *real).ptr};
  }
  return quoted(record.text(field));
}

bool allPoints(const ExportLayer& layer) {
  return std::all_of(layer.records.begin(), layer.records.end(), [&](const domain::Record& record) {
    const auto at = record.geometries.find(layer.geometryField);
    return at == record.geometries.end() || at->second.index() <= 1;
  });
}

std::string placeOf(const ExportLayer& layer, const domain::Record& record, bool points) {
  const auto at = record.geometries.find(layer.geometryField);
  if (at == record.geometries.end()) return points ? "," : "";
  if (!points) return quoted(geo::toWkt(at->second));
  const auto* p = std::get_if<geo::LonLat>(&at->second);
  return p && p->isValid() ? geo::shortText(p->lon) + "," + geo::shortText(p->lat) : ",";
}

} // namespace

std::string csvText(const ExportLayer& layer) {
  const bool located = !layer.geometryField.empty(), points = located && allPoints(layer);
  std::vector<std::string> columns;
  for (const auto& field : layer.fields)
    if (!field.isGeometry()) columns.push_back(field.name);

  std::string text = "\xEF\xBB\xBF";
  const auto endCell = [&](bool last) { text += last ? "\r\n" : ","; };
  for (std::size_t i = 0; i < columns.size(); ++i)
    text += quoted(columns[i]), endCell(!located && i + 1 == columns.size());
  if (located) text += points ? "lon,lat\r\n" : "WKT\r\n";
  for (const domain::Record& record : layer.records) {
    for (std::size_t i = 0; i < columns.size(); ++i)
      text += cellOf(record, columns[i]), endCell(!located && i + 1 == columns.size());
    if (located) text += placeOf(layer, record, points) + "\r\n";
  }
  return text;
}

} // namespace huyuan::exchange
