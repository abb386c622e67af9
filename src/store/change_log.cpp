// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/change_log_p.h"

#include <zlib.h>

namespace huyuan::store {

using base::Error;
using base::ErrorKind;

namespace {

// The changeset of an import repeats the rows it put in; packed it is about a quarter, and level 1 costs little time.
std::string pack(const Changeset& changes) {
  uLongf size = compressBound(static_cast<uLong>(changes.size()));
  std::string out(size, '\0');
  const int code = compress2(reinterpret_cast<Bytef*>(out.data()), &size,
                             reinterpret_cast<const Bytef*>(changes.data()), static_cast<uLong>(changes.size()), 1);
  if (code != Z_OK) throw Error(ErrorKind::Failed, "there is not enough memory");
  out.resize(size);
  return out;
}

Changeset unpack(std::string_view packed, std::int64_t size, const std::string& path) {
  Changeset out(static_cast<std::size_t>(size), '\0');
  uLongf got = static_cast<uLongf>(size);
  const int code = uncompress(reinterpret_cast<Bytef*>(out.data()), &got, reinterpret_cast<const Bytef*>(packed.data()),
                              static_cast<uLong>(packed.size()));
  if (code != Z_OK || got != static_cast<uLongf>(size))
    throw Error(ErrorKind::BadInput, "the file is damaged", {}, {.file = path});
  return out;
}

enum State { Done = 0, Undone = 1, Dropped = 2 };

} // namespace

void ChangeLog::add(const ChangeEntry& entry, const Changeset& changes) {
  // What was undone before a new change cannot be redone after it, but it stays in the trail.
  m_database.run("UPDATE huyuan_change SET state = 2 WHERE state = 1");
  const std::string packed = pack(changes);
  Statement s = m_database.prepare("INSERT INTO huyuan_change (at, who, what, row_count, size, changeset) "
                                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
  s.bind(1, entry.at).bind(2, entry.who).bind(3, entry.what);
  s.bind(4, entry.rows).bind(5, static_cast<std::int64_t>(changes.size())).bindBlob(6, packed).execute();
}

void ChangeLog::note(const ChangeEntry& entry) {
  Statement s = m_database.prepare("INSERT INTO huyuan_change (at, who, what, row_count, size, changeset) "
                                   "VALUES (?1, ?2, ?3, 0, 0, x'')");
  s.bind(1, entry.at).bind(2, entry.who).bind(3, entry.what).execute();
}

std::vector<ChangeEntry> ChangeLog::select(const std::string& rest) const {
  Statement s = m_database.prepare("SELECT id, at, who, what, row_count, state FROM huyuan_change " + rest);
  std::vector<ChangeEntry> out;
  while (s.step()) out.push_back({s.integer(0), s.text(1), s.text(2), s.text(3), s.integer(4), s.integer(5) != Done});
  return out;
}

std::vector<ChangeEntry> ChangeLog::entries() const { return select("ORDER BY id DESC"); }

std::optional<ChangeEntry> ChangeLog::undoable() const {
  const auto found = select("WHERE state = 0 AND row_count > 0 ORDER BY id DESC LIMIT 1");
  return found.empty() ? std::nullopt : std::optional(found.front());
}

std::optional<ChangeEntry> ChangeLog::redoable() const {
  const auto found = select("WHERE state = 1 ORDER BY id LIMIT 1");
  return found.empty() ? std::nullopt : std::optional(found.front());
}

Changeset ChangeLog::changes(std::int64_t id) const {
  Statement s = m_database.prepare("SELECT size, changeset FROM huyuan_change WHERE id = ?1");
  if (!s.bind(1, id).step()) return {};
  return unpack(s.blob(1), s.integer(0), m_database.path());
}

void ChangeLog::setUndone(std::int64_t id, bool undone, const std::string& at) {
  Statement s = m_database.prepare("UPDATE huyuan_change SET state = ?2, undone_at = ?3 WHERE id = ?1");
  s.bind(1, id).bind(2, undone ? Undone : Done);
  if (undone)
    s.bind(3, at);
  else
    s.bindNull(3);
  s.execute();
}

} // namespace huyuan::store
