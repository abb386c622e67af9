// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"

#include <QString>

/// What the engines say, in the user's language. Their patterns are English; the translations stand in context "Error".
namespace huyuan::ui {

QString errorText(const base::Error& error);
QString problemText(const base::Problem& problem);
/// "list.xlsx, sheet 1, row 7, column name"; empty if nothing is known.
QString placeText(const base::Place& place);
/// The phrase of a stage of a long piece of work; a phrase without translation stays as it is.
QString stageText(const std::string& stage);
/// The words of a step of the history: the fixed part is translated, names in it stay.
QString translatedWhat(const std::string& what);

} // namespace huyuan::ui
