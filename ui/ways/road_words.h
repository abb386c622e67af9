// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "session/guide_words.h"

#include <QString>

/// The words of session/guide_words.h in the language of the window.
namespace huyuan::ui {

session::Language roadLanguage();
QString profileText(const std::string& profile);
QString periodText(const session::TravelPeriod& period);
/// "By car (morning peak)".
QString travelText(const std::string& profile, const session::TravelPeriod& period);
QString classText(domain::RoadClass roadClass);
QString oddityText(roads::Oddity::Kind kind);
QString lengthText(base::Metres length);
QString durationText(double seconds);

} // namespace huyuan::ui
