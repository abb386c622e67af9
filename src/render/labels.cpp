// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/labels.h"

#include "render/palette.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace huyuan::render {

namespace {

constexpr double HaloWidth = 3.0;
constexpr double LineStep = 1.22; ///< of the type size
constexpr qsizetype MostBytes = 48 * 1024 * 1024;
constexpr double GridCell = 96.0;

QFont fontOf(const LabelStyle& style) {
  QFont font = mapFont(style.pixels, style.bold);
  // In parts of the letter: an absolute spacing is not scaled with the painter when a PDF is written.
  if (style.spacing != 0.0)
    font.setLetterSpacing(QFont::PercentageSpacing, 100.0 * (1.0 + style.spacing / style.pixels));
  return font;
}

/// Lines are centred on (0,0) as a block.
template <class Line> void eachLine(const QString& text, const LabelStyle& style, Line line) {
  const QFont font = fontOf(style);
  const QFontMetricsF metrics(font);
  const QStringList lines = text.split(u'\n');
  const double step = style.pixels * LineStep;
  double baseline = -step * double(lines.size() - 1) / 2 + style.pixels * 0.36;
  for (const QString& l : lines) {
    line(font, QPointF(-metrics.horizontalAdvance(l) / 2, baseline), l);
    baseline += step;
  }
}

void paintLabel(QPainter& painter, const QString& text, const LabelStyle& style) {
  if (style.halo.alpha() > 0) {
    QPainterPath outline;
    eachLine(text, style, [&](const QFont& f, QPointF at, const QString& l) { outline.addText(at, f, l); });
    painter.strokePath(outline, QPen(style.halo, HaloWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  }
  painter.setPen(style.colour);
  eachLine(text, style, [&](const QFont& f, QPointF at, const QString& l) {
    painter.setFont(f);
    painter.drawText(at, l);
  });
}

QString keyOf(const QString& text, const LabelStyle& s) {
  return QStringLiteral("%1|%2|%3|").arg(s.pixels).arg(int(s.bold)).arg(s.spacing) + text;
}

LabelImage render(const QString& text, const LabelStyle& style, QSizeF size, double angle, double device) {
  const double phi = angle * std::numbers::pi / 180.0;
  const double w = size.width() + 2 * HaloWidth;
  const double h = size.height() + 2 * HaloWidth;
  const double across = std::abs(w * std::cos(phi)) + std::abs(h * std::sin(phi));
  const double down = std::abs(w * std::sin(phi)) + std::abs(h * std::cos(phi));
  QImage image(int(std::ceil(across * device)) + 2, int(std::ceil(down * device)) + 2,
               QImage::Format_ARGB32_Premultiplied);
  image.fill(Qt::transparent);
  QPainter painter(&image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  const QPointF middle(image.width() / 2, image.height() / 2); // whole pixels, so that letters stay crisp
  painter.translate(middle);
  painter.scale(device, device);
  painter.rotate(angle);
  paintLabel(painter, text, style);
  return {image, middle};
}

} // namespace

QSizeF LabelCache::size(const QString& text, const LabelStyle& style) {
  const QString key = keyOf(text, style);
  {
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_sizes.constFind(key); found != m_sizes.constEnd()) return *found;
  }
  const QFontMetricsF metrics(fontOf(style));
  double width = 0;
  const QStringList lines = text.split(u'\n');
  for (const QString& l : lines) width = std::max(width, metrics.horizontalAdvance(l));
  const QSizeF size(width, style.pixels * LineStep * double(lines.size()));
  const std::lock_guard lock(m_mutex);
  if (m_sizes.size() > 50000) m_sizes.clear();
  m_sizes.insert(key, size);
  return size;
}

LabelImage LabelCache::image(const QString& text, const LabelStyle& style, double angle, double device) {
  const QString key = QStringLiteral("%1|%2|%3|%4|")
                          .arg(style.colour.rgba())
                          .arg(style.halo.rgba())
                          .arg(int(std::lround(angle)))
                          .arg(device) +
                      keyOf(text, style);
  {
    const std::lock_guard lock(m_mutex);
    if (const auto found = m_images.constFind(key); found != m_images.constEnd()) return *found;
  }
  const LabelImage made = render(text, style, size(text, style), std::round(angle), device);
  const std::lock_guard lock(m_mutex);
  if (m_bytes > MostBytes) m_images.clear(), m_bytes = 0;
  m_bytes += made.image.sizeInBytes();
  m_images.insert(key, made);
  return made;
}

Labels::Labels(QPainter& painter, LabelCache& cache, QRectF screen, bool raster, double device)
    : m_painter(painter)
    , m_cache(cache)
    , m_screen(screen)
    , m_raster(raster)
    , m_device(device) {}

namespace {

template <class Visit> void eachCell(const QRectF& area, Visit visit) {
  const auto cell = [](double v) { return static_cast<std::int64_t>(std::floor(v / GridCell)); };
  for (std::int64_t y = cell(area.top()); y <= cell(area.bottom()); ++y)
    for (std::int64_t x = cell(area.left()); x <= cell(area.right()); ++x) visit(x * 100003 + y);
}

} // namespace

void Labels::block(const QRectF& area) {
  eachCell(area & m_screen, [&](std::int64_t c) { m_taken[c].push_back(area); });
}

bool Labels::isFree(const QRectF& area) const {
  bool free = true;
  eachCell(area, [&](std::int64_t c) {
    const auto found = m_taken.find(c);
    if (!free || found == m_taken.end()) return;
    free = std::none_of(found->second.begin(), found->second.end(),
                        [&](const QRectF& taken) { return taken.intersects(area); });
  });
  return free;
}

void Labels::write(const QString& text, QPointF middle, double angle, const LabelStyle& style) {
  if (m_raster) {
    const LabelImage label = m_cache.image(text, style, angle, m_device);
    const QTransform world = m_painter.worldTransform();
    const QTransform device = m_painter.deviceTransform();
    const QPointF corner = device.map(middle) - label.middle;
    m_painter.setWorldTransform(device.inverted() * world);
    m_painter.drawImage(QPointF(std::round(corner.x()), std::round(corner.y())), label.image);
    m_painter.setWorldTransform(world);
    return;
  }
  m_painter.save();
  m_painter.translate(middle);
  m_painter.rotate(angle);
  paintLabel(m_painter, text, style);
  m_painter.restore();
}

bool Labels::placeBeside(const QString& text, QPointF at, double gap, const LabelStyle& style) {
  const QSizeF s = size(text, style);
  const double dx = gap + 2 + s.width() / 2;
  const double dy = gap + s.height() / 2;
  for (const QPointF off : {QPointF(dx, 0), QPointF(-dx, 0), QPointF(0, dy), QPointF(0, -dy)})
    if (placeCentred(text, at + off, style)) return true;
  return false;
}

bool Labels::placeCentred(const QString& text, QPointF at, const LabelStyle& style) {
  const QSizeF s = size(text, style);
  const QRectF area(at.x() - s.width() / 2 - 1, at.y() - s.height() / 2, s.width() + 2, s.height());
  if (!m_screen.contains(area) || !isFree(area)) return false;
  block(area);
  write(text, at, 0.0, style);
  return true;
}

bool Labels::placeAlong(const QString& text, QPointF at, double angle, const LabelStyle& style) {
  while (angle > 90) angle -= 180;
  while (angle <= -90) angle += 180;
  const QSizeF s = size(text, style);
  const double phi = angle * std::numbers::pi / 180.0;
  const QPointF along(std::cos(phi), std::sin(phi));
  // A chain of small squares stands for the turned rectangle.
  std::vector<QRectF> squares;
  const double half = s.height() / 2 + 1;
  const int count = std::max(1, int(std::ceil(s.width() / half)));
  for (int i = 0; i <= count; ++i) {
    const QPointF c = at + along * (s.width() * (double(i) / count - 0.5));
    squares.emplace_back(c.x() - half, c.y() - half, 2 * half, 2 * half);
  }
  const auto fits = [&](const QRectF& q) { return m_screen.contains(q) && isFree(q); };
  if (!std::all_of(squares.begin(), squares.end(), fits)) return false;
  for (const QRectF& q : squares) block(q);
  write(text, at, angle, style);
  return true;
}

QString inTwoLines(const QString& name, int longest) {
  if (name.size() <= longest || name.contains(u'\n')) return name;
  qsizetype cut = (name.size() + 1) / 2;
  if (const qsizetype blank = name.lastIndexOf(u' ', cut); blank > 2) cut = blank;
  // Never between the two halves of a rare character outside the basic plane.
  if (name.at(cut).isLowSurrogate()) ++cut;
  return name.left(cut) + u'\n' + name.mid(cut).trimmed();
}

} // namespace huyuan::render
