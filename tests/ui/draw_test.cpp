// SPDX-License-Identifier: GPL-3.0-or-later
// The draw as a user does it: terms with their preview, freeze, words, run, verify, save, draw again.
#include "actions.h"
#include "session/result_files.h"
#include "session/workspace.h"
#include "small_city.h"
#include "widgets/choice_button.h"
#include "window_test.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTableView>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace huyuan;

class DrawTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void cleanupTestCase() { m_at.window.reset(); }
  void previewCountsAndLeadsToTheRows();
  void strataAndQuotasFollowTheTerms();
  void aStratumHasANumberOfItsOwn();
  void tickingAKindNarrowsTheList();
  void aQuotaAboveItsStratumWarns();
  void frozenThenRunByKeyboard();
  void namesHaveTheRoom();
  void aCutTextIsTold();
  void verifiedWithOneClick();
  void beforeTheReleaseOnlyHashesAreSaved();
  void releasedFromTheLink();
  void savedSignedAndNoted();
  void drawnAgainOnlyForAReason();
  void theOldRecordStaysReadable();
  void speaksChinese();

 private:
  template <class T> T* on(const QString& name) { return m_at.on<T>("drawPage", name); }
  QString cell(const QString& table, int row, int column) {
    return on<QTableView>(table)->model()->index(row, column).data().toString();
  }
  int rows(const QString& table) { return on<QTableView>(table)->model()->rowCount(); }
  QString population() { return on<QLabel>(u"populationLabel"_s)->text(); }
  std::string trail() {
    std::string text;
    for (const auto& entry : m_at.document().workspace()->history()) text += entry.what + "\n";
    return text;
  }

  QAction* action(const QString& name) {
    auto* found = on<QPushButton>(u"saveButton"_s)->menu()->findChild<QAction*>(name);
    if (!found) qFatal("no action %s", qPrintable(name));
    return found;
  }
  /// Into a file called as the action.
  void save(const QString& name) {
    m_at.prompts.file = m_at.folder.filePath(name);
    action(name)->trigger();
  }

  void saveMap() {
    m_at.prompts.file = m_at.folder.filePath(u"map.png"_s);
    m_at.window->actions()[ui::Command::SaveMapImage]->trigger();
  }

  test::WindowFixture m_at;
  std::shared_ptr<session::Workspace> m_city;
};

void DrawTest::initTestCase() {
  m_at.start(u"en"_s);
  m_city = test::makeSmallCity(m_at.folder.filePath(u"小城.huyuan"_s).toStdString(), m_at.seams);
  m_city->evaluate({}, {});
  QVERIFY(m_at.open(m_city));
  QVERIFY(m_at.click(m_at.find<QAbstractButton>(u"stepDrawButton"_s)));
  QVERIFY(m_at.settle());
}

void DrawTest::previewCountsAndLeadsToTheRows() {
  QTRY_VERIFY2(population().contains(u"<b>20</b> of 24"_s), qPrintable(population()));
  QVERIFY2(population().contains(u"4 outside the zones"_s), qPrintable(population()));
  QVERIFY(!on<QWidget>(u"leftOutWidget"_s)->isVisible());
  Q_EMIT on<QLabel>(u"populationLabel"_s)->linkActivated(u"out_of_zone"_s);
  QTRY_VERIFY(on<QWidget>(u"leftOutWidget"_s)->isVisible());
  QCOMPARE(rows(u"leftOutTable"_s), 4);
  auto* table = on<QTableView>(u"leftOutTable"_s);
  QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(1, 0)).center());
  QTRY_COMPARE(m_at.document().selectedKind(), u"vendor"_s);
  QCOMPARE(QString::fromStdString(m_at.state().snapshot->vendor({m_at.document().selectedId()})->name),
           cell(u"leftOutTable"_s, 1, 0));
}

