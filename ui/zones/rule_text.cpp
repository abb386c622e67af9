// SPDX-License-Identifier: GPL-3.0-or-later
#include "zones/rule_text.h"

#include "app/language.h"
#include "app/text.h"
#include "domain/school.h"

#include <QCoreApplication>
#include <QStringList>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int MostKinds = 6; // that are named one by one

QString say(const char* text) { return QCoreApplication::translate("RuleText", text); }

} // namespace

QString ruleName(const domain::ZoneRule& rule) { return toQt(rule.title.empty() ? rule.code : rule.title); }

QString limitText(base::Metres distance) { return QString::number(distance.value(), 'g', 10); }

QString methodPhrase(domain::Method method) {
  switch (method) {
  case domain::Method::BoundaryLine:
    return say(QT_TRANSLATE_NOOP("RuleText", "in a straight line from the campus boundary"));
  case domain::Method::BoundaryToDoor:
    return say(QT_TRANSLATE_NOOP("RuleText", "in a straight line from the campus boundary to the door"));
  case domain::Method::GateRadius:
    return say(QT_TRANSLATE_NOOP("RuleText", "in a straight line from the nearest open gate"));
  case domain::Method::Walk:
    return say(QT_TRANSLATE_NOOP("RuleText", "on foot from the nearest open gate"));
  case domain::Method::MainGateWalk:
    return say(QT_TRANSLATE_NOOP("RuleText", "on foot from the main gate"));
  case domain::Method::PointRadius:
    break;
  }
  return say(QT_TRANSLATE_NOOP("RuleText", "in a straight line from the school's point"));
}

QString reachText(const domain::ZoneRule& rule) {
  const QString limit = limitText(rule.distance);
  const QString text = rule.inclusive
                           ? say(QT_TRANSLATE_NOOP("RuleText", "Within %1 m %2, %1 m itself included"))
                           : say(QT_TRANSLATE_NOOP("RuleText", "Less than %1 m %2, %1 m itself not included"));
  return text.arg(limit, methodPhrase(rule.method));
}

QString readingText(const domain::ZoneRule& rule) {
  return rule.methodStated
             ? say(QT_TRANSLATE_NOOP("RuleText", "The document itself names this method."))
             : say(QT_TRANSLATE_NOOP("RuleText", "The document names no method: this one is our reading of it."));
}

QString schoolsText(const domain::ZoneRule& rule) {
  if (rule.schoolKinds.empty()) return say(QT_TRANSLATE_NOOP("RuleText", "All kinds of schools"));
  QStringList kinds;
  for (const std::string& kind : rule.schoolKinds) kinds << toQt(domain::schoolKindLabel(kind, isChinese()));
  const QString comma = isChinese() ? u"、"_s : u", "_s;
  if (kinds.size() <= MostKinds) return kinds.join(comma);
  return say(QT_TRANSLATE_NOOP("RuleText", "%1 and %2 more"))
      .arg(kinds.mid(0, MostKinds - 1).join(comma))
      .arg(kinds.size() - MostKinds + 1);
}

QString goodsText(const domain::ZoneRule& rule) {
  QStringList goods;
  for (const std::string& g : rule.goods) goods << toQt(g);
  return goods.join(isChinese() ? u"、"_s : u", "_s);
}

QString datesText(const domain::ZoneRule& rule) {
  const QString from = toQt(rule.validFrom), to = toQt(rule.validTo);
  if (from.isEmpty() && to.isEmpty()) return {};
  if (from.isEmpty()) return say(QT_TRANSLATE_NOOP("RuleText", "In force until %1")).arg(to);
  if (to.isEmpty()) return say(QT_TRANSLATE_NOOP("RuleText", "In force from %1")).arg(from);
  return say(QT_TRANSLATE_NOOP("RuleText", "In force from %1 to %2")).arg(from, to);
}

QString validityWarning(const domain::ZoneRule& rule, const std::string& today) {
  switch (rule.validityOn(today)) {
  case domain::Validity::InForce:
    return {};
  case domain::Validity::NotYet:
    return say(QT_TRANSLATE_NOOP("RuleText", "Not in force yet: it begins on %1.")).arg(toQt(rule.validFrom));
  case domain::Validity::Ended:
    return say(QT_TRANSLATE_NOOP("RuleText", "No longer in force: it ended on %1.")).arg(toQt(rule.validTo));
  case domain::Validity::EndUnknown:
    break;
  }
  return say(QT_TRANSLATE_NOOP("RuleText", "It does not say until when it holds. Check that it is still in force."));
}

} // namespace huyuan::ui
