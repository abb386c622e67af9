// SPDX-License-Identifier: GPL-3.0-or-later
// The timeline alone, on made-up plans: what the mouse, the keys and a drop from outside come to.
#include "app/language.h"
#include "app/program.h"
#include "app/theme.h"
#include "planner/plan_timeline.h"
#include "planner/timeline_layout.h"
#include "planner/timeline_paint.h"

#include <QApplication>
#include <QDragEnterEvent>
#include <QElapsedTimer>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;
using namespace huyuan;
using ui::PlanTimeline;

namespace {

/// Stops of 8 minutes, 12 minutes of way between, lunch after the fourth; the sixth misses its window.
domain::Route madeRoute(int team, const std::string& date, int stops, int depart) {
  domain::Route r;
  r.team = team;
  r.date = date;
  r.depart = depart;
  int at = depart;
  for (int i = 0; i < stops; ++i) {
    domain::Stop s;
    s.number = i + 1;
    s.visit.vendorCode = "V" + std::to_string(team) + "-" + date.substr(date.size() - 2) + "-" + std::to_string(i + 1);
    if (i == 4) r.lunchStart = at + 2, r.lunch = base::Seconds(3600), at += 60;
    s.travel = base::Seconds(12 * 60);
    s.distance = base::Metres(6500);
    s.arrive = at + 12;
    s.start = s.arrive + (i == 2 ? 9 : 0);
    s.leave = s.start + 8;
    at = s.leave;
    s.visit.window = std::pair{s.start - 20, s.start + 40};
    if (i == 5) s.visit.window = std::pair{s.start - 60, s.start - 15}, s.missesWindow = true;
    s.locked = i == 1;
    r.stops.push_back(s);
  }
  r.finish = at + 14;
  r.returnTravel = base::Seconds(14 * 60);
  r.returnDistance = base::Metres(7000);
  if (team % 4 == 0) r.overtime = base::Seconds(25 * 60);
  return r;
}

std::shared_ptr<const domain::Plan> madePlan(int teams, int days, int stops) {
  auto plan = std::make_shared<domain::Plan>();
  for (int team = 1; team <= teams; ++team)
    for (int day = 0; day < days; ++day)
      plan->routes.push_back(madeRoute(team, u"2026-11-%1"_s.arg(day + 1, 2, 10, QLatin1Char('0')).toStdString(),
                                       stops - team % 3, 500 + 7 * (team % 5)));
  return plan;
}

class TimelineTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void blocksKeepTheirOrderAndRoom();
  void placesCountTheStopsBefore();
  void clickSelectsAStop();
  void keysWalkAndAsk();
  void dragTellsTheCostAndDrops();
  void refusedDropsChangeNothing();
  void escapeGivesUpADrag();
  void dropFromOutside();
  void zoomKeepsTheMinuteUnderThePointer();
  void manyRowsStayFluid();
  void oneDayAtATime();

