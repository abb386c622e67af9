// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "store/sqlite_p.h"
#include "store/workspace_file.h"

#include <functional>
#include <memory>
#include <string>

namespace huyuan::store {

/// The covert tables of the workspace. `beforeWriting` refuses when the file is read-only or a change is open.
class SqliteCovertRepository final : public CovertRepository {
 public:
  SqliteCovertRepository(const Database& database, std::shared_ptr<const base::Clock> clock,
                         std::function<void()> beforeWriting);
  void put(const std::string& campaign, const std::string& key, const std::string& bytes) override;
  void putAll(const std::string& campaign, const std::vector<Item>& items) override;
  std::optional<std::string> get(const std::string& campaign, const std::string& key) const override;
  void erase(const std::string& campaign, const std::string& key) override;
  std::vector<std::string> campaigns() const override;
  std::int64_t addCopy(const std::string& campaign, const std::string& task, const std::string& who,
                       const std::string& reason) override;
  void setCopyHash(const std::string& campaign, std::int64_t copy, const std::string& sha256, int pages) override;
  std::string copies(const std::string& campaign) const override;

 private:
  std::string now() const;
  void write(const std::string& campaign, const std::string& key, const std::string& bytes);
  void remove(const std::string& campaign, const std::string& key);
  const Database& m_database;
  std::shared_ptr<const base::Clock> m_clock;
  std::function<void()> m_beforeWriting;
};

} // namespace huyuan::store
