// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace huyuan::session {

/// Names by place, one after the other in one piece of memory: four bytes a name besides its letters.
class NameList {
 public:
  void clear() {
    m_letters.clear();
    m_ends.clear();
  }
  void reserve(std::size_t names) { m_ends.reserve(names); }
  /// Throws Error(BadInput) when all of them are longer than 4 GiB.
  void add(std::string_view name) {
    if (m_letters.size() + name.size() > std::numeric_limits<std::uint32_t>::max())
      throw base::Error(base::ErrorKind::BadInput, "the codes are longer than 4 GiB together");
    m_letters += name;
    m_ends.push_back(static_cast<std::uint32_t>(m_letters.size()));
  }
  std::size_t size() const { return m_ends.size(); }
  std::string_view operator[](std::size_t i) const {
    const std::uint32_t first = i == 0 ? 0 : m_ends[i - 1];
    return std::string_view(m_letters).substr(first, m_ends[i] - first);
  }

 private:
  std::string m_letters;
  std::vector<std::uint32_t> m_ends;
};

} // namespace huyuan::session
