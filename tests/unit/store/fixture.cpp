// SPDX-License-Identifier: GPL-3.0-or-later
#include "fixture.h"

#include "files/safe_file.h"

#include <filesystem>

namespace huyuan::store::test {

namespace {

const char* ShopJson = R"({"kind": "shop", "zh": "店", "en": "Shop", "fields": [
  {"name": "code", "type": "text", "zh": "码", "en": "Code", "unique": true, "searchable": true, "audience": "public"},
  {"name": "name", "type": "text", "zh": "名", "en": "Name", "searchable": true, "audience": "public"},
  {"name": "goods", "type": "text", "zh": "货", "en": "Goods", "searchable": true, "audience": "internal"},
  {"name": "secret", "type": "text", "zh": "密", "en": "Secret", "searchable": true, "audience": "covert"},
  {"name": "count", "type": "integer", "zh": "数", "en": "Count", "audience": "public"},
  {"name": "rate", "type": "real", "zh": "率", "en": "Rate", "audience": "public"},
  {"name": "open", "type": "boolean", "zh": "营", "en": "Open", "audience": "public"},
  {"name": "since", "type": "date", "zh": "日", "en": "Since", "audience": "public"},
  {"name": "point", "type": "point", "zh": "点", "en": "Point", "audience": "public"},
  {"name": "area", "type": "area", "zh": "面", "en": "Area", "audience": "public"}]})";

const char* DoorJson = R"({"kind": "door", "zh": "门", "en": "Door", "fields": [
  {"name": "shop_id", "type": "integer", "zh": "店", "en": "Shop", "audience": "public"},
  {"name": "point", "type": "point", "zh": "点", "en": "Point", "audience": "public"}]})";

const char* LedgerJson = R"({"kind": "ledger_entry", "zh": "台账", "en": "Ledger entry", "fields": [
  {"name": "title", "type": "text", "zh": "题", "en": "Title", "searchable": true, "audience": "internal"},
  {"name": "order", "type": "integer", "zh": "序", "en": "Order", "audience": "internal"}]})";

sqlite3* openPlain(const std::string& path) {
  sqlite3* handle = nullptr;
  EXPECT_EQ(sqlite3_open(path.c_str(), &handle), SQLITE_OK);
  return handle;
}

} // namespace

std::vector<domain::RecordDescription> smallKinds() {
  std::vector<domain::RecordDescription> out;
  for (const char* text : {ShopJson, DoorJson, LedgerJson})
    out.push_back(domain::RecordDescription::fromJson(text, "small.json"));
  return out;
}

std::vector<domain::RecordDescription> realKinds() {
  std::vector<domain::RecordDescription> out;
  for (const auto& entry : std::filesystem::directory_iterator(std::string(HUYUAN_SOURCE_DIR) + "/data/records"))
    if (entry.path().extension() == ".json")
      out.push_back(domain::RecordDescription::fromJson(files::readFile(files::toUtf8(entry.path())),
                                                        files::toUtf8(entry.path())));
  return out;
}

domain::Record shop(const std::string& code, const std::string& name, geo::LonLat at) {
  domain::Record r;
  r.values["code"] = code;
  r.values["name"] = name;
  r.geometries["point"] = at;
  return r;
}

geo::MultiPolygon square(geo::LonLat a, double d) {
  return {{{{a, {a.lon + d, a.lat}, {a.lon + d, a.lat + d}, {a.lon, a.lat + d}, a}, {}}}};
}

void StoreTest::open(const std::vector<domain::RecordDescription>& kinds) {
  m_kinds = kinds;
  WorkspaceFile::create(m_path, kinds);
  m_file = openAgain(OpenMode::ReadWrite);
}

std::unique_ptr<WorkspaceFile> StoreTest::openAgain(OpenMode mode) {
  return std::make_unique<WorkspaceFile>(m_path, mode, m_kinds, m_clock);
}

std::int64_t StoreTest::add(const domain::Record& r, const std::string& kind) {
  std::int64_t id = 0;
  m_file->change("tester", "add", [&] { id = m_file->table(kind).insert(r); });
  return id;
}

std::vector<std::string> StoreTest::problems() const {
  std::vector<std::string> out;
  for (const auto& p : m_file->check({}, {})) out.push_back(p.text());
  return out;
}

void runElsewhere(const std::string& path, const std::string& sql) {
  sqlite3* handle = openPlain(path);
  char* message = nullptr;
  EXPECT_EQ(sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, &message), SQLITE_OK) << (message ? message : "");
  sqlite3_free(message);
  sqlite3_close(handle);
}

std::vector<std::string> queryElsewhere(const std::string& path, const std::string& sql) {
  sqlite3* handle = openPlain(path);
  std::vector<std::string> rows;
  const auto collect = [](void* out, int columns, char** values, char**) {
    std::string row;
    for (int i = 0; i < columns; ++i) row += (i ? "|" : "") + std::string(values[i] ? values[i] : "NULL");
    static_cast<std::vector<std::string>*>(out)->push_back(row);
    return 0;
  };
  char* message = nullptr;
  EXPECT_EQ(sqlite3_exec(handle, sql.c_str(), collect, &rows, &message), SQLITE_OK) << (message ? message : "");
  sqlite3_free(message);
  sqlite3_close(handle);
  return rows;
}

std::string errorText(const std::function<void()>& work, base::ErrorKind kind) {
  try {
    work();
  } catch (const base::Error& e) {
    EXPECT_EQ(e.kind(), kind) << e.what();
    return e.what();
  }
  ADD_FAILURE() << "nothing was thrown";
  return {};
}

} // namespace huyuan::store::test
