// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan_edit.h"

#include <QString>

#include <string>

class QMenu;

namespace huyuan::ui {

class RouteDesk;

/// An entry that makes one edit and tells its cost; greyed, with the reason, if it may not be made.
void offerEdit(QMenu& menu, RouteDesk& desk, const QString& name, const QString& text, const domain::PlanEdit& edit);

/// Filled as soon as it is worked out, also while the menu is open; empty if there is nobody else. Each team that could
/// take the visit, at its best place, cheapest first; those that may not, with why. Of a plan of
/// several days: the day that is shown, and the other days of the team that has it.
void fillGiveMenu(QMenu& menu, RouteDesk& desk, const std::string& vendorCode);

} // namespace huyuan::ui
