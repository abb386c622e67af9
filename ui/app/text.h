// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include <string>

/// Text is std::string (UTF-8) below the window and QString in it; here is the border.
namespace huyuan::ui {

inline QString toQt(const std::string& text) { return QString::fromStdString(text); }
inline QString toQt(std::string_view text) {
  return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}
inline std::string fromQt(const QString& text) { return text.toStdString(); }

/// "152.3" for 152.25: one decimal, half up, as the rules print distances.
QString oneDecimal(double value);
/// "12 345" in the way of the locale.
QString count(qint64 value);
/// An instant of the file ("2026-11-22T14:35:00Z") as China's clocks showed it: "2026-11-22 22:35".
QString chinaTime(const std::string& utc);
/// "118.356400, 35.104600".
QString lonLatText(double lon, double lat);

} // namespace huyuan::ui
