// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "roads/guide.h"
#include "route_town.h"

/// Rows of the table that say how a way must be told:
///
///   say A B STEP STEP …   from A to B. A step is what is done, the street it leads into (~ = nameless) and its metres:
///                         depart/AB/100 right/BC/140 roundabout2/CD/60 arrive-left
namespace huyuan::test {

inline std::string word(const roads::GuideStep& step) {
  static const char* const Words[] = {"depart",     "straight",     "slight-left", "left",
                                      "sharp-left", "slight-right", "right",       "sharp-right",
                                      "u-turn",     "roundabout",   "ferry",       "arrive"};
  static const char* const Sides[] = {"", "-left", "-right", "-ahead"};
  const std::string name = Words[static_cast<std::size_t>(step.manoeuvre)];
  if (step.manoeuvre == roads::Manoeuvre::Arrive) return name + Sides[static_cast<std::size_t>(step.side)];
  return name + (step.exit > 0 ? std::to_string(step.exit) : "") + "/" + (step.name.empty() ? "~" : step.name) + "/" +
         rounded(step.distance.value());
}

inline std::string told(const DrawnRoads& town, const roads::RoadGraph& graph, const std::vector<std::string>& row) {
  const auto place = town.place(row.at(2).at(0));
  const auto from = graph.snap(town.place(row.at(1).at(0))), to = graph.snap(place);
  std::string text = "say " + row.at(1) + " " + row.at(2);
  const auto guide = roads::guide(graph, town.network(), *from, *to, place);
  for (const auto& step : guide.steps) text += " " + word(step);
  return text;
}

/// Compares every `say` row of the drawing with what the guide says, and the guide's sums with the travel.
inline void expectGuide(const std::string& drawing, roads::Profile profile = drawnProfile("car"),
                        double metresPerCell = RouteCell) {
  const DrawnMap map(drawing, metresPerCell);
  const DrawnRoads town(map);
  const roads::RoadGraph graph(town.network(), profile);
  int rows = 0;
  for (const auto& row : map.table()) {
    if (row.at(0) != "say") continue;
    EXPECT_EQ(told(town, graph, row), joined(row)) << drawing;
    ++rows;
  }
  EXPECT_GT(rows, 0);
}

} // namespace huyuan::test
