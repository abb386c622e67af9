// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/usage.h"

#ifdef _WIN32
#define NOMINMAX
#define PSAPI_VERSION 2
// clang-format off
#include <windows.h> // psapi.h needs it before
#include <psapi.h>
// clang-format on
#else
#include <sys/resource.h>
#endif

namespace huyuan::files {

#ifdef _WIN32

namespace {

double secondsOf(const FILETIME& t) {
  constexpr double TicksPerSecond = 1e7;
  return (static_cast<double>(t.dwHighDateTime) * 4294967296.0 + static_cast<double>(t.dwLowDateTime)) / TicksPerSecond;
}

} // namespace

double cpuSeconds() {
  FILETIME created{}, ended{}, kernel{}, user{};
  if (!GetProcessTimes(GetCurrentProcess(), &created, &ended, &kernel, &user)) return 0.0;
  return secondsOf(kernel) + secondsOf(user);
}

double peakMebibytes() {
  PROCESS_MEMORY_COUNTERS counters{};
  if (!GetProcessMemoryInfo(GetCurrentProcess(), &counters, sizeof counters)) return 0.0;
  return static_cast<double>(counters.PeakWorkingSetSize) / 1048576.0;
}

#else

namespace {

rusage usageOf() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage;
}

double secondsOf(const timeval& t) { return static_cast<double>(t.tv_sec) + 1e-6 * static_cast<double>(t.tv_usec); }

} // namespace

double cpuSeconds() {
  const rusage usage = usageOf();
  return secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime);
}

double peakMebibytes() {
#ifdef __APPLE__
  constexpr double BytesPerUnit = 1.0; // macOS counts bytes, the others kilobytes
#else
  constexpr double BytesPerUnit = 1024.0;
#endif
  return static_cast<double>(usageOf().ru_maxrss) * BytesPerUnit / 1048576.0;
}

#endif

} // namespace huyuan::files
