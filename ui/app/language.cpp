// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/language.h"

#include "app/text.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

bool chinese = false;

bool systemIsChinese() {
  for (const QString& name : QLocale::system().uiLanguages()) return name.startsWith("zh"_L1);
  return false;
}

QTranslator& translator(bool ofQt) {
  static QTranslator own;
  static QTranslator qt;
  return ofQt ? qt : own;
}

} // namespace

void installLanguage(const QString& language) {
  QCoreApplication::removeTranslator(&translator(false));
  QCoreApplication::removeTranslator(&translator(true));
  chinese = language == "zh"_L1 || (language == "auto"_L1 && systemIsChinese());
  QLocale::setDefault(chinese ? QLocale(QLocale::Chinese, QLocale::China) : QLocale(QLocale::English));
  if (!chinese) return;
  if (translator(false).load(u":/i18n/huyuan_zh_CN.qm"_s)) QCoreApplication::installTranslator(&translator(false));
  if (translator(true).load(u"qtbase_zh_CN"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
    QCoreApplication::installTranslator(&translator(true));
}

bool isChinese() { return chinese; }

QString pick(const std::string& zh, const std::string& en) { return toQt(chinese || en.empty() ? zh : en); }

} // namespace huyuan::ui
