// SPDX-License-Identifier: GPL-3.0-or-later
// The main job as a user does it: open, evaluate, freeze, run, plan, preview. Every step is a real click or key.
#include "app/document.h"
#include "app/language.h"
#include "app/program.h"
#include "app/settings.h"
#include "app/theme.h"
#include "fake_prompts.h"
#include "mainwindow/main_window.h"
#include "mapview/map_widget.h"
#include "sheets/pack_preview.h"
#include "small_city.h"

#include <QAbstractButton>
#include <QAction>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace huyuan;

class MainJobTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void cleanupTestCase() { m_window.reset(); }
  void opensFromTheStartPage();
  void evaluatesTheZones();
  void mapClickSelectsTheVendor();
  void tableRowSelectsTheVendor();
  void searchFindsASchool();
  void drawIsFrozenThenRun();
  void routesArePlanned();
  void previewShowsPages();
  void sheetsAreSavedOnceReleased();
  void undoByKeyBringsBackAnEdit();
  void viewStateIsKept();
  void everySentenceIsTranslated();

 private:
  template <class T> T* find(const QString& name) {
    T* widget = m_window->findChild<T*>(name);
    if (!widget) qFatal("no widget %s", qPrintable(name));
    return widget;
  }
  template <class T> T* on(const char* page, const QString& name) {
    T* widget = find<QWidget>(QLatin1StringView(page))->findChild<T*>(name);
    if (!widget) qFatal("no widget %s on %s", qPrintable(name), page);
    return widget;
  }
  void click(QAbstractButton* button) {
    QTRY_VERIFY2(button->isVisible() && button->isEnabled(), qPrintable(button->objectName()));
    QTest::mouseClick(button, Qt::LeftButton);
  }
  void step(const QString& name) { click(find<QAbstractButton>(name)); }
  const ui::DocumentState& state() { return m_window->document().state(); }

  QTemporaryDir m_folder;
  QString m_file;
  test::FakePrompts m_prompts;
  session::Seams m_seams;
  std::unique_ptr<ui::Settings> m_settings;
  std::unique_ptr<ui::MainWindow> m_window;
};

void MainJobTest::initTestCase() {
  ui::setUpApplication(*qApp);
  ui::installLanguage(u"en"_s);
  ui::Theme::install(*qApp, u"light"_s);
  m_file = m_folder.filePath(u"小城 (测试).huyuan"_s);
  test::makeSmallCity(m_file.toStdString(), m_seams);
  m_settings = std::make_unique<ui::Settings>(m_folder.filePath(u"huyuan.ini"_s));
  m_window = std::make_unique<ui::MainWindow>(*m_settings, m_prompts, m_seams);
  m_window->resize(1400, 900);
  m_window->show();
  QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void MainJobTest::opensFromTheStartPage() {
  m_prompts.file = m_file;
  click(on<QAbstractButton>("startPage", u"openButton"_s));
  QTRY_VERIFY(m_window->document().isLoaded());
  QTRY_VERIFY(m_window->isIdle());
  QCOMPARE(state().countOf("vendor"), 24);
  QCOMPARE(m_settings->recent(), QStringList(m_file));
  QVERIFY(m_window->windowTitle().startsWith(u"小城"_s));
}

void MainJobTest::evaluatesTheZones() {
  step(u"stepZonesButton"_s);
  QVERIFY(!state().summary.findingsFresh);
  click(on<QAbstractButton>("zonesPage", u"evaluateButton"_s));
  QTRY_VERIFY(state().summary.findingsFresh);
  QTRY_COMPARE(on<QLabel>("zonesPage", u"insideFigureLabel"_s)->text(), u"20"_s);
  QTRY_VERIFY(m_window->isIdle());
}

void MainJobTest::mapClickSelectsTheVendor() {
  const domain::Vendor& vendor = state().snapshot->vendors.front();
  ui::MapWidget& map = m_window->map();
  map.centreOn(vendor.point);
  QTRY_VERIFY(m_window->isIdle());
  QTest::mouseClick(&map, Qt::LeftButton, {}, map.view().toScreen(vendor.point).toPoint());
  QTRY_COMPARE(m_window->document().selectedKind(), u"vendor"_s);
  QCOMPARE(m_window->document().selectedId(), vendor.id.value);
  QTRY_COMPARE(on<QLabel>("inspector", u"titleLabel"_s)->text(), u"店 1"_s);
  // "Why?" tells school, distance with one decimal and verdict.
  QString why;
  for (const QLabel* label : on<QWidget>("inspector", u"findingsWidget"_s)->findChildren<QLabel*>())
    why += label->text();
  QVERIFY2(why.contains(u"第1小学"_s) && why.contains(u"60.0 m"_s) && why.contains(u"inside"_s), qPrintable(why));
  auto* table = on<QTableView>("findingsPanel", u"findingsTable"_s);
  QTRY_VERIFY(table->currentIndex().isValid());
  QCOMPARE(table->model()->index(table->currentIndex().row(), 1).data().toString(), u"店 1"_s);
}

void MainJobTest::tableRowSelectsTheVendor() {
  step(u"stepDataButton"_s); // the layer that was shown before the findings comes back
  QTRY_VERIFY(m_window->isIdle());
  auto* table = on<QTableView>("recordsPanel", u"recordsTable"_s);
  const QRect row = table->visualRect(table->model()->index(2, 1));
  QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, row.center());
  QTRY_COMPARE(m_window->document().selectedId(), state().snapshot->vendors[2].id.value);
  // The map has gone there.
  const geo::LonLat place = state().snapshot->vendors[2].point;
  const QPointF at = m_window->map().view().toScreen(place);
  QVERIFY((at - QPointF(m_window->map().width() / 2.0, m_window->map().height() / 2.0)).manhattanLength() < 2.0);
}

