// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/guide_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace huyuan::session {

namespace {

using roads::GuideStep;
using roads::Manoeuvre;

struct Words {
  const char *zh, *en;
  const char* in(Language l) const { return l == Language::Chinese ? zh : en; }
};

template <class T> constexpr std::size_t at(T v) { return static_cast<std::size_t>(v); }

/// By manoeuvre: {0} street, {1} length. The second of each pair where the street stays the same.
struct Turn {
  Words into, staying;
};
const std::array<Turn, 12> Turns{{
    {{"", ""}, {"", ""}}, // Depart
    {{"直行进入{0}，{1}", "Straight on into {0}, {1}"}, {"沿{0}直行 {1}", "Straight on along {0}, {1}"}},
    {{"向左前方进入{0}，{1}", "Bear left into {0}, {1}"},
     {"向左前方行进，沿{0}，{1}", "Bear left to stay on {0}, {1}"}},
    {{"左转进入{0}，直行 {1}", "Turn left into {0}, {1}"}, {"左转，仍沿{0}，{1}", "Turn left to stay on {0}, {1}"}},
    {{"向左后方转入{0}，{1}", "Turn sharp left into {0}, {1}"},
     {"向左后方转弯，仍沿{0}，{1}", "Turn sharp left to stay on {0}, {1}"}},
    {{"向右前方进入{0}，{1}", "Bear right into {0}, {1}"},
     {"向右前方行进，沿{0}，{1}", "Bear right to stay on {0}, {1}"}},
    {{"右转进入{0}，直行 {1}", "Turn right into {0}, {1}"}, {"右转，仍沿{0}，{1}", "Turn right to stay on {0}, {1}"}},
    {{"向右后方转入{0}，{1}", "Turn sharp right into {0}, {1}"},
     {"向右后方转弯，仍沿{0}，{1}", "Turn sharp right to stay on {0}, {1}"}},
    {{"掉头进入{0}，{1}", "Make a U-turn into {0}, {1}"}, {"掉头，沿{0}返回，{1}", "Make a U-turn on {0}, {1}"}},
    {{"进入环岛，从第 {2} 个出口驶出，进入{0}，{1}", "At the roundabout take exit {2} into {0}, {1}"},
     {"进入环岛，从第 {2} 个出口驶出，仍沿{0}，{1}", "At the roundabout take exit {2} to stay on {0}, {1}"}},
    {{"乘{0}，{1}", "Take {0}, {1}"}, {"乘{0}，{1}", "Take {0}, {1}"}},
    {{"", ""}, {"", ""}}, // Arrive
}};
constexpr Words IntoRing{"进入环岛，{1}", "Enter the roundabout, {1}"};
constexpr std::array<Words, 8> Compass{{{"北", "north"},
                                        {"东北", "north-east"},
                                        {"东", "east"},
                                        {"东南", "south-east"},
                                        {"南", "south"},
                                        {"西南", "south-west"},
                                        {"西", "west"},
                                        {"西北", "north-west"}}};
constexpr std::array<Words, 4> Arrivals{{{"到达目的地", "Arrive"},
                                         {"到达目的地，在道路左侧", "Arrive; the place is on the left"},
                                         {"到达目的地，在道路右侧", "Arrive; the place is on the right"},
                                         {"到达目的地，在正前方", "Arrive; the place is straight ahead"}}};

constexpr std::array<Words, 15> Nameless{{{"高速公路", "the motorway"},
                                          {"快速路", "the trunk road"},
                                          {"无名主干路", "the main road"},
                                          {"无名次干路", "the secondary road"},
                                          {"无名支路", "the minor road"},
                                          {"无名道路", "an unnamed road"},
                                          {"无名小路", "an unnamed street"},
                                          {"无名小路", "an unnamed lane"},
                                          {"内部道路", "a service road"},
                                          {"土路", "a track"},
                                          {"步行街", "a pedestrian street"},
                                          {"非机动车道", "a cycle path"},
                                          {"人行小路", "a footpath"},
                                          {"台阶", "steps"},
                                          {"轮渡", "the ferry"}}};
constexpr std::array<Words, 15> Classes{{{"高速公路", "Motorways"},
                                         {"快速路、国道", "Trunk roads"},
                                         {"主干路", "Primary roads"},
                                         {"次干路", "Secondary roads"},
                                         {"支路", "Tertiary roads"},
                                         {"未分级道路", "Unclassified roads"},
                                         {"居住区道路", "Residential streets"},
                                         {"生活街巷", "Living streets"},
                                         {"内部道路", "Service roads"},
                                         {"土路、机耕路", "Tracks"},
                                         {"步行街", "Pedestrian streets"},
                                         {"非机动车道", "Cycle paths"},
                                         {"人行道", "Footpaths"},
                                         {"台阶", "Steps"},
                                         {"轮渡", "Ferries"}}};
constexpr std::array<Words, 4> Oddities{{{"孤岛：与路网不相连", "Island: joined to nothing"},
                                         {"单行陷阱：能进不能出", "One-way trap: in, but not out"},
                                         {"单行陷阱：能出不能进", "One-way trap: out, but not in"},
                                         {"转向限制使其与路网隔断", "Cut off by turn restrictions"}}};

/// What stands in for {0}, {1} … is not looked through for marks again.
std::string filled(std::string_view pattern, const std::vector<std::string>& arguments) {
  std::string text;
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    const bool mark = i + 2 < pattern.size() && pattern[i] == '{' && pattern[i + 2] == '}';
    if (!mark) {
      text += pattern[i];
      continue;
    }
    const auto which = static_cast<std::size_t>(pattern[i + 1] - '0');
    if (which < arguments.size()) text += arguments[which];
    i += 2;
  }
  return text;
}

