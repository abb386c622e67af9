// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "files/safe_file.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <stdexcept>

using namespace huyuan;
using base::Error;
using base::ErrorKind;

namespace {

int filesIn(const std::string& folder) {
  int n = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(files::toPath(folder))) ++n;
  return n;
}

TEST(SafeFile, WritesAndReadsBackBytesUnderAChinesePath) {
  const test::TempFolder folder;
  const std::string bytes("a\0b\r\nc", 6);
  files::writeFile(folder.file("学校 表.bin"), bytes);
  EXPECT_EQ(files::readFile(folder.file("学校 表.bin")), bytes);
}

TEST(SafeFile, AMissingFileIsNamed) {
  const test::TempFolder folder;
  try {
    files::readFile(folder.file("无.csv"));
    FAIL();
  } catch (const Error& e) {
    EXPECT_EQ(e.kind(), ErrorKind::BadInput);
    EXPECT_EQ(e.place().file, folder.file("无.csv"));
  }
}

TEST(SafeFile, AFolderIsNotAFile) {
  const test::TempFolder folder;
  EXPECT_THROW(files::readFile(folder.path()), Error);
}

TEST(SafeFile, ReplaceKeepsTheOldFileWhenTheWriterThrows) {
  const test::TempFolder folder;
  const std::string target = folder.file("out.gpkg");
  files::writeFile(target, "old");
  const auto broken = [](const std::string& temporary) {
    files::writeFile(temporary, "half");
    throw std::runtime_error("disk full");
  };
  EXPECT_THROW(files::replaceFile(target, broken), std::runtime_error);
  EXPECT_EQ(files::readFile(target), "old");
  EXPECT_EQ(filesIn(folder.path()), 1) << "the half-written part must be gone";
}

TEST(SafeFile, ReplaceGivesTheWriterANameWithTheSameSuffix) {
  const test::TempFolder folder;
  files::replaceFile(folder.file("out.geojson"), [](const std::string& temporary) {
    EXPECT_EQ(files::toPath(temporary).extension(), ".geojson");
    files::writeFile(temporary, "new");
  });
  EXPECT_EQ(files::readFile(folder.file("out.geojson")), "new");
  EXPECT_EQ(filesIn(folder.path()), 1);
}

TEST(SafeFile, WritingIntoAMissingFolderFailsAndNamesTheFile) {
  const test::TempFolder folder;
  try {
    files::replaceFile(folder.file("no/out.csv"), [](const std::string&) {});
    FAIL();
  } catch (const Error& e) {
    EXPECT_EQ(e.kind(), ErrorKind::Failed);
    EXPECT_EQ(e.place().file, folder.file("no/out.csv"));
  }
}

// FIPS 180-2, appendix B.1 and the empty message.
TEST(Sha256, PublishedVectors) {
  EXPECT_EQ(files::sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(files::sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

TEST(FileLock, TheSecondIsToldWhoHoldsIt) {
  const test::TempFolder folder;
  std::string holder;
  auto first = files::FileLock::tryLock(folder.file("w.huyuan"), &holder);
  ASSERT_TRUE(first);
  EXPECT_FALSE(files::FileLock::tryLock(folder.file("w.huyuan"), &holder));
  EXPECT_NE(holder.find("process"), std::string::npos) << holder;
  first.reset();
  EXPECT_TRUE(files::FileLock::tryLock(folder.file("w.huyuan"), &holder));
}

} // namespace
