// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QIcon>
#include <QString>

class QApplication;

namespace huyuan::ui {

/// Colours, fonts and icons of the whole program.
class Theme {
 public:
  /// "auto" follows the system's palette, "light" and "dark" do not. Applies to every open window at once.
  static void install(QApplication& application, const QString& choice);
  static bool isDark();
  /// A colour by its word in style.qss: "accent", "text", "soft", "line" …
  static QColor color(const QString& word);
  /// An icon of resources/icons; its lines take the colour of text, and of the accent when checked, at the moment of
  /// painting.
  static QIcon icon(const QString& name);
};

} // namespace huyuan::ui
