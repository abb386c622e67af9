// SPDX-License-Identifier: GPL-3.0-or-later
// Roads as a user works with them: loading, the report, the way between two places, what is within reach.
#include "geo/geodesic.h"
#include "mapview/map_widget.h"
#include "small_city.h"
#include "ways/road_desk.h"
#include "window_test.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace huyuan;

namespace {

/// A cross of two streets of 4 km with an island beside it and a one-way street out of which nobody comes. Names and
/// places as OpenStreetMap has them.
constexpr const char* Town = R"(<osm version="0.6">
<node id="1" version="1" lon="118.30" lat="35.10"/><node id="2" version="1" lon="118.32" lat="35.10"/>
<node id="3" version="1" lon="118.34" lat="35.10"/><node id="4" version="1" lon="118.32" lat="35.12"/>
<node id="5" version="1" lon="118.32" lat="35.08"/><node id="6" version="1" lon="118.30" lat="35.13"/>
<node id="7" version="1" lon="118.303" lat="35.13"/><node id="8" version="1" lon="118.34" lat="35.105"/>
<way id="11" version="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="highway" v="primary"/><tag k="name" v="通达路"/></way>
<way id="12" version="1"><nd ref="4"/><nd ref="2"/><nd ref="5"/><tag k="highway" v="secondary"/><tag k="name" v="沂蒙路"/></way>
<way id="13" version="1"><nd ref="6"/><nd ref="7"/><tag k="highway" v="residential"/><tag k="name" v="孤路"/></way>
<way id="14" version="1"><nd ref="3"/><nd ref="8"/><tag k="highway" v="tertiary"/><tag k="oneway" v="yes"/></way>
</osm>)";
constexpr geo::LonLat West{118.305, 35.10}, North{118.32, 35.115}, Crossing{118.32, 35.10};

} // namespace

class RoadsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void cleanupTestCase() { f.window.reset(); }
  void withoutRoadsItSaysWhatToDo();
  void roadsAreLoadedAndReported();
  void thePagesFitTheirColumn();
  void aFlawIsShownOnTheMap();
  void twoClicksGiveTheWay();
  void aStepIsShownOnTheMap();
  void theWayIsCopied();
  void anEndIsDragged();
  void anotherProfileIsAnotherWay();
  void aPeriodHasItsOwnTimes();
  void escapeTakesTheWayAway();
  void farFromTheRoadIsTold();
  void aStreetIsClosedAndOpened();
  void withinTenMinutesOfHere();
  void otherMinutesAreAnotherReach();
  void theSelectedSchoolHasAReach();
  void choicesAreRemembered();
  void otherRoadsHaveNoOldAnswers();
  void itSpeaksChinese();

 private:
  ui::RoadDesk& desk() { return *f.window->findChild<ui::RoadDesk*>(); }
  QTabWidget* tabs() { return f.on<QTabWidget>("dataPage", u"tabs"_s); }
  QLabel* label(const char* view, const char* name) { return f.on<QLabel>(view, QLatin1StringView(name)); }
  QListWidget* steps() { return f.on<QListWidget>("waysView", u"stepsList"_s); }
  QPoint at(geo::LonLat place) { return f.window->map().view().toScreen(place).toPoint(); }
  void clickMap(geo::LonLat place) { QTest::mouseClick(&f.window->map(), Qt::LeftButton, {}, at(place)); }
  void see(geo::LonLat place, double metres) {
    auto& map = f.window->map();
    map.setView(render::MapView(place, metres, map.width(), map.height()));
  }
  /// Both ends by clicks of the tool.
  void askWay() {
    see({118.3125, 35.1075}, 6.0);
    if (!f.window->actions()[ui::Command::RouteProbe]->isChecked())
      f.window->actions()[ui::Command::RouteProbe]->trigger();
    desk().clearWay();
    clickMap(West);
    clickMap(North);
    QTRY_VERIFY(desk().way() != nullptr);
    QVERIFY(f.settle());
  }
  QAction* menuAction(geo::LonLat place, const char* name) {
    QContextMenuEvent event(QContextMenuEvent::Mouse, at(place), f.window->map().mapToGlobal(at(place)));
    QCoreApplication::sendEvent(&f.window->map(), &event);
    auto* menu = f.window->findChild<QMenu*>(u"mapMenu"_s);
    return menu ? menu->findChild<QAction*>(QLatin1StringView(name)) : nullptr;
  }
  void closeMenu() {
    if (auto* menu = f.window->findChild<QMenu*>(u"mapMenu"_s)) {
      menu->close();
      QCoreApplication::sendPostedEvents(menu, QEvent::DeferredDelete);
    }
    f.window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(f.window.get()));
  }

  test::WindowFixture f;
};

