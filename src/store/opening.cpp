// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/opening_p.h"
#include "store/schema_p.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string_view>

namespace huyuan::store {

using base::Error;
using base::ErrorKind;

namespace {

// The header of an SQLite file: https://www.sqlite.org/fileformat.html, section 1.3. Numbers are big-endian.
constexpr std::string_view Magic{"SQLite format 3\0", 16};
constexpr std::size_t PageSizeAt = 16, ChangeCounterAt = 24, PageCountAt = 28, UserVersionAt = 60, ApplicationIdAt = 68,
                      ValidForAt = 92, HeaderSize = 100;

[[noreturn]] void refuse(const std::string& path, const std::string& pattern, std::vector<std::string> arguments = {}) {
  throw Error(ErrorKind::BadInput, pattern, std::move(arguments), {.file = path});
}

class Header {
 public:
  explicit Header(const std::string& path) {
    std::ifstream in(files::toPath(path), std::ios::binary);
    if (!in) refuse(path, "the file cannot be read");
    in.read(m_bytes.data(), HeaderSize);
    m_whole = in.gcount() == static_cast<std::streamsize>(HeaderSize);
  }
  bool isSqlite() const { return m_whole && std::string_view(m_bytes.data(), Magic.size()) == Magic; }
  std::uint32_t number(std::size_t at) const { return byte(at) << 24 | byte(at + 1) << 16 | word(at + 2); }
  std::uint64_t fileSize() const {
    const std::uint32_t pageSize = word(PageSizeAt) == 1 ? 65536 : word(PageSizeAt);
    return std::uint64_t{pageSize} * number(PageCountAt);
  }
  /// Old writers leave the page count alone; then it says nothing.
  bool knowsSize() const { return number(ChangeCounterAt) == number(ValidForAt); }

 private:
  std::uint32_t byte(std::size_t at) const { return static_cast<std::uint8_t>(m_bytes[at]); }
  std::uint32_t word(std::size_t at) const { return byte(at) << 8 | byte(at + 1); }
  std::array<char, HeaderSize> m_bytes{};
  bool m_whole = false;
};

/// What can be told without SQLite, so that a foreign file is never opened as a database.
void requireWorkspaceHeader(const std::string& path) {
  const auto where = files::toPath(path);
  std::error_code failure;
  if (!std::filesystem::exists(where, failure)) refuse(path, "no such file");
  if (!std::filesystem::is_regular_file(where, failure)) refuse(path, "is not a file");
  const Header header(path);
  if (!header.isSqlite() || header.number(ApplicationIdAt) != static_cast<std::uint32_t>(ApplicationId))
    refuse(path, "is not a workspace");
  const auto version = static_cast<int>(header.number(UserVersionAt));
  if (version > newestSchemaVersion())
    refuse(path, "was made by a newer version of the program (file version {0}, known up to {1})",
           {std::to_string(version), std::to_string(newestSchemaVersion())});
  // An interrupted change may have left the file longer or shorter; its rollback puts that right.
  if (hasHotJournal(path) || !header.knowsSize()) return;
  const auto size = std::filesystem::file_size(where, failure);
  if (size < header.fileSize())
    refuse(path, "the file is cut off: {0} of {1} bytes are there",
           {std::to_string(size), std::to_string(header.fileSize())});
}

/// Reads what every later step counts on. SQLite's own complaints come as Error.
void requireSound(const Database& database) {
  for (const char* table : {"huyuan_meta", "huyuan_kind", "huyuan_change", "geometry_columns", "spatial_ref_sys"})
    if (!database.hasTable(table)) refuse(database.path(), "the file is damaged: its table {0} is missing", {table});
  database.integer("SELECT count(*) FROM huyuan_meta");
  database.integer("SELECT count(*) FROM huyuan_kind");
  Statement kinds = database.prepare("SELECT kind FROM huyuan_kind");
  while (kinds.step()) database.integer("SELECT max(id) FROM " + sqlName(kinds.text(0)));
}

std::unique_ptr<Database> openSound(const std::string& path, Database::Access access) {
  try {
    auto database = std::make_unique<Database>(path, access);
    requireSound(*database);
    return database;
  } catch (const Error& e) {
    if (access == Database::Access::Read && hasHotJournal(path))
      refuse(path, "a change to this file was interrupted; open it for writing once, or make a recovered copy");
    // A damaged schema shows itself as one or the other of SQLite's complaints.
    if (e.kind() == ErrorKind::Failed && e.pattern() == "the workspace reported: {0}")
      refuse(path, "the file is damaged: {0}", e.arguments());
    throw;
  }
}

/// The new shape is built in a copy that takes the file's place when it is whole.
void migrate(const std::string& path, const std::vector<domain::RecordDescription>& kinds) {
  files::replaceFile(path, [&](const std::string& temporary) {
    std::error_code failure;
    std::filesystem::copy_file(files::toPath(path), files::toPath(temporary), failure);
    if (failure)
      throw Error(ErrorKind::Failed, "a copy to bring up to date cannot be made: {0}", {failure.message()},
                  {.file = path});
    Database copy(temporary, Database::Access::Write, path);
    upgradeSchema(copy, kinds);
    Statement check = copy.prepare("PRAGMA quick_check(1)");
    if (check.step() && check.text(0) != "ok") refuse(path, "the file is damaged: {0}", {check.text(0)});
  });
}

OpenedFile openToRead(const std::string& path, std::string reason) {
  OpenedFile out;
  out.readOnlyReason = std::move(reason);
  out.database = openSound(path, Database::Access::Read);
  if (schemaVersion(*out.database) < newestSchemaVersion())
    refuse(path, "was made by an older version of the program; open it for writing once to bring it up to date");
  return out;
}

} // namespace

bool hasHotJournal(const std::string& path) {
  std::error_code failure;
  const auto size = std::filesystem::file_size(files::toPath(path + "-journal"), failure);
  return !failure && size > 0;
}

OpenedFile openFile(const std::string& path, bool toWrite, const std::vector<domain::RecordDescription>& kinds) {
  requireWorkspaceHeader(path);
  if (!toWrite) return openToRead(path, "opened for reading only");
  OpenedFile out;
  std::string holder;
  out.lock = files::FileLock::tryLock(path, &holder);
  if (!out.lock) return openToRead(path, "in use by " + holder);
  out.database = openSound(path, Database::Access::Write);
  if (out.database->isReadOnly()) return openToRead(path, "the file may not be written");
  if (needsUpgrade(*out.database, kinds)) {
    out.database.reset();
    migrate(path, kinds);
    out.database = openSound(path, Database::Access::Write);
  }
  return out;
}

} // namespace huyuan::store
