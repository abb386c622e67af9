// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "files/safe_file.h"
#include "planning/draw_parts_p.h"
#include "planning/team_districts_p.h"

#include <algorithm>
#include <map>
#include <set>

namespace huyuan::planning {

namespace {

/// What stands between a team and a district; counts how often each rule said no.
class PairRules {
 public:
  explicit PairRules(const domain::DrawCrew& crew) {
    for (const domain::CrewTeam& t : crew.teams) {
      m_home[t.team] = t.home;
      for (const std::string& d : t.recused) m_recused.insert({t.team, d});
    }
    for (const domain::RecentPair& p : crew.recent) m_recent.insert({p.team, p.district});
  }
  bool allows(const std::vector<domain::TeamDistrict>& pairs) {
    for (const domain::TeamDistrict& p : pairs) {
      int* const rule = m_home[p.team] == p.district               ? &homes
                        : m_recused.contains({p.team, p.district}) ? &recusals
                        : m_recent.contains({p.team, p.district})  ? &repeats
                                                                   : nullptr;
      if (!rule) continue;
      ++*rule;
      return false;
    }
    return true;
  }
  int homes = 0, recusals = 0, repeats = 0;

 private:
  std::map<int, std::string> m_home;
  std::set<std::pair<int, std::string>> m_recused, m_recent;
};

std::vector<domain::TeamDistrict> pairUp(const std::vector<domain::CrewTeam>& teams,
                                         const std::vector<std::string>& order) {
  std::vector<domain::TeamDistrict> pairs;
  for (std::size_t i = 0; i < teams.size(); ++i)
    for (std::size_t at = i; at < order.size(); at += teams.size())
      pairs.push_back({teams[i].team, order[at].substr(0, order[at].find('#'))});
  return pairs;
}

} // namespace

std::vector<std::string> permutation(const std::string& seed, int j, const std::vector<std::string>& codes) {
  const std::string prefix = seed + "|perm|" + std::to_string(j) + "\n";
  std::vector<std::pair<std::string, std::string>> keyed;
  keyed.reserve(codes.size());
  for (const std::string& c : codes) keyed.emplace_back(files::sha256(prefix + c), c);
  std::sort(keyed.begin(), keyed.end());
  std::vector<std::string> order;
  for (auto& [key, code] : keyed) order.push_back(std::move(code));
  return order;
}

std::vector<std::string> placesToServe(const std::vector<domain::DrawTarget>& targets, std::size_t teams) {
  std::map<std::string, std::size_t> drawn;
  std::size_t all = 0;
  for (const domain::DrawTarget& t : targets)
    if (!t.reserve) ++drawn[t.district], ++all;
  const std::size_t more = teams > drawn.size() ? teams - drawn.size() : 0;
  struct Share {
    std::string district;
    std::size_t places, remainder;
  };
  std::vector<Share> shares;
  std::size_t given = 0;
  for (const auto& [district, n] : drawn) {
    shares.push_back({district, 1 + more * n / all, more * n % all});
    given += more * n / all;
  }
  std::stable_sort(shares.begin(), shares.end(),
                   [](const Share& a, const Share& b) { return a.remainder > b.remainder; });
  for (std::size_t i = 0; given < more && i < shares.size(); ++i, ++given) ++shares[i].places;
  std::vector<std::string> places;
  for (const Share& s : shares)
    for (std::size_t k = 1; k <= s.places; ++k)
      places.push_back(k == 1 ? s.district : s.district + "#" + std::to_string(k));
  return places;
}

TeamDraw drawTeams(const domain::DrawRecord& r) {
  TeamDraw result;
  const auto places = placesToServe(r.targets, r.crew.teams.size());
  if (r.crew.teams.empty() || places.empty()) return result;
  PairRules rules(r.crew);
  for (int j = 0; j < MaxTries; ++j) {
    result.pairs = pairUp(r.crew.teams, permutation(r.seed, j, places));
    result.permutation = j;
    if (rules.allows(result.pairs)) return result;
  }
  throw base::Error(base::ErrorKind::BadInput,
                    "no order of the districts suits all teams after {0} tries: a home district stood in the way {1} "
                    "times, a recusal {2}, a pair of the last months {3}",
                    {std::to_string(MaxTries), std::to_string(rules.homes), std::to_string(rules.recusals),
                     std::to_string(rules.repeats)});
}

} // namespace huyuan::planning
