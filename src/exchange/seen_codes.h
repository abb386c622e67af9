// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/places.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Does a code stand in two rows of a list? The codes themselves are kept by the sink.
namespace huyuan::exchange {

/// Answers at the end, quickly: ascending codes cost nothing, others eight bytes each.
class CodeHashes {
 public:
  explicit CodeHashes(const PlaceSink& sink)
      : m_sink(&sink) {}
  /// The code of the row `index`, not empty; rows come in order and each is in the sink by the time of the next.
  void add(std::string_view code, std::size_t index);
  /// False: no code stands twice. Else very likely one does. Ends the collecting.
  bool mayRepeat();

 private:
  const PlaceSink* m_sink;
  std::string m_last;
  bool m_ascending = true;
  std::vector<std::uint64_t> m_hashes;
};

/// Answers at each code, for lists that have such: at about 100 ns a code.
class SeenCodes {
 public:
  explicit SeenCodes(const PlaceSink& sink)
      : m_sink(&sink) {}
  /// The index of the row that has it, or nothing, and it is kept for the row `index`, which must be added next.
  std::optional<std::size_t> find(std::string_view code, std::size_t index);

 private:
  void grow();

  const PlaceSink* m_sink;
  std::vector<std::uint32_t> m_slots; ///< index + 1 of the row; open addressing
  std::size_t m_used = 0;
};

/// The numbers of the rows that were added, a few bytes while they follow one another.
class RowNumbers {
 public:
  void add(std::size_t index, std::int64_t number);
  std::int64_t at(std::size_t index) const;

 private:
  struct Step {
    std::size_t index = 0;
    std::int64_t number = 0;
  };
  std::vector<Step> m_steps;
};

} // namespace huyuan::exchange
