// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "store/workspace_file.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace huyuan::store::test {

/// A shop with every type of field, a gate that points to it, and a kind no engine knows.
std::vector<domain::RecordDescription> smallKinds();
/// The descriptions in data/records.
std::vector<domain::RecordDescription> realKinds();

domain::Record shop(const std::string& code, const std::string& name, geo::LonLat at = {118.35, 35.05});
geo::MultiPolygon square(geo::LonLat southWest, double size);

/// A workspace in a folder of its own, opened for writing.
class StoreTest : public ::testing::Test {
 protected:
  void open(const std::vector<domain::RecordDescription>& kinds);
  std::unique_ptr<WorkspaceFile> openAgain(OpenMode mode);
  std::int64_t add(const domain::Record& r, const std::string& kind = "shop");
  std::vector<std::string> problems() const;

  huyuan::test::TempFolder m_folder;
  std::string m_path = m_folder.file("临沂.huyuan");
  std::vector<domain::RecordDescription> m_kinds;
  std::shared_ptr<base::FixedClock> m_clock =
      std::make_shared<base::FixedClock>(std::chrono::sys_seconds(std::chrono::seconds(1'795'358'100)));
  std::unique_ptr<WorkspaceFile> m_file;
};

/// SQL on the file by another program: plain SQLite, without SpatiaLite and without our code.
void runElsewhere(const std::string& path, const std::string& sql);
/// All rows, columns joined by '|'.
std::vector<std::string> queryElsewhere(const std::string& path, const std::string& sql);

/// The error that `work` throws, or a test failure.
std::string errorText(const std::function<void()>& work, base::ErrorKind kind);

} // namespace huyuan::store::test
