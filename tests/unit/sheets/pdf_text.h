// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QString>
#include <QStringList>

#include <stdexcept>
#include <utility>

/// What a PDF says, by poppler.
namespace huyuan::test {

/// Output of a poppler program. installer/packages.txt installs them, so that one is missing or fails is a failure of
/// the test (an exception), never a reason to skip it.
inline QString run(const QString& program, const QStringList& arguments) {
  const QString found = QStandardPaths::findExecutable(program);
  if (found.isEmpty())
    throw std::runtime_error(program.toStdString() + " is not on this machine (installer/packages.txt)");
  QProcess process;
  process.start(found, arguments);
  const bool fine =
      process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
  if (!fine) throw std::runtime_error(program.toStdString() + ": " + process.readAllStandardError().toStdString());
  return QString::fromUtf8(process.readAllStandardOutput());
}

/// Qt names a glyph by any character that has it, so radicals stand where characters were written; they are turned
/// back.
inline QString folded(QString text) {
  static const std::pair<char16_t, char16_t> Radicals[] = {
      {u'⻋', u'车'}, {u'⻓', u'长'}, {u'⻔', u'门'}, {u'⻛', u'风'}, {u'⻚', u'页'}, {u'⻅', u'见'}, {u'⻉', u'贝'},
      {u'⻥', u'鱼'}, {u'⻬', u'齐'}, {u'⻰', u'龙'}, {u'⻝', u'食'}, {u'⻘', u'青'}, {u'戶', u'户'}, {u'⺠', u'民'}};
  text = text.normalized(QString::NormalizationForm_KC);
  for (const auto& [radical, character] : Radicals) text.replace(QChar(radical), QChar(character));
  return text;
}
/// The text of a page in the order it was painted, without blanks: names that wrap come together again.
inline QString plain(const QString& text) { return folded(text).remove(QRegularExpression(QStringLiteral("\\s"))); }

inline QStringList pageTexts(const QString& all) {
  QStringList pages = all.split(u'\f');
  pages.removeLast();
  return pages;
}

} // namespace huyuan::test
