// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

/// Which goods a free text may speak of. A hit is a suspicion 疑似 worth a look, never a violation: the text is what
/// somebody once wrote about a shop.
namespace huyuan::domain {

struct GoodsEntry {
  std::string canonical;
  std::vector<std::string> synonyms;
};

struct SuspectedGoods {
  std::string goods; ///< as the rule calls them: "起泡胶"
  std::string word;  ///< as the text does, folded: "气泡胶"
  bool operator==(const SuspectedGoods&) const = default;
};

/// Lower case for ASCII, half width for full-width ASCII and space: "ＳＬＩＭＥ" → "slime". The part of NFKC that lists
/// of goods need.
std::string foldedText(std::string_view utf8);

/// Words for goods, and words that only look like them (水彩, 水晶灯 …). Immutable; any thread.
class GoodsWords {
 public:
  GoodsWords() = default;
  /// Empty words are passed over.
  GoodsWords(std::vector<GoodsEntry> entries, std::vector<std::string> negatives);
  /// From the text of data/reference/goods.json. Throws Error(BadInput) naming the file.
  static GoodsWords fromJson(std::string_view text, const std::string& fileName);

  /// Those of `goods` (a rule's, canonical or by a synonym) that `text` names by any of their words, in the order of
  /// `goods`, none twice; one that no entry knows is looked for as it stands. The text is read so that known words,
  /// harmless ones too, cover most of it, with as few words as will do; of two such readings the one with more goods
  /// counts. So 假水彩笔 is 水彩笔 and not 假水, and 饮用水彩泥 names 彩泥. Cost O(text × words).
  std::vector<SuspectedGoods> suspected(std::string_view text, const std::vector<std::string>& goods) const;

 private:
  const GoodsEntry* entryOf(const std::string& folded) const; ///< null = none
  std::vector<GoodsEntry> m_entries;                          ///< folded
  std::vector<std::string> m_negatives;                       ///< folded
};

} // namespace huyuan::domain
