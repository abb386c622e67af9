// SPDX-License-Identifier: GPL-3.0-or-later
// The step Zones as a user works with it: rules, another radius, the table, "why?", what must be measured.
#include "geo/geodesic.h"
#include "mapview/map_widget.h"
#include "sheets/record_preview.h"
#include "small_city.h"
#include "window_test.h"
#include "zones/findings_model.h"
#include "zones/why_view.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace huyuan;

namespace {

/// The small city, and two vendors near the school 第1小学: 临界店 201 m north of it and known to ± 3 m only, 远店 230
/// m. Schools are points known to ± 1 m.
std::shared_ptr<session::Workspace> zonesCity(const QString& file, const session::Seams& seams) {
  auto workspace = test::makeSmallCity(file.toStdString(), seams);
  const geo::LonLat school = workspace->snapshot()->schools.front().point;
  std::vector<domain::Record> records;
  const auto add = [&](const char* name, double metres, double accuracy) {
    domain::Record r;
    r.values = {{"code", std::string("X") + std::to_string(records.size())},
                {"name", std::string(name)},
                {"kind", std::string("stationery")},
                {"district_code", std::string("371302")},
                {"goods", std::string("文具、史莱姆")},
                {"accuracy_m", accuracy}};
    r.geometries["point"] = geo::destination(school, base::Degrees(0.0), base::Metres(metres));
    records.push_back(r);
  };
  add("临界店", 201.0, 3.0);
  add("远店", 230.0, 1.0);
  workspace->addRecords("vendor", records, "vendors");
  return workspace;
}

} // namespace

class ZonesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void cleanupTestCase() { f.window.reset(); }
  void anEmptyWorkspaceSaysWhatToDo();
  void itSaysThatNothingIsEvaluated();
  void evaluatingGivesTheFigures();
  void aCardTellsTheRule();
  void aRuleIsSwitchedOffAndOn();
  void aPresetWithTwoDistancesIsTwoRules();
  void aRuleIsDuplicatedAndDeleted();
  void anotherRadiusIsTriedAndLeft();
  void anotherRadiusIsApplied();
  void aRowSelectsTheFindingEverywhere();
  void theMapSelectsTheRow();
  void allMethodsStandSideBySide();
  void whyTellsTheFigures();
  void theTableIsFiltered();
  void theTableIsOrdered();
  void whatIsShownIsSaved();
  void rowsAreCopied();
  void theMeasuringRecordIsShownAndSaved();
  void theListOfBorderlineOnesJumps();
  void theWorkListIsSaved();
  void manyRowsStayFluid();
  void aReadOnlyWorkspaceOffersNoChange();
  void itSpeaksChinese();

 private:
  domain::ZoneRule rule(std::size_t i = 0) { return f.state().snapshot->rules[i]; }
  std::size_t rules() { return f.state().snapshot->rules.size(); }
  QTableView* table() { return f.find<QTableView>(u"findingsTable"_s); }
  QString cell(int row, int column) { return table()->model()->index(row, column).data().toString(); }
  QAbstractButton* ruleSwitch() { return f.on<QAbstractButton>("zonesPage", u"enabledSwitch"_s); }
  QAbstractButton* button(const char* name) { return f.on<QAbstractButton>("zonesPage", QLatin1StringView(name)); }
  QString stateText() { return f.on<QLabel>("zonesPage", u"stateLabel"_s)->text(); }
  void undo() {
    QTRY_VERIFY(f.window->actions()[ui::Command::Undo]->isEnabled());
    QTest::keyClick(f.window.get(), Qt::Key_Z, Qt::ControlModifier);
  }
  int rowOf(const QString& vendor) {
    for (int row = 0; row < table()->model()->rowCount(); ++row)
      if (cell(row, ui::FindingsModel::VendorColumn) == vendor) return row;
    return -1;
  }
  void evaluate() {
    f.window->actions()[ui::Command::Evaluate]->trigger();
    QTRY_VERIFY(f.state().summary.findingsFresh);
    QVERIFY(f.settle());
  }
  QStringList savedLines(const QString& file);

  test::WindowFixture f;
};

void ZonesTest::initTestCase() {
  f.start(u"en"_s);
  QVERIFY(QTest::qWaitForWindowExposed(f.window.get()));
}

