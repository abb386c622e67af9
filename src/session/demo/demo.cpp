// SPDX-License-Identifier: GPL-3.0-or-later
// Implements createDemo() and runDemo() of session/workspace.h.
#include "files/safe_file.h"
#include "session/demo/demo_records.h"
#include "session/release.h"
#include "session/workspace.h"

namespace huyuan::session {

namespace {

constexpr std::uint64_t Seed = 371300;
constexpr int VendorCount = 20000, ViolationCount = 300;
constexpr const char* Title = "临沂演示数据 (synthetic)";
constexpr const char* Campaign = "2026-11";
// Spoken by nobody: a real round takes its random string from a public draw after the list is frozen.
constexpr const char* DemoEntropy = "DEMO-ENTROPY-演示随机串";

std::map<std::string, std::int64_t> idsByCode(const Workspace& workspace, const std::string& kind) {
  std::map<std::string, std::int64_t> ids;
  for (const domain::Record& r : workspace.records(kind, 0, -1)) ids[r.text("code")] = r.id;
  return ids;
}

void fill(Workspace& workspace, const base::Progress& progress, const base::Cancel& cancel) {
  progress.report(0.0, "laying out the city");
  const demo::City city = demo::buildCity(files::dataFolder(), Seed, cancel);
  base::Random random(Seed + 2);
  const auto schools = demo::placeSchools(city, random);
  const auto vendors = demo::placeVendors(city, schools, VendorCount, random);
  const auto violations = demo::inventViolations(vendors, ViolationCount, random);
  cancel.check();
  progress.report(0.2, "writing records");
  workspace.addRecords("district", demo::districtRecords(city), "demo districts");
  workspace.addRecords("place", demo::placeRecords(city), "demo places");
  workspace.addRecords("school", demo::schoolRecords(schools), "demo schools");
  cancel.check();
  workspace.addRecords("gate", demo::gateRecords(schools, idsByCode(workspace, "school")), "demo gates");
  progress.report(0.5, "writing records");
  workspace.addRecords("vendor", demo::vendorRecords(vendors), "demo vendors");
  cancel.check();
  workspace.addRecords("violation", demo::violationRecords(violations), "demo violations");
  workspace.addRecords("team", demo::teamRecords(city, random), "demo teams");
  workspace.addRecords("officer", demo::officerRecords(city, vendors), "demo officers");
  progress.report(0.8, "writing roads");
  workspace.setRoads(city.roads);
  progress.report(1.0);
}

} // namespace

std::shared_ptr<Workspace> createDemo(const std::string& path, const Seams& seams, const base::Progress& progress,
                                      const base::Cancel& cancel) {
  auto workspace = Workspace::create(path, Title, seams);
  workspace->markSynthetic();
  fill(*workspace, progress, cancel);
  return workspace;
}

DemoResult runDemo(const std::string& folder, const Seams& seams, const base::Progress& progress,
                   const base::Cancel& cancel) {
  files::makeFolder(folder);
  DemoResult result{folder + "/linyi-demo.huyuan", {}};
  const auto workspace = createDemo(result.workspace, seams, progress.part(0.0, 0.4), cancel);
  workspace->evaluate(progress.part(0.4, 0.5), cancel);
  domain::DrawSpec spec;
  spec.campaign = Campaign;
  spec.officersPerTeam = 2;
  workspace->freezeDraw(spec);
  workspace->runDraw(Campaign, DemoEntropy, "演示监督人");
  progress.report(0.5, "planning routes");
  workspace->makePlan(Campaign, {}, progress.part(0.5, 0.7), cancel);
  workspace->releasePlan(Campaign, {"演示操作人", "演示监督人", "演示数据，提前启封"});
  const std::string sheets = folder + "/sheets";
  files::makeFolder(sheets);
  result.sheets = workspace->writeSheets(Campaign, sheets, {"pdf", "gpx"}, progress.part(0.7, 1.0), cancel);
  return result;
}

} // namespace huyuan::session
