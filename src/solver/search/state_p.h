// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "solver/search/space_p.h"
#include "solver/timing_p.h"

#include <algorithm>
#include <vector>

/// The search's working solution: routes as linked lists with what an insertion must know to be judged in constant
/// time.
namespace huyuan::solver {

inline constexpr std::uint32_t NoRoute = UINT32_MAX;

/// A client between two others, or the start or end of a route. Absent clients belong to no route.
struct WorkNode {
  NodeId before = NoNode, after = NoNode;
  std::uint32_t route = NoRoute;
  std::int32_t fromBefore = 0; ///< what the leg from `before` costs: its `toNext`
  std::int32_t toNext = 0;     ///< what the leg to `after` costs; 0 from the start of an empty route
};

struct WorkTimes {
  std::int32_t leave = 0;  ///< earliest departure (Plain only)
  std::int32_t latest = 0; ///< latest arrival that keeps all that follows in time
};

/// How a node is reached and what a later arrival there meets with at once (Labels only).
struct WorkArrival {
  Time time = 0;           ///< before waiting for a window
  Time busy = 0;           ///< of the label on arrival
  Cost cost = 0;           ///< likewise
  Time wait = 0;           ///< for the window
  Time room = NoLimit;     ///< until the window ends, from the beginning of service
  Time shift = NoLimit;    ///< what the leg and the service here limit Label::shift to
  Time mealWait = 0;       ///< for the break on the leg that leads here
  Time mealRoom = NoLimit; ///< until the break must begin, from when one would set out
  bool waited = false;     ///< here or before: who sets out earlier leaves no earlier from here
};

/// What a later arrival at a node does to it and all that follows in its route (Labels only).
struct WorkTail {
  Time waits = 0;       ///< from here on, in all: so much of a delay is made up for
  Time slack = NoLimit; ///< a longer delay breaks a rule or makes something later than it may be for free
  Time shift = NoLimit; ///< what from here on limits Label::shift
  Cost late = 0;        ///< about what a second beyond `slack` costs, if no rule is broken
  bool hard = false;    ///< whether one may be
};

struct WorkRoute {
  std::uint32_t stops = 0, mostStops = 0;
  std::int64_t room = 0; ///< capacity that is left
  Cost travel = 0;       ///< fixed and visit costs included; 0 for an empty route
  Cost time = 0;         ///< lateness, overtime, balance (Labels only): as the route is timed, see SearchState
  NodeId meal = NoNode; ///< before which the break is taken (Labels); none: before departure, not at all, or not needed
  bool broken = false;  ///< a stop taken out has left what cannot be driven in time
  bool stale = false;   ///< stops were taken out and it is not timed anew
  Cost cost() const { return travel + time; }
};

/// What lies between two nodes of one route; may be nothing.
struct Stretch {
  NodeId before = NoNode, after = NoNode;
};

/// Where a client may go and what it costs more.
struct Insertion {
  std::uint32_t route = NoRoute;
  NodeId after = NoNode;
  Cost delta = 0;
  // With Labels:
  std::uint32_t way = 0;   ///< to serve it: see LabelRules::serve
  bool beforeMeal = false; ///< where the break is taken on the leg that is cut: the client comes first
  bool anew = false;       ///< the route now begins as early as may be, and the break is as late as may be
};

/// With TimeModel::Labels each route is timed in one way: its clients each in a window (or outside) chosen when they
/// were put in, the break on a leg that stays. So the cost is never below the least for the same orders; tighten()
/// finds the best break, beginning and windows of a route, but leaves outside what is outside.
class SearchState {
 public:
  explicit SearchState(const SearchSpace& space);

  const SearchSpace& space() const { return m_space; }
  std::size_t routes() const { return m_routes.size(); }
  const WorkRoute& route(std::size_t r) const { return m_routes[r]; }
  const WorkNode& node(NodeId n) const { return m_nodes[n]; }
  const WorkTimes& times(NodeId n) const { return m_times[n]; }
  const std::vector<ClientId>& absent() const { return m_absent; }
  std::vector<ClientId>& absent() { return m_absent; }
  std::size_t absentBefore() const {
    return std::min(m_savedAbsent.size(), m_absent.size());
  } ///< of absent(): at begin()
  std::size_t usedRoutes() const;
  Time leaves(NodeId n) const { return m_labels[n].time; } ///< Labels only, of a route that is not broken

