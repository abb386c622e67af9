// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "render/linyi_scene.h"
#include "render/picture.h"

/// A few schools and vendors placed by hand, and what a drawing of them shows.
namespace huyuan::test {

/// One vendor, one school, as asked; nothing else.
struct Small {
  std::shared_ptr<domain::Snapshot> snapshot = std::make_shared<domain::Snapshot>();
  std::shared_ptr<std::vector<domain::Finding>> findings = std::make_shared<std::vector<domain::Finding>>();

  void addVendor(geo::LonLat at, domain::Verdict verdict) {
    domain::Vendor v;
    v.id.value = std::int64_t(snapshot->vendors.size()) + 1;
    v.point = at;
    snapshot->vendors.push_back(v);
    domain::Finding f;
    f.vendor = v.id;
    f.verdict = verdict;
    findings->push_back(f);
  }
  void addSchool(geo::LonLat at, bool polygon) {
    if (snapshot->rules.empty()) snapshot->rules.push_back({});
    domain::School s;
    s.id.value = std::int64_t(snapshot->schools.size()) + 1;
    s.kind = "211";
    s.point = at;
    if (polygon) {
      geo::Ring ring;
      for (const auto& [e, n] : {std::pair{-50, -50}, {50, -50}, {50, 50}, {-50, 50}, {-50, -50}})
        ring.push_back(offset(at, e, n));
      s.campus.polygons.push_back({ring, {}});
    }
    snapshot->schools.push_back(s);
  }
  render::MapScene scene() const { return {snapshot, findings, nullptr, nullptr}; }
};

inline render::DrawOptions bare() {
  render::DrawOptions o;
  o.layers.labels = false;
  return o;
}

inline bool near(QRgb a, QRgb b, int tolerance = 12) {
  return std::abs(qRed(a) - qRed(b)) <= tolerance && std::abs(qGreen(a) - qGreen(b)) <= tolerance &&
         std::abs(qBlue(a) - qBlue(b)) <= tolerance;
}

/// How much of the ring is drawn in a colour that is not the paper's.
inline double drawnShare(const QImage& image, const render::MapView& view, const geo::MultiPolygon& ring) {
  int drawn = 0, all = 0;
  for (const geo::LonLat& p : ring.polygons.at(0).outer) {
    const QPoint at = view.toScreen(p).toPoint();
    if (!image.rect().adjusted(2, 2, -2, -2).contains(at)) continue;
    int darkest = 255;
    for (int dx = -1; dx <= 1; ++dx)
      for (int dy = -1; dy <= 1; ++dy) darkest = std::min(darkest, qRed(image.pixel(at + QPoint(dx, dy))));
    ++all;
    drawn += darkest < 150;
  }
  return double(drawn) / all;
}

} // namespace huyuan::test
