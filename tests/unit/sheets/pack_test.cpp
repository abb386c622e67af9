// SPDX-License-Identifier: GPL-3.0-or-later
#include "unit/sheets/pack_fixture.h"

#include <gtest/gtest.h>

#include <QDir>

namespace huyuan::sheets {

TEST(Pack, IsWrittenToLookAt) {
  const test::City city;
  const auto scene = test::sceneOf(city);
  const AssignmentPack pack(test::packInput(city, 7, 12), scene);
  QDir().mkpath(QStringLiteral(HUYUAN_BINARY_DIR "/pictures"));
  const std::string path = HUYUAN_BINARY_DIR "/pictures/pack.pdf";
  EXPECT_EQ(pack.pageCount(), writePdf(path, {&pack}, {}, {}));
}

} // namespace huyuan::sheets