 private:
  std::unique_ptr<PlanTimeline> shown(std::shared_ptr<const domain::Plan> plan, QSize size = {900, 560}) {
    auto t = std::make_unique<PlanTimeline>();
    t->resize(size);
    t->setPlan(std::move(plan));
    t->setDate("2026-11-01");
    t->show();
    if (!QTest::qWaitForWindowExposed(t.get())) qFatal("not shown");
    return t;
  }
  /// Presses on a stop and carries it there without letting go.
  static void carry(PlanTimeline& t, const std::string& code, QPoint to) {
    const QPoint from = t.stopRect(code).center();
    QTest::mousePress(t.viewport(), Qt::LeftButton, {}, from);
    for (int i = 1; i <= 4; ++i) move(t, from + (to - from) * i / 4);
  }
  static void move(PlanTimeline& t, QPoint at) {
    QMouseEvent event(QEvent::MouseMove, at, t.viewport()->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(t.viewport(), &event);
  }
  static void picture(QWidget& w, const char* name) {
    if (const QString folder = qEnvironmentVariable("HUYUAN_PICTURES"); !folder.isEmpty())
      QVERIFY(w.grab().save(folder + u'/' + QLatin1StringView(name) + u".png"_s));
  }
};

void TimelineTest::initTestCase() {
  ui::setUpApplication(*qApp);
  ui::installLanguage(qEnvironmentVariable("HUYUAN_PICTURES_LANG", u"en"_s));
  ui::Theme::install(*qApp, qEnvironmentVariable("HUYUAN_PICTURES_THEME", u"light"_s));
}

void TimelineTest::blocksKeepTheirOrderAndRoom() {
  const domain::Route r = madeRoute(1, "2026-11-01", 12, 500);
  for (const double perMinute : {0.3, 0.8, 1.4, 6.0}) {
    const ui::TimelineScale scale{480, 1080, perMinute};
    const auto blocks = ui::stopBlocks(r, scale);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      QCOMPARE(blocks[i].left, (r.stops[i].start - 480) * perMinute);
      QVERIFY(blocks[i].right >= (r.stops[i].leave - 480) * perMinute);
      QVERIFY(blocks[i].right > blocks[i].left);
      if (i > 0) QVERIFY(blocks[i - 1].right <= blocks[i].left);
    }
  }
}

void TimelineTest::placesCountTheStopsBefore() {
  const domain::Route r = madeRoute(1, "2026-11-01", 5, 500);
  const ui::TimelineScale scale{480, 1080, 2.0};
  const auto blocks = ui::stopBlocks(r, scale);
  QCOMPARE(ui::placeAt(r, scale, -50, {}), 0U);
  QCOMPARE(ui::placeAt(r, scale, 5000, {}), 5U);
  for (std::size_t i = 0; i < 5; ++i) {
    QCOMPARE(ui::placeAt(r, scale, blocks[i].left, {}), i);
    QCOMPARE(ui::placeAt(r, scale, blocks[i].right, {}), i + 1);
    // The carried stop itself does not count.
    QCOMPARE(ui::placeAt(r, scale, blocks[i].right, r.stops[i].visit.vendorCode), i);
  }
  for (std::size_t place = 0; place <= 4; ++place) // where the mark is drawn is where the drop goes
    QCOMPARE(ui::placeAt(r, scale, ui::markAt(r, scale, place, "V1-01-2"), "V1-01-2"), place);
}

void TimelineTest::clickSelectsAStop() {
  auto t = shown(madePlan(12, 2, 12));
  QSignalSpy selected(t.get(), &PlanTimeline::stopSelected);
  QTest::mouseClick(t->viewport(), Qt::LeftButton, {}, t->stopRect("V3-01-7").center());
  QCOMPARE(selected.size(), 1);
  QCOMPARE(selected[0][0].toString(), u"V3-01-7"_s);
  QCOMPARE(t->selectedStop(), std::string("V3-01-7"));
  picture(*t, "timeline");
}

void TimelineTest::keysWalkAndAsk() {
  auto t = shown(madePlan(3, 1, 6));
  t->setFocus();
  t->selectStop("V1-01-2");
  QTest::keyClick(t.get(), Qt::Key_Right);
  QCOMPARE(t->selectedStop(), std::string("V1-01-3"));
  QTest::keyClick(t.get(), Qt::Key_Down);
  QCOMPARE(t->selectedStop().substr(0, 6), std::string("V2-01-"));
  QTest::keyClick(t.get(), Qt::Key_End);
  QCOMPARE(t->selectedStop(), std::string("V2-01-4")); // 6 − 2 % 3 stops
  QSignalSpy nudged(t.get(), &PlanTimeline::nudgeAsked), removed(t.get(), &PlanTimeline::removeAsked),
      locked(t.get(), &PlanTimeline::lockAsked), why(t.get(), &PlanTimeline::whyAsked);
  QTest::keyClick(t.get(), Qt::Key_Left, Qt::AltModifier);
  QTest::keyClick(t.get(), Qt::Key_Up, Qt::AltModifier);
  QCOMPARE(nudged.size(), 2);
  QCOMPARE(nudged[0].mid(1), QList<QVariant>({-1, 0}));
  QCOMPARE(nudged[1].mid(1), QList<QVariant>({0, -1}));
  QTest::keyClick(t.get(), Qt::Key_Delete);
  QTest::keyClick(t.get(), Qt::Key_L);
  QTest::keyClick(t.get(), Qt::Key_W);
  QCOMPARE(removed.size() + locked.size() + why.size(), 3);
  t->setEditable(false);
  QTest::keyClick(t.get(), Qt::Key_Delete);
  QTest::keyClick(t.get(), Qt::Key_Left, Qt::AltModifier);
  QCOMPARE(removed.size(), 1);
  QCOMPARE(nudged.size(), 2);
}

