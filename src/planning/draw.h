// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/clock.h"
#include "base/error.h"
#include "domain/campaign.h"
#include "domain/officer.h"
#include "domain/snapshot.h"

#include <string>
#include <vector>

/// The draw that anyone can verify (domain rules §3.3): SHA-256 rank lottery. Freeze first: population, terms and crew
/// are committed by hash; then run once with a public random string. All functions are pure; any thread.
namespace huyuan::planning {

// --- whom, and how many

/// Whom the spec admits, sorted by code bytewise, and who was left out and why. `today` "2026-11-22".
domain::DrawPopulation population(const domain::Snapshot& snapshot, const std::vector<domain::Finding>& findings,
                                  const domain::DrawSpec& spec, const std::string& today);

/// Throws Error(BadInput) saying which term cannot be.
void checkSpec(const domain::DrawSpec& spec);

/// Size, targets and reserves of each stratum of the list, bytewise. With `total` the targets are shared in proportion
/// to the weights of the members by largest remainder, never above a stratum's size, what is left over going round
/// again; without, each stratum has its own number.
std::vector<domain::StratumQuota> quotas(const domain::DrawPopulation& p, const domain::DrawSpec& spec);

/// What the user should know before freezing: strata without members, more wanted than there are. `strata`: those one
/// expects to see, as strataOf() gives them.
std::vector<base::Problem> warnings(const domain::DrawPopulation& p, const domain::DrawSpec& spec,
                                    const std::vector<std::string>& strata);
/// The strata that all vendors of the snapshot make, admitted or not.
std::vector<std::string> strataOf(const domain::Snapshot& snapshot, const domain::DrawSpec& spec);

// --- who goes

/// Teams and officers as the draw needs them. Codes of former units and declarations may be districts or vendors.
/// `last`: the record of the campaign before, null = none; `recent`: pairs of the last k months.
domain::DrawCrew crewOf(const domain::Snapshot& snapshot, const std::vector<domain::Officer>& officers,
                        const domain::DrawSpec& spec, const std::vector<domain::RecentPair>& recent,
                        const domain::DrawRecord* last);

// --- freeze, run, verify

/// What a redraw replaces, and how often this draw was frozen before.
struct DrawHistory {
  int number = 1;
  int freezes = 1;
  std::vector<domain::ReplacedDraw> replaced{};
};
/// Hashes of population, terms and crew, nothing drawn yet. Throws Error(BadInput) if nobody can be drawn or nobody can
/// go.
domain::DrawRecord freeze(const domain::DrawPopulation& p, const domain::DrawSpec& spec, const domain::DrawCrew& crew,
                          const base::Clock& clock, const std::string& operatorName, const DrawHistory& history = {});

/// Draws targets, team → district and officers. Throws Error(BadInput) if the list or terms no longer match the frozen
/// hashes, if the record has been run already, if the entropy is empty or not one line, or if no assignment obeys the
/// rules within 100 000 tries (naming those that block).
domain::DrawRecord run(const domain::DrawRecord& frozen, const domain::DrawPopulation& p, const std::string& entropy,
                       const base::Clock& clock, const std::string& supervisorName);

/// One rank lottery: ids by SHA-256(seed + "\n" + id), ascending; the published vector is in the tests.
std::vector<domain::DrawTarget> rank(const std::string& seed, const std::vector<std::string>& ids);

/// What verify-draw says: empty problems = confirmed. Each names the place in the record or list that is wrong. A
/// signature is checked if there is one, by the key that stands in the record.
std::vector<base::Problem> verify(const domain::DrawRecord& record, const domain::DrawPopulation& list);

// --- texts: what is hashed and what is kept

/// Canonical text of the list ("code,district,stratum,weight\n" a member, UTF-8, sorted); /1: "code,stratum\n".
std::string canonicalList(const domain::DrawPopulation& p, int format = 2);
/// Reads either. Throws Error(BadInput) naming file and row.
domain::DrawPopulation listFromText(const std::string& text, const std::string& fileName);
std::string canonicalExclusions(const domain::DrawPopulation& p); ///< "code,reason\n", in the order of the codes
std::string canonicalSpec(const domain::DrawSpec& s, int format = 2);
domain::DrawSpec specFromJson(const std::string& json, const std::string& fileName);
/// The specification as a file that specFromJson() reads.
std::string toJson(const domain::DrawSpec& s);

std::string toJson(const domain::DrawRecord& r);
/// What may be known before the release: hashes, numbers and times alone.
std::string hashesJson(const domain::DrawRecord& r);
domain::DrawRecord recordFromJson(const std::string& json, const std::string& fileName);

} // namespace huyuan::planning
