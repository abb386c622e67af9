// SPDX-License-Identifier: GPL-3.0-or-later
#include "render/palette.h"

#include <QStringList>

namespace huyuan::render {

RoadRank rankOf(domain::RoadClass c) {
  using domain::RoadClass;
  switch (c) {
  case RoadClass::Motorway:
  case RoadClass::Trunk:
    return RoadRank::Motorway;
  case RoadClass::Primary:
    return RoadRank::Primary;
  case RoadClass::Secondary:
    return RoadRank::Secondary;
  case RoadClass::Tertiary:
    return RoadRank::Tertiary;
  case RoadClass::Unclassified:
  case RoadClass::Residential:
    return RoadRank::Street;
  case RoadClass::LivingStreet:
  case RoadClass::Service:
  case RoadClass::Track:
    return RoadRank::Service;
  case RoadClass::Ferry:
    return RoadRank::Ferry;
  default:
    return RoadRank::Path;
  }
}

const RoadStyle& styleOf(RoadRank rank) {
  static constexpr std::array<RoadStyle, RoadRanks> Styles{{
      {26, 1.7, 13, 1000, 14},
      {20, 1.3, 12, 160, 12},
      {16, 1.1, 11, 70, 9},
      {12, 0.9, 10, 36, 6},
      {8, 0.8, 8, 14, 2.5},
      {5, 0.7, 6, 4, 1.5},
      {2, 0.8, 2, 2.2, 0.8},
      {4, 1.0, 2, 60, 3},
  }};
  return Styles[static_cast<std::size_t>(rank)];
}

namespace {

QColor rgb(unsigned value) { return QColor::fromRgb(static_cast<QRgb>(value)); }
QColor rgba(unsigned value, int alpha) {
  QColor c = rgb(value);
  c.setAlpha(alpha);
  return c;
}

Palette light() {
  Palette p;
  p.ground = rgb(0xF1F0EC), p.district = rgb(0xFAF9F6), p.districtOther = rgb(0xF6F5F1);
  p.boundary = rgb(0xA79CB3), p.districtText = rgb(0x7C708C);
  p.road = {rgb(0xF0CE94), rgb(0xF7E2B6), rgb(0xFBF0D6), rgb(0xFFFFFF),
            rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xCFC8BB), rgb(0x9CBBD0)};
  p.casing = {rgb(0xCFA35C), rgb(0xD6BC85), rgb(0xD8CBA9), rgb(0xCFCBC2),
              rgb(0xD9D6CE), rgb(0xE2DFD8), rgb(0xCFC8BB), rgb(0x9CBBD0)};
  p.roadText = rgb(0x6A6357);
  p.zone = rgb(0x1565A7), p.zoneFill = rgba(0x1565A7, 22);
  p.school = rgb(0x14548C), p.schoolInk = rgb(0xFFFFFF);
  p.campus = rgba(0x1565A7, 34), p.campusEdge = rgb(0x5B8DB8), p.gate = rgb(0x14548C);
  p.inside = rgb(0xD02F2A), p.insideEdge = rgb(0x7A1310);
  p.borderline = rgb(0xE38A00), p.borderlineEdge = rgb(0x6B4100);
  p.outside = rgb(0x5F6973), p.outsideFill = rgb(0xFFFFFF);
  p.violation = rgb(0x7A1FA2);
  p.text = rgb(0x2B3036), p.quietText = rgb(0x565D66), p.halo = rgba(0xFFFFFF, 225);
  p.selection = rgb(0x0B84FF);
  return p;
}

Palette dark() {
  Palette p;
  p.ground = rgb(0x15181C), p.district = rgb(0x1D2126), p.districtOther = rgb(0x20242A);
  p.boundary = rgb(0x6B6179), p.districtText = rgb(0xA59AB6);
  p.road = {rgb(0x8A6D3C), rgb(0x6E5D3F), rgb(0x575043), rgb(0x464A50),
            rgb(0x3B4046), rgb(0x343940), rgb(0x4A4F56), rgb(0x3E6178)};
  p.casing = {rgb(0x14161A), rgb(0x14161A), rgb(0x14161A), rgb(0x16191D),
              rgb(0x171A1E), rgb(0x181B1F), rgb(0x4A4F56), rgb(0x3E6178)};
  p.roadText = rgb(0xB0A795);
  p.zone = rgb(0x5DB2F2), p.zoneFill = rgba(0x5DB2F2, 26);
  p.school = rgb(0x7CC2F5), p.schoolInk = rgb(0x10202E);
  p.campus = rgba(0x5DB2F2, 40), p.campusEdge = rgb(0x4A86B4), p.gate = rgb(0x9AD1F9);
  p.inside = rgb(0xFF5A52), p.insideEdge = rgb(0xFFD3D0);
  p.borderline = rgb(0xFFB03A), p.borderlineEdge = rgb(0xFFE3B3);
  p.outside = rgb(0xA9B3BE), p.outsideFill = rgb(0x1D2126);
  p.violation = rgb(0xD58BF2);
  p.text = rgb(0xEBEEF1), p.quietText = rgb(0xB9C0C8), p.halo = rgba(0x14161A, 225);
  p.selection = rgb(0x4DA6FF);
  return p;
}

Palette blackAndWhite() {
  Palette p;
  p.monochrome = true;
  const QColor white = rgb(0xFFFFFF);
  const QColor black = rgb(0x000000);
  p.ground = p.district = p.districtOther = white;
  p.boundary = rgb(0x555555), p.districtText = rgb(0x444444);
  p.road.fill(white);
  p.casing = {rgb(0x555555), rgb(0x6A6A6A), rgb(0x7C7C7C), rgb(0x8C8C8C),
              rgb(0x9C9C9C), rgb(0xA8A8A8), rgb(0x8C8C8C), rgb(0x8C8C8C)};
  p.road[static_cast<std::size_t>(RoadRank::Motorway)] = rgb(0xD4D4D4);
  p.road[static_cast<std::size_t>(RoadRank::Path)] = p.road[static_cast<std::size_t>(RoadRank::Ferry)] = rgb(0x8C8C8C);
  p.roadText = rgb(0x333333);
  p.zone = rgb(0x222222), p.zoneFill = QColor(0, 0, 0, 14);
  p.school = black, p.schoolInk = white;
  p.campus = QColor(0, 0, 0, 26), p.campusEdge = rgb(0x444444), p.gate = black;
  p.inside = rgb(0x1A1A1A), p.insideEdge = black, p.borderline = p.borderlineEdge = black, p.outside = black,
  p.outsideFill = white;
  p.violation = black;
  p.text = black, p.quietText = rgb(0x222222), p.halo = QColor(255, 255, 255, 240);
  p.selection = black;
  return p;
}

} // namespace