void ZonesTest::anEmptyWorkspaceSaysWhatToDo() {
  QVERIFY(f.open(session::Workspace::create(f.folder.filePath(u"空.huyuan"_s).toStdString(), "空", f.seams)));
  f.window->showStep(ui::Step::Zones);
  QVERIFY2(stateText().contains(u"No schools yet"_s), qPrintable(stateText()));
  QVERIFY(button("importButton")->isVisible());
  QVERIFY(!button("evaluateButton")->isVisible());
  QCOMPARE(f.on<QLabel>("zonesPage", u"insideFigureLabel"_s)->text(), u"–"_s);
  f.document().workspace()->eraseRecord("zone_rule", rule().id.value);
  f.document().refresh();
  QTRY_COMPARE(rules(), 0U);
  QVERIFY2(stateText().contains(u"No rule yet"_s), qPrintable(stateText()));
  QVERIFY(f.click(button("presetButton")));
  QTRY_VERIFY(f.on<QListWidget>("zonesPage", u"presetList"_s)->count() > 10);
}

void ZonesTest::itSaysThatNothingIsEvaluated() {
  QVERIFY(f.open(zonesCity(f.folder.filePath(u"小城 (测试).huyuan"_s), f.seams)));
  f.window->showStep(ui::Step::Zones);
  QVERIFY2(stateText().contains(u"Not evaluated yet"_s), qPrintable(stateText()));
  QVERIFY(f.on<QLabel>("findingsPanel", u"emptyLabel"_s)->text().contains(u"F5"_s));
  QVERIFY(!table()->isVisible());
}

void ZonesTest::evaluatingGivesTheFigures() {
  QVERIFY(f.click(button("evaluateButton")));
  QTRY_VERIFY(f.state().summary.findingsFresh);
  // Vendors 1 … 20 stand 60 … 155 m from one school each; 临界店 is 1 m beyond, ± √(1² + 3²).
  QTRY_COMPARE(f.on<QLabel>("zonesPage", u"insideFigureLabel"_s)->text(), u"20"_s);
  QCOMPARE(f.on<QLabel>("zonesPage", u"borderlineFigureLabel"_s)->text(), u"1"_s);
  QCOMPARE(f.on<QLabel>("zonesPage", u"outsideFigureLabel"_s)->text(), u"5"_s);
  QVERIFY(f.on<QLabel>("zonesPage", u"pairsCountLabel"_s)->text().contains(u"20 inside, 1 borderline"_s));
  QVERIFY(!button("evaluateButton")->isVisible());
  QVERIFY(!f.on<QWidget>("zonesPage", u"stateFrame"_s)->isVisible());
  QTRY_COMPARE(table()->model()->rowCount(), 21);
}

void ZonesTest::aCardTellsTheRule() {
  const auto label = [this](const char* name) { return f.on<QLabel>("zonesPage", QLatin1StringView(name))->text(); };
  QCOMPARE(label("reachLabel"), u"Within 200 m in a straight line from the campus boundary, 200 m itself included"_s);
  QVERIFY(label("goodsLabel").contains(u"水晶泥"_s));
  QVERIFY(label("datesLabel").contains(u"2020-09-01"_s));
  QVERIFY(label("readingLabel").contains(u"our reading"_s));
  QVERIFY(f.on<QLabel>("zonesPage", u"warningLabel"_s)->isVisible());
  QVERIFY(label("warningLabel").contains(u"until when"_s));
  QVERIFY(ruleSwitch()->accessibleName().contains(u"临沂"_s));
  QVERIFY(ruleSwitch()->focusPolicy() & Qt::TabFocus);
}

void ZonesTest::aRuleIsSwitchedOffAndOn() {
  QVERIFY(ruleSwitch()->isChecked());
  QVERIFY(f.click(ruleSwitch()));
  QTRY_VERIFY(!rule().enabled);
  QVERIFY2(stateText().contains(u"switched off"_s), qPrintable(stateText()));
  QVERIFY(!ruleSwitch()->isChecked());
  // By the keyboard on again.
  QTRY_VERIFY(!f.document().isChanging());
  ruleSwitch()->setFocus();
  QTest::keyClick(ruleSwitch(), Qt::Key_Space);
  QTRY_VERIFY(rule().enabled);
  undo();
  QTRY_VERIFY(!rule().enabled);
  undo();
  QTRY_VERIFY(rule().enabled);
  QTRY_VERIFY(ruleSwitch()->isChecked());
  QVERIFY(f.settle());
}

