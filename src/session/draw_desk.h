// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"
#include "domain/draw.h"

#include <string>
#include <vector>

/// What a window needs of the draw beside the record.
namespace huyuan::session {

class Workspace;

/// Whom a specification would admit, before it is frozen. Covert like the draw itself.
struct DrawPreview {
  domain::DrawPopulation population;
  std::vector<domain::StratumQuota> quotas;
  std::vector<base::Problem> warnings; ///< empty strata, more wanted than there are
  int teams = 0, officers = 0;         ///< officers who can be drawn
  bool findingsFresh = false;          ///< false: freezing will evaluate the zones first, and the list may change
};

/// What of a draw goes into a file. Hashes (with numbers and times) may be known at any time, all else is covert until
/// the plan's release. Terms is the specification.
enum class DrawFile { Record, List, Exclusions, Paper, Terms, Hashes };

/// Writes one file of a draw, whole or not at all; where the workspace can be written, its audit trail says so by hash.
/// Paper is the one-page PDF. `keyFile`: the key to sign a Record with, empty = no signature. Throws Error(BadInput) if
/// there is no such draw, as Workspace::requireReleased(), Error(Failed) if the file cannot be written.
void saveDraw(Workspace& workspace, const std::string& campaign, int number, DrawFile what, const std::string& path,
              const std::string& keyFile = {});

/// The record as its file has it, unsigned. Throws likewise.
std::string drawRecordText(const Workspace& workspace, const std::string& campaign, int number);

/// "LYAF-2026-11-draw.json": nothing of the contents.
std::string drawFileName(const domain::DrawRecord& record, DrawFile what);

} // namespace huyuan::session