void DrawTest::strataAndQuotasFollowTheTerms() {
  QTRY_COMPARE(rows(u"strataTable"_s), 2);
  on<QSpinBox>(u"targetsSpinBox"_s)->setValue(4);
  QTRY_COMPARE(cell(u"strataTable"_s, 0, 2), u"4"_s);
  QCOMPARE(cell(u"strataTable"_s, 0, 0), u"西区"_s);
  QCOMPARE(cell(u"strataTable"_s, 0, 1), u"10"_s);
  on<QComboBox>(u"modeComboBox"_s)->setCurrentIndex(1);
  on<QSpinBox>(u"targetsSpinBox"_s)->setValue(7); // 3.5 and 3.5: the first by code has the odd one
  QTRY_COMPARE(cell(u"strataTable"_s, 0, 2), u"4"_s);
  QTRY_COMPARE(cell(u"strataTable"_s, 1, 2), u"3"_s);
  on<QCheckBox>(u"strataDistrictCheckBox"_s)->click();
  QTRY_COMPARE(rows(u"strataTable"_s), 1);
  QCOMPARE(cell(u"strataTable"_s, 0, 2), u"7"_s);
  on<QCheckBox>(u"strataDistrictCheckBox"_s)->click();
  on<QComboBox>(u"modeComboBox"_s)->setCurrentIndex(0);
  QTRY_COMPARE(rows(u"strataTable"_s), 2);
}

void DrawTest::aStratumHasANumberOfItsOwn() {
  on<QSpinBox>(u"targetsSpinBox"_s)->setValue(4);
  QTRY_COMPARE(cell(u"strataTable"_s, 1, 2), u"4"_s);
  QVERIFY(m_at.settle());
  auto* table = on<QTableView>(u"strataTable"_s);
  const QPoint wanted = table->visualRect(table->model()->index(1, 2)).center();
  QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, wanted);
  QTest::keyClick(table, Qt::Key_2);
  auto* editor = table->findChild<QSpinBox*>();
  QVERIFY(editor);
  QTest::keyClick(editor, Qt::Key_Return);
  QTRY_COMPARE(cell(u"strataTable"_s, 1, 3), u"2"_s);
  QCOMPARE(cell(u"strataTable"_s, 0, 3), u"4"_s);
  QVERIFY(on<QLabel>(u"quotasLabel"_s)->text().contains(u"Strata with a number of their own: 1"_s));
  // The stratum's size and reserves go on by the general terms: 10 members, 3 in reserve.
  QCOMPARE(cell(u"strataTable"_s, 1, 1), u"10"_s);
  QCOMPARE(cell(u"strataTable"_s, 1, 4), u"3"_s);
  m_at.keepPicture(u"draw_quotas"_s);
  Q_EMIT on<QLabel>(u"quotasLabel"_s)->linkActivated(u"same"_s);
  QTRY_COMPARE(cell(u"strataTable"_s, 1, 3), u"4"_s);
  // In all, by size: nothing to type.
  on<QComboBox>(u"modeComboBox"_s)->setCurrentIndex(1);
  QTRY_VERIFY(!on<QLabel>(u"quotasLabel"_s)->isVisible());
  QVERIFY(!table->model()->index(1, 2).flags().testFlag(Qt::ItemIsEditable));
  on<QComboBox>(u"modeComboBox"_s)->setCurrentIndex(0);
  QTRY_VERIFY(on<QLabel>(u"quotasLabel"_s)->isVisible());
}

void DrawTest::tickingAKindNarrowsTheList() {
  auto* kinds = on<ui::ChoiceButton>(u"kindButton"_s);
  const auto actions = kinds->menu()->actions();
  QCOMPARE(kinds->text(), u"all kinds"_s);
  kinds->menu()->popup(kinds->mapToGlobal(QPoint(0, 0)));
  QTest::mouseClick(kinds->menu(), Qt::LeftButton, {}, kinds->menu()->actionGeometry(actions[1]).center());
  QVERIFY2(kinds->menu()->isVisible(), "one ticks several without opening it again");
  QVERIFY(actions[1]->isChecked());
  QTRY_VERIFY2(population().contains(u"<b>0</b> of 24"_s), qPrintable(population()));
  QVERIFY(!on<QWidget>(u"strataTable"_s)->isVisible());
  QTest::mouseClick(kinds->menu(), Qt::LeftButton, {}, kinds->menu()->actionGeometry(actions[0]).center());
  QTRY_VERIFY2(population().contains(u"<b>20</b> of 24"_s), qPrintable(population()));
  actions[0]->toggle();
  actions[1]->toggle();
  kinds->menu()->close();
}

