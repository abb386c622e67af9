// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "session/road_probe.h"

#include <string>

/// A way in words, for window, command line and paper alike. Whole sentences, never glued together elsewhere.
namespace huyuan::session {

enum class Language : std::uint8_t { Chinese, English };

/// "350 米", "1.2 公里"; "350 m", "1.2 km": below 100 m whole metres, below 1 km tens, then hundreds.
std::string lengthWords(base::Metres length, Language language);
/// "不到 1 分钟", "12 分钟", "1 小时 5 分钟"; "under 1 min", "12 min", "1 h 5 min": the nearest minute.
std::string durationWords(double seconds, Language language);
/// "car" → "驾车", "ebike" → "骑电动车", "foot" → "步行"; another profile by its own name.
std::string profileWords(const std::string& profile, Language language);
/// "早高峰", "morning peak"; outside all periods "其余时段", "other hours".
std::string periodWords(const TravelPeriod& period, Language language);
/// Both: "驾车（早高峰）", "By car (morning peak)".
std::string travelWords(const std::string& profile, const TravelPeriod& period, Language language);
/// What a road without a name is called: "无名小路", "辅路"; "unnamed street", "slip road".
std::string roadWords(domain::RoadClass roadClass, bool link, Language language);
/// A class of roads as a heading of a list: "主干路", "Primary".
std::string classWords(domain::RoadClass roadClass, Language language);
/// What kind of flaw: "孤岛 …" / "island".
std::string oddityWords(roads::Oddity::Kind kind, Language language);

/// One step of a guide: "右转进入通达路，直行 350 米", "Turn right into 通达路, 350 m".
std::string stepWords(const roads::Guide& guide, std::size_t step, Language language);
/// The whole as text to be copied or printed: a heading with time and length, numbered steps, warnings; LF line ends.
std::string routeWords(const RouteAnswer& answer, Language language);
/// A warning of an answer.
std::string warningWords(const base::Problem& warning, Language language);

} // namespace huyuan::session
