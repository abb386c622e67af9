// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/export.h"
#include "session/result_layers.h"
#include "session/workspace_p.h"

#include <algorithm>
#include <unordered_map>

/// What the education bureau gets: built from the fields' audience, so that a field nobody thought of stays inside.
/// Vendors, violations, teams, draws and plans have no layer here at all; of vendors only counts of at least three.
namespace huyuan::session {

namespace {

constexpr std::int64_t AtLeast = 3;

std::vector<domain::FieldDescription> shareable(const domain::RecordDescription& d, bool geometries) {
  std::vector<domain::FieldDescription> out;
  for (const auto& f : d.fields)
    if (f.audience <= domain::Audience::Partner && (geometries || !f.isGeometry())) out.push_back(f);
  return out;
}

/// Only the values of these fields: the writer must not even hold the others.
domain::Record only(const domain::Record& r, const std::vector<domain::FieldDescription>& fields) {
  domain::Record out;
  out.id = r.id;
  for (const auto& f : fields) {
    if (const auto v = r.values.find(f.name); v != r.values.end()) out.values.insert(*v);
    if (const auto g = r.geometries.find(f.name); g != r.geometries.end()) out.geometries.insert(*g);
  }
  return out;
}

exchange::ExportLayer plainLayer(const domain::RecordDescription& d, const std::vector<domain::Record>& records,
                                 const std::string& geometry, const std::string& name) {
  exchange::ExportLayer layer{name, shareable(d, true), geometry, {}};
  std::erase_if(layer.fields, [&](const auto& f) { return f.isGeometry() && f.name != geometry; });
  for (const domain::Record& r : records) {
    const auto g = r.geometries.find(geometry);
    if (g != r.geometries.end() && geo::hasGeometry(g->second)) layer.records.push_back(only(r, layer.fields));
  }
  return layer;
}

void addCounts(exchange::ExportLayer& layer, const std::vector<casework::SchoolCount>& counts) {
  std::unordered_map<std::int64_t, std::int64_t> bySchool;
  for (const auto& c : counts)
    if (c.vendors >= AtLeast) bySchool[c.school.value] = c.vendors;
  layer.fields.push_back(
      column("vendor_count", domain::FieldType::Integer, "禁售区内经营主体数(≥3)", "Vendors in zone (≥3)"));
  for (domain::Record& r : layer.records)
    if (const auto at = bySchool.find(r.id); at != bySchool.end()) r.values["vendor_count"] = at->second;
}

} // namespace

void Workspace::publishForEducation(const std::string& path) {
  if (!findingsFresh()) evaluate({}, {});
  domain::SnapshotPtr snapshot;
  std::shared_ptr<const std::vector<domain::Finding>> findings;
  std::vector<exchange::ExportLayer> layers;
  {
    const std::lock_guard lock(m->mutex);
    snapshot = m->snapshotLocked();
    findings = m->findingsLocked();
    const auto schools = m->file.table("school").all();
    layers.push_back(plainLayer(m->description("school"), schools, "point", "school"));
    layers.push_back(plainLayer(m->description("school"), schools, "campus", "campus"));
    layers.push_back(plainLayer(m->description("gate"), m->file.table("gate").all(), "point", "gate"));
    layers.push_back(plainLayer(m->description("district"), m->file.table("district").all(), "area", "district"));
  }
  const auto counts = casework::countsBySchool(*snapshot, *findings, AtLeast);
  addCounts(layers[0], counts);
  addCounts(layers[1], counts); // a school may have nothing but its outline
  layers.push_back(zoneLayer(*snapshot));
  exchange::writeLayers(path, "gpkg", layers);
}

} // namespace huyuan::session
