// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/number_options.h"

#include <QString>

#include <functional>
#include <limits>

namespace huyuan::cli {

namespace {

std::string toText(double x) { return QString::number(x, 'g', 10).toStdString(); }

CLI::Validator within(const std::string& kind, const std::string& least, const std::string& most,
                      const std::function<bool(const QString&)>& fits) {
  const std::string range = "from " + least + " to " + most;
  return CLI::Validator(
      [=](std::string& value) {
        return fits(QString::fromStdString(value)) ? std::string() : "'" + value + "' is not " + kind + " " + range;
      },
      range);
}

} // namespace

CLI::Validator wholeNumber(std::int64_t least, std::int64_t most) {
  return within("a whole number", std::to_string(least), std::to_string(most), [=](const QString& text) {
    bool ok = false;
    const qlonglong n = text.toLongLong(&ok);
    return ok && n >= least && n <= most;
  });
}

CLI::Validator anyNumber(double least, double most) {
  return within("a number", toText(least), toText(most), [=](const QString& text) {
    bool ok = false;
    const double x = text.toDouble(&ok);
    return ok && x >= least && x <= most;
  });
}

CLI::Validator seedNumber() { return wholeNumber(0, std::numeric_limits<std::int64_t>::max()); }
CLI::Validator secondsNumber(double least) { return anyNumber(least, 1e7); }
CLI::Validator iterationsNumber() { return wholeNumber(1, std::int64_t{1} << 40); }
CLI::Validator threadsNumber(std::int64_t least) { return wholeNumber(least, 1024); }

} // namespace huyuan::cli
