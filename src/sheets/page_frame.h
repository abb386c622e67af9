// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sheets/paper.h"

/// Head and foot that every official page has.
namespace huyuan::sheets {

struct HeadLines {
  QString left;    ///< number of the copy or the paper
  QString marking; ///< 控制标识, below it
  QString right;
  bool synthetic = false; ///< prints 演示数据
};
void paintHeadLines(QPainter& painter, double widthMm, const HeadLines& lines);

struct FootLine {
  QString left, middle, right;
};
void paintFootLine(QPainter& painter, const PageInfo& info, const FootLine& line);

} // namespace huyuan::sheets
