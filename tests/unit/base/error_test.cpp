// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <gtest/gtest.h>

using namespace huyuan::base;

TEST(Error, NamesFileSheetRowColumnAndReason) {
  const Error e(ErrorKind::BadInput, "'{0}' is not a number between {1} and {2}", {"abc", "1", "9"},
                {.file = "学校.xlsx", .sheet = "Sheet1", .row = 7, .column = "经度"});
  EXPECT_STREQ(e.what(), "学校.xlsx, sheet Sheet1, row 7, column 经度: 'abc' is not a number between 1 and 9");
}

TEST(Error, LeavesOutWhatIsUnknown) {
  EXPECT_STREQ(Error(ErrorKind::Failed, "disk full").what(), "disk full");
  EXPECT_STREQ(Error(ErrorKind::Failed, "gone", {}, {.file = "a.csv"}).what(), "a.csv: gone");
}

TEST(Error, PatternsKeepBracesThatAreNoArgument) {
  EXPECT_EQ(fillPattern("{0} {1} {x} {", {"a"}), "a {1} {x} {");
  EXPECT_EQ(fillPattern("{0}{0}", {"{1}", "b"}), "{1}{1}") << "arguments are not patterns";
}

TEST(Error, ExitCodesAreTheContractOfTheCommandLine) {
  EXPECT_EQ(exitCode(ErrorKind::Failed), 1);
  EXPECT_EQ(exitCode(ErrorKind::Cancelled), 1);
  EXPECT_EQ(exitCode(ErrorKind::Usage), 2);
  EXPECT_EQ(exitCode(ErrorKind::BadInput), 3);
}
