// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/route_desk.h"

#include "app/prompts.h"
#include "app/shell.h"
#include "app/text.h"
#include "planner/plan_words.h"
#include "planner/timeline_layout.h"

#include <algorithm>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double ReplanSeconds = 8.0, RouteSeconds = 0.25; ///< as long as one likes to wait; of a month more
constexpr double MostReplanSeconds = 60.0;

} // namespace

RouteDesk::RouteDesk(const Shell& shell, QObject* parent)
    : QObject(parent)
    , m_shell(shell) {
  connect(&shell.document, &Document::stateChanged, this, &RouteDesk::followState);
  connect(&shell.document, &Document::selectionChanged, this, &RouteDesk::followSelection);
  connect(&shell.document, &Document::changingChanged, this, [this](bool changing) {
    if (!changing) next();
  });
}

RouteDesk::~RouteDesk() { m_replan.request(); }

void RouteDesk::setActive(bool active) {
  m_active = active;
  if (active && !m_desk) makeReady();
}

void RouteDesk::followState() {
  const DocumentState& state = m_shell.document.state();
  if (state.campaign != m_campaign) {
    m_campaign = state.campaign;
    m_waiting.clear();
    m_date.clear();
    m_comparedId = 0;
    m_comparedPlan.reset();
    endWhy();
    leaveProposal();
  }
  m_steps = state.planSteps;
  m_kept = state.keptPlans;
  take(state.plan);
  makeReady();
  Q_EMIT stepsChanged();
  compareAnew();
}

/// Somebody selected a vendor elsewhere: if it is a stop, it is the stop.
void RouteDesk::followSelection() {
  const auto& snapshot = m_shell.document.state().snapshot;
  if (!snapshot || !m_plan || m_shell.document.selectedKind() != "vendor"_L1) return;
  const domain::Vendor* vendor = snapshot->vendor({m_shell.document.selectedId()});
  if (vendor && vendor->code != m_stop && routeOf(vendor->code)) selectStop(vendor->code, false);
}

void RouteDesk::take(std::shared_ptr<const domain::Plan> plan) {
  const bool other = plan != m_plan;
  m_plan = std::move(plan);
  m_dates.clear();
  if (m_plan)
    for (const domain::Route& r : m_plan->routes) m_dates.push_back(r.date);
  std::sort(m_dates.begin(), m_dates.end());
  m_dates.erase(std::unique(m_dates.begin(), m_dates.end()), m_dates.end());
  // Of a long plan the first day is shown: all rows at once are seldom what one wants.
  if (!std::binary_search(m_dates.begin(), m_dates.end(), m_date) && !(m_date.empty() && m_dates.size() < 2)) {
    m_date = m_dates.size() > 1 ? m_dates.front() : std::string();
    Q_EMIT dateChanged();
  }
  if (!other) return;
  dropDeskUnlessItFits();
  if (m_proposal && m_proposal->from != m_plan) leaveProposal();
  if (!m_stop.empty() && !routeOf(m_stop)) m_stop.clear();
  if (m_reasons) endWhy();
  Q_EMIT planChanged();
  compareAnew();
}

/// A day that was split into a new one needs a model that knows what comes after it.
void RouteDesk::dropDeskUnlessItFits() {
  if (!m_desk) return;
  const auto days = m_desk->days();
  const bool fits = std::all_of(m_dates.begin(), m_dates.end(), [&](const std::string& date) {
    return std::any_of(days.begin(), days.end(), [&](const domain::RouteKey& day) { return day.date == date; });
  });
  if (fits) return;
  m_desk.reset();
  Q_EMIT readyChanged();
}

void RouteDesk::makeReady() {
  if (!m_active || !m_plan || !m_shell.document.workspace()) {
    m_desk.reset();
    return;
  }
  const quint64 asked = ++m_deskAsked;
  m_shell.jobs.start(tr("Preparing the routes for changes"), JobRunner::Show::Quiet, this,
                     [this, asked, w = m_shell.document.workspace(), campaign = m_campaign](const base::Progress& p,
                                                                                            const base::Cancel& c) {
                       auto desk = w->planDesk(campaign, p, c);
                       return [this, asked, desk] {
                         if (asked != m_deskAsked) return;
                         const bool fresh = desk != m_desk;
                         m_desk = desk;
                         if (fresh) Q_EMIT readyChanged();
                         next();
                       };
                     });
}

void RouteDesk::setDate(const std::string& date) {
  if (date == m_date) return;
  m_date = date;
  Q_EMIT dateChanged();
}

void RouteDesk::selectStop(const std::string& code, bool centre) {
  m_stop = code;
  const domain::Route* r = routeOf(code);
  if (r && !m_date.empty() && r->date != m_date) setDate(r->date);
  Q_EMIT stopChanged(centre);
  if (!r) return;
  const std::size_t i = indexOf(*r, code);
  m_shell.document.select(u"vendor"_s, r->stops[i].visit.vendor.value, centre);
}

const domain::Route* RouteDesk::routeOf(const std::string& code) const {
  if (m_plan && !code.empty())
    for (const domain::Route& r : m_plan->routes)
      if (indexOf(r, code) != SIZE_MAX) return &r;
  return nullptr;
}

QString RouteDesk::nameOf(const domain::Visit& visit) const {
  const auto& snapshot = m_shell.document.state().snapshot;
  const domain::Vendor* vendor = snapshot ? snapshot->vendorByCode(visit.vendorCode) : nullptr;
  if (vendor) return toQt(vendor->shownName());
  if (snapshot) // a note may speak of a school
    for (const domain::School& school : snapshot->schools)
      if (!school.code.empty() && school.code == visit.vendorCode) return toQt(school.name);
  return toQt(visit.vendorCode);
}

