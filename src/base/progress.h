// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"

#include <atomic>
#include <functional>
#include <memory>
#include <string>

namespace huyuan::base {

/// A request to stop that can be made from any thread. Copies share one flag. A default-made one can be requested too.
class Cancel {
 public:
  void request() const { m_flag->store(true, std::memory_order_relaxed); }
  bool requested() const { return m_flag->load(std::memory_order_relaxed); }
  /// Throws Error(Cancelled) if a stop was requested. Long loops call it every few milliseconds of work.
  void check() const {
    if (requested()) throw Error(ErrorKind::Cancelled, "cancelled");
  }

 private:
  std::shared_ptr<std::atomic<bool>> m_flag = std::make_shared<std::atomic<bool>>(false);
};

/// How far a long piece of work is. The sink is called on the thread that works, so it must be quick and, if it talks
/// to a window, hand the figure over. A default-made Progress swallows everything.
class Progress {
 public:
  /// fraction in [0,1]; stage is a short English phrase, translated at the edge.
  using Sink = std::function<void(double fraction, const std::string& stage)>;

  Progress() = default;
  explicit Progress(Sink sink)
      : m_sink(std::move(sink)) {}

  void report(double fraction, const std::string& stage = {}) const {
    if (m_sink) m_sink(m_from + (m_to - m_from) * fraction, stage);
  }
  /// A progress for a part of this work, mapped to [from,to] of it.
  Progress part(double from, double to) const {
    Progress p(m_sink);
    p.m_from = m_from + (m_to - m_from) * from;
    p.m_to = m_from + (m_to - m_from) * to;
    return p;
  }

 private:
  Sink m_sink;
  double m_from = 0.0;
  double m_to = 1.0;
};

} // namespace huyuan::base
