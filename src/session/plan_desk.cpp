// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/plan_desk.h"

#include "planning/plan_edit.h"
#include "planning/plan_model.h"
#include "planning/plan_replan.h"
#include "planning/plan_why.h"

#include <algorithm>

namespace huyuan::session {

domain::EditEffect PlanDesk::tryEdit(const domain::Plan& plan, const domain::PlanEdit& edit) const {
  return planning::tryEdit(*m_model, plan, edit);
}

domain::StopReasons PlanDesk::why(const domain::Plan& plan, const std::string& vendorCode,
                                  const base::Cancel& cancel) const {
  return planning::whyHere(*m_model, plan, vendorCode, cancel);
}

std::vector<domain::RouteKey> PlanDesk::days() const {
  std::vector<domain::RouteKey> out;
  for (const auto& day : m_model->days()) out.push_back({day.team.number, day.date});
  return out;
}

std::size_t PlanDesk::bestPlace(const domain::Plan& plan, const std::string& vendorCode,
                                const domain::RouteKey& to) const {
  return planning::bestPlace(*m_model, plan, vendorCode, to);
}

std::vector<SpareVisit> PlanDesk::spares(const domain::Plan& plan) const {
  std::vector<SpareVisit> out;
  for (const domain::Unplanned& u : plan.unplanned) {
    SpareVisit spare;
    spare.reason = u.reason;
    if (const auto task = m_model->taskOf(u.vendorCode))
      spare.visit = m_model->tasks()[*task].visit;
    else
      spare.visit.vendorCode = u.vendorCode;
    out.push_back(std::move(spare));
  }
  const std::size_t targets = out.size();
  for (const domain::Route& r : plan.routes)
    for (const domain::Visit& v : r.reserves) out.push_back({v, {}, domain::RouteKey{r.team, r.date}});
  const auto rank = [this](const SpareVisit& s) { return m_model->taskOf(s.visit.vendorCode).value_or(SIZE_MAX); };
  const auto byRank = [&](const SpareVisit& a, const SpareVisit& b) { return rank(a) < rank(b); };
  const auto middle = out.begin() + static_cast<std::ptrdiff_t>(targets);
  std::stable_sort(out.begin(), middle, byRank);
  std::stable_sort(middle, out.end(), byRank);
  return out;
}

Proposal PlanDesk::replanned(std::shared_ptr<const domain::Plan> plan, const ReplanRequest& request,
                             const base::Progress& progress, const base::Cancel& cancel) const {
  planning::ReplanScope scope;
  scope.routes = request.routes;
  scope.addUnplanned = request.addUnplanned;
  scope.seconds = request.seconds;
  scope.iterations = request.iterations;
  scope.seed = request.seed;
  scope.threads = request.threads;
  scope.enough = request.enough;
  const auto orders = planning::replanned(*m_model, *plan, scope, progress, cancel);
  Proposal out;
  out.from = out.to = plan;
  if (!orders.empty()) out.to = std::make_shared<const domain::Plan>(planning::withOrders(*m_model, *plan, orders, ""));
  out.effect = planning::effectOf(*m_model, *plan, orders);
  out.effect.unplannedAfter = static_cast<int>(out.to->unplanned.size());
  out.changes = domain::compare(*out.from, *out.to);
  return out;
}

} // namespace huyuan::session