std::string streetOf(const GuideStep& step, Language language) {
  if (step.name.empty()) return roadWords(step.roadClass, step.link, language);
  if (step.manoeuvre == Manoeuvre::Ferry)
    return language == Language::Chinese ? "轮渡（" + step.name + "）" : "the ferry " + step.name;
  return step.name;
}

std::string departure(const GuideStep& step, Language language) {
  const auto octant = static_cast<std::size_t>(std::floor(step.bearing.value() / 45.0 + 0.5)) % Compass.size();
  const Words pattern = step.distance.value() > 0.0 ? Words{"向{0}出发，沿{1}直行 {2}", "Head {0} along {1}, {2}"}
                                                    : Words{"出发", "Start"};
  return filled(pattern.in(language),
                {Compass[octant].in(language), streetOf(step, language), lengthWords(step.distance, language)});
}

/// "12.3" of tenths.
std::string tenths(long long v) { return std::to_string(v / 10) + "." + std::to_string(v % 10); }

} // namespace

std::string lengthWords(base::Metres length, Language language) {
  const bool zh = language == Language::Chinese;
  const double m = length.value();
  if (m >= 995.0) return tenths(std::llround(m / 100.0)) + (zh ? " 公里" : " km");
  const long long shown = m < 99.5 ? std::llround(m) : std::llround(m / 10.0) * 10;
  return std::to_string(shown) + (zh ? " 米" : " m");
}

std::string durationWords(double seconds, Language language) {
  const bool zh = language == Language::Chinese;
  const long long minutes = std::llround(seconds / 60.0);
  if (minutes < 1) return zh ? "不到 1 分钟" : "under 1 min";
  if (minutes < 60) return std::to_string(minutes) + (zh ? " 分钟" : " min");
  return std::to_string(minutes / 60) + (zh ? " 小时 " : " h ") + std::to_string(minutes % 60) +
         (zh ? " 分钟" : " min");
}

std::string profileWords(const std::string& profile, Language language) {
  static const std::map<std::string, Words> Known{
      {"car", {"驾车", "By car"}}, {"ebike", {"骑电动车", "By e-bike"}}, {"foot", {"步行", "On foot"}}};
  const auto found = Known.find(profile);
  return found == Known.end() ? profile : found->second.in(language);
}

std::string periodWords(const TravelPeriod& period, Language language) {
  if (period.id.empty()) return language == Language::Chinese ? "其余时段" : "other hours";
  return language == Language::Chinese ? period.zh : period.en;
}

std::string travelWords(const std::string& profile, const TravelPeriod& period, Language language) {
  const bool zh = language == Language::Chinese;
  return profileWords(profile, language) + (zh ? "（" : " (") + periodWords(period, language) + (zh ? "）" : ")");
}

std::string roadWords(domain::RoadClass roadClass, bool link, Language language) {
  if (!link) return Nameless.at(at(roadClass)).in(language);
  const bool fast = roadClass <= domain::RoadClass::Trunk;
  return (fast ? Words{"匝道", "the slip road"} : Words{"辅路", "the link road"}).in(language);
}

std::string classWords(domain::RoadClass roadClass, Language language) {
  return Classes.at(at(roadClass)).in(language);
}

std::string oddityWords(roads::Oddity::Kind kind, Language language) { return Oddities.at(at(kind)).in(language); }

std::string stepWords(const roads::Guide& guide, std::size_t index, Language language) {
  const GuideStep& step = guide.steps.at(index);
  if (step.manoeuvre == Manoeuvre::Depart) return departure(step, language);
  if (step.manoeuvre == Manoeuvre::Arrive) return Arrivals.at(at(step.side)).in(language);
  const auto& turn = Turns.at(at(step.manoeuvre));
  const bool stays = index > 0 && !step.name.empty() && guide.steps[index - 1].name == step.name;
  const bool inRing = step.manoeuvre == Manoeuvre::Roundabout && step.exit == 0;
  const Words& pattern = inRing ? IntoRing : stays ? turn.staying : turn.into;
  return filled(pattern.in(language),
                {streetOf(step, language), lengthWords(step.distance, language), std::to_string(step.exit)});
}

std::string warningWords(const base::Problem& warning, Language language) {
  static const std::map<std::string, const char*> Chinese{
      {"no road that can be used lies within {0} m of the start", "起点 {0} 米内没有可通行的道路"},
      {"no road that can be used lies within {0} m of the destination", "目的地 {0} 米内没有可通行的道路"},
      {"the start lies {0} m from the nearest road that can be used", "起点距最近的可通行道路 {0} 米"},
      {"the destination lies {0} m from the nearest road that can be used", "目的地距最近的可通行道路 {0} 米"},
      {"no way leads from the start to the destination", "从起点到目的地没有通路"}};
  const auto found = Chinese.find(warning.pattern);
  if (language == Language::English || found == Chinese.end()) return warning.text();
  return filled(found->second, warning.arguments);
}

std::string routeWords(const RouteAnswer& answer, Language language) {
  const bool zh = language == Language::Chinese;
  std::string text = travelWords(answer.profile, answer.period, language);
  const auto& steps = answer.guide.steps;
  if (answer.found())
    text += (zh ? "：" : ": ") + durationWords(static_cast<double>(answer.guide.total.time.value()), language) +
            (zh ? "，" : ", ") + lengthWords(answer.guide.total.distance, language);
  text += "\n";
  for (const auto& warning : answer.warnings)
    text += (zh ? "注意：" : "Note: ") + warningWords(warning, language) + "\n";
  for (std::size_t i = 0; i < steps.size(); ++i)
    text += std::to_string(i + 1) + ". " + stepWords(answer.guide, i, language) + "\n";
  return text;
}

} // namespace huyuan::session
