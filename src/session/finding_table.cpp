// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/finding_table.h"

#include "exchange/export.h"
#include "zoning/zoning.h"

#include <array>
#include <cmath>

namespace huyuan::session {

namespace {

using domain::FieldType;
using domain::Method;
using domain::Verdict;

constexpr double Surveyed = 0.5; // metres, 1 sigma: RTK or tape (domain rules §3.2)

/// The records a finding speaks of.
struct Row {
  const domain::Finding* finding;
  const domain::Vendor* vendor;
  const domain::School* school;
  const domain::ZoneRule* rule;
};

std::vector<Row> rowsOf(const domain::Snapshot& snapshot, const std::vector<domain::Finding>& findings) {
  std::vector<Row> rows;
  for (const domain::Finding& f : findings) {
    const Row row{&f, snapshot.vendor(f.vendor), snapshot.school(f.school), snapshot.rule(f.rule)};
    if (row.vendor && row.school && row.rule) rows.push_back(row);
  }
  return rows;
}

/// A table under construction: the columns are those that the first record brings.
class Table {
 public:
  explicit Table(std::string name) { m_layer.name = std::move(name); }
  void begin() { m_layer.records.emplace_back(), m_column = 0; }
  void put(const char* label, domain::Value value, FieldType type = FieldType::Text) {
    if (m_column == m_layer.fields.size()) {
      domain::FieldDescription field;
      field.name = label;
      field.type = type;
      m_layer.fields.push_back(std::move(field));
    }
    const std::string& column = m_layer.fields[m_column++].name;
    if (value.index() != 0) m_layer.records.back().values[column] = std::move(value);
  }
  void metres(const char* label, double value) { put(label, value, FieldType::Real); }
  void write(const std::string& path, const std::string& format) { exchange::writeLayers(path, format, {m_layer}); }

