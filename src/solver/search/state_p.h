// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "solver/timing_p.h"

#include <cstdint>
#include <vector>

/// The search's working solution: flat routes with what an insertion must know to be judged in constant time.
namespace huyuan::solver {

inline constexpr std::uint32_t NoRoute = UINT32_MAX;

struct WorkRoute {
  std::vector<ClientId> stops;
  std::vector<Time> leave;  ///< [i] earliest departure from stop i − 1; [0] from the start (plain times only)
  std::vector<Time> latest; ///< [i] latest arrival at stop i, [stops] at the end, that keeps all after it in time
  std::int64_t load = 0;
  Cost travel = 0;     ///< fixed cost included; 0 for an empty route
  Cost time = 0;       ///< lateness, overtime, balance
  bool broken = false; ///< a stop taken out has left a leg that is too long or has no way

  Cost cost() const { return travel + time; }
};

/// How the times of a problem are judged.
enum class TimeModel : std::uint8_t {
  None,   ///< nothing depends on time
  Plain,  ///< one hard window each and a hard shift: constant-time checks
  Labels, ///< soft, several windows, breaks, balance or a limited duration: a route is timed anew
};
TimeModel timeModelOf(const Problem& p);

/// Where a client may go and what it costs more.
struct Insertion {
  std::uint32_t route = NoRoute;
  std::uint32_t place = 0;
  Cost delta = 0;
};

class SearchState {
 public:
  explicit SearchState(const Problem& p);

  const Problem& problem() const { return m_p; }
  std::size_t routes() const { return m_routes.size(); }
  const WorkRoute& route(std::size_t r) const { return m_routes[r]; }
  std::uint32_t routeOf(ClientId c) const { return m_routeOf[c]; }
  std::uint32_t placeOf(ClientId c) const { return m_placeOf[c]; }
  const std::vector<ClientId>& absent() const { return m_absent; }
  std::vector<ClientId>& absent() { return m_absent; }
  Cost cost() const { return m_cost; }
  /// Required clients that are absent, and broken routes.
  std::size_t missing() const;

  /// Whether capacity, skills and the number of stops let the client in.
  bool admits(std::size_t r, ClientId c) const;
  /// What the travel grows by, between the stops at place − 1 and place; Unreachable or more if there is no way.
  Cost travelDelta(std::size_t r, ClientId c, std::size_t place) const;
  /// The whole growth of cost; false if it would break a hard rule.
  bool priceInsertion(std::size_t r, ClientId c, std::size_t place, Cost travel, Cost& delta);

  void insert(std::size_t r, ClientId c, std::size_t place);
  /// Removes stops [from, from + count) and makes them absent.
  void remove(std::size_t r, std::size_t from, std::size_t count);

  /// Changes since begin() are kept or undone. Routes are copied only when first touched.
  void begin();
  void rollBack();

  Solution solution() const;

 private:
  void touch(std::size_t r);
  void refresh(std::size_t r);
  void refreshTimes(WorkRoute& route, const Vehicle& v) const;
  void place(std::size_t r);
  std::size_t before(const WorkRoute& route, const Vehicle& v, std::size_t place) const;
  std::size_t after(const WorkRoute& route, const Vehicle& v, std::size_t place) const;
  bool passable(std::size_t from, std::size_t at, std::size_t to) const;
  bool inTime(const WorkRoute& route, const Vehicle& v, ClientId c, std::size_t place) const;

  const Problem& m_p;
  TimeModel m_model;
  bool m_hasGaps = false; ///< some pair has no way between
  RouteTimer m_timer;
  std::vector<WorkRoute> m_routes;
  std::vector<std::uint32_t> m_routeOf, m_placeOf;
  std::vector<ClientId> m_absent;
  Cost m_cost = 0;

  std::vector<ClientId> m_trial;
  std::vector<WorkRoute> m_saved; ///< [i] the route m_touched[i] as it was at begin()
  std::vector<std::uint32_t> m_touched;
  std::vector<bool> m_isTouched;
  std::vector<ClientId> m_savedAbsent;
  Cost m_savedCost = 0;
};

} // namespace huyuan::solver