void RoadsTest::initTestCase() {
  QFile town(f.folder.filePath(u"小镇.osm"_s));
  QVERIFY(town.open(QIODevice::WriteOnly));
  town.write(Town);
  f.start(u"en"_s);
  QVERIFY(QTest::qWaitForWindowExposed(f.window.get()));
}

void RoadsTest::withoutRoadsItSaysWhatToDo() {
  auto workspace = session::Workspace::create(f.folder.filePath(u"空.huyuan"_s).toStdString(), "空", f.seams);
  domain::Record school;
  school.values = {{"code", std::string("S1")}, {"name", std::string("第1小学")}, {"kind", std::string("211")}};
  school.geometries["point"] = Crossing;
  workspace->addRecords("school", {school}, "schools");
  QVERIFY(f.open(workspace));
  f.window->showStep(ui::Step::Data);
  tabs()->setCurrentIndex(1);
  QVERIFY(label("roadsView", "stateLabel")->text().contains(u"No roads yet"_s));
  QVERIFY(f.on<QAbstractButton>("roadsView", u"importButton"_s)->isVisible());
  QVERIFY(!f.on<QWidget>("roadsView", u"summaryFrame"_s)->isVisible());
  QVERIFY(!f.window->actions()[ui::Command::RouteProbe]->isEnabled());
  tabs()->setCurrentIndex(2);
  QVERIFY(label("waysView", "noRoadsLabel")->isVisible());
  QVERIFY(!menuAction(Crossing, "reachHereAction")->isEnabled());
  closeMenu();
}

void RoadsTest::roadsAreLoadedAndReported() {
  tabs()->setCurrentIndex(1);
  f.prompts.file = f.folder.filePath(u"小镇.osm"_s);
  QVERIFY(f.click(f.on<QAbstractButton>("roadsView", u"importButton"_s)));
  QTRY_VERIFY(desk().report() != nullptr);
  QVERIFY(f.settle());
  QVERIFY(!f.on<QWidget>("roadsView", u"stateFrame"_s)->isVisible());
  // On the ellipsoid 0.04° of longitude at 35.1° are 3.645 km, of latitude 4.438 km; the island has 273 m, the trap
  // 555.
  QCOMPARE(label("roadsView", "lengthLabel")->text(), u"8.9 km"_s);
  QVERIFY(label("roadsView", "sourceLabel")->text().contains(u"OpenStreetMap"_s));
  QVERIFY(label("roadsView", "importedLabel")->text().startsWith(u"小镇.osm"_s));
  auto* classes = f.on<QTableView>("roadsView", u"classesTable"_s)->model();
  QCOMPARE(classes->rowCount(), 4);
  QCOMPARE(classes->index(0, 0).data().toString(), u"Primary roads"_s);
  QCOMPARE(classes->index(0, 1).data().toString(), u"3.6 km"_s);
  QCOMPARE(classes->index(1, 1).data().toString(), u"4.4 km"_s);
  auto* flaws = f.on<QListWidget>("roadsView", u"flawsList"_s);
  QCOMPARE(flaws->count(), 2);
  QCOMPARE(flaws->item(0)->text(), u"One-way trap: in, but not out\nway 14 · 550 m"_s);
  QCOMPARE(flaws->item(1)->text(), u"Island: joined to nothing\n孤路 · 270 m"_s);
  QVERIFY(label("roadsView", "flawsHintLabel")->text().startsWith(u"Islands: 1, one-way traps: 1."_s));
  QCOMPARE(f.window->map().overlays().size(), 1U);
}

/// The page is 348 pixels wide, its margins and scroll bar included; nothing may be cut off.
void RoadsTest::thePagesFitTheirColumn() {
  for (const char* view : {"roadsView", "waysView"})
    QVERIFY2(f.find<QWidget>(QLatin1StringView(view))->minimumSizeHint().width() <= 348 - 2 * 16 - 10, view);
}

void RoadsTest::aFlawIsShownOnTheMap() {
  auto* flaws = f.on<QListWidget>("roadsView", u"flawsList"_s);
  QTest::mouseClick(flaws->viewport(), Qt::LeftButton, {}, [&] {
    flaws->scrollToItem(flaws->item(1));
    return flaws->visualItemRect(flaws->item(1)).center();
  }());
  QVERIFY(QRectF(f.window->map().rect()).contains(f.window->map().view().toScreen({118.3015, 35.13})));
  QVERIFY(f.window->map().view().metresPerUnit() < 3.0);
  QCOMPARE(f.window->map().overlays().size(), 2U); // all of them, and this one marked
}

