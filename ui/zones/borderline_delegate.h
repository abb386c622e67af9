// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "zones/borderline_model.h"
#include "zones/mini_maps.h"

#include <QStyledItemDelegate>

namespace huyuan::ui {

/// A row of the list of borderline findings: the small map, and the lines beside it.
class BorderlineDelegate : public QStyledItemDelegate {
  Q_OBJECT
 public:
  BorderlineDelegate(const BorderlineModel& model, MiniMaps& maps, QObject* parent);
  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

 private:
  QImage pictureOf(const domain::Finding& finding, QSize size, double pixelRatio) const;
  const BorderlineModel& m_model;
  MiniMaps& m_maps;
};

} // namespace huyuan::ui
