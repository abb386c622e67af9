// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/clock.h"
#include "base/error.h"
#include "domain/campaign.h"
#include "domain/snapshot.h"

#include <string>
#include <vector>

/// The draw that anyone can verify (domain rules §3.3): SHA-256 rank lottery. Freeze first: population and spec are
/// committed by hash; then run once with a public random string.
namespace huyuan::planning {

/// Whom the spec admits, sorted by code bytewise, and who was left out and why. `today` "2026-11-22".
domain::DrawPopulation population(const domain::Snapshot& snapshot, const std::vector<domain::Finding>& findings,
                                  const domain::DrawSpec& spec, const std::string& today);

/// Canonical text of the list ("code,stratum\n" a member, UTF-8, sorted): what populationHash is the SHA-256 of.
std::string canonicalList(const domain::DrawPopulation& p);
domain::DrawPopulation listFromText(const std::string& text, const std::string& fileName);
std::string canonicalSpec(const domain::DrawSpec& s);
domain::DrawSpec specFromJson(const std::string& json, const std::string& fileName);

/// Hashes of population and spec, nothing drawn yet.
domain::DrawRecord freeze(const domain::DrawPopulation& p, const domain::DrawSpec& spec, const base::Clock& clock,
                          const std::string& operatorName);

struct TeamHome {
  int team = 0;
  std::string homeDistrict;
};
/// Draws targets and team → district. `recent` holds the pairs of the last k campaigns. Throws Error(BadInput) if the
/// list or spec no longer match the frozen hashes, if the record has been run already, if the entropy is empty, or if
/// no assignment obeys the rules within 100 000 tries (naming those that block).
domain::DrawRecord run(const domain::DrawRecord& frozen, const domain::DrawPopulation& p,
                       const std::vector<TeamHome>& teams, const std::vector<std::string>& districts,
                       const std::vector<domain::TeamDistrict>& recent, const std::string& entropy,
                       const base::Clock& clock, const std::string& supervisorName);

/// One rank lottery: ids by SHA-256(seed + "\n" + id), ascending; the published vector is in the tests.
std::vector<domain::DrawTarget> rank(const std::string& seed, const std::vector<std::string>& ids);

/// What verify-draw says: empty problems = confirmed.
std::vector<base::Problem> verify(const domain::DrawRecord& record, const domain::DrawPopulation& list);

std::string toJson(const domain::DrawRecord& r);
domain::DrawRecord recordFromJson(const std::string& json, const std::string& fileName);

} // namespace huyuan::planning
