// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "domain/plan_edit.h"
#include "files/safe_file.h"
#include "planning/plan.h"
#include "session/campaigns_p.h"
#include "session/plan_history_p.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>

namespace huyuan::session {

using Json = nlohmann::json;

namespace {

constexpr const char* HistoryKey = "plan_history";

std::string stepKey(std::int64_t id) { return "plan_step/" + std::to_string(id); }

std::string textOf(const domain::Plan& of, const domain::Route& route) {
  domain::Plan one = of;
  one.routes = {route};
  return planning::toJson(one);
}

/// The head of a plan, without its routes.
domain::Plan withoutRoutes(const domain::Plan& p) {
  domain::Plan head;
  head = p;
  head.routes.clear();
  return head;
}

/// Of two plans what differs: the routes that are not the same in both, and the heads.
std::pair<domain::Plan, domain::Plan> difference(const domain::Plan& a, const domain::Plan& b) {
  domain::Plan before = withoutRoutes(a), after = withoutRoutes(b);
  const domain::Plan head = before;
  std::map<domain::RouteKey, const domain::Route*> old;
  for (const domain::Route& r : a.routes) old[keyOf(r)] = &r;
  for (const domain::Route& r : b.routes) {
    const auto at = old.find(keyOf(r));
    if (at == old.end()) {
      after.routes.push_back(r);
      continue;
    }
    if (textOf(head, r) != textOf(head, *at->second)) before.routes.push_back(*at->second), after.routes.push_back(r);
    old.erase(at);
  }
  for (const auto& [key, route] : old) before.routes.push_back(*route);
  return {std::move(before), std::move(after)};
}

/// The plan with the routes of `from` replaced by those of `to`, and with the head of `to`.
domain::Plan replaced(const domain::Plan& plan, const domain::Plan& from, const domain::Plan& to) {
  std::map<domain::RouteKey, domain::Route> routes;
  for (const domain::Route& r : plan.routes) routes[keyOf(r)] = r;
  for (const domain::Route& r : from.routes) routes.erase(keyOf(r));
  for (const domain::Route& r : to.routes) routes[keyOf(r)] = r;
  domain::Plan out = withoutRoutes(to);
  for (auto& [key, route] : routes) out.routes.push_back(std::move(route));
  return out;
}

} // namespace

PlanHistory::PlanHistory(store::WorkspaceFile& file, std::string campaign)
    : m_file(file)
    , m_campaign(std::move(campaign))
    , m_text(file.covert().get(m_campaign, PlanKey)) {
  if (const auto index = m_file.covert().get(m_campaign, HistoryKey)) readIndex(*index);
}

void PlanHistory::readIndex(const std::string& text) {
  try {
    const Json in = Json::parse(text);
    m_lastId = in.at("last");
    for (const Json& row : in.at("steps"))
      m_steps.push_back({row.at("id"), row.at("what"), row.at("at"), row.at("who")});
    m_position = std::min(in.at("done").get<std::size_t>(), m_steps.size());
    if (m_text && in.at("plan_sha256") == files::sha256(*m_text)) return;
  } catch (const nlohmann::json::exception&) {
    // A list that cannot be read is the list of nothing: the plan itself is whole.
  }
  for (const PlanStepRow& row : m_steps) m_stale.push_back(row.id);
  m_steps.clear();
  m_position = 0;
}

const domain::Plan& PlanHistory::plan() {
  if (!m_text) throw base::Error(base::ErrorKind::BadInput, "campaign {0} has no plan yet", {m_campaign});
  if (!m_plan) m_plan = planning::planFromJson(*m_text, m_file.path() + " (plan)");
  return *m_plan;
}

std::optional<std::string> PlanHistory::undoText() const {
  return m_position == 0 ? std::nullopt : std::optional(m_steps[m_position - 1].what);
}

std::optional<std::string> PlanHistory::redoText() const {
  return m_position == m_steps.size() ? std::nullopt : std::optional(m_steps[m_position].what);
}

std::string PlanHistory::indexText(const std::string& planText) const {
  Json steps = Json::array();
  for (const PlanStepRow& row : m_steps)
    steps.push_back({{"id", row.id}, {"what", row.what}, {"at", row.at}, {"who", row.who}});
  return Json{{"plan_sha256", files::sha256(planText)}, {"last", m_lastId}, {"done", m_position}, {"steps", steps}}
      .dump();
}

void PlanHistory::record(const domain::Plan& after, const std::string& what, const std::string& at,
                         const std::string& who) {
  std::vector<store::CovertRepository::Item> items;
  for (const std::int64_t id : m_stale) items.push_back({stepKey(id), std::nullopt});
  m_stale.clear();
  for (std::size_t i = m_position; i < m_steps.size(); ++i) items.push_back({stepKey(m_steps[i].id), std::nullopt});
  m_steps.resize(m_position);
  const auto [before, now] = difference(plan(), after);
  m_steps.push_back({++m_lastId, what, at, who});
  items.push_back(
      {stepKey(m_lastId), Json{{"before", planning::toJson(before)}, {"after", planning::toJson(now)}}.dump()});
  while (m_steps.size() > MostPlanSteps) {
    items.push_back({stepKey(m_steps.front().id), std::nullopt});
    m_steps.erase(m_steps.begin());
  }
  m_position = m_steps.size();
  const std::string text = planning::toJson(after);
  items.push_back({PlanKey, text});
  items.push_back({HistoryKey, indexText(text)});
  m_file.covert().putAll(m_campaign, items);
  m_plan = after;
  m_text = text;
}

bool PlanHistory::travel(bool back) {
  if (back ? m_position == 0 : m_position == m_steps.size()) return false;
  const PlanStepRow& row = m_steps[back ? m_position - 1 : m_position];
  const auto bytes = m_file.covert().get(m_campaign, stepKey(row.id));
  const Json step = Json::parse(bytes.value_or(""), nullptr, false);
  if (step.is_discarded() || !step.contains("before") || !step.contains("after"))
    throw base::Error(base::ErrorKind::Failed, "a step of the plan's history is damaged", {}, {.file = m_file.path()});
  const std::string place = m_file.path() + " (plan step)";
  const domain::Plan before = planning::planFromJson(step.at("before"), place);
  const domain::Plan after = planning::planFromJson(step.at("after"), place);
  m_plan = back ? replaced(plan(), after, before) : replaced(plan(), before, after);
  m_position += back ? std::size_t(-1) : 1;
  const std::string text = planning::toJson(*m_plan);
  m_file.covert().putAll(m_campaign, {{PlanKey, text}, {HistoryKey, indexText(text)}});
  m_text = text;
  return true;
}

} // namespace huyuan::session
