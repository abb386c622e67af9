// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"

#include <utility>

namespace huyuan::base {

namespace {
std::string join(const Place& place, const std::string& reason) {
  const std::string where = describe(place);
  return where.empty() ? reason : where + ": " + reason;
}
} // namespace

Error::Error(ErrorKind kind, std::string pattern, std::vector<std::string> arguments, Place place)
    : m_kind(kind)
    , m_pattern(std::move(pattern))
    , m_arguments(std::move(arguments))
    , m_place(std::move(place))
    , m_text(join(m_place, fillPattern(m_pattern, m_arguments))) {}

int exitCode(ErrorKind kind) {
  switch (kind) {
  case ErrorKind::Usage:
    return 2;
  case ErrorKind::BadInput:
    return 3;
  case ErrorKind::Failed:
  case ErrorKind::Cancelled:
    break;
  }
  return 1;
}

std::string fillPattern(const std::string& pattern, const std::vector<std::string>& arguments) {
  std::string out;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' && pattern[i + 1] >= '0' &&
        pattern[i + 1] <= '9') {
      const auto n = static_cast<std::size_t>(pattern[i + 1] - '0');
      if (n < arguments.size()) {
        out += arguments[n];
        i += 2;
        continue;
      }
    }
    out += pattern[i];
  }
  return out;
}

std::string Problem::text() const { return join(place, fillPattern(pattern, arguments)); }

std::string describe(const Place& place) {
  std::string out = place.file;
  const auto add = [&out](const std::string& part) { out += (out.empty() ? "" : ", ") + part; };
  if (!place.sheet.empty()) add("sheet " + place.sheet);
  if (place.row > 0) add("row " + std::to_string(place.row));
  if (!place.column.empty()) add("column " + place.column);
  return out;
}

} // namespace huyuan::base
