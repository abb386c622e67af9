// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/stops.h"

namespace huyuan::roads {
namespace {

/// What is needed to place stops.
struct Ground {
  const Streets& streets;
  const TurnGraph& graph;
  const Timing& timing;
};

void standOnArc(Stop& stop, const Snap& snap, const Ground& on) {
  const auto& arc = on.streets.arcs()[snap.arc];
  const auto whole = on.timing.ofArc(snap.arc);
  if (whole == Unreachable) { // one may still stand at its ends
    if (snap.along <= 0.0 || snap.along >= 1.0) stop.node = snap.along <= 0.0 ? arc.tail : arc.head;
    return;
  }
  const auto offset = part(whole, snap.along);
  if (offset == 0 || offset == whole) {
    stop.node = offset == 0 ? arc.tail : arc.head;
    return;
  }
  stop.starts = stop.ends = {{snap.arc, offset}};
  if (arc.twin != None) {
    stop.starts.push_back({arc.twin, whole - offset});
    stop.ends.push_back({arc.twin, whole - offset});
  }
}

void standOnNode(Stop& stop, const Ground& on) {
  for (const auto a : on.streets.arcsFrom(stop.node))
    if (on.timing.ofArc(a) != Unreachable) stop.starts.push_back({a, 0});
  for (const auto a : on.streets.arcsInto(stop.node))
    if (on.timing.ofArc(a) != Unreachable) stop.ends.push_back({a, on.timing.ofArc(a)});
}

void seedOut(Stop& stop, const Ground& on) {
  for (const auto& [arc, offset] : stop.starts)
    stop.out.push_back({on.graph.stateAfter(arc), on.timing.ofArc(arc) - offset, arc});
}

void seedIn(Stop& stop, const Ground& on) {
  for (const auto& [arc, offset] : stop.ends) {
    const auto tail = on.streets.arcs()[arc].tail;
    for (auto s = on.graph.firstState(tail); s < on.graph.lastState(tail); ++s) {
      const auto weights = on.timing.ofEdges(on.graph, s);
      const auto edges = on.graph.edges(s);
      for (std::size_t i = 0; i < edges.size(); ++i)
        if (edges[i].arc == arc) stop.in.push_back({s, weights[i] - on.timing.ofArc(arc) + offset, arc});
    }
  }
}

} // namespace

Stop stopAt(const Snap& snap, const Streets& streets, const TurnGraph& graph, const Timing& timing) {
  if (snap.arc >= streets.arcs().size())
    throw base::Error(base::ErrorKind::Failed, "the point does not lie on this road network");
  const Ground ground{streets, graph, timing};
  Stop stop;
  standOnArc(stop, snap, ground);
  if (stop.node != None) standOnNode(stop, ground);
  seedOut(stop, ground);
  seedIn(stop, ground);
  return stop;
}

Direct direct(const Stop& from, const Stop& to) {
  if (from.node != None && from.node == to.node) return {None, 0};
  Direct best;
  for (const auto& s : from.starts)
    for (const auto& e : to.ends)
      if (s.arc == e.arc && s.offset <= e.offset && e.offset - s.offset < best.weight)
        best = {s.arc, e.offset - s.offset};
  return best;
}

} // namespace huyuan::roads