 private:
  exchange::ExportLayer m_layer;
  std::size_t m_column = 0;
};

const char* verdictWord(Verdict v, bool zh) {
  static constexpr std::array Zh{"区外", "临界", "区内"}, En{"outside", "borderline", "inside"};
  return (zh ? Zh : En)[static_cast<std::size_t>(v)];
}

const char* methodWord(Method m, bool zh) {
  static constexpr std::array Zh{"校园边界直线", "校园边界至店门", "校门直线",
                                 "校门步行",     "主校门步行",     "学校点位直线"};
  static constexpr std::array En{"campus boundary",  "boundary to door",        "nearest gate",
                                 "walk from a gate", "walk from the main gate", "school point"};
  return (zh ? Zh : En)[static_cast<std::size_t>(m)];
}

std::string districtName(const domain::Snapshot& snapshot, const std::string& code) {
  const domain::District* district = snapshot.district(code);
  return district ? district->name : code;
}

void putNames(Table& table, const Row& row, const domain::Snapshot& snapshot, bool zh) {
  table.put(zh ? "经营主体" : "Vendor", row.vendor->shownName());
  table.put(zh ? "统一社会信用代码" : "Vendor code", row.vendor->code);
  table.put(zh ? "地址" : "Address", row.vendor->address);
  table.put(zh ? "县区" : "District", districtName(snapshot, row.vendor->districtCode));
  table.put(zh ? "学校" : "School", row.school->name);
  table.put(zh ? "学校标识码" : "School code", row.school->code);
  table.put(zh ? "规则" : "Rule", row.rule->title);
}

void putFlags(Table& table, const Row& row, bool zh) {
  std::string flags;
  const auto add = [&](const char* word) { flags += (flags.empty() ? "" : zh ? "；" : "; ") + std::string(word); };
  if (row.finding->fellBack) add(zh ? "替代方法" : "stand-in method");
  if (isPointOnly(*row.finding, *row.school)) add(zh ? "仅有学校点位" : "only a school point");
  table.put(zh ? "标记" : "Flags", flags);
}

bool settles(double gap, double school, double vendor) { return gap > std::hypot(school, vendor); }

Remedy missingGeometry(Method wanted, const domain::Finding& f, const domain::School& school) {
  const auto open = [](const domain::Gate& g) { return domain::isOpen(g.status) && g.position.isValid(); };
  bool hasOpen = false, hasMain = false;
  for (const domain::Gate& g : school.gates) hasOpen |= open(g), hasMain |= open(g) && g.main;
  if (wanted == Method::GateRadius) return Remedy::Gates;
  if (wanted == Method::PointRadius) return Remedy::Point;
  if (!hasOpen) return Remedy::Gates;
  if (wanted == Method::MainGateWalk && !hasMain && f.method == Method::Walk) return Remedy::MainGate;
  return Remedy::Roads;
}

} // namespace

bool isPointOnly(const domain::Finding& finding, const domain::School& school) {
  return finding.method == Method::PointRadius && school.campus.empty() && school.gates.empty();
}

Remedy remedyFor(const domain::Finding& f, const domain::School& school, const domain::Vendor& vendor,
                 const domain::ZoneRule& rule) {
  if (f.verdict != Verdict::Borderline) return Remedy::None;
  if (!domain::provesInside(rule.method, f.method)) return missingGeometry(rule.method, f, school);
  const double gap = std::fabs(f.distance.value() - rule.distance.value());
  const double s = school.accuracy.value(), v = vendor.accuracy.value();
  if (settles(gap, s, std::fmin(v, Surveyed))) return Remedy::VendorPlace;
  if (f.fellBack && domain::isBoundary(rule.method)) return Remedy::Campus;
  if (settles(gap, std::fmin(s, Surveyed), v)) return Remedy::SchoolPlace;
  if (settles(gap, std::fmin(s, Surveyed), std::fmin(v, Surveyed))) return Remedy::BothPlaces;
  return Remedy::OnSite;
}

std::string remedyText(Remedy remedy, bool zh) {
  switch (remedy) {
  case Remedy::None:
    return {};
  case Remedy::VendorPlace:
    return zh ? "准确测定店门位置即可判定" : "Surveying the vendor's door would settle it";
  case Remedy::SchoolPlace:
    return zh ? "准确测定学校边界或校门即可判定" : "Surveying the school's edge or gates would settle it";
  case Remedy::BothPlaces:
    return zh ? "学校与店门两处位置都准确测定即可判定" : "Surveying both the school and the door would settle it";
  case Remedy::Campus:
    return zh ? "补画校园边界即可按规则测量" : "Drawing the campus outline would settle how it is measured";
  case Remedy::Gates:
    return zh ? "补录开放的校门后才能按规则测量" : "The school's open gates must be recorded first";
  case Remedy::MainGate:
    return zh ? "标明主校门后才能按规则测量" : "The main gate must be marked first";
  case Remedy::Point:
    return zh ? "补录学校点位后才能按规则测量" : "The school's point must be recorded first";
  case Remedy::Roads:
    return zh ? "补充附近道路后才能测量步行距离" : "Streets near the gate and the door must be recorded first";
  case Remedy::OnSite:
    break;
  }
  return zh ? "过于接近限值，须两人现场测量" : "Too close for any map: two people measure on site";
}

void writeFindingTable(const Workspace& workspace, const std::vector<domain::Finding>& findings,
                       const std::string& format, const std::string& path, bool zh, const base::Progress& progress,
                       const base::Cancel& cancel) {
  const domain::SnapshotPtr snapshot = workspace.snapshot();
  const auto walks = workspace.walks();
  const std::vector<Row> rows = rowsOf(*snapshot, findings);
  Table table("findings");
  for (std::size_t i = 0; i < rows.size(); ++i) {
    cancel.check();
    progress.report(static_cast<double>(i) / static_cast<double>(rows.size()), "measuring distances");
    const Row& row = rows[i];
    const domain::Finding& f = *row.finding;
    table.begin();
    table.put(zh ? "判定" : "Verdict", std::string(verdictWord(f.verdict, zh)));
    putNames(table, row, *snapshot, zh);
    table.metres(zh ? "距离（米）" : "Distance m", f.distance.value());
    table.metres(zh ? "不确定度（米）" : "± m", f.uncertainty.value());
    table.put(zh ? "测量方法" : "Measured by", std::string(methodWord(f.method, zh)));
    putFlags(table, row, zh);
    const auto pair = zoning::measurePair(snapshot->campuses(f.school), *row.vendor, *row.rule, walks.get());
    for (const zoning::Measurement& m : pair.methods)
      table.put(methodWord(m.method, zh),
                m.lack == zoning::Lack::Nothing ? domain::Value(m.distance.value()) : domain::Value(), FieldType::Real);
  }
  table.write(path, format);
}

void writeWorkList(const Workspace& workspace, const std::vector<domain::Finding>& findings, const std::string& format,
                   const std::string& path, bool zh) {
  const domain::SnapshotPtr snapshot = workspace.snapshot();
  Table table("on_site");
  std::int64_t number = 0;
  for (const Row& row : rowsOf(*snapshot, findings)) {
    const domain::Finding& f = *row.finding;
    if (f.verdict != Verdict::Borderline) continue;
    table.begin();
    table.put(zh ? "序号" : "No.", ++number, FieldType::Integer);
    putNames(table, row, *snapshot, zh);
    table.metres(zh ? "限值（米）" : "Limit m", row.rule->distance.value());
    table.metres(zh ? "距离（米）" : "Distance m", f.distance.value());
    table.metres(zh ? "不确定度（米）" : "± m", f.uncertainty.value());
    table.metres(zh ? "学校位置精度（米）" : "School ± m", row.school->accuracy.value());
    table.metres(zh ? "店位置精度（米）" : "Vendor ± m", row.vendor->accuracy.value());
    table.put(zh ? "测量方法" : "Measured by", std::string(methodWord(f.method, zh)));
    table.put(zh ? "如何判定" : "What would settle it",
              remedyText(remedyFor(f, *row.school, *row.vendor, *row.rule), zh));
    for (const char* box : zh ? std::array{"现场距离（米）", "测量日期", "测量人一", "测量人二"}
                              : std::array{"Measured on site m", "Date", "First officer", "Second officer"})
      table.put(box, std::string());
  }
  table.write(path, format);
}

} // namespace huyuan::session
