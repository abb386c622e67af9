// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/draw.h"
#include "planning/draw_parts_p.h"

#include <algorithm>
#include <set>

namespace huyuan::planning {

namespace {

domain::CrewOfficer crewOfficer(const domain::Officer& o) {
  domain::CrewOfficer c{o.code, o.name, {}, {}};
  if (!o.homeDistrict.empty()) c.recusals.push_back({o.homeDistrict, "home"});
  const auto add = [&c](const std::vector<std::string>& codes, const char* why) {
    for (const std::string& code : codes) c.recusals.push_back({code, why});
  };
  add(o.relatives, "relative");
  add(o.formerUnits, "former_unit");
  add(o.declared, "declared");
  return c;
}

/// The vendors to which the officer's team was sent.
std::vector<std::string> targetsOf(const domain::DrawRecord& last, const std::string& officer) {
  std::set<int> teams;
  for (const domain::TeamOfficer& t : last.officers)
    if (t.officer == officer) teams.insert(t.team);
  std::set<std::string> districts;
  for (const domain::TeamDistrict& t : last.teams)
    if (teams.contains(t.team)) districts.insert(t.district);
  std::vector<std::string> codes;
  for (const domain::DrawTarget& t : last.targets)
    if (!t.reserve && districts.contains(t.district)) codes.push_back(t.code);
  std::sort(codes.begin(), codes.end());
  return codes;
}

} // namespace

domain::DrawCrew crewOf(const domain::Snapshot& snapshot, const std::vector<domain::Officer>& officers,
                        const domain::DrawSpec& spec, const std::vector<domain::RecentPair>& recent,
                        const domain::DrawRecord* last) {
  domain::DrawCrew crew;
  for (const domain::Team& t : snapshot.teams) crew.teams.push_back({t.number, t.homeDistrict, t.recused});
  std::sort(crew.teams.begin(), crew.teams.end(), [](const auto& a, const auto& b) { return a.team < b.team; });
  crew.recent = recent;
  if (spec.officersPerTeam == 0) return crew;
  for (const domain::Officer& o : officers) {
    if (!o.available) continue;
    crew.officers.push_back(crewOfficer(o));
    if (last) crew.officers.back().lastTargets = targetsOf(*last, o.code);
  }
  std::sort(crew.officers.begin(), crew.officers.end(), [](const auto& a, const auto& b) { return a.code < b.code; });
  return crew;
}

std::string canonicalCrew(const domain::DrawCrew& crew) {
  Json teams = Json::array(), officers = Json::array(), recent = Json::array();
  for (const domain::CrewTeam& t : crew.teams)
    teams.push_back({{"team", t.team}, {"home", t.home}, {"recused", t.recused}});
  for (const domain::CrewOfficer& o : crew.officers) {
    Json recusals = Json::array();
    for (const domain::Recusal& r : o.recusals) recusals.push_back({{"code", r.code}, {"why", r.why}});
    officers.push_back({{"code", o.code}, {"name", o.name}, {"recusals", recusals}, {"last_targets", o.lastTargets}});
  }
  for (const domain::RecentPair& p : crew.recent)
    recent.push_back({{"campaign", p.campaign}, {"team", p.team}, {"district", p.district}});
  return Json{{"teams", teams}, {"officers", officers}, {"recent", recent}}.dump();
}

} // namespace huyuan::planning
