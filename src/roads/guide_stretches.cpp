// SPDX-License-Identifier: GPL-3.0-or-later
// Where along a path something must be said.
#include "geo/geodesic.h"
#include "roads/arc_line.h"
#include "roads/guide_p.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace huyuan::roads {
namespace {

constexpr double StraighterBy = 10.0; // degrees by which another street must go on straighter to be taken for the way

bool isMinor(domain::RoadClass c) { return c >= domain::RoadClass::Service && c != domain::RoadClass::Ferry; }

class Cutter {
 public:
  Cutter(const Streets& streets, const domain::RoadNetwork& network, const GuideArcs& arcs)
      : m_streets(streets)
      , m_network(network)
      , m_arcs(arcs) {}
  std::vector<Stretch> run();

 private:
  void begin(std::size_t i, Manoeuvre manoeuvre, double turn = 0.0) {
    m_out.back().last = i;
    m_out.push_back({i, m_arcs.size(), i, manoeuvre, 0, turn});
  }
  void join(std::size_t i);
  void passRing(std::size_t i);
  void judge(std::size_t i);
  std::vector<double> otherTurns(std::size_t i) const;
  bool sameStreet(const GuideArc& a, const GuideArc& b, bool choice) const;
  bool turnsOff(double turn, const std::vector<double>& others) const;
  bool leavesRing(std::uint32_t node) const;

