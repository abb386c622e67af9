// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/safe_file.h"
#include "planning/draw.h"
#include "planning/draw_parts_p.h"
#include "planning/team_districts_p.h"

#include <set>

/// Records of the first format (a stratum is a district, no crew, no redraw), which stay readable and verifiable.
namespace huyuan::planning {

Json specToJson1(const domain::DrawSpec& s) {
  return {{"campaign", s.campaign},
          {"scope", s.scope},
          {"per_district", s.perStratum},
          {"reserves_per_district", s.reservesPerStratum},
          {"verdicts", s.verdicts},
          {"kinds", s.kinds},
          {"months_since_visit", s.monthsSinceVisit},
          {"no_pair_within_months", s.noPairWithinMonths}};
}

Json recordToJson1(const domain::DrawRecord& r) {
  Json targets = Json::array(), teams = Json::array();
  for (const domain::DrawTarget& t : r.targets)
    targets.push_back({{"code", t.code}, {"stratum", t.stratum}, {"rank_hash", t.rankHash}, {"reserve", t.reserve}});
  for (const domain::TeamDistrict& t : r.teams) teams.push_back({{"team", t.team}, {"district", t.district}});
  return {{"format", "huyuan-draw/1"},
          {"spec", specToJson1(r.spec)},
          {"spec_hash", r.specHash},
          {"population_size", r.populationSize},
          {"population_hash", r.populationHash},
          {"frozen_at", r.frozenAt},
          {"operator", r.operatorName},
          {"entropy", r.entropy},
          {"seed", r.seed},
          {"targets", targets},
          {"permutation", r.permutation},
          {"teams", teams},
          {"result_hash", r.resultHash},
          {"drawn_at", r.drawnAt},
          {"supervisor", r.supervisorName}};
}

domain::DrawRecord recordFrom1(const JsonReader& in) {
  domain::DrawRecord r;
  r.format = 1;
  r.spec = specFrom(in.object("spec"));
  r.specHash = in.text("spec_hash");
  r.populationSize = in.integer("population_size");
  r.populationHash = in.text("population_hash");
  r.frozenAt = in.text("frozen_at", "");
  r.operatorName = in.text("operator", "");
  r.entropy = in.text("entropy", "");
  r.seed = in.text("seed", "");
  for (const JsonReader& t : in.items("targets"))
    r.targets.push_back(
        {t.text("code"), t.text("stratum"), t.text("rank_hash"), t.flag("reserve", false), t.text("stratum")});
  r.permutation = in.count("permutation", 0, MostCount);
  for (const JsonReader& t : in.items("teams")) r.teams.push_back({t.count("team", 0, MostCount), t.text("district")});
  r.resultHash = in.text("result_hash", "");
  r.drawnAt = in.text("drawn_at", "");
  r.supervisorName = in.text("supervisor", "");
  return r;
}

namespace {

std::string resultText(const domain::DrawRecord& r) {
  std::string text = r.seed + "\n";
  for (const domain::DrawTarget& t : r.targets)
    text += t.code + "," + t.stratum + "," + t.rankHash + "," + (t.reserve ? "reserve" : "drawn") + "\n";
  text += "permutation," + std::to_string(r.permutation) + "\n";
  for (const domain::TeamDistrict& t : r.teams) text += "team," + std::to_string(t.team) + "," + t.district + "\n";
  return text;
}

/// The districts are those of the teams and, if teams are too few for all, those on the list besides.
std::vector<domain::TeamDistrict> teamsOf(const domain::DrawRecord& r, const domain::DrawPopulation& list) {
  std::set<std::string> districts;
  for (const domain::TeamDistrict& t : r.teams) districts.insert(t.district);
  if (districts.size() == r.teams.size())
    for (const domain::DrawMember& m : list.members) districts.insert(m.stratum);
  const auto order = permutation(r.seed, r.permutation, {districts.begin(), districts.end()});
  std::vector<domain::TeamDistrict> teams;
  for (std::size_t i = 0; i < r.teams.size() && !order.empty(); ++i)
    teams.push_back({r.teams[i].team, order[i % order.size()]});
  return teams;
}

} // namespace

std::vector<base::Problem> verify1(const domain::DrawRecord& r, const domain::DrawPopulation& list) {
  std::vector<base::Problem> problems;
  const auto compare = [&problems](const std::string& what, const std::string& stated, const std::string& found) {
    if (stated != found)
      problems.push_back(
          {base::Problem::Severity::Error, {}, "{0} must be {1} but the record says {2}", {what, found, stated}});
  };
  compare("population_hash", r.populationHash, files::sha256(canonicalList(list, 1)));
  compare("population_size", std::to_string(r.populationSize), std::to_string(list.members.size()));
  compare("spec_hash", r.specHash, files::sha256(canonicalSpec(r.spec, 1)));
  compare("seed", r.seed, seedOf(r));
  domain::DrawRecord again = r;
  again.targets = drawTargets(r.spec, r.seed, list);
  again.teams = teamsOf(r, list);
  compare("targets", std::to_string(r.targets.size()), std::to_string(again.targets.size()));
  for (std::size_t i = 0; i < std::min(r.targets.size(), again.targets.size()); ++i) {
    const domain::DrawTarget &a = again.targets[i], &b = r.targets[i];
    const std::string at = "targets[" + std::to_string(i) + "].";
    compare(at + "code", b.code, a.code);
    compare(at + "stratum", b.stratum, a.stratum);
    compare(at + "rank_hash", b.rankHash, a.rankHash);
    compare(at + "reserve", b.reserve ? "true" : "false", a.reserve ? "true" : "false");
  }
  for (std::size_t i = 0; i < again.teams.size(); ++i)
    compare("teams[" + std::to_string(i) + "].district", r.teams[i].district, again.teams[i].district);
  compare("result_hash", r.resultHash, files::sha256(resultText(r)));
  return problems;
}

} // namespace huyuan::planning
