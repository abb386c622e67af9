// SPDX-License-Identifier: GPL-3.0-or-later
#include "run_cli.h"

#include <QProcess>

namespace huyuan::test {

namespace {

std::string textOf(const QByteArray& bytes, const std::string& folder) {
  QString text = QString::fromUtf8(bytes);
  text.replace(QString::fromStdString(folder), QStringLiteral("DIR"));
  return text.toStdString();
}

} // namespace

Transcript runCli(const std::string& folder, const std::vector<std::string>& arguments) {
  QStringList list;
  for (const std::string& a : arguments) list << QString::fromStdString(a);
  QProcess process;
  process.start(QStringLiteral(HUYUAN_CLI), list);
  if (!process.waitForFinished(600000)) return {-1, {}, "did not finish"};
  const int code = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -2;
  return {code, textOf(process.readAllStandardOutput(), folder), textOf(process.readAllStandardError(), folder)};
}

} // namespace huyuan::test
