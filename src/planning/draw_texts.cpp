// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/draw.h"
#include "planning/draw_parts_p.h"
#include "planning/text_fields_p.h"

#include <algorithm>
#include <charconv>
#include <set>

/// The texts that are hashed: see docs/formats.md.
namespace huyuan::planning {

std::string canonicalList(const domain::DrawPopulation& p, int format) {
  std::vector<const domain::DrawMember*> members;
  for (const domain::DrawMember& m : p.members) members.push_back(&m);
  std::sort(members.begin(), members.end(),
            [](const auto* a, const auto* b) { return std::tie(a->code, a->stratum) < std::tie(b->code, b->stratum); });
  std::string text;
  for (const domain::DrawMember* m : members)
    text += format == 1 ? m->code + "," + m->stratum + "\n"
                        : m->code + "," + m->district + "," + m->stratum + "," + std::to_string(m->weight) + "\n";
  return text;
}

std::string canonicalExclusions(const domain::DrawPopulation& p) {
  std::string text;
  for (const domain::Exclusion& e : p.exclusions) text += e.code + "," + e.reason + "\n";
  return text;
}

namespace {

std::vector<std::string> cellsOf(std::string_view line) {
  std::vector<std::string> cells;
  for (std::size_t from = 0;;) {
    const std::size_t comma = line.find(',', from);
    cells.emplace_back(line.substr(from, comma - from));
    if (comma == std::string_view::npos) return cells;
    from = comma + 1;
  }
}

domain::DrawMember memberFromLine(std::string_view line, const base::Place& place) {
  std::vector<std::string> cells = cellsOf(line);
  const bool filled = std::none_of(cells.begin(), cells.end(), [](const std::string& c) { return c.empty(); });
  if (filled && cells.size() == 2) return {cells[0], cells[1], cells[1], 1};
  domain::DrawMember m;
  if (filled && cells.size() == 4) {
    const std::string& weight = cells[3];
    const auto [end, failure] = std::from_chars(weight.data(), weight.data() + weight.size(), m.weight);
    if (failure == std::errc() && end == weight.data() + weight.size() && m.weight >= 1 && m.weight <= 100) {
      m.code = std::move(cells[0]), m.district = std::move(cells[1]), m.stratum = std::move(cells[2]);
      return m;
    }
  }
  throw base::Error(base::ErrorKind::BadInput, "a line of the list is code,district,stratum,weight, not {0}",
                    {std::string(line)}, place);
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

std::string canonicalFreeze(const domain::DrawRecord& r) {
  std::string text = "huyuan-draw/2\n";
  const auto line = [&text](const std::string& name, const std::string& value) { text += name + "," + value + "\n"; };
  line("campaign", r.spec.campaign);
  line("number", std::to_string(r.number));
  line("freezes", std::to_string(r.freezes));
  for (const domain::ReplacedDraw& old : r.replaced)
    line("replaces", std::to_string(old.number) + "," + old.resultHash + "," + old.reason);
  line("spec", r.specHash);
  line("population", std::to_string(r.populationSize) + "," + r.populationHash);
  for (const auto& [reason, n] : r.exclusions) line("excluded", reason + "," + std::to_string(n));
  line("exclusions", r.exclusionsHash);
  line("crew", r.crewHash);
  line("frozen_at", r.frozenAt);
  line("operator", r.operatorName);
  return text;
}

std::string canonicalResult(const domain::DrawRecord& r) {
  std::string text = "seed," + r.seed + "\nfreeze," + r.freezeHash + "\n";
  for (const domain::DrawTarget& t : r.targets)
    text += "target," + t.code + "," + t.district + "," + t.stratum + "," + t.rankHash + "," +
            (t.reserve ? "reserve" : "drawn") + "\n";
  text += "permutation," + std::to_string(r.permutation) + "\n";
  for (const domain::TeamDistrict& t : r.teams) text += "team," + std::to_string(t.team) + "," + t.district + "\n";
  text += "officer_permutation," + std::to_string(r.officerPermutation) + "\n";
  for (const domain::TeamOfficer& t : r.officers) text += "officer," + std::to_string(t.team) + "," + t.officer + "\n";
  for (const domain::RepeatedMeeting& m : r.meetings) text += "meeting," + m.officer + "," + m.vendor + "\n";
  return text + "drawn_at," + r.drawnAt + "\nsupervisor," + r.supervisorName + "\n";
}

} // namespace huyuan::planning
