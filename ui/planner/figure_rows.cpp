// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/figure_rows.h"

#include "app/text.h"
#include "planner/plan_words.h"
#include "planner/timeline_paint.h"
#include "widgets/signs.h"

#include <QCoreApplication>

#include <algorithm>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

QString say(const char* text) { return QCoreApplication::translate("PlanFigures", text); }

double minutes(base::Seconds s) { return static_cast<double>(s.value()) / 60.0; }

/// A row of a stop and the figure it adds.
TableRow stopRow(const domain::Route& r, const domain::Stop& s, const VisitNamer& name, const Cell& figure) {
  return {
      u"vendor"_s,
      s.visit.vendor.value,
      {textCell(u"%1-%2"_s.arg(teamText(r.team)).arg(s.number), routeIcon(r.team)), textCell(name(s.visit)), figure},
      false};
}

TableRow dayRow(const domain::Route& r, const Cell& figure) {
  return {u"team"_s, r.team, {textCell(teamText(r.team), routeIcon(r.team)), textCell(toQt(r.date)), figure}, false};
}

/// What a stop adds to a figure; not above zero = it is not behind it.
double shareOf(Figure f, const domain::Stop& s) {
  switch (f) {
  case Figure::Distance:
    return s.distance.value() / 1000.0;
  case Figure::Driving:
    return minutes(s.travel);
  case Figure::Visiting:
    return s.leave - s.start;
  case Figure::Waiting:
    return s.start - s.arrive;
  case Figure::Lateness:
    return s.missesWindow && s.visit.window ? s.start - s.visit.window->second : 0;
  case Figure::MissedWindows:
    return s.missesWindow ? std::max(1, s.visit.window ? std::abs(s.start - s.visit.window->second) : 1) : 0;
  default:
    return 0;
  }
}

bool isOfDays(Figure f) { return f == Figure::Hours || f == Figure::Overtime || f == Figure::Balance; }

FigureRows dayRows(Figure f, const domain::Plan& plan) {
  FigureRows out{
      {say(QT_TRANSLATE_NOOP("PlanFigures", "Team")), say(QT_TRANSLATE_NOOP("PlanFigures", "Day")), figureName(f)},
      {},
      {1}};
  for (const domain::Route& r : plan.routes) {
    const domain::RouteFigures figures = domain::figuresOf(r);
    const base::Seconds value = f == Figure::Overtime ? figures.overtime : figures.day;
    if (value.value() > 0) out.rows.push_back(dayRow(r, numberCell(minutes(value), hoursText(value))));
  }
  return out;
}

QString repetitionText(const std::string& kind) {
  if (kind == "weekday_hour") return say(QT_TRANSLATE_NOOP("PlanFigures", "same weekday and hour"));
  if (kind == "first_stop") return say(QT_TRANSLATE_NOOP("PlanFigures", "same first stop"));
  return kind == "direction" ? say(QT_TRANSLATE_NOOP("PlanFigures", "sets out in the same direction")) : toQt(kind);
}

FigureRows repetitionRows(const domain::Plan& plan, const VisitNamer& name) {
  FigureRows out{{say(QT_TRANSLATE_NOOP("PlanFigures", "What")), say(QT_TRANSLATE_NOOP("PlanFigures", "Repeats")),
                  say(QT_TRANSLATE_NOOP("PlanFigures", "Campaign"))},
                 {},
                 {0, 1}};
  for (const domain::Repetition& r : plan.repetitions) {
    TableRow row{
        {}, 0, {textCell(toQt(r.subject)), textCell(repetitionText(r.kind)), textCell(toQt(r.campaign))}, false};
    for (const domain::Route& route : plan.routes)
      for (const domain::Stop& s : route.stops)
        if (s.visit.vendorCode == r.subject)
          row.kind = u"vendor"_s, row.id = s.visit.vendor.value, row.cells[0] = textCell(name(s.visit));
    out.rows.push_back(std::move(row));
  }
  return out;
}

