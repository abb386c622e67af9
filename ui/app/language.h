// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace huyuan::ui {

/// Installs the interface's language: "zh", "en", or "auto" = Chinese on a Chinese system, else English. Texts that
/// were translated before keep their language: make windows afterwards.
void installLanguage(const QString& language);
/// The one installed.
bool isChinese();
/// The label of a thing that has one in each language.
QString pick(const std::string& zh, const std::string& en);

} // namespace huyuan::ui
