// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/search/pace_p.h"

#include <algorithm>

namespace huyuan::solver {

namespace {
constexpr std::int64_t Blocks = 200;
constexpr std::int64_t FirstIterations = 16;
} // namespace

Pace::Pace(const SolveOptions& options)
    : m_options(options)
    , m_wallStart(std::chrono::steady_clock::now())
    , m_start(options.clock ? options.clock() : 0.0) {}

double Pace::used() const {
  if (m_options.clock) return m_options.clock() - m_start;
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_wallStart).count();
}

std::optional<CoolingBlock> Pace::next() {
  if (!m_options.replay.empty()) {
    if (m_block == m_options.replay.size()) return std::nullopt;
    return m_options.replay[m_block++];
  }
  return m_options.seconds > 0.0 ? nextOfTime() : nextOfCount();
}

std::optional<CoolingBlock> Pace::nextOfCount() {
  const std::int64_t all = m_options.iterations;
  if (m_done >= all) return std::nullopt;
  const std::int64_t count = std::min(all - m_done, std::max<std::int64_t>(1, (all + Blocks - 1) / Blocks));
  const auto share = [&](std::int64_t n) {
    return static_cast<std::uint32_t>(static_cast<double>(n) / static_cast<double>(all) * CoolingBlock::Whole);
  };
  const CoolingBlock block{count, share(m_done), share(m_done + count)};
  m_done += count;
  return block;
}

std::optional<CoolingBlock> Pace::nextOfTime() {
  const double now = used();
  const double progress = now / m_options.seconds;
  if (progress >= 1.0) return std::nullopt;
  std::int64_t count = FirstIterations;
  double took = m_options.seconds / Blocks;
  if (m_last > 0) {
    const double each = std::max(1e-9, (now - m_lastUsed) / static_cast<double>(m_last));
    const double wanted = std::min(took, m_options.seconds - now) / each;
    count = std::clamp<std::int64_t>(static_cast<std::int64_t>(wanted), 1, 4 * m_last);
    took = each * static_cast<double>(count);
  }
  m_last = count;
  m_lastUsed = now;
  const double after = std::min(1.0, (now + took) / m_options.seconds);
  return CoolingBlock{count, static_cast<std::uint32_t>(progress * CoolingBlock::Whole),
                      static_cast<std::uint32_t>(after * CoolingBlock::Whole)};
}

} // namespace huyuan::solver
