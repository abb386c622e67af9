// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/short_names.h"

#include <algorithm>
#include <set>

namespace huyuan::exchange {

namespace {

std::vector<std::string> wordsOf(const std::string& name) {
  std::vector<std::string> words{std::string()};
  for (const char c : name) {
    if (c == '_')
      words.emplace_back();
    else
      words.back() += c;
  }
  return words;
}

std::string joined(const std::vector<std::string>& words) {
  std::string name;
  for (std::size_t i = 0; i < words.size(); ++i) name += (i > 0 ? "_" : "") + words[i];
  return name;
}

/// Off with the last character, which may be several bytes.
void cutLast(std::string& word) {
  const auto isFollowing = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
  while (word.size() > 1 && isFollowing(word.back())) word.pop_back();
  if (!word.empty()) word.pop_back();
}

std::string fitted(const std::string& name, std::size_t bytes) {
  auto words = wordsOf(name);
  while (joined(words).size() > bytes) {
    // Of equally long words the last: beginnings tell more.
    const auto longest =
        std::max_element(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.size() <= b.size(); });
    if (longest->empty())
      words.pop_back(); // nothing but underscores
    else
      cutLast(*longest);
  }
  return joined(words);
}

std::string lowered(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

} // namespace

std::vector<std::string> shortNames(const std::vector<std::string>& names, std::size_t bytes) {
  std::vector<std::string> result(names.size());
  std::set<std::string> taken;
  // Names that fit keep theirs, wherever they stand.
  for (std::size_t i = 0; i < names.size(); ++i)
    if (names[i].size() <= bytes && taken.insert(lowered(names[i])).second) result[i] = names[i];
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (!result[i].empty()) continue;
    result[i] = fitted(names[i], bytes);
    for (int n = 2; !taken.insert(lowered(result[i])).second; ++n) {
      const std::string number = std::to_string(n);
      result[i] = fitted(names[i], bytes - number.size()) + number;
    }
  }
  return result;
}

} // namespace huyuan::exchange