void DrawTest::aQuotaAboveItsStratumWarns() {
  auto* warnings = on<QLabel>(u"warningsLabel"_s);
  on<QSpinBox>(u"targetsSpinBox"_s)->setValue(12);
  QTRY_VERIFY(warnings->isVisible());
  QVERIFY2(warnings->text().contains(u"10 members, fewer than the 12 wanted"_s), qPrintable(warnings->text()));
  on<QSpinBox>(u"targetsSpinBox"_s)->setValue(4);
  QTRY_VERIFY(!warnings->isVisible());
}

void DrawTest::frozenThenRunByKeyboard() {
  QVERIFY(m_at.click(on<QAbstractButton>(u"freezeButton"_s)));
  QTRY_VERIFY(on<QLabel>(u"freezeHashLabel"_s)->isVisible());
  QVERIFY(m_at.settle());
  QVERIFY(!on<QWidget>(u"resultTable"_s)->isVisible());
  QCOMPARE(m_at.state().draw->spec.perStratum, 4);
  auto* words = on<QLineEdit>(u"entropyLineEdit"_s);
  QTest::keyClicks(words, u"3 1 4 1 5"_s);
  QTest::keyClick(words, Qt::Key_Return);
  QTRY_VERIFY2(on<QLineEdit>(u"supervisorLineEdit"_s)->hasFocus(), "the supervisor's name is asked for");
  QVERIFY(!m_at.state().draw->isRun());
  QTest::keyClicks(on<QLineEdit>(u"supervisorLineEdit"_s), u"Zhao"_s);
  QTest::keyClick(on<QLineEdit>(u"supervisorLineEdit"_s), Qt::Key_Return);
  QTRY_VERIFY(on<QTableView>(u"resultTable"_s)->isVisible());
  QVERIFY(m_at.settle());
  QCOMPARE(rows(u"resultTable"_s), 2 * (4 + 3));
  QCOMPARE(rows(u"teamsTable"_s), 2);
  QCOMPARE(cell(u"teamsTable"_s, 0, 1), u"东区"_s); // team 1 is at home in 西区
  QVERIFY(!on<QWidget>(u"terms"_s)->isVisible());
  QVERIFY(!on<QWidget>(u"freezeButton"_s)->isVisible());
}

void DrawTest::namesHaveTheRoom() {
  auto* table = on<QTableView>(u"resultTable"_s);
  const QAbstractItemView* view = table;
  const auto names = [&] {
    return table->columnWidth(2) >= view->sizeHintForColumn(2) ||
           table->columnWidth(2) * 2 > table->viewport()->width();
  };
  m_at.window->resize(1366, 768);
  QTRY_VERIFY2(names(), qPrintable(u"%1 of %2"_s.arg(table->columnWidth(2)).arg(table->viewport()->width())));
  QCOMPARE(cell(u"resultTable"_s, 3, 1), u"4"_s);
  QCOMPARE(cell(u"resultTable"_s, 4, 1), u"5 res."_s);
  m_at.window->resize(1500, 950);
}

void DrawTest::aCutTextIsTold() {
  auto* table = on<QTableView>(u"resultTable"_s);
  const QModelIndex name = table->model()->index(0, 2);
  const auto tip = [&] {
    QToolTip::showText({}, {});
    const QPoint at = table->visualRect(name).center();
    QHelpEvent event(QEvent::ToolTip, at, table->viewport()->mapToGlobal(at));
    QApplication::sendEvent(table->viewport(), &event);
    return QToolTip::isVisible() ? QToolTip::text() : QString();
  };
  QCOMPARE(tip(), QString());
  table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Fixed);
  table->setColumnWidth(2, 40);
  QCOMPARE(tip(), name.data().toString());
  table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
}

void DrawTest::verifiedWithOneClick() {
  QVERIFY(m_at.click(on<QAbstractButton>(u"verifyButton"_s)));
  QTRY_VERIFY(on<QLabel>(u"verdictLabel"_s)->isVisible());
  QVERIFY(on<QLabel>(u"verdictLabel"_s)->text().startsWith(u"Confirmed"_s));
}

void DrawTest::beforeTheReleaseOnlyHashesAreSaved() {
  QVERIFY(on<QLabel>(u"releaseLabel"_s)->text().startsWith(u"Not released"_s));
  for (const QString& name : {u"saveRecordAction"_s, u"savePaperAction"_s, u"saveListAction"_s, u"saveTermsAction"_s}) {
    const qsizetype asked = m_at.prompts.asked.size();
    save(name);
    QVERIFY(m_at.settle());
    QVERIFY(!QFile::exists(m_at.prompts.file));
    QCOMPARE(m_at.prompts.asked.size(), asked);
    QVERIFY(on<QLabel>(u"verdictLabel"_s)->text().startsWith(u"Only the hashes may be saved"_s));
  }
  save(u"saveHashesAction"_s);
  QTRY_VERIFY(QFile::exists(m_at.prompts.file));
  QVERIFY(m_at.settle());
}

