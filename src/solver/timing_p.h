// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "solver/problem.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

/// When a route can be driven. A label is what must be known of a partial route to judge how it can go on; several
/// labels of the same stops differ in the window taken or in whether the break is behind them.
namespace huyuan::solver {

using ClientId = std::uint32_t;
inline constexpr std::uint32_t BeforeDeparture = UINT32_MAX; ///< as lunchBefore: the break was before the route
inline constexpr Time NoLimit = std::numeric_limits<Time>::max() / 4;

struct Label {
  Time time = 0;        ///< earliest end of the last service
  Time busy = 0;        ///< of the time since departure, what is not waiting
  Time shift = NoLimit; ///< by how much departure may be later before a window, the break or more lateness forbids
  Cost cost = 0;        ///< lateness so far (and travel, where the caller adds it)
  Time lunch = -1;      ///< when the break was taken, if departure is not shifted; -1 = not yet
  std::uint32_t lunchBefore = 0;
  std::uint32_t window = 0; ///< taken at the last stop: see LabelRules::serve
  std::uint32_t parent = 0; ///< place of the label before in its stage
};

/// How a leg is driven that one is ready to set out on at some time.
struct TimedLeg {
  Time wait = 0;        ///< before setting out, for a faster spell
  Time drive = 0;       ///< Unreachable if there is no way
  Time slack = NoLimit; ///< by how much one may set out later (where one does not wait) and all stays the same
  Cost surplus = 0;     ///< of the drive over Problem::duration
};
/// A leg tells its base() (Problem::duration), its first() duration, before the first spell, how many spells() there
/// are, when each has its start() and its drive() in it.
template <class Durations> TimedLeg legAt(const Durations& leg, Time time) {
  const std::size_t spells = leg.spells();
  const Time base = leg.base(), first = leg.first();
  const auto surplus = [&](Time drive) { return base < Unreachable ? drive - base : Cost{0}; };
  if (spells == 0 || first >= Unreachable) return {0, first, NoLimit, surplus(first)};
  std::size_t next = 0;
  while (next < spells && leg.start(next) <= time) ++next;
  const Time now = next == 0 ? first : leg.drive(next - 1);
  if (now >= Unreachable) return {0, Unreachable, NoLimit, 0};
  TimedLeg timed{0, now, NoLimit, surplus(now)};
  if (next < spells) timed.slack = leg.start(next) - 1 - time;
  Time arrive = time + now;
  for (std::size_t s = next; s < spells && leg.start(s) < arrive; ++s) {
    const Time later = leg.drive(s);
    const Time thus = leg.start(s) + later;
    if (thus < arrive) arrive = thus, timed = {leg.start(s) - time, later, 0, surplus(later)};
    if (timed.wait == 0) timed.slack = std::min(timed.slack, thus - time - now);
  }
  return timed;
}

/// From the matrices of the problem.
class Leg {
 public:
  Leg(const Problem& p, const Vehicle& v, std::size_t from, std::size_t to)
      : m_base(p.duration)
      , m_first(v.travel == 0 ? p.duration : p.others[v.travel - 1].duration)
      , m_spells(v.travel == 0 ? p.spells : p.others[v.travel - 1].spells)
      , m_from(from)
      , m_to(to) {}
  TimedLeg at(Time time) const { return legAt(*this, time); }

  Time base() const { return m_base(m_from, m_to); }
  Time first() const { return m_first(m_from, m_to); }
  std::size_t spells() const { return m_spells.size(); }
  Time start(std::size_t spell) const { return m_spells[spell].from; }
  Time drive(std::size_t spell) const { return m_spells[spell].duration(m_from, m_to); }

 private:
  const Matrix &m_base, &m_first;
  const std::vector<Spell>& m_spells;
  std::size_t m_from, m_to;
};

/// What is still to come from a place of a route on, at the least.
struct Onward {
  Time busy = 0;    ///< driving and service
  Cost surplus = 0; ///< of the drives over Problem::duration; may be negative
};

/// How a label may be carried on for one vehicle. `relaxed`: hard rules cost one a unit instead of forbidding.
class LabelRules {
 public:
  LabelRules(const Problem& p, std::size_t vehicle, bool relaxed = false)
      : m_p(&p)
      , m_v(&p.vehicles[vehicle])
      , m_relaxed(relaxed)
      , m_changing(!(m_v->travel == 0 ? p.spells : p.others[m_v->travel - 1].spells).empty()) {}

  /// The labels a route may begin with: setting out as early as may be, at the beginning of each spell, after the
  /// break.
  void firsts(std::vector<Label>& out) const;
  Label earliest() const { return {m_v->shiftStart, 0, NoLimit, 0, -1, 0, 0, 0}; }
  bool isChanging() const { return m_changing; } ///< legs, with the time of day
  bool hasBreak() const { return m_v->lunch.duration > 0; }