void ZonesTest::aPresetWithTwoDistancesIsTwoRules() {
  QVERIFY(f.click(button("addRuleButton")));
  auto* list = f.on<QListWidget>("zonesPage", u"presetList"_s);
  QTRY_COMPARE(list->count(), 15);
  const auto found = list->findItems(u"佛山"_s, Qt::MatchStartsWith);
  QCOMPARE(found.size(), 1);
  QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, [&] {
    list->scrollToItem(found.front());
    return list->visualItemRect(found.front()).center();
  }());
  const QString details = f.on<QLabel>("zonesPage", u"detailsLabel"_s)->text();
  QVERIFY2(details.contains(u"100 m on foot"_s) && details.contains(u"50 m on foot"_s), qPrintable(details));
  QVERIFY(f.click(button("addButton")));
  QTRY_COMPARE(rules(), 3U);
  QCOMPARE(rule(1).distance, base::Metres(100));
  QCOMPARE(rule(2).distance, base::Metres(50));
  QVERIFY(rule(2).covers("111") && !rule(1).covers("111") && rule(1).covers("211"));
  // New rules that walk are evaluated when the user says so; until then the verdicts are old, and the page says that.
  QTRY_VERIFY(!f.state().summary.findingsFresh);
  QVERIFY2(stateText().contains(u"older state"_s), qPrintable(stateText()));
  QTRY_VERIFY(button("evaluateButton")->isVisible());
  QCOMPARE(button("evaluateButton")->text(), u"Evaluate again"_s);
  // It is shown in the form, to be edited.
  QTRY_COMPARE(f.document().selectedKind(), u"zone_rule"_s);
  QTRY_VERIFY(f.find<QWidget>(u"inspector"_s)->isVisible());
  undo();
  QTRY_COMPARE(rules(), 1U);
  QVERIFY(f.settle());
}

void ZonesTest::aRuleIsDuplicatedAndDeleted() {
  f.on<QAction>("zonesPage", u"duplicateRuleAction"_s)->trigger();
  QTRY_COMPARE(rules(), 2U);
  QVERIFY(!rule(1).enabled);
  QCOMPARE(rule(1).distance, rule(0).distance);
  QVERIFY(rule(1).code != rule(0).code);
  QVERIFY(f.settle());
  const auto cards = f.find<QWidget>(u"rulesWidget"_s)->findChildren<QAction*>(u"eraseRuleAction"_s);
  QCOMPARE(cards.size(), 2);
  f.prompts.asked.clear();
  f.prompts.yes = false;
  cards.last()->trigger();
  QCOMPARE(f.prompts.asked.size(), 1);
  QCOMPARE(rules(), 2U);
  f.prompts.yes = true;
  cards.last()->trigger();
  QTRY_COMPARE(rules(), 1U);
  QVERIFY(f.settle());
}

void ZonesTest::anotherRadiusIsTriedAndLeft() {
  evaluate();
  QVERIFY(f.click(button("previewButton")));
  auto* spin = f.on<QSpinBox>("zonesPage", u"radiusSpinBox"_s);
  QTRY_VERIFY(spin->hasFocus());
  QCOMPARE(spin->value(), 200);
  QCOMPARE(f.window->map().previewRadius(), 0.0);
  QTest::keyClick(spin, Qt::Key_A, Qt::ControlModifier);
  QTest::keyClicks(spin, u"100"_s);
  // 60, 65 … 95 m are inside; 100 m is within ± √2 of the limit.
  auto* counts = f.on<QLabel>("zonesPage", u"countsLabel"_s);
  QTRY_COMPARE(counts->text(), u"<b>8</b> vendors inside, <b>1</b> borderline"_s);
  QCOMPARE(f.window->map().previewRadius(), 100.0);
  QTest::keyClick(spin, Qt::Key_Escape);
  QTRY_VERIFY(!spin->isVisible());
  QCOMPARE(f.window->map().previewRadius(), 0.0);
  QCOMPARE(rule().distance, base::Metres(200));
}

