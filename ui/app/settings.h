// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QSettings>
#include <QStringList>

namespace huyuan::ui {

/// What the program remembers between two starts: one INI file, typed keys. It holds names of workspace files and looks
/// of the window and which file holds the key to sign with, never anything of a draw, a plan or a sheet.
class Settings {
 public:
  explicit Settings(const QString& file);
  /// HUYUAN_CONFIG_DIR/huyuan.ini, else the system's folder for settings.
  static QString defaultFile();

  /// "auto", "zh" or "en".
  QString language() const;
  void setLanguage(const QString& language);
  /// "auto", "light" or "dark".
  QString theme() const;
  void setTheme(const QString& theme);

  /// Workspaces opened last, newest first, at most 8.
  QStringList recent() const;
  void addRecent(const QString& file);
  void removeRecent(const QString& file);

  QByteArray bytes(const QString& key) const;
  void setBytes(const QString& key, const QByteArray& value);
  bool flag(const QString& key, bool fallback) const;
  void setFlag(const QString& key, bool value);

 private:
  QString word(const QString& key, const QStringList& allowed) const;
  QSettings m_settings;
};

} // namespace huyuan::ui
