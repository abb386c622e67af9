// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/draw.h"

#include "files/safe_file.h"
#include "planning/draw_parts_p.h"
#include "planning/team_districts_p.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace huyuan::planning {

namespace {

[[noreturn]] void refuse(const std::string& pattern, std::vector<std::string> arguments = {}) {
  throw base::Error(base::ErrorKind::BadInput, pattern, std::move(arguments));
}

void checkFrozen(const domain::DrawRecord& frozen, const domain::DrawPopulation& p) {
  if (!frozen.drawnAt.empty() || !frozen.targets.empty() || !frozen.resultHash.empty())
    refuse("the draw of {0} has been run already", {frozen.spec.campaign});
  if (frozen.format != 2)
    refuse("the draw of {0} was frozen by an older version: freeze it again", {frozen.spec.campaign});
  if (files::sha256(canonicalList(p)) != frozen.populationHash)
    refuse("the list is not the one that was frozen for {0}", {frozen.spec.campaign});
  if (files::sha256(canonicalSpec(frozen.spec)) != frozen.specHash)
    refuse("the specification is not the one that was frozen for {0}", {frozen.spec.campaign});
  if (files::sha256(canonicalCrew(frozen.crew)) != frozen.crewHash)
    refuse("teams or officers are not those that were frozen for {0}", {frozen.spec.campaign});
}

void checkEntropy(const std::string& entropy) {
  if (entropy.find_first_not_of(" \t\r\n\v\f") == std::string::npos) refuse("the public random string is empty");
  if (!isOneLine(entropy)) refuse("the public random string must be one line of text");
}

void checkCrew(const domain::DrawCrew& crew, const domain::DrawSpec& spec) {
  if (crew.teams.empty()) refuse("the workspace has no team: import or add teams first");
  for (const domain::CrewTeam& t : crew.teams)
    if (t.team < 1 || t.team > MostCount)
      refuse("a team's number is from 1 to {1}, not {0}", {std::to_string(t.team), std::to_string(MostCount)});
  for (std::size_t i = 1; i < crew.teams.size(); ++i)
    if (crew.teams[i].team == crew.teams[i - 1].team)
      refuse("two teams have the number {0}", {std::to_string(crew.teams[i].team)});
  const std::size_t needed = crew.teams.size() * static_cast<std::size_t>(spec.officersPerTeam);
  if (needed > 0 && crew.officers.empty()) refuse("there are no officers to draw: import or add officers first");
  if (crew.officers.size() < needed)
    refuse("{0} teams of {1} officers need {2}, but only {3} can be drawn",
           {std::to_string(crew.teams.size()), std::to_string(spec.officersPerTeam), std::to_string(needed),
            std::to_string(crew.officers.size())});
}

/// A stratum's codes in the order of the lottery.
std::vector<domain::DrawTarget> ranked(const domain::DrawSpec& spec, const std::string& seed,
                                       const std::vector<const domain::DrawMember*>& members) {
  std::vector<domain::DrawTarget> order;
  if (spec.weights.empty()) {
    for (const domain::DrawMember* m : members)
      order.push_back({m->code, m->stratum, files::sha256(seed + "\n" + m->code), false, m->district});
    std::sort(order.begin(), order.end(),
              [](const auto& a, const auto& b) { return std::tie(a.rankHash, a.code) < std::tie(b.rankHash, b.code); });
    return order;
  }
  std::vector<std::pair<WeightedKey, const domain::DrawMember*>> keyed;
  const auto sha256 = [](const std::string& text) { return files::sha256(text); };
  for (const domain::DrawMember* m : members)
    keyed.emplace_back(weightedKey(seed + "\n" + m->code, m->code, m->weight, sha256), m);
  std::sort(keyed.begin(), keyed.end(), [](const auto& a, const auto& b) { return ranksBefore(a.first, b.first); });
  for (const auto& [key, m] : keyed) order.push_back({m->code, m->stratum, key.hash, false, m->district});
  return order;
}

} // namespace

bool isOneLine(const std::string& text) {
  for (std::size_t i = 0; i < text.size();) {
    const auto first = static_cast<unsigned char>(text[i]);
    const std::size_t length = first < 0x80   ? 1
                               : first < 0xC2 ? 0
                               : first < 0xE0 ? 2
                               : first < 0xF0 ? 3
                               : first < 0xF5 ? 4
                                              : 0;
    if (length == 0 || i + length > text.size()) return false;
    char32_t c = length == 1 ? first : first & (0x7F >> length);
    for (std::size_t k = 1; k < length; ++k) {
      const auto next = static_cast<unsigned char>(text[i + k]);
      if ((next & 0xC0) != 0x80) return false;
      c = (c << 6) | (next & 0x3F);
    }
    const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
    if (control || (c >= 0xD800 && c < 0xE000)) return false;
    i += length;
  }
  return true;
}

std::vector<domain::DrawTarget> rank(const std::string& seed, const std::vector<std::string>& ids) {
  const std::set<std::string> unique(ids.begin(), ids.end());
  std::vector<domain::DrawMember> members;
  for (const std::string& id : unique) members.push_back({id, {}, {}, 1});
  std::vector<const domain::DrawMember*> all;
  for (const domain::DrawMember& m : members) all.push_back(&m);
  return ranked({}, seed, all);
}

