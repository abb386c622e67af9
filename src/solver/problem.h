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
inline constexpr Time Unreachable = INT64_C(1) << 40; ///< in a matrix, this or more: no way from here to there

/// Square matrix of travel durations or costs between locations; `(a,a)` = 0. Values are below 2^31 or Unreachable.
class Matrix {
 public:
  Matrix() = default;
  explicit Matrix(std::size_t n)
      : m_n(n)
      , m_values(n * n, 0) {}
  std::size_t size() const { return m_n; }
  Time operator()(std::size_t from, std::size_t to) const {
    const std::uint32_t value = m_values[from * m_n + to];
    return value == NoWay ? Unreachable : Time{value};
  }
  /// Throws std::invalid_argument if the value is negative or too large.
  void set(std::size_t from, std::size_t to, Time value);

 private:
  static constexpr std::uint32_t NoWay = UINT32_MAX;
  std::size_t m_n = 0;
  std::vector<std::uint32_t> m_values;
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
  Cost lateWeight = 0;  ///< 0 = hard window; else cost a unit that service starts after `latest` (soft)
  Cost outsideCost = 0; ///< 0 = never; else what it costs at most to be served outside every window, at any time
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
/// The sum of what stands there for a client.
Cost costOf(const std::vector<ClientCost>& costs, std::size_t client);

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
  Time maxOvertime = INT64_C(1) << 40; ///< hard
  std::size_t travel = 0;              ///< 0 = Problem::duration and spells, i = Problem::others[i − 1]
  Cost fixedCost = 0;                  ///< once, if the vehicle is used at all
  std::int64_t capacity = INT64_MAX;
  std::size_t maxStops = SIZE_MAX;
  std::uint64_t skills = ~std::uint64_t{0};
  Break lunch;
  std::vector<std::uint32_t> barred;  ///< clients it must not serve
  std::vector<ClientCost> visitCosts; ///< for serving a client at all
  std::vector<ClientCost> firstCosts; ///< for serving a client first
};

/// Durations from a time of day on, until the next spell.
struct Spell {
  Time from = 0;
  Matrix duration;
};

/// How long legs take: `duration` before the first spell, then what the spells say, in order of `from`. A leg has the
/// durations of the spell in which it is set out on; one waits for a later spell if that brings one there earlier
/// (first in, first out).
struct Travel {
  Matrix duration;
  std::vector<Spell> spells;
};

struct Problem {
  Matrix duration; ///< between locations
  /// Same size; what travel costs (may equal duration). What a leg takes longer or shorter than `duration` says, by a
  /// spell or another travel, is added to its cost or taken off (where `duration` has no way, the cost stands alone).
  Matrix cost;
  std::vector<Spell> spells;  ///< of vehicles with `travel` 0, as in Travel; their first durations are `duration`
  std::vector<Travel> others; ///< of vehicles with `travel` 1, 2, …
  std::vector<Client> clients;
  std::vector<Vehicle> vehicles;
  Cost balanceWeight = 0; ///< cost of each route's (duration/60)² · weight / 60, convex: evens out the days
  /// Throws std::invalid_argument naming what is wrong (sizes, ranges, ids).
  void validate() const;
  /// Whether the vehicle may serve the client: it has every skill asked for and is not barred.
  bool serves(std::size_t vehicle, std::size_t client) const;
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
    Time setOut = 0; ///< for the leg that leads here; a break before it and waiting for a faster spell are over
    Time arrive = 0, start = 0, leave = 0, late = 0;
    bool outside = false; ///< served outside every window, for Client::outsideCost
  };
  Time depart = 0, finish = 0, overtime = 0;
  Time returnSetOut = 0;       ///< for the leg to the end
  Time lunchStart = -1;        ///< -1 = none taken
  std::size_t lunchBefore = 0; ///< place in the route before which it is taken
  std::vector<Stop> stops;
  bool feasible = false;
};
/// The cheapest timing of one route in its order: each stop in one of its windows, the break in the best leg, the
/// earliest finish, and the departure as late as neither finish nor lateness grows. With spells one sets out from a
/// stop at once or waits for a spell in which one arrives earlier, but not for one in which the drive is merely
/// shorter. If no timing keeps every hard rule, times are computed as if windows and shift were soft and `feasible` is
/// false (a leg without a way takes no time). Cost: linear in the stops, unless breaks or several windows leave choices
/// open.
Schedule schedule(const Problem& p, std::size_t vehicle, const std::vector<std::size_t>& clients);

/// The objective of any solution, computed from scratch (the oracle of the search's deltas): fixed costs, travel,
/// lateness, overtime, balance, and the prizes of clients in no route. Required clients that are missing cost nothing
/// here.
Cost evaluate(const Problem& p, const Solution& s);

/// Every hard rule kept (windows, shift, capacity, stops, skills, each client at most once) and no required client
/// missing.
bool isFeasible(const Problem& p, const Solution& s);

} // namespace huyuan::solver
