// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/draw.h"
#include "planning/json_p.h"

namespace huyuan::planning {

namespace {

constexpr const char* RecordFormat = "huyuan-draw/1";

Json specToJson(const domain::DrawSpec& s) {
  return {{"campaign", s.campaign},
          {"scope", s.scope},
          {"per_district", s.perDistrict},
          {"reserves_per_district", s.reservesPerDistrict},
          {"verdicts", s.verdicts},
          {"kinds", s.kinds},
          {"months_since_visit", s.monthsSinceVisit},
          {"no_pair_within_months", s.noPairWithinMonths}};
}

domain::DrawSpec specFrom(const JsonReader& in) {
  domain::DrawSpec s;
  s.campaign = in.text("campaign");
  s.scope = in.text("scope", s.scope);
  s.perDistrict = in.count("per_district", 1, 100000, s.perDistrict);
  s.reservesPerDistrict = in.count("reserves_per_district", 0, 100000, s.reservesPerDistrict);
  if (in.has("verdicts")) s.verdicts = in.texts("verdicts");
  if (in.has("kinds")) s.kinds = in.texts("kinds");
  s.monthsSinceVisit = in.count("months_since_visit", 0, 1200, s.monthsSinceVisit);
  s.noPairWithinMonths = in.count("no_pair_within_months", 0, 1200, s.noPairWithinMonths);
  return s;
}

Json targetsToJson(const std::vector<domain::DrawTarget>& targets) {
  Json list = Json::array();
  for (const domain::DrawTarget& t : targets)
    list.push_back({{"code", t.code}, {"stratum", t.stratum}, {"rank_hash", t.rankHash}, {"reserve", t.reserve}});
  return list;
}

std::vector<domain::DrawTarget> targetsFrom(const JsonReader& in) {
  std::vector<domain::DrawTarget> targets;
  for (const JsonReader& t : in.items("targets"))
    targets.push_back({t.text("code"), t.text("stratum"), t.text("rank_hash"), t.flag("reserve", false)});
  return targets;
}

Json teamsToJson(const std::vector<domain::TeamDistrict>& teams) {
  Json list = Json::array();
  for (const domain::TeamDistrict& t : teams) list.push_back({{"team", t.team}, {"district", t.district}});
  return list;
}

std::vector<domain::TeamDistrict> teamsFrom(const JsonReader& in) {
  std::vector<domain::TeamDistrict> teams;
  for (const JsonReader& t : in.items("teams")) teams.push_back({t.count("team", 0, 1000000), t.text("district")});
  return teams;
}

} // namespace

std::string canonicalSpec(const domain::DrawSpec& s) { return specToJson(s).dump(); }

domain::DrawSpec specFromJson(const std::string& json, const std::string& fileName) {
  const Json value = JsonReader::parse(json, fileName);
  return specFrom(JsonReader(value, fileName));
}

std::string toJson(const domain::DrawRecord& r) {
  const Json out{{"format", RecordFormat},
                 {"spec", specToJson(r.spec)},
                 {"spec_hash", r.specHash},
                 {"population_size", r.populationSize},
                 {"population_hash", r.populationHash},
                 {"frozen_at", r.frozenAt},
                 {"operator", r.operatorName},
                 {"entropy", r.entropy},
                 {"seed", r.seed},
                 {"targets", targetsToJson(r.targets)},
                 {"permutation", r.permutation},
                 {"teams", teamsToJson(r.teams)},
                 {"result_hash", r.resultHash},
                 {"drawn_at", r.drawnAt},
                 {"supervisor", r.supervisorName}};
  return out.dump(2) + "\n";
}

domain::DrawRecord recordFromJson(const std::string& json, const std::string& fileName) {
  const Json value = JsonReader::parse(json, fileName);
  const JsonReader in(value, fileName);
  if (in.text("format") != RecordFormat) in.fail("format", RecordFormat);
  domain::DrawRecord r;
  r.spec = specFrom(in.object("spec"));
  r.specHash = in.text("spec_hash");
  r.populationSize = in.integer("population_size");
  r.populationHash = in.text("population_hash");
  r.frozenAt = in.text("frozen_at", "");
  r.operatorName = in.text("operator", "");
  r.entropy = in.text("entropy", "");
  r.seed = in.text("seed", "");
  r.targets = targetsFrom(in);
  r.permutation = in.count("permutation", 0, 1000000);
  r.teams = teamsFrom(in);
  r.resultHash = in.text("result_hash", "");
  r.drawnAt = in.text("drawn_at", "");
  r.supervisorName = in.text("supervisor", "");
  return r;
}

} // namespace huyuan::planning
