// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/team.h"

#include "base/error.h"

#include <array>
#include <cstdio>

namespace huyuan::domain {

namespace {
bool isDigit(char c) { return c >= '0' && c <= '9'; }
} // namespace

MinuteOfDay minuteOfDayFromText(const std::string& hhmm) {
  const auto colon = hhmm.find(':');
  const bool shape = (colon == 1 || colon == 2) && hhmm.size() == colon + 3 && isDigit(hhmm[0]) &&
                     isDigit(hhmm[colon - 1]) && isDigit(hhmm[colon + 1]) && isDigit(hhmm[colon + 2]);
  const int hours = shape ? std::stoi(hhmm.substr(0, colon)) : 99;
  const int minutes = shape ? std::stoi(hhmm.substr(colon + 1)) : 99;
  if (hours > 23 || minutes > 59)
    throw base::Error(base::ErrorKind::BadInput, "'{0}' is not a time of day such as 16:30", {hhmm});
  return hours * 60 + minutes;
}

std::string toText(MinuteOfDay m) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%02d:%02d", m / 60, m % 60);
  return buffer.data();
}

} // namespace huyuan::domain