const Palette& Palette::of(const DrawOptions& options) {
  static const Palette Light = light();
  static const Palette Dark = dark();
  static const Palette Monochrome = blackAndWhite();
  if (options.monochrome) return Monochrome;
  return options.dark ? Dark : Light;
}

QColor Palette::verdict(domain::Verdict v) const {
  switch (v) {
  case domain::Verdict::Inside:
    return inside;
  case domain::Verdict::Borderline:
    return borderline;
  default:
    return outside;
  }
}

QColor Palette::team(int number) const {
  if (monochrome) return QColor(Qt::black);
  static constexpr std::array<unsigned, 12> Hues{0x0B6E4F, 0xB5179E, 0x1D4ED8, 0xC2410C, 0x6D28D9, 0x0E7490,
                                                 0xA16207, 0xBE123C, 0x3F6212, 0x334155, 0x9D174D, 0x155E75};
  const int place = ((number - 1) % 12 + 12) % 12;
  const QColor c = rgb(Hues[static_cast<std::size_t>(place)]);
  const bool onDark = ground.lightness() < 128;
  return onDark ? c.lighter(190) : c;
}

QPen routePen(const Palette& palette, int team, double width) {
  QPen pen(palette.team(team), width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
  if (!palette.monochrome) return pen;
  static const std::array<QList<qreal>, 4> Patterns{QList<qreal>{}, {4, 2.2}, {1, 2}, {5, 2, 1, 2}};
  const auto& pattern = Patterns[static_cast<std::size_t>((team % 4 + 3) % 4)];
  if (!pattern.isEmpty()) pen.setDashPattern(pattern);
  return pen;
}

QFont mapFont(int pixels, bool bold) {
  QFont font;
  font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
                    QStringLiteral("Microsoft YaHei"), QStringLiteral("PingFang SC"), QStringLiteral("SimHei"),
                    QStringLiteral("WenQuanYi Zen Hei")});
  font.setPixelSize(pixels);
  font.setBold(bold);
  font.setHintingPreference(QFont::PreferNoHinting);
  font.setStyleStrategy(QFont::PreferNoShaping); // Chinese needs none, and PDF text stays searchable
  return font;
}

} // namespace huyuan::render
