// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

/// Whom the month's round visits and who goes, drawn so that anyone can draw again. Covert until the plan's release.
/// The texts that are hashed stand in docs/formats.md.
namespace huyuan::domain {

/// Who may be drawn and how many. Frozen (by hash) before the public random string is spoken.
struct DrawSpec {
  std::string campaign;       ///< "2026-11"
  std::string scope = "city"; ///< named in the seed; no '|'
  // Whom. Empty lists = all.
  std::vector<std::string> verdicts = {"inside", "borderline"}; ///< a vendor counts if any finding has one of these
  std::vector<std::string> kinds;                               ///< of vendors
  std::vector<std::string> risks;                               ///< classes; "unrated" = none
  std::vector<std::string> districts;                           ///< codes
  int monthsSinceVisit = 3;  ///< visited within so many months: excluded; 0 = no rule
  int complaintsAtLeast = 0; ///< in the last 12 months
  // How many.
  std::vector<std::string> strataBy = {"district"}; ///< of district, risk, kind, in this order; empty = one stratum
  int total = 0;              ///< targets in all, shared over the strata by largest remainder; 0 = fixed per stratum
  int perStratum = 12;        ///< targets of each stratum, if total = 0
  int reservesPerStratum = 3; ///< further ranks, in fixed order
  std::map<std::string, int> quotas;  ///< stratum → its own number instead of perStratum
  std::map<std::string, int> weights; ///< risk class → 1 … 100, classes not named 1; empty = all alike
  // Who goes.
  int noPairWithinMonths = 3; ///< k: team→district pairs of the last k months do not repeat
  int officersPerTeam = 0;    ///< drawn for each team, at least 2; 0 = the teams keep the officers they have
};

/// What was left out and why: no_code, duplicate, closed, kind, risk, district, no_position, out_of_zone,
/// recently_visited, few_complaints, no_district.
struct Exclusion {
  std::string code; ///< "#12" = the row, where there is no code
  std::string reason;
  std::int64_t vendor = 0; ///< row in the workspace
};

/// The list that is drawn from, in the order of its codes (bytewise), and what was left out and why.
struct DrawMember {
  std::string code;
  std::string district;
  std::string stratum; ///< "371302", "371302/key" …
  int weight = 1;
};
struct DrawPopulation {
  std::vector<DrawMember> members;
  std::vector<Exclusion> exclusions;
};

/// How many of a stratum are drawn: fixed with the list, before the public random string is spoken.
struct StratumQuota {
  std::string stratum;
  std::int64_t size = 0;
  int wanted = 0; ///< asked for; more than `size` is not to be had
  int targets = 0, reserves = 0;
  bool operator==(const StratumQuota&) const = default;
};

/// Why an officer or a team must step back from a district or a vendor 回避.
struct Recusal {
  std::string code; ///< of a district or a vendor
  std::string why;  ///< home, relative, former_unit, declared
  bool operator==(const Recusal&) const = default;
};

/// Who can go, as frozen with the list, so that nobody is added or excused once the result can be guessed.
struct CrewTeam {
  int team = 0;
  std::string home;                 ///< district; the team never serves it
  std::vector<std::string> recused; ///< further districts
};
struct CrewOfficer {
  std::string code; ///< of the certificate 执法证号
  std::string name;
  std::vector<Recusal> recusals;
  std::vector<std::string> lastTargets; ///< vendors the officer was sent to in the campaign before
};
struct RecentPair {
  std::string campaign;
  int team = 0;
  std::string district;
};
struct DrawCrew {
  std::vector<CrewTeam> teams;       ///< by number
  std::vector<CrewOfficer> officers; ///< by code; empty = not drawn
  std::vector<RecentPair> recent;    ///< of the last k months
};

struct DrawTarget {
  std::string code;
  std::string stratum;
  std::string rankHash; ///< SHA-256 hex, lower case
  bool reserve = false;
  std::string district{}; ///< where it is: teams are drawn for districts, whatever the strata are
};

/// A team has more than one if there are fewer teams than districts.
struct TeamDistrict {
  int team = 0;
  std::string district;
};

struct TeamOfficer {
  int team = 0;
  std::string officer; ///< code
};

/// The same officer meets the same vendor twice running: allowed, but said.
struct RepeatedMeeting {
  std::string officer, vendor;
};

/// A draw that this one takes the place of.
struct ReplacedDraw {
  int number = 0;
  std::string resultHash;
  std::string reason; ///< as typed; never empty
};

/// Ed25519 over the record's result_hash, as 64 lower-case hex digits. Both members are lower-case hex; empty = not
/// signed.
struct RecordSignature {
  std::string publicKey; ///< 32 bytes
  std::string value;     ///< 64 bytes
  bool isThere() const { return !publicKey.empty() || !value.empty(); }
};

/// What anyone needs, beside the list, to draw again: see docs/formats.md.
struct DrawRecord {
  int format = 2;                     ///< of the file: 1 (before strata, crews and redraws) or 2
  int number = 1;                     ///< of the campaign's draws; 2 and more are redraws
  int freezes = 1;                    ///< how often this draw was frozen before it was run
  std::vector<ReplacedDraw> replaced; ///< at most one: the draw before
  DrawSpec spec;
  std::string seed; ///< batch|scope|entropy
  std::string entropy;
  std::string populationHash; ///< SHA-256 of the canonical list
  std::string specHash;
  std::string exclusionsHash, crewHash;
  std::string freezeHash; ///< over all that was committed before the entropy was spoken
  std::string resultHash;
  std::int64_t populationSize = 0;
  std::map<std::string, std::int64_t> exclusions; ///< how many, by reason
  std::vector<StratumQuota> quotas;               ///< by stratum
  DrawCrew crew;
  std::vector<DrawTarget> targets; ///< by stratum, then rank; reserves after the drawn
  std::vector<TeamDistrict> teams; ///< by team
  int permutation = 0;             ///< j: how many team→district orders were passed over
  std::vector<TeamOfficer> officers;
  int officerPermutation = 0; ///< the same for officers
  std::vector<RepeatedMeeting> meetings;
  std::string operatorName, supervisorName;
  std::string frozenAt, drawnAt; ///< UTC, ISO 8601
  RecordSignature signature;     ///< of a record in a file; the workspace keeps none

  bool isRun() const { return !seed.empty(); }
};

} // namespace huyuan::domain
