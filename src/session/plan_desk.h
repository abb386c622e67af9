// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "domain/plan_compare.h"
#include "domain/plan_edit.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace huyuan::planning {
class PlanModel;
}

/// A campaign's plan to be looked at and changed by hand.
namespace huyuan::session {

/// A visit that is in no route: a target left over, or a reserve in the hands of one.
struct SpareVisit {
  domain::Visit visit;
  std::string reason;                     ///< of an unplanned target, a word of docs/formats.md; empty = a reserve
  std::optional<domain::RouteKey> holder; ///< whose reserve
};

/// What is planned again; the rest stays as it is.
struct ReplanRequest {
  std::vector<domain::RouteKey> routes; ///< empty = all
  bool addUnplanned = true;             ///< targets that are left over may go in
  double seconds = 0.0;                 ///< > 0: so much wall time; 0 = by iterations, deterministic
  std::int64_t iterations = 4000;       ///< a route
  std::uint64_t seed = 1;
  unsigned threads = 0; ///< 0 = as many as the machine has
  base::Cancel enough;  ///< requested: what was found so far is proposed; from any thread
};

/// What planning again would change; nothing is changed yet.
struct Proposal {
  std::shared_ptr<const domain::Plan> from, to; ///< the same if nothing better was found
  domain::EditEffect effect;
  domain::PlanComparison changes;
};

/// Knows all that can be planned in a campaign and answers at once. Immutable; any thread. Errors as planning::tryEdit.
class PlanDesk {
 public:
  explicit PlanDesk(std::shared_ptr<const planning::PlanModel> model)
      : m_model(std::move(model)) {}

  domain::EditEffect tryEdit(const domain::Plan& plan, const domain::PlanEdit& edit) const; ///< milliseconds
  domain::StopReasons why(const domain::Plan& plan, const std::string& vendorCode, const base::Cancel& cancel) const;
  /// The days that stops can be given to, by team, then date; some lie after those of the plan.
  std::vector<domain::RouteKey> days() const;
  /// The cheapest place for a stop on a day, by the plan's objective; for its own day as if it were not there.
  std::size_t bestPlace(const domain::Plan& plan, const std::string& vendorCode, const domain::RouteKey& to) const;
  /// Left over first, then the reserves, each in the order of the draw.
  std::vector<SpareVisit> spares(const domain::Plan& plan) const;
  Proposal replanned(std::shared_ptr<const domain::Plan> plan, const ReplanRequest& request,
                     const base::Progress& progress, const base::Cancel& cancel) const;
  const planning::PlanModel& model() const { return *m_model; }

 private:
  std::shared_ptr<const planning::PlanModel> m_model;
};

/// What can be taken back of a plan's changes, and done again: names of steps, see planning::stepName().
struct PlanSteps {
  std::optional<std::string> undo, redo;
};

/// A plan that was kept under a name.
struct KeptPlan {
  std::int64_t id = 0;
  std::string name, at; ///< UTC
};

} // namespace huyuan::session
