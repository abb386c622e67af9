// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/layer_rows.h"

#include "app/language.h"
#include "app/text.h"

#include <QCoreApplication>

namespace huyuan::ui {

namespace {

constexpr qint64 Chunk = 2000;

Cell geometryCell(const domain::Record& record, const domain::FieldDescription& field) {
  const auto found = record.geometries.find(field.name);
  if (found == record.geometries.end()) return textCell({});
  if (const auto* point = std::get_if<geo::LonLat>(&found->second)) return textCell(lonLatText(point->lon, point->lat));
  if (const auto* area = std::get_if<geo::MultiPolygon>(&found->second))
    return area->empty() ? textCell({}) : textCell(QCoreApplication::translate("LayerRows", "outline"));
  return textCell({});
}

Cell valueCell(const domain::Record& record, const domain::FieldDescription& field, const domain::Snapshot& snapshot) {
  if (field.isGeometry()) return geometryCell(record, field);
  const auto found = record.values.find(field.name);
  if (found == record.values.end()) return textCell({});
  const QString text = toQt(domain::shown(field, found->second, isChinese()));
  if (field.name == "district_code" || field.name == "home_district")
    if (const domain::District* d = snapshot.district(fromQt(text))) return textCell(toQt(d->name));
  if (const auto* n = std::get_if<std::int64_t>(&found->second)) return numberCell(double(*n), text);
  if (const auto* x = std::get_if<double>(&found->second)) return numberCell(*x, text);
  return textCell(text);
}

} // namespace

LayerRows recordRows(const session::Workspace& workspace, const std::string& kind, const base::Cancel& cancel) {
  const domain::RecordDescription& description = workspace.description(kind);
  const domain::SnapshotPtr snapshot = workspace.snapshot();
  LayerRows out;
  for (const auto& field : description.fields) out.headers << pick(field.zh, field.en);
  for (const auto& layer : workspace.summary().layers)
    if (layer.kind == kind) out.total = layer.count;
  while (static_cast<qint64>(out.rows.size()) < MostTableRows) {
    cancel.check();
    const auto records = workspace.records(kind, static_cast<std::int64_t>(out.rows.size()), Chunk);
    for (const domain::Record& record : records) {
      TableRow row{toQt(kind), record.id, {}, false};
      for (const auto& field : description.fields) row.cells << valueCell(record, field, *snapshot);
      out.rows.push_back(std::move(row));
    }
    if (static_cast<qint64>(records.size()) < Chunk) break;
  }
  return out;
}

} // namespace huyuan::ui