void MainJobTest::searchFindsASchool() {
  QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
  auto* search = find<QLineEdit>(u"searchLineEdit"_s);
  QTRY_VERIFY(search->hasFocus());
  search->setText(u"第3小学"_s);
  Q_EMIT search->textEdited(search->text()); // an input method gives whole words, not keys
  auto* list = find<QListWidget>(u"searchList"_s);
  QTRY_VERIFY(list->isVisible() && list->count() > 0);
  QTest::keyClick(search, Qt::Key_Return);
  QTRY_COMPARE(m_window->document().selectedKind(), u"school"_s);
  QTRY_COMPARE(on<QLabel>("inspector", u"titleLabel"_s)->text(), u"第3小学"_s);
}

void MainJobTest::drawIsFrozenThenRun() {
  step(u"stepDrawButton"_s);
  on<QSpinBox>("drawPage", u"targetsSpinBox"_s)->setValue(4);
  QVERIFY(!on<QWidget>("drawPage", u"resultTable"_s)->isVisible());
  click(on<QAbstractButton>("drawPage", u"freezeButton"_s));
  QTRY_VERIFY(on<QLabel>("drawPage", u"populationHashLabel"_s)->isVisible());
  QCOMPARE(state().draw->populationSize, 20);
  QVERIFY(!on<QWidget>("drawPage", u"resultTable"_s)->isVisible());
  QTest::keyClicks(on<QLineEdit>("drawPage", u"entropyLineEdit"_s), u"3 1 4 1 5"_s);
  QTest::keyClicks(on<QLineEdit>("drawPage", u"supervisorLineEdit"_s), u"Zhao"_s);
  QTRY_VERIFY(!m_window->document().isChanging());
  click(on<QAbstractButton>("drawPage", u"runButton"_s));
  auto* table = on<QTableView>("drawPage", u"resultTable"_s);
  QTRY_VERIFY(table->isVisible());
  QCOMPARE(table->model()->rowCount(), 2 * (4 + 3));
}

void MainJobTest::routesArePlanned() {
  step(u"stepRoutesButton"_s);
  click(on<QAbstractButton>("routesPage", u"planButton"_s));
  auto* teams = on<QTableView>("routesPage", u"teamsTable"_s);
  QTRY_VERIFY_WITH_TIMEOUT(teams->isVisible() && teams->model()->rowCount() == 2, 120000);
  QTRY_VERIFY(m_window->isIdle());
  QTest::mouseClick(teams->viewport(), Qt::LeftButton, {}, teams->visualRect(teams->model()->index(0, 0)).center());
  QTRY_COMPARE(m_window->document().team(), 1);
  QTRY_COMPARE(on<QTableView>("routesPage", u"stopsTable"_s)->model()->rowCount(), 4);
}

void MainJobTest::previewShowsPages() {
  step(u"stepSheetsButton"_s);
  click(on<QAbstractButton>("sheetsPage", u"previewButton"_s));
  auto* preview = find<ui::PackPreview>(u"packPreview"_s);
  QTRY_VERIFY(preview->isVisible());
  QVERIFY(preview->packs().size() == 2);
  int pages = 0;
  for (const auto& pack : preview->packs()) pages += pack->pageCount();
  QCOMPARE(preview->pageCount(), pages);
  QVERIFY(pages >= 2 * 4); // sheet, map, records, hand-over for each
  QTRY_VERIFY(!preview->image().isNull());
  const QImage& image = preview->image();
  int dark = 0;
  for (int y = 0; y < image.height(); ++y)
    for (int x = 0; x < image.width(); ++x) dark += qGray(image.pixel(x, y)) < 128 ? 1 : 0;
  QVERIFY2(dark > 500, qPrintable(QString::number(dark)));
  const double ratio = double(image.height()) / image.width();
  QVERIFY2(std::abs(ratio - 297.0 / 210.0) < 0.01, qPrintable(QString::number(ratio)));
  QTest::keyClick(preview, Qt::Key_PageDown);
  QTRY_COMPARE(preview->page(), 1);
}

