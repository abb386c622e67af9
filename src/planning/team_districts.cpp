// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/safe_file.h"
#include "planning/team_districts_p.h"

#include <algorithm>
#include <map>
#include <set>

namespace huyuan::planning {

namespace {

constexpr int MaxTries = 100000;

/// What stands between a team and a district; counts how often each rule said no.
class PairRules {
 public:
  PairRules(const std::vector<TeamHome>& teams, const std::vector<domain::TeamDistrict>& recent) {
    for (const TeamHome& t : teams) m_home[t.team] = t.homeDistrict;
    for (const domain::TeamDistrict& p : recent) m_recent.insert({p.team, p.district});
  }
  bool allows(const std::vector<domain::TeamDistrict>& pairs) {
    for (const domain::TeamDistrict& p : pairs) {
      const bool home = m_home[p.team] == p.district;
      const bool repeated = m_recent.contains({p.team, p.district});
      if (!home && !repeated) continue;
      (home ? m_homeBlocks : m_repeatBlocks) += 1;
      return false;
    }
    return true;
  }
  std::string blocking() const {
    std::vector<std::string> rules;
    if (m_homeBlocks > 0) rules.push_back("home district (" + std::to_string(m_homeBlocks) + " orders)");
    if (m_repeatBlocks > 0) rules.push_back("repeated pair (" + std::to_string(m_repeatBlocks) + " orders)");
    std::string text;
    for (const std::string& r : rules) text += (text.empty() ? "" : ", ") + r;
    return text;
  }

 private:
  std::map<int, std::string> m_home;
  std::set<std::pair<int, std::string>> m_recent;
  int m_homeBlocks = 0, m_repeatBlocks = 0;
};

} // namespace

std::vector<std::string> permutation(const std::string& seed, int j, const std::vector<std::string>& districts) {
  const std::string prefix = seed + "|perm|" + std::to_string(j) + "\n";
  std::vector<std::pair<std::string, std::string>> keyed;
  keyed.reserve(districts.size());
  for (const std::string& d : districts) keyed.emplace_back(files::sha256(prefix + d), d);
  std::sort(keyed.begin(), keyed.end());
  std::vector<std::string> order;
  for (auto& [key, code] : keyed) order.push_back(std::move(code));
  return order;
}

std::vector<domain::TeamDistrict> pairUp(const std::vector<int>& teams, const std::vector<std::string>& order) {
  std::vector<domain::TeamDistrict> pairs;
  for (std::size_t i = 0; i < teams.size() && !order.empty(); ++i) pairs.push_back({teams[i], order[i % order.size()]});
  return pairs;
}

std::vector<std::string> districtsToServe(const std::vector<std::string>& districts, const domain::DrawPopulation& list,
                                          std::size_t teams) {
  if (teams >= districts.size()) return districts;
  std::set<std::string> strata;
  for (const domain::DrawMember& m : list.members) strata.insert(m.stratum);
  std::vector<std::string> served;
  for (const std::string& d : districts)
    if (strata.contains(d)) served.push_back(d);
  return served;
}

TeamDraw drawTeams(const std::string& seed, std::vector<TeamHome> teams, const std::vector<std::string>& districts,
                   const std::vector<domain::TeamDistrict>& recent) {
  TeamDraw result;
  if (teams.empty() || districts.empty()) return result;
  std::sort(teams.begin(), teams.end(), [](const auto& a, const auto& b) { return a.team < b.team; });
  std::vector<int> numbers;
  for (const TeamHome& t : teams) numbers.push_back(t.team);
  if (std::adjacent_find(numbers.begin(), numbers.end()) != numbers.end())
    throw base::Error(base::ErrorKind::BadInput, "two teams have the same number");
  PairRules rules(teams, recent);
  for (int j = 0; j < MaxTries; ++j) {
    result.pairs = pairUp(numbers, permutation(seed, j, districts));
    result.permutation = j;
    if (rules.allows(result.pairs)) return result;
  }
  throw base::Error(base::ErrorKind::BadInput,
                    "no order of the districts suits all teams after {0} tries; blocked by: {1}",
                    {std::to_string(MaxTries), rules.blocking()});
}

} // namespace huyuan::planning