void RoadsTest::twoClicksGiveTheWay() {
  see({118.3125, 35.1075}, 6.0);
  QTest::keyClick(f.window.get(), Qt::Key_G, Qt::ControlModifier);
  QTRY_VERIFY(f.window->actions()[ui::Command::RouteProbe]->isChecked());
  QCOMPARE(tabs()->currentIndex(), 2);
  QVERIFY(label("waysView", "hintLabel")->isVisible());
  clickMap(West);
  QVERIFY(label("waysView", "hintLabel")->text().startsWith(u"Now click the destination"_s));
  clickMap(North);
  QTRY_VERIFY(desk().way() != nullptr);
  // 0.015° of longitude and of latitude: 1 367 and 1 664 m, give or take the pixel of 6 m.
  const auto& guide = desk().way()->guide;
  QVERIFY2(std::abs(guide.total.distance.value() - 3031.0) < 15.0,
           qPrintable(QString::number(guide.total.distance.value())));
  QTRY_COMPARE(steps()->count(), 3);
  QVERIFY2(steps()->item(0)->text().startsWith(u"1  Head east along 通达路, 1.4 km"_s),
           qPrintable(steps()->item(0)->text()));
  QVERIFY(steps()->item(1)->text().startsWith(u"2  Turn left into 沂蒙路, 1.7 km"_s));
  QVERIFY(steps()->item(2)->text().startsWith(u"3  Arrive"_s));
  QVERIFY(label("waysView", "totalLabel")->text().contains(u"3.0 km"_s));
  QVERIFY(!label("waysView", "wayWarningLabel")->isVisible());
  QVERIFY(!label("waysView", "hintLabel")->isVisible());
  QCOMPARE(f.window->map().overlays().size(), 3U);
}

void RoadsTest::aStepIsShownOnTheMap() {
  QTest::mouseClick(steps()->viewport(), Qt::LeftButton, {}, steps()->visualItemRect(steps()->item(1)).center());
  const auto centre = f.window->map().view().centre();
  QVERIFY(geo::distance(centre, Crossing).value() < 1.0);
  QVERIFY(f.window->map().view().metresPerUnit() <= 2.0);
  // The keyboard goes on from there.
  QTest::keyClick(steps(), Qt::Key_Up);
  QVERIFY(geo::distance(f.window->map().view().centre(), West).value() < 10.0);
}

void RoadsTest::theWayIsCopied() {
  steps()->setFocus();
  QTest::keyClick(steps(), Qt::Key_C, Qt::ControlModifier);
  const QString text = QGuiApplication::clipboard()->text();
  QVERIFY2(text.startsWith(u"By car (other hours): "_s) &&
               text.contains(u"\n2. Turn left into 沂蒙路, 1.7 km\n3. Arrive"_s),
           qPrintable(text));
  QGuiApplication::clipboard()->clear();
  QVERIFY(f.click(f.on<QAbstractButton>("waysView", u"copyButton"_s)));
  QCOMPARE(QGuiApplication::clipboard()->text(), text);
}

void RoadsTest::anEndIsDragged() {
  see({118.32, 35.10}, 6.0);
  const geo::LonLat south{118.32, 35.09};
  auto& map = f.window->map();
  QTest::mousePress(&map, Qt::LeftButton, {}, at(desk().ends()[1]));
  QTest::mouseMove(&map, at(south));
  QMouseEvent move(QEvent::MouseMove, at(south), map.mapToGlobal(at(south)), Qt::NoButton, Qt::LeftButton, {});
  QCoreApplication::sendEvent(&map, &move);
  QTest::mouseRelease(&map, Qt::LeftButton, {}, at(south));
  QTRY_VERIFY(desk().way() && geo::distance(desk().way()->to.place, south).value() < 10.0);
  QTRY_VERIFY(steps()->count() == 3 && steps()->item(1)->text().contains(u"Turn right into 沂蒙路, 1.1 km"_s));
  // Beside the ends the map itself is dragged, and no end is set.
  const auto before = map.view().centre();
  const QPoint empty(map.width() / 2, map.height() - 60);
  QTest::mousePress(&map, Qt::LeftButton, {}, empty);
  QMouseEvent pan(QEvent::MouseMove, empty - QPoint(80, 0), map.mapToGlobal(empty), Qt::NoButton, Qt::LeftButton, {});
  QCoreApplication::sendEvent(&map, &pan);
  QTest::mouseRelease(&map, Qt::LeftButton, {}, empty - QPoint(80, 0));
  QVERIFY(geo::distance(before, map.view().centre()).value() > 200.0);
  QVERIFY(geo::distance(desk().ends()[1], south).value() < 10.0);
}

