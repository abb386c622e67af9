// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"

#include <array>
#include <cstdio>

namespace huyuan::base {

namespace {
struct Parts {
  int year;
  unsigned month, day;
  int hour, minute, second;
};

Parts split(std::chrono::sys_seconds at) {
  using namespace std::chrono;
  const auto day = floor<days>(at);
  const year_month_day date{day};
  const hh_mm_ss time{at - day};
  return {int(date.year()),          unsigned(date.month()),      unsigned(date.day()),
          int(time.hours().count()), int(time.minutes().count()), int(time.seconds().count())};
}

template <class... Args> std::string print(const char* format, Args... args) {
  std::array<char, 64> buffer{};
  std::snprintf(buffer.data(), buffer.size(), format, args...);
  return buffer.data();
}
} // namespace

std::string formatUtc(std::chrono::sys_seconds at) {
  const Parts p = split(at);
  return print("%04d-%02u-%02uT%02d:%02d:%02dZ", p.year, p.month, p.day, p.hour, p.minute, p.second);
}

std::string formatChina(std::chrono::sys_seconds at) {
  const Parts p = split(at + ChinaOffset);
  return print("%04d-%02u-%02u %02d:%02d", p.year, p.month, p.day, p.hour, p.minute);
}

std::string chinaDate(std::chrono::sys_seconds at) {
  const Parts p = split(at + ChinaOffset);
  return print("%04d-%02u-%02u", p.year, p.month, p.day);
}

} // namespace huyuan::base