void DrawTest::releasedFromTheLink() {
  m_city->makePlan(m_at.state().campaign, {}, {}, {});
  m_at.document().refresh();
  QTRY_VERIFY(on<QLabel>(u"releaseLabel"_s)->text().contains(u"href=\"release\""_s));
  QVERIFY(m_at.settle());
  m_at.keepPicture(u"draw_not_released"_s);
  saveMap();
  QVERIFY(m_at.settle());
  QVERIFY2(!QFile::exists(m_at.prompts.file), "the map shows the routes");
  Q_EMIT on<QLabel>(u"releaseLabel"_s)->linkActivated(u"release"_s);
  const auto field = [this](const QString& name) { return m_at.on<QLineEdit>("sheetsPage", name); };
  QTRY_VERIFY(field(u"operatorLineEdit"_s)->isVisible());
  field(u"operatorLineEdit"_s)->setText(u"Qian"_s);
  auto* release = m_at.on<QAbstractButton>("sheetsPage", u"releaseButton"_s);
  QVERIFY(m_at.click(release));
  QTRY_VERIFY2(field(u"secondLineEdit"_s)->hasFocus(), "the supervisor is asked for");
  QTest::keyClicks(field(u"secondLineEdit"_s), u"Zhao"_s);
  QVERIFY(m_at.click(release));
  QTRY_VERIFY2(field(u"earlyLineEdit"_s)->hasFocus(), "before the planned day a reason is asked for");
  QVERIFY(m_at.settle());
  QVERIFY(!m_at.state().release.isOpen());
  QTRY_VERIFY2(field(u"secondLineEdit"_s)->geometry().bottom() < field(u"earlyLineEdit"_s)->geometry().top(),
               "no field lies over another");
  m_at.keepPicture(u"sheets_release"_s);
  QTest::keyClicks(field(u"earlyLineEdit"_s), u"printed on the eve"_s);
  QTest::keyClick(field(u"earlyLineEdit"_s), Qt::Key_Return);
  QTRY_VERIFY(m_at.state().release.isOpen());
  QVERIFY(m_at.settle());
  QVERIFY(!field(u"operatorLineEdit"_s)->isVisible());
  QVERIFY(m_at.on<QLabel>("sheetsPage", u"stateLabel"_s)->text().contains(u"by Qian and Zhao"_s));
  m_at.keepPicture(u"sheets_released"_s);
  QVERIFY(trail().find("operator Qian, supervisor Zhao") != std::string::npos);
  saveMap();
  QTRY_VERIFY(QFile::exists(m_at.prompts.file));
}

void DrawTest::savedSignedAndNoted() {
  QVERIFY(m_at.click(m_at.find<QAbstractButton>(u"stepDrawButton"_s)));
  QVERIFY(on<QLabel>(u"releaseLabel"_s)->text().startsWith(u"Released "_s));
  save(u"savePaperAction"_s);
  QTRY_VERIFY(QFile::exists(m_at.prompts.file));
  QVERIFY(m_at.settle());
  QVERIFY(!action(u"signAction"_s)->isVisible());
  const std::string key = m_at.folder.filePath(u"my.key"_s).toStdString();
  session::makeSigningKey(key);
  m_at.prompts.file = QString::fromStdString(key);
  action(u"chooseKeyAction"_s)->trigger();
  QVERIFY(action(u"signAction"_s)->isVisible() && action(u"signAction"_s)->isChecked());
  QCOMPARE(action(u"signAction"_s)->text(), u"Sign the record with my.key"_s);
  save(u"saveListAction"_s);
  QTRY_VERIFY(QFile::exists(m_at.prompts.file));
  const std::string list = m_at.prompts.file.toStdString();
  QVERIFY(m_at.settle());
  save(u"saveRecordAction"_s);
  QTRY_VERIFY(QFile::exists(m_at.prompts.file));
  QVERIFY(m_at.settle());
  QCOMPARE(on<QLabel>(u"verdictLabel"_s)->text(), u"Saved and signed."_s);
  QVERIFY(session::verifyDraw(m_at.prompts.file.toStdString(), list, key + ".pub").empty());
  action(u"signAction"_s)->trigger();
  QVERIFY(QFile::remove(m_at.prompts.file));
  save(u"saveRecordAction"_s);
  QTRY_VERIFY(QFile::exists(m_at.prompts.file));
  QVERIFY(m_at.settle());
  QVERIFY(session::verifyDraw(m_at.prompts.file.toStdString(), list).empty());
  QCOMPARE(session::verifyDraw(m_at.prompts.file.toStdString(), list, key + ".pub").size(), std::size_t{1});
  QVERIFY(trail().find("draw record saved: campaign") != std::string::npos);
}

