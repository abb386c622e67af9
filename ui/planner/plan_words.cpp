// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/plan_words.h"

#include "app/text.h"
#include "planner/timeline_paint.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

QString say(const char* text) { return QCoreApplication::translate("PlanWords", text); }

qint64 roundedMinutes(base::Seconds s) { return std::llround(static_cast<double>(s.value()) / 60.0); }

QString signedNumber(qint64 n) { return (n < 0 ? QString(QChar(0x2212)) : u"+"_s) + QString::number(std::abs(n)); }

struct Sentence {
  const char* word;
  const char* text;
};

constexpr Sentence Refusals[] = {
    {"home_district", QT_TRANSLATE_NOOP("PlanWords", "it lies in the team's home district")},
    {"recused", QT_TRANSLATE_NOOP("PlanWords", "an officer of the team must step back there")},
    {"not_drawn", QT_TRANSLATE_NOOP("PlanWords", "its district was not drawn for this team")},
    {"skills", QT_TRANSLATE_NOOP("PlanWords", "the team lacks a skill that it needs")},
    {"unreachable", QT_TRANSLATE_NOOP("PlanWords", "no way leads there from where the team starts")},
    {"no_position", QT_TRANSLATE_NOOP("PlanWords", "it has no place on the map")},
    {"no_team", QT_TRANSLATE_NOOP("PlanWords", "the team does not work on that day")},
    {"no_lessons", QT_TRANSLATE_NOOP("PlanWords", "its school has no lessons on that day")},
    {"not_ready", QT_TRANSLATE_NOOP("PlanWords", "the travel times are still being prepared")},
    {"locked", QT_TRANSLATE_NOOP("PlanWords", "the stop is locked: unlock it first")},
    {"route_locked", QT_TRANSLATE_NOOP("PlanWords", "the route is locked: unlock it first")},
    {"no_reserve", QT_TRANSLATE_NOOP("PlanWords", "the route has no reserve left")},
    {"no_day", QT_TRANSLATE_NOOP("PlanWords", "the plan has no such day")},
    {"nothing", QT_TRANSLATE_NOOP("PlanWords", "there is nothing to change")},
};

constexpr Sentence Reasons[] = {
    {"no_time", QT_TRANSLATE_NOOP("PlanWords", "no time left")},
    {"apart", QT_TRANSLATE_NOOP("PlanWords", "kept apart from its neighbours")},
    {"unreachable", QT_TRANSLATE_NOOP("PlanWords", "out of reach")},
    {"no_position", QT_TRANSLATE_NOOP("PlanWords", "no place on the map")},
    {"no_team", QT_TRANSLATE_NOOP("PlanWords", "no team may go there")},
    {"by_hand", QT_TRANSLATE_NOOP("PlanWords", "taken out by hand")},
    {"home_district", QT_TRANSLATE_NOOP("PlanWords", "in the home district of every team that could go")},
    {"recused", QT_TRANSLATE_NOOP("PlanWords", "every team that could go must step back")},
    {"skills", QT_TRANSLATE_NOOP("PlanWords", "no team has the skill")},
    {"no_lessons", QT_TRANSLATE_NOOP("PlanWords", "no lessons on these days")},
    {"window", QT_TRANSLATE_NOOP("PlanWords", "its window cannot be kept")},
    {"swapped", QT_TRANSLATE_NOOP("PlanWords", "a reserve went in its place")},
};

constexpr Sentence Notes[] = {
    {"unknown_team", QT_TRANSLATE_NOOP("PlanWords", "a team of the draw that has no record: it stays at home")},
    {"no_start", QT_TRANSLATE_NOOP("PlanWords", "has no start place: it stays at home")},
    {"no_hours", QT_TRANSLATE_NOOP("PlanWords", "its day ends before it begins: it stays at home")},
    {"lunch_lost", QT_TRANSLATE_NOOP("PlanWords", "its lunch does not fit between its times: the campaign's holds")},
    {"unknown_visit", QT_TRANSLATE_NOOP("PlanWords", "a rule speaks of it, but no vendor has this code")},
    {"no_calendar", QT_TRANSLATE_NOOP("PlanWords", "no term calendar: working days are taken for days with lessons")},
    {"outside_calendar",
     QT_TRANSLATE_NOOP("PlanWords", "its term calendar does not know the day, taken for one with lessons if it is a "
                                    "working day:")},
    {"window_lost", QT_TRANSLATE_NOOP("PlanWords", "nobody can keep its window, so it is visited at any time")},
    {"in_parts", QT_TRANSLATE_NOOP("PlanWords", "parts that were planned by themselves, as all at once would have "
                                                "taken too much memory")},
};

