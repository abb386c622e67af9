// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/random.h"

#include <set>
#include <string>
#include <string_view>
#include <vector>

/// Invented names. All of them but villages and streets carry 示例 or 演示.
namespace huyuan::session::demo {

/// 1 … 99: 一, 十, 十一, 二十一.
std::string chineseNumber(int n);
/// First `count` characters of UTF-8 text.
std::string firstCharacters(const std::string& text, std::size_t count);
/// "兰陵镇" → "兰陵", "卞庄街道" → "卞庄".
std::string shortName(const std::string& settlement);

/// "某家官庄" and the like, each once.
class VillageNames {
 public:
  explicit VillageNames(base::Random& random)
      : m_random(random) {}
  std::string next();

 private:
  base::Random& m_random;
  std::set<std::string> m_used;
};

/// The k-th word of a list that goes round: streets, kindergartens, shops.
std::string streetWord(int k);
std::string kindergartenWord(int k);
std::string shopWord(int k);

} // namespace huyuan::session::demo
