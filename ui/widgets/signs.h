// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/finding.h"
#include "render/map_scene.h"

#include <QIcon>

namespace huyuan::ui {

/// The signs of the map as small icons, painted by the map's own code so that list, legend and map agree.
QIcon verdictIcon(domain::Verdict verdict);
QIcon violationIcon();
QIcon schoolIcon(std::string_view kind);
QIcon gateIcon();
QIcon zoneIcon(bool onlyPoint);
QIcon routeIcon(int team);
QIcon roadIcon();
QIcon districtIcon();
/// Streets of that step within reach.
QIcon reachIcon(int step);
QIcon flawIcon();
/// The team's colour on the map.
QColor teamColor(int team);
QColor verdictColor(domain::Verdict verdict);

/// "inside" … in the user's language.
QString verdictText(domain::Verdict verdict);
/// "campus boundary" …
QString methodText(domain::Method method);

} // namespace huyuan::ui
