// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

/// Whom the month's round visits, drawn so that anyone can draw again. Covert until the plan's release.
namespace huyuan::domain {

/// Who may be drawn and how many. Frozen (by hash) before the public random string is spoken.
struct DrawSpec {
  std::string campaign;                                         ///< "2026-11"
  std::string scope = "city";                                   ///< named in the seed
  int perDistrict = 12;                                         ///< targets for each district (a stratum is a district)
  int reservesPerDistrict = 3;                                  ///< further ranks, in fixed order
  std::vector<std::string> verdicts = {"inside", "borderline"}; ///< a vendor counts if any finding has one of these
  std::vector<std::string> kinds;                               ///< vendor kinds; empty = all
  int monthsSinceVisit = 3;                                     ///< visited within so many months: excluded
  int noPairWithinMonths = 3; ///< k: team→district pairs of the last k campaigns do not repeat
};

struct Exclusion {
  std::string code;
  std::string reason; ///< no_code, closed, recently_visited, no_position, out_of_zone, duplicate, kind
};

/// The list that is drawn from, in the order of its codes (bytewise), and what was left out and why.
struct DrawMember {
  std::string code;
  std::string stratum; ///< district code
};
struct DrawPopulation {
  std::vector<DrawMember> members;
  std::vector<Exclusion> exclusions;
};

struct DrawTarget {
  std::string code;
  std::string stratum;
  std::string rankHash; ///< SHA-256 hex, lower case
  bool reserve = false;
};

struct TeamDistrict {
  int team = 0;
  std::string district;
};

/// What anyone needs, beside the list, to draw again: see docs/formats.md.
struct DrawRecord {
  DrawSpec spec;
  std::string seed; ///< batch|scope|entropy
  std::string entropy;
  std::string populationHash; ///< SHA-256 of the canonical list
  std::string specHash;
  std::string resultHash;
  std::int64_t populationSize = 0;
  std::vector<DrawTarget> targets; ///< by stratum, then rank; reserves after the drawn
  std::vector<TeamDistrict> teams;
  int permutation = 0; ///< j: how many team→district orders were passed over
  std::string operatorName, supervisorName;
  std::string frozenAt, drawnAt; ///< UTC, ISO 8601
};

} // namespace huyuan::domain
