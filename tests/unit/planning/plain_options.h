// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "planning/plan_model.h"
#include "small_city.h"

namespace huyuan::test {

/// Any hour does, so that times follow from travel alone.
inline planning::PlanOptions plainOptions(std::vector<std::string> dates = {"2026-11-24"}) {
  planning::PlanOptions o;
  o.rules.dates = std::move(dates);
  o.rules.lunch.duration = base::Seconds(0);
  o.times.fallback.dismissal = {0, 24 * 60 - 1};
  o.terms = planning::termsFromJson(
      R"({"calendars":[{"speaks_of":["2026-01-01","2026-12-31"],"terms":[["2026-01-01","2026-12-31"]]}]})", "t.json");
  return o;
}

/// So many working days from Monday, 2026-11-02.
inline std::vector<std::string> weekdays(int days) {
  return planning::Calendar{}.workingDays(*planning::dayFromText("2026-11-02"), days);
}

/// Each team may go anywhere.
inline planning::PlanOptions freeOptions(std::vector<std::string> dates = {"2026-11-24"},
                                         std::int64_t iterations = 300) {
  planning::PlanOptions o = plainOptions(std::move(dates));
  o.rules.mode = domain::PlanMode::Free;
  o.iterations = iterations;
  return o;
}

inline planning::PlanModel modelOf(const SmallCity& city, const roads::RoadGraph* graph,
                                   const planning::PlanOptions& o) {
  return {city.snapshot, city.findings, city.draw, roadsOf(graph), o, {}, {}};
}

} // namespace huyuan::test
