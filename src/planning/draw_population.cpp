// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/draw.h"
#include "planning/text_fields_p.h"

#include <algorithm>
#include <array>
#include <cstdio>
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

/// A part of a stratum's name: '/' parts them, '#' counts the places of a district.
bool isStratumPart(const std::string& text) {
  return !text.empty() && isPlainCode(text) && text.find_first_of("/#") == std::string::npos;
}

std::string ratingOf(const domain::Vendor& v) { return isStratumPart(v.risk) ? v.risk : "unrated"; }

std::string stratumOf(const domain::Vendor& v, const domain::DrawSpec& spec) {
  std::string text;
  for (const std::string& by : spec.strataBy) {
    const std::string kind = isStratumPart(v.kind) ? v.kind : "other";
    const std::string& part = by == "district" ? v.districtCode : by == "risk" ? ratingOf(v) : kind;
    text += (text.empty() ? "" : "/") + part;
  }
  return text.empty() ? "all" : text;
}

int weightOf(const domain::Vendor& v, const domain::DrawSpec& spec) {
  const auto found = spec.weights.find(ratingOf(v));
  return found == spec.weights.end() ? 1 : found->second;
}

bool contains(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool admits(const std::vector<std::string>& words, std::string_view word) {
  return words.empty() || contains(words, word);
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
    if (!admits(m_spec.kinds, v.kind)) return "kind";
    if (!admits(m_spec.risks, ratingOf(v))) return "risk";
    if (!isDistrict(v.districtCode)) return "no_district";
    if (!admits(m_spec.districts, v.districtCode)) return "district";
    if (!v.point.isValid()) return "no_position";
    if (!m_found.contains(v.id.value)) return "out_of_zone";
    if (!m_recentFrom.empty() && v.lastVisit >= m_recentFrom) return "recently_visited";
    return v.complaints < m_spec.complaintsAtLeast ? "few_complaints" : "";
  }

 private:
  bool isDistrict(const std::string& code) const {
    return isStratumPart(code) && (m_districts.empty() || m_districts.contains(code));
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
  const std::string* previous = nullptr;
  for (const domain::Vendor* v : inOrderOfCodes(snapshot.vendors)) {
    // The first of a code that may be drawn stands for it; the rows after it are the same vendor once more.
    const bool twice = previous && *previous == v->code;
    const std::string reason = twice ? "duplicate" : admission.refusal(*v);
    if (reason.empty()) {
      previous = &v->code;
      result.members.push_back({v->code, v->districtCode, stratumOf(*v, spec), weightOf(*v, spec)});
    } else {
      const bool named = !v->code.empty() && isPlainCode(v->code);
      result.exclusions.push_back({named ? v->code : "#" + std::to_string(v->id.value), reason, v->id.value});
    }
  }
  return result;
}

std::vector<std::string> strataOf(const domain::Snapshot& snapshot, const domain::DrawSpec& spec) {
  std::set<std::string> strata;
  for (const domain::Vendor& v : snapshot.vendors)
    if (isStratumPart(v.districtCode) && snapshot.district(v.districtCode) && admits(spec.kinds, v.kind) &&
        admits(spec.risks, ratingOf(v)) && admits(spec.districts, v.districtCode))
      strata.insert(stratumOf(v, spec));
  return {strata.begin(), strata.end()};
}

} // namespace huyuan::planning
