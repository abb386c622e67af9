// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/places.h"
#include "exchange_testing.h"

#include <array>
#include <cstdio>
#include <string>
#include <vector>

/// Both ways of reading a plain list, as text that can be compared.
namespace huyuan::test {

inline std::string bits(double v) {
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%a", v);
  return text.data();
}

/// Keeps rows as lines; numbers to the last bit.
class LineSink final : public exchange::PlaceSink {
 public:
  void begin(std::size_t) override {
    lines.clear();
    codes.clear();
  }
  void add(const exchange::PlaceRow& row) override {
    std::string line = (withNumbers ? std::to_string(row.number) + "|" : "") + std::string(row.code) + "|" +
                       std::string(row.kind) + "|" + std::string(row.campusOf) + "|" + std::string(row.school) + "|" +
                       std::string(row.status) + (row.main ? "|main|" : "||") + bits(row.accuracy);
    if (row.point.isValid()) line += " point " + bits(row.point.lon) + " " + bits(row.point.lat);
    for (const geo::LonLat gate : row.gates) line += " gate " + bits(gate.lon) + " " + bits(gate.lat);
    for (const exchange::OutlineRing& ring : row.rings) {
      line += ring.outer ? " outer" : " hole";
      for (std::uint32_t i = ring.first; i < ring.end; ++i)
        line += " " + bits(row.corners[i].lon) + " " + bits(row.corners[i].lat);
    }
    lines.push_back(line);
    codes.emplace_back(row.code);
  }
  std::string_view codeAt(std::size_t index) const override { return codes.at(index); }

  bool withNumbers = true;
  std::vector<std::string> lines, codes;
};

struct PlacesReading {
  std::vector<std::string> lines, problems;
  std::string error; ///< the whole file was refused
  bool quick = false;
  bool operator==(const PlacesReading& o) const {
    return lines == o.lines && problems == o.problems && error == o.error;
  }
};

/// As session loosens it: nothing is required, and gates name their school by any text.
inline domain::RecordDescription looseKind(const std::string& name) {
  domain::RecordDescription kind = kindOf(name);
  for (domain::FieldDescription& field : kind.fields) {
    field.required = false;
    if (field.name == "school_id") field.type = domain::FieldType::Text;
  }
  return kind;
}

inline PlacesReading readingOf(const std::string& path, const std::string& kind, bool asRecords,
                               const exchange::ImportOptions& options = {}, bool withNumbers = true) {
  PlacesReading reading;
  LineSink sink;
  sink.withNumbers = withNumbers;
  const auto description = looseKind(kind);
  try {
    const auto report = asRecords ? exchange::readPlacesAsRecords(path, description, options, sink, {}, {})
                                  : exchange::readPlaces(path, description, options, sink, {}, {});
    reading.problems = texts(report.problems);
    reading.quick = report.quick;
    reading.lines = sink.lines;
  } catch (const base::Error& e) {
    reading.error = e.what();
  }
  return reading;
}

/// Reads both ways, expects the same, and gives it back.
inline PlacesReading bothWays(const std::string& path, const std::string& kind,
                              const exchange::ImportOptions& options = {}) {
  PlacesReading quick = readingOf(path, kind, false, options);
  const PlacesReading slow = readingOf(path, kind, true, options);
  EXPECT_EQ(quick.lines, slow.lines) << path;
  EXPECT_EQ(quick.problems, slow.problems) << path;
  EXPECT_EQ(quick.error, slow.error) << path;
  return quick;
}

} // namespace huyuan::test