void ZonesTest::anotherRadiusIsApplied() {
  QVERIFY(f.click(button("previewButton")));
  auto* spin = f.on<QSpinBox>("zonesPage", u"radiusSpinBox"_s);
  QVERIFY(!button("applyButton")->isEnabled());
  spin->setValue(240);
  // More than was computed: measured anew. 临界店 is inside now, 远店 (230 m) too.
  QTRY_COMPARE(f.on<QLabel>("zonesPage", u"countsLabel"_s)->text(), u"<b>22</b> vendors inside, <b>0</b> borderline"_s);
  QVERIFY(f.click(button("applyButton")));
  QTRY_COMPARE(rule().distance, base::Metres(240));
  QTRY_VERIFY(!spin->isVisible());
  undo();
  QTRY_COMPARE(rule().distance, base::Metres(200));
  evaluate();
}

void ZonesTest::aRowSelectsTheFindingEverywhere() {
  QTRY_COMPARE(table()->model()->rowCount(), 21);
  const int row = rowOf(u"店 3"_s);
  QVERIFY(row >= 0);
  table()->scrollTo(table()->model()->index(row, 0));
  const QRect at = table()->visualRect(table()->model()->index(row, ui::FindingsModel::VendorColumn));
  QTest::mouseClick(table()->viewport(), Qt::LeftButton, {}, at.center());
  const domain::Vendor& vendor = f.state().snapshot->vendors[2];
  QTRY_COMPARE(f.document().selectedFinding().vendor, vendor.id.value);
  QCOMPARE(f.document().selectedKind(), u"vendor"_s);
  QTRY_COMPARE(f.on<QLabel>("inspector", u"titleLabel"_s)->text(), u"店 3"_s);
  // The map shows both ends and the line between them: 70 m.
  QTRY_COMPARE(f.window->map().measuredLines().size(), 1U);
  QCOMPARE(f.window->map().measuredLines().front().label, u"70.0 m"_s);
  const QRectF seen(f.window->map().rect());
  QVERIFY(seen.contains(f.window->map().view().toScreen(vendor.point)));
  QVERIFY(seen.contains(f.window->map().view().toScreen(f.state().snapshot->schools[2].point)));
}

void ZonesTest::theMapSelectsTheRow() {
  const domain::Vendor& vendor = f.state().snapshot->vendors[6];
  f.window->map().centreOn(vendor.point);
  QVERIFY(f.settle());
  QTest::mouseClick(&f.window->map(), Qt::LeftButton, {}, f.window->map().view().toScreen(vendor.point).toPoint());
  QTRY_COMPARE(f.document().selectedId(), vendor.id.value);
  QTRY_COMPARE(cell(table()->currentIndex().row(), ui::FindingsModel::VendorColumn), u"店 7"_s);
  // The finding of before has no part in it any more.
  QVERIFY(f.document().selectedFinding().isNull());
  QTRY_VERIFY(f.window->map().measuredLines().empty());
}

void ZonesTest::allMethodsStandSideBySide() {
  const int row = rowOf(u"店 7"_s), first = ui::FindingsModel::FirstMethodColumn;
  const auto methodCell = [&](domain::Method m) { return table()->model()->index(row, first + static_cast<int>(m)); };
  QTRY_COMPARE(methodCell(domain::Method::PointRadius).data().toString(), u"90.0"_s);
  QCOMPARE(methodCell(domain::Method::BoundaryLine).data().toString(), u"–"_s);
  QVERIFY(methodCell(domain::Method::BoundaryLine).data(Qt::ToolTipRole).toString().contains(u"no campus outline"_s));
  QVERIFY(methodCell(domain::Method::GateRadius).data(Qt::ToolTipRole).toString().contains(u"no open gate"_s));
  QCOMPARE(cell(row, ui::FindingsModel::FlagsColumn), u"only a school point"_s);
  QVERIFY(cell(rowOf(u"临界店"_s), ui::FindingsModel::FlagsColumn).contains(u"suspected: 水晶泥"_s)); // 史莱姆
}

