// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/flow.h"
#include "sheets/pack_data.h"
#include "sheets/rule_words.h"
#include "sheets/sheet_text.h"

#include <QPainter>

namespace huyuan::sheets {

namespace {

const Type Body{9.5, false, false, Qt::black};
const Type BodyBold{10, true, true, Qt::black};
const Type Label{9, true, false, Qt::black};
const Type Fine{8.5, false, false, Qt::black};
const Type Warning{9, true, true, Qt::black};

QString utf8(const std::string& s) { return QString::fromStdString(s); }

void addTitle(Flow& flow, const Pack& pack) {
  const QString title = pack.input.title.empty() ? text::Title.toString() : utf8(pack.input.title);
  flow.add(21, [title, authority = utf8(pack.input.authority)](QPainter& p, double y) {
    paintText(p, {LeftEdge, y, TextWidth, 8}, authority, {14, true, false, Qt::black}, Side::Centre);
    paintText(p, {LeftEdge, y + 8.2, TextWidth, 10}, title, {19, true, true, Qt::black}, Side::Centre);
    rule(p, {LeftEdge, y + 19.2}, {RightEdge, y + 19.2}, 0.7);
    rule(p, {LeftEdge, y + 20.2}, {RightEdge, y + 20.2}, 0.2);
  });
}

void addParagraph(Flow& flow, const QString& words, const Type& type, double gap, bool together = false) {
  flow.add(
      textHeight(words, type, TextWidth),
      [words, type](QPainter& p, double y) {
        paintText(p, {LeftEdge, y, TextWidth, 10}, words, type);
      },
      gap, together);
}

QString placeText(geo::LonLat p) {
  if (!p.isValid()) return text::Unknown.toString();
  return QStringLiteral("%1, %2").arg(p.lon, 0, 'f', 5).arg(p.lat, 0, 'f', 5);
}

QString startEndText(const domain::Route& r) {
  if (r.start == r.end) return placeText(r.start);
  return placeText(r.start) + QStringLiteral(" → ") + placeText(r.end);
}

/// Facts in pairs: label, value, label, value.
class Facts {
 public:
  Facts()
      : m_table(std::make_shared<Table>(std::vector<Column>{{24, {}}, {65, {}}, {24, {}}, {65, {}}}, 6.2)) {}
  void add(QStringView a, const QString& value, QStringView b, const QString& other) {
    m_table->add({{{a.toString(), Label}}, {{value, Body}}, {{b.toString(), Label}}, {{other, Body}}});
  }
  void addTo(Flow& flow, double gap) const {
    for (int r = 0; r < m_table->rows(); ++r)
      flow.add(
          m_table->rowHeight(r), [table = m_table, r](QPainter& p, double y) { table->paintRow(p, r, LeftEdge, y); },
          r ? 0 : gap);
  }