/// "its window cannot be kept: 16:15–17:15, nobody can be there before 18:02".
template <class Entry> QString withTimes(QString text, const Entry& entry) {
  const auto time = [](domain::MinuteOfDay m) { return toQt(domain::toText(m)); };
  if (entry.window)
    text += say(QT_TRANSLATE_NOOP("PlanFigures", ": %1–%2")).arg(time(entry.window->first), time(entry.window->second));
  if (entry.earliest)
    text += say(QT_TRANSLATE_NOOP("PlanFigures", ", nobody can be there before %1")).arg(time(*entry.earliest));
  return text;
}

FigureRows unplannedRows(const domain::Plan& plan, const VisitNamer& name) {
  FigureRows out{
      {say(QT_TRANSLATE_NOOP("PlanFigures", "Vendor")), say(QT_TRANSLATE_NOOP("PlanFigures", "Why"))}, {}, {0, 1}};
  for (const domain::Unplanned& u : plan.unplanned) {
    domain::Visit visit;
    visit.vendorCode = u.vendorCode;
    out.rows.push_back({{}, 0, {textCell(name(visit)), textCell(withTimes(unplannedText(u.reason), u))}, false});
  }
  return out;
}

/// Of a stop the row leads to it.
FigureRows noteRows(const domain::Plan& plan, const VisitNamer& name) {
  FigureRows out{
      {say(QT_TRANSLATE_NOOP("PlanFigures", "What")), say(QT_TRANSLATE_NOOP("PlanFigures", "Note"))}, {}, {0, 1}};
  for (const domain::PlanNote& n : plan.notes) {
    domain::Visit visit;
    visit.vendorCode = n.subject;
    const QString day = n.date.empty() ? QString() : u" "_s + toQt(n.date);
    TableRow row{{}, 0, {textCell(name(visit)), textCell(withTimes(noteText(n.word) + day, n))}, false};
    for (const domain::Route& r : plan.routes)
      for (const domain::Stop& s : r.stops)
        if (s.visit.vendorCode == n.subject) row.kind = u"vendor"_s, row.id = s.visit.vendor.value;
    out.rows.push_back(std::move(row));
  }
  return out;
}

} // namespace

QString figureName(Figure f) {
  switch (f) {
  case Figure::Distance:
    return say(QT_TRANSLATE_NOOP("PlanFigures", "Kilometres"));
  case Figure::Hours:
    return say(QT_TRANSLATE_NOOP("PlanFigures", "Hours on duty"));
  case Figure::Driving:
    return say(QT_TRANSLATE_NOOP("PlanFigures", "Travel"));
  case Figure::Visiting:
    return say(QT_TRANSLATE_NOOP("PlanFigures", "Visits"));
  case Figure::Waiting:
    return say(QT_TRANSLATE_NOOP("PlanFigures", "Waiting"));
  case Figure::Lateness:
    return say(QT_TRANSLATE_NOOP("PlanFigures", "Lateness"));
  case Figure::MissedWindows:
    return say(QT_TRANSLATE_NOOP("PlanFigures", "Windows missed"));
  case Figure::Overtime:
    return say(QT_TRANSLATE_NOOP("PlanFigures", "Overtime"));
  case Figure::Balance:
    return say(QT_TRANSLATE_NOOP("PlanFigures", "Longest − shortest day"));
  case Figure::Repetition:
    return say(QT_TRANSLATE_NOOP("PlanFigures", "Same as in earlier months"));
  case Figure::Unplanned:
    return say(QT_TRANSLATE_NOOP("PlanFigures", "In no route"));
  case Figure::Notes:
    break;
  }
  return say(QT_TRANSLATE_NOOP("PlanFigures", "Assumed or not quite kept"));
}

double figureNumber(Figure f, const domain::PlanFigures& figures, const domain::Plan& plan) {
  const domain::RouteFigures& sum = figures.sum;
  switch (f) {
  case Figure::Distance:
    return sum.distance.value() / 1000.0;
  case Figure::Hours:
    return minutes(sum.day);
  case Figure::Driving:
    return minutes(sum.driving);
  case Figure::Visiting:
    return minutes(sum.visiting);
  case Figure::Waiting:
    return minutes(sum.waiting);
  case Figure::Lateness:
    return minutes(sum.lateness);
  case Figure::MissedWindows:
    return sum.missedWindows;
  case Figure::Overtime:
    return minutes(sum.overtime);
  case Figure::Balance:
    return minutes(figures.balance.spread());
  case Figure::Repetition:
    return static_cast<double>(plan.repetitions.size());
  case Figure::Unplanned:
    return figures.unplanned;
  case Figure::Notes:
    break;
  }
  return static_cast<double>(plan.notes.size());
}

