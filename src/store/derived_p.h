// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/finding.h"
#include "domain/road.h"
#include "store/sqlite_p.h"

#include <memory>
#include <string>
#include <vector>

/// What is computed or replaced as a whole and never part of a changeset.
namespace huyuan::store {

/// Inside the caller's transaction.
void writeFindings(const Database& database, const std::vector<domain::Finding>& findings);
/// Both ordered by vendor, school and rule, no two of one list alike in these; `before` is what is stored.
void patchFindings(const Database& database, const std::vector<domain::Finding>& before,
                   const std::vector<domain::Finding>& after);
std::vector<domain::Finding> readFindings(const Database& database);

void writeRoads(const Database& database, const domain::RoadNetwork& roads);
std::shared_ptr<const domain::RoadNetwork> readRoads(const Database& database);
/// The order of the road index under a profile; writeRoads() takes all away.
void writeRoadOrder(const Database& database, const std::string& profile, const std::string& bytes);
std::string readRoadOrder(const Database& database, const std::string& profile);

/// The network as bytes: little-endian, in the order of the struct, each street name once.
std::string roadBytes(const domain::RoadNetwork& roads);
/// Throws Error(BadInput) if the bytes are cut, of another layout, or point outside the network.
domain::RoadNetwork roadsFromBytes(std::string_view bytes);

} // namespace huyuan::store
