// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype MaxRecent = 8;
}

Settings::Settings(const QString& file)
    : m_settings(file, QSettings::IniFormat) {}

QString Settings::defaultFile() {
  const QString chosen = qEnvironmentVariable("HUYUAN_CONFIG_DIR");
  const QString folder =
      chosen.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) : chosen;
  return QDir(folder).filePath(u"huyuan.ini"_s);
}

QString Settings::word(const QString& key, const QStringList& allowed) const {
  const QString value = m_settings.value(key).toString();
  return allowed.contains(value) ? value : allowed.first();
}

QString Settings::language() const { return word(u"look/language"_s, {u"auto"_s, u"zh"_s, u"en"_s}); }
void Settings::setLanguage(const QString& language) { m_settings.setValue(u"look/language"_s, language); }
QString Settings::theme() const { return word(u"look/theme"_s, {u"auto"_s, u"light"_s, u"dark"_s}); }
void Settings::setTheme(const QString& theme) { m_settings.setValue(u"look/theme"_s, theme); }

QStringList Settings::recent() const { return m_settings.value(u"files/recent"_s).toStringList(); }

void Settings::addRecent(const QString& file) {
  QStringList files = recent();
  const QString path = QFileInfo(file).absoluteFilePath();
  files.removeAll(path);
  files.prepend(path);
  m_settings.setValue(u"files/recent"_s, files.mid(0, MaxRecent));
}

void Settings::removeRecent(const QString& file) {
  QStringList files = recent();
  files.removeAll(file);
  m_settings.setValue(u"files/recent"_s, files);
}

QByteArray Settings::bytes(const QString& key) const { return m_settings.value(key).toByteArray(); }
void Settings::setBytes(const QString& key, const QByteArray& value) { m_settings.setValue(key, value); }
bool Settings::flag(const QString& key, bool fallback) const { return m_settings.value(key, fallback).toBool(); }
void Settings::setFlag(const QString& key, bool value) { m_settings.setValue(key, value); }

} // namespace huyuan::ui
