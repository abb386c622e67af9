// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/signs.h"

#include "app/language.h"
#include "app/theme.h"
#include "render/palette.h"
#include "render/road_overlay.h"
#include "render/symbols.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPixmap>

#include <functional>

namespace huyuan::ui {

namespace {

const render::Palette& palette() {
  render::DrawOptions options;
  options.dark = Theme::isDark();
  return render::Palette::of(options);
}

/// 16 × 16, sharp on doubled screens too; origin in the middle.
QIcon painted(const std::function<void(QPainter&)>& paint) {
  constexpr int Side = 16;
  QIcon icon;
  for (const int ratio : {1, 2}) {
    QPixmap pixmap(Side * ratio, Side * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(Side / 2.0, Side / 2.0);
    paint(painter);
    icon.addPixmap(pixmap);
    icon.addPixmap(pixmap, QIcon::Selected);
  }
  return icon;
}

QString signWord(const char* text) { return QCoreApplication::translate("Words", text); }

} // namespace

QIcon verdictIcon(domain::Verdict verdict) {
  return painted([verdict](QPainter& p) { render::drawVerdict(p, {0, 0}, verdict, 11, palette()); });
}

QIcon violationIcon() {
  return painted([](QPainter& p) { render::drawViolation(p, {0, 0}, 13, palette()); });
}

QIcon schoolIcon(std::string_view kind) {
  const QChar letter = render::schoolLetter(kind, isChinese());
  return painted([letter](QPainter& p) { render::drawSchool(p, {0, 0}, 14, letter, palette()); });
}

QIcon gateIcon() {
  return painted([](QPainter& p) { render::drawGate(p, {0, 0}, 11, true, palette()); });
}

QIcon zoneIcon(bool onlyPoint) {
  return painted([onlyPoint](QPainter& p) {
    p.setPen(QPen(palette().zone, 1.4, onlyPoint ? Qt::DashLine : Qt::SolidLine));
    p.setBrush(palette().zoneFill);
    p.drawEllipse(QPointF(0, 0), 6.5, 6.5);
  });
}

QIcon routeIcon(int team) {
  return painted([team](QPainter& p) {
    p.setPen(render::routePen(palette(), team, 3));
    p.drawPolyline(QPolygonF{QPointF(-6, 4), QPointF(-1, -4), QPointF(2, 3), QPointF(6, -3)});
  });
}

QIcon roadIcon() {
  return painted([](QPainter& p) {
    const auto rank = static_cast<std::size_t>(render::RoadRank::Primary);
    p.setPen(QPen(palette().casing[rank], 6));
    p.drawLine(QPointF(-7, 4), QPointF(7, -4));
    p.setPen(QPen(palette().road[rank], 4));
    p.drawLine(QPointF(-7, 4), QPointF(7, -4));
  });
}

QIcon districtIcon() {
  return painted([](QPainter& p) {
    p.setPen(QPen(palette().boundary, 1.5, Qt::DashDotLine));
    p.setBrush(palette().districtOther);
    p.drawRoundedRect(QRectF(-7, -6, 14, 12), 2, 2);
  });
}

QIcon reachIcon(int step) {
  return painted([step](QPainter& p) {
    p.setPen(render::reachPen(palette(), step));
    p.drawLine(QPointF(-6, 0), QPointF(6, 0));
  });
}

QIcon flawIcon() {
  return painted([](QPainter& p) {
    p.setPen(render::flawPen(palette()));
    p.drawLine(QPointF(-7, 0), QPointF(7, 0));
  });
}

QColor teamColor(int team) { return palette().team(team); }

QColor verdictColor(domain::Verdict verdict) { return palette().verdict(verdict); }

QString verdictText(domain::Verdict verdict) {
  switch (verdict) {
  case domain::Verdict::Inside:
    return signWord(QT_TRANSLATE_NOOP("Words", "inside"));
  case domain::Verdict::Borderline:
    return signWord(QT_TRANSLATE_NOOP("Words", "borderline"));
  case domain::Verdict::Outside:
    break;
  }
  return signWord(QT_TRANSLATE_NOOP("Words", "outside"));
}

QString methodText(domain::Method method) {
  switch (method) {
  case domain::Method::BoundaryLine:
    return signWord(QT_TRANSLATE_NOOP("Words", "campus boundary"));
  case domain::Method::BoundaryToDoor:
    return signWord(QT_TRANSLATE_NOOP("Words", "campus boundary to door"));
  case domain::Method::GateRadius:
    return signWord(QT_TRANSLATE_NOOP("Words", "nearest open gate"));
  case domain::Method::Walk:
    return signWord(QT_TRANSLATE_NOOP("Words", "walk from the nearest gate"));
  case domain::Method::MainGateWalk:
    return signWord(QT_TRANSLATE_NOOP("Words", "walk from the main gate"));
  case domain::Method::PointRadius:
    break;
  }
  return signWord(QT_TRANSLATE_NOOP("Words", "school point"));
}

} // namespace huyuan::ui
