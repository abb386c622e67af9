// SPDX-License-Identifier: GPL-3.0-or-later
#include "ways/road_words.h"

#include "app/language.h"
#include "app/text.h"

namespace huyuan::ui {

session::Language roadLanguage() { return isChinese() ? session::Language::Chinese : session::Language::English; }
QString profileText(const std::string& profile) { return toQt(session::profileWords(profile, roadLanguage())); }
QString periodText(const session::TravelPeriod& period) {
  const QString name = toQt(session::periodWords(period, roadLanguage()));
  if (period.id.empty()) return name;
  const auto clock = [](int minute) {
    return QStringLiteral("%1:%2").arg(minute / 60).arg(minute % 60, 2, 10, QLatin1Char('0'));
  };
  return name + u' ' + clock(period.from) + u'–' + clock(period.to);
}
QString travelText(const std::string& profile, const session::TravelPeriod& period) {
  return toQt(session::travelWords(profile, period, roadLanguage()));
}
QString classText(domain::RoadClass roadClass) { return toQt(session::classWords(roadClass, roadLanguage())); }
QString oddityText(roads::Oddity::Kind kind) { return toQt(session::oddityWords(kind, roadLanguage())); }
QString lengthText(base::Metres length) { return toQt(session::lengthWords(length, roadLanguage())); }
QString durationText(double seconds) { return toQt(session::durationWords(seconds, roadLanguage())); }

} // namespace huyuan::ui