 private:
  std::shared_ptr<Table> m_table;
};

QString districtText(const Pack& pack) {
  const domain::District* d = pack.scene->snapshot().district(pack.input.route.district);
  return d ? utf8(d->name) : utf8(pack.input.route.district);
}

QString numbered(const std::vector<domain::ZoneRule>& rules, std::size_t i, const QString& words) {
  return rules.size() > 1 ? ruleNumber(i) + words : words;
}

void addRules(Facts& facts, const std::vector<domain::ZoneRule>& rules) {
  if (rules.empty()) facts.add(text::Basis, text::NoRule.toString(), text::Document, text::NoDocument.toString());
  for (std::size_t i = 0; i < rules.size(); ++i) {
    const std::string& document = rules[i].documentNumber;
    facts.add(text::Basis, numbered(rules, i, utf8(rules[i].title)), text::Document,
              document.empty() ? text::NoDocument.toString() : utf8(document));
  }
}

QString validityOf(const std::vector<domain::ZoneRule>& rules) {
  QStringList lines;
  for (std::size_t i = 0; i < rules.size(); ++i) lines << numbered(rules, i, validityText(rules[i]));
  return rules.empty() ? text::Unknown.toString() : lines.join(u'\n');
}

QString profileText(const std::string& profile) {
  if (profile == "foot") return text::ByFoot.toString();
  return (profile == "ebike" ? text::ByEbike : text::ByCar).toString();
}

QString lunchTimes(const domain::Route& r, QStringView between) {
  const domain::MinuteOfDay end = *r.lunchStart + static_cast<domain::MinuteOfDay>(r.lunch.value() / 60);
  return utf8(domain::toText(*r.lunchStart)) + between.toString() + utf8(domain::toText(end));
}

QString lunchText(const domain::Route& r) { return r.lunchStart ? lunchTimes(r, u" — ") : text::NoLunch.toString(); }

void addFacts(Flow& flow, const Pack& pack) {
  const PackInput& in = pack.input;
  const domain::Route& r = in.route;
  const QString copies = pack.copy + u'/' + QStringLiteral("%1").arg(in.copies, 4, 10, QLatin1Char('0'));
  const QString total = text::TotalsPattern.toString()
                            .arg(r.stops.size())
                            .arg(domain::totalDistance(r).value() / 1000, 0, 'f', 1)
                            .arg((domain::totalTravel(r).value() + 30) / 60)
                            .arg(speedsText(pack));
  Facts facts;
  facts.add(text::Task, utf8(in.task), text::CopyOf, copies);
  facts.add(text::Issued, utf8(in.issuedAt), text::ValidOn, text::ValidOneDay.toString().arg(utf8(r.date)));
  facts.add(text::Issuer, {}, text::DutyPhone, utf8(in.dutyPhone));
  addRules(facts, in.rules);
  facts.add(text::RuleValidity, validityOf(in.rules), text::DrawFingerprint, utf8(in.seedFingerprint));
  facts.add(text::Campaign, utf8(in.campaign), text::District, districtText(pack));
  facts.add(text::Vehicle, in.team.vehicle.empty() ? text::OnFoot.toString() : utf8(in.team.vehicle), text::Times,
            utf8(domain::toText(r.depart)) + QStringLiteral(" — ") + utf8(domain::toText(r.finish)));
  facts.add(text::TravelsBy, profileText(in.team.profile), text::Lunch, lunchText(r));
  facts.add(text::StartEnd, startEndText(r), text::Totals, total);
  facts.add(text::Recorder, {}, text::Budget, {});
  facts.addTo(flow, 2.0);
  for (const QString& warning : pack.ruleWarnings) addParagraph(flow, warning, Warning, 1.2);
}

void addTeam(Flow& flow, const Pack& pack) {
  addParagraph(flow, text::TeamHead.toString().arg(pack.team), BodyBold, 2.5, true);
  auto table = std::make_shared<Table>(std::vector<Column>{{18, text::Role.toString(), Side::Centre},
                                                           {28, text::Name.toString(), Side::Centre},
                                                           {38, text::Certificate.toString()},
                                                           {56, text::Recusal.toString()},
                                                           {38, text::Signature.toString()}},
                                       8.0);
  bool first = true;
  for (const std::string& officer : pack.input.team.officers) {
    table->add({{{(first ? text::Leader : text::Member).toString(), Body}},
                {{utf8(officer), BodyBold}},
                {},
                {{text::NoInterest.toString(), Fine}},
                {}});
    first = false;
  }
  flow.add(table, LeftEdge, 0.8);
}

Cell vendorCell(const StopData& s) {
  Cell cell{{s.name, BodyBold}};
  if (!s.registered.isEmpty()) cell.push_back({text::Registered.toString().arg(s.registered), Fine});
  cell.push_back({text::CodeTail.toString().arg(s.codeTail), Fine});
  return cell;
}

Cell schoolCell(const StopData& s) {
  Cell cell{{s.school, Body}};
  if (!s.distance.isEmpty())
    cell.push_back({s.distance + QStringLiteral(" m · ") + s.method + QStringLiteral(" ±") + s.uncertainty, Fine});
  if (s.borderline) cell.push_back({text::Borderline.toString(), Warning});
  return cell;
}

Cell modeCell(const StopData& s) {
  Cell cell{{s.mode, BodyBold}};
  if (!s.risk.isEmpty()) cell.push_back({text::RiskPattern.toString().arg(s.risk), Fine});
  cell.push_back({s.reason, Fine});
  if (!s.waits.isEmpty()) cell.push_back({s.waits, Warning});
  if (s.missesWindow) cell.push_back({text::MissesWindow.toString(), Warning});
  return cell;
}

Cell addressCell(const StopData& s) {
  Cell cell{{s.address, Body}};
  if (!s.place.isValid())
    cell.push_back({text::NoPlace.toString(), Warning});
  else if (!s.byRoad)
    cell.push_back({text::OffRoad.toString(), Warning});
  return cell;
}

void addStops(Flow& flow, const Pack& pack) {
  addParagraph(flow, text::StopsHead.toString(), BodyBold, 3, true);
  auto table = std::make_shared<Table>(std::vector<Column>{{11, text::Number.toString(), Side::Centre},
                                                           {16, text::Eta.toString(), Side::Centre},
                                                           {50, text::Vendor.toString()},
                                                           {39, text::Address.toString()},
                                                           {36, text::SchoolDistance.toString()},
                                                           {26, text::ModeReason.toString()}},
                                       9.0);
  const Type number{13, true, true, Qt::black};
  const Type times{10, true, false, Qt::black};
  const domain::Route& route = pack.input.route;
  const auto ateBefore = [&](std::size_t k) {
    return route.lunchStart && *route.lunchStart < route.stops[k].start &&
           (k == 0 || *route.lunchStart >= route.stops[k - 1].start);
  };
  for (std::size_t k = 0; k < pack.stops.size(); ++k) {
    const StopData& s = pack.stops[k];
    if (ateBefore(k))
      table->add({{}, {{lunchTimes(route, u"\n"), times}}, {{text::Lunch.toString(), BodyBold}}, {}, {}, {}});
    table->add({{{QString::number(s.number), number}},
                {{QString(s.eta).replace(u'–', QStringLiteral("\n")), times}},
                vendorCell(s),
                addressCell(s),
                schoolCell(s),
                modeCell(s)});
  }
  flow.add(table, LeftEdge, 0.8);
}

void addReserves(Flow& flow, const Pack& pack) {
  if (pack.reserves.empty()) return;
  addParagraph(flow, text::ReservesHead.toString(), BodyBold, 3, true);
  auto table = std::make_shared<Table>(std::vector<Column>{{13, text::ReserveNumber.toString(), Side::Centre},
                                                           {52, text::Vendor.toString()},
                                                           {42, text::Address.toString()},
                                                           {38, text::SchoolDistance.toString()},
                                                           {33, text::UsedFor.toString()}},
                                       9.0);
  for (const StopData& s : pack.reserves)
    table->add(
        {{{text::ReserveMark.toString().arg(s.number), BodyBold}}, vendorCell(s), addressCell(s), schoolCell(s), {}});
  flow.add(table, LeftEdge, 0.8);
}

void addClosing(Flow& flow, const Pack& pack) {
  addParagraph(flow, text::ChecksHead.toString(), BodyBold, 3, true);
  addParagraph(flow, text::ChecksSummary.toString().arg(pack.goods.join(u'、')), Body, 0.6);
  addParagraph(flow, text::SecrecyNotice.toString(), Body, 2.2);
  addParagraph(flow, text::LeadSentence.toString(), Warning, 1.5);
}

} // namespace

std::vector<Page> formPages(const PackPtr& pack) {
  Flow flow;
  addTitle(flow, *pack);
  addFacts(flow, *pack);
  addTeam(flow, *pack);
  addStops(flow, *pack);
  addReserves(flow, *pack);
  addClosing(flow, *pack);
  auto placed = flow.pages(TopEdge - 3, BottomEdge);
  std::vector<Page> pages;
  for (std::size_t i = 0; i < placed.size(); ++i) {
    const QString title = text::FormPage.toString() + QStringLiteral(" %1/%2").arg(i + 1).arg(placed.size());
    pages.push_back({{210, 297, title}, [blocks = std::move(placed[i])](QPainter& p) {
                       for (const Flow::Placed& block : blocks) block.paint(p, block.y);
                     }});
  }
  return pages;
}

} // namespace huyuan::sheets
