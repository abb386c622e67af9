// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/document.h"
#include "session/plan_desk.h"

#include <QObject>

#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <set>

namespace huyuan::ui {

struct Shell;

/// The plan under the coordinator's hands: what is shown of it, what a change would cost, the changes themselves one
/// after the other, why a stop is where it is, planning the rest again, and the comparison with a kept plan. Timeline,
/// page and map ask it and follow its signals. Main thread only.
class RouteDesk : public QObject {
  Q_OBJECT
 public:
  explicit RouteDesk(const Shell& shell, QObject* parent = nullptr);
  ~RouteDesk() override;

  /// Only while somebody looks at the routes is the model kept ready.
  void setActive(bool active);

  // --- what is shown
  std::shared_ptr<const domain::Plan> plan() const { return m_plan; } ///< null = none
  const std::vector<std::string>& dates() const { return m_dates; }
  const std::string& date() const { return m_date; } ///< empty = all days
  void setDate(const std::string& date);
  const std::string& stop() const { return m_stop; } ///< vendor code; empty = none
  /// `centre`: the map moves there.
  void selectStop(const std::string& vendorCode, bool centre);
  const domain::Route* routeOf(const std::string& vendorCode) const; ///< null = in none
  QString nameOf(const domain::Visit& visit) const;

  // --- changing
  bool isReady() const { return m_desk != nullptr; }
  bool canEdit() const; ///< ready, and the workspace may be written
  const session::PlanDesk* desk() const { return m_desk.get(); }
  domain::EditEffect tryEdit(const domain::PlanEdit& edit) const;
  /// Asks for a reason where one is needed. Edits wait for each other; each is made for the plan as it is then.
  using MakeEdit = std::function<std::optional<domain::PlanEdit>(const domain::Plan&)>;
  void edit(const domain::PlanEdit& edit);
  void editLater(MakeEdit make);
  /// By so many places in its route, or to the next row at the best place.
  void nudge(const std::string& vendorCode, int places, int rows);
  /// What it would mean to give a visit to each of these days, at its best place there, the best first. Worked out
  /// beside the main thread; `told` is called here, once, unless the plan is another by then or `receiver` is gone.
  /// Empty if the visit has no place on the map.
  struct Offer {
    domain::RouteKey to;
    domain::PlanEdit edit;
    domain::EditEffect effect;
  };
  void askOffers(const std::string& vendorCode, std::vector<domain::RouteKey> days, QObject* receiver,
                 std::function<void(const std::vector<Offer>&)> told);
  /// To the best place there; in no route so far: added.
  void give(const std::string& vendorCode, const domain::RouteKey& to);
  void toggleLock(const std::string& vendorCode);
  std::optional<std::string> undoText() const { return m_steps.undo; }
  std::optional<std::string> redoText() const { return m_steps.redo; }
  void undo(bool forward);
  bool isBusy() const { return m_busy || !m_waiting.empty(); }

  // --- carrying: the routes as they would be, for the map
  struct CarriedRoute {
    int team = 0;
    std::vector<geo::Line> legs; ///< straight where the route would go another way than now
  };
  const std::vector<CarriedRoute>& carried() const { return m_carried; }
  void carry(const std::string& vendorCode, const domain::RouteKey& to, std::size_t place);
  void endCarry();

  // --- why
  void askWhy(const std::string& vendorCode);
  void endWhy();
  std::shared_ptr<const domain::StopReasons> reasons() const { return m_reasons; } ///< null = not asked

  // --- planning the rest again
  void replan(const std::vector<domain::RouteKey>& routes);
  bool isReplanning() const { return m_replanning; }
  double replanShare() const { return *m_replanShare; } ///< how far it is, 0 … 1
  void stopReplan();                                    ///< the best found so far is proposed
  std::shared_ptr<const session::Proposal> proposal() const { return m_proposal; } ///< null = none
  void takeProposal();
  void leaveProposal();

  // --- kept plans
  const std::vector<session::KeptPlan>& kept() const { return m_kept; }
  void keep(const QString& name);
  void drop(std::int64_t id);
  void compareWith(std::int64_t id); ///< 0 = no comparison
  std::int64_t comparedWith() const { return m_comparedId; }
  std::shared_ptr<const domain::Plan> comparedPlan() const { return m_comparedPlan; }
  const std::optional<domain::PlanComparison>& comparison() const { return m_comparison; }
  void takeCompared();
  /// The plan shown beside the present one, and the codes of the stops that differ: a proposal's or a kept plan's.
  std::shared_ptr<const domain::Plan> other() const;
  std::set<std::string> differing() const;

 Q_SIGNALS:
  void planChanged();
  void readyChanged();
  void dateChanged();
  void stopChanged(bool centre);
  void carriedChanged();
  void whyChanged();
  void proposalChanged();
  void comparisonChanged();
  void stepsChanged();
  void notice(const QString& text);

 private:
  void followState();
  void followSelection();
  void makeReady();
  void dropDeskUnlessItFits();
  void take(std::shared_ptr<const domain::Plan> plan);
  void next();
  void run(const domain::PlanEdit& edit, const std::string& reason);
  /// `work` gives the new plan, or null: then nothing is said.
  using Work = std::function<std::shared_ptr<const domain::Plan>(session::Workspace&, const base::Progress&,
                                                                 const base::Cancel&)>;
  bool change(const QString& title, Work work);
  void compareAnew();
  std::optional<domain::PlanEdit> nudged(const domain::Plan& plan, const std::string& code, int places, int rows) const;

  const Shell& m_shell;
  bool m_active = false;
  std::shared_ptr<const domain::Plan> m_plan;
  std::string m_campaign;
  std::vector<std::string> m_dates;
  std::string m_date, m_stop;
  std::shared_ptr<const session::PlanDesk> m_desk;
  quint64 m_deskAsked = 0; ///< the newest request for the model
  session::PlanSteps m_steps;
  std::deque<MakeEdit> m_waiting;
  bool m_busy = false;
  std::shared_ptr<const domain::StopReasons> m_reasons;
  quint64 m_whyAsked = 0;
  std::vector<CarriedRoute> m_carried;
  bool m_replanning = false;
  base::Cancel m_replan, m_enough;
  std::shared_ptr<std::atomic<double>> m_replanShare = std::make_shared<std::atomic<double>>(0.0);
  std::shared_ptr<const session::Proposal> m_proposal;
  std::vector<session::KeptPlan> m_kept;
  std::int64_t m_comparedId = 0;
  std::shared_ptr<const domain::Plan> m_comparedPlan;
  std::optional<domain::PlanComparison> m_comparison;
};

} // namespace huyuan::ui
