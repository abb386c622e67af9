// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/draw.h"
#include "planning/text_fields_p.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <set>
#include <unordered_set>

namespace huyuan::planning {

namespace {

/// The day `months` before `date`, the last day of the month if there is no such day ("2026-05-31" − 3 → "2026-02-28").
std::string monthsBefore(const std::string& date, int months) {
  int year = 0;
  int month = 0;
  int day = 0;
  if (std::sscanf(date.c_str(), "%4d-%2d-%2d", &year, &month, &day) != 3)
    throw base::Error(base::ErrorKind::BadInput, "{0} is not a date like 2026-11-22", {date});
  const int total = year * 12 + (month - 1) - months;
  year = total / 12, month = total % 12 + 1;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  const std::array<int, 12> days{31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  std::array<char, 40> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year, month,
                std::min(day, days.at(static_cast<std::size_t>(month - 1))));
  return text.data();
}

/// Answers why a vendor may not be drawn.
class Admission {
 public:
  Admission(const domain::Snapshot& snapshot, const std::vector<domain::Finding>& findings,
            const domain::DrawSpec& spec, const std::string& today)
      : m_spec(spec)
      , m_recentFrom(spec.monthsSinceVisit > 0 ? monthsBefore(today, spec.monthsSinceVisit) : "") {
    for (const domain::District& d : snapshot.districts) m_districts.insert(d.code);
    for (const domain::Finding& f : findings)
      if (contains(spec.verdicts, domain::toText(f.verdict))) m_found.insert(f.vendor.value);
  }

  /// Empty = admitted.
  std::string refusal(const domain::Vendor& v) const {
    if (v.code.empty() || !isPlainCode(v.code)) return "no_code";
    if (v.status == "closed" || v.status == "revoked") return "closed";
    if (!m_spec.kinds.empty() && !contains(m_spec.kinds, v.kind)) return "kind";
    if (!v.point.isValid()) return "no_position";
    if (!m_found.contains(v.id.value)) return "out_of_zone";
    if (!m_recentFrom.empty() && v.lastVisit >= m_recentFrom) return "recently_visited";
    if (v.districtCode.empty() || !isPlainCode(v.districtCode)) return "no_district";
    if (!m_districts.empty() && !m_districts.contains(v.districtCode)) return "no_district";
    return {};
  }

 private:
  static bool contains(const std::vector<std::string>& words, std::string_view word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  }

  const domain::DrawSpec& m_spec;
  std::string m_recentFrom;
  std::set<std::string> m_districts;
  std::unordered_set<std::int64_t> m_found;
};

/// By code, and where a code stands twice in an order that does not depend on the rows' order in their file.
std::vector<const domain::Vendor*> inOrderOfCodes(const domain::RecordList<domain::Vendor>& vendors) {
  std::vector<const domain::Vendor*> sorted;
  sorted.reserve(vendors.size());
  for (const domain::Vendor& v : vendors) sorted.push_back(&v);
  std::sort(sorted.begin(), sorted.end(), [](const domain::Vendor* a, const domain::Vendor* b) {
    return std::tie(a->code, a->districtCode, a->name, a->address, a->id) <
           std::tie(b->code, b->districtCode, b->name, b->address, b->id);
  });
  return sorted;
}

} // namespace

domain::DrawPopulation population(const domain::Snapshot& snapshot, const std::vector<domain::Finding>& findings,
                                  const domain::DrawSpec& spec, const std::string& today) {
  const Admission admission(snapshot, findings, spec, today);
  domain::DrawPopulation result;
  for (const domain::Vendor* v : inOrderOfCodes(snapshot.vendors)) {
    const bool twice = !v->code.empty() && !result.members.empty() && result.members.back().code == v->code;
    const std::string reason = twice ? "duplicate" : admission.refusal(*v);
    const std::string& name = v->code;
    if (reason.empty())
      result.members.push_back({v->code, v->districtCode});
    else
      result.exclusions.push_back({name.empty() ? "#" + std::to_string(v->id.value) : name, reason});
  }
  return result;
}

std::string canonicalList(const domain::DrawPopulation& p) {
  std::vector<domain::DrawMember> members = p.members;
  std::sort(members.begin(), members.end(),
            [](const auto& a, const auto& b) { return std::tie(a.code, a.stratum) < std::tie(b.code, b.stratum); });
  std::string text;
  for (const domain::DrawMember& m : members) text += m.code + "," + m.stratum + "\n";
  return text;
}

namespace {

domain::DrawMember memberFromLine(std::string_view line, const base::Place& place) {
  const std::size_t comma = line.find(',');
  if (comma == std::string_view::npos || comma == 0 || comma + 1 == line.size() ||
      line.find(',', comma + 1) != std::string_view::npos)
    throw base::Error(base::ErrorKind::BadInput, "a line of the list is code,stratum, not {0}", {std::string(line)},
                      place);
  return {std::string(line.substr(0, comma)), std::string(line.substr(comma + 1))};
}

} // namespace

domain::DrawPopulation listFromText(const std::string& text, const std::string& fileName) {
  domain::DrawPopulation result;
  base::Place place{fileName, {}, 0, {}};
  std::set<std::string> seen;
  for (const std::string_view line : linesOf(text)) {
    ++place.row;
    if (line.empty()) continue;
    domain::DrawMember member = memberFromLine(line, place);
    if (!seen.insert(member.code).second)
      throw base::Error(base::ErrorKind::BadInput, "{0} stands in the list twice", {member.code}, place);
    result.members.push_back(std::move(member));
  }
  std::sort(result.members.begin(), result.members.end(), [](const auto& a, const auto& b) { return a.code < b.code; });
  return result;
}

} // namespace huyuan::planning