QString figureText(Figure f, const domain::PlanFigures& figures, const domain::Plan& plan) {
  const double number = figureNumber(f, figures, plan);
  switch (f) {
  case Figure::Distance:
    return oneDecimal(number);
  case Figure::Repetition:
    return plan.comparedWith.empty() ? u"–"_s : count(qRound64(number));
  case Figure::MissedWindows:
  case Figure::Unplanned:
  case Figure::Notes:
    return count(qRound64(number));
  case Figure::Visiting:
    return say(QT_TRANSLATE_NOOP("PlanFigures", "%1 in %2"))
        .arg(count(figures.sum.stops), hoursText(figures.sum.visiting));
  default:
    return hoursText(base::Seconds(qRound64(number * 60)));
  }
}

FigureRows rowsBehind(Figure f, const domain::Plan& plan, const VisitNamer& name) {
  if (f == Figure::Repetition) return repetitionRows(plan, name);
  if (f == Figure::Unplanned) return unplannedRows(plan, name);
  if (f == Figure::Notes) return noteRows(plan, name);
  FigureRows out;
  if (isOfDays(f)) {
    out = dayRows(f, plan);
  } else {
    const QString unit = f == Figure::Distance ? say(QT_TRANSLATE_NOOP("PlanFigures", "km"))
                                               : say(QT_TRANSLATE_NOOP("PlanFigures", "min"));
    out = {{say(QT_TRANSLATE_NOOP("PlanFigures", "Stop")), say(QT_TRANSLATE_NOOP("PlanFigures", "Vendor")), unit},
           {},
           {1}};
    for (const domain::Route& r : plan.routes)
      for (const domain::Stop& s : r.stops)
        if (const double share = shareOf(f, s); share > 0)
          out.rows.push_back(stopRow(
              r, s, name, numberCell(share, f == Figure::Distance ? oneDecimal(share) : count(qRound64(share)))));
  }
  std::stable_sort(out.rows.begin(), out.rows.end(),
                   [](const TableRow& a, const TableRow& b) { return a.cells.back().number > b.cells.back().number; });
  return out;
}

FigureRows rowsOfRoute(const domain::Route& route, const VisitNamer& name) {
  FigureRows out{{say(QT_TRANSLATE_NOOP("PlanFigures", "No.")), say(QT_TRANSLATE_NOOP("PlanFigures", "At")),
                  say(QT_TRANSLATE_NOOP("PlanFigures", "Vendor")), say(QT_TRANSLATE_NOOP("PlanFigures", "Travel"))},
                 {},
                 {2}};
  for (const domain::Stop& s : route.stops) {
    const double travel = minutes(s.travel);
    out.rows.push_back(
        {u"vendor"_s,
         s.visit.vendor.value,
         {numberCell(s.number), textCell(toQt(domain::toText(s.arrive)) + (s.missesWindow ? u" !"_s : QString())),
          textCell(name(s.visit)), numberCell(travel, count(qRound64(travel)))},
         false});
  }
  return out;
}

domain::Plan ofDay(const domain::Plan& plan, const std::string& date) {
  if (date.empty()) return plan;
  domain::Plan out;
  out.unplanned = plan.unplanned;
  for (const domain::PlanNote& n : plan.notes)
    if (n.date.empty() || n.date == date) out.notes.push_back(n);
  out.drawBreaks = plan.drawBreaks;
  out.repetitions = plan.repetitions;
  out.comparedWith = plan.comparedWith;
  for (const domain::Route& r : plan.routes)
    if (r.date == date) out.routes.push_back(r);
  return out;
}

} // namespace huyuan::ui
