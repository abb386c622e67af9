// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QRectF>
#include <QString>

#include <vector>

class QPainter;

/// Paper in millimetres. Sizes of type are in points; nothing is ever cut: text that does not fit in a width wraps, and
/// the caller is told the height.
namespace huyuan::sheets {

inline constexpr double LeftEdge = 18.0, RightEdge = 196.0, TopEdge = 27.0,
                        BottomEdge = 282.0; ///< of A4 portrait, in mm
inline constexpr double TextWidth = RightEdge - LeftEdge;

/// Page sizes and counts are known before painting. A4 = 210 × 297 mm.
struct PageInfo {
  double widthMm = 210.0, heightMm = 297.0;
  QString title; ///< "任务单 1/2", "路线图", "点位图 3–4", "点位记录 5", "交接回收单", "口袋卡", "距离认定记录"
};

struct Type {
  double points = 9.5;
  bool heading = false; ///< sans (黑体), else serif (仿宋/宋体)
  bool bold = false;
  QColor colour = Qt::black;
};

enum class Side { Left, Centre, Right };

/// Height of the text wrapped at `width`, in mm.
double textHeight(const QString& text, const Type& type, double width);
/// Width of the widest line, not wrapped.
double textWidth(const QString& text, const Type& type);
/// Paints from the top left of `area`, wrapped at its width; returns the height used.
double paintText(QPainter& painter, const QRectF& area, const QString& text, const Type& type, Side side = Side::Left);
/// The same, centred from top to bottom.
void paintMiddle(QPainter& painter, const QRectF& area, const QString& text, const Type& type, Side side = Side::Left);

void rule(QPainter& painter, QPointF a, QPointF b, double width = 0.2);
void box(QPainter& painter, const QRectF& area, double width = 0.2);

struct Paragraph {
  QString text;
  Type type;
};
using Cell = std::vector<Paragraph>;
struct Column {
  double width = 20;
  QString title;
  Side side = Side::Left;
};

/// A ruled table whose rows grow with their text.
class Table {
 public:
  explicit Table(std::vector<Column> columns, double leastRow = 6.0);
  void add(std::vector<Cell> cells);
  int rows() const { return int(m_rows.size()); }
  double width() const;
  double headHeight() const;
  double rowHeight(int row) const;
  void paintHead(QPainter& painter, double x, double y) const;
  void paintRow(QPainter& painter, int row, double x, double y) const;
  /// Head and all rows; returns the height.
  double paint(QPainter& painter, double x, double y) const;

 private:
  double heightOf(const Cell& cell, double width) const;
  std::vector<Column> m_columns;
  double m_leastRow;
  std::vector<std::vector<Cell>> m_rows;
};

} // namespace huyuan::sheets
