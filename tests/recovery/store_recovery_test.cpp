// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace whose writer is killed at any moment opens with all that was committed and nothing half.
#include "base/random.h"
#include "store/workspace_file.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <QCoreApplication>
#include <QProcess>
#include <QStringList>
#include <QThread>

#include <cstdio>
#include <filesystem>
#include <map>

namespace huyuan::store::test {

namespace {

constexpr int BatchRows = 400;

std::vector<domain::RecordDescription> kinds() {
  return {domain::RecordDescription::fromJson(
      R"({"kind": "shop", "zh": "店", "en": "Shop", "fields": [
        {"name": "name", "type": "text", "zh": "名", "en": "Name", "searchable": true, "audience": "public"},
        {"name": "batch", "type": "integer", "zh": "批", "en": "Batch", "audience": "public"},
        {"name": "point", "type": "point", "zh": "点", "en": "Point", "audience": "public"}]})",
      "recovery.json")};
}

WorkspaceFile openWorkspace(const std::string& path, OpenMode mode = OpenMode::ReadWrite) {
  return {path, mode, kinds(), std::make_shared<base::SystemClock>()};
}

void insertBatch(WorkspaceFile& file, int batch, int rows = BatchRows) {
  file.change("child", "batch " + std::to_string(batch), [&] {
    for (int i = 0; i < rows; ++i) {
      domain::Record r;
      r.values["name"] = "第" + std::to_string(batch) + "批文具店" + std::to_string(i);
      r.values["batch"] = std::int64_t{batch};
      r.geometries["point"] = geo::LonLat{118.0 + i * 1e-4, 35.0 + batch * 1e-4};
      file.table("shop").insert(r);
    }
  });
}

/// Findings made up from the rows: each shop's distance is its batch.
std::vector<domain::Finding> findingsOf(const WorkspaceFile& file) {
  std::vector<domain::Finding> out;
  for (const auto& r : file.table("shop").all()) {
    domain::Finding f;
    f.vendor.value = r.id;
    f.distance = base::Metres(double(r.integer("batch", -1)));
    out.push_back(f);
  }
  return out;
}

void say(const std::string& line) {
  std::printf("%s\n", line.c_str());
  std::fflush(stdout);
}

/// Rows of each batch.
std::map<std::int64_t, int> batches(const WorkspaceFile& file) {
  std::map<std::int64_t, int> out;
  for (const auto& r : file.table("shop").all()) ++out[r.integer("batch", -1)];
  return out;
}

void expectSound(const WorkspaceFile& file) {
  for (const auto& p : file.check({}, {})) ADD_FAILURE() << p.text();
}

