// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QIconEngine>

namespace huyuan::ui {

/// Paints a one-colour SVG in the colour that fits the moment, so that a change of theme needs no new icons.
class SvgIconEngine final : public QIconEngine {
 public:
  explicit SvgIconEngine(const QString& file);
  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
  QIconEngine* clone() const override { return new SvgIconEngine(*this); }
  QString key() const override { return QStringLiteral("huyuan"); }
  bool isNull() override { return m_svg.isEmpty(); }

 private:
  QByteArray m_svg;
};

} // namespace huyuan::ui
