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
  bool car, foot, bike;
};
constexpr std::array<ClassRule, 20> Classes{{{"motorway", RoadClass::Motorway, true, false, false},
                                             {"trunk", RoadClass::Trunk, true, true, true},
                                             {"primary", RoadClass::Primary, true, true, true},
                                             {"secondary", RoadClass::Secondary, true, true, true},
                                             {"tertiary", RoadClass::Tertiary, true, true, true},
                                             {"unclassified", RoadClass::Unclassified, true, true, true},
                                             {"road", RoadClass::Unclassified, true, true, true},
                                             {"residential", RoadClass::Residential, true, true, true},
                                             {"living_street", RoadClass::LivingStreet, true, true, true},
                                             {"service", RoadClass::Service, true, true, true},
                                             {"services", RoadClass::Service, true, true, true},
                                             {"track", RoadClass::Track, true, true, true},
                                             {"pedestrian", RoadClass::Pedestrian, false, true, false},
                                             {"cycleway", RoadClass::Cycleway, false, true, true},
                                             {"footway", RoadClass::Footway, false, true, false},
                                             {"path", RoadClass::Footway, false, true, true},
                                             {"corridor", RoadClass::Footway, false, true, false},
                                             {"bridleway", RoadClass::Footway, false, true, false},
                                             {"steps", RoadClass::Steps, false, true, false},
                                             {"platform", RoadClass::Footway, false, true, false}}};

/// True, false, or no word about it. "destination", "customers" and "delivery" let an inspector in.
std::optional<bool> allowed(const std::string& value) {
  static constexpr std::array Yes{"yes",       "designated", "permissive",       "destination",
                                  "official",  "customers",  "delivery",         "permit",
                                  "residents", "allowed",    "optional_sidepath"};
  static constexpr std::array No{"no",       "private",    "agricultural", "forestry", "emergency",
                                 "military", "restricted", "use_sidepath", "dismount"};
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
/// An e-bike is a bicycle before the law (Road Traffic Safety Law of the PRC, article 119). So a word that lets mopeds
/// in lets it in too, and one that shuts them out says nothing of it.
bool bikeMayPass(const TagReader& tags, bool otherwise) {
  for (const char* key : {"electric_bicycle", "bicycle"})
    if (const auto word = allowed(tags(key))) return *word;
  for (const char* key : {"mofa", "moped"})
    if (allowed(tags(key)) == true) return true;
  return mayPass(tags, {"vehicle", "access"}, otherwise);
}

bool isRoundabout(const TagReader& tags) {
  const std::string junction = tags("junction");
  return junction == "roundabout" || junction == "circular";
}

std::optional<OneWay> directionWord(const std::string& value) {
  if (value == "yes" || value == "true" || value == "1") return OneWay::Forward;
  if (value == "-1" || value == "reverse") return OneWay::Backward;
  if (value == "no" || value == "false" || value == "0") return OneWay::No;
  return std::nullopt;
}

OneWay direction(const TagReader& tags, const RoadWay& way, std::initializer_list<const char*> fromSpecial) {
  for (const char* key : fromSpecial)
    if (const auto word = directionWord(tags(key))) return *word;
  return way.roundabout || way.roadClass == RoadClass::Motorway ? OneWay::Forward : OneWay::No;
}

/// A lane or track for cycles that leads against the one-way, or both ways.
bool hasContraflow(const TagReader& tags, OneWay direction) {
  for (const char* key : {"cycleway", "cycleway:left", "cycleway:right", "cycleway:both"})
    if (tags(key).starts_with("opposite")) return true;
  const OneWay against = direction == OneWay::Forward ? OneWay::Backward : OneWay::Forward;
  for (const char* key : {"cycleway:left:oneway", "cycleway:right:oneway", "cycleway:both:oneway"})
    if (const auto word = directionWord(tags(key)); word == OneWay::No || word == against) return true;
  return false;
}

OneWay bikeDirection(const TagReader& tags, const RoadWay& way) {
  for (const char* key : {"oneway:electric_bicycle", "oneway:bicycle"})
    if (const auto word = directionWord(tags(key))) return *word;
  const OneWay general = direction(tags, way, {"oneway:vehicle", "oneway"});
  return general != OneWay::No && hasContraflow(tags, general) ? OneWay::No : general;
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
  way.bike = bikeMayPass(tags, rule->bike && tags("motorroad") != "yes");
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
  way.bike = bikeMayPass(tags, true);
  way.statedSeconds = durationSeconds(tags("duration"));
  return way;
}

struct BarrierRule {
  std::string_view word;
  bool car, foot, bike;
};
/// Gates and lift gates stand open at the hours of an inspection unless a tag says otherwise. A cycle passes where it
/// can be pushed through.
constexpr std::array<BarrierRule, 17> Barriers{{{"bollard", false, true, true},
                                                {"block", false, true, true},
                                                {"cycle_barrier", false, true, true},
                                                {"motorcycle_barrier", false, true, true},
                                                {"kissing_gate", false, true, false},
                                                {"stile", false, true, false},
                                                {"turnstile", false, true, false},
                                                {"full-height_turnstile", false, true, false},
                                                {"chain", false, true, true},
                                                {"log", false, true, false},
                                                {"jersey_barrier", false, true, false},
                                                {"planter", false, true, true},
                                                {"debris", false, false, false},
                                                {"wall", false, false, false},
                                                {"fence", false, false, false},
                                                {"yes", false, true, true},
                                                {"sump_buster", false, true, true}}};

bool takeAway(std::string_view& text, std::string_view start) {
  if (!text.starts_with(start)) return false;
  text.remove_prefix(start.size());
  return true;
}

/// The figure at the start of the text, taken off it; nothing if there is none.
std::optional<double> takeFigure(std::string_view& text) {
  double value = 0;
  if (text.empty() || text.front() < '0' || text.front() > '9') return std::nullopt;
  const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
  if (error != std::errc{}) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(rest - text.data()));
  return value;
}

