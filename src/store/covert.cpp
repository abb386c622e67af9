// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/covert_p.h"

#include <nlohmann/json.hpp>

#include <cstdio>

namespace huyuan::store {

SqliteCovertRepository::SqliteCovertRepository(const Database& database, std::shared_ptr<const base::Clock> clock,
                                               std::function<void()> beforeWriting)
    : m_database(database)
    , m_clock(std::move(clock))
    , m_beforeWriting(std::move(beforeWriting)) {}

std::string SqliteCovertRepository::now() const { return base::formatUtc(m_clock->now()); }

void SqliteCovertRepository::write(const std::string& campaign, const std::string& key, const std::string& bytes) {
  const std::string at = now();
  Statement s =
      m_database.prepare("INSERT INTO huyuan_covert_item (campaign, key, at, bytes) VALUES (?1, ?2, ?3, ?4) "
                         "ON CONFLICT (campaign, key) DO UPDATE SET at = excluded.at, bytes = excluded.bytes");
  s.bind(1, campaign).bind(2, key).bind(3, at);
  s.bindBlob(4, bytes).execute();
}

void SqliteCovertRepository::remove(const std::string& campaign, const std::string& key) {
  Statement s = m_database.prepare("DELETE FROM huyuan_covert_item WHERE campaign = ?1 AND key = ?2");
  s.bind(1, campaign).bind(2, key).execute();
}

void SqliteCovertRepository::put(const std::string& campaign, const std::string& key, const std::string& bytes) {
  m_beforeWriting();
  Transaction transaction(m_database);
  write(campaign, key, bytes);
  transaction.commit();
}

void SqliteCovertRepository::putAll(const std::string& campaign, const std::vector<Item>& items) {
  m_beforeWriting();
  Transaction transaction(m_database);
  for (const Item& item : items)
    if (item.bytes)
      write(campaign, item.key, *item.bytes);
    else
      remove(campaign, item.key);
  transaction.commit();
}

std::optional<std::string> SqliteCovertRepository::get(const std::string& campaign, const std::string& key) const {
  Statement s = m_database.prepare("SELECT bytes FROM huyuan_covert_item WHERE campaign = ?1 AND key = ?2");
  if (!s.bind(1, campaign).bind(2, key).step()) return std::nullopt;
  return std::string(s.blob(0));
}

void SqliteCovertRepository::erase(const std::string& campaign, const std::string& key) {
  m_beforeWriting();
  Transaction transaction(m_database);
  remove(campaign, key);
  transaction.commit();
}

std::vector<std::string> SqliteCovertRepository::campaigns() const {
  Statement s = m_database.prepare("SELECT campaign FROM huyuan_covert_item UNION "
                                   "SELECT campaign FROM huyuan_covert_copy ORDER BY 1");
  std::vector<std::string> out;
  while (s.step()) out.push_back(s.text(0));
  return out;
}

std::int64_t SqliteCovertRepository::addCopy(const std::string& campaign, const std::string& task,
                                             const std::string& who, const std::string& reason) {
  m_beforeWriting();
  Transaction transaction(m_database);
  const std::string at = now();
  // Rows are never taken out of the ledger, so the next number has never been used.
  Statement s = m_database.prepare("INSERT INTO huyuan_covert_copy (campaign, copy, task, who, at, reason) "
                                   "SELECT ?1, coalesce(max(copy), 0) + 1, ?2, ?3, ?4, ?5 FROM huyuan_covert_copy "
                                   "WHERE campaign = ?1 RETURNING copy");
  s.bind(1, campaign).bind(2, task).bind(3, who);
  s.bind(4, at).bind(5, reason);
  const std::int64_t copy = s.step() ? s.integer(0) : 0;
  s.execute();
  transaction.commit();
  return copy;
}

void SqliteCovertRepository::setCopyHash(const std::string& campaign, std::int64_t copy, const std::string& sha256,
                                         int pages) {
  m_beforeWriting();
  Transaction transaction(m_database);
  Statement s = m_database.prepare("UPDATE huyuan_covert_copy SET sha256 = ?3, pages = ?4 "
                                   "WHERE campaign = ?1 AND copy = ?2");
  s.bind(1, campaign).bind(2, copy).bind(3, sha256).bind(4, pages).execute();
  if (sqlite3_changes64(m_database.handle()) != 1)
    throw base::Error(base::ErrorKind::BadInput, "there is no copy {0} in campaign {1}",
                      {std::to_string(copy), campaign}, {.file = m_database.path()});
  transaction.commit();
}

std::string SqliteCovertRepository::copies(const std::string& campaign) const {
  Statement s = m_database.prepare("SELECT copy, task, who, at, reason, sha256, pages FROM huyuan_covert_copy "
                                   "WHERE campaign = ?1 ORDER BY copy");
  s.bind(1, campaign);
  auto out = nlohmann::json::array();
  while (s.step()) {
    char number[24];
    std::snprintf(number, sizeof number, "%04lld", static_cast<long long>(s.integer(0)));
    out.push_back({{"copy", number},
                   {"task", s.text(1)},
                   {"who", s.text(2)},
                   {"at", s.text(3)},
                   {"reason", s.text(4)},
                   {"sha256", s.text(5)},
                   {"pages", s.integer(6)}});
  }
  return out.dump();
}

} // namespace huyuan::store
