// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "planning/plan.h"

#include <array>
#include <cstdint>

namespace huyuan::planning {

/// The groups, the largest ones cut in two until the searches of all together take no more than so many bytes
/// (PlanModel::bytesOf). A half has half of the days, by date, then by where the teams start, and its share of the
/// visits, from one side of the town to the other; what a half cannot serve goes to the other one. Throws
/// Error(BadInput) if a single day is too large.
std::vector<PlanGroup> groupsWithin(const PlanModel& model, std::vector<PlanGroup> groups, std::uint64_t bytes);

/// Whether one of these visits is a neighbour of the task: a shop that belongs together with it.
bool hasNeighbour(const PlanModel& model, const std::vector<std::size_t>& order, std::size_t task);

/// Whether a day that has these visits may have one more, by all that counts but time: who may serve it, how many
/// there may be, neighbours apart.
bool mayTake(const PlanModel& model, std::size_t day, const std::vector<std::size_t>& order, std::size_t task);

} // namespace huyuan::planning
