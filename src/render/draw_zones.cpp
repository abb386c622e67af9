// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/frame.h"

#include <algorithm>

namespace huyuan::render {

namespace {

constexpr double LeastRadius = 4.0; ///< pixels; a smaller zone is a blot

/// What a zone's line says: its shape is the zone; only a point of the school is known; no walk leads further.
enum class ZoneLine { Zone, PointOnly, Reach };

struct SeenZone {
  ZoneKey key;
  ZoneLine line{};
  ZoneMarkPtr mark;
};

ZoneLine lineOf(const domain::ZoneRule& rule, const ZoneKey& key) {
  if (domain::isWalk(rule.method)) return ZoneLine::Reach;
  return key.around == domain::Method::PointRadius ? ZoneLine::PointOnly : ZoneLine::Zone;
}

/// A school's zones, each outline once: where a walk and a straight line reach the same, the straight one is shown.
std::vector<SeenZone> zonesOf(const Frame& frame, const SchoolItem& school) {
  std::vector<SeenZone> zones;
  const domain::School& record = *frame.scene.snapshot->school({school.id});
  for (const domain::ZoneRule& rule : frame.scene.rules) {
    if (rule.distance.value() / frame.metres < LeastRadius) continue;
    const auto key = zoneKey(record, rule);
    if (!key) continue;
    const auto same = std::find_if(zones.begin(), zones.end(), [&](const SeenZone& z) { return z.key == *key; });
    if (same != zones.end())
      same->line = std::min(same->line, lineOf(rule, *key));
    else
      zones.push_back({*key, lineOf(rule, *key), school.mark->zones.of(record, *key, ZoneShelf::Use::Rule)});
  }
  return zones;
}

std::vector<SeenZone> seenZones(const Frame& frame) {
  double furthest = 0;
  for (const domain::ZoneRule& rule : frame.scene.rules) furthest = std::max(furthest, rule.distance.value());
  std::vector<SeenZone> seen;
  if (furthest / frame.metres < LeastRadius) return seen;
  for (const SchoolItem* school : schoolsIn(frame, furthest / frame.metres + 20))
    for (SeenZone& zone : zonesOf(frame, *school)) seen.push_back(std::move(zone));
  return seen;
}

QPen penOf(const Frame& frame, ZoneLine line) {
  const double width = frame.metres > 15 ? 0.8 : 1.2;
  QPen pen(frame.palette.zone, width, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin);
  if (line == ZoneLine::PointOnly) pen.setDashPattern({5.0, 3.5});
  if (line == ZoneLine::Reach) pen.setWidthF(width * 0.6), pen.setDashPattern({7.0, 7.0});
  return pen;
}

const domain::ZoneRule* previewedRule(const Frame& frame) {
  for (const domain::ZoneRule& rule : frame.scene.snapshot->rules)
    if (rule.id == frame.options.previewRule) return &rule;
  return frame.scene.rules.empty() ? nullptr : &frame.scene.rules.front();
}

} // namespace

void drawZones(Frame& frame) {
  const std::vector<SeenZone> seen = seenZones(frame);
  QPainterPath fill;
  fill.setFillRule(Qt::WindingFill);
  // The reach of a walk is no zone: inside it some shops are near enough and some are not.
  for (const SeenZone& zone : seen)
    if (zone.line != ZoneLine::Reach)
      for (const auto& part : zone.mark->parts) fill.addPath(pathOf(frame, part));
  frame.painter.fillPath(fill, frame.palette.zoneFill);
  frame.painter.setBrush(Qt::NoBrush);
  for (const SeenZone& zone : seen) {
    frame.painter.setPen(penOf(frame, zone.line));
    for (const auto& part : zone.mark->parts) strokeRings(frame, part);
  }
}

void drawZonePreview(Frame& frame) {
  const double radius = frame.options.previewRadius;
  const domain::ZoneRule* shown = previewedRule(frame);
  if (!(radius > 0) || !shown || radius / frame.metres < LeastRadius) return;
  domain::ZoneRule rule = *shown;
  rule.distance = base::Metres(radius);
  QPen pen(frame.palette.selection, 1.4, Qt::CustomDashLine, Qt::FlatCap, Qt::RoundJoin);
  pen.setDashPattern({4.0, 3.0});
  frame.painter.setPen(pen);
  frame.painter.setBrush(Qt::NoBrush);
  for (const SchoolItem* item : schoolsIn(frame, radius / frame.metres + 20)) {
    const domain::School& school = *frame.scene.snapshot->school({item->id});
    const auto key = zoneKey(school, rule);
    if (!key) continue;
    const ZoneMarkPtr zone = item->mark->zones.of(school, *key, ZoneShelf::Use::Preview);
    for (const auto& part : zone->parts) strokeRings(frame, part);
  }
}

} // namespace huyuan::render