  /// Prizes of absent clients included.
  Cost cost() const { return m_cost; }
  /// Of it, the prizes of optional clients that are absent.
  Cost lost() const { return m_lost; }
  /// Required clients that are absent, and broken routes.
  std::size_t missing() const { return m_missing; }

  /// Whether capacity, skills, the number of stops and those to be kept apart let the client in.
  bool admits(std::size_t r, ClientId c) const {
    const WorkRoute& route = m_routes[r];
    if (m_space.demand(c) > route.room || route.stops >= route.mostStops) return false;
    return m_space.serves(r, c) && (!m_space.hasApart() || keptApart(r, c));
  }
  bool costsByVehicle() const { return m_hasFirst || m_hasVisit; }
  /// What a leg costs; from a start it depends on the vehicle.
  std::int32_t legCost(NodeId from, NodeId to) const {
    std::int32_t cost = m_space.cost(from, to);
    if (m_hasFirst && !m_space.isClient(from) && m_space.isClient(to))
      cost += static_cast<std::int32_t>(m_space.firstCost(m_nodes[from].route, to));
    return cost;
  }
  /// What the travel grows by with the client after a node of route r; SearchSpace::Far / 2 or more if there is no way.
  Cost travelDelta(std::size_t r, ClientId c, NodeId after) const {
    const WorkNode& n = m_nodes[after];
    Cost delta = Cost{legCost(after, c)} + m_space.cost(c, n.after) - n.toNext;
    if (m_hasVisit) delta += m_space.visitCost(r, c);
    return m_routes[r].stops == 0 ? delta + m_fixed[r] : delta;
  }
  /// Plain times only: whether all that follows stays in time.
  bool inTime(ClientId c, NodeId after) const {
    const std::int32_t arrive = m_times[after].leave + m_space.duration(after, c);
    const std::int32_t start = arrive > m_space.earliest(c) ? arrive : m_space.earliest(c);
    if (start > m_space.latest(c)) return false;
    const NodeId next = m_nodes[after].after;
    return start + m_space.service(c) + m_space.duration(c, next) <= m_times[next].latest;
  }
  /// Labels only: about what the client after a node of route r costs more in time, with the legs as they are outside
  /// all spells; at least `limit` if it cannot be less.
  Cost guess(std::size_t r, ClientId c, NodeId after, Cost limit) const;
  /// Labels only: if with what the route costs more in time, in the cheapest of the client's ways, and `travel` the
  /// place is better than the one found so far, it goes into `found`.
  void price(std::size_t r, ClientId c, NodeId after, Cost travel, Insertion& found) const;

  void insert(const Insertion& place, ClientId c);
  /// Removes `count` stops from `first` on and makes them absent. What the routes cost is known after settle().
  void remove(ClientId first, std::size_t count);
  /// After the last of some removals, before anything else.
  void settle();

  /// What follows `a` goes after `b`, in another route of a vehicle that is alike, and what follows `b` after `a`.
  /// False, and nothing changed, if a capacity, a number of stops or (Plain) a time does not let it. Not with Labels.
  bool swapTails(NodeId a, NodeId b);
  /// Labels only: two routes, neither broken, exchange what lies in them. False, and nothing changed, if a capacity, a
  /// number of stops, skills or those to be kept apart do not let it; a route that cannot be driven in time any more is
  /// broken.
  bool swap(Stretch x, Stretch y);

  /// Labels only: the routes changed since begin() are timed as cheaply as they can be.
  void tighten();
  /// The way in which a client is served, to be taken again (Labels).
  std::uint32_t way(ClientId c) const { return m_labels.empty() ? 0 : m_labels[c].window; }

  /// Changes since begin() are kept or undone. Routes are copied only when first touched.
  void begin();
  void rollBack();

