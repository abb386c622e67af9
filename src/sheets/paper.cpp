// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/paper.h"

#include <QFont>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace huyuan::sheets {

namespace {

constexpr double UnitsAPoint =
    10.0; ///< text is laid out in tenths of a point, so that hinting and rounding play no part
constexpr double Unit = 25.4 / 72.0 / UnitsAPoint;
constexpr double LineStep = 1.28;
constexpr double PadX = 1.0;
constexpr double PadY = 0.8;

QFont fontOf(const Type& type) {
  static const QStringList Sans{QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                                QStringLiteral("SimHei"), QStringLiteral("Microsoft YaHei")};
  static const QStringList Serif{QStringLiteral("Noto Serif CJK SC"), QStringLiteral("Source Han Serif SC"),
                                 QStringLiteral("FangSong"), QStringLiteral("SimSun")};
  QFont font;
  font.setFamilies(type.heading ? Sans : Serif);
  font.setPixelSize(int(type.points * UnitsAPoint + 0.5));
  font.setBold(type.bold);
  font.setHintingPreference(QFont::PreferNoHinting);
  // Chinese needs no shaping, and a PDF can only be searched for glyphs that the font's own table names.
  font.setStyleStrategy(QFont::PreferNoShaping);
  return font;
}

/// The lines of a text, laid out in Units.
class Lines {
 public:
  Lines(QString text, const Type& type, double widthMm, Side side)
      : m_step(type.points * UnitsAPoint * LineStep)
      , m_layout(text.replace(u'\n', QChar::LineSeparator), fontOf(type)) {
    QTextOption option(side == Side::Left ? Qt::AlignLeft : side == Side::Centre ? Qt::AlignHCenter : Qt::AlignRight);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout.setTextOption(option);
    m_layout.beginLayout();
    for (QTextLine line = m_layout.createLine(); line.isValid(); line = m_layout.createLine()) {
      line.setLineWidth(widthMm / Unit);
      line.setPosition({0, m_count * m_step + (m_step - line.height()) / 2});
      m_widest = std::max(m_widest, line.naturalTextWidth());
      ++m_count;
    }
    m_layout.endLayout();
  }
  double height() const { return m_count * m_step * Unit; }
  double widest() const { return m_widest * Unit; }
  void paint(QPainter& painter, QPointF at, const QColor& colour) const {
    painter.save();
    painter.translate(at);
    painter.scale(Unit, Unit);
    painter.setPen(colour);
    m_layout.draw(&painter, {0, 0});
    painter.restore();
  }

 private:
  double m_step;
  double m_widest = 0;
  int m_count = 0;
  QTextLayout m_layout;
};

constexpr double Endless = 1e5;

} // namespace

double textHeight(const QString& text, const Type& type, double width) {
  return Lines(text, type, width, Side::Left).height();
}

double textWidth(const QString& text, const Type& type) { return Lines(text, type, Endless, Side::Left).widest(); }

double paintText(QPainter& painter, const QRectF& area, const QString& text, const Type& type, Side side) {
  const Lines lines(text, type, area.width(), side);
  lines.paint(painter, area.topLeft(), type.colour);
  return lines.height();
}

void paintMiddle(QPainter& painter, const QRectF& area, const QString& text, const Type& type, Side side) {
  const Lines lines(text, type, area.width(), side);
  lines.paint(painter, {area.left(), area.center().y() - lines.height() / 2}, type.colour);
}

void rule(QPainter& painter, QPointF a, QPointF b, double width) {
  painter.setPen(QPen(Qt::black, width, Qt::SolidLine, Qt::FlatCap));
  painter.drawLine(a, b);
}

void box(QPainter& painter, const QRectF& area, double width) {
  painter.setPen(QPen(Qt::black, width, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
  painter.setBrush(Qt::NoBrush);
  painter.drawRect(area);
}

Table::Table(std::vector<Column> columns, double leastRow)
    : m_columns(std::move(columns))
    , m_leastRow(leastRow) {}

void Table::add(std::vector<Cell> cells) {
  cells.resize(m_columns.size());
  m_rows.push_back(std::move(cells));
}

double Table::width() const {
  double sum = 0;
  for (const Column& c : m_columns) sum += c.width;
  return sum;
}

namespace {
const Type HeadType{9, true, true, Qt::black};
}

double Table::headHeight() const {
  double most = 5.5;
  for (const Column& c : m_columns) most = std::max(most, textHeight(c.title, HeadType, c.width - 2 * PadX) + 2 * PadY);
  return most;
}

double Table::heightOf(const Cell& cell, double width) const {
  double sum = 0;
  for (const Paragraph& p : cell) sum += p.text.isEmpty() ? 0 : textHeight(p.text, p.type, width);
  return sum;
}

double Table::rowHeight(int row) const {
  double most = m_leastRow;
  for (std::size_t c = 0; c < m_columns.size(); ++c)
    most = std::max(most, heightOf(m_rows[std::size_t(row)][c], m_columns[c].width - 2 * PadX) + 2 * PadY);
  return most;
}

void Table::paintHead(QPainter& painter, double x, double y) const {
  const double height = headHeight();
  painter.fillRect(QRectF(x, y, width(), height), QColor(0xEC, 0xEC, 0xEC));
  for (const Column& c : m_columns) {
    const QRectF area(x, y, c.width, height);
    paintMiddle(painter, area.adjusted(PadX, 0, -PadX, 0), c.title, HeadType, Side::Centre);
    box(painter, area);
    x += c.width;
  }
}

void Table::paintRow(QPainter& painter, int row, double x, double y) const {
  const double height = rowHeight(row);
  for (std::size_t i = 0; i < m_columns.size(); ++i) {
    const Column& column = m_columns[i];
    const Cell& cell = m_rows[std::size_t(row)][i];
    const double inner = column.width - 2 * PadX;
    double top = y + (height - heightOf(cell, inner)) / 2;
    for (const Paragraph& p : cell)
      if (!p.text.isEmpty()) top += paintText(painter, {x + PadX, top, inner, height}, p.text, p.type, column.side);
    box(painter, {x, y, column.width, height});
    x += column.width;
  }
}

double Table::paint(QPainter& painter, double x, double y) const {
  const double top = y;
  paintHead(painter, x, y);
  y += headHeight();
  for (int r = 0; r < rows(); ++r) paintRow(painter, r, x, y), y += rowHeight(r);
  return y - top;
}

} // namespace huyuan::sheets