void TimelineTest::dragTellsTheCostAndDrops() {
  auto t = shown(madePlan(12, 1, 12));
  QStringList asked;
  t->setPreviewer([&](const std::string& code, const domain::RouteKey& to, std::size_t place) {
    asked << u"%1 %2 %3"_s.arg(QString::fromStdString(code)).arg(to.team).arg(place);
    return PlanTimeline::Preview{true, false, u"+6 min, 1 window missed, spread +4"_s};
  });
  QSignalSpy dropped(t.get(), &PlanTimeline::dropped);
  const QPoint goal = t->dropPoint({5, "2026-11-01"}, 3, "V2-01-4");
  carry(*t, "V2-01-4", goal);
  QVERIFY(t->isDragging());
  QCOMPARE(t->chip(), u"+6 min, 1 window missed, spread +4"_s);
  QCOMPARE(asked.last(), u"V2-01-4 5 3"_s);
  picture(*t, "timeline_drag");
  QCOMPARE(dropped.size(), 0);
  QTest::mouseRelease(t->viewport(), Qt::LeftButton, {}, goal);
  QCOMPARE(dropped.size(), 1);
  QCOMPARE(dropped[0], QList<QVariant>({u"V2-01-4"_s, 5, u"2026-11-01"_s, 3}));
  QVERIFY(!t->isDragging() && t->chip().isEmpty());
  // A click that trembles is no drag.
  const QPoint at = t->stopRect("V2-01-4").center();
  QTest::mousePress(t->viewport(), Qt::LeftButton, {}, at);
  move(*t, at + QPoint(2, 1));
  QTest::mouseRelease(t->viewport(), Qt::LeftButton, {}, at + QPoint(2, 1));
  QCOMPARE(dropped.size(), 1);
}

void TimelineTest::refusedDropsChangeNothing() {
  auto t = shown(madePlan(4, 1, 6));
  t->setPreviewer([](const std::string&, const domain::RouteKey&, std::size_t) {
    return PlanTimeline::Preview{false, false, u"home district"_s};
  });
  QSignalSpy dropped(t.get(), &PlanTimeline::dropped);
  const QPoint goal = t->dropPoint({3, "2026-11-01"}, 1, "V1-01-2");
  carry(*t, "V1-01-2", goal);
  QCOMPARE(t->chip(), u"home district"_s);
  QTest::mouseRelease(t->viewport(), Qt::LeftButton, {}, goal);
  QCOMPARE(dropped.size(), 0);
}

void TimelineTest::escapeGivesUpADrag() {
  auto t = shown(madePlan(4, 1, 6));
  t->setPreviewer([](const std::string&, const domain::RouteKey&, std::size_t) {
    return PlanTimeline::Preview{true, false, u"+1"_s};
  });
  QSignalSpy dropped(t.get(), &PlanTimeline::dropped);
  const QPoint goal = t->dropPoint({3, "2026-11-01"}, 1, "V1-01-2");
  carry(*t, "V1-01-2", goal);
  QTest::keyClick(t.get(), Qt::Key_Escape);
  QVERIFY(!t->isDragging());
  QTest::mouseRelease(t->viewport(), Qt::LeftButton, {}, goal);
  QCOMPARE(dropped.size(), 0);
}

