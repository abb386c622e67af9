// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <system_error>
#include <thread>
#include <vector>

namespace huyuan::zoning {

/// Work in blocks, on several threads. Which thread takes a block does not matter: its result stands in the block's own
/// place. `makeWorker()` makes what a thread needs for itself; `work(worker, begin, end, result)` does items [begin,
/// end). The first exception thrown is thrown again here.
template <class Result, class MakeWorker, class Work>
std::vector<Result> inBlocks(std::size_t items, std::size_t blockSize, unsigned threads, MakeWorker makeWorker,
                             Work work, const base::Progress& progress, const base::Cancel& cancel) {
  std::vector<Result> results((items + blockSize - 1) / blockSize);
  std::atomic<std::size_t> next{0};
  std::atomic<bool> failed{false};
  std::exception_ptr failure; // written once, read after the threads have joined
  const auto run = [&](const base::Progress& told) {
    try {
      auto worker = makeWorker();
      for (std::size_t block = next++; block < results.size(); block = next++) {
        cancel.check();
        work(worker, block * blockSize, std::min(items, (block + 1) * blockSize), results[block]);
        told.report(static_cast<double>(block + 1) / static_cast<double>(results.size()), "measuring distances");
      }
    } catch (...) {
      next = results.size();
      if (!failed.exchange(true)) failure = std::current_exception();
    }
  };
  const std::size_t wanted = threads != 0 ? threads : std::max(1U, std::thread::hardware_concurrency());
  std::vector<std::thread> helpers;
  try {
    for (std::size_t i = 1; i < std::min(wanted, results.size()); ++i) helpers.emplace_back([&run] { run({}); });
  } catch (const std::system_error&) { // no more threads to be had: fewer do the work
  }
  run(progress);
  for (std::thread& helper : helpers) helper.join();
  if (failure) std::rethrow_exception(failure);
  cancel.check();
  return results;
}

} // namespace huyuan::zoning