void RouteDesk::askWhy(const std::string& code) {
  if (!m_desk || !routeOf(code)) return;
  const quint64 asked = ++m_whyAsked;
  m_shell.jobs.start(tr("Comparing the places for a stop"), JobRunner::Show::Quiet, this,
                     [this, asked, desk = m_desk, plan = m_plan, code](const base::Progress&, const base::Cancel& c) {
                       auto reasons = std::make_shared<const domain::StopReasons>(desk->why(*plan, code, c));
                       return [this, asked, plan, reasons] {
                         if (asked != m_whyAsked || plan != m_plan) return;
                         m_reasons = reasons;
                         Q_EMIT whyChanged();
                       };
                     });
}

void RouteDesk::endWhy() {
  ++m_whyAsked;
  if (std::exchange(m_reasons, nullptr)) Q_EMIT whyChanged();
}

void RouteDesk::replan(const std::vector<domain::RouteKey>& routes) {
  if (!canEdit() || m_replanning) return;
  leaveProposal();
  m_replanning = true;
  session::ReplanRequest request;
  request.routes = routes;
  request.seconds = std::clamp(RouteSeconds * static_cast<double>(routes.size()), ReplanSeconds, MostReplanSeconds);
  request.enough = m_enough = base::Cancel();
  *m_replanShare = 0.0;
  m_replan = m_shell.jobs.start(
      tr("Planning the rest again"), JobRunner::Show::Bar, this,
      [this, desk = m_desk, plan = m_plan, request, share = m_replanShare](const base::Progress& p,
                                                                           const base::Cancel& c) {
        const base::Progress both([&](double fraction, const std::string& stage) {
          *share = fraction;
          p.report(fraction, stage);
        });
        auto proposal = std::make_shared<const session::Proposal>(desk->replanned(plan, request, both, c));
        return [this, plan, proposal] {
          if (plan != m_plan) return Q_EMIT notice(tr("The plan was changed meanwhile: nothing is proposed."));
          if (proposal->from == proposal->to)
            return Q_EMIT notice(tr("Nothing better was found: the plan stays as it is."));
          m_proposal = proposal;
        };
      },
      [this] {
        m_replanning = false;
        Q_EMIT proposalChanged();
      });
  Q_EMIT proposalChanged();
}

void RouteDesk::stopReplan() { m_enough.request(); }

void RouteDesk::takeProposal() {
  const auto proposal = std::exchange(m_proposal, nullptr);
  if (!proposal) return;
  Q_EMIT proposalChanged();
  change(tr("Planning the rest again"),
         [campaign = m_campaign, proposal](session::Workspace& w, const base::Progress&, const base::Cancel&) {
           return w.takePlan(campaign, *proposal->from, *proposal->to, "planned again");
         });
}

void RouteDesk::leaveProposal() {
  if (std::exchange(m_proposal, nullptr)) Q_EMIT proposalChanged();
}

void RouteDesk::keep(const QString& name) {
  m_shell.document.change(
      tr("Keeping the plan"), this,
      [campaign = m_campaign, name = fromQt(name)](session::Workspace& w, const base::Progress&, const base::Cancel&) {
        w.keepPlan(campaign, name);
        return true;
      },
      [this, name](bool) { Q_EMIT notice(tr("Kept: %1").arg(name)); });
}

void RouteDesk::drop(std::int64_t id) {
  if (id == m_comparedId) compareWith(0);
  m_shell.document.change(
      tr("Throwing a kept plan away"), this,
      [campaign = m_campaign, id](session::Workspace& w, const base::Progress&, const base::Cancel&) {
        w.dropKeptPlan(campaign, id);
        return true;
      },
      [](bool) {});
}

void RouteDesk::compareWith(std::int64_t id) {
  m_comparedId = id;
  m_comparedPlan.reset();
  compareAnew();
  if (id == 0 || !m_shell.document.workspace()) return;
  m_shell.jobs.start(
      tr("Reading a kept plan"), JobRunner::Show::Quiet, this,
      [this, id, w = m_shell.document.workspace(), campaign = m_campaign](const base::Progress&, const base::Cancel&) {
        auto plan = w->keptPlan(campaign, id);
        return [this, id, plan] {
          if (id != m_comparedId) return;
          m_comparedPlan = plan;
          compareAnew();
        };
      });
}

void RouteDesk::compareAnew() {
  m_comparison.reset();
  if (m_comparedPlan && m_plan) m_comparison = domain::compare(*m_comparedPlan, *m_plan);
  Q_EMIT comparisonChanged();
}

void RouteDesk::takeCompared() {
  if (!m_comparedPlan || !m_plan) return;
  change(tr("Taking back a kept plan"), [campaign = m_campaign, now = m_plan, kept = m_comparedPlan](
                                            session::Workspace& w, const base::Progress&, const base::Cancel&) {
    return w.takePlan(campaign, *now, *kept, "kept plan taken back");
  });
}

std::shared_ptr<const domain::Plan> RouteDesk::other() const { return m_proposal ? m_proposal->to : m_comparedPlan; }

std::set<std::string> RouteDesk::differing() const {
  std::set<std::string> codes;
  const domain::PlanComparison* changes = m_proposal ? &m_proposal->changes : m_comparison ? &*m_comparison : nullptr;
  if (changes)
    for (const domain::StopDifference& d : changes->stops) codes.insert(d.vendorCode);
  return codes;
}

} // namespace huyuan::ui
