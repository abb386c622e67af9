// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <functional>

namespace huyuan::roads {

/// Calls work(worker, i) once for every i below `count`, in no particular order, on `threads` threads of which the
/// caller's is worker 0; 0 threads = as many as the machine has. When work throws, the rest is left out and the first
/// exception is thrown again here.
void parallelFor(std::size_t count, unsigned threads, const std::function<void(unsigned, std::size_t)>& work);
/// How many workers parallelFor will use.
unsigned workerCount(std::size_t count, unsigned threads);

} // namespace huyuan::roads
