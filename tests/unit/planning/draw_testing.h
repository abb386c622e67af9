// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "planning/draw.h"
#include "support/refusal.h"

#include <string>
#include <vector>

/// Small lists, crews and draws, all made up.
namespace huyuan::test {

inline base::FixedClock drawClock() {
  return base::FixedClock(std::chrono::sys_seconds(std::chrono::seconds(1795358100)));
}

inline std::string districtCode(int d) { return std::to_string(371300 + d); }

/// `each` members in each of the districts 371300 …, a district a stratum.
inline domain::DrawPopulation populationOf(int districts, int each) {
  domain::DrawPopulation p;
  for (int d = 0; d < districts; ++d)
    for (int i = 0; i < each; ++i)
      p.members.push_back(
          {"92371" + std::to_string(300 + d) + "MA" + std::to_string(1000 + i), districtCode(d), districtCode(d), 1});
  return p;
}

inline domain::DrawSpec specFor(const std::string& campaign = "2026-11") {
  domain::DrawSpec s;
  s.campaign = campaign;
  s.perStratum = 4;
  s.reservesPerStratum = 2;
  return s;
}

/// Team i at home in district i − 1.
inline domain::DrawCrew crewOfTeams(int n) {
  domain::DrawCrew crew;
  for (int i = 0; i < n; ++i) crew.teams.push_back({i + 1, districtCode(i), {}});
  return crew;
}

inline domain::DrawRecord drawn(const domain::DrawPopulation& p, const domain::DrawSpec& spec,
                                const domain::DrawCrew& crew, const std::string& entropy = "SEED:3f9a") {
  const base::FixedClock clock = drawClock();
  return planning::run(planning::freeze(p, spec, crew, clock, "经办人"), p, entropy, clock, "监督人");
}

} // namespace huyuan::test