void DrawTest::drawnAgainOnlyForAReason() {
  auto* again = on<QAbstractButton>(u"redrawButton"_s);
  QVERIFY(!on<QWidget>(u"reasonLineEdit"_s)->isVisible());
  QVERIFY(m_at.click(again));
  QTRY_VERIFY(on<QLineEdit>(u"reasonLineEdit"_s)->hasFocus());
  QVERIFY(on<QWidget>(u"terms"_s)->isVisible());
  QVERIFY(m_at.click(again));
  QVERIFY(m_at.settle());
  QCOMPARE(m_at.state().draws.size(), std::size_t{1});
  on<QSpinBox>(u"targetsSpinBox"_s)->setValue(2);
  QTest::keyClicks(on<QLineEdit>(u"reasonLineEdit"_s), u"a shop was missing"_s);
  QVERIFY(m_at.click(again));
  QTRY_COMPARE(m_at.state().draws.size(), std::size_t{2});
  QVERIFY(m_at.settle());
  QTest::keyClicks(on<QLineEdit>(u"entropyLineEdit"_s), u"2 7 1 8"_s);
  QVERIFY(m_at.click(on<QAbstractButton>(u"runButton"_s)));
  QTRY_VERIFY(m_at.state().draw->isRun());
  QVERIFY(m_at.settle());
  QCOMPARE(rows(u"resultTable"_s), 2 * (2 + 3));
  QVERIFY(on<QLabel>(u"resultHintLabel"_s)->text().contains(u"It replaces draw 1: “a shop was missing”"_s));
}

void DrawTest::theOldRecordStaysReadable() {
  auto* history = on<QTableView>(u"historyTable"_s);
  QTRY_VERIFY(history->isVisible());
  QCOMPARE(rows(u"historyTable"_s), 2);
  QTest::mouseClick(history->viewport(), Qt::LeftButton, {},
                    history->visualRect(history->model()->index(0, 1)).center());
  QTRY_COMPARE(rows(u"resultTable"_s), 2 * (4 + 3));
  QVERIFY(on<QLabel>(u"resultHintLabel"_s)->text().contains(u"3 1 4 1 5"_s));
}

void DrawTest::speaksChinese() {
  m_at.start(u"zh"_s);
  QVERIFY(m_at.open(m_city));
  QVERIFY(m_at.click(m_at.find<QAbstractButton>(u"stepDrawButton"_s)));
  QVERIFY(m_at.settle());
  QVERIFY2(action(u"signAction"_s)->isVisible() && !action(u"signAction"_s)->isChecked(), "as it was left");
  QCOMPARE(action(u"signAction"_s)->text(), u"用 my.key 为记录签名"_s);
  QVERIFY(m_at.click(on<QAbstractButton>(u"redrawButton"_s)));
  QTRY_VERIFY2(population().contains(u"可抽取"_s), qPrintable(population()));
  QVERIFY2(population().contains(u"不在禁售区"_s), qPrintable(population()));
  // Nothing of the page has stayed English; hashes, figures and file types are nobody's language.
  static const QRegularExpression English(u"[A-Za-z]{4,}"_s);
  auto* page = m_at.find<QWidget>(u"drawPage"_s);
  for (const QLabel* label : page->findChildren<QLabel*>())
    if (label->isVisible() && label->property("role").toString() != u"mono"_s)
      QVERIFY2(!QString(label->text()).remove(QRegularExpression(u"<[^>]*>|“.*”|Zhao"_s)).contains(English),
               qPrintable(label->text()));
}

QTEST_MAIN(DrawTest)
#include "draw_test.moc"
