// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan_edit.h"

#include <QString>

/// Plans, edits and their costs in the user's words.
namespace huyuan::ui {

/// "5:40" of whole minutes.
QString hoursText(base::Seconds duration);
QString stopsText(std::size_t count);
/// "+6 min", "−12 min"; seconds are rounded to the nearest minute.
QString signedMinutes(base::Seconds difference);
/// "+6 min travel, windows missed +1, spread +4 min"; "no difference"; or why it is refused.
QString effectText(const domain::EditEffect& effect);
/// Why a team may not serve a stop, or an edit may not be done: a sentence for a word of the plan ("home_district" …).
QString refusalText(const std::string& word);
/// Why a visit is in no route ("no_time" …).
QString unplannedText(const std::string& reason);
/// What was assumed, or is not quite kept, of the subject that stands before it ("no_calendar" …).
QString noteText(const std::string& word);
/// A step of the plan's history, as the session names it ("stop moved" …).
QString planStepText(const std::string& what);
/// "T07", with the day if the plan has several.
QString routeText(const domain::RouteKey& key, bool withDate);

} // namespace huyuan::ui
