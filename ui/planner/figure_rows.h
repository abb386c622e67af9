// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan_compare.h"
#include "widgets/rows_model.h"

#include <functional>

namespace huyuan::ui {

/// A figure of a plan that leads to what is behind it.
enum class Figure {
  Distance,
  Hours,
  Driving,
  Visiting,
  Waiting,
  Lateness,
  MissedWindows,
  Overtime,
  Balance,
  Repetition,
  Unplanned,
  Notes
};
inline constexpr Figure AllFigures[] = {Figure::Distance, Figure::Hours,      Figure::Driving,   Figure::Visiting,
                                        Figure::Waiting,  Figure::Lateness,   Figure::Overtime,  Figure::MissedWindows,
                                        Figure::Balance,  Figure::Repetition, Figure::Unplanned, Figure::Notes};

/// "Kilometres" …
QString figureName(Figure f);
/// "312.4", "68:20" …, of these sums.
QString figureText(Figure f, const domain::PlanFigures& figures, const domain::Plan& plan);
/// The same as a number, to compare; minutes for times.
double figureNumber(Figure f, const domain::PlanFigures& figures, const domain::Plan& plan);

using VisitNamer = std::function<QString(const domain::Visit&)>;

/// What a figure is made of, largest first: stops (kind "vendor", by id) or days (kind "team", by number).
struct FigureRows {
  QStringList headers;
  std::vector<TableRow> rows;
  QList<int> wide; ///< columns that share the room
};
FigureRows rowsBehind(Figure f, const domain::Plan& plan, const VisitNamer& name);

/// The stops of one route.
FigureRows rowsOfRoute(const domain::Route& route, const VisitNamer& name);

/// The plan's routes of one day; all if the date is empty.
domain::Plan ofDay(const domain::Plan& plan, const std::string& date);

} // namespace huyuan::ui
