// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/osm_access.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

namespace huyuan::exchange {

namespace {

using domain::OneWay;
using domain::RoadClass;
using domain::RoadWay;

struct ClassRule {
  std::string_view word;
  RoadClass roadClass;
  bool car, foot;
};
constexpr std::array<ClassRule, 20> Classes{{{"motorway", RoadClass::Motorway, true, false},
                                             {"trunk", RoadClass::Trunk, true, true},
                                             {"primary", RoadClass::Primary, true, true},
                                             {"secondary", RoadClass::Secondary, true, true},
                                             {"tertiary", RoadClass::Tertiary, true, true},
                                             {"unclassified", RoadClass::Unclassified, true, true},
                                             {"road", RoadClass::Unclassified, true, true},
                                             {"residential", RoadClass::Residential, true, true},
                                             {"living_street", RoadClass::LivingStreet, true, true},
                                             {"service", RoadClass::Service, true, true},
                                             {"services", RoadClass::Service, true, true},
                                             {"track", RoadClass::Track, true, true},
                                             {"pedestrian", RoadClass::Pedestrian, false, true},
                                             {"cycleway", RoadClass::Cycleway, false, true},
                                             {"footway", RoadClass::Footway, false, true},
                                             {"path", RoadClass::Footway, false, true},
                                             {"corridor", RoadClass::Footway, false, true},
                                             {"bridleway", RoadClass::Footway, false, true},
                                             {"steps", RoadClass::Steps, false, true},
                                             {"platform", RoadClass::Footway, false, true}}};

/// True, false, or no word about it. "destination", "customers" and "delivery" let an inspector in.
std::optional<bool> allowed(const std::string& value) {
  static constexpr std::array Yes{"yes",       "designated", "permissive", "destination", "official",
                                  "customers", "delivery",   "permit",     "residents",   "allowed"};
  static constexpr std::array No{"no",        "private",  "agricultural", "forestry",
                                 "emergency", "military", "restricted",   "use_sidepath"};
  if (std::find(Yes.begin(), Yes.end(), value) != Yes.end()) return true;
  if (std::find(No.begin(), No.end(), value) != No.end()) return false;
  return std::nullopt;
}

/// The most special key with a word counts.
bool mayPass(const TagReader& tags, std::initializer_list<const char*> fromSpecial, bool otherwise) {
  for (const char* key : fromSpecial)
    if (const auto word = allowed(tags(key))) return *word;
  return otherwise;
}
bool carMayPass(const TagReader& tags, bool otherwise) {
  return mayPass(tags, {"motorcar", "motor_vehicle", "vehicle", "access"}, otherwise);
}
bool footMayPass(const TagReader& tags, bool otherwise) { return mayPass(tags, {"foot", "access"}, otherwise); }

bool isRoundabout(const TagReader& tags) {
  const std::string junction = tags("junction");
  return junction == "roundabout" || junction == "circular";
}

OneWay direction(const TagReader& tags, const RoadWay& way) {
  // oneway:motor_vehicle and :motorcar are about cars alone, and so is a route for cars.
  for (const char* key : {"oneway:motorcar", "oneway:motor_vehicle", "oneway:vehicle", "oneway"}) {
    const std::string value = tags(key);
    if (value == "yes" || value == "true" || value == "1") return OneWay::Forward;
    if (value == "-1" || value == "reverse") return OneWay::Backward;
    if (value == "no" || value == "false" || value == "0") return OneWay::No;
  }
  return way.roundabout || way.roadClass == RoadClass::Motorway ? OneWay::Forward : OneWay::No;
}

std::optional<RoadWay> highway(const TagReader& tags) {
  std::string word = tags("highway");
  if (word.empty() || tags("area") == "yes") return std::nullopt;
  RoadWay way;
  constexpr std::string_view Link = "_link";
  way.link = word.ends_with(Link);
  if (way.link) word.resize(word.size() - Link.size());
  const auto* rule = std::find_if(Classes.begin(), Classes.end(), [&](const ClassRule& c) { return c.word == word; });
  if (rule == Classes.end()) return std::nullopt;
  way.roadClass = rule->roadClass;
  way.car = carMayPass(tags, rule->car && tags("motorroad") != "no");
  way.foot = footMayPass(tags, rule->foot && tags("motorroad") != "yes");
  // A footpath on which "access=yes" stands is still no road for cars.
  if (!rule->car && !mayPass(tags, {"motorcar", "motor_vehicle", "vehicle"}, false)) way.car = false;
  if (rule->roadClass == RoadClass::Motorway && tags("foot").empty()) way.foot = false;
  return way;
}

std::optional<RoadWay> ferry(const TagReader& tags) {
  if (tags("route") != "ferry") return std::nullopt;
  RoadWay way;
  way.roadClass = RoadClass::Ferry;
  way.car = mayPass(tags, {"motorcar", "motor_vehicle", "vehicle"}, false);
  way.foot = footMayPass(tags, true);
  return way;
}

struct BarrierRule {
  std::string_view word;
  bool car, foot;
};
/// Gates and lift gates stand open at the hours of an inspection unless a tag says otherwise.
constexpr std::array<BarrierRule, 17> Barriers{{{"bollard", false, true},
                                                {"block", false, true},
                                                {"cycle_barrier", false, true},
                                                {"motorcycle_barrier", false, true},
                                                {"kissing_gate", false, true},
                                                {"stile", false, true},
                                                {"turnstile", false, true},
                                                {"full-height_turnstile", false, true},
                                                {"chain", false, true},
                                                {"log", false, true},
                                                {"jersey_barrier", false, true},
                                                {"planter", false, true},
                                                {"debris", false, false},
                                                {"wall", false, false},
                                                {"fence", false, false},
                                                {"yes", false, true},
                                                {"sump_buster", false, true}}};

} // namespace

std::optional<RoadWay> roadFromTags(const TagReader& tags) {
  std::optional<RoadWay> way = highway(tags);
  if (!way) way = ferry(tags);
  if (!way || (!way->car && !way->foot)) return std::nullopt;
  way->roundabout = isRoundabout(tags);
  way->oneWay = direction(tags, *way);
  way->maxSpeedKmh = maxSpeedKmh(tags("maxspeed"));
  for (const char* key : {"footway", "path", "cycleway"})
    way->crossing = way->crossing || (!way->car && tags(key) == "crossing");
  return way;
}

std::optional<domain::Barrier> barrierFromTags(const TagReader& tags) {
  const std::string kind = tags("barrier");
  if (kind.empty()) return std::nullopt;
  const auto* rule =
      std::find_if(Barriers.begin(), Barriers.end(), [&](const BarrierRule& b) { return b.word == kind; });
  const bool locked = tags("locked") == "yes";
  domain::Barrier barrier;
  barrier.car = carMayPass(tags, rule == Barriers.end() && !locked);
  barrier.foot = footMayPass(tags, (rule == Barriers.end() || rule->foot) && !locked);
  if (barrier.car && barrier.foot) return std::nullopt;
  return barrier;
}

bool isWall(const TagReader& tags) {
  static constexpr std::array Words{"wall", "fence", "hedge", "city_wall", "retaining_wall", "jersey_barrier"};
  return std::find(Words.begin(), Words.end(), tags("barrier")) != Words.end();
}

bool isCrossing(const TagReader& tags) {
  const std::string kind = tags("crossing");
  if (kind == "no") return false;
  return tags("highway") == "crossing" || !kind.empty();
}

bool hasSignals(const TagReader& tags) {
  return tags("highway") == "traffic_signals" || tags("crossing") == "traffic_signals";
}

double maxSpeedKmh(const std::string& text) {
  constexpr double KmPerMile = 1.609344;
  if (text == "none") return 120;
  if (text == "walk") return 7;
  if (text.ends_with(":urban")) return 50;
  if (text.ends_with(":rural")) return 70;
  if (text.ends_with(":living_street")) return 20;
  if (text.ends_with(":motorway")) return 120;
  double value = 0;
  const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || !(value > 0) || value > 400) return 0;
  const std::string_view unit(rest, static_cast<std::size_t>(text.data() + text.size() - rest));
  if (unit.find("mph") != std::string_view::npos) return value * KmPerMile;
  return value;
}

} // namespace huyuan::exchange
