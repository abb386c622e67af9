// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/schema_p.h"
#include "store/search_index_p.h"
#include "store/search_text_p.h"

#include <algorithm>

namespace huyuan::store {

namespace {

constexpr int KindShift = 40;
constexpr std::int64_t RowsOfKind = std::int64_t{1} << KindShift;

// A private character, which the tokenizer takes for a word: so no phrase reaches over two fields.
constexpr const char* FieldEnd = " \xEE\x80\x80 ";

/// What stands in the index for a row: its first field, and the others as one text. Columns of `s` from 1 on are
/// fields.
struct IndexedText {
  std::string title, rest;
  bool empty() const { return title.empty() && rest.empty(); }
};

IndexedText indexedText(const Statement& s, std::size_t fields) {
  IndexedText out;
  for (std::size_t i = 0; i < fields; ++i) {
    const std::string text = searchText(s.text(static_cast<int>(i) + 1));
    if (text.empty()) continue;
    std::string& part = i == 0 ? out.title : out.rest;
    part += (part.empty() ? "" : FieldEnd) + text;
  }
  return out;
}

} // namespace

SearchIndex::SearchIndex(const Database& database, const std::vector<domain::RecordDescription>& kinds)
    : m_database(database) {
  Statement s = database.prepare("SELECT number FROM huyuan_kind WHERE kind = ?1");
  for (const auto& description : kinds) {
    const ResetAtEnd reset(s);
    if (!s.bind(1, description.kind).step()) continue;
    Kind k{description.kind, s.integer(0) << KindShift, {}};
    const auto columns = columnsOf(database, k.name);
    for (const auto& field : indexedFields(description))
      if (columns.contains(field)) k.fields.push_back(field);
    m_kinds.push_back(std::move(k));
  }
}

const SearchIndex::Kind* SearchIndex::kind(const std::string& name) const {
  const auto at = std::find_if(m_kinds.begin(), m_kinds.end(), [&](const Kind& k) { return k.name == name; });
  return at == m_kinds.end() || at->fields.empty() ? nullptr : &*at;
}

std::string SearchIndex::selectSql(const Kind& k) const {
  std::string sql = "SELECT id";
  for (const auto& f : k.fields) sql += ", " + sqlName(f);
  return sql + " FROM " + sqlName(k.name);
}

void SearchIndex::index(const Kind& k, const std::set<std::int64_t>& ids) {
  Statement read = m_database.prepare(selectSql(k) + " WHERE id = ?1");
  Statement write = m_database.prepare("INSERT INTO huyuan_search (rowid, title, rest) VALUES (?1, ?2, ?3)");
  for (const std::int64_t id : ids) {
    const ResetAtEnd reset(read);
    if (!read.bind(1, id).step()) continue;
    const IndexedText text = indexedText(read, k.fields.size());
    if (text.empty()) continue;
    write.bind(1, k.firstRow + id).bind(2, text.title).bind(3, text.rest).execute();
  }
}

void SearchIndex::follow(const std::vector<TouchedRows>& touched) {
  Statement erase = m_database.prepare("DELETE FROM huyuan_search WHERE rowid = ?1");
  for (const TouchedRows& rows : touched) {
    const Kind* k = kind(rows.kind);
    if (!k) continue;
    for (const std::int64_t id : rows.gone) erase.bind(1, k->firstRow + id).execute();
    for (const std::int64_t id : rows.present) erase.bind(1, k->firstRow + id).execute();
    index(*k, rows.present);
  }
}

void SearchIndex::rebuild(const std::string& name) {
  const auto at = std::find_if(m_kinds.begin(), m_kinds.end(), [&](const Kind& k) { return k.name == name; });
  if (at == m_kinds.end()) return;
  Statement erase = m_database.prepare("DELETE FROM huyuan_search WHERE rowid >= ?1 AND rowid < ?2");
  erase.bind(1, at->firstRow).bind(2, at->firstRow + RowsOfKind).execute();
  if (at->fields.empty()) return;
  std::set<std::int64_t> ids;
  Statement all = m_database.prepare("SELECT id FROM " + sqlName(name));
  while (all.step()) ids.insert(all.integer(0));
  index(*at, ids);
}

std::string SearchIndex::foundText(const Kind& k, std::int64_t id, const std::string& words) const {
  Statement s = m_database.prepare(selectSql(k) + " WHERE id = ?1");
  if (!s.bind(1, id).step()) return {};
  std::string title, other;
  const std::string wanted = searchText(words);
  for (std::size_t i = 0; i < k.fields.size(); ++i) {
    const std::string text = s.text(static_cast<int>(i) + 1);
    if (title.empty())
      title = text;
    else if (other.empty() && !text.empty() && searchText(text).find(wanted) != std::string::npos)
      other = text;
  }
  return other.empty() || searchText(title).find(wanted) != std::string::npos ? title : title + " · " + other;
}

std::vector<SearchHit> SearchIndex::find(const std::string& words, int limit) const {
  const std::string query = searchQuery(words);
  if (query.empty()) return {};
  Statement s = m_database.prepare("SELECT rowid FROM huyuan_search WHERE huyuan_search MATCH ?1 "
                                   "ORDER BY bm25(huyuan_search, 4.0, 1.0), rowid LIMIT ?2");
  s.bind(1, query).bind(2, limit);
  std::vector<SearchHit> out;
  while (s.step()) {
    const std::int64_t row = s.integer(0), first = row >> KindShift << KindShift;
    const auto k = std::find_if(m_kinds.begin(), m_kinds.end(), [&](const Kind& c) { return c.firstRow == first; });
    if (k == m_kinds.end() || k->fields.empty()) continue;
    out.push_back({k->name, row - first, foundText(*k, row - first, words)});
  }
  return out;
}

bool SearchIndex::isRight(const Kind& k) const {
  Statement rows = m_database.prepare(selectSql(k) + " ORDER BY id");
  Statement indexed = m_database.prepare("SELECT rowid, title, rest FROM huyuan_search "
                                         "WHERE rowid >= ?1 AND rowid < ?2 ORDER BY rowid");
  indexed.bind(1, k.firstRow).bind(2, k.firstRow + RowsOfKind);
  while (rows.step()) {
    const IndexedText text = indexedText(rows, k.fields.size());
    if (text.empty()) continue;
    if (!indexed.step() || indexed.integer(0) != k.firstRow + rows.integer(0)) return false;
    if (indexed.text(1) != text.title || indexed.text(2) != text.rest) return false;
  }
  return !indexed.step();
}

std::vector<base::Problem> SearchIndex::check() const {
  std::vector<base::Problem> out;
  for (const Kind& k : m_kinds)
    if (!k.fields.empty() && !isRight(k))
      out.push_back({base::Problem::Severity::Error,
                     {.file = m_database.path()},
                     "the search index does not agree with the rows of {0}",
                     {k.name}});
  return out;
}

} // namespace huyuan::store
