// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/measuring_words.h"

#include "domain/zone.h"
#include "sheets/measuring_text.h"
#include "sheets/rule_words.h"
#include "sheets/sheet_text.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace huyuan::sheets {

namespace {

using domain::Method;

QString fromUtf8(const std::string& s) { return QString::fromStdString(s); }

/// The rule's distance as people write it: "200", "62.5".
QString plainMetres(base::Metres d) { return QString::number(d.value(), 'g', 8); }

QString boundary(const domain::ZoneRule& rule) {
  return (rule.inclusive ? text::Inclusive : text::Exclusive).toString();
}

const MethodFigure& figureOf(const MeasuringInput& input, Method method) {
  return input.figures.at(std::size_t(method));
}

/// Where `used` stands in for `wanted`: is d(used) > D proof of being outside? Only if `used` cannot be longer: nothing
/// of a school is nearer than its edge, and no walk from its gates is shorter than the straight line from them.
bool provesOutside(Method wanted, Method used) {
  if (used == wanted || domain::isBoundary(used)) return true;
  return used == Method::GateRadius && domain::isWalk(wanted);
}

QString fallBackSentence(const MeasuringInput& input, const domain::Finding& f) {
  QString out = text::FellBack.toString().arg(methodName(input.rule.method),
                                              fromUtf8(figureOf(input, input.rule.method).lack), methodName(f.method));
  const bool outside = f.verdict == domain::Verdict::Outside;
  if (outside && !provesOutside(input.rule.method, f.method)) return out + text::OutsideUnproven.toString();
  const bool proves = domain::provesInside(input.rule.method, f.method);
  return out + (proves ? text::ProvesInside : text::ProvesNothing).toString();
}

QString findingSentence(const MeasuringInput& input, const domain::Finding& f) {
  QString out =
      text::MeasuredAs.toString().arg(methodName(f.method), metresText(f.distance), plainMetres(input.rule.distance),
                                      boundary(input.rule), metresText(f.uncertainty));
  if (f.fellBack) out += fallBackSentence(input, f);
  switch (f.verdict) {
  case domain::Verdict::Inside:
    return out + text::SaysInside.toString();
  case domain::Verdict::Outside:
    return out + text::SaysOutside.toString();
  case domain::Verdict::Borderline:
    break;
  }
  const double apart = std::abs(f.distance.value() - input.rule.distance.value());
  if (apart <= f.uncertainty.value()) out += text::WithinBand.toString();
  return out + text::SaysBorderline.toString();
}

bool applies(const MeasuringInput& input) {
  return input.rule.covers(input.school.kind) && !input.rule.spares(input.vendor.kind);
}

QString accuracyText(base::Metres a) { return metresText(a); }

QString position(const std::string& source, base::Metres accuracy, const QString& what) {
  const QString from = source.empty() ? text::SourceUnknown.toString() : fromUtf8(source);
  return text::PositionPattern.toString().arg(from, accuracyText(accuracy), what);
}

const domain::School& campusOf(const MethodFigure& figure, const MeasuringInput& input) {
  const auto at = std::find_if(input.campuses.begin(), input.campuses.end(),
                               [&](const domain::School& s) { return s.id == figure.campus; });
  return at == input.campuses.end() ? input.school : *at;
}

QString gateWords(const domain::School& school, geo::LonLat place) {
  for (const domain::Gate& gate : school.gates)
    if (gate.position == place && !gate.name.empty()) return text::FromGate.toString().arg(fromUtf8(gate.name));
  return text::FromUnnamedGate.toString();
}

QString pointRemark(const MethodFigure& figure, const MeasuringInput& input) {
  const domain::School& school = campusOf(figure, input);
  const bool alone = school.campus.empty() && school.gates.empty();
  return (alone ? text::PointOnly : text::PointForReference).toString();
}

} // namespace

const MethodFigure* decisiveFigure(const MeasuringInput& input) {
  if (input.finding) return &figureOf(input, input.finding->method);
  if (!applies(input)) return nullptr;
  for (const Method method : domain::fallbacks(input.rule.method))
    if (const MethodFigure& figure = figureOf(input, method); figure.lack.empty() || figure.tooLong) return &figure;
  return nullptr;
}

QString methodNumber(Method method) { return QString(QChar(u'①' + int(method))); }

QString methodName(Method method) {
  return method == Method::PointRadius ? text::PointStraight.toString() : methodText(method);
}

QString verdictHead(const MeasuringInput& input) {
  if (!input.finding) return (decisiveFigure(input) ? text::VerdictOutside : text::VerdictNone).toString();
  switch (input.finding->verdict) {
  case domain::Verdict::Inside:
    return text::VerdictInside.toString();
  case domain::Verdict::Borderline:
    return text::VerdictBorderline.toString();
  case domain::Verdict::Outside:
    break;
  }
  return text::VerdictOutside.toString();
}

QString verdictSentence(const MeasuringInput& input) {
  if (input.finding) return findingSentence(input, *input.finding);
  if (!input.rule.covers(input.school.kind)) return text::KindNotCovered.toString();
  if (input.rule.spares(input.vendor.kind)) return text::KindSpared.toString();
  const MethodFigure* figure = decisiveFigure(input);
  if (!figure) return text::NothingToMeasure.toString();
  return text::WalkTooLong.toString().arg(methodName(figure->method), plainMetres(input.walkLimit),
                                          plainMetres(input.rule.distance)) +
         text::SaysOutside.toString();
}

QString ruleLine(const domain::ZoneRule& rule) {
  const QString document = rule.documentNumber.empty() ? text::NoDocument.toString() : fromUtf8(rule.documentNumber);
  return text::RulePattern.toString().arg(fromUtf8(rule.title), orSlash(rule.issuers), document);
}