  const Streets& m_streets;
  const domain::RoadNetwork& m_network;
  const GuideArcs& m_arcs;
  std::vector<Stretch> m_out;
  int m_exits = 0; ///< of the roundabout, passed so far
};

bool Cutter::leavesRing(std::uint32_t node) const {
  const auto out = m_streets.arcsFrom(node);
  return std::any_of(out.begin(), out.end(), [&](std::uint32_t a) {
    return !m_network.ways[m_streets.streets()[m_streets.arcs()[a].street].way].roundabout;
  });
}

/// What else could be taken where arc i begins, as turns; turning back is not among it, nor what is too small to be
/// taken for the way.
std::vector<double> Cutter::otherTurns(std::size_t i) const {
  const auto& before = m_arcs[i - 1];
  const auto& taken = m_streets.arcs()[m_arcs[i].path.arc];
  const auto twin = m_streets.arcs()[before.path.arc].twin;
  const double in = bearingOf(before.line, true);
  const bool onStreet = !isMinor(before.way->roadClass) && !isMinor(m_arcs[i].way->roadClass);
  std::vector<double> turns;
  for (const auto a : m_streets.arcsFrom(taken.tail)) {
    if (a == m_arcs[i].path.arc || a == twin) continue;
    if (onStreet && isMinor(m_network.ways[m_streets.streets()[m_streets.arcs()[a].street].way].roadClass)) continue;
    turns.push_back(turnBetween(in, bearingOf(arcLine(m_streets, a), false)));
  }
  return turns;
}

bool Cutter::sameStreet(const GuideArc& a, const GuideArc& b, bool choice) const {
  if (a.way->name != b.way->name) return !choice && b.way->name.empty();
  if (!a.way->name.empty()) return true;
  return a.way->link == b.way->link || !choice;
}

/// One street, but it must be said: it turns off where another goes on straighter, or it turns where there is a choice.
bool Cutter::turnsOff(double turn, const std::vector<double>& others) const {
  const double mine = std::abs(turn);
  if (mine <= StraightDegrees) return false;
  return std::any_of(others.begin(), others.end(), [&](double other) {
    return std::abs(other) < mine - StraighterBy || (mine >= SlightDegrees && std::abs(other) < SharpDegrees);
  });
}

void Cutter::judge(std::size_t i) {
  const auto& a = m_arcs[i - 1];
  const auto& b = m_arcs[i];
  if (m_streets.arcs()[a.path.arc].twin == b.path.arc) return begin(i, Manoeuvre::UTurn, 180.0);
  const double turn = turnBetween(bearingOf(a.line, true), bearingOf(b.line, false));
  if (b.isFerry() != a.isFerry()) return begin(i, b.isFerry() ? Manoeuvre::Ferry : manoeuvreOf(turn), turn);
  const auto others = otherTurns(i);
  const bool told = sameStreet(a, b, !others.empty()) ? turnsOff(turn, others)
                    : a.way->name.empty() && b.way->name.empty() && std::abs(turn) <= StraightDegrees ? a.isSlip()
                                                                                                      : true;
  if (told) begin(i, manoeuvreOf(turn), turn);
}

void Cutter::passRing(std::size_t i) {
  if (leavesRing(m_streets.arcs()[m_arcs[i - 1].path.arc].head)) ++m_exits;
  if (m_arcs[i].ring) return;
  if (m_out.back().manoeuvre != Manoeuvre::Roundabout) begin(i, Manoeuvre::Roundabout); // it set out inside
  m_out.back().exit = m_exits;
}

void Cutter::join(std::size_t i) {
  if (m_arcs[i - 1].ring) return passRing(i);
  if (!m_arcs[i].ring) return judge(i);
  m_exits = 0;
  begin(i, Manoeuvre::Roundabout);
}

std::vector<Stretch> Cutter::run() {
  m_out.push_back({0, m_arcs.size()});
  for (std::size_t i = 1; i < m_arcs.size(); ++i) join(i);
  return std::move(m_out);
}

geo::Line lineOf(const Stretch& s, const GuideArcs& arcs) {
  geo::Line line;
  for (auto i = s.first; i < s.last; ++i) line.insert(line.end(), arcs[i].line.begin(), arcs[i].line.end());
  return line;
}

/// The place so far along a line, or before its end; none if the line is shorter.
std::optional<geo::LonLat> placeOn(const geo::Line& line, double metres, bool fromEnd) {
  const auto at = [&](std::size_t i) { return fromEnd ? line[line.size() - 1 - i] : line[i]; };
  for (std::size_t i = 1; i < line.size(); ++i) {
    const auto side = geo::inverse(at(i - 1), at(i));
    if (side.distance.value() >= metres) return geo::destination(at(i - 1), side.azimuth, base::Metres(metres));
    metres -= side.distance.value();
  }
  return std::nullopt;
}

/// Large corners are rounded, and at the junction itself hardly a turn is left: what counts is the direction further
/// off, if that turns more to the same side.
void takeRoundedCorner(Stretch& s, const geo::Line& before, const geo::Line& after) {
  constexpr double Near = 20.0, Far = 35.0; // metres
  if (s.manoeuvre == Manoeuvre::Straight || s.manoeuvre != manoeuvreOf(s.turn)) return;
  const auto a = placeOn(before, Far, true), b = placeOn(before, Near, true);
  const auto c = placeOn(after, Near, false), d = placeOn(after, Far, false);
  if (!a || !b || !c || !d) return;
  const double wide = turnBetween(geo::inverse(*a, *b).azimuth.value(), geo::inverse(*c, *d).azimuth.value());
  if (wide * s.turn <= 0.0 || std::abs(wide) <= std::abs(s.turn)) return;
  s.turn = wide;
  s.manoeuvre = manoeuvreOf(wide);
}

} // namespace

Manoeuvre manoeuvreOf(double turn) {
  const double size = std::abs(turn);
  const bool right = turn > 0.0;
  if (size <= StraightDegrees) return Manoeuvre::Straight;
  if (size < SlightDegrees) return right ? Manoeuvre::SlightRight : Manoeuvre::SlightLeft;
  if (size <= SharpDegrees) return right ? Manoeuvre::Right : Manoeuvre::Left;
  return right ? Manoeuvre::SharpRight : Manoeuvre::SharpLeft;
}

std::vector<Stretch> cutIntoStretches(const Streets& streets, const domain::RoadNetwork& network,
                                      const GuideArcs& arcs) {
  return Cutter(streets, network, arcs).run();
}

void takeRoundedCorners(std::vector<Stretch>& stretches, const GuideArcs& arcs) {
  for (std::size_t k = 1; k < stretches.size(); ++k)
    takeRoundedCorner(stretches[k], lineOf(stretches[k - 1], arcs), lineOf(stretches[k], arcs));
}

} // namespace huyuan::roads
