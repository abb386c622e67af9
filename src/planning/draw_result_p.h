// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/campaign.h"

#include <string>
#include <vector>

/// The pieces that run() and verify() share, so that both say the same.
namespace huyuan::planning {

/// "LY-2026-11|city|ENTROPY".
std::string seedOf(const domain::DrawSpec& spec, const std::string& entropy);

/// The drawn and the reserves of every stratum of the list.
std::vector<domain::DrawTarget> drawTargets(const domain::DrawSpec& spec, const std::string& seed,
                                            const domain::DrawPopulation& list);

/// The text that resultHash is the SHA-256 of: see docs/formats.md.
std::string canonicalResult(const domain::DrawRecord& r);

} // namespace huyuan::planning
