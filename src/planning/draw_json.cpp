// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/draw.h"
#include "planning/draw_parts_p.h"

namespace huyuan::planning {

namespace {

constexpr const char* RecordFormat = "huyuan-draw/2";
constexpr const char* HashesFormat = "huyuan-draw-hashes/1";
constexpr const char* SignatureAlgorithm = "Ed25519";

Json specToJson(const domain::DrawSpec& s) {
  return {{"campaign", s.campaign},
          {"scope", s.scope},
          {"verdicts", s.verdicts},
          {"kinds", s.kinds},
          {"risks", s.risks},
          {"districts", s.districts},
          {"months_since_visit", s.monthsSinceVisit},
          {"complaints_at_least", s.complaintsAtLeast},
          {"strata_by", s.strataBy},
          {"total", s.total},
          {"per_stratum", s.perStratum},
          {"reserves_per_stratum", s.reservesPerStratum},
          {"quotas", s.quotas},
          {"weights", s.weights},
          {"no_pair_within_months", s.noPairWithinMonths},
          {"officers_per_team", s.officersPerTeam}};
}

Json crewToJson(const domain::DrawCrew& crew) { return Json::parse(canonicalCrew(crew)); }

domain::CrewOfficer officerFrom(const JsonReader& in) {
  domain::CrewOfficer o{in.text("code"), in.text("name"), {}, in.texts("last_targets")};
  for (const JsonReader& r : in.items("recusals")) o.recusals.push_back({r.text("code"), r.text("why")});
  return o;
}

domain::DrawCrew crewFrom(const JsonReader& in) {
  domain::DrawCrew crew;
  for (const JsonReader& t : in.items("teams"))
    crew.teams.push_back({t.count("team", 0, MostCount), t.text("home"), t.texts("recused")});
  for (const JsonReader& o : in.items("officers")) crew.officers.push_back(officerFrom(o));
  for (const JsonReader& p : in.items("recent"))
    crew.recent.push_back({p.text("campaign"), p.count("team", 0, MostCount), p.text("district")});
  return crew;
}

Json listOf(const std::vector<domain::StratumQuota>& quotas) {
  Json list = Json::array();
  for (const domain::StratumQuota& q : quotas)
    list.push_back({{"stratum", q.stratum},
                    {"size", q.size},
                    {"wanted", q.wanted},
                    {"targets", q.targets},
                    {"reserves", q.reserves}});
  return list;
}

Json listOf(const std::vector<domain::DrawTarget>& targets) {
  Json list = Json::array();
  for (const domain::DrawTarget& t : targets)
    list.push_back({{"code", t.code},
                    {"district", t.district},
                    {"stratum", t.stratum},
                    {"rank_hash", t.rankHash},
                    {"reserve", t.reserve}});
  return list;
}

/// What is there from the freeze on.
Json frozenPart(const domain::DrawRecord& r) {
  Json replaced = Json::array();
  for (const domain::ReplacedDraw& old : r.replaced)
    replaced.push_back({{"number", old.number}, {"result_hash", old.resultHash}, {"reason", old.reason}});
  return {{"format", RecordFormat},
          {"number", r.number},
          {"freezes", r.freezes},
          {"replaces", replaced},
          {"spec", specToJson(r.spec)},
          {"spec_hash", r.specHash},
          {"population_size", r.populationSize},
          {"population_hash", r.populationHash},
          {"exclusions", r.exclusions},
          {"exclusions_hash", r.exclusionsHash},
          {"quotas", listOf(r.quotas)},
          {"crew", crewToJson(r.crew)},
          {"crew_hash", r.crewHash},
          {"frozen_at", r.frozenAt},
          {"operator", r.operatorName},
          {"freeze_hash", r.freezeHash}};
}

void addResult(Json& out, const domain::DrawRecord& r) {
  Json teams = Json::array(), officers = Json::array(), meetings = Json::array();
  for (const domain::TeamDistrict& t : r.teams) teams.push_back({{"team", t.team}, {"district", t.district}});
  for (const domain::TeamOfficer& t : r.officers) officers.push_back({{"team", t.team}, {"officer", t.officer}});
  for (const domain::RepeatedMeeting& m : r.meetings)
    meetings.push_back({{"officer", m.officer}, {"vendor", m.vendor}});
  out["entropy"] = r.entropy;
  out["seed"] = r.seed;
  out["targets"] = listOf(r.targets);
  out["permutation"] = r.permutation;
  out["teams"] = teams;
  out["officer_permutation"] = r.officerPermutation;
  out["officers"] = officers;
  out["meetings"] = meetings;
  out["result_hash"] = r.resultHash;
  out["drawn_at"] = r.drawnAt;
  out["supervisor"] = r.supervisorName;
}

void readFrozen(const JsonReader& in, domain::DrawRecord& r) {
  r.number = in.count("number", 1, MostCount);
  r.freezes = in.count("freezes", 1, MostCount);
  for (const JsonReader& old : in.items("replaces"))
    r.replaced.push_back({old.count("number", 1, MostCount), old.text("result_hash"), old.text("reason")});
  r.spec = specFrom(in.object("spec"));
  r.specHash = in.text("spec_hash");
  r.populationSize = in.integer("population_size");
  r.populationHash = in.text("population_hash");
  r.exclusions = in.numbers("exclusions", 0, 1000000000);
  r.exclusionsHash = in.text("exclusions_hash");
  for (const JsonReader& q : in.items("quotas"))
    r.quotas.push_back({q.text("stratum"), q.integer("size"), q.count("wanted", 0, MostCount),
                        q.count("targets", 0, MostCount), q.count("reserves", 0, MostCount)});
  r.crew = crewFrom(in.object("crew"));
  r.crewHash = in.text("crew_hash");
  r.frozenAt = in.text("frozen_at");
  r.operatorName = in.text("operator");
  r.freezeHash = in.text("freeze_hash");
}

void readResult(const JsonReader& in, domain::DrawRecord& r) {
  r.entropy = in.text("entropy");
  r.seed = in.text("seed");
  for (const JsonReader& t : in.items("targets"))
    r.targets.push_back(
        {t.text("code"), t.text("stratum"), t.text("rank_hash"), t.flag("reserve", false), t.text("district")});
  r.permutation = in.count("permutation", 0, MostCount);
  for (const JsonReader& t : in.items("teams")) r.teams.push_back({t.count("team", 0, MostCount), t.text("district")});
  r.officerPermutation = in.count("officer_permutation", 0, MostCount);
  for (const JsonReader& t : in.items("officers"))
    r.officers.push_back({t.count("team", 0, MostCount), t.text("officer")});
  for (const JsonReader& m : in.items("meetings")) r.meetings.push_back({m.text("officer"), m.text("vendor")});
  r.resultHash = in.text("result_hash");
  r.drawnAt = in.text("drawn_at");
  r.supervisorName = in.text("supervisor");
}

void addSignature(Json& out, const domain::RecordSignature& s) {
  if (s.isThere())
    out["signature"] = {{"algorithm", SignatureAlgorithm}, {"public_key", s.publicKey}, {"value", s.value}};
}

domain::RecordSignature signatureFrom(const JsonReader& in) {
  if (!in.has("signature")) return {};
  const JsonReader signature = in.object("signature");
  if (signature.text("algorithm") != SignatureAlgorithm) signature.fail("algorithm", SignatureAlgorithm);
  return {signature.text("public_key"), signature.text("value")};
}

std::map<std::string, int> smallNumbers(const JsonReader& in, const std::string& key, int low, int high) {
  std::map<std::string, int> result;
  if (!in.has(key)) return result;
  for (const auto& [name, n] : in.numbers(key, low, high)) result[name] = static_cast<int>(n);
  return result;
}

} // namespace

domain::DrawSpec specFrom(const JsonReader& in) {
  domain::DrawSpec s;
  const auto texts = [&in](const char* key, std::vector<std::string>& into) {
    if (in.has(key)) into = in.texts(key);
  };
  s.campaign = in.text("campaign");
  s.scope = in.text("scope", s.scope);
  texts("verdicts", s.verdicts);
  texts("kinds", s.kinds);
  texts("risks", s.risks);
  texts("districts", s.districts);
  s.monthsSinceVisit = in.count("months_since_visit", 0, 1200, s.monthsSinceVisit);
  s.complaintsAtLeast = in.count("complaints_at_least", 0, MostCount, s.complaintsAtLeast);
  texts("strata_by", s.strataBy);
  s.total = in.count("total", 0, MostCount, s.total);
  // The first format's strata were the districts.
  s.perStratum = in.count("per_stratum", 0, MostCount, in.count("per_district", 1, MostCount, s.perStratum));
  s.reservesPerStratum = in.count("reserves_per_stratum", 0, MostCount,
                                  in.count("reserves_per_district", 0, MostCount, s.reservesPerStratum));
  s.quotas = smallNumbers(in, "quotas", 0, MostCount);
  s.weights = smallNumbers(in, "weights", 1, 100);
  s.noPairWithinMonths = in.count("no_pair_within_months", 0, 1200, s.noPairWithinMonths);
  s.officersPerTeam = in.count("officers_per_team", 0, 100, s.officersPerTeam);
  return s;
}

std::string canonicalSpec(const domain::DrawSpec& s, int format) {
  return (format == 1 ? specToJson1(s) : specToJson(s)).dump();
}

domain::DrawSpec specFromJson(const std::string& json, const std::string& fileName) {
  const Json value = JsonReader::parse(json, fileName);
  const JsonReader in(value, fileName);
  if (!value.is_object()) in.fail("campaign", "in an object");
  in.refuseOthers({"campaign", "scope", "verdicts", "kinds", "risks", "districts", "months_since_visit",
                   "complaints_at_least", "strata_by", "total", "per_stratum", "reserves_per_stratum", "quotas",
                   "weights", "no_pair_within_months", "officers_per_team", "per_district", "reserves_per_district"});
  return specFrom(in);
}

std::string toJson(const domain::DrawSpec& s) { return specToJson(s).dump(2) + "\n"; }

std::string toJson(const domain::DrawRecord& r) {
  Json out = r.format == 1 ? recordToJson1(r) : frozenPart(r);
  if (r.format != 1) addResult(out, r);
  addSignature(out, r.signature);
  return out.dump(2) + "\n";
}

std::string hashesJson(const domain::DrawRecord& r) {
  std::int64_t targets = 0, reserves = 0;
  for (const domain::StratumQuota& q : r.quotas) targets += q.targets, reserves += q.reserves;
  const Json out{{"format", HashesFormat},
                 {"campaign", r.spec.campaign},
                 {"number", r.number},
                 {"freezes", r.freezes},
                 {"population_size", r.populationSize},
                 {"targets", targets},
                 {"reserves", reserves},
                 {"population_hash", r.populationHash},
                 {"spec_hash", r.specHash},
                 {"exclusions_hash", r.exclusionsHash},
                 {"crew_hash", r.crewHash},
                 {"freeze_hash", r.freezeHash},
                 {"result_hash", r.resultHash},
                 {"frozen_at", r.frozenAt},
                 {"drawn_at", r.drawnAt}};
  return out.dump(2) + "\n";
}

domain::DrawRecord recordFromJson(const std::string& json, const std::string& fileName) {
  const Json value = JsonReader::parse(json, fileName);
  const JsonReader in(value, fileName);
  const bool first = in.text("format") == "huyuan-draw/1";
  if (!first && in.text("format") != RecordFormat) in.fail("format", RecordFormat);
  domain::DrawRecord r;
  if (first) {
    r = recordFrom1(in);
  } else {
    readFrozen(in, r);
    readResult(in, r);
  }
  r.signature = signatureFrom(in);
  return r;
}

} // namespace huyuan::planning
