// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

/// Text for the search index. SQLite's unicode61 tokenizer splits at blanks and takes a run of Chinese characters as
/// one word, and its trigram tokenizer finds nothing of two characters; so every Chinese character is made a word of
/// its own and a Chinese word is looked for as a phrase.
namespace huyuan::store {

/// "Hello文具 店" → "Hello 文 具 店"; full-width letters and digits become plain; marks and control characters become
/// blanks.
std::string searchText(std::string_view utf8);

/// An FTS5 query: each word of the input a phrase, all of them wanted, the last piece of a Latin word also as a
/// beginning
/// ("toy" finds "toys"). Empty if nothing can be looked for. No operator of FTS5 gets through.
std::string searchQuery(std::string_view words);

} // namespace huyuan::store
