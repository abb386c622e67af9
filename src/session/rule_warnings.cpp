// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/rule_warnings.h"

#include "base/clock.h"

namespace huyuan::session {

std::vector<base::Problem> ruleWarnings(const std::vector<domain::ZoneRule>& rules, const std::string& today) {
  std::vector<base::Problem> out;
  const auto warn = [&out](const char* pattern, std::vector<std::string> arguments) {
    out.push_back({base::Problem::Severity::Warning, {}, pattern, std::move(arguments)});
  };
  for (const domain::ZoneRule& rule : rules) {
    switch (rule.validityOn(today)) {
    case domain::Validity::InForce:
      break;
    case domain::Validity::NotYet:
      warn("rule {0} is not in force before {1}", {rule.code, rule.validFrom});
      break;
    case domain::Validity::Ended:
      warn("rule {0} ended on {1}; have it confirmed before it is used", {rule.code, rule.validTo});
      break;
    case domain::Validity::EndUnknown:
      warn("rule {0} states no end; check that it is still in force", {rule.code});
      break;
    }
  }
  return out;
}

std::vector<base::Problem> ruleWarnings(const Workspace& workspace) {
  return ruleWarnings(workspace.snapshot()->enabledRules(), base::chinaDate(workspace.now()));
}

} // namespace huyuan::session
