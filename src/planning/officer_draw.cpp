// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/safe_file.h"
#include "planning/draw_parts_p.h"

#include <algorithm>
#include <map>
#include <set>

namespace huyuan::planning {

namespace {

/// Where a team goes: its districts and all that is drawn there, reserves too, for any of them may be visited.
std::vector<std::set<std::string>> placesOfTeams(const domain::DrawRecord& r) {
  std::vector<std::set<std::string>> places;
  for (const domain::CrewTeam& team : r.crew.teams) {
    std::set<std::string>& here = places.emplace_back();
    for (const domain::TeamDistrict& pair : r.teams)
      if (pair.team == team.team) here.insert(pair.district);
    for (const domain::DrawTarget& t : r.targets)
      if (here.contains(t.district)) here.insert(t.code);
  }
  return places;
}

/// Why an officer must not go with a team; counts how often each rule said no.
class StepBack {
 public:
  explicit StepBack(const domain::DrawRecord& r) {
    const auto places = placesOfTeams(r);
    for (const domain::CrewOfficer& o : r.crew.officers) {
      auto& row = m_why.emplace_back(places.size());
      for (std::size_t t = 0; t < places.size(); ++t)
        for (const domain::Recusal& rule : o.recusals)
          if (row[t].empty() && places[t].contains(rule.code)) row[t] = rule.why;
    }
  }
  bool allows(std::size_t officer, std::size_t team) {
    const std::string& why = m_why[officer][team];
    if (!why.empty()) ++m_blocked[why];
    return why.empty();
  }
  std::string blocked(const std::string& why) const {
    const auto found = m_blocked.find(why);
    return std::to_string(found == m_blocked.end() ? 0 : found->second);
  }

 private:
  std::vector<std::vector<std::string>> m_why; ///< by officer and team; empty = may go
  std::map<std::string, int> m_blocked;
};

std::vector<std::size_t> officerOrder(const std::string& seed, int j,
                                      const std::vector<domain::CrewOfficer>& officers) {
  const std::string prefix = seed + "|officer|" + std::to_string(j) + "\n";
  std::vector<std::pair<std::string, std::size_t>> keyed;
  for (std::size_t i = 0; i < officers.size(); ++i) keyed.emplace_back(files::sha256(prefix + officers[i].code), i);
  std::sort(keyed.begin(), keyed.end());
  std::vector<std::size_t> order;
  for (const auto& [key, i] : keyed) order.push_back(i);
  return order;
}

} // namespace

OfficerDraw drawOfficers(const domain::DrawRecord& r) {
  OfficerDraw result;
  const auto& teams = r.crew.teams;
  const std::size_t needed = teams.size() * static_cast<std::size_t>(std::max(0, r.spec.officersPerTeam));
  if (needed == 0) return result;
  StepBack rules(r);
  for (int j = 0; j < MaxTries; ++j) {
    const auto order = officerOrder(r.seed, j, r.crew.officers);
    bool allowed = order.size() >= needed;
    for (std::size_t i = 0; i < needed && allowed; ++i) allowed = rules.allows(order[i], i % teams.size());
    if (!allowed) continue;
    result.permutation = j;
    for (std::size_t t = 0; t < teams.size(); ++t)
      for (std::size_t i = t; i < needed; i += teams.size())
        result.pairs.push_back({teams[t].team, r.crew.officers[order[i]].code});
    return result;
  }
  throw base::Error(base::ErrorKind::BadInput,
                    "no order of the officers suits all teams after {0} tries: a home district stood in the way {1} "
                    "times, a relative's shop {2}, a former unit {3}, a declared recusal {4}",
                    {std::to_string(MaxTries), rules.blocked("home"), rules.blocked("relative"),
                     rules.blocked("former_unit"), rules.blocked("declared")});
}

std::vector<domain::RepeatedMeeting> repeatedMeetings(const domain::DrawRecord& r) {
  const auto places = placesOfTeams(r);
  std::map<int, std::size_t> indexOf;
  for (std::size_t t = 0; t < r.crew.teams.size(); ++t) indexOf[r.crew.teams[t].team] = t;
  std::map<std::string, std::size_t> teamOf;
  for (const domain::TeamOfficer& t : r.officers) teamOf[t.officer] = indexOf.at(t.team);
  std::vector<domain::RepeatedMeeting> met;
  for (const domain::CrewOfficer& o : r.crew.officers) {
    const auto team = teamOf.find(o.code);
    if (team == teamOf.end()) continue;
    for (const std::string& vendor : o.lastTargets)
      if (places[team->second].contains(vendor)) met.push_back({o.code, vendor});
  }
  return met;
}

} // namespace huyuan::planning
