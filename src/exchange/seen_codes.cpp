// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/seen_codes.h"

#include <algorithm>
#include <cstring>

namespace huyuan::exchange {

namespace {

/// Eight bytes at a time; every bit of the code reaches the upper bits, by which hashes are told apart first.
std::uint64_t hashOf(std::string_view code) {
  constexpr std::uint64_t Mix = 0x9E3779B97F4A7C15U;
  std::uint64_t hash = code.size() * Mix;
  const auto take = [&](std::uint64_t word) {
    word *= Mix;
    word ^= word >> 32U;
    hash = (hash ^ word) * 0xD6E8FEB86659FD93U;
    hash ^= hash >> 29U;
  };
  std::uint64_t word = 0;
  std::size_t at = 0;
  for (; at + sizeof word <= code.size(); at += sizeof word) {
    std::memcpy(&word, code.data() + at, sizeof word);
    take(word);
  }
  word = 0;
  std::memcpy(&word, code.data() + at, code.size() - at);
  take(word);
  return hash * Mix;
}

/// Equal numbers in a piece that fits into the processor's nearest memory.
class PieceCheck {
 public:
  bool hasEqual(const std::uint64_t* begin, const std::uint64_t* end) {
    std::size_t size = 16;
    while (size < static_cast<std::size_t>(end - begin) * 2) size *= 2;
    m_slots.assign(size, 0);
    bool zero = false;
    for (const std::uint64_t* h = begin; h != end; ++h) {
      if (*h == 0) {
        if (zero) return true;
        zero = true;
        continue;
      }
      std::size_t at = (*h >> 20U) & (size - 1);
      for (; m_slots[at] != 0; at = (at + 1) & (size - 1))
        if (m_slots[at] == *h) return true;
      m_slots[at] = *h;
    }
    return false;
  }

 private:
  std::vector<std::uint64_t> m_slots;
};

} // namespace

void CodeHashes::add(std::string_view code, std::size_t index) {
  if (m_ascending && (m_last.empty() || code > m_last)) {
    m_last = code;
    return;
  }
  if (m_ascending) {
    m_ascending = false;
    for (std::size_t i = 0; i < index; ++i)
      if (const std::string_view earlier = m_sink->codeAt(i); !earlier.empty()) m_hashes.push_back(hashOf(earlier));
  }
  m_hashes.push_back(hashOf(code));
}

// Cut into pieces by the upper bits first: one pass over all of them instead of a jump through memory for each.
bool CodeHashes::mayRepeat() {
  constexpr unsigned Shift = 64 - 12;
  std::vector<std::size_t> ends((std::size_t{1} << 12U) + 1, 0);
  for (const std::uint64_t h : m_hashes) ++ends[(h >> Shift) + 1];
  for (std::size_t i = 1; i < ends.size(); ++i) ends[i] += ends[i - 1];
  std::vector<std::size_t> next(ends.begin(), ends.end() - 1);
  std::vector<std::uint64_t> pieces(m_hashes.size());
  for (const std::uint64_t h : m_hashes) pieces[next[h >> Shift]++] = h;
  m_hashes = {};
  PieceCheck check;
  for (std::size_t i = 0; i + 1 < ends.size(); ++i)
    if (check.hasEqual(pieces.data() + ends[i], pieces.data() + ends[i + 1])) return true;
  return false;
}

std::optional<std::size_t> SeenCodes::find(std::string_view code, std::size_t index) {
  if (m_used * 2 >= m_slots.size()) grow();
  const std::size_t mask = m_slots.size() - 1;
  for (std::size_t at = hashOf(code) >> 20U & mask;; at = (at + 1) & mask) {
    if (m_slots[at] == 0) {
      m_slots[at] = static_cast<std::uint32_t>(index + 1);
      ++m_used;
      return std::nullopt;
    }
    if (m_sink->codeAt(m_slots[at] - 1) == code) return m_slots[at] - 1;
  }
}

void SeenCodes::grow() {
  std::vector<std::uint32_t> larger(std::max<std::size_t>(1024, m_slots.size() * 4), 0);
  for (const std::uint32_t slot : m_slots) {
    if (slot == 0) continue;
    std::size_t at = hashOf(m_sink->codeAt(slot - 1)) >> 20U & (larger.size() - 1);
    while (larger[at] != 0) at = (at + 1) & (larger.size() - 1);
    larger[at] = slot;
  }
  m_slots = std::move(larger);
}

void RowNumbers::add(std::size_t index, std::int64_t number) {
  const bool follows =
      !m_steps.empty() && number - m_steps.back().number == static_cast<std::int64_t>(index - m_steps.back().index);
  if (!follows) m_steps.push_back({index, number});
}

std::int64_t RowNumbers::at(std::size_t index) const {
  const auto after = std::upper_bound(m_steps.begin(), m_steps.end(), index,
                                      [](std::size_t i, const Step& step) { return i < step.index; });
  const Step& step = *std::prev(after);
  return step.number + static_cast<std::int64_t>(index - step.index);
}

} // namespace huyuan::exchange
