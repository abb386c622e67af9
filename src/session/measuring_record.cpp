// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/measuring_record.h"

#include "base/clock.h"
#include "session/measuring.h"
#include "session/road_walks.h"
#include "sheets/measuring_text.h"

#include <QString>

#include <algorithm>

namespace huyuan::session {

namespace {

QString lackWords(zoning::Lack lack, base::Metres limit) {
  namespace text = sheets::text;
  switch (lack) {
  case zoning::Lack::Nothing:
    break;
  case zoning::Lack::NoCampus:
    return text::LackNoCampus.toString();
  case zoning::Lack::NoOpenGate:
    return text::LackNoOpenGate.toString();
  case zoning::Lack::NoMainGate:
    return text::LackNoMainGate.toString();
  case zoning::Lack::NoPoint:
    return text::LackNoPoint.toString();
  case zoning::Lack::NoVendorPlace:
    return text::LackNoVendorPlace.toString();
  case zoning::Lack::NoRoads:
    return text::LackNoRoads.toString();
  case zoning::Lack::NoWalk:
    return text::LackNoWalk.toString().arg(limit.value());
  }
  return {};
}

geo::Line lineOf(const zoning::Measurement& m, const PairReport& report, const zoning::WalkDistances* walks) {
  if (!domain::isWalk(m.method)) return {m.schoolPoint, m.vendorPoint};
  const auto own = domain::isWalk(report.rule.method) ? report.rule.method : domain::Method::Walk;
  if (m.method == own || !walks) return report.walk;
  return walks->path(m.schoolPoint, m.vendorPoint, m.distance + base::Metres(1.0));
}

sheets::MethodFigure figureOf(const zoning::Measurement& m, const PairReport& report,
                              const zoning::WalkDistances* walks) {
  sheets::MethodFigure figure;
  figure.method = m.method;
  figure.campus = m.campus;
  figure.tooLong = m.lack == zoning::Lack::NoWalk;
  figure.lack = lackWords(m.lack, report.measured.walkLimit).toStdString();
  if (m.lack != zoning::Lack::Nothing) return figure;
  figure.distance = m.distance;
  figure.snapAtSchool = m.snapAtSchool;
  figure.snapAtVendor = m.snapAtVendor;
  figure.line = lineOf(m, report, walks);
  return figure;
}

/// The last characters of a code; ids where there is none.
std::string tail(const std::string& code, std::int64_t id) {
  if (code.empty()) return std::to_string(id);
  constexpr std::size_t Kept = 6;
  const bool plain = std::all_of(code.begin(), code.end(), [](char c) { return c > ' ' && c < 127; });
  return plain && code.size() > Kept ? code.substr(code.size() - Kept) : code;
}

std::string numberOf(const PairReport& report, std::string date) {
  std::erase(date, '-');
  return "CJ-" + date + "-" + tail(report.vendor.code, report.vendor.id.value) + "-" +
         tail(report.school.code, report.school.id.value);
}

std::string sourceOf(const Workspace& workspace, const char* kind, std::int64_t id) {
  const auto record = workspace.record(kind, id);
  return record ? record->text("source") : std::string();
}

sheets::MeasuringInput inputOf(const Workspace& workspace, const PairReport& report, const RecordDetails& details) {
  sheets::MeasuringInput in;
  in.date = base::chinaDate(workspace.now());
  in.number = details.number.empty() ? numberOf(report, in.date) : details.number;
  in.authority = details.authority;
  in.marking = details.marking;
  in.synthetic = workspace.summary().synthetic;
  in.vendor = report.vendor;
  in.school = report.school;
  for (const domain::School* s : workspace.snapshot()->campuses(report.school.id)) in.campuses.push_back(*s);
  in.vendorSource = sourceOf(workspace, "vendor", report.vendor.id.value);
  in.schoolSource = sourceOf(workspace, "school", report.school.id.value);
  in.rule = report.rule;
  in.walkLimit = report.measured.walkLimit;
  const auto walks = workspace.walks();
  const auto roads = workspace.roads();
  in.crossingsKnown = !roads || !lacksCrossings(*roads);
  for (const zoning::Measurement& m : report.measured.methods) in.figures.push_back(figureOf(m, report, walks.get()));
  in.finding = report.measured.finding;
  in.suspected = suspectedGoods(report.vendor, report.rule);
  return in;
}

} // namespace

std::shared_ptr<const sheets::MeasuringRecord> makeMeasuringRecord(const Workspace& workspace, const PairReport& report,
                                                                   const RecordDetails& details) {
  // Only what the record is about goes onto its map: no other shop, no other school.
  auto ground = std::make_shared<domain::Snapshot>();
  ground->districts = workspace.snapshot()->districts;
  const auto scene = std::make_shared<const render::MapScene>(ground, nullptr, workspace.roads(), nullptr);
  return std::make_shared<const sheets::MeasuringRecord>(inputOf(workspace, report, details), scene);
}

void writeMeasuringRecord(const Workspace& workspace, domain::VendorId vendor, domain::SchoolId school,
                          domain::ZoneRuleId rule, const std::string& path, const RecordDetails& details) {
  const PairReport report = measurePair(workspace, vendor, school, rule);
  sheets::writePdf(path, *makeMeasuringRecord(workspace, report, details));
}

} // namespace huyuan::session