/// "1H20M"; 0 = not understood.
double isoSeconds(std::string_view text) {
  double seconds = 0;
  while (!text.empty()) {
    const auto value = takeFigure(text);
    if (!value) return 0;
    if (takeAway(text, "H"))
      seconds += *value * 3600;
    else if (takeAway(text, "M"))
      seconds += *value * 60;
    else if (takeAway(text, "S"))
      seconds += *value;
    else
      return 0;
  }
  return seconds;
}

/// Minutes, hours:minutes or hours:minutes:seconds; 0 = not understood.
double clockSeconds(std::string_view text) {
  double sum = 0;
  for (int parts = 1; parts <= 3; ++parts) {
    const auto value = takeFigure(text);
    if (!value) return 0;
    sum = sum * 60 + *value;
    if (text.empty()) return parts == 3 ? sum : sum * 60;
    if (!takeAway(text, ":")) return 0;
  }
  return 0;
}

} // namespace

std::optional<RoadWay> roadFromTags(const TagReader& tags) {
  std::optional<RoadWay> way = highway(tags);
  if (!way) way = ferry(tags);
  if (!way || (!way->car && !way->foot && !way->bike)) return std::nullopt;
  way->roundabout = isRoundabout(tags);
  way->oneWay = direction(tags, *way, {"oneway:motorcar", "oneway:motor_vehicle", "oneway:vehicle", "oneway"});
  way->bikeOneWay = bikeDirection(tags, *way);
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
  const bool pushed = tags("bicycle") == "dismount";
  barrier.bike = pushed || bikeMayPass(tags, (rule == Barriers.end() || rule->bike) && !locked);
  if (barrier.car && barrier.foot && barrier.bike) return std::nullopt;
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

double durationSeconds(const std::string& text) {
  constexpr double Longest = 48 * 3600.0;
  std::string_view rest = text;
  const double seconds = takeAway(rest, "PT") ? isoSeconds(rest) : clockSeconds(rest);
  return seconds > 0 && seconds <= Longest ? seconds : 0;
}

bool isTimed(std::string_view key, std::string_view value) {
  static constexpr std::array Rules{"access", "vehicle", "motor_vehicle",    "motorcar", "bicycle",  "mofa",
                                    "moped",  "foot",    "electric_bicycle", "oneway",   "maxspeed", "restriction"};
  constexpr std::string_view Ending = ":conditional";
  if (key == "oneway") return value == "reversible";
  if (!key.ends_with(Ending)) return false;
  const std::string_view subject = key.substr(0, key.find(':'));
  return std::find(Rules.begin(), Rules.end(), subject) != Rules.end();
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
