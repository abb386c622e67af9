// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text.h"

#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace huyuan::ui {

QString oneDecimal(double value) { return QString::number(std::floor(value * 10.0 + 0.5) / 10.0, 'f', 1); }

QString count(qint64 value) { return QLocale(QLocale::English).toString(value); }

QString chinaTime(const std::string& utc) {
  const QDateTime at = QDateTime::fromString(toQt(utc), Qt::ISODate);
  return at.isValid() ? at.toOffsetFromUtc(8 * 3600).toString(QStringLiteral("yyyy-MM-dd HH:mm")) : toQt(utc);
}

QString lonLatText(double lon, double lat) { return QStringLiteral("%1, %2").arg(lon, 0, 'f', 6).arg(lat, 0, 'f', 6); }

} // namespace huyuan::ui