/// Starts this program as a writer, waits for its first line, kills it `milliseconds` later; all that it said.
QStringList runAndKill(const std::string& what, const std::string& path, int milliseconds) {
  QProcess child;
  child.start(QCoreApplication::applicationFilePath(), {QString::fromStdString(what), QString::fromStdString(path)});
  EXPECT_TRUE(child.waitForReadyRead(60'000)) << "the child said nothing";
  QThread::msleep(static_cast<unsigned long>(milliseconds));
  child.kill();
  EXPECT_TRUE(child.waitForFinished(60'000));
  EXPECT_EQ(child.exitStatus(), QProcess::CrashExit) << child.readAllStandardError().toStdString();
  return QString::fromUtf8(child.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

void exec(sqlite3* handle, const char* sql) {
  char* message = nullptr;
  ASSERT_EQ(sqlite3_exec(handle, sql, nullptr, nullptr, &message), SQLITE_OK) << message;
}

/// A copy of file and journal as they lie on the disk in the middle of a transaction: what a pulled plug leaves.
void copyInTheMiddleOfAChange(const std::string& path, const std::string& copy) {
  sqlite3* handle = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &handle), SQLITE_OK);
  exec(handle, "PRAGMA cache_size = 5; BEGIN; UPDATE shop SET name = 'half done', batch = 77");
  for (const char* end : {"", "-journal"})
    std::filesystem::copy_file(std::filesystem::path(std::u8string(path.begin(), path.end())) += end,
                               std::filesystem::path(std::u8string(copy.begin(), copy.end())) += end);
  exec(handle, "ROLLBACK");
  sqlite3_close(handle);
}

} // namespace

TEST(StoreRecovery, KilledImportsLeaveWholeBatchesOnly) {
  const huyuan::test::TempFolder folder;
  const std::string path = folder.file("被杀.huyuan");
  WorkspaceFile::create(path, kinds());
  base::Random random(11);
  std::size_t committed = 0;
  for (int round = 0; round < 10; ++round) {
    const QStringList said = runAndKill("--import", path, static_cast<int>(random.below(250)));
    auto file = openWorkspace(path);
    EXPECT_FALSE(file.isReadOnly()) << file.readOnlyReason();
    const auto found = batches(file);
    // The first line says "ready"; each other one a batch that was committed before it was said.
    const std::size_t promised = committed + static_cast<std::size_t>(said.size()) - 1;
    EXPECT_GE(found.size(), promised);
    EXPECT_LE(found.size(), promised + 1) << "at most the batch whose line was not yet said";
    for (const auto& [batch, rows] : found) EXPECT_EQ(rows, BatchRows) << "batch " << batch;
    EXPECT_EQ(file.history().size(), found.size());
    expectSound(file);
    committed = found.size();
  }
  EXPECT_GT(committed, 0u);
  auto file = openWorkspace(path);
  while (file.undo()) --committed;
  EXPECT_EQ(committed, 0u);
  EXPECT_EQ(file.table("shop").count(), 0);
}

TEST(StoreRecovery, KilledUndoAndRedoAreWholeOrNotAtAll) {
  const huyuan::test::TempFolder folder;
  const std::string path = folder.file("撤销.huyuan");
  WorkspaceFile::create(path, kinds());
  {
    auto file = openWorkspace(path);
    insertBatch(file, 1, 2000);
  }
  base::Random random(12);
  for (int round = 0; round < 6; ++round) {
    runAndKill("--swing", path, static_cast<int>(random.below(400)));
    auto file = openWorkspace(path);
    const auto rows = file.table("shop").count();
    EXPECT_EQ(rows, file.undoable() ? 2000 : 0);
    EXPECT_EQ(rows == 0, file.redoable().has_value());
    EXPECT_EQ(file.search("文具").empty(), rows == 0);
    expectSound(file);
  }
}

TEST(StoreRecovery, KilledEditsLeaveFindingsThatFitTheRows) {
  const huyuan::test::TempFolder folder;
  const std::string path = folder.file("判定.huyuan");
  WorkspaceFile::create(path, kinds());
  {
    auto file = openWorkspace(path);
    insertBatch(file, 1, 200);
    file.storeFindings(findingsOf(file));
  }
  base::Random random(13);
  std::uint64_t last = 0;
  for (int round = 0; round < 10; ++round) {
    runAndKill("--edit", path, static_cast<int>(random.below(300)));
    auto file = openWorkspace(path);
    ASSERT_EQ(file.findingsRevision(), file.revision());
    const auto stored = file.findings(), right = findingsOf(file);
    ASSERT_EQ(stored.size(), right.size());
    for (std::size_t i = 0; i < right.size(); ++i)
      ASSERT_EQ(std::pair(stored[i].vendor, stored[i].distance), std::pair(right[i].vendor, right[i].distance));
    expectSound(file);
    last = file.revision();
  }
  EXPECT_GT(last, 20u) << "the children must have edited";
}

TEST(StoreRecovery, AnInterruptedChangeIsRolledBackByTheNextWriter) {
  const huyuan::test::TempFolder folder;
  const std::string path = folder.file("原.huyuan"), torn = folder.file("断电.huyuan");
  WorkspaceFile::create(path, kinds());
  {
    auto file = openWorkspace(path);
    insertBatch(file, 1, 5000);
  }
  copyInTheMiddleOfAChange(path, torn);
  ASSERT_NE(huyuan::test::readAll(torn).find("half done"), std::string::npos) << "the test must tear the file";
  const std::string before = huyuan::test::readAll(torn);
  try {
    openWorkspace(torn, OpenMode::ReadOnly);
    ADD_FAILURE() << "a reader may not roll back";
  } catch (const base::Error& e) {
    EXPECT_EQ(e.kind(), base::ErrorKind::BadInput);
    EXPECT_NE(std::string(e.what()).find("interrupted"), std::string::npos) << e.what();
  }
  EXPECT_EQ(huyuan::test::readAll(torn), before);

  const std::string recovered = folder.file("恢复.huyuan");
  WorkspaceFile::recoverCopy(torn, recovered);
  EXPECT_EQ(huyuan::test::readAll(torn), before);
  EXPECT_EQ(batches(openWorkspace(recovered, OpenMode::ReadOnly)), (std::map<std::int64_t, int>{{1, 5000}}));

  auto file = openWorkspace(torn);
  EXPECT_EQ(batches(file), (std::map<std::int64_t, int>{{1, 5000}}));
  expectSound(file);
}

namespace {

int importUntilKilled(const std::string& path) {
  auto file = openWorkspace(path);
  if (file.isReadOnly()) return 3;
  say("ready");
  for (int batch = static_cast<int>(file.history().size()) + 1;; ++batch) {
    insertBatch(file, batch);
    say("batch " + std::to_string(batch));
  }
}

int editUntilKilled(const std::string& path) {
  auto file = openWorkspace(path);
  if (file.isReadOnly()) return 3;
  auto kept = file.findings();
  const auto follow = [&](const std::vector<TouchedRows>&) {
    auto next = findingsOf(file);
    file.patchFindings(kept, next);
    kept = std::move(next);
  };
  say("ready");
  for (int n = 0;; ++n) {
    if (n % 5 == 4) {
      file.undo(follow);
      continue;
    }
    const auto work = [&] {
      domain::Record r;
      r.values["batch"] = std::int64_t{1000 + n};
      if (n % 3 == 0) r.id = file.table("shop").all(n % 50, 1).at(0).id, file.table("shop").update(r);
      if (n % 3 == 1) file.table("shop").insert(r);
      if (n % 3 == 2) file.table("shop").erase(file.table("shop").all(n % 50, 1).at(0).id);
    };
    file.change("child", "edit", work, follow);
  }
}

int swingUntilKilled(const std::string& path) {
  auto file = openWorkspace(path);
  if (file.isReadOnly()) return 3;
  say("ready");
  for (;;)
    if (!file.undo()) file.redo();
}

} // namespace

int childMain(const std::string& what, const std::string& path) {
  try {
    if (what == "--edit") return editUntilKilled(path);
    return what == "--import" ? importUntilKilled(path) : swingUntilKilled(path);
  } catch (const std::exception& e) {
    std::fprintf(stderr, "%s\n", e.what());
    return 4;
  }
}

} // namespace huyuan::store::test

int main(int argc, char** argv) {
  QCoreApplication application(argc, argv);
  const QStringList arguments = QCoreApplication::arguments();
  const QStringList children{QStringLiteral("--import"), QStringLiteral("--swing"), QStringLiteral("--edit")};
  if (arguments.size() == 3 && children.contains(arguments[1]))
    return huyuan::store::test::childMain(arguments[1].toStdString(), arguments[2].toStdString());
  ::testing::InitGoogleTest(&argc, argv);
  return RUN_ALL_TESTS();
}
