// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan.h"
#include "store/workspace_file.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// What was done to a campaign's plan by hand, step by step. It stands in the covert repository beside the plan and
/// never in the change log. The caller holds the workspace's mutex.
namespace huyuan::session {

/// As many steps as can be taken back; older ones are forgotten.
inline constexpr std::size_t MostPlanSteps = 100;

/// One row of the history.
struct PlanStepRow {
  std::int64_t id = 0;
  std::string what; ///< "stop moved" …
  std::string at, who;
};

class PlanHistory {
 public:
  /// Reads it. A plan that is not the one the last step left (another was made since) has no history.
  PlanHistory(store::WorkspaceFile& file, std::string campaign);

  /// The plan as it stands. Throws Error(BadInput) if there is none.
  const domain::Plan& plan();
  std::optional<std::string> undoText() const;
  std::optional<std::string> redoText() const;

  /// Stores `after` as the plan and how to come back from it; what had been undone can no longer be redone. One
  /// transaction.
  void record(const domain::Plan& after, const std::string& what, const std::string& at, const std::string& who);
  /// Takes back, or does again, one step: false if there is none. One transaction.
  bool travel(bool back);

 private:
  void readIndex(const std::string& text);
  std::string indexText(const std::string& planText) const;

  store::WorkspaceFile& m_file;
  std::string m_campaign;
  std::optional<std::string> m_text; ///< the plan as it is stored
  std::optional<domain::Plan> m_plan;
  std::vector<PlanStepRow> m_steps;
  std::vector<std::int64_t> m_stale; ///< steps of an earlier plan, still stored
  std::size_t m_position = 0;        ///< steps that are done
  std::int64_t m_lastId = 0;
};

} // namespace huyuan::session