void ZonesTest::whyTellsTheFigures() {
  const domain::Vendor* vendor = f.state().snapshot->vendorByCode("X0");
  QVERIFY(vendor);
  f.document().select(u"vendor"_s, vendor->id.value, true);
  QVERIFY(f.settle());
  QTest::keyClick(f.window.get(), Qt::Key_F2);
  auto* why = f.find<ui::WhyView>(u"whyView"_s);
  QTRY_VERIFY(why->isVisible() && !why->text().isEmpty());
  const QString text = why->text();
  const double d = geo::distance(f.state().snapshot->schools.front().point, vendor->point).value();
  for (const QString& part :
       {u"临沂 校园周边泥胶类玩具 2020"_s, u"2020-09-01"_s, u"our reading of it"_s, u"no campus outline on record"_s,
        u"straight line from the school's point"_s, QString::number(d, 'f', 6), u"> 200"_s, u"± 1.0 m"_s, u"± 3.0 m"_s,
        u"together ± 3.2 m"_s, u"differs from the limit by 1.0 m"_s, u"Two people measure on site"_s, u"201.0 m"_s})
    QVERIFY2(text.contains(part), qPrintable(part + u"\nnot in\n"_s + text));
  QTest::mouseClick(why->findChild<QAbstractButton*>(u"copyButton"_s), Qt::LeftButton);
  QCOMPARE(QGuiApplication::clipboard()->text(), text);
}

void ZonesTest::theTableIsFiltered() {
  auto* words = f.find<QLineEdit>(u"wordsLineEdit"_s);
  words->setText(u"第2小学"_s); // an input method gives whole words, not keys
  QTRY_COMPARE(table()->model()->rowCount(), 5);
  QCOMPARE(f.on<QLabel>("findingsBar", u"countLabel"_s)->text(), u"5 of 21 findings"_s);
  words->clear();
  QTRY_COMPARE(table()->model()->rowCount(), 21);
  // The figure leads to its rows.
  QVERIFY(f.click(button("borderlineButton")));
  QTRY_COMPARE(table()->model()->rowCount(), 1);
  QCOMPARE(cell(0, ui::FindingsModel::VendorColumn), u"临界店"_s);
  QCOMPARE(f.find<QComboBox>(u"verdictComboBox"_s)->currentText(), u"borderline"_s);
  f.document().showFindings({.district = u"371311"_s});
  QTRY_COMPARE(table()->model()->rowCount(), 10);
  f.document().showFindings({});
  QTRY_COMPARE(table()->model()->rowCount(), 21);
}

void ZonesTest::theTableIsOrdered() {
  QHeaderView* header = table()->horizontalHeader();
  const auto press = [&](int column) {
    table()->scrollTo(table()->model()->index(0, column));
    const QPoint at(header->sectionViewportPosition(column) + header->sectionSize(column) / 2, header->height() / 2);
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
  };
  press(ui::FindingsModel::DistanceColumn);
  QTRY_COMPARE(cell(0, ui::FindingsModel::DistanceColumn), u"60.0"_s);
  QTRY_COMPARE(cell(20, ui::FindingsModel::DistanceColumn), u"201.0"_s);
  press(ui::FindingsModel::DistanceColumn);
  QTRY_COMPARE(cell(0, ui::FindingsModel::DistanceColumn), u"201.0"_s);
  // What is measured only when seen cannot be ordered by.
  press(ui::FindingsModel::FirstMethodColumn + 3);
  QVERIFY(f.settle());
  QCOMPARE(cell(0, ui::FindingsModel::DistanceColumn), u"201.0"_s);
}

QStringList ZonesTest::savedLines(const QString& file) {
  QFile in(file);
  if (!in.open(QIODevice::ReadOnly)) return {};
  return QString::fromUtf8(in.readAll()).split(u'\n', Qt::SkipEmptyParts);
}

void ZonesTest::whatIsShownIsSaved() {
  f.document().showFindings({.words = u"第1小学"_s});
  QTRY_COMPARE(table()->model()->rowCount(), 6); // five of the twenty and 临界店, farthest first
  f.prompts.file = f.folder.filePath(u"判定.csv"_s);
  QVERIFY(f.click(f.on<QAbstractButton>("recordsPanel", u"saveButton"_s)));
  QTRY_COMPARE(savedLines(f.prompts.file).size(), 7);
  const QStringList lines = savedLines(f.prompts.file);
  QVERIFY(lines[0].contains(u"walk from a gate"_s) && lines[0].contains(u"school point"_s));
  QVERIFY2(lines[1].contains(u"临界店"_s) && lines[1].contains(u"borderline"_s), qPrintable(lines[1]));
  QVERIFY2(lines[6].contains(u"店 1,"_s) && lines[6].contains(u"inside"_s), qPrintable(lines[6]));
  f.document().showFindings({});
  QTRY_COMPARE(table()->model()->rowCount(), 21);
}

