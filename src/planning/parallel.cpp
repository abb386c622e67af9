// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/parallel_p.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace huyuan::planning {

namespace {

constexpr std::chrono::milliseconds Told{200};

class Crew {
 public:
  using Work = std::function<void(std::size_t, const base::Progress&)>;
  Crew(std::size_t n, const Work& work)
      : m_work(work)
      , m_errors(n)
      , m_shares(n) {}

  void work() {
    for (std::size_t i = begin(); i < m_errors.size(); i = begin()) {
      try {
        m_work(i, base::Progress([this, i](double f, const std::string&) { m_shares[i] = f; }));
      } catch (...) {
        m_errors[i] = std::current_exception();
      }
      finish(i);
    }
    leave();
  }

  void watch(std::size_t threads, const base::Progress& progress, const char* stage) {
    std::unique_lock lock(m_mutex);
    while (m_left < threads) {
      m_changed.wait_for(lock, Told);
      lock.unlock();
      double sum = 0.0;
      for (const std::atomic<double>& share : m_shares) sum += share;
      progress.report(sum / static_cast<double>(m_shares.size()), stage);
      lock.lock();
    }
  }

  void rethrow() const {
    for (const std::exception_ptr& e : m_errors)
      if (e) std::rethrow_exception(e);
  }

 private:
  std::size_t begin() {
    const std::lock_guard lock(m_mutex);
    return m_failed ? m_errors.size() : std::min(m_next++, m_errors.size());
  }
  void finish(std::size_t i) {
    const std::lock_guard lock(m_mutex);
    m_shares[i] = 1.0;
    m_failed = m_failed || m_errors[i];
    m_changed.notify_one();
  }
  void leave() {
    const std::lock_guard lock(m_mutex);
    ++m_left;
    m_changed.notify_one();
  }

  const Work& m_work;
  std::vector<std::exception_ptr> m_errors;
  std::vector<std::atomic<double>> m_shares;
  std::mutex m_mutex;
  std::condition_variable m_changed;
  std::size_t m_next = 0, m_left = 0;
  bool m_failed = false;
};

} // namespace

void forEach(std::size_t n, unsigned threads, const std::function<void(std::size_t, const base::Progress&)>& work,
             const base::Progress& progress, const char* stage) {
  if (n == 0) return;
  const std::size_t machine = std::max(1U, threads ? threads : std::thread::hardware_concurrency());
  const std::size_t count = std::min(n, machine);
  Crew crew(n, work);
  std::vector<std::thread> workers;
  for (std::size_t t = 0; t < count; ++t) workers.emplace_back([&crew] { crew.work(); });
  try {
    crew.watch(count, progress, stage);
  } catch (...) {
    for (std::thread& w : workers) w.join();
    throw;
  }
  for (std::thread& w : workers) w.join();
  crew.rethrow();
}

} // namespace huyuan::planning
