// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "session/workspace.h"

#include <string>
#include <vector>

/// Findings as tables for people: what the window shows, and the list of those that must be measured on site.
namespace huyuan::session {

/// What would make a borderline verdict a sure one, the least work first.
enum class Remedy : std::uint8_t {
  None,        ///< not borderline
  VendorPlace, ///< measure the vendor's door (to 0.5 m)
  SchoolPlace, ///< survey the school's edge or gates (to 0.5 m)
  BothPlaces,  ///< both
  Campus,      ///< the campus outline is missing
  Gates,       ///< open gates are missing
  MainGate,    ///< no gate is marked as the main one
  Point,       ///< the school's point is missing
  Roads,       ///< no street near gate or door is known
  OnSite       ///< too close for any map: two people with a tape
};
/// Of a finding of these records. Positions surveyed to 0.5 m (domain rules §3.2) settle it if |d − D| is more than the
/// uncertainty that then remains. Pure.
Remedy remedyFor(const domain::Finding& finding, const domain::School& school, const domain::Vendor& vendor,
                 const domain::ZoneRule& rule);
/// One sentence.
std::string remedyText(Remedy remedy, bool chinese);

/// Only the school's point is known and was used 仅有学校点位.
bool isPointOnly(const domain::Finding& finding, const domain::School& school);

/// The findings, in their order, with all six methods side by side: `format` csv or xlsx (any of exportFormats that
/// needs no geometry). Headers and words in the language asked for; distances in metres, unrounded; a method without a
/// figure is empty. Findings whose records are gone are left out. Any thread; measures 6 methods a row, in the order
/// of 10 000 rows a second without walks. Throws as exchange::writeLayers; Error(Cancelled) and then nothing is
/// written.
void writeFindingTable(const Workspace& workspace, const std::vector<domain::Finding>& findings,
                       const std::string& format, const std::string& path, bool chinese, const base::Progress& progress,
                       const base::Cancel& cancel);

/// The work list for measuring on site: the borderline ones of `findings`, in their order, with limit, distance, both
/// accuracies, what would settle it, and empty columns for figure, date and the two who measured. Otherwise the same.
void writeWorkList(const Workspace& workspace, const std::vector<domain::Finding>& findings, const std::string& format,
                   const std::string& path, bool chinese);

} // namespace huyuan::session