std::string seedOf(const domain::DrawRecord& r) {
  const std::string again = r.number > 1 ? "-" + std::to_string(r.number) : std::string();
  return "LY-" + r.spec.campaign + again + "|" + r.spec.scope + "|" + r.entropy;
}

std::vector<domain::DrawTarget> drawTargets(const domain::DrawSpec& spec, const std::string& seed,
                                            const domain::DrawPopulation& list) {
  std::map<std::string, std::vector<const domain::DrawMember*>> strata;
  for (const domain::DrawMember& m : list.members) strata[m.stratum].push_back(&m);
  std::vector<domain::DrawTarget> targets;
  for (const domain::StratumQuota& q : quotas(list, spec)) {
    auto order = ranked(spec, seed, strata[q.stratum]);
    order.resize(static_cast<std::size_t>(q.targets + q.reserves));
    for (std::size_t i = 0; i < order.size(); ++i) order[i].reserve = i >= static_cast<std::size_t>(q.targets);
    std::move(order.begin(), order.end(), std::back_inserter(targets));
  }
  return targets;
}

void checkSpec(const domain::DrawSpec& spec) {
  if (spec.campaign.empty()) refuse("the specification names no campaign");
  if (!isOneLine(spec.campaign + spec.scope) || (spec.campaign + spec.scope).find('|') != std::string::npos)
    refuse("campaign and scope of the specification must be plain text without '|'");
  static constexpr std::array<const char*, 3> Parts{"district", "risk", "kind"};
  auto next = Parts.begin();
  for (const std::string& part : spec.strataBy) {
    next = std::find(next, Parts.end(), part);
    if (next == Parts.end()) refuse("strata are made by district, risk and kind, in this order, not by {0}", {part});
    ++next;
  }
  const bool somebody = spec.total > 0 || spec.perStratum > 0 ||
                        std::any_of(spec.quotas.begin(), spec.quotas.end(), [](const auto& q) { return q.second > 0; });
  if (!somebody || spec.total < 0 || spec.perStratum < 0 || spec.reservesPerStratum < 0)
    refuse("the specification draws nobody");
  for (const auto& [stratum, n] : spec.quotas)
    if (n < 0) refuse("the quota of stratum {0} is below 0", {stratum});
  for (const auto& [risk, weight] : spec.weights)
    if (weight < 1 || weight > 100)
      refuse("the weight of class {0} is {1}; it must be a whole number from 1 to 100", {risk, std::to_string(weight)});
  if (spec.officersPerTeam == 1 || spec.officersPerTeam < 0)
    refuse("at least 2 officers go with a team, not {0}", {std::to_string(spec.officersPerTeam)});
}

domain::DrawRecord freeze(const domain::DrawPopulation& p, const domain::DrawSpec& spec, const domain::DrawCrew& crew,
                          const base::Clock& clock, const std::string& operatorName, const DrawHistory& history) {
  checkSpec(spec);
  checkCrew(crew, spec);
  domain::DrawRecord record;
  record.number = history.number;
  record.freezes = history.freezes;
  record.replaced = history.replaced;
  for (const domain::ReplacedDraw& r : record.replaced)
    if (r.reason.find_first_not_of(' ') == std::string::npos || !isOneLine(r.reason))
      refuse("a redraw needs a reason, one line of text");
  record.spec = spec;
  record.specHash = files::sha256(canonicalSpec(spec));
  record.populationHash = files::sha256(canonicalList(p));
  record.populationSize = static_cast<std::int64_t>(p.members.size());
  record.exclusionsHash = files::sha256(canonicalExclusions(p));
  for (const domain::Exclusion& e : p.exclusions) ++record.exclusions[e.reason];
  record.quotas = quotas(p, spec);
  const bool none =
      std::none_of(record.quotas.begin(), record.quotas.end(), [](const auto& q) { return q.targets > 0; });
  if (none) refuse("nobody can be drawn: {0} vendors, all excluded", {std::to_string(p.exclusions.size())});
  record.crew = crew;
  record.crewHash = files::sha256(canonicalCrew(crew));
  if (!isOneLine(operatorName)) refuse("the name of the operator must be one line of text");
  record.operatorName = operatorName;
  record.frozenAt = base::formatUtc(clock.now());
  record.freezeHash = files::sha256(canonicalFreeze(record));
  return record;
}

domain::DrawRecord run(const domain::DrawRecord& frozen, const domain::DrawPopulation& p, const std::string& entropy,
                       const base::Clock& clock, const std::string& supervisorName) {
  checkFrozen(frozen, p);
  checkEntropy(entropy);
  if (!isOneLine(supervisorName)) refuse("the name of the supervisor must be one line of text");
  domain::DrawRecord record = frozen;
  record.entropy = entropy;
  record.seed = seedOf(record);
  record.targets = drawTargets(frozen.spec, record.seed, p);
  TeamDraw teams = drawTeams(record);
  record.teams = std::move(teams.pairs);
  record.permutation = teams.permutation;
  OfficerDraw officers = drawOfficers(record);
  record.officers = std::move(officers.pairs);
  record.officerPermutation = officers.permutation;
  record.meetings = repeatedMeetings(record);
  record.supervisorName = supervisorName;
  record.drawnAt = base::formatUtc(clock.now());
  record.resultHash = files::sha256(canonicalResult(record));
  return record;
}

} // namespace huyuan::planning
