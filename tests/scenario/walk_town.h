// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "session/road_walks.h"
#include "support/drawn_map.h"
#include "support/drawn_roads.h"
#include "zoning/zoning.h"

#include <gtest/gtest.h>

#include <cmath>
#include <sstream>
#include <string>
#include <vector>

/// Rows of the table that say what must come out, 20 m a cell:
///
///   walk X Y LEG NETWORK LEG     the walk from X to Y in metres: to the street, along it, from it
///   walk X Y beyond              there is none of 500 m; or "noroad"
///   is A 1 160.0 inside          the verdict on vendor A and school 1; no row = no finding
///
/// Nodes are small letters, so that they are no vendors.
namespace huyuan::test {

struct WalkTown {
  explicit WalkTown(const std::string& drawing, double cell = 20.0)
      : map(drawing, cell)
      , roads(map)
      , walks(session::makeWalks(std::make_shared<const domain::RoadNetwork>(roads.network()), {}, {}))
      , schools(map.schools()) {}

  DrawnMap map;
  DrawnRoads roads;
  std::shared_ptr<const zoning::WalkDistances> walks;
  std::vector<domain::School> schools;
};

inline std::string joinedWords(const std::vector<std::string>& row) {
  std::string text;
  for (const auto& word : row) text += (text.empty() ? "" : " ") + word;
  return text;
}

inline std::string walkOutcome(const WalkTown& town, const std::vector<std::string>& row) {
  const auto from = town.roads.place(row.at(1).at(0)), to = town.roads.place(row.at(2).at(0));
  const auto walk = town.walks->walks(from, {to}, base::Metres(500)).front();
  std::ostringstream text;
  text << "walk " << row[1] << " " << row[2];
  if (walk.reach == zoning::Walk::Reach::Beyond) return text.str() + " beyond";
  if (walk.reach == zoning::Walk::Reach::NoRoad) return text.str() + " noroad";
  for (const auto part : {walk.snapAtStart, walk.onNetwork, walk.snapAtEnd}) text << " " << std::lround(part.value());
  return text.str();
}

/// "is A 1 160.0 inside", sorted.
inline std::vector<std::string> verdictsOf(const WalkTown& town, domain::Method method) {
  domain::ZoneRule rule;
  rule.method = method;
  const auto vendors = town.map.vendors();
  std::vector<std::string> lines;
  for (const auto& f : zoning::findings(town.schools, vendors, {rule}, town.walks.get(), {true, 1}, {}, {}))
    lines.push_back("is " + vendors[static_cast<std::size_t>(f.vendor.value - 1)].code + " " +
                    town.schools[static_cast<std::size_t>(f.school.value - 1)].code + " " +
                    zoning::shownDistance(f.distance) + " " + std::string(domain::toText(f.verdict)));
  std::sort(lines.begin(), lines.end());
  return lines;
}

/// Compares every `walk` row of the drawing, and its `is` rows as a whole, with what is measured.
inline void expectWalks(const WalkTown& town, domain::Method method = domain::Method::Walk) {
  std::vector<std::string> verdicts;
  int rows = 0;
  for (const auto& row : town.map.table()) {
    if (row.at(0) == "is") verdicts.push_back(joinedWords(row));
    if (row.at(0) != "walk") continue;
    EXPECT_EQ(walkOutcome(town, row), joinedWords(row));
    auto home = row; // and from the end to the start
    std::swap(home.at(1), home.at(2));
    if (home.size() > 5) std::swap(home.at(3), home.at(5));
    EXPECT_EQ(walkOutcome(town, home), joinedWords(home));
    ++rows;
  }
  EXPECT_GT(rows, 0);
  std::sort(verdicts.begin(), verdicts.end());
  EXPECT_EQ(verdictsOf(town, method), verdicts);
}

inline void expectWalks(const std::string& drawing) { expectWalks(WalkTown(drawing)); }

} // namespace huyuan::test
