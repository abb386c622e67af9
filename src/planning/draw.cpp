// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/draw.h"

#include "files/safe_file.h"
#include "planning/draw_result_p.h"
#include "planning/team_districts_p.h"

#include <algorithm>
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
  if (files::sha256(canonicalList(p)) != frozen.populationHash)
    refuse("the list is not the one that was frozen for {0}", {frozen.spec.campaign});
  if (files::sha256(canonicalSpec(frozen.spec)) != frozen.specHash)
    refuse("the specification is not the one that was frozen for {0}", {frozen.spec.campaign});
}

void checkEntropy(const std::string& entropy) {
  const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
  if (entropy.find_first_not_of(' ') == std::string::npos) refuse("the public random string is empty");
  if (std::any_of(entropy.begin(), entropy.end(), control)) refuse("the public random string must be one line of text");
}

} // namespace

std::vector<domain::DrawTarget> rank(const std::string& seed, const std::vector<std::string>& ids) {
  const std::set<std::string> unique(ids.begin(), ids.end());
  std::vector<domain::DrawTarget> ranked;
  ranked.reserve(unique.size());
  for (const std::string& id : unique) ranked.push_back({id, {}, files::sha256(seed + "\n" + id), false});
  std::sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.rankHash < b.rankHash; });
  return ranked;
}

std::string seedOf(const domain::DrawSpec& spec, const std::string& entropy) {
  return "LY-" + spec.campaign + "|" + spec.scope + "|" + entropy;
}

std::vector<domain::DrawTarget> drawTargets(const domain::DrawSpec& spec, const std::string& seed,
                                            const domain::DrawPopulation& list) {
  std::map<std::string, std::vector<std::string>> strata;
  for (const domain::DrawMember& m : list.members) strata[m.stratum].push_back(m.code);
  const auto wanted = static_cast<std::size_t>(std::max(0, spec.perDistrict));
  const auto reserves = static_cast<std::size_t>(std::max(0, spec.reservesPerDistrict));
  std::vector<domain::DrawTarget> targets;
  for (const auto& [stratum, codes] : strata) {
    std::vector<domain::DrawTarget> ranked = rank(seed, codes);
    ranked.resize(std::min(ranked.size(), wanted + reserves));
    for (std::size_t i = 0; i < ranked.size(); ++i) {
      ranked[i].stratum = stratum;
      ranked[i].reserve = i >= wanted;
      targets.push_back(std::move(ranked[i]));
    }
  }
  return targets;
}

std::string canonicalResult(const domain::DrawRecord& r) {
  std::string text = r.seed + "\n";
  for (const domain::DrawTarget& t : r.targets)
    text += t.code + "," + t.stratum + "," + t.rankHash + "," + (t.reserve ? "reserve" : "drawn") + "\n";
  text += "permutation," + std::to_string(r.permutation) + "\n";
  for (const domain::TeamDistrict& t : r.teams) text += "team," + std::to_string(t.team) + "," + t.district + "\n";
  return text;
}

domain::DrawRecord freeze(const domain::DrawPopulation& p, const domain::DrawSpec& spec, const base::Clock& clock,
                          const std::string& operatorName) {
  if (spec.campaign.empty()) refuse("the specification names no campaign");
  if (spec.perDistrict < 1 || spec.reservesPerDistrict < 0) refuse("the specification draws nobody");
  domain::DrawRecord record;
  record.spec = spec;
  record.specHash = files::sha256(canonicalSpec(spec));
  record.populationHash = files::sha256(canonicalList(p));
  record.populationSize = static_cast<std::int64_t>(p.members.size());
  record.operatorName = operatorName;
  record.frozenAt = base::formatUtc(clock.now());
  return record;
}

domain::DrawRecord run(const domain::DrawRecord& frozen, const domain::DrawPopulation& p,
                       const std::vector<TeamHome>& teams, const std::vector<std::string>& districts,
                       const std::vector<domain::TeamDistrict>& recent, const std::string& entropy,
                       const base::Clock& clock, const std::string& supervisorName) {
  checkFrozen(frozen, p);
  checkEntropy(entropy);
  domain::DrawRecord record = frozen;
  record.entropy = entropy;
  record.seed = seedOf(frozen.spec, entropy);
  record.targets = drawTargets(frozen.spec, record.seed, p);
  const TeamDraw draw = drawTeams(record.seed, teams, districtsToServe(districts, p, teams.size()), recent);
  record.teams = draw.pairs;
  record.permutation = draw.permutation;
  record.supervisorName = supervisorName;
  record.drawnAt = base::formatUtc(clock.now());
  record.resultHash = files::sha256(canonicalResult(record));
  return record;
}

} // namespace huyuan::planning
