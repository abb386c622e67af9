// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>

/// Who opened a campaign's plan, and whether it is open: see Workspace::requireReleased() and docs/decisions/0011.
namespace huyuan::session {

/// The two who release, and why before the planned day.
struct ReleaseOrder {
  std::string operatorName, supervisorName; ///< one line each; two different people
  std::string reason;                       ///< needed before the plan's first day
};

/// A release as it is kept: of one plan, byte for byte, with the draw that it was made from.
struct PlanRelease {
  std::string operatorName, supervisorName, reason;
  std::string at;                   ///< UTC
  std::string plannedDay;           ///< the plan's first day, "2026-11-24"; empty = the plan has none
  std::string planHash, resultHash; ///< SHA-256 of the plan as it is stored; of the draw's result
};

enum class ReleaseStatus : std::uint8_t {
  NoPlan,  ///< nothing to release yet
  Closed,  ///< a plan that nobody has released
  Changed, ///< another plan was released than the one there is now; taking the changes back opens it again
  Open
};

struct ReleaseState {
  ReleaseStatus status = ReleaseStatus::NoPlan;
  PlanRelease release;    ///< of Changed and Open
  std::string plannedDay; ///< of the plan there is
  bool early = false;     ///< today is before that day, in China
  bool isOpen() const { return status == ReleaseStatus::Open; }
};

} // namespace huyuan::session
