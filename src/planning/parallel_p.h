// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"

#include <cstddef>
#include <functional>

namespace huyuan::planning {

/// Calls work(i, its progress) for 0 … n − 1 on `threads` threads (0 = as many as the machine has). The whole progress
/// is told on the calling thread, some times a second. The error of the lowest i is thrown once all threads have
/// stopped; what is not begun then is left out.
void forEach(std::size_t n, unsigned threads, const std::function<void(std::size_t, const base::Progress&)>& work,
             const base::Progress& progress, const char* stage);

} // namespace huyuan::planning
