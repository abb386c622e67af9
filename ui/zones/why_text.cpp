// SPDX-License-Identifier: GPL-3.0-or-later
#include "zones/why_text.h"

#include "app/text.h"
#include "widgets/signs.h"
#include "zones/findings_model.h"
#include "zones/rule_text.h"

#include <QCoreApplication>

#include <cmath>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

using domain::Method;
using domain::Verdict;

class Say {
  Q_DECLARE_TR_FUNCTIONS(WhyText)
};

QString ruleSentence(const domain::ZoneRule& rule) {
  QStringList document{toQt(rule.issuers), toQt(rule.documentNumber)};
  document.removeAll(QString());
  QString text =
      document.isEmpty()
          ? Say::tr("The rule “%1” applies: %2.").arg(ruleName(rule), reachText(rule))
          : Say::tr("The rule “%1” (%3) applies: %2.").arg(ruleName(rule), reachText(rule), document.join(u", "_s));
  if (const QString dates = datesText(rule); !dates.isEmpty()) text += u' ' + dates + Say::tr(".");
  return text;
}

bool hasOpenGate(const domain::School& school) {
  for (const domain::Gate& gate : school.gates)
    if (domain::isOpen(gate.status) && gate.position.isValid()) return true;
  return false;
}

QString missingText(Method wanted, const domain::School& school) {
  if (domain::isBoundary(wanted)) return Say::tr("The school has no campus outline on record");
  if (wanted == Method::PointRadius) return Say::tr("The school has no point on record");
  if (!hasOpenGate(school)) return Say::tr("The school has no open gate on record");
  if (wanted == Method::GateRadius) return Say::tr("The gates cannot be used");
  return Say::tr("No walk can be measured (no street near enough, or no main gate)");
}

QString methodSentence(const domain::ZoneRule& rule, const domain::Finding& f, const domain::School& school) {
  if (!f.fellBack) return Say::tr("It was measured as the rule wants it: %1.").arg(methodPhrase(f.method));
  QString text = Say::tr("%1, so this stands in for what the rule wants: %2.")
                     .arg(missingText(rule.method, school), methodPhrase(f.method));
  text += u" "_s;
  if (domain::provesInside(rule.method, f.method))
    text +=
        Say::tr("It can only come out longer than the rule's own distance, so what is within the limit by it is inside "
                "by the rule too.");
  else
    text += Say::tr("It may come out shorter than the rule's own distance, so it cannot prove “inside”: borderline "
                    "at most.");
  return text;
}

bool samePlace(geo::LonLat a, geo::LonLat b) { return a.lon == b.lon && a.lat == b.lat; }

QString schoolEnd(const domain::Finding& f, const domain::School& school) {
  if (domain::isBoundary(f.method)) return Say::tr("the nearest point of the campus boundary");
  if (f.method == Method::PointRadius)
    return school.campus.empty() && school.gates.empty() ? Say::tr("the one known point of the school 仅有学校点位")
                                                         : Say::tr("the point of the school");
  for (const domain::Gate& gate : school.gates)
    if (samePlace(gate.position, f.schoolPoint))
      return gate.name.empty() ? Say::tr("the nearest open gate") : Say::tr("the gate “%1”").arg(toQt(gate.name));
  return Say::tr("the nearest open gate");
}

QString vendorEnd(const domain::Finding& f, const domain::Vendor& vendor) {
  if (vendor.area.empty() || samePlace(f.vendorPoint, vendor.point)) return Say::tr("the vendor's door");
  return Say::tr("the nearest point of the vendor's premises");
}

QString endsSentence(const session::PairReport& pair, const domain::Finding& f) {
  if (domain::isBoundary(f.method) && f.distance == base::Metres(0.0))
    return Say::tr("The vendor lies on the campus itself, so the distance is 0.");
  return Say::tr("Measured from %1 (%2) to %3 (%4).")
      .arg(schoolEnd(f, pair.school), lonLatText(f.schoolPoint.lon, f.schoolPoint.lat), vendorEnd(f, pair.vendor),
           lonLatText(f.vendorPoint.lon, f.vendorPoint.lat));
}

QString walkSentence(const domain::Finding& f) {
  if (!domain::isWalk(f.method)) return {};
  const double street = f.distance.value() - f.snapAtSchool.value() - f.snapAtVendor.value();
  return Say::tr("Of that, %1 m lead straight from the gate to the street, %2 m along streets, %3 m from the street "
                 "to the door.")
      .arg(oneDecimal(f.snapAtSchool.value()), oneDecimal(street), oneDecimal(f.snapAtVendor.value()));
}

QString figureSentence(const domain::Finding& f, const domain::ZoneRule& rule) {
  const double d = f.distance.value(), limit = rule.distance.value();
  const QString sign = d == limit ? u"="_s : d < limit ? u"<"_s : u">"_s;
  QString text = Say::tr("Unrounded it is %1 m; the limit is %2 m: %1 %3 %2.")
                     .arg(unrounded(f.distance, rule.distance), limitText(rule.distance), sign);
  if (d == limit)
    text += u" "_s + (rule.inclusive ? Say::tr("The limit itself counts as inside.")
                                     : Say::tr("The limit itself does not count as inside."));
  return text;
}

