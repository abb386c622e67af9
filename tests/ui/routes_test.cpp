// SPDX-License-Identifier: GPL-3.0-or-later
// Routes by hand, as a coordinator does it: carried, nudged, locked, undone, explained, compared. Real mouse and keys.
#include "mapview/map_widget.h"
#include "planner/figure_rows.h"
#include "planner/plan_timeline.h"
#include "planner/plan_words.h"
#include "planner/route_desk.h"
#include "planner/spare_list.h"
#include "small_city.h"
#include "window_test.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace huyuan;
using ui::PlanTimeline;

namespace {

constexpr const char* Campaign = test::PlannedCampaign;

class RoutesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void cleanupTestCase() { f.window.reset(); }
  void init();
  void timelineTakesTheTablesPlace();
  void dragTellsTheCostAndReorders();
  void dragToTheHomeDistrictIsRefused();
  void altArrowsMoveAndUndoBringsBack();
  void locksAreKept();
  void removedStopsCanBeCarriedBack();
  void menuOffersTheReserve();
  void whyShowsAlternatives();
  void figuresLeadToTheirStops();
  void selectionIsShared();
  void keptPlansAreCompared();
  void replanShowsBeforeItIsTaken();
  void replanTellsHowFarItIs();
  void stoppedReplanKeepsTheBestFound();
  void stoppedReplanSaysThatNothingIsBetter();
  void cancelledReplanProposesNothing();
  void aCarriedStopIsDrawn();
  void aCarriedStopIsSketchedOnTheMap();
  void teamsAreOfferedWhenTheyAreCompared();
  void notesAreListed();
  void layersAreReadableOnASmallScreen();
  void cardsHaveRoomForTheirWords_data();
  void cardsHaveRoomForTheirWords();

