// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/progress.h"

#include <gtest/gtest.h>

#include <vector>

using namespace huyuan::base;

TEST(Progress, PartsOfPartsMapToTheWhole) {
  std::vector<double> seen;
  const Progress whole([&](double f, const std::string&) { seen.push_back(f); });
  const Progress inner = whole.part(0.5, 1.0).part(0.0, 0.5);
  inner.report(0.0);
  inner.report(1.0);
  EXPECT_EQ(seen, (std::vector<double>{0.5, 0.75}));
}

TEST(Progress, DefaultMadeSwallowsEverything) { EXPECT_NO_THROW(Progress().report(0.3, "stage")); }

TEST(Cancel, CopiesShareOneFlag) {
  const Cancel a;
  const Cancel b = a; // NOLINT: the copy is the point
  EXPECT_NO_THROW(b.check());
  a.request();
  EXPECT_TRUE(b.requested());
  try {
    b.check();
    FAIL();
  } catch (const Error& e) {
    EXPECT_EQ(e.kind(), ErrorKind::Cancelled);
  }
}