constexpr Sentence Steps[] = {
    {"stop moved", QT_TRANSLATE_NOOP("PlanWords", "stop moved")},
    {"stop added", QT_TRANSLATE_NOOP("PlanWords", "stop added")},
    {"stop removed", QT_TRANSLATE_NOOP("PlanWords", "stop removed")},
    {"reserve taken", QT_TRANSLATE_NOOP("PlanWords", "reserve taken")},
    {"stop locked", QT_TRANSLATE_NOOP("PlanWords", "stop locked")},
    {"stop unlocked", QT_TRANSLATE_NOOP("PlanWords", "stop unlocked")},
    {"route locked", QT_TRANSLATE_NOOP("PlanWords", "route locked")},
    {"route unlocked", QT_TRANSLATE_NOOP("PlanWords", "route unlocked")},
    {"day split", QT_TRANSLATE_NOOP("PlanWords", "day split")},
    {"planned again", QT_TRANSLATE_NOOP("PlanWords", "planned again")},
    {"kept plan taken back", QT_TRANSLATE_NOOP("PlanWords", "kept plan taken back")},
};

template <std::size_t N> QString sentence(const Sentence (&all)[N], const std::string& word) {
  for (const Sentence& s : all)
    if (word == s.word) return say(s.text);
  return toQt(word);
}

} // namespace

QString hoursText(base::Seconds duration) {
  const qint64 minutes = roundedMinutes(duration);
  return u"%1:%2"_s.arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString stopsText(std::size_t count) {
  return count == 1 ? say(QT_TRANSLATE_NOOP("PlanWords", "1 stop"))
                    : say(QT_TRANSLATE_NOOP("PlanWords", "%1 stops")).arg(count);
}

QString signedMinutes(base::Seconds difference) {
  return say(QT_TRANSLATE_NOOP("PlanWords", "%1 min")).arg(signedNumber(roundedMinutes(difference)));
}

QString effectText(const domain::EditEffect& e) {
  if (!e.refused.empty()) return refusalText(e.refused);
  QStringList parts;
  const auto minutes = [&](const char* text, base::Seconds s) {
    if (roundedMinutes(s) != 0) parts << say(text).arg(signedMinutes(s));
  };
  minutes(QT_TRANSLATE_NOOP("PlanWords", "travel %1"), e.travel());
  if (e.missedWindows() != 0)
    parts << say(QT_TRANSLATE_NOOP("PlanWords", "windows missed %1")).arg(signedNumber(e.missedWindows()));
  minutes(QT_TRANSLATE_NOOP("PlanWords", "late %1"), e.lateness());
  minutes(QT_TRANSLATE_NOOP("PlanWords", "overtime %1"), e.overtime());
  minutes(QT_TRANSLATE_NOOP("PlanWords", "days %1"), e.day());
  minutes(QT_TRANSLATE_NOOP("PlanWords", "spread %1"), e.spread());
  if (e.unplannedAfter != e.unplannedBefore)
    parts
        << say(QT_TRANSLATE_NOOP("PlanWords", "left over %1")).arg(signedNumber(e.unplannedAfter - e.unplannedBefore));
  if (parts.isEmpty()) parts << say(QT_TRANSLATE_NOOP("PlanWords", "no difference"));
  const QString text = parts.join(say(QT_TRANSLATE_NOOP("PlanWords", ", ")));
  QStringList lines{text};
  if (e.overfull) lines << say(QT_TRANSLATE_NOOP("PlanWords", "more stops than the campaign allows a day"));
  if (e.breaksDraw) lines << say(QT_TRANSLATE_NOOP("PlanWords", "breaks the draw: a reason is needed"));
  return lines.join(u'\n');
}

QString refusalText(const std::string& word) { return sentence(Refusals, word); }
QString unplannedText(const std::string& reason) { return sentence(Reasons, reason); }
QString noteText(const std::string& word) { return sentence(Notes, word); }
QString planStepText(const std::string& what) { return sentence(Steps, what); }

QString routeText(const domain::RouteKey& key, bool withDate) {
  return withDate && key.date.size() == 10 ? teamText(key.team) + u' ' + toQt(key.date.substr(5)) : teamText(key.team);
}

} // namespace huyuan::ui