void RoadsTest::anotherProfileIsAnotherWay() {
  const auto car = desk().way()->guide.total.time;
  auto* box = f.on<QComboBox>("waysView", u"profileComboBox"_s);
  QCOMPARE(box->currentText(), u"By car"_s);
  QCOMPARE(box->count(), 3);
  box->setFocus();
  QTest::keyClick(box, Qt::Key_End);
  QTRY_VERIFY(desk().way() && desk().way()->profile == "foot");
  QVERIFY(desk().way()->guide.total.time.value() > 5 * car.value());
  QTRY_VERIFY(label("waysView", "totalLabel")->text().contains(u"min"_s));
  // On foot the one-way street is no trap.
  tabs()->setCurrentIndex(1);
  QTRY_COMPARE(f.on<QListWidget>("roadsView", u"flawsList"_s)->count(), 1);
  tabs()->setCurrentIndex(2);
  QTest::keyClick(box, Qt::Key_Home);
  QTRY_VERIFY(desk().way() && desk().way()->profile == "car");
  QVERIFY(f.settle());
}

/// 1 367 m of a primary and 1 110 m of a secondary street, both at 0.65 of their speed in the morning.
void RoadsTest::aPeriodHasItsOwnTimes() {
  const double before = double(desk().way()->guide.total.time.value());
  auto* box = f.on<QComboBox>("waysView", u"periodComboBox"_s);
  QCOMPARE(box->currentText(), u"other hours"_s);
  box->setFocus();
  QTest::keyClick(box, Qt::Key_Down);
  QTRY_COMPARE(QString::fromStdString(desk().way() ? desk().way()->period.id : ""), u"morning"_s);
  QVERIFY(std::abs(double(desk().way()->guide.total.time.value()) - before / 0.65) < 3.0);
  QTest::keyClick(box, Qt::Key_Home);
  QTRY_VERIFY(desk().way() && desk().way()->period.id.empty());
}

void RoadsTest::escapeTakesTheWayAway() {
  f.window->map().setFocus();
  QTest::keyClick(&f.window->map(), Qt::Key_Escape);
  QVERIFY(!desk().ends()[0].isValid() && !desk().way());
  QVERIFY(!steps()->isVisible());
  QVERIFY(f.window->actions()[ui::Command::RouteProbe]->isChecked());
  QTest::keyClick(&f.window->map(), Qt::Key_Escape);
  QVERIFY(!f.window->actions()[ui::Command::RouteProbe]->isChecked());
  // Without the tool a click selects.
  see(Crossing, 2.0);
  clickMap(Crossing);
  QTRY_COMPARE(f.document().selectedKind(), u"school"_s);
  f.document().clearSelection();
}

void RoadsTest::farFromTheRoadIsTold() {
  see({118.312, 35.1035}, 6.0);
  auto* from = menuAction({118.305, 35.1035}, "wayFromHereAction");
  QVERIFY(from);
  from->trigger();
  closeMenu();
  menuAction(North, "wayToHereAction")->trigger();
  closeMenu();
  QTRY_VERIFY(desk().way() != nullptr);
  // 0.0035° of latitude: 388 m.
  QTRY_VERIFY(label("waysView", "wayWarningLabel")->isVisible());
  const QString text = label("waysView", "wayWarningLabel")->text();
  QVERIFY2(text.startsWith(u"the start lies 3"_s) && text.endsWith(u" m from the nearest road that can be used"_s),
           qPrintable(text));
  QVERIFY(f.click(f.on<QAbstractButton>("waysView", u"clearWayButton"_s)));
  QVERIFY(!desk().way());
}

/// Without 沂蒙路 nobody gets to the north.
void RoadsTest::aStreetIsClosedAndOpened() {
  see(Crossing, 6.0);
  menuAction(West, "wayFromHereAction")->trigger();
  closeMenu();
  menuAction(North, "wayToHereAction")->trigger();
  closeMenu();
  QTRY_VERIFY(desk().way() && desk().way()->found());
  const auto toggle = [&] {
    menuAction({118.3201, 35.112}, "closeRoadAction")->trigger();
    closeMenu();
  };
  toggle();
  QTRY_VERIFY(desk().way() && !desk().way()->found());
  tabs()->setCurrentIndex(1);
  QTRY_COMPARE(label("roadsView", "closedLabel")->text(), u"Closed to vehicles: 沂蒙路"_s);
  QVERIFY(label("roadsView", "closedLabel")->isVisible());
  toggle();
  QTRY_VERIFY(desk().way() && desk().way()->found());
  QTRY_VERIFY(!label("roadsView", "closedLabel")->isVisible());
  tabs()->setCurrentIndex(2);
  QVERIFY(f.click(f.on<QAbstractButton>("waysView", u"clearWayButton"_s)));
}