void MainJobTest::sheetsAreSavedOnceReleased() {
  const QString folder = m_folder.filePath(u"任务单"_s);
  m_prompts.file = folder;
  click(on<QAbstractButton>("sheetsPage", u"saveButton"_s));
  auto* supervisor = on<QLineEdit>("sheetsPage", u"secondLineEdit"_s);
  auto* reason = on<QLineEdit>("sheetsPage", u"earlyLineEdit"_s);
  on<QLineEdit>("sheetsPage", u"operatorLineEdit"_s)->setText(u"Qian"_s);
  supervisor->setText(u"Zhao"_s);
  if (reason->isVisible()) reason->setText(u"printed on the eve"_s);
  QVERIFY(!QFile::exists(folder));
  click(on<QAbstractButton>("sheetsPage", u"releaseButton"_s));
  QTRY_VERIFY(state().release.isOpen());
  QTRY_VERIFY(m_window->isIdle());
  click(on<QAbstractButton>("sheetsPage", u"saveButton"_s));
  auto* saved = on<QListView>("sheetsPage", u"savedView"_s);
  QTRY_VERIFY(saved->isVisible());
  QCOMPARE(saved->model()->rowCount(), 3); // two teams, and one of all
  QVERIFY(QDir(folder).entryList({u"*-batch.pdf"_s}).size() == 1);
}

void MainJobTest::undoByKeyBringsBackAnEdit() {
  step(u"stepDataButton"_s);
  m_window->document().select(u"vendor"_s, state().snapshot->vendors.front().id.value, false);
  auto* name = [this]() -> QLineEdit* {
    auto* inspector = find<QWidget>(u"inspector"_s);
    return QTest::qWaitFor([&] {
      return inspector->findChild<QLineEdit*>(u"nameField"_s) != nullptr &&
             inspector->findChild<QLineEdit*>(u"nameField"_s)->text() == u"店 1"_s;
    })
               ? inspector->findChild<QLineEdit*>(u"nameField"_s)
               : nullptr;
  }();
  QVERIFY(name);
  name->setText(u"新店"_s);
  click(on<QAbstractButton>("inspector", u"applyButton"_s));
  QTRY_COMPARE(QString::fromStdString(state().snapshot->vendors.front().name), u"新店"_s);
  QTRY_VERIFY(m_window->actions()[ui::Command::Undo]->isEnabled());
  QTest::keyClick(m_window.get(), Qt::Key_Z, Qt::ControlModifier);
  QTRY_COMPARE(QString::fromStdString(state().snapshot->vendors.front().name), u"店 1"_s);
}

void MainJobTest::viewStateIsKept() {
  QTRY_VERIFY(m_window->isIdle());
  m_window->map().setView(render::MapView({118.33, 35.07}, 3.0, m_window->map().width(), m_window->map().height()));
  m_window->rememberView();
  const QString kept = QString::fromStdString(m_window->document().workspace()->viewState());
  QVERIFY(kept.contains(u"118.33"_s));
  // Where one was is no place for a team or a plan.
  QVERIFY(!kept.contains(u"team"_s) && !kept.contains(u"2026"_s));
}

void MainJobTest::everySentenceIsTranslated() {
  QFile file(QStringLiteral(HUYUAN_TRANSLATION));
  QVERIFY(file.open(QIODevice::ReadOnly));
  QXmlStreamReader xml(&file);
  int sentences = 0;
  QString source;
  while (!xml.atEnd()) {
    if (!xml.readNextStartElement() && xml.tokenType() != QXmlStreamReader::StartElement) continue;
    if (xml.name() == "source"_L1) source = xml.readElementText();
    if (xml.name() != "translation"_L1) continue;
    QVERIFY2(!xml.attributes().hasAttribute("type"_L1), qPrintable(source));
    QVERIFY2(!xml.readElementText().isEmpty(), qPrintable(source));
    ++sentences;
  }
  QVERIFY(sentences > 300);
}

QTEST_MAIN(MainJobTest)
#include "main_job_test.moc"
