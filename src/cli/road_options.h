// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "cli/command.h"
#include "session/plain_findings.h"
#include "session/road_probe.h"

#include <nlohmann/json.hpp>

/// What `route` and `reach` share.
namespace huyuan::cli {

struct RoadOptions {
  std::string workspace, file, profile = "car", period;
};

void addRoadOptions(CLI::App* command, RoadOptions& options);
/// Throws CLI::ValidationError unless either a workspace or a file is given.
void requireRoads(const RoadOptions& options);

struct RoadCosts {
  session::Cost load, graph, query;
  void add(nlohmann::ordered_json& json) const;
};
/// Problems of a file are told on stderr. Throws Error(BadInput) if there are no roads.
std::shared_ptr<const session::RoadProbe> openRoads(const RoadOptions& options, RoadCosts& costs);

/// "118.35,35.1". Throws Error(Usage).
geo::LonLat placeFromText(const std::string& text);
/// Throws Error(BadInput) with the last of the warnings unless something was found.
void refuseWithout(bool found, const std::vector<base::Problem>& warnings);

nlohmann::ordered_json pointJson(geo::LonLat p);
/// Its id; null = outside all periods.
nlohmann::ordered_json periodJson(const session::TravelPeriod& period);
nlohmann::ordered_json lineJson(const geo::Line& line);
nlohmann::ordered_json endJson(const session::RoadEnd& end);
nlohmann::ordered_json warningsJson(const std::vector<base::Problem>& warnings);

} // namespace huyuan::cli
