// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/rule_words.h"

#include "sheets/sheet_text.h"

#include <cmath>

namespace huyuan::sheets {

QString methodText(domain::Method method) {
  switch (method) {
  case domain::Method::BoundaryLine:
    return text::ByBoundary.toString();
  case domain::Method::BoundaryToDoor:
    return text::ByBoundaryToDoor.toString();
  case domain::Method::GateRadius:
    return text::ByGate.toString();
  case domain::Method::Walk:
    return text::ByWalk.toString();
  case domain::Method::MainGateWalk:
    return text::ByMainGateWalk.toString();
  case domain::Method::PointRadius:
    break;
  }
  return text::ByPoint.toString();
}

QString metresText(base::Metres distance) {
  if (!std::isfinite(distance.value())) return QStringLiteral("-");
  return QString::number(std::floor(distance.value() * 10 + 0.5) / 10, 'f', 1);
}

QString ruleNumber(std::size_t place) {
  if (place < 20) return QString(QChar(u'①' + int(place)));
  return QStringLiteral("(%1)").arg(place + 1);
}

QString validityText(const domain::ZoneRule& rule) {
  const auto date = [](const std::string& d) {
    return d.empty() ? text::Unknown.toString() : QString::fromStdString(d);
  };
  return date(rule.validFrom) + QStringLiteral(" – ") + date(rule.validTo);
}

QString validityWarning(const domain::ZoneRule& rule, const std::string& day) {
  switch (rule.validityOn(day)) {
  case domain::Validity::InForce:
    return {};
  case domain::Validity::NotYet:
    return text::RuleNotYet.toString().arg(QString::fromStdString(rule.validFrom));
  case domain::Validity::Ended:
    return text::RulePast.toString().arg(QString::fromStdString(rule.validTo));
  case domain::Validity::EndUnknown:
    break;
  }
  return text::RuleOpenEnded.toString();
}

} // namespace huyuan::sheets
