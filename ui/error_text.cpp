// SPDX-License-Identifier: GPL-3.0-or-later
#include "error_text.h"

#include "app/text.h"

#include <QCoreApplication>

namespace huyuan::ui {

namespace {

QString translated(const char* context, const std::string& english) {
  return QCoreApplication::translate(context, english.c_str());
}

/// {0}, {1} … of the translated pattern.
QString filled(const std::string& pattern, const std::vector<std::string>& arguments) {
  return toQt(base::fillPattern(fromQt(translated("Error", pattern)), arguments));
}

} // namespace

QString errorText(const base::Error& error) { return filled(error.pattern(), error.arguments()); }

QString problemText(const base::Problem& problem) { return filled(problem.pattern, problem.arguments); }

QString placeText(const base::Place& place) {
  QStringList parts;
  if (!place.file.empty()) parts << toQt(place.file);
  if (!place.sheet.empty()) parts << QCoreApplication::translate("Place", "sheet %1").arg(toQt(place.sheet));
  if (place.row > 0) parts << QCoreApplication::translate("Place", "row %1").arg(place.row);
  if (!place.column.empty()) parts << QCoreApplication::translate("Place", "column %1").arg(toQt(place.column));
  return parts.join(QCoreApplication::translate("Place", ", "));
}

QString stageText(const std::string& stage) { return stage.empty() ? QString() : translated("Stage", stage); }

QString translatedWhat(const std::string& what) {
  // A phrase of the program, then a kind or a name: "edit vendor", "import 学校.xlsx". The longest phrase that is
  // known.
  for (std::size_t end = what.size(); end != 0 && end != std::string::npos; end = what.rfind(' ', end - 1)) {
    const std::string phrase = what.substr(0, end);
    const QString known = translated("History", phrase);
    if (known == toQt(phrase)) continue;
    const std::string rest = what.substr(std::min(end + 1, what.size()));
    return rest.empty() ? known : known + u' ' + translated("History", rest);
  }
  return toQt(what);
}

} // namespace huyuan::ui
