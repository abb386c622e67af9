// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/svg_icon_engine.h"

#include "app/theme.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

SvgIconEngine::SvgIconEngine(const QString& file) {
  QFile f(file);
  if (f.open(QIODevice::ReadOnly)) m_svg = f.readAll();
}

void SvgIconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) {
  QColor color = Theme::color(u"soft"_s);
  if (mode == QIcon::Disabled) color = Theme::color(u"faint"_s);
  if (mode == QIcon::Selected) color = Theme::color(u"text"_s);
  if (state == QIcon::On && mode != QIcon::Disabled) color = Theme::color(u"accent"_s);
  QByteArray svg = m_svg;
  svg.replace("\"#000\"", '"' + color.name().toLatin1() + '"');
  QSvgRenderer(svg).render(painter, QRectF(rect));
}

QPixmap SvgIconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) {
  QPixmap pixmap(size);
  pixmap.fill(Qt::transparent);
  QPainter painter(&pixmap);
  paint(&painter, QRect(QPoint(0, 0), size), mode, state);
  return pixmap;
}

} // namespace huyuan::ui
