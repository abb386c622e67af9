// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

/// A general vehicle-routing engine over integers: it knows nothing of schools or maps. Times and costs are whole
/// numbers of the caller's unit (Huyuan: seconds).
namespace huyuan::solver {

using Cost = std::int64_t;
using Time = std::int64_t;
inline constexpr Time Unreachable = INT64_C(1) << 40; ///< in a matrix: no way from here to there

/// Square matrix of travel durations and costs between locations; `duration(a,a)` = 0.
class Matrix {
 public:
  Matrix() = default;
  explicit Matrix(std::size_t n)
      : m_n(n)
      , m_values(n * n, 0) {}
  std::size_t size() const { return m_n; }
  Time operator()(std::size_t from, std::size_t to) const { return m_values[from * m_n + to]; }
  void set(std::size_t from, std::size_t to, Time value) { m_values[from * m_n + to] = value; }

 private:
  std::size_t m_n = 0;
  std::vector<Time> m_values;
};

/// A closed interval of times.
struct TimeWindow {
  Time earliest = 0, latest = 0;
};

struct Client {
  std::size_t location = 0;
  Time service = 0;
  Time earliest = 0, latest = INT64_C(1) << 40; ///< start of service
  std::vector<TimeWindow> earlierWindows; ///< other times that do as well, in order, all before `earliest`; always hard
  Cost lateWeight = 0; ///< 0 = hard window; else cost a unit that service starts after `latest` (soft)
  std::int64_t demand = 0;
  Cost prize = 0;           ///< lost if not visited; required if `required`
  bool required = true;     ///< left out only if nothing else is feasible
  std::uint64_t skills = 0; ///< bits the vehicle must have
  std::uint32_t apart = 0;  ///< no two clients of one group other than 0 in a route
};

/// What a client costs more on one vehicle.
struct ClientCost {
  std::uint32_t client = 0;
  Cost cost = 0;
};

/// A meal on the way, at any place of a leg; it must start in [earliest, latest] (duration 0 = none). A route does
/// without it if it departs at or after earliest + duration (the meal was before) or is back at or before `latest` (it
/// comes after).
struct Break {
  Time duration = 0, earliest = 0, latest = 0;
};

struct Vehicle {
  std::size_t start = 0, end = 0;
  Time shiftStart = 0, shiftEnd = INT64_C(1) << 40;
  Time maxDuration = INT64_C(1) << 40; ///< from departure to the end, breaks and waiting included
  Cost overtimeWeight = 0; ///< 0 = shiftEnd and maxDuration are hard; else cost a unit beyond (the worse of the two)
  Cost fixedCost = 0;      ///< once, if the vehicle is used at all
  std::int64_t capacity = INT64_MAX;
  std::size_t maxStops = SIZE_MAX;
  std::uint64_t skills = ~std::uint64_t{0};
  Break lunch;
  std::vector<std::uint32_t> barred;  ///< clients it must not serve
  std::vector<ClientCost> visitCosts; ///< for serving a client at all
  std::vector<ClientCost> firstCosts; ///< for serving a client first
};

/// Other durations from a time of day on, until the next spell.
struct Spell {
  Time from = 0;
  Matrix duration;
};

struct Problem {
  Matrix duration; ///< between locations
  Matrix cost;     ///< same size; what travel costs (may equal duration)
  /// In order of `from`; before the first one `duration` holds. A leg has the durations of the spell in which it is set
  /// out on; one waits for a later spell if that brings one there earlier (first in, first out). What a leg takes
  /// longer than `duration` says is added to its cost, what it takes less is taken off.
  std::vector<Spell> spells;
  std::vector<Client> clients;
  std::vector<Vehicle> vehicles;
  Cost balanceWeight = 0; ///< cost of each route's (duration/60)² · weight / 60, convex: evens out the days
  /// Throws std::invalid_argument naming what is wrong (sizes, ranges, ids).
  void validate() const;
  /// Whether the vehicle may serve the client: it has every skill asked for.
  bool serves(std::size_t vehicle, std::size_t client) const {
    return (clients[client].skills & ~vehicles[vehicle].skills) == 0;
  }
};

struct RoutePlan {
  std::vector<std::size_t> clients; ///< indices, in order
};

struct Solution {
  std::vector<RoutePlan> routes; ///< one a vehicle, may be empty
  std::vector<std::size_t> unassigned;
  Cost cost = 0;         ///< objective without missing clients: travel + soft penalties + balance + lost prizes
  bool feasible = false; ///< every hard rule kept and every required client visited
};

/// When each stop of a route is reached; the route is taken as it is.
struct Schedule {
  struct Stop {
    Time arrive = 0, start = 0, leave = 0, late = 0;
  };
  Time depart = 0, finish = 0, overtime = 0;
  Time lunchStart = -1;        ///< -1 = none taken
  std::size_t lunchBefore = 0; ///< place in the route before which it is taken
  std::vector<Stop> stops;
  bool feasible = false;
};
/// The cheapest timing of one route in its order: each stop in one of its windows, the break in the best leg, the
/// earliest finish, and the departure as late as neither finish nor lateness grows. If no timing keeps every hard rule,
/// times are computed as if windows and shift were soft and `feasible` is false (a leg without a way takes no time).
/// Cost: linear in the stops, unless breaks or several windows leave choices open.
Schedule schedule(const Problem& p, std::size_t vehicle, const std::vector<std::size_t>& clients);

/// The objective of any solution, computed from scratch (the oracle of the search's deltas): fixed costs, travel,
/// lateness, overtime, balance, and the prizes of clients in no route. Required clients that are missing cost nothing
/// here.
Cost evaluate(const Problem& p, const Solution& s);

/// Every hard rule kept (windows, shift, capacity, stops, skills, each client at most once) and no required client
/// missing.
bool isFeasible(const Problem& p, const Solution& s);

} // namespace huyuan::solver
