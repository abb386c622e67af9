// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QStringList>

#include <functional>

class QChart;

namespace huyuan::ui {

/// Lying bars, one category a row, the first at the top; several sets are stacked, or side by side.
struct BarSet {
  QString name;
  QColor color;
  QList<double> values;
};
struct BarData {
  QStringList categories;
  QList<BarSet> sets;
  bool stacked = true;
};

/// `chosen` gets the place of the category clicked on.
QChart* makeBarChart(const BarData& data, std::function<void(int)> chosen);

} // namespace huyuan::ui