void ZonesTest::rowsAreCopied() {
  table()->setFocus();
  table()->selectRow(0);
  QVERIFY(f.settle());
  QTest::keyClick(table(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
  QTRY_VERIFY(QGuiApplication::clipboard()->text().startsWith(u"Verdict\t"_s));
  const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
  QCOMPARE(lines.size(), 2);
  QVERIFY2(lines[1].contains(u"临界店"_s) && lines[1].contains(u"201.0"_s), qPrintable(lines[1]));
  QVERIFY(!lines[1].contains(u'…'));
}

void ZonesTest::theMeasuringRecordIsShownAndSaved() {
  f.document().selectFinding(ui::FindingKey::of(f.state().findings->front()), true);
  QVERIFY(f.settle());
  QVERIFY(f.click(f.on<QAbstractButton>("whyView", u"recordButton"_s)));
  auto* record = f.find<ui::RecordPreview>(u"recordPreview"_s);
  QTRY_VERIFY(record->isVisible() && !record->image().isNull());
  const double ratio = double(record->image().height()) / record->image().width();
  QVERIFY2(std::abs(ratio - 297.0 / 210.0) < 0.01, qPrintable(QString::number(ratio)));
  // The workspace that is open is no place for a result.
  f.prompts.file = QString::fromStdString(f.state().summary.path);
  f.prompts.asked.clear();
  QVERIFY(f.click(f.on<QAbstractButton>("recordPreview", u"saveButton"_s)));
  QVERIFY(f.settle());
  QCOMPARE(f.prompts.asked.size(), 2);
  QFile workspace(f.prompts.file);
  QVERIFY(workspace.open(QIODevice::ReadOnly) && workspace.read(6) == "SQLite");
  f.prompts.file = f.folder.filePath(u"认定记录.pdf"_s);
  QVERIFY(f.click(f.on<QAbstractButton>("recordPreview", u"saveButton"_s)));
  QTRY_VERIFY(QFile::exists(f.prompts.file));
  QFile pdf(f.prompts.file);
  QVERIFY(pdf.open(QIODevice::ReadOnly));
  QVERIFY(pdf.read(5) == "%PDF-" && pdf.size() > 10000);
  QTest::keyClick(record, Qt::Key_Escape);
  QTRY_VERIFY(f.window->map().isVisible());
}

void ZonesTest::theListOfBorderlineOnesJumps() {
  f.document().clearSelection();
  auto* tabs = f.on<QTabWidget>("zonesPage", u"tabs"_s);
  QVERIFY(tabs->tabText(1).contains(u"(1)"_s));
  tabs->setCurrentIndex(1);
  auto* list = f.on<QListView>("zonesPage", u"listView"_s);
  QTRY_VERIFY(list->isVisible());
  const QModelIndex row = list->model()->index(0, 0);
  const QString words = row.data(Qt::AccessibleTextRole).toString();
  for (const QString& part :
       {u"临界店"_s, u"第1小学"_s, u"201.0 ± 3.2 m, limit 200 m"_s, u"school ± 1.0 m, vendor ± 3.0 m"_s})
    QVERIFY2(words.contains(part), qPrintable(words));
  QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(row).center());
  const domain::Vendor* vendor = f.state().snapshot->vendorByCode("X0");
  QTRY_COMPARE(f.document().selectedFinding().vendor, vendor->id.value);
  QVERIFY(QRectF(f.window->map().rect()).contains(f.window->map().view().toScreen(vendor->point)));
  QTRY_COMPARE(f.window->map().measuredLines().size(), 1U);
  // The small map is a picture of something: it has more than one colour, at its place in the row.
  const auto colours = [&] {
    const QRect at = list->visualRect(row);
    const QImage image = list->viewport()->grab(QRect(at.left() + 8, at.top() + 8, 104, 60)).toImage();
    QSet<QRgb> set;
    for (int x = 2; x < image.width() - 2; ++x)
      for (int y = 2; y < image.height() - 2; ++y) set.insert(image.pixel(x, y));
    return set.size();
  };
  QTRY_VERIFY(colours() > 20);
}

void ZonesTest::theWorkListIsSaved() {
  f.prompts.file = f.folder.filePath(u"实测.csv"_s);
  QVERIFY(f.click(f.on<QAbstractButton>("borderlineList", u"saveButton"_s)));
  QTRY_COMPARE(savedLines(f.prompts.file).size(), 2);
  const QStringList lines = savedLines(f.prompts.file);
  QVERIFY(lines[0].contains(u"Measured on site m"_s) && lines[0].contains(u"Second officer"_s));
  QVERIFY(lines[1].contains(u"临界店"_s));
}

void ZonesTest::manyRowsStayFluid() {
  auto snapshot = std::make_shared<domain::Snapshot>(*f.state().snapshot);
  auto findings = std::make_shared<std::vector<domain::Finding>>();
  const auto some = *f.state().findings;
  while (findings->size() < 100000)
    for (domain::Finding finding : some) {
      finding.distance = base::Metres(double(findings->size() * 7919 % 200000) / 1000.0);
      findings->push_back(finding);
    }
  QElapsedTimer timer;
  timer.start();
  const auto rows = std::make_shared<const ui::FindingRows>(ui::makeFindingRows(snapshot, findings, {}));
  auto places = ui::arranged(*rows, {}, {ui::FindingColumn::Vendor, true}, {});
  qInfo("100 000 rows made and ordered in %lld ms (another thread)", timer.elapsed());
  ui::JobRunner jobs;
  ui::MethodDistancesCache cache(jobs, nullptr);
  ui::FindingsModel model(cache, nullptr);
  QTableView view;
  view.resize(1200, 400);
  view.setModel(&model);
  view.show();
  timer.restart();
  model.setRows(rows, std::move(places));
  view.scrollTo(model.index(60000, 0));
  view.grab();
  qInfo("shown and scrolled in %lld ms (main thread)", timer.elapsed());
  QVERIFY2(timer.elapsed() < 400, qPrintable(QString::number(timer.elapsed())));
  QVERIFY(model.rowCount() >= 100000);
}

void ZonesTest::aReadOnlyWorkspaceOffersNoChange() {
  const auto path = f.state().summary.path;
  QVERIFY(f.open(session::Workspace::open(path, true, f.seams)));
  f.window->showStep(ui::Step::Zones);
  QVERIFY2(stateText().contains(u"Read-only"_s), qPrintable(stateText()));
  QVERIFY(!ruleSwitch()->isEnabled());
  QVERIFY(!button("addRuleButton")->isEnabled());
  QCOMPARE(button("editButton")->text(), u"Look at it"_s);
  f.on<QTabWidget>("zonesPage", u"tabs"_s)->setCurrentIndex(0);
  QVERIFY(f.click(button("previewButton")));
  f.on<QSpinBox>("zonesPage", u"radiusSpinBox"_s)->setValue(100);
  QTRY_VERIFY(f.on<QLabel>("zonesPage", u"countsLabel"_s)->text().contains(u"8"_s));
  QVERIFY(!button("applyButton")->isEnabled());
}

void ZonesTest::itSpeaksChinese() {
  const auto path = f.state().summary.path;
  f.start(u"zh"_s);
  QVERIFY(f.open(session::Workspace::open(path, false, f.seams)));
  f.window->showStep(ui::Step::Zones);
  QVERIFY(f.settle());
  const auto label = [this](const char* name) { return f.on<QLabel>("zonesPage", QLatin1StringView(name))->text(); };
  QCOMPARE(label("reachLabel"), u"自校园边界直线 200 米以内（含 200 米）"_s);
  QVERIFY(label("warningLabel").contains(u"有效期"_s));
  QVERIFY(label("vendorsCountLabel").contains(u"每户只计一次"_s));
  QTRY_COMPARE(cell(0, ui::FindingsModel::VerdictColumn), u"区内"_s);
  f.document().selectFinding(ui::FindingKey::of(f.state().findings->front()), true);
  auto* why = f.find<ui::WhyView>(u"whyView"_s);
  QTRY_VERIFY(why->text().contains(u"未舍入的距离为"_s));
  // No English word is left, but for units.
  const QRegularExpression english(u"[A-Za-z]{4,}"_s);
  QVERIFY2(!why->text().contains(english), qPrintable(why->text()));
}

QTEST_MAIN(ZonesTest)
#include "zones_test.moc"
