// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/pack_data.h"

#include "files/safe_file.h"
#include "sheets/rule_words.h"
#include "sheets/sheet_text.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <set>

namespace huyuan::sheets {

namespace {

constexpr domain::MinuteOfDay ShortWait = 5; ///< a shorter one needs no words

QString fromUtf8(const std::string& s) { return QString::fromStdString(s); }

QString modeText(domain::VisitMode mode) {
  switch (mode) {
  case domain::VisitMode::Purchase:
    return text::Purchase.toString();
  case domain::VisitMode::Inspect:
    return text::Inspect.toString();
  case domain::VisitMode::FollowUp:
    return text::FollowUp.toString();
  default:
    return text::Observe.toString();
  }
}

QString riskText(const std::string& risk) {
  if (risk == "key") return text::RiskKey.toString();
  if (risk == "high") return text::RiskHigh.toString();
  if (risk == "low") return text::RiskLow.toString();
  return text::RiskNormal.toString();
}

const domain::Vendor* vendorOf(const domain::Visit& visit, const domain::Snapshot& s) {
  const domain::Vendor* byId = visit.vendor ? s.vendor(visit.vendor) : nullptr;
  if (byId && (visit.vendorCode.empty() || byId->code == visit.vendorCode)) return byId;
  return visit.vendorCode.empty() ? nullptr : s.vendorByCode(visit.vendorCode);
}

/// The finding that sends the team there: of the visit's school if it has one, else the worst and then the nearest.
const domain::Finding* findingOf(const domain::Visit& visit, const domain::Vendor& vendor,
                                 const std::vector<domain::Finding>& findings) {
  const domain::Finding* best = nullptr;
  const auto better = [&](const domain::Finding& f) {
    if (!best) return true;
    const bool fits = f.school == visit.school, fitted = best->school == visit.school;
    if (fits != fitted) return fits;
    return f.verdict != best->verdict ? f.verdict > best->verdict : f.distance < best->distance;
  };
  for (const domain::Finding& f : findings)
    if (f.vendor == vendor.id && better(f)) best = &f;
  return best;
}

void fillVendor(StopData& d, const domain::Vendor& vendor) {
  d.name = fromUtf8(vendor.shownName());
  d.registered = vendor.signName.empty() || vendor.signName == vendor.name ? QString() : fromUtf8(vendor.name);
  d.codeTail = fromUtf8(vendor.code).right(6);
  d.address = vendor.address.empty() ? text::NoAddress.toString() : fromUtf8(vendor.address);
  d.street = streetOf(fromUtf8(vendor.address));
  d.risk = riskText(vendor.risk);
  d.place = vendor.point;
  if (!vendor.lastVisit.empty()) d.reason = text::FollowUpSince.toString().arg(fromUtf8(vendor.lastVisit));
}

/// "②宿迁 烟草/电子烟": the rule as the form numbers it, for whoever holds another page.
QString shortRule(const std::vector<domain::ZoneRule>& rules, const domain::ZoneRule& rule) {
  constexpr qsizetype Most = 12;
  const QString title = fromUtf8(rule.title);
  return ruleNumber(std::size_t(&rule - rules.data())) + (title.size() > Most ? title.left(Most) + u'…' : title);
}

void fillRule(StopData& d, const domain::Finding& finding, const std::vector<domain::ZoneRule>& rules) {
  const auto at =
      std::find_if(rules.begin(), rules.end(), [&](const domain::ZoneRule& r) { return r.id == finding.rule; });
  if (at == rules.end()) return;
  d.rule = &*at;
  if (rules.size() > 1) d.method += u' ' + shortRule(rules, *at);
}

void fillFinding(StopData& d, const domain::Finding& finding) {
  d.distance = metresText(finding.distance);
  d.uncertainty = QString::number(std::lround(finding.uncertainty.value()));
  d.method = methodText(finding.method);
  d.borderline = finding.verdict == domain::Verdict::Borderline;
  d.schoolPoint = finding.schoolPoint;
}

StopData describe(const domain::Visit& visit, const PackInput& input, const domain::Snapshot& s) {
  StopData d;
  d.mode = modeText(visit.mode);
  d.name = fromUtf8(visit.vendorCode);
  d.codeTail = d.name.right(6);
  d.address = text::NoAddress.toString();
  d.school = text::NoSchool.toString();
  const domain::Vendor* vendor = vendorOf(visit, s);
  const domain::Finding* finding = vendor ? findingOf(visit, *vendor, input.findings) : nullptr;
  if (vendor) fillVendor(d, *vendor);
  if (!input.rules.empty()) d.rule = &input.rules.front();
  if (finding) fillFinding(d, *finding), fillRule(d, *finding, input.rules);
  d.schoolRecord = s.school(visit.school ? visit.school : finding ? finding->school : domain::SchoolId{});
  if (d.schoolRecord) d.school = fromUtf8(d.schoolRecord->name);
  if (const auto reason = input.reasons.find(visit.vendorCode); reason != input.reasons.end())
    d.reason = fromUtf8(reason->second);
  else if (d.reason.isEmpty())
    d.reason = text::DrawnAtRandom.toString();
  return d;
}

StopData describe(const domain::Stop& stop, const PackInput& input, const domain::Snapshot& s) {
  StopData d = describe(stop.visit, input, s);
  d.number = stop.number;
  d.byRoad = stop.byRoad;
  d.missesWindow = stop.missesWindow;
  d.eta = fromUtf8(domain::toText(stop.arrive)) + u'–' + fromUtf8(domain::toText(stop.leave));
  if (stop.start - stop.arrive >= ShortWait)
    d.waits = text::WaitsUntil.toString().arg(fromUtf8(domain::toText(stop.start)));
  if (!d.place.isValid() && !stop.path.empty()) d.place = stop.path.back();
  return d;
}

QStringList ruleWarnings(const PackInput& input) {
  QStringList warnings;
  for (std::size_t i = 0; i < input.rules.size(); ++i) {
    const QString warning = validityWarning(input.rules[i], input.route.date);
    if (!warning.isEmpty()) warnings << (input.rules.size() > 1 ? ruleNumber(i) + warning : warning);
  }
  return warnings;
}

QString radiiOf(const std::vector<domain::ZoneRule>& rules) {
  std::set<double> metres;
  for (const domain::ZoneRule& rule : rules) metres.insert(rule.distance.value());
  QStringList words;
  for (const double m : metres) words << QString::number(m);
  return words.join(u'/');
}

QStringList goodsOf(const std::vector<domain::ZoneRule>& rules) {
  QStringList goods;
  for (const domain::ZoneRule& rule : rules)
    for (const std::string& g : rule.goods)
      if (!goods.contains(fromUtf8(g))) goods << fromUtf8(g);
  if (goods.isEmpty())
    for (const QStringView g : text::UsualGoods) goods << g.toString();
  return goods;
}

} // namespace

QString speedsText(const Pack& pack) {
  return (pack.input.timeOfDay ? text::TimeOfDay : text::OutsidePeaks).toString();
}

QString streetOf(const QString& address) {
  static const QRegularExpression Street(
      QStringLiteral("(?:.*[省市区县旗镇乡]|^)([^省市区县旗镇乡0-9A-Za-z]{1,8}?(?:大道|大街|路|街|巷|胡同))"));
  const QString street = Street.match(address).captured(1);
  // Some streets are named after a school; a card that lies open must not name one.
  static const QRegularExpression Telling(QStringLiteral("[学校园院]"));
  return street.contains(Telling) ? QString() : street;
}

PackPtr lookUp(PackInput input, std::shared_ptr<const render::MapScene> scene) {
  auto pack = std::make_shared<Pack>();
  const domain::Snapshot& s = scene->snapshot();
  for (const domain::Stop& stop : input.route.stops) pack->stops.push_back(describe(stop, input, s));
  for (const domain::Visit& visit : input.route.reserves) {
    pack->reserves.push_back(describe(visit, input, s));
    pack->reserves.back().number = int(pack->reserves.size());
  }
  pack->team = QStringLiteral("T%1").arg(input.route.team, 2, 10, QLatin1Char('0'));
  pack->copy = QStringLiteral("%1").arg(input.copy, 4, 10, QLatin1Char('0'));
  pack->copyCode = fromUtf8(input.copyCode);
  if (pack->copyCode.isEmpty())
    pack->copyCode = fromUtf8(files::sha256(input.task + '|' + std::to_string(input.copy) + '|' + input.copyHolder +
                                            '|' + input.issuedAt))
                         .left(10)
                         .toUpper();
  pack->watermark =
      QStringList{pack->team, pack->copy, fromUtf8(input.copyHolder), fromUtf8(input.issuedAt)}.join(u'·');
  pack->goods = goodsOf(input.rules);
  pack->ruleWarnings = ruleWarnings(input);
  pack->radii = radiiOf(input.rules);
  pack->input = std::move(input); // moving keeps the rules that the stops point to where they are
  pack->scene = std::move(scene);
  return pack;
}

} // namespace huyuan::sheets
