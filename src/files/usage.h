// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What this process has cost so far.
namespace huyuan::files {

/// Seconds of all its threads on any processor, in the program and in the system for it.
double cpuSeconds();
/// The most memory that was in use at once, in MiB (2^20 bytes).
double peakMebibytes();

} // namespace huyuan::files
