// SPDX-License-Identifier: GPL-3.0-or-later
#include "zones/borderline_delegate.h"

#include "app/theme.h"
#include "widgets/signs.h"

#include <QPainter>
#include <QPainterPath>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int Pad = 8;
constexpr int MapWidth = 104;
constexpr int MostLines = 6; // title, school, distance, accuracies, remedy in two

quint64 keyOf(const domain::Finding& f) {
  quint64 key = qHash(f.vendor.value);
  for (const qint64 part : {f.school.value, f.rule.value}) key = key * 0x9E3779B97F4A7C15ULL + quint64(part);
  return key;
}

} // namespace

BorderlineDelegate::BorderlineDelegate(const BorderlineModel& model, MiniMaps& maps, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_maps(maps) {}

QSize BorderlineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
  return {200, MostLines * option.fontMetrics.lineSpacing() + 2 * Pad + 2};
}

QImage BorderlineDelegate::pictureOf(const domain::Finding& f, QSize size, double pixelRatio) const {
  const domain::Snapshot* snapshot = m_model.snapshot();
  const domain::ZoneRule* rule = snapshot ? snapshot->rule(f.rule) : nullptr;
  const domain::Vendor* vendor = snapshot ? snapshot->vendor(f.vendor) : nullptr;
  const domain::School* school = snapshot ? snapshot->school(f.school) : nullptr;
  if (!rule || !vendor || !school) return {};
  // Findings read from a file may not know both ends of their line.
  const geo::LonLat from = f.schoolPoint.isValid() ? f.schoolPoint : school->anchor();
  const geo::LonLat to = f.vendorPoint.isValid() ? f.vendorPoint : vendor->point;
  if (!from.isValid() || !to.isValid()) return {};
  return m_maps.picture({keyOf(f), from, to, f.method, f.vendor.value, rule->distance, size, pixelRatio});
}

void BorderlineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
  const domain::Finding* finding = m_model.at(index.row());
  if (!finding) return;
  painter->save();
  const bool chosen = option.state & QStyle::State_Selected;
  if (chosen) painter->fillRect(option.rect, Theme::color(u"accentFaint"_s));
  if (!chosen && (option.state & QStyle::State_MouseOver)) painter->fillRect(option.rect, Theme::color(u"hover"_s));
  painter->setPen(Theme::color(u"line"_s));
  painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

  const QRect body = option.rect.adjusted(Pad, Pad, -Pad, -Pad - 1);
  const QRect map(body.left(), body.top(), MapWidth, body.height());
  const QImage picture = pictureOf(*finding, map.size(), painter->device()->devicePixelRatioF());
  if (!picture.isNull()) painter->drawImage(map.topLeft(), picture);
  painter->setPen(Theme::color(u"border"_s));
  painter->drawRect(map.adjusted(0, 0, -1, -1));

  QRect line(map.right() + Pad + 2, body.top(), body.right() - map.right() - Pad - 2, option.fontMetrics.lineSpacing());
  const QPixmap sign = verdictIcon(finding->verdict).pixmap(QSize(14, 14), painter->device()->devicePixelRatioF());
  painter->drawPixmap(line.left(), line.top() + (line.height() - 14) / 2, sign);
  QFont bold = option.font;
  bold.setBold(true);
  painter->setFont(bold);
  painter->setPen(Theme::color(u"text"_s));
  const QString title = index.data(BorderlineModel::TitleRole).toString();
  const QRect titleRect = line.adjusted(18, 0, 0, 0);
  painter->drawText(titleRect, Qt::AlignVCenter,
                    QFontMetrics(bold).elidedText(title, Qt::ElideRight, titleRect.width()));
  painter->setFont(option.font);
  const QStringList lines = index.data(BorderlineModel::LinesRole).toStringList();
  for (qsizetype i = 0; i < lines.size(); ++i) {
    line.translate(0, option.fontMetrics.lineSpacing());
    const bool last = i + 1 == lines.size();
    painter->setPen(Theme::color(last || i == 1 ? u"text"_s : u"soft"_s));
    if (last) // the advice may take two lines
      painter->drawText(line.adjusted(0, 0, 0, option.fontMetrics.lineSpacing()), Qt::TextWordWrap, lines[i]);
    else
      painter->drawText(line, Qt::AlignVCenter, option.fontMetrics.elidedText(lines[i], Qt::ElideRight, line.width()));
  }
  painter->restore();
}

} // namespace huyuan::ui
