// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/goods.h"

#include "base/error.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <compare>
#include <cstdint>
#include <set>

namespace huyuan::domain {

namespace {

using Json = nlohmann::json;

/// Length of a UTF-8 character by its first byte; a stray byte counts as one character.
std::size_t lengthAt(std::string_view text, std::size_t at) {
  const auto lead = static_cast<unsigned char>(text[at]);
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
  return std::min(length, text.size() - at);
}

std::int64_t characters(std::string_view text) {
  return std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
}

/// U+FF01 … U+FF5E → ASCII, U+3000 → space; else 0.
char narrowed(std::string_view character) {
  if (character == "\xE3\x80\x80") return ' ';
  if (character.size() != 3 || character[0] != '\xEF') return 0;
  const int code = 0xF000 | (static_cast<unsigned char>(character[1]) & 0x3F) << 6 |
                   (static_cast<unsigned char>(character[2]) & 0x3F);
  return code >= 0xFF01 && code <= 0xFF5E ? static_cast<char>(code - 0xFF01 + '!') : '\0';
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

struct Word {
  std::string text;
  int goods = -1; ///< place in the rule's list; -1 = known, but none of them
};

/// How well the rest of a text is read. Greater is better.
struct Reading {
  std::int64_t covered = 0, fewer = 0, goods = 0;
  auto operator<=>(const Reading&) const = default;
};

Reading with(const Word& word, const Reading& rest) {
  return {rest.covered + characters(word.text), rest.fewer - 1, rest.goods + (word.goods >= 0 ? 1 : 0)};
}

/// The words of the best reading, first to last.
std::vector<const Word*> read(std::string_view text, const std::vector<Word>& words) {
  std::vector<Reading> best(text.size() + 1);
  std::vector<const Word*> chosen(text.size() + 1, nullptr);
  for (std::size_t i = text.size(); i-- > 0;) {
    best[i] = best[i + lengthAt(text, i)];
    for (const Word& word : words) {
      if (!text.substr(i).starts_with(word.text)) continue;
      const Reading reading = with(word, best[i + word.text.size()]);
      if (!(reading > best[i])) continue;
      best[i] = reading;
      chosen[i] = &word;
    }
  }
  std::vector<const Word*> out;
  for (std::size_t i = 0; i < text.size(); i += chosen[i] ? chosen[i]->text.size() : lengthAt(text, i))
    if (chosen[i]) out.push_back(chosen[i]);
  return out;
}

std::vector<std::string> foldedAll(const std::vector<std::string>& words) {
  std::vector<std::string> out;
  for (const std::string& word : words)
    if (std::string folded = foldedText(word); !folded.empty()) out.push_back(std::move(folded));
  return out;
}

} // namespace

std::string foldedText(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t i = 0; i < utf8.size(); i += lengthAt(utf8, i)) {
    const std::string_view character = utf8.substr(i, lengthAt(utf8, i));
    if (const char narrow = narrowed(character))
      out += lower(narrow);
    else if (character.size() == 1)
      out += lower(character[0]);
    else
      out += character;
  }
  return out;
}

GoodsWords::GoodsWords(std::vector<GoodsEntry> entries, std::vector<std::string> negatives)
    : m_negatives(foldedAll(negatives)) {
  for (const GoodsEntry& e : entries) m_entries.push_back({foldedText(e.canonical), foldedAll(e.synonyms)});
}

GoodsWords GoodsWords::fromJson(std::string_view text, const std::string& fileName) {
  try {
    const Json all = Json::parse(text);
    std::vector<GoodsEntry> entries;
    for (const Json& j : all.at("goods"))
      entries.push_back({j.at("canonical").get<std::string>(), j.value("synonyms", std::vector<std::string>{})});
    return {std::move(entries), all.value("negatives", std::vector<std::string>{})};
  } catch (const Json::exception& e) {
    throw base::Error(base::ErrorKind::BadInput, "is not a list of goods: {0}", {e.what()}, {.file = fileName});
  }
}

const GoodsEntry* GoodsWords::entryOf(const std::string& folded) const {
  const auto at = std::find_if(m_entries.begin(), m_entries.end(), [&](const GoodsEntry& e) {
    return e.canonical == folded || std::find(e.synonyms.begin(), e.synonyms.end(), folded) != e.synonyms.end();
  });
  return at == m_entries.end() ? nullptr : &*at;
}

std::vector<SuspectedGoods> GoodsWords::suspected(std::string_view text, const std::vector<std::string>& goods) const {
  std::vector<Word> words;
  std::set<std::string> taken;
  const auto add = [&](const std::string& word, int place) {
    if (!word.empty() && taken.insert(word).second) words.push_back({word, place});
  };
  const auto addEntry = [&](const GoodsEntry& e, int place) {
    add(e.canonical, place);
    for (const std::string& synonym : e.synonyms) add(synonym, place);
  };
  for (std::size_t i = 0; i < goods.size(); ++i) {
    const std::string folded = foldedText(goods[i]);
    if (const GoodsEntry* entry = entryOf(folded)) addEntry(*entry, static_cast<int>(i));
    add(folded, static_cast<int>(i));
  }
  // Other goods are no suspicion, but they explain text that would else be read wrongly.
  for (const GoodsEntry& e : m_entries) addEntry(e, -1);
  for (const std::string& negative : m_negatives) add(negative, -1);

  std::vector<const Word*> first(goods.size(), nullptr);
  for (const Word* word : read(foldedText(text), words))
    if (word->goods >= 0 && !first[static_cast<std::size_t>(word->goods)])
      first[static_cast<std::size_t>(word->goods)] = word;
  std::vector<SuspectedGoods> out;
  for (std::size_t i = 0; i < goods.size(); ++i)
    if (first[i]) out.push_back({goods[i], first[i]->text});
  return out;
}

} // namespace huyuan::domain
