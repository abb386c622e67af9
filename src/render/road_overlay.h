// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "geo/geometry.h"

#include <QColor>
#include <QPen>
#include <QString>

#include <memory>
#include <vector>

namespace huyuan::render {

struct Palette;

/// Answers of the roads, drawn over the map's own roads: streets within reach by steps of time, streets that hang
/// together with nothing, the fastest way, its ends. Prepared once, drawn many times, from any thread: immutable.
class RoadOverlay {
 public:
  static constexpr int Steps = 5; ///< the most there may be

  struct Street {
    geo::Line line;
    int step = 0; ///< of reach: 0 = the nearest … Steps - 1
  };
  struct Mark {
    geo::LonLat place;
    QString text; ///< one letter
  };
  struct Content {
    std::vector<Street> reach;
    std::vector<geo::Line> flaws;   ///< drawn if LayerState::flaws
    std::vector<geo::Line> pointed; ///< of the flaws, the one that is pointed at
    geo::Line way;                  ///< with its straight legs off the road; empty = none
    geo::Line stretch;              ///< a part of it that is pointed at; empty = none
    std::vector<Mark> marks;
  };
  explicit RoadOverlay(const Content& content);
  ~RoadOverlay();

  struct Impl;
  const Impl& impl() const { return *m; }

 private:
  std::unique_ptr<const Impl> m;
};

/// Streets of a step: nearer ones are wider and stand out more from the paper, so that they stay apart without colour.
QPen reachPen(const Palette& palette, int step);
QPen flawPen(const Palette& palette);
QPen wayPen(const Palette& palette);

} // namespace huyuan::render
