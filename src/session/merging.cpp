// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/merging.h"

#include <algorithm>

namespace huyuan::session {

namespace {

constexpr const char* Gates = "@gates";

std::vector<geo::LonLat> pointsOf(const domain::Record& r) {
  const auto at = r.geometries.find(Gates);
  if (at == r.geometries.end()) return {};
  if (const auto* many = std::get_if<geo::MultiPoint>(&at->second)) return many->points;
  if (const auto* one = std::get_if<geo::LonLat>(&at->second)) return {*one};
  return {};
}

domain::Record withoutGates(domain::Record r) {
  if (const auto at = r.geometries.find(Gates); at != r.geometries.end()) r.geometries.erase(at);
  return r;
}

} // namespace

Merging::Merging(store::WorkspaceFile& file, const domain::RecordDescription& kind)
    : m_file(file)
    , m_kind(kind)
    , m_existing(file.table(kind.kind).all()) {
  for (std::size_t i = 0; i < m_existing.size(); ++i) {
    if (const std::string key = uniqueKey(m_existing[i]); !key.empty()) m_byUnique.emplace(key, i);
    m_byContent.emplace(contentKey(m_existing[i]), i);
  }
  if (kind.kind != "school") return;
  for (domain::Record& gate : file.table("gate").all()) m_gates[gate.integer("school_id", 0)].push_back(gate);
}

std::string Merging::uniqueKey(const domain::Record& r) const {
  for (const domain::FieldDescription& f : m_kind.fields)
    if (f.unique)
      if (const std::string text = r.text(f.name); !text.empty()) return f.name + "=" + text;
  return {};
}

std::string Merging::contentKey(const domain::Record& r) const {
  std::string key;
  for (const domain::FieldDescription& f : m_kind.fields) {
    key += '\x1f';
    if (!f.isGeometry())
      key += r.text(f.name);
    else if (const auto at = r.geometries.find(f.name); at != r.geometries.end())
      key += geo::toWkb(at->second);
  }
  return key;
}

const domain::Record* Merging::match(const domain::Record& r) const {
  const std::string unique = uniqueKey(r);
  const auto& map = unique.empty() ? m_byContent : m_byUnique;
  const auto at = map.find(unique.empty() ? contentKey(r) : unique);
  return at == map.end() ? nullptr : &m_existing[at->second];
}

domain::Record Merging::merged(const domain::Record& old, const domain::Record& fresh) const {
  domain::Record out = old;
  for (const domain::FieldDescription& f : m_kind.fields) {
    if (f.isGeometry()) {
      const auto at = fresh.geometries.find(f.name);
      if (at != fresh.geometries.end() && geo::hasGeometry(at->second)) out.geometries[f.name] = at->second;
    } else if (!fresh.text(f.name).empty()) {
      out.values[f.name] = fresh.values.find(f.name)->second;
    }
  }
  return out;
}

MergePlan Merging::compare(const std::vector<domain::Record>& records) const {
  MergePlan plan;
  for (const domain::Record& r : records) {
    const domain::Record* old = match(r);
    if (!old) {
      plan.added.push_back(r);
      continue;
    }
    domain::Record next = merged(*old, r);
    const auto known = m_gates.find(old->id);
    const bool newGates = !pointsOf(r).empty() && known == m_gates.end();
    if (contentKey(next) == contentKey(*old) && !newGates) {
      ++plan.unchanged;
      continue;
    }
    if (newGates) next.geometries[Gates] = r.geometries.find(Gates)->second;
    plan.updated.push_back(std::move(next));
  }
  return plan;
}

void Merging::writeGates(std::int64_t school, const domain::Record& r) {
  bool first = true;
  for (const geo::LonLat p : pointsOf(r)) {
    domain::Record gate;
    gate.values["school_id"] = school;
    gate.values["status"] = std::string("always");
    gate.values["main"] = first;
    gate.geometries["point"] = p;
    m_file.table("gate").insert(gate);
    first = false;
  }
}

void Merging::apply(const MergePlan& plan, const base::Progress& progress, const base::Cancel& cancel) {
  store::RecordTable& table = m_file.table(m_kind.kind);
  const auto total = static_cast<double>(plan.added.size() + plan.updated.size());
  std::size_t done = 0;
  const auto step = [&] {
    if (++done % 256 != 0) return;
    cancel.check();
    progress.report(static_cast<double>(done) / total, "writing");
  };
  for (const domain::Record& r : plan.added) {
    writeGates(table.insert(withoutGates(r)), r);
    step();
  }
  for (const domain::Record& r : plan.updated) {
    table.update(withoutGates(r));
    writeGates(r.id, r);
    step();
  }
}

} // namespace huyuan::session