 private:
  PlanTimeline& timeline() { return *f.on<PlanTimeline>("routesBoard", u"timeline"_s); }
  ui::RouteDesk& desk() { return *f.window->findChild<ui::RouteDesk*>(); }
  const domain::Plan& plan() { return *f.state().plan; }
  static QStringList codes(const domain::Route& r) {
    QStringList out;
    for (const domain::Stop& s : r.stops) out << QString::fromStdString(s.visit.vendorCode);
    return out;
  }
  QStringList codes(std::size_t route) { return codes(plan().routes.at(route)); }
  domain::RouteKey key(std::size_t route) { return {plan().routes[route].team, plan().routes[route].date}; }
  static void move(PlanTimeline& t, QPoint at) {
    QMouseEvent event(QEvent::MouseMove, at, t.viewport()->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(t.viewport(), &event);
  }
  void carry(const QString& code, QPoint to) {
    PlanTimeline& t = timeline();
    const QPoint from = t.stopRect(code.toStdString()).center();
    QTest::mousePress(t.viewport(), Qt::LeftButton, {}, from);
    for (int i = 1; i <= 4; ++i) move(t, from + (to - from) * i / 4);
  }
  bool ready() {
    return f.settle() && QTest::qWaitFor([this] { return desk().canEdit() && !desk().isBusy(); }, 20000) && f.settle();
  }
  /// The entry of the menu that is open; it goes away with the menu.
  QAction* entry(const QString& menu, const QString& name) {
    for (QMenu* m : f.window->findChildren<QMenu*>(menu))
      if (m->isVisible())
        for (QAction* a : m->findChildren<QAction*>())
          if (a->objectName() == name) return a;
    return nullptr;
  }
  bool makeBad();
  bool startReplan();
  static void closeMenus() {
    while (QWidget* popup = QApplication::activePopupWidget()) popup->close();
  }

  test::WindowFixture f;
  std::string m_planned; ///< the workspace's file, planned and untouched
  int m_copies = 0;
};

/// Two teams, four targets and reserves each.
void RoutesTest::initTestCase() {
  m_planned = f.folder.filePath(u"planned.huyuan"_s).toStdString();
  test::planSmallCity(*test::makeSmallCity(m_planned, f.seams));
}

void RoutesTest::init() {
  const QString copy = f.folder.filePath(u"copy%1.huyuan"_s.arg(++m_copies));
  QVERIFY(QFile::copy(QString::fromStdString(m_planned), copy));
  f.prompts.asked.clear();
  f.start(u"en"_s);
  QVERIFY(f.open(session::Workspace::open(copy.toStdString(), false, f.seams)));
  QVERIFY(f.click(f.find<QAbstractButton>(u"stepRoutesButton"_s)));
  QVERIFY(ready());
  QCOMPARE(plan().routes.size(), 2U);
  QVERIFY(plan().routes[0].stops.size() >= 3);
}

void RoutesTest::timelineTakesTheTablesPlace() {
  QVERIFY(timeline().isVisible());
  QVERIFY(!f.find<QWidget>(u"recordsPanel"_s)->isVisible());
  QCOMPARE(timeline().rowCount(), 2);
  QVERIFY(f.click(f.find<QAbstractButton>(u"stepDataButton"_s)));
  QVERIFY(!timeline().isVisible());
  QVERIFY(f.find<QWidget>(u"recordsPanel"_s)->isVisible());
}

void RoutesTest::dragTellsTheCostAndReorders() {
  QStringList expected = codes(0);
  const QStringList others = codes(1);
  const QString moved = expected.takeFirst();
  expected << moved;
  const domain::MoveStop edit{moved.toStdString(), key(0), static_cast<std::size_t>(expected.size() - 1)};
  const domain::EditEffect effect = desk().tryEdit(edit);
  const QString cost = ui::effectText(effect);
  const QPoint goal = timeline().dropPoint(edit.to, edit.place, edit.vendorCode);
  carry(moved, goal);
  QVERIFY(timeline().isDragging());
  QCOMPARE(timeline().chip(), cost);
  QTest::mouseRelease(timeline().viewport(), Qt::LeftButton, {}, goal);
  QTRY_COMPARE(codes(0), expected);
  QCOMPARE(codes(1), others);
  QVERIFY(ready());
  // The cost that was shown is the one that came true.
  QVERIFY(domain::figuresOf(plan()).sum == effect.after);
  QVERIFY(domain::figuresOf(plan()).balance == effect.balanceAfter);
  const auto undone = [&] { return f.window->actions()[ui::Command::Undo]; };
  QVERIFY(undone()->isEnabled());
  QVERIFY2(undone()->text().contains("stop moved"_L1), qPrintable(undone()->text()));
}

void RoutesTest::dragToTheHomeDistrictIsRefused() {
  const QStringList before = codes(0), others = codes(1);
  const QPoint goal = timeline().dropPoint(key(1), 1, before[1].toStdString());
  carry(before[1], goal);
  QCOMPARE(timeline().chip(), ui::refusalText("home_district"));
  QTest::mouseRelease(timeline().viewport(), Qt::LeftButton, {}, goal);
  QVERIFY(ready());
  QCOMPARE(codes(0), before);
  QCOMPARE(codes(1), others);
}

void RoutesTest::altArrowsMoveAndUndoBringsBack() {
  const QStringList before = codes(0);
  QTest::mouseClick(timeline().viewport(), Qt::LeftButton, {}, timeline().stopRect(before[0].toStdString()).center());
  QVERIFY(f.settle());
  timeline().setFocus();
  // Twice in a row: the second waits for the first.
  QTest::keyClick(&timeline(), Qt::Key_Right, Qt::AltModifier);
  QTest::keyClick(&timeline(), Qt::Key_Right, Qt::AltModifier);
  QStringList expected = before;
  expected.move(0, 2);
  QTRY_COMPARE(codes(0), expected);
  QVERIFY(ready());
  QTest::keyClick(f.window.get(), Qt::Key_Z, Qt::ControlModifier);
  expected = before;
  expected.move(0, 1);
  QTRY_COMPARE(codes(0), expected);
  QVERIFY(ready());
  QTest::keyClick(f.window.get(), Qt::Key_Z, Qt::ControlModifier);
  QTRY_COMPARE(codes(0), before);
  QVERIFY(ready());
  QVERIFY2(!f.window->actions()[ui::Command::Undo]->isEnabled(), "the records stay as they are");
  QTest::keyClick(f.window.get(), Qt::Key_Y, Qt::ControlModifier);
  QTRY_COMPARE(codes(0), expected);
}

void RoutesTest::locksAreKept() {
  const QStringList before = codes(0);
  timeline().setFocus();
  desk().selectStop(before[1].toStdString(), false);
  QTest::keyClick(&timeline(), Qt::Key_L);
  QTRY_VERIFY(plan().routes[0].stops[1].locked);
  QVERIFY(ready());
  QVERIFY(f.on<QToolButton>("routesBoard", u"lockButton"_s)->isChecked());
  QTest::keyClick(&timeline(), Qt::Key_Delete);
  QVERIFY(ready());
  QCOMPARE(codes(0), before);
  QVERIFY(f.click(f.on<QToolButton>("routesBoard", u"lockButton"_s)));
  QTRY_VERIFY(!plan().routes[0].stops[1].locked);
}

void RoutesTest::removedStopsCanBeCarriedBack() {
  const QStringList before = codes(0);
  timeline().setFocus();
  desk().selectStop(before[1].toStdString(), false);
  QTest::keyClick(&timeline(), Qt::Key_Delete);
  QTRY_COMPARE(codes(0).size(), before.size() - 1);
  QVERIFY(ready());
  auto* spares = f.on<ui::SpareList>("routesPage", u"spareList"_s);
  QTRY_VERIFY(spares->isVisible());
  QCOMPARE(spares->model()->index(0, 1).data().toString(), ui::unplannedText("by_hand"));
  // A real drag would hold the test in its own loop: the same events, sent by hand.
  Q_EMIT spares->dragBegun(before[1]);
  QMimeData mime;
  mime.setData(QLatin1StringView(PlanTimeline::DragFormat), {});
  const QPoint goal = timeline().dropPoint(key(0), 1, {});
  QDragEnterEvent enter(goal, Qt::MoveAction, &mime, Qt::LeftButton, {});
  QApplication::sendEvent(timeline().viewport(), &enter);
  QDragMoveEvent over(goal, Qt::MoveAction, &mime, Qt::LeftButton, {});
  QApplication::sendEvent(timeline().viewport(), &over);
  QVERIFY2(timeline().chip().contains("left over"_L1), qPrintable(timeline().chip()));
  QDropEvent drop(goal, Qt::MoveAction, &mime, Qt::LeftButton, {});
  QApplication::sendEvent(timeline().viewport(), &drop);
  QTRY_COMPARE(codes(0), before);
}

void RoutesTest::menuOffersTheReserve() {
  const QStringList before = codes(0);
  QVERIFY(!plan().routes[0].reserves.empty());
  const QString reserve = QString::fromStdString(plan().routes[0].reserves.front().vendorCode);
  const QPoint at = timeline().stopRect(before[2].toStdString()).center();
  QContextMenuEvent event(QContextMenuEvent::Mouse, at, timeline().viewport()->mapToGlobal(at));
  QApplication::sendEvent(timeline().viewport(), &event);
  QTRY_VERIFY(entry(u"routesMenu"_s, u"swapStopAction"_s));
  entry(u"routesMenu"_s, u"swapStopAction"_s)->trigger();
  closeMenus();
  QStringList expected = before;
  expected[2] = reserve;
  QTRY_COMPARE(codes(0), expected);
  QCOMPARE(plan().unplanned.back().reason, std::string("swapped"));
}

void RoutesTest::whyShowsAlternatives() {
  desk().selectStop(codes(0)[1].toStdString(), false);
  timeline().setFocus();
  QTest::keyClick(&timeline(), Qt::Key_W);
  auto* table = f.on<QTableView>("whyStopCard", u"alternativesTable"_s);
  QTRY_VERIFY(table->isVisible());
  QStringList texts;
  for (int row = 0; row < table->model()->rowCount(); ++row)
    texts << table->model()->index(row, 0).data().toString() + ": "_L1 +
                 table->model()->index(row, 1).data().toString();
  const QString all = texts.join(u'\n');
  QVERIFY2(all.contains(ui::refusalText("home_district")), qPrintable(all));
  QVERIFY2(all.contains("T01, as no."_L1), qPrintable(all));
  QVERIFY2(all.contains("left out: "_L1), qPrintable(all));
  // The first is done by a button.
  table->selectRow(0);
  const QStringList before = codes(0);
  QVERIFY(f.click(f.on<QPushButton>("whyStopCard", u"moveButton"_s)));
  QTRY_VERIFY(codes(0) != before);
  QTRY_VERIFY(!table->isVisible());
}

void RoutesTest::figuresLeadToTheirStops() {
  const domain::PlanFigures figures = domain::figuresOf(plan());
  auto* button = f.on<QPushButton>("figuresCard", u"figure0Button"_s);
  QCOMPARE(button->text(), ui::figureText(ui::Figure::Distance, figures, plan()));
  QVERIFY(f.click(button));
  auto* stops = f.on<QTableView>("routesPage", u"stopsTable"_s);
  QCOMPARE(stops->model()->rowCount(), figures.sum.stops);
  double before = 1e9;
  for (int row = 0; row < stops->model()->rowCount(); ++row) {
    const double km = stops->model()->index(row, 2).data().toString().toDouble();
    QVERIFY(km <= before);
    before = km;
  }
  QVERIFY(f.click(f.on<QPushButton>("figuresCard", u"figure8Button"_s))); // longest − shortest: the days
  QCOMPARE(stops->model()->rowCount(), 2);
}

void RoutesTest::selectionIsShared() {
  const std::string code = plan().routes[1].stops[1].visit.vendorCode;
  f.document().select(u"vendor"_s, plan().routes[1].stops[1].visit.vendor.value, false); // as the map does
  QCOMPARE(timeline().selectedStop(), code);
  QTest::mouseClick(timeline().viewport(), Qt::LeftButton, {}, timeline().stopRect(codes(0)[2].toStdString()).center());
  QCOMPARE(f.document().selectedId(), plan().routes[0].stops[2].visit.vendor.value);
}

void RoutesTest::keptPlansAreCompared() {
  f.prompts.typed = u"first draft"_s;
  QVERIFY(f.click(f.on<QPushButton>("compareCard", u"keepButton"_s)));
  QVERIFY(ready());
  QTRY_COMPARE(desk().kept().size(), 1U);
  const QStringList before = codes(0);
  desk().edit(domain::MoveStop{before[0].toStdString(), key(0), 2});
  QTRY_VERIFY(codes(0) != before);
  QVERIFY(ready());
  auto* kept = f.on<QComboBox>("compareCard", u"keptComboBox"_s);
  kept->setCurrentIndex(1);
  Q_EMIT kept->activated(1);
  QTRY_VERIFY(desk().comparison());
  QCOMPARE(desk().comparison()->stops.size(), 1U);
  QCOMPARE(f.window->findChild<QTableView*>(u"differencesTable"_s)->model()->rowCount(), 1);
  QCOMPARE(desk().differing(), std::set<std::string>{before[0].toStdString()});
  QVERIFY(f.click(f.on<QPushButton>("compareCard", u"takeButton"_s)));
  QTRY_COMPARE(codes(0), before);
}

/// By the one move that lengthens the way most.
bool RoutesTest::makeBad() {
  const QStringList good = codes(0);
  domain::MoveStop worst{{}, key(0), 0};
  base::Seconds most{0};
  for (const QString& code : good)
    for (std::size_t place = 0; place < std::size_t(good.size()); ++place) {
      const domain::MoveStop edit{code.toStdString(), key(0), place};
      if (const auto travel = desk().tryEdit(edit).travel(); travel > most) most = travel, worst = edit;
    }
  desk().edit(worst);
  return most > base::Seconds(300) && QTest::qWaitFor([&] { return codes(0) != good; }) && ready();
}

bool RoutesTest::startReplan() {
  if (!f.click(f.on<QPushButton>("routesBoard", u"replanButton"_s))) return false;
  auto* bar = f.on<QProgressBar>("routesBoard", u"replanBar"_s);
  return QTest::qWaitFor([bar] { return bar->isVisible() && bar->value() > 0; });
}

void RoutesTest::replanShowsBeforeItIsTaken() {
  QVERIFY(makeBad());
  const QStringList bad = codes(0);
  const base::Seconds badTravel = domain::figuresOf(plan()).sum.driving;
  QVERIFY(f.click(f.on<QPushButton>("routesBoard", u"replanButton"_s)));
  auto* take = f.on<QPushButton>("routesBoard", u"takeButton"_s);
  QTRY_VERIFY_WITH_TIMEOUT(desk().proposal(), 60000);
  QVERIFY(f.settle());
  QCOMPARE(codes(0), bad); // nothing has changed yet
  QVERIFY(take->isVisible());
  QVERIFY(desk().proposal()->effect.travel().value() < 0);
  QVERIFY(f.click(take));
  QTRY_VERIFY(codes(0) != bad);
  QVERIFY(domain::figuresOf(plan()).sum.driving < badTravel);
}

void RoutesTest::replanTellsHowFarItIs() {
  QVERIFY(startReplan());
  auto* bar = f.on<QProgressBar>("routesBoard", u"replanBar"_s);
  QVERIFY(bar->value() < bar->maximum());
  const int value = bar->value();
  QTRY_VERIFY(bar->value() > value);
  QVERIFY(f.click(f.on<QPushButton>("routesBoard", u"leaveButton"_s)));
  QTRY_VERIFY_WITH_TIMEOUT(!desk().isReplanning(), 2000);
  QVERIFY(!bar->isVisible());
}

void RoutesTest::stoppedReplanKeepsTheBestFound() {
  QVERIFY(makeBad());
  const QStringList bad = codes(0);
  const base::Seconds badTravel = domain::figuresOf(plan()).sum.driving;
  QVERIFY(startReplan());
  QTRY_VERIFY(desk().replanShare() > 0.25); // both teams have been looked at
  QVERIFY(f.click(f.on<QPushButton>("routesBoard", u"leaveButton"_s)));
  QTRY_VERIFY_WITH_TIMEOUT(!desk().isReplanning(), 2000);
  QVERIFY(desk().proposal());
  QVERIFY(f.settle());
  QCOMPARE(codes(0), bad);
  QVERIFY(f.click(f.on<QPushButton>("routesBoard", u"takeButton"_s)));
  QTRY_VERIFY(domain::figuresOf(plan()).sum.driving < badTravel);
  QVERIFY(ready());
  desk().undo(false); // one step
  QTRY_COMPARE(codes(0), bad);
}

void RoutesTest::stoppedReplanSaysThatNothingIsBetter() {
  const auto before = f.state().plan;
  QStringList said;
  connect(&desk(), &ui::RouteDesk::notice, this, [&said](const QString& text) { said << text; });
  QVERIFY(startReplan());
  QVERIFY(f.click(f.on<QPushButton>("routesBoard", u"leaveButton"_s)));
  QTRY_VERIFY_WITH_TIMEOUT(!desk().isReplanning(), 2000);
  QVERIFY(!desk().proposal());
  QCOMPARE(said, QStringList(u"Nothing better was found: the plan stays as it is."_s));
  QCOMPARE(f.state().plan, before);
}

void RoutesTest::cancelledReplanProposesNothing() {
  QVERIFY(makeBad());
  QVERIFY(startReplan());
  const auto before = f.state().plan;
  QVERIFY(f.click(f.on<QAbstractButton>("jobWidget", u"cancelButton"_s)));
  QTRY_VERIFY_WITH_TIMEOUT(!desk().isReplanning(), 2000);
  QVERIFY(!desk().proposal());
  QCOMPARE(f.state().plan, before);
}

/// What is drawn while a stop is carried goes with it: Escape leaves the picture as it was. HUYUAN_PICTURES=folder
/// keeps it.
void RoutesTest::aCarriedStopIsDrawn() {
  const std::string first = codes(0)[0].toStdString();
  desk().selectStop(codes(0)[1].toStdString(), false);
  QVERIFY(f.settle());
  const auto order = codes(0);
  const QPoint goal = timeline().dropPoint(key(0), 3, first);
  const QImage before = timeline().viewport()->grab().toImage();
  carry(codes(0)[0], goal);
  QVERIFY(f.settle());
  const QImage carried = timeline().viewport()->grab().toImage();
  QVERIFY(carried != before);
  const QString folder = qEnvironmentVariable("HUYUAN_PICTURES");
  if (!folder.isEmpty()) QVERIFY(f.window->grab().save(folder + "/routes_drag.png"_L1));
  QTest::keyClick(timeline().viewport(), Qt::Key_Escape);
  QTest::mouseRelease(timeline().viewport(), Qt::LeftButton, {}, goal);
  QVERIFY(f.settle());
  QCOMPARE(codes(0), order);
  QVERIFY(timeline().viewport()->grab().toImage() != carried);
}

/// The map shows the route as it would be, at once, and forgets it with the carrying.
void RoutesTest::aCarriedStopIsSketchedOnTheMap() {
  auto* map = f.window->findChild<ui::MapWidget*>();
  const domain::Route& route = plan().routes[0];
  const std::string first = route.stops[0].visit.vendorCode;
  const QPoint goal = timeline().dropPoint(key(0), 2, first);
  QVERIFY(map->sketches().empty());
  const QImage before = map->grab().toImage();
  carry(codes(0)[0], goal);
  QCOMPARE(map->sketches().size(), 1U);
  const ui::MapWidget::Sketch& sketch = map->sketches()[0];
  QCOMPARE(sketch.team, route.team);
  QCOMPARE(sketch.legs.size(), route.stops.size() + 1);
  // Second, third, the carried one: from the start straight to the second, then its road to the third.
  QCOMPARE(sketch.legs[0].size(), 2U);
  QVERIFY(sketch.legs[0].back() == route.stops[1].path.back());
  QVERIFY(sketch.legs[1] == route.stops[2].path);
  QVERIFY(sketch.legs[2].back() == route.stops[0].path.back());
  QVERIFY(map->grab().toImage() != before);
  const QString folder = qEnvironmentVariable("HUYUAN_PICTURES");
  if (!folder.isEmpty()) QVERIFY(f.window->grab().save(folder + "/routes_sketch.png"_L1));
  QTest::keyClick(timeline().viewport(), Qt::Key_Escape);
  QTest::mouseRelease(timeline().viewport(), Qt::LeftButton, {}, goal);
  QVERIFY(map->sketches().empty());
}

/// The menu is there at once; the teams come into it when their costs are known.
void RoutesTest::teamsAreOfferedWhenTheyAreCompared() {
  const QStringList before = codes(0);
  const QPoint at = timeline().stopRect(before[1].toStdString()).center();
  QContextMenuEvent event(QContextMenuEvent::Mouse, at, timeline().viewport()->mapToGlobal(at));
  QApplication::sendEvent(timeline().viewport(), &event);
  auto* give = f.window->findChild<QMenu*>(u"giveMenu"_s);
  QVERIFY(give);
  QCOMPARE(give->actions().size(), 1);
  QVERIFY(!give->actions()[0]->isEnabled());
  QTRY_COMPARE(give->actions()[0]->objectName(), u"giveT02Action"_s);
  QVERIFY(give->actions()[0]->text().contains(ui::refusalText("home_district")));
  QVERIFY(!give->actions()[0]->isEnabled());
  closeMenus();
  desk().edit(domain::RemoveStop{before[1].toStdString()});
  QTRY_COMPARE(codes(0).size(), before.size() - 1);
  QVERIFY(ready());
  auto* spares = f.on<ui::SpareList>("routesPage", u"spareList"_s);
  spares->setCurrentIndex(spares->model()->index(0, 0));
  QTest::keyClick(spares, Qt::Key_Return);
  QTRY_VERIFY(entry(u"spareMenu"_s, u"giveT01Action"_s));
  QVERIFY2(entry(u"spareMenu"_s, u"giveT01Action"_s)->text().contains("left over"_L1),
           qPrintable(entry(u"spareMenu"_s, u"giveT01Action"_s)->text()));
  entry(u"spareMenu"_s, u"giveT01Action"_s)->trigger();
  closeMenus();
  QTRY_COMPARE(codes(0).size(), before.size());
}

/// Hours that nobody can keep are given up, and the page says so.
void RoutesTest::notesAreListed() {
  auto* button = f.on<QPushButton>("routesPage", u"notesButton"_s);
  QVERIFY(!button->isVisible());
  const std::string code = codes(0)[0].toStdString();
  const QString copy = f.folder.filePath(u"copy%1.huyuan"_s.arg(++m_copies));
  QVERIFY(QFile::copy(QString::fromStdString(m_planned), copy));
  auto workspace = session::Workspace::open(copy.toStdString(), false, f.seams);
  session::PlanSettings settings;
  settings.rules.emplace();
  settings.rules->dates = {"2026-11-24"};
  domain::VisitRule rule;
  rule.vendorCode = code;
  rule.window = domain::TimesOfDay{5 * 60, 6 * 60};
  settings.rules->visits = {rule};
  workspace->makePlan(Campaign, settings, {}, {});
  QVERIFY(f.open(workspace));
  QVERIFY(f.click(f.find<QAbstractButton>(u"stepRoutesButton"_s)));
  QVERIFY(ready());
  QCOMPARE(f.on<QPushButton>("figuresCard", u"figure11Button"_s)->text(), u"1"_s);
  QVERIFY(f.click(button));
  auto* rows = f.on<QTableView>("routesPage", u"stopsTable"_s);
  QCOMPARE(rows->model()->rowCount(), 1);
  const QString said = rows->model()->index(0, 1).data().toString();
  QVERIFY2(said.startsWith(ui::noteText("window_lost") + u": 05:00–06:00, nobody can be there before 08:"_s),
           qPrintable(said));
  rows->selectRow(0);
  QCOMPARE(timeline().selectedStop(), code);
}

/// Whether every word of the table can be read in the room that the style sheet leaves: it fits, or wraps and the row
/// is high enough.
bool isReadable(const QTableView& table) {
  for (int row = 0; row < table.model()->rowCount(); ++row)
    for (int column = 0; column < table.model()->columnCount(); ++column) {
      const QModelIndex index = table.model()->index(row, column);
      const QString text = index.data().toString();
      const int icon = index.data(Qt::DecorationRole).isNull() ? 0 : 20;
      const QRect cell = table.visualRect(index).adjusted(8 + icon, 0, -8, 0);
      const QRect wanted =
          table.fontMetrics().boundingRect(cell, table.wordWrap() ? Qt::TextWordWrap : Qt::TextSingleLine, text);
      if (wanted.width() <= cell.width() && wanted.height() <= cell.height()) continue;
      qWarning("row %d, column %d has no room: %s", row, column, qPrintable(text));
      return false;
    }
  return true;
}

/// The timeline leaves the map little height: the rows of the layers scroll rather than lie on each other.
void RoutesTest::layersAreReadableOnASmallScreen() {
  auto* panel = f.find<QWidget>(u"layerPanel"_s);
  auto* area = panel->findChild<QScrollArea*>();
  const auto rowsAreReadable = [&] {
    int below = 0;
    for (const QWidget* row : area->widget()->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
      if (row->y() < below || row->height() < row->sizeHint().height() || row->width() < row->sizeHint().width())
        return false;
      below = row->y() + row->height();
    }
    return below > 0 && area->viewport()->width() >= area->widget()->width() &&
           panel->geometry().bottom() < panel->parentWidget()->height();
  };
  const auto scrolls = [&] { return area->verticalScrollBar()->maximum() > 0; };
  f.window->resize(1366, 768);
  auto* splitter = f.find<QSplitter>(u"rowsSplitter"_s);
  const QList<int> sizes = splitter->sizes();
  splitter->setSizes({300, 400});
  QTRY_VERIFY(scrolls() && rowsAreReadable());
  auto* last = area->widget()->findChild<QCheckBox*>(u"labelsCheckBox"_s);
  area->ensureWidgetVisible(last);
  QVERIFY(!last->visibleRegion().isEmpty());
  f.window->resize(1500, 1300);
  splitter->setSizes({700, 400});
  QTRY_VERIFY(!scrolls() && rowsAreReadable());
  splitter->setSizes(sizes);
  f.window->resize(1500, 950);
}

void RoutesTest::cardsHaveRoomForTheirWords_data() {
  QTest::addColumn<QString>("language");
  QTest::addColumn<QString>("theme");
  for (const char* language : {"en", "zh"})
    for (const char* theme : {"light", "dark"})
      QTest::addRow("%s %s", language, theme) << QString::fromLatin1(language) << QString::fromLatin1(theme);
}

/// Both cards fully open on a small screen. HUYUAN_PICTURES=folder keeps them.
void RoutesTest::cardsHaveRoomForTheirWords() {
  QFETCH(QString, language);
  QFETCH(QString, theme);
  const QString folder = qEnvironmentVariable("HUYUAN_PICTURES");
  const QString copy = f.folder.filePath(u"copy%1.huyuan"_s.arg(++m_copies));
  QVERIFY(QFile::copy(QString::fromStdString(m_planned), copy));
  f.start(language);
  ui::Theme::install(*qApp, theme);
  f.window->resize(1366, 768);
  QVERIFY(f.open(session::Workspace::open(copy.toStdString(), false, f.seams)));
  QVERIFY(f.click(f.find<QAbstractButton>(u"stepRoutesButton"_s)));
  QVERIFY(ready());
  const auto show = [&](QWidget* card, const QString& name) {
    QScrollArea* area = nullptr;
    for (QWidget* w = card; !area && w; w = w->parentWidget()) area = qobject_cast<QScrollArea*>(w);
    // The rows wrap, the card grows, the page makes room for it: a few turns of the event loop.
    QVERIFY(f.settle() && QTest::qWaitFor([&] { return card->height() >= card->minimumSizeHint().height(); }));
    QTest::qWait(50);
    area->ensureWidgetVisible(card, 0, 0);
    QTest::qWait(50);
    for (const QLabel* label : card->findChildren<QLabel*>())
      if (label->isVisible() && label->wordWrap()) QVERIFY(label->height() >= label->heightForWidth(label->width()));
    if (!folder.isEmpty()) f.window->grab().save(u"%1/%2_%3_%4.png"_s.arg(folder, name, language, theme));
  };
  desk().askWhy(codes(0)[1].toStdString());
  QTRY_VERIFY(desk().reasons());
  auto* alternatives = f.on<QTableView>("whyStopCard", u"alternativesTable"_s);
  show(f.find<QWidget>(u"whyStopCard"_s), u"why"_s);
  QVERIFY(isReadable(*alternatives));
  desk().keep(u"first draft"_s);
  QTRY_COMPARE(desk().kept().size(), 1U);
  QVERIFY(ready());
  desk().edit(domain::MoveStop{codes(0)[0].toStdString(), key(0), 2});
  QVERIFY(ready());
  desk().compareWith(desk().kept()[0].id);
  QTRY_VERIFY(desk().comparison());
  show(f.find<QWidget>(u"compareCard"_s), u"compare"_s);
  QVERIFY(isReadable(*f.on<QTableView>("compareCard", u"figuresTable"_s)));
  QVERIFY(isReadable(*f.on<QTableView>("compareCard", u"differencesTable"_s)));
}

} // namespace

QTEST_MAIN(RoutesTest)
#include "routes_test.moc"
