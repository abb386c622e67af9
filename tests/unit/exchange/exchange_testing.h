// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/record.h"
#include "exchange/import.h"
#include "exchange/source_table.h"
#include "files/safe_file.h"

#include <gtest/gtest.h>

#include <gmock/gmock.h>

/// Short ways to the functions under test.
namespace huyuan::test {

inline domain::RecordDescription kindOf(const std::string& name) {
  const std::string path = files::dataFolder() + "/records/" + name + ".json";
  return domain::RecordDescription::fromJson(files::readFile(path), path);
}

inline exchange::SourceTable read(const std::string& path, const std::string& kind = "", const std::string& sheet = "",
                                  const std::string& encoding = "auto") {
  const auto known = kind.empty() ? std::vector<std::string>{} : exchange::knownHeaders(kindOf(kind));
  return exchange::readTable(path, sheet, encoding, known, {}, {});
}

inline exchange::ImportResult import(const std::string& path, const std::string& kind,
                                     const exchange::ImportOptions& options = {}, const geo::Box& bounds = {}) {
  const auto table =
      exchange::readTable(path, options.sheet, options.encoding, exchange::knownHeaders(kindOf(kind)), {}, {});
  return exchange::mapTable(table, kindOf(kind), options, bounds, {}, {});
}

/// The text of the Error that `work` throws; "" if it throws none.
template <class Work> std::string errorOf(Work work) {
  try {
    work();
  } catch (const base::Error& e) {
    EXPECT_EQ(e.kind(), base::ErrorKind::BadInput);
    return e.what();
  }
  return {};
}

inline std::vector<std::string> texts(const std::vector<base::Problem>& problems) {
  std::vector<std::string> all;
  for (const auto& p : problems) all.push_back(p.text());
  return all;
}

inline std::int64_t errorCount(const exchange::ImportResult& r) {
  return std::count_if(r.problems.begin(), r.problems.end(),
                       [](const auto& p) { return p.severity == base::Problem::Severity::Error; });
}

inline const geo::Box LinyiBox{117.40, 34.36, 119.20, 36.22};

} // namespace huyuan::test
