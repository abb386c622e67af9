// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/draw.h"
#include "planning/json_p.h"

#include <functional>
#include <string>
#include <vector>

/// The pieces that run() and verify() share, so that both say the same. The texts stand in docs/formats.md.
namespace huyuan::planning {

inline constexpr int MaxTries = 100000;
inline constexpr int MostCount = 1000000; ///< of teams, visits, freezes … in a record

/// Valid UTF-8 without control characters and line ends.
bool isOneLine(const std::string& text);

/// "LY-2026-11|city|ENTROPY"; of a redraw "LY-2026-11-2|…".
std::string seedOf(const domain::DrawRecord& r);

/// The drawn and the reserves of every stratum of the list.
std::vector<domain::DrawTarget> drawTargets(const domain::DrawSpec& spec, const std::string& seed,
                                            const domain::DrawPopulation& list);

std::string canonicalCrew(const domain::DrawCrew& crew);
/// The texts that freezeHash and resultHash are the SHA-256 of.
std::string canonicalFreeze(const domain::DrawRecord& r);
std::string canonicalResult(const domain::DrawRecord& r);

// --- weighted ranks (weighted_rank.cpp)

struct WeightedKey {
  std::uint64_t u = 0; ///< the first 13 hex digits of `hash`, 1 … 2^52 − 1
  int weight = 1;
  std::string hash, code;
};
/// −ln(u / 2^52) / weight of a is less than that of b; equal: the smaller hash, then the smaller code. Exact.
bool ranksBefore(const WeightedKey& a, const WeightedKey& b);
/// The key of a code: the hash of `text`, and where its u is 0 that of text + "\n1", text + "\n2" …
WeightedKey weightedKey(const std::string& text, const std::string& code, int weight,
                        const std::function<std::string(const std::string&)>& sha256);

// --- officers (officer_draw.cpp)

struct OfficerDraw {
  std::vector<domain::TeamOfficer> pairs; ///< by team, then in the order of the draw
  int permutation = 0;
};
/// The first order of the officers that makes none of them step back. Throws Error(BadInput) after 100 000 orders.
OfficerDraw drawOfficers(const domain::DrawRecord& r);
/// Officers who meet the same vendor twice running, by officer and vendor.
std::vector<domain::RepeatedMeeting> repeatedMeetings(const domain::DrawRecord& r);

// --- files of the first format (draw_record_1.cpp)

Json specToJson1(const domain::DrawSpec& s);
Json recordToJson1(const domain::DrawRecord& r);
domain::DrawRecord recordFrom1(const JsonReader& in);
std::vector<base::Problem> verify1(const domain::DrawRecord& record, const domain::DrawPopulation& list);

// --- JSON that both formats have (draw_json.cpp)

domain::DrawSpec specFrom(const JsonReader& in);

} // namespace huyuan::planning
