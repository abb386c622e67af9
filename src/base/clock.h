// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <string>

namespace huyuan::base {

/// Where the time comes from. Handed in, never global, so that a test can say what time it is and a sheet can be
/// printed again with the same date.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual std::chrono::sys_seconds now() const = 0;
};

class SystemClock final : public Clock {
 public:
  std::chrono::sys_seconds now() const override {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  }
};

class FixedClock final : public Clock {
 public:
  explicit FixedClock(std::chrono::sys_seconds at)
      : m_at(at) {}
  std::chrono::sys_seconds now() const override { return m_at; }
  void set(std::chrono::sys_seconds at) { m_at = at; }

 private:
  std::chrono::sys_seconds m_at;
};

/// China has had one time, UTC+8 without summer time, since 1991; the program works in it wherever the machine stands.
inline constexpr std::chrono::hours ChinaOffset{8};

/// "2026-11-22T14:35:00Z".
std::string formatUtc(std::chrono::sys_seconds at);
/// "2026-11-22 22:35" in China time.
std::string formatChina(std::chrono::sys_seconds at);
/// "2026-11-22" in China time.
std::string chinaDate(std::chrono::sys_seconds at);

} // namespace huyuan::base