void RoadsTest::withinTenMinutesOfHere() {
  see(Crossing, 6.0);
  auto* here = menuAction(Crossing, "reachHereAction");
  QVERIFY(here);
  QCOMPARE(here->text(), u"Within 10 minutes of here"_s);
  f.on<QSpinBox>("waysView", u"minutesSpinBox"_s)->setValue(2);
  here->trigger();
  closeMenu();
  QTRY_VERIFY(desk().reach() != nullptr);
  // 50 km/h: 1 667 m each way along the primary street, 45 km/h: 1 500 m along the other.
  const double metres = desk().reach()->reach.length.value();
  QVERIFY2(std::abs(metres - 2 * (1667.0 + 1500.0)) < 150.0, qPrintable(QString::number(metres)));
  QTRY_VERIFY(label("waysView", "reachResultLabel")->text().contains(u"of streets within 2 min"_s));
  QVERIFY(f.on<QWidget>("waysView", u"legendWidget"_s)->isVisible());
  for (const auto& piece : desk().reach()->reach.pieces)
    for (const auto p : piece.line)
      QVERIFY(QRectF(f.window->map().rect()).contains(f.window->map().view().toScreen(p)));
}

void RoadsTest::otherMinutesAreAnotherReach() {
  const double before = desk().reach()->reach.length.value();
  auto* spin = f.on<QSpinBox>("waysView", u"minutesSpinBox"_s);
  spin->setFocus();
  QTest::keyClick(spin, Qt::Key_Down);
  QTRY_VERIFY(desk().reach()->time.value() == 60);
  QVERIFY(std::abs(desk().reach()->reach.length.value() - before / 2) < 100.0);
}

void RoadsTest::theSelectedSchoolHasAReach() {
  f.document().select(u"school"_s, f.state().snapshot->schools.front().id.value, false);
  QVERIFY(f.settle());
  QVERIFY(f.click(f.on<QAbstractButton>("inspector", u"reachButton"_s)));
  QTRY_VERIFY(label("waysView", "reachResultLabel")->text().startsWith(u"By car (other hours) from 第1小学"_s));
  QVERIFY(f.click(f.on<QAbstractButton>("waysView", u"clearReachButton"_s)));
  QVERIFY(!desk().reach());
  QCOMPARE(f.window->map().overlays().size(), 1U); // what does not hang together
  f.document().clearSelection();
}

void RoadsTest::choicesAreRemembered() {
  desk().setProfile("ebike");
  desk().setMinutes(15);
  auto workspace = f.document().workspace();
  f.start(u"en"_s);
  QVERIFY(f.open(workspace));
  QCOMPARE(desk().profile(), std::string("ebike"));
  QCOMPARE(desk().minutes(), 15);
  QCOMPARE(f.on<QComboBox>("waysView", u"profileComboBox"_s)->currentText(), u"By e-bike"_s);
  QCOMPARE(f.on<QSpinBox>("waysView", u"minutesSpinBox"_s)->value(), 15);
}

void RoadsTest::otherRoadsHaveNoOldAnswers() {
  askWay();
  QVERIFY(desk().way());
  QVERIFY(f.open(test::makeSmallCity(f.folder.filePath(u"小城.huyuan"_s).toStdString(), f.seams)));
  QVERIFY(!desk().way() && !desk().reach());
  f.window->showStep(ui::Step::Data);
  tabs()->setCurrentIndex(1);
  QTRY_VERIFY(desk().report() != nullptr);
  QVERIFY(label("roadsView", "flawsHintLabel")->text().startsWith(u"Everything hangs together"_s));
}

void RoadsTest::itSpeaksChinese() {
  auto workspace = session::Workspace::open(f.folder.filePath(u"空.huyuan"_s).toStdString(), false, f.seams);
  f.start(u"zh"_s);
  QVERIFY(f.open(workspace));
  desk().setProfile("car");
  askWay();
  QTRY_COMPARE(steps()->count(), 3);
  QVERIFY2(steps()->item(1)->text().startsWith(u"2  左转进入沂蒙路，直行 1.7 公里"_s),
           qPrintable(steps()->item(1)->text()));
  QCOMPARE(f.on<QComboBox>("waysView", u"profileComboBox"_s)->currentText(), u"驾车"_s);
  QCOMPARE(tabs()->tabText(1), u"道路"_s);
  thePagesFitTheirColumn();
}

QTEST_MAIN(RoadsTest)
#include "roads_test.moc"
