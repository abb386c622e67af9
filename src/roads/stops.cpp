// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/stops.h"

namespace huyuan::roads {
namespace {

void standOnArc(Stop& stop, const Snap& snap, const Streets& streets) {
  const auto& arc = streets.arcs()[snap.arc];
  const auto offset = part(arc.weight, snap.along);
  if (offset == 0 || offset == arc.weight) {
    stop.node = offset == 0 ? arc.tail : arc.head;
    return;
  }
  stop.starts = stop.ends = {{snap.arc, offset}};
  if (arc.twin != None) {
    stop.starts.push_back({arc.twin, arc.weight - offset});
    stop.ends.push_back({arc.twin, arc.weight - offset});
  }
}

void standOnNode(Stop& stop, const Streets& streets) {
  for (const auto a : streets.arcsFrom(stop.node)) stop.starts.push_back({a, 0});
  for (const auto a : streets.arcsInto(stop.node)) stop.ends.push_back({a, streets.arcs()[a].weight});
}

void seedOut(Stop& stop, const Streets& streets, const TurnGraph& graph) {
  for (const auto& [arc, offset] : stop.starts)
    stop.out.push_back({graph.stateAfter(arc), streets.arcs()[arc].weight - offset, arc});
}

void seedIn(Stop& stop, const Streets& streets, const TurnGraph& graph) {
  for (const auto& [arc, offset] : stop.ends) {
    const auto& a = streets.arcs()[arc];
    for (auto s = graph.firstState(a.tail); s < graph.lastState(a.tail); ++s)
      for (const auto& edge : graph.edges(s))
        if (edge.arc == arc) stop.in.push_back({s, edge.weight - a.weight + offset, arc});
  }
}

} // namespace

Stop stopAt(const Snap& snap, const Streets& streets, const TurnGraph& graph) {
  if (snap.arc >= streets.arcs().size())
    throw base::Error(base::ErrorKind::Failed, "the point does not lie on this road network");
  Stop stop;
  standOnArc(stop, snap, streets);
  if (stop.node != None) standOnNode(stop, streets);
  seedOut(stop, streets, graph);
  seedIn(stop, streets, graph);
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