  /// Moves the label to the other end of a leg that is as it is at the label's time; with `eat` the break is taken on
  /// it, `place` being its number. False if that may not be.
  bool travel(Label& label, const TimedLeg& leg, bool eat, std::uint32_t place) const;
  Leg leg(std::size_t from, std::size_t to) const { return {*m_p, *m_v, from, to}; }
  std::size_t travelKind() const { return m_v->travel; }
  /// Moves the label behind service in window `w` (0 … earlierWindows.size(), the last being the client's own, and one
  /// more for outside all of them). False if that may not be.
  bool serve(Label& label, const Client& c, std::uint32_t w) const;
  /// a is as good as b whatever follows: it is there no later, has waited at least as much relative to its time (so a
  /// later wait can be given back to the departure), and is no less free to depart late. Where legs change with the
  /// time of day, that is sure only at the same time: who comes earlier may have to drive longer.
  bool dominates(const Label& a, const Label& b) const {
    if (m_changing && (a.time != b.time || (a.lunch >= 0) != (b.lunch >= 0))) return false;
    return a.cost <= b.cost && a.time <= b.time && a.busy <= b.busy && a.shift >= b.shift &&
           (a.lunch >= 0 || b.lunch < 0);
  }
  /// No route that goes on from here costs less.
  Cost least(const Label& label, const Onward& onward) const;
  /// What the whole route costs in time when `back` is the label at its end: lateness, overtime and balance.
  std::optional<Cost> close(const Label& back) const;
  /// The last leg on which one that is ready at `time`, and will be so after the next stop at `then`, may still eat.
  bool lastChanceToEat(Time time, Time then) const { return time <= m_v->lunch.latest && then > m_v->lunch.latest; }

  Time departure(const Label& back) const;
  Time overtime(const Label& back) const;

 private:
  Time mostOvertime() const { return m_v->overtimeWeight == 0 ? 0 : m_v->maxOvertime; }
  Time waited(const Label& l) const { return l.time - m_v->shiftStart - l.busy; }
  const Problem* m_p;
  const Vehicle* m_v;
  bool m_relaxed, m_changing; ///< changing: there are spells
};

/// The value of `w` for which serve() takes a client outside its windows.
inline std::uint32_t wayOutside(const Client& c) { return static_cast<std::uint32_t>(c.earlierWindows.size()) + 1; }
/// The values of `w` that serve() takes.
inline std::uint32_t waysToServe(const Client& c) { return wayOutside(c) + (c.outsideCost > 0 ? 1 : 0); }

/// What serve() keeps to in that way.
inline TimeWindow windowOf(const Client& c, std::uint32_t w) {
  if (w >= wayOutside(c)) return {0, NoLimit};
  return w == c.earlierWindows.size() ? TimeWindow{c.earliest, c.latest} : c.earlierWindows[w];
}

inline bool LabelRules::travel(Label& label, const TimedLeg& timed, bool eat, std::uint32_t place) const {
  const bool noWay = timed.drive >= Unreachable;
  if (noWay && !m_relaxed) return false;
  const Break& meal = m_v->lunch;
  if (eat && (label.lunch >= 0 || label.time > meal.latest)) return false;
  const Time ready = label.time, hadWaited = waited(label);
  const TimedLeg leg = noWay ? TimedLeg{} : timed;
  label.time += leg.wait;
  if (leg.slack < NoLimit) label.shift = std::min(label.shift, waited(label) + leg.slack);
  label.time += leg.drive;
  label.busy += leg.drive;
  label.cost += leg.surplus;
  if (!eat) return true;
  label.shift = std::min(label.shift, hadWaited + meal.latest - ready);
  label.time = std::max(label.time, meal.earliest) + meal.duration;
  label.busy += meal.duration;
  label.lunch = std::max(ready, meal.earliest);
  label.lunchBefore = place;
  return true;
}

inline bool LabelRules::serve(Label& label, const Client& c, std::uint32_t w) const {
  label.window = w;
  if (w < wayOutside(c)) {
    const bool own = w == c.earlierWindows.size();
    const TimeWindow window = windowOf(c, w);
    const Time start = std::max(label.time, window.earliest);
    if (start > window.latest) {
      if (!own || (c.lateWeight == 0 && !m_relaxed)) return false;
      label.cost += (start - window.latest) * std::max<Cost>(c.lateWeight, 1);
    }
    label.time = start;
    label.shift = std::min(label.shift, waited(label) + std::max<Time>(0, window.latest - start));
  } else {
    label.cost += c.outsideCost;
  }
  label.time += c.service;
  label.busy += c.service;
  return true;
}

/// The cheapest timing cost of a route (without travel and fixed costs), nothing if it cannot keep the hard rules.
/// Keeps its memory between calls: one object a thread.
class RouteTimer {
 public:
  explicit RouteTimer(const Problem& p)
      : m_p(p) {}
  std::optional<Cost> cost(std::size_t vehicle, std::span<const ClientId> route);
  /// The same for clients that stay outside their windows, or within them, as `outside` says of each stop, and if it is
  /// not above `limit`; `path` gets the labels of that timing: after i stops, and at last at the end.
  std::optional<Cost> best(std::size_t vehicle, std::span<const ClientId> route, const std::vector<bool>& outside,
                           Cost limit, std::vector<Label>& path);
  /// Fills the schedule of the cheapest timing; false if there is none under these rules.
  bool trace(std::size_t vehicle, std::span<const ClientId> route, bool relaxed, Schedule& out);

 private:
  Onward leg(const Vehicle& v, std::size_t from, std::size_t to) const;
  void measureOnward(const Vehicle& v, std::span<const ClientId> route);
  void labelAll(const LabelRules& rules, const Vehicle& v, std::span<const ClientId> route,
                const std::vector<bool>* outside, Cost limit);

  const Problem& m_p;
  std::vector<std::vector<Label>> m_stages; ///< [i] the labels after i stops; the last is the end
  std::vector<Onward> m_onward;             ///< [i] from the end of service at stop i − 1 to the end of the route
};

} // namespace huyuan::solver
