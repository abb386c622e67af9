// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_text_p.h"

#include <cstdint>

namespace huyuan::store {

namespace {

/// The code point at `at`, which moves behind it. A broken byte reads as U+FFFD and is passed over alone.
char32_t nextCodePoint(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  const std::uint8_t first = byte(at);
  const int more = first < 0x80 ? 0 : first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : -1;
  if (more < 0 || at + static_cast<std::size_t>(more) >= text.size()) {
    ++at;
    return 0xFFFD;
  }
  char32_t c = more == 0 ? first : first & (0x3F >> more);
  for (int i = 1; i <= more; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80) {
      ++at;
      return 0xFFFD;
    }
    c = (c << 6) | (byte(at + i) & 0x3F);
  }
  at += static_cast<std::size_t>(more) + 1;
  return c;
}

void append(std::string& out, char32_t c) {
  if (c < 0x80) {
    out += static_cast<char>(c);
  } else if (c < 0x800) {
    out += static_cast<char>(0xC0 | (c >> 6));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    out += static_cast<char>(0xE0 | (c >> 12));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  } else {
    out += static_cast<char>(0xF0 | (c >> 18));
    out += static_cast<char>(0x80 | ((c >> 12) & 0x3F));
    out += static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    out += static_cast<char>(0x80 | (c & 0x3F));
  }
}

bool isChinese(char32_t c) {
  return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF) || c == 0x3007;
}

bool isMark(char32_t c) {
  if (c < 0x80) return !((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
  return (c >= 0x80 && c <= 0xBF) || (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x3006) ||
         (c >= 0x3008 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF65) || c == 0xFEFF || c == 0xFFFD;
}

char32_t plain(char32_t c) { return c >= 0xFF01 && c <= 0xFF5E ? c - 0xFEE0 : c; }

void blank(std::string& out) {
  if (!out.empty() && out.back() != ' ') out += ' ';
}

bool isSpace(char32_t c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0x3000 || c == 0xA0; }

void addPhrase(std::string& query, const std::string& raw) {
  const std::string text = searchText(raw);
  if (text.empty()) return;
  if (!query.empty()) query += " AND ";
  query += '"' + text + '"';
  const char last = text.back();
  if (static_cast<unsigned char>(last) < 0x80) query += " *";
}

} // namespace

std::string searchText(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size() + utf8.size() / 3);
  for (std::size_t at = 0; at < utf8.size();) {
    const char32_t c = plain(nextCodePoint(utf8, at));
    if (isMark(c)) {
      blank(out);
    } else if (isChinese(c)) {
      blank(out);
      append(out, c);
      out += ' ';
    } else {
      append(out, c);
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::string searchQuery(std::string_view words) {
  std::string query, word;
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t from = at;
    if (isSpace(nextCodePoint(words, at))) {
      addPhrase(query, word);
      word.clear();
    } else {
      word.append(words.substr(from, at - from));
    }
  }
  addPhrase(query, word);
  return query;
}

} // namespace huyuan::store
