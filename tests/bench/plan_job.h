// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "files/safe_file.h"
#include "planning/plan.h"

#include <nlohmann/json.hpp>

#include <set>
#include <string>

/// A job of tests/bench/plan_job_*.json as what planning takes.
namespace huyuan::test {

struct PlanJob {
  domain::Snapshot snapshot;
  std::vector<domain::Finding> findings;
  domain::DrawRecord draw;
  planning::PlanOptions options;
};

inline geo::LonLat jobPlace(const nlohmann::json& at) { return {at[0].get<double>(), at[1].get<double>()}; }

inline void addJobVisit(const nlohmann::json& v, PlanJob& job) {
  domain::Vendor vendor;
  vendor.id.value = static_cast<std::int64_t>(job.snapshot.vendors.size()) + 1;
  vendor.code = v.at("code");
  vendor.districtCode = v.at("district");
  vendor.point = jobPlace(v.at("place"));
  domain::Finding finding;
  finding.vendor = vendor.id;
  finding.school.value = v.at("school");
  job.findings.push_back(finding);
  job.draw.targets.push_back({vendor.code, vendor.districtCode, "", false});
  domain::VisitRule rule;
  rule.vendorCode = vendor.code;
  rule.must = v.at("must").get<bool>();
  rule.priority = v.at("priority").get<int>();
  rule.stay = base::Seconds(v.at("minutes").get<int>() * 60);
  rule.hard = v.value("hard", false);
  rule.window = domain::TimesOfDay{0, 24 * 60 - 1};
  if (v.contains("window"))
    rule.window = {domain::minuteOfDayFromText(v["window"][0]), domain::minuteOfDayFromText(v["window"][1])};
  job.options.rules.visits.push_back(rule);
  job.snapshot.vendors.push_back(vendor);
}

inline PlanJob readPlanJob(const std::string& name) {
  const auto json = nlohmann::json::parse(files::readFile(std::string(HUYUAN_SOURCE_DIR) + "/tests/bench/" + name));
  PlanJob job;
  std::set<std::int64_t> schools;
  for (const auto& v : json.at("visits")) schools.insert(v.at("school").get<std::int64_t>());
  for (const std::int64_t id : schools) {
    domain::School school;
    school.id.value = id;
    job.snapshot.schools.push_back(school);
  }
  for (const auto& v : json.at("visits")) addJobVisit(v, job);
  for (const auto& t : json.at("teams")) {
    domain::Team team;
    team.number = t.at("number");
    team.homeDistrict = t.at("home");
    team.start = team.end = jobPlace(t.at("start"));
    team.dayStart = domain::minuteOfDayFromText(t.at("day_start"));
    team.dayEnd = domain::minuteOfDayFromText(t.at("day_end"));
    job.snapshot.teams.push_back(team);
    job.draw.teams.push_back({team.number, team.homeDistrict});
  }
  domain::PlanRules& rules = job.options.rules;
  rules.mode = domain::PlanMode::Free;
  rules.dates = {json.at("date").get<std::string>()};
  rules.maxStops = json.at("max_stops");
  rules.maxDay = base::Seconds(json.at("max_day_minutes").get<int>() * 60);
  return job;
}

} // namespace huyuan::test
