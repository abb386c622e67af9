// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "domain/campaign.h"

#include <string>
#include <vector>

/// The covert round as files, for those who may not include planning: see docs/formats.md.
namespace huyuan::session {

/// Throws Error(BadInput) naming the file.
domain::DrawSpec readDrawSpec(const std::string& path);
/// What the file does not say is as in `base`. Throws Error(BadInput) naming the file.
domain::PlanRules readPlanRules(const std::string& path, const domain::PlanRules& base);

/// Draws again from record and list alone, no workspace; a signature is checked if there is one. `keyFile`: the public
/// key that must have signed, empty = anybody or nobody. No problem = confirmed. Throws Error(BadInput) for files that
/// cannot be read.
std::vector<base::Problem> verifyDraw(const std::string& recordFile, const std::string& listFile,
                                      const std::string& keyFile = {});

/// Makes a key to sign records with: `path` and `path`.pub. Returns the public key in hex. Throws Error(Failed) if one
/// of them is there.
std::string makeSigningKey(const std::string& path);

class Workspace;
/// The campaign's plan as PLAN.json, whole or not at all; noted by hash where the workspace can be written. Throws
/// Error(BadInput) if there is none, as Workspace::requireReleased(), Error(Failed) if it cannot be written.
void savePlan(Workspace& workspace, const std::string& campaign, const std::string& path);

/// Both there and the same file, whatever their names (another spelling of the path, a link).
bool isSameFile(const std::string& a, const std::string& b);

/// Whole or not at all. Throws Error(Failed) naming the file.
void writeText(const std::string& path, const std::string& text);

/// The terminal, for a command line that may not include files.
bool errorsGoToTerminal();
void makeOutputBinary();

} // namespace huyuan::session