QString uncertaintySentence(const session::PairReport& pair, const domain::Finding& f) {
  return Say::tr("The school's place is known to ± %1 m, the vendor's to ± %2 m; together ± %3 m.")
      .arg(oneDecimal(pair.school.accuracy.value()), oneDecimal(pair.vendor.accuracy.value()),
           oneDecimal(f.uncertainty.value()));
}

QString verdictSentence(const domain::Finding& f, const domain::ZoneRule& rule) {
  const double apart = std::fabs(f.distance.value() - rule.distance.value());
  // "0.0 m apart" would say that there is no difference.
  const QString gap = apart < 0.05 ? QString::number(apart, 'f', 3) : oneDecimal(apart);
  const QString u = oneDecimal(f.uncertainty.value());
  const bool near =
      f.uncertainty.value() > 0.0 && std::fabs(f.distance.value() - rule.distance.value()) <= f.uncertainty.value();
  if (f.verdict == Verdict::Borderline && near)
    return Say::tr("It differs from the limit by %1 m, which is within ± %2 m: borderline. Two people measure on "
                   "site.")
        .arg(gap, u);
  if (f.verdict == Verdict::Borderline)
    return Say::tr("It is within the limit, but measured by a method that cannot prove it: borderline. Two people "
                   "measure on site.");
  if (f.distance == rule.distance)
    return Say::tr("It is exactly at the limit, and the places are taken as exact: %1.").arg(verdictText(f.verdict));
  if (f.verdict == Verdict::Inside)
    return Say::tr("It is %1 m inside the limit, more than ± %2 m: inside.").arg(gap, u);
  return Say::tr("It is %1 m beyond the limit, more than ± %2 m: outside.").arg(gap, u);
}

QList<WhyText::Other> methodRows(const session::PairReport& pair) {
  QList<WhyText::Other> rows;
  const bool judged = pair.measured.finding.has_value();
  for (const zoning::Measurement& m : pair.measured.methods) {
    WhyText::Other row{methodText(m.method), u"–"_s, lackText(m.lack),
                       judged && m.method == pair.measured.finding->method};
    if (m.lack == zoning::Lack::Nothing) row.figure = oneDecimal(m.distance.value()) + " m"_L1;
    rows.append(row);
  }
  return rows;
}

} // namespace

QString unrounded(base::Metres d, base::Metres limit) {
  const QString six = QString::number(d.value(), 'f', 6);
  return six.toDouble() == limit.value() && d != limit ? QString::number(d.value(), 'g', 15) : six;
}

WhyText explain(const session::PairReport& pair, const std::string& today) {
  WhyText why;
  const QString names = toQt(pair.vendor.shownName()) + u" – "_s + toQt(pair.school.name);
  why.methods = methodRows(pair);
  why.reasons << ruleSentence(pair.rule);
  if (const QString warning = validityWarning(pair.rule, today); !warning.isEmpty()) why.reasons << u"⚠ "_s + warning;
  if (!pair.measured.finding) {
    why.heading = Say::tr("No verdict: %1").arg(names);
    why.reasons << Say::tr("The rule does not apply to this pair, or one of them has no place on the map.");
    return why;
  }
  const domain::Finding& f = *pair.measured.finding;
  why.heading = u"%1: %2"_s.arg(verdictText(f.verdict), names);
  why.heading[0] = why.heading[0].toUpper();
  why.reasons << readingText(pair.rule) << methodSentence(pair.rule, f, pair.school) << endsSentence(pair, f)
              << walkSentence(f) << figureSentence(f, pair.rule) << uncertaintySentence(pair, f)
              << verdictSentence(f, pair.rule);
  if (!pair.rule.enabled) why.reasons << Say::tr("The rule is switched off at the moment.");
  why.reasons.removeAll(QString());
  return why;
}

QString WhyText::html() const {
  QString text;
  for (const QString& reason : reasons) text += u"<p style='margin:0 0 6px 0'>%1</p>"_s.arg(reason.toHtmlEscaped());
  text += u"<p style='margin:6px 0 2px 0'><b>%1</b></p><table cellpadding='1' width='100%'>"_s.arg(
      Say::tr("By every method").toHtmlEscaped());
  for (const Other& m : methods) {
    const QString row = u"<tr><td>%1</td><td align='right' style='white-space:nowrap'>&nbsp;%2</td></tr>"_s;
    const auto strong = [&m](const QString& s) {
      return m.decided ? u"<b>%1</b>"_s.arg(s.toHtmlEscaped()) : s.toHtmlEscaped();
    };
    const QString remark = m.remark.isEmpty() ? QString() : u"<br/><small>%1</small>"_s.arg(m.remark.toHtmlEscaped());
    text += row.arg(strong(m.method) + remark, strong(m.figure));
  }
  return text + u"</table>"_s;
}

QString WhyText::plain() const {
  QStringList lines{heading, QString()};
  lines << reasons << QString() << Say::tr("By every method");
  for (const Other& m : methods)
    lines << u"%1\t%2%3"_s.arg(m.method, m.figure, m.remark.isEmpty() ? QString() : u"\t"_s + m.remark);
  return lines.join(u'\n') + u'\n';
}

} // namespace huyuan::ui