QString readingLine(const domain::ZoneRule& rule) {
  const QStringView whose = rule.methodStated ? text::MethodStated : text::MethodRead;
  const bool concerns =
      rule.method == Method::BoundaryLine || rule.method == Method::GateRadius || rule.method == Method::PointRadius;
  QString part;
  if (concerns) part = (rule.premises == domain::Premises::Door ? text::DoorCounts : text::AnyPartCounts).toString();
  return text::RuleReadingPattern.toString().arg(plainMetres(rule.distance), boundary(rule), methodName(rule.method),
                                                 whose.toString(), part);
}

QString suspectedLine(const MeasuringInput& input) {
  QStringList words;
  for (const domain::SuspectedGoods& s : input.suspected) {
    const QString goods = fromUtf8(s.goods), word = fromUtf8(s.word);
    words << (domain::foldedText(s.goods) == s.word ? goods : text::SuspectedAs.toString().arg(goods, word));
  }
  if (words.isEmpty()) return text::SuspectedNone.toString();
  return text::SuspectedPattern.toString().arg(words.join(u'、'));
}

QString vendorPosition(const MeasuringInput& input) {
  const domain::Vendor& v = input.vendor;
  if (!v.hasPlace()) return text::NoPosition.toString();
  QString what = text::NoDoor.toString();
  if (v.point.isValid())
    what = text::DoorAt.toString().arg(QString::number(v.point.lon, 'f', 6), QString::number(v.point.lat, 'f', 6));
  if (!v.area.empty()) what += u'、' + text::HasOutline.toString();
  return position(input.vendorSource, v.accuracy, what);
}

QString schoolPosition(const MeasuringInput& input) {
  const domain::School& s = input.school;
  if (!s.hasPlace()) return text::NoPosition.toString();
  QStringList has;
  if (!s.campus.empty()) has << text::HasCampus.toString();
  if (!s.gates.empty()) {
    const auto open =
        std::count_if(s.gates.begin(), s.gates.end(), [](const domain::Gate& g) { return domain::isOpen(g.status); });
    has << text::HasGates.toString().arg(s.gates.size()).arg(open);
  }
  if (has.isEmpty()) has << text::PointOnly.toString();
  return position(input.schoolSource, s.accuracy, has.join(u'、'));
}

QString campusLine(const MeasuringInput& input) {
  QStringList parts;
  if (!input.school.campusOf.empty()) parts << text::CampusOf.toString().arg(fromUtf8(input.school.campusOf));
  if (input.campuses.size() > 1) parts << text::CampusSeveral.toString().arg(input.campuses.size());
  return parts.isEmpty() ? text::CampusOne.toString() : parts.join(u';');
}

QString startLine(const MethodFigure& figure, const MeasuringInput& input) {
  if (!figure.lack.empty()) return text::NoFigure.toString();
  const domain::School& school = campusOf(figure, input);
  const geo::LonLat from = figure.line.empty() ? geo::LonLat{} : figure.line.front();
  QString out = domain::isBoundary(figure.method)      ? text::FromBoundary.toString()
                : figure.method == Method::PointRadius ? text::FromPoint.toString()
                                                       : gateWords(school, from);
  if (school.id != input.school.id) out += text::FromOtherCampus.toString().arg(fromUtf8(school.name));
  if (domain::isWalk(figure.method))
    out += text::SnapLegs.toString().arg(metresText(figure.snapAtSchool), metresText(figure.snapAtVendor));
  return out;
}

QString remarkLine(const MethodFigure& figure, const MeasuringInput& input) {
  QStringList parts;
  if (decisiveFigure(input) == &figure) parts << text::Decisive.toString();
  if (figure.method == input.rule.method) parts << text::RulesOwn.toString();
  if (!figure.lack.empty()) parts << fromUtf8(figure.lack);
  if (figure.lack.empty() && domain::isBoundary(figure.method) && figure.distance.value() == 0)
    parts << text::InsideCampus.toString();
  if (figure.lack.empty() && figure.method == Method::PointRadius) parts << pointRemark(figure, input);
  return parts.join(u';');
}

QString orSlash(const std::string& text) { return text.empty() ? text::Empty.toString() : fromUtf8(text); }

MeasuringInput shortened(MeasuringInput input, int characters, bool& cut) {
  const auto shorten = [&](std::string& s) {
    const QString whole = fromUtf8(s);
    if (whole.size() <= characters) return;
    qsizetype keep = characters;
    if (whole.at(keep - 1).isHighSurrogate()) --keep;
    s = (whole.left(keep) + text::Ellipsis.toString()).toStdString();
    cut = true;
  };
  domain::Vendor& v = input.vendor;
  for (std::string* s : {&v.name, &v.signName, &v.code, &v.address, &input.vendorSource, &input.schoolSource,
                         &input.number, &input.authority, &input.marking, &input.rule.title, &input.rule.issuers,
                         &input.rule.documentNumber, &input.school.code, &input.school.campusOf})
    shorten(*s);
  const auto shortenSchool = [&](domain::School& s) {
    shorten(s.name);
    for (domain::Gate& gate : s.gates) shorten(gate.name);
  };
  shortenSchool(input.school);
  for (domain::School& s : input.campuses) shortenSchool(s);
  if (const auto most = std::size_t(characters / 4) + 1; input.suspected.size() > most) {
    input.suspected.resize(most);
    input.suspected.push_back({text::Ellipsis.toString().toStdString(), text::Ellipsis.toString().toStdString()});
    cut = true;
  }
  for (domain::SuspectedGoods& s : input.suspected) shorten(s.goods), shorten(s.word);
  return input;
}

} // namespace huyuan::sheets