void TimelineTest::dropFromOutside() {
  auto t = shown(madePlan(4, 1, 6));
  t->setPreviewer([](const std::string& code, const domain::RouteKey& to, std::size_t) {
    return PlanTimeline::Preview{to.team != 2, false, QString::fromStdString(code)};
  });
  QSignalSpy dropped(t.get(), &PlanTimeline::dropped);
  QMimeData mime;
  mime.setData(QLatin1StringView(PlanTimeline::DragFormat), {});
  const auto send = [&](QPoint at) {
    QDragEnterEvent enter(at, Qt::MoveAction, &mime, Qt::LeftButton, {});
    QApplication::sendEvent(t->viewport(), &enter);
    QDragMoveEvent over(at, Qt::MoveAction, &mime, Qt::LeftButton, {});
    QApplication::sendEvent(t->viewport(), &over);
    QDropEvent drop(at, Qt::MoveAction, &mime, Qt::LeftButton, {});
    QApplication::sendEvent(t->viewport(), &drop);
  };
  // From another program: no stop is named, so nothing happens.
  send(t->dropPoint({1, "2026-11-01"}, 2, {}));
  QCOMPARE(dropped.size(), 0);
  t->beginOutsideDrag("SPARE");
  send(t->dropPoint({1, "2026-11-01"}, 2, {}));
  QCOMPARE(dropped.size(), 1);
  QCOMPARE(dropped[0], QList<QVariant>({u"SPARE"_s, 1, u"2026-11-01"_s, 2}));
  t->beginOutsideDrag("SPARE");
  send(t->dropPoint({2, "2026-11-01"}, 2, {}));
  QCOMPARE(dropped.size(), 1);
}

void TimelineTest::zoomKeepsTheMinuteUnderThePointer() {
  auto t = shown(madePlan(4, 1, 12));
  const QRect before = t->stopRect("V2-01-6");
  t->zoomBy(3.0, before.left());
  const QRect after = t->stopRect("V2-01-6");
  QVERIFY(after.width() > before.width());
  QVERIFY(std::abs(after.left() - before.left()) <= 2);
  picture(*t, "timeline_zoomed");
  t->zoomToFit();
  QCOMPARE(t->stopRect("V2-01-6"), before);
  t->zoomBy(0.01, before.left()); // never smaller than the whole day
  QCOMPARE(t->stopRect("V2-01-6"), before);
}

void TimelineTest::manyRowsStayFluid() {
  auto t = shown(madePlan(12, 20, 12), {1000, 700});
  t->setDate({});
  QCOMPARE(t->rowCount(), 240);
  picture(*t, "timeline_240");
  std::vector<double> frames;
  for (int y = 0; y <= t->verticalScrollBar()->maximum(); y += 97) {
    QElapsedTimer clock;
    clock.start();
    t->verticalScrollBar()->setValue(y);
    t->viewport()->repaint();
    frames.push_back(double(clock.nsecsElapsed()) / 1e6);
  }
  std::nth_element(frames.begin(), frames.begin() + std::ptrdiff_t(frames.size() / 2), frames.end());
  const double each = frames[frames.size() / 2];
  qInfo("a frame of 240 rows: %.2f ms", each);
  QVERIFY2(each < 33.0, qPrintable(QString::number(each)));
  t->selectStop("V12-20-3");
  QVERIFY(t->viewport()->rect().contains(t->stopRect("V12-20-3")));
}

void TimelineTest::oneDayAtATime() {
  auto t = shown(madePlan(12, 3, 8));
  QCOMPARE(t->rowCount(), 12);
  QVERIFY(t->stopRect("V1-02-1").isNull());
  t->setDate("2026-11-02");
  QVERIFY(!t->stopRect("V1-02-1").isNull());
  t->setDate({});
  QCOMPARE(t->rowCount(), 36);
  QCOMPARE(t->rowOf({2, "2026-11-03"}), 5);
  QCOMPARE(t->rowOf({2, "2026-12-03"}), -1);
}

} // namespace

QTEST_MAIN(TimelineTest)
#include "timeline_test.moc"
