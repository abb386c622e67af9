// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard/bar_chart.h"

#include "app/text.h"
#include "app/theme.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QCursor>
#include <QHorizontalBarSeries>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

QFont smallFont(const QChart& chart) {
  QFont font = chart.font();
  font.setPointSizeF(std::max(7.5, font.pointSizeF() * 0.88));
  return font;
}

void styleAxis(QAbstractAxis* axis, const QFont& font) {
  axis->setLabelsFont(font);
  axis->setLabelsColor(Theme::color(u"soft"_s));
  axis->setGridLineColor(Theme::color(u"line"_s));
  axis->setLinePenColor(Theme::color(u"line"_s));
}

double greatest(const BarData& data) {
  double most = 1.0;
  for (qsizetype i = 0; i < data.categories.size(); ++i) {
    double sum = 0.0;
    for (const BarSet& set : data.sets)
      sum = data.stacked ? sum + set.values.value(i) : std::max(sum, set.values.value(i));
    most = std::max(most, sum);
  }
  return most;
}

/// Charts draw the first category at the bottom, readers look for it at the top.
void addSets(QAbstractBarSeries* series, const BarData& data, const std::function<void(int)>& chosen) {
  const int last = static_cast<int>(data.categories.size()) - 1;
  for (const BarSet& set : data.sets) {
    auto* bars = new QBarSet(set.name, series);
    for (qsizetype i = set.values.size(); i-- > 0;) *bars << set.values[i];
    bars->setColor(set.color);
    bars->setBorderColor(Qt::transparent);
    series->append(bars);
    QObject::connect(bars, &QBarSet::clicked, series, [chosen, last](int index) { chosen(last - index); });
    QObject::connect(bars, &QBarSet::hovered, series, [bars, data, last](bool on, int index) {
      if (!on) return QToolTip::hideText();
      QToolTip::showText(QCursor::pos(), u"%1\n%2: %3"_s.arg(data.categories.value(last - index), bars->label(),
                                                             QString::number(bars->at(index), 'g', 4)));
    });
  }
}

} // namespace

QChart* makeBarChart(const BarData& data, std::function<void(int)> chosen) {
  auto* chart = new QChart;
  chart->setBackgroundVisible(false);
  chart->setMargins(QMargins(4, 4, 12, 4));
  QAbstractBarSeries* series = data.stacked ? static_cast<QAbstractBarSeries*>(new QHorizontalStackedBarSeries(chart))
                                            : new QHorizontalBarSeries(chart);
  series->setBarWidth(data.stacked ? 0.62 : 0.76);
  addSets(series, data, chosen);
  chart->addSeries(series);
  const QFont font = smallFont(*chart);
  auto* names = new QBarCategoryAxis(chart);
  QStringList upwards = data.categories;
  std::reverse(upwards.begin(), upwards.end());
  names->append(upwards);
  names->setGridLineVisible(false);
  names->setTruncateLabels(false);
  styleAxis(names, font);
  auto* values = new QValueAxis(chart);
  values->setRange(0, greatest(data));
  values->setLabelFormat(u"%.0f"_s);
  values->applyNiceNumbers();
  styleAxis(values, font);
  chart->addAxis(names, Qt::AlignLeft);
  chart->addAxis(values, Qt::AlignBottom);
  series->attachAxis(names);
  series->attachAxis(values);
  chart->legend()->setAlignment(Qt::AlignTop);
  chart->legend()->setLabelColor(Theme::color(u"soft"_s));
  chart->legend()->setFont(font);
  chart->legend()->setMarkerShape(QLegend::MarkerShapeCircle);
  return chart;
}

} // namespace huyuan::ui
