// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/text.h"

#include <QLocale>

#include <cmath>

namespace huyuan::ui {

QString oneDecimal(double value) { return QString::number(std::floor(value * 10.0 + 0.5) / 10.0, 'f', 1); }

QString count(qint64 value) { return QLocale(QLocale::English).toString(value); }

QString lonLatText(double lon, double lat) { return QStringLiteral("%1, %2").arg(lon, 0, 'f', 6).arg(lat, 0, 'f', 6); }

} // namespace huyuan::ui