  Solution solution() const;
  void clear();
  /// Takes the routes of a solution; whom another route has stays there. `ways`: by client, or empty.
  void load(const std::vector<RoutePlan>& routes, const std::vector<std::uint32_t>& ways = {});

 private:
  struct SavedNode {
    NodeId id;
    std::int32_t toNext;
    WorkTimes times;
  };
  struct SavedTiming {
    Label label;
    WorkArrival arrival;
    WorkTail tail;
  };
  struct SavedRoute {
    std::uint32_t route;
    std::size_t first; ///< in m_savedNodes; the start of the route leads
    WorkRoute state;
  };
  bool keptApart(std::size_t r, ClientId c) const;
  void touch(std::size_t r);
  void refreshTimes(std::size_t r, NodeId before, NodeId after);
  bool travel(const LabelRules& rules, Label& label, NodeId from, NodeId to, bool eat) const {
    return rules.travel(label, m_space.leg(rules.travelKind(), from, to, label.time), eat, 0);
  }
  bool serve(const LabelRules& rules, Label& label, NodeId at, std::uint32_t way) const {
    return !m_space.isClient(at) || rules.serve(label, m_space.problem().clients[at], way);
  }
  bool arrive(const LabelRules& rules, Label& label, NodeId from, NodeId to, std::uint32_t way, NodeId& meal) const;
  bool step(const LabelRules& rules, Label& label, NodeId from, NodeId to, std::uint32_t way, NodeId& meal) const {
    return arrive(rules, label, from, to, way, meal) && serve(rules, label, to, way);
  }
  std::optional<Cost> follow(std::size_t r, NodeId from);
  void measureMeal(const LabelRules& rules, std::size_t r);
  void measureTails(std::size_t r);
  std::optional<Cost> walk(const LabelRules& rules, Label label, NodeId at, NodeId next, NodeId meal) const;
  std::optional<Cost> rest(const LabelRules& rules, Label label, NodeId at, NodeId next, NodeId meal, Cost limit) const;
  void priceWays(ClientId c, const Label& from, NodeId meal, Cost travel, Insertion place, Insertion& found) const;
  void beginAnew(std::size_t r);
  void retime(std::size_t r, NodeId from);
  bool tighten(std::size_t r, Cost limit);
  void setTime(std::size_t r, std::optional<Cost> time);
  struct Load {
    std::uint32_t stops = 0;
    std::int64_t demand = 0;
  };
  Load loadOf(Stretch x) const;
  Cost travelOf(std::size_t r) const; ///< from scratch
  bool joins(NodeId from, NodeId to) const;
  bool mayTake(std::size_t r, Stretch taken, Stretch given) const;
  void put(std::size_t r, Stretch where, NodeId first, NodeId last);
  NodeId mealAfterSwap(std::size_t r, NodeId own, NodeId others) const;
  bool exchange(Stretch x, Stretch y);
  void setBroken(WorkRoute& route, bool broken);
  void link(NodeId before, NodeId after);

  const SearchSpace& m_space;
  bool m_hasFirst = false, m_hasVisit = false;
  std::vector<WorkNode> m_nodes;
  std::vector<WorkTimes> m_times;
  std::vector<WorkRoute> m_routes;
  std::vector<Cost> m_fixed;
  std::vector<ClientId> m_absent;
  Cost m_cost = 0, m_lost = 0;
  std::size_t m_missing = 0;

  RouteTimer m_timer;
  std::vector<Label> m_labels;         ///< by node, after it (Labels only)
  std::vector<WorkArrival> m_arrivals; ///< by node
  std::vector<WorkTail> m_tails;       ///< by node
  std::vector<ClientId> m_stops;
  std::vector<bool> m_outside;
  std::vector<Label> m_path;

  std::vector<SavedNode> m_savedNodes;
  std::vector<SavedRoute> m_saved;
  std::vector<SavedTiming> m_savedTimings; ///< of each of m_savedNodes (Labels only)
  std::vector<bool> m_isTouched;
  std::vector<ClientId> m_savedAbsent;
  Cost m_savedCost = 0, m_savedLost = 0;
  std::size_t m_savedMissing = 0;
};

} // namespace huyuan::solver
