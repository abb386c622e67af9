// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures that the program writes without anybody looking: nothing of what is not released may be in them.
#include "session/release.h"
#include "session/workspace.h"
#include "small_city.h"

#include <QFile>
#include <QImage>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace huyuan;

namespace {

class PictureTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase();
  void pagesOfTheCampaignAreRefused_data();
  void pagesOfTheCampaignAreRefused();
  void theRememberedPageIsRefusedToo();
  void otherPagesShowNothingOfIt();
  void aWrongPageIsWrongUsage();

 private:
  struct Run {
    int code = -1;
    QString said;
    QImage picture; ///< null = none was written
  };
  /// The same file name everywhere, so that pictures can be compared.
  QString city(const QString& state) const { return m_folder.filePath(state + u"/小城.huyuan"_s); }
  Run picture(const QString& state, const QStringList& more) {
    const QString file = m_folder.filePath(u"picture.png"_s);
    QFile::remove(file);
    QProcess program;
    program.start(QStringLiteral(HUYUAN_PROGRAM),
                  QStringList{city(state), u"--screenshot"_s, file, u"--size"_s, u"1200x800"_s} + more);
    if (!program.waitForFinished(120000)) return {};
    return {program.exitCode(), QString::fromLocal8Bit(program.readAllStandardError()), QImage(file)};
  }

  QTemporaryDir m_folder;
};

/// The same city before its draw, planned, and released.
void PictureTest::initTestCase() {
  qputenv("HUYUAN_CONFIG_DIR", m_folder.filePath(u"config"_s).toUtf8());
  for (const QString& state : {u"plain"_s, u"planned"_s, u"released"_s}) QVERIFY(QDir(m_folder.path()).mkpath(state));
  {
    const auto w = test::makeSmallCity(city(u"plain"_s).toStdString(), {});
    w->evaluate({}, {});
  }
  QVERIFY(QFile::copy(city(u"plain"_s), city(u"planned"_s)));
  test::planSmallCity(*session::Workspace::open(city(u"planned"_s).toStdString(), false, {}));
  QVERIFY(QFile::copy(city(u"planned"_s), city(u"released"_s)));
  session::Workspace::open(city(u"released"_s).toStdString(), false, {})
      ->releasePlan(test::PlannedCampaign, {"Qian", "Zhao", "printed early"});
}

void PictureTest::pagesOfTheCampaignAreRefused_data() {
  QTest::addColumn<QString>("page");
  for (const char* page : {"draw", "routes", "sheets"}) QTest::newRow(page) << QString::fromLatin1(page);
}

void PictureTest::pagesOfTheCampaignAreRefused() {
  QFETCH(QString, page);
  const Run refused = picture(u"planned"_s, {u"--page"_s, page, u"--lang"_s, u"en"_s});
  QCOMPARE(refused.code, 1);
  QVERIFY(refused.picture.isNull());
  QVERIFY2(refused.said.contains(u"campaign 2026-11 is not released"_s), qPrintable(refused.said));
  QVERIFY2(refused.said.contains(u"release the plan first"_s), qPrintable(refused.said));
  const Run open = picture(u"released"_s, {u"--page"_s, page});
  QVERIFY2(open.code == 0, qPrintable(open.said));
  QVERIFY(!open.picture.isNull());
}

void PictureTest::theRememberedPageIsRefusedToo() {
  const QString copy = city(u"remembered"_s);
  QVERIFY(QDir(m_folder.path()).mkpath(u"remembered"_s));
  QVERIFY(QFile::copy(city(u"planned"_s), copy));
  session::Workspace::open(copy.toStdString(), false, {})->setViewState(R"({"step":"routes"})");
  const Run refused = picture(u"remembered"_s, {});
  QCOMPARE(refused.code, 1);
  QVERIFY(refused.picture.isNull());
}

void PictureTest::otherPagesShowNothingOfIt() {
  const Run plain = picture(u"plain"_s, {u"--page"_s, u"zones"_s});
  QVERIFY2(plain.code == 0, qPrintable(plain.said));
  const Run planned = picture(u"planned"_s, {u"--page"_s, u"zones"_s, u"--team"_s, u"1"_s});
  QVERIFY2(planned.code == 0, qPrintable(planned.said));
  QCOMPARE(planned.picture, plain.picture);
  const Run released = picture(u"released"_s, {u"--page"_s, u"zones"_s});
  QVERIFY2(released.code == 0, qPrintable(released.said));
  QVERIFY(released.picture != plain.picture); // the routes are on the map
  for (const QString& page : {u"data"_s, u"dashboard"_s})
    QVERIFY(!picture(u"planned"_s, {u"--page"_s, page}).picture.isNull());
}

void PictureTest::aWrongPageIsWrongUsage() {
  const Run wrong = picture(u"plain"_s, {u"--page"_s, u"route"_s});
  QCOMPARE(wrong.code, 2);
  QVERIFY(wrong.picture.isNull());
  QVERIFY(wrong.said.contains(u"--page"_s));
}

} // namespace

QTEST_MAIN(PictureTest)
#include "picture_test.moc"
