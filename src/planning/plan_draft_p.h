// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "planning/plan_edit.h"

#include <map>
#include <optional>
#include <utility>

namespace huyuan::planning {

/// A plan with one edit in mind: which orders become what, and which lists change.
class PlanDraft {
 public:
  PlanDraft(const PlanModel& model, const domain::Plan& plan)
      : m_model(model)
      , m_plan(plan) {}

  void edit(const domain::PlanEdit& e);
  const std::string& refused() const { return m_refused; }
  /// Stops that go where the draw did not send them, and the team they go to.
  const std::vector<std::pair<std::size_t, int>>& against() const { return m_against; }
  bool overfull() const;
  /// The orders that differ from the plan's.
  std::vector<DayOrder> orders() const;
  domain::Plan result(const EditAuthor& author) const;
  int unplannedAfter() const;

 private:
  struct Place {
    const domain::Route* route = nullptr;
    std::size_t index = 0;
  };
  void operate(const domain::MoveStop& e);
  void operate(const domain::AddStop& e);
  void operate(const domain::RemoveStop& e);
  void operate(const domain::SwapForReserve& e);
  void operate(const domain::LockStop& e);
  void operate(const domain::LockRoute& e);
  void operate(const domain::SplitDay& e);

  Place placeOf(const std::string& code) const;
  const domain::Route* routeOf(const domain::RouteKey& key) const;
  std::size_t taskOf(const std::string& code) const;
  std::vector<std::size_t>* order(const domain::RouteKey& key);
  bool mayLeave(const Place& from);
  bool mayEnter(std::size_t task, const domain::RouteKey& to);
  void refuse(const std::string& word) {
    if (m_refused.empty()) m_refused = word;
  }
  void leave(std::size_t task, const domain::RouteKey& from, const char* reason);
  void correctBreaks(domain::Plan& plan, const EditAuthor& author) const;

  const PlanModel& m_model;
  const domain::Plan& m_plan;
  std::map<domain::RouteKey, std::vector<std::size_t>> m_orders;
  std::map<std::string, bool> m_locks;
  std::optional<domain::LockRoute> m_routeLock;
  std::vector<std::pair<std::size_t, std::string>> m_left;            ///< to be listed as unplanned, with the reason
  std::optional<std::pair<std::size_t, domain::RouteKey>> m_returned; ///< a reserve that goes back
  std::vector<std::size_t> m_entered;
  std::vector<std::pair<std::size_t, int>> m_against;
  std::vector<std::size_t> m_moved; ///< that have another team or day now, or none
  std::string m_refused;
};

} // namespace huyuan::planning
