// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QHash>
#include <QImage>
#include <QPointF>
#include <QString>

#include <mutex>
#include <unordered_map>
#include <vector>

class QPainter;

namespace huyuan::render {

struct LabelStyle {
  int pixels = 12;
  bool bold = false;
  QColor colour;
  QColor halo;
  double spacing = 0.0; ///< extra pixels between letters
};

/// A painted label and where its anchor (the middle of the text) lies in it, in device pixels.
struct LabelImage {
  QImage image;
  QPointF middle;
};

/// Text is slow to shape and to outline, and the next frame shows mostly the same: pictures of labels are kept. What is
/// drawn does not depend on what is kept. Any thread.
class LabelCache {
 public:
  LabelImage image(const QString& text, const LabelStyle& style, double angle, double device);
  /// Width and height in pixels, halo not counted.
  QSizeF size(const QString& text, const LabelStyle& style);

 private:
  std::mutex m_mutex;
  QHash<QString, LabelImage> m_images;
  QHash<QString, QSizeF> m_sizes;
  qsizetype m_bytes = 0;
};

/// Places labels so that none covers another or a blocked symbol: first come, first served. Coordinates are map pixels.
class Labels {
 public:
  Labels(QPainter& painter, LabelCache& cache, QRectF screen, bool raster, double device);
  /// Nothing will be written here.
  void block(const QRectF& area);
  bool isFree(const QRectF& area) const;
  /// Beside the symbol of radius `gap` at `at`: right, left, below, above. False if there is no room.
  bool placeBeside(const QString& text, QPointF at, double gap, const LabelStyle& style);
  bool placeCentred(const QString& text, QPointF at, const LabelStyle& style);
  /// Along a line; `angle` in degrees clockwise, turned so that it reads from the left.
  bool placeAlong(const QString& text, QPointF at, double angle, const LabelStyle& style);
  QSizeF size(const QString& text, const LabelStyle& style) { return m_cache.size(text, style); }
  /// Writes without asking for room.
  void write(const QString& text, QPointF middle, double angle, const LabelStyle& style);

 private:
  QPainter& m_painter;
  LabelCache& m_cache;
  QRectF m_screen;
  bool m_raster;
  double m_device;
  std::unordered_map<std::int64_t, std::vector<QRectF>> m_taken;
};

/// Long names in two lines of about the same length.
QString inTwoLines(const QString& name, int longest);

} // namespace huyuan::render
