// SPDX-License-Identifier: GPL-3.0-or-later
// What is told together although the map has it in pieces.
#include "roads/guide_p.h"

#include <algorithm>
#include <cmath>

namespace huyuan::roads {
namespace {

constexpr double LongestGap = 100.0;   // metres of a street that the map forgot to name
constexpr double LongestCorner = 30.0; // metres
constexpr double LeastTurn = 5.0;      // degrees by which a slip road leaves to one side

bool isGentle(Manoeuvre m) {
  return m == Manoeuvre::Straight || m == Manoeuvre::SlightLeft || m == Manoeuvre::SlightRight;
}

class Joiner {
 public:
  Joiner(std::vector<Stretch>& stretches, const GuideArcs& arcs)
      : m_all(stretches)
      , m_arcs(arcs) {}
  void run() {
    each([this](std::size_t k) { return joinGap(k); });
    each([this](std::size_t k) { return joinArm(k); });
    each([this](std::size_t k) { return joinSlipRoad(k); });
    each([this](std::size_t k) { return joinMedian(k); });
    each([this](std::size_t k) { return joinCorner(k); });
  }

 private:
  /// From the second stretch on; a join is judged again at the same place.
  template <class Join> void each(Join join) {
    for (std::size_t k = 1; k < m_all.size();)
      if (!join(k)) ++k;
  }
  /// The stretch after k goes into it.
  void absorbNext(std::size_t k) {
    m_all[k].last = m_all[k + 1].last;
    m_all.erase(m_all.begin() + std::ptrdiff_t(k) + 1);
  }
  bool hasNext(std::size_t k) const { return k + 1 < m_all.size(); }
  const std::string& name(std::size_t k) const { return nameOf(m_all[k], m_arcs); }
  /// Without the ring of a roundabout.
  double metres(std::size_t k) const {
    double sum = 0.0;
    for (auto i = m_all[k].first; i < m_all[k].last; ++i)
      if (!m_arcs[i].ring) sum += static_cast<double>(m_arcs[i].path.millimetres) / 1000.0;
    return sum;
  }
  bool isSlip(std::size_t k) const {
    return std::all_of(m_arcs.begin() + std::ptrdiff_t(m_all[k].first), m_arcs.begin() + std::ptrdiff_t(m_all[k].last),
                       [](const GuideArc& a) { return a.isSlip() || a.ring; });
  }
  double bending(std::size_t k) const;
  double wholeTurn(std::size_t k) const;
  bool joinGap(std::size_t k);
  bool joinArm(std::size_t k);
  bool joinSlipRoad(std::size_t k);
  bool joinMedian(std::size_t k);
  bool joinCorner(std::size_t k);

  std::vector<Stretch>& m_all;
  const GuideArcs& m_arcs;
};

/// The turns within a stretch, added up.
double Joiner::bending(std::size_t k) const {
  geo::Line line;
  for (auto i = m_all[k].first; i < m_all[k].last; ++i)
    for (const auto p : m_arcs[i].line)
      if (line.empty() || line.back() != p) line.push_back(p);
  double sum = 0.0;
  for (std::size_t i = 2; i < line.size(); ++i)
    sum += turnBetween(bearingOf({line[i - 2], line[i - 1]}, true), bearingOf({line[i - 1], line[i]}, false));
  return sum;
}

/// From the direction before stretch k to that after it; beyond 180 where it leads round in a loop.
double Joiner::wholeTurn(std::size_t k) const {
  const double before = bearingOf(m_arcs[m_all[k].first - 1].line, true);
  const double after = bearingOf(m_arcs[m_all[k].last].line, false);
  const double net = turnBetween(before, after);
  const double sum = m_all[k].turn + bending(k) + m_all[k + 1].turn;
  return net + 360.0 * std::round((sum - net) / 360.0);
}

/// 通达路, a nameless bridge, 通达路.
bool Joiner::joinGap(std::size_t k) {
  if (!hasNext(k) || !name(k).empty() || name(k - 1).empty() || name(k - 1) != name(k + 1)) return false;
  if (!isGentle(m_all[k].manoeuvre) || !isGentle(m_all[k + 1].manoeuvre) || metres(k) > LongestGap) return false;
  absorbNext(k);
  absorbNext(k - 1);
  return true;
}

/// The nameless arms of a roundabout belong to the street before it and after it.
bool Joiner::joinArm(std::size_t k) {
  if (!hasNext(k) || !isSlip(k) || metres(k) > LongestGap) return false;
  if (m_all[k].manoeuvre == Manoeuvre::Roundabout && isGentle(m_all[k + 1].manoeuvre) && m_all[k].exit > 0) {
    absorbNext(k);
    return true;
  }
  if (m_all[k + 1].manoeuvre != Manoeuvre::Roundabout || !isGentle(m_all[k].manoeuvre)) return false;
  absorbNext(k - 1);
  return true;
}

bool Joiner::joinSlipRoad(std::size_t k) {
  if (!hasNext(k) || !isSlip(k) || isSlip(k + 1) || metres(k) > LongestSlipRoad) return false;
  const auto special = [](Manoeuvre m) {
    return m == Manoeuvre::Roundabout || m == Manoeuvre::Ferry || m == Manoeuvre::UTurn;
  };
  if (special(m_all[k].manoeuvre) || special(m_all[k + 1].manoeuvre)) return false;
  const double leaving = m_all[k].turn;
  const double whole = wholeTurn(k);
  absorbNext(k);
  auto& joined = m_all[k];
  joined.turn = std::clamp(whole, -179.0, 179.0);
  joined.manoeuvre = manoeuvreOf(joined.turn);
  if (std::abs(whole) > 180.0) joined.manoeuvre = whole > 0 ? Manoeuvre::Right : Manoeuvre::Left; // a loop
  if (joined.manoeuvre == Manoeuvre::Straight && std::abs(leaving) > LeastTurn)
    joined.manoeuvre = leaving > 0 ? Manoeuvre::SlightRight : Manoeuvre::SlightLeft;
  return true;
}

/// Over the median into the other carriageway of the same street.
bool Joiner::joinMedian(std::size_t k) {
  if (!hasNext(k) || name(k - 1).empty() || name(k - 1) != name(k + 1) || metres(k) > MedianGap) return false;
  const double first = m_all[k].turn, second = m_all[k + 1].turn;
  const bool oneWay = first * second > 0.0 && std::min(std::abs(first), std::abs(second)) >= SlightDegrees;
  if (!oneWay || std::abs(std::abs(wholeTurn(k)) - 180.0) > 30.0) return false;
  m_all[k + 1].first = m_all[k].first;
  m_all[k + 1].manoeuvre = Manoeuvre::UTurn;
  m_all[k + 1].turn = 180.0;
  m_all.erase(m_all.begin() + std::ptrdiff_t(k));
  return true;
}

/// A few metres of some street on the corner, and then straight on into the one that is meant.
bool Joiner::joinCorner(std::size_t k) {
  if (!hasNext(k) || metres(k) > LongestCorner || m_all[k + 1].manoeuvre != Manoeuvre::Straight) return false;
  if (m_all[k].manoeuvre == Manoeuvre::Ferry || name(k + 1).empty()) return false;
  m_all[k].namedFrom = m_all[k + 1].namedFrom;
  absorbNext(k);
  return true;
}

} // namespace

void joinStretches(std::vector<Stretch>& stretches, const GuideArcs& arcs) { Joiner(stretches, arcs).run(); }

} // namespace huyuan::roads
