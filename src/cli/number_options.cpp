// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/number_options.h"

#include <QString>

#include <limits>

namespace huyuan::cli {

namespace {

std::string toText(double x) { return QString::number(x, 'g', 10).toStdString(); }

std::string refusal(const std::string& value, const std::string& kind, const std::string& least,
                    const std::string& most) {
  return "'" + value + "' is not " + kind + " from " + least + " to " + most;
}

} // namespace

CLI::Validator wholeNumber(std::int64_t least, std::int64_t most) {
  const std::string from = std::to_string(least), to = std::to_string(most);
  return CLI::Validator(
      [=](std::string& value) {
        bool ok = false;
        const qlonglong n = QString::fromStdString(value).toLongLong(&ok);
        return ok && n >= least && n <= most ? std::string() : refusal(value, "a whole number", from, to);
      },
      "from " + from + " to " + to);
}

CLI::Validator anyNumber(double least, double most) {
  const std::string from = toText(least), to = toText(most);
  return CLI::Validator(
      [=](std::string& value) {
        bool ok = false;
        const double x = QString::fromStdString(value).toDouble(&ok);
        return ok && x >= least && x <= most ? std::string() : refusal(value, "a number", from, to);
      },
      "from " + from + " to " + to);
}

CLI::Validator seedNumber() { return wholeNumber(0, std::numeric_limits<std::int64_t>::max()); }
CLI::Validator secondsNumber(double least) { return anyNumber(least, 1e7); }
CLI::Validator iterationsNumber() { return wholeNumber(1, std::int64_t{1} << 40); }
CLI::Validator threadsNumber(std::int64_t least) { return wholeNumber(least, 1024); }

} // namespace huyuan::cli
