// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/record.h"
#include "store/sqlite_p.h"

#include <set>
#include <string>
#include <vector>

/// The shape of the file: the numbered SQL of data/schema, and a table for each kind of record made from its
/// description.
namespace huyuan::store {

/// "HYUN" in the header's application_id.
inline constexpr std::int32_t ApplicationId = 0x4859554E;
inline constexpr int Srid = 4490;

/// The highest number in data/schema. Throws Error(Failed) if the folder is missing or has a gap.
int newestSchemaVersion();

/// Fills an empty database. In one transaction.
void buildSchema(Database& database, const std::vector<domain::RecordDescription>& kinds);

/// Brings an older file up to date: numbered SQL it lacks, tables and columns the descriptions have and it has not, and
/// the search index of kinds whose searchable fields changed. In one transaction.
void upgradeSchema(Database& database, const std::vector<domain::RecordDescription>& kinds);
bool needsUpgrade(const Database& database, const std::vector<domain::RecordDescription>& kinds);

int schemaVersion(const Database& database);
/// Names of a table's columns; empty if there is no such table.
std::set<std::string> columnsOf(const Database& database, const std::string& table);

/// The fields that go into the search index: searchable ones, but never what is covert. The name is first.
std::vector<std::string> indexedFields(const domain::RecordDescription& kind);

} // namespace huyuan::store
