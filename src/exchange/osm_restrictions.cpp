// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/osm_access.h"
#include "exchange/osm_file_p.h"
#include "exchange/osm_restrictions_p.h"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <optional>

namespace huyuan::exchange {

namespace {

using domain::RoadWay;
using Piece = const RoadWay*;

// Real ones have at most a handful; a file that says else must not cost us time or memory.
constexpr std::size_t MostTurns = 64, MostOver = 32;

/// The words of a list such as "psv;bicycle".
bool names(const std::string& list, std::initializer_list<std::string_view> words) {
  for (std::size_t at = 0; at <= list.size();) {
    const std::size_t end = std::min(list.find(';', at), list.size());
    std::string_view word = std::string_view(list).substr(at, end - at);
    while (word.starts_with(' ')) word.remove_prefix(1);
    while (word.ends_with(' ')) word.remove_suffix(1);
    if (std::find(words.begin(), words.end(), word) != words.end()) return true;
    at = end + 1;
  }
  return false;
}

std::string firstOf(const osmium::Relation& relation, std::initializer_list<const char*> keys) {
  for (const char* key : keys)
    if (std::string value = tag(relation, key); !value.empty()) return value;
  return {};
}
std::string kindForCars(const osmium::Relation& relation, const std::string& except) {
  if (names(except, {"motorcar", "motor_vehicle", "vehicle"})) return {};
  return firstOf(relation, {"restriction:motorcar", "restriction:motor_vehicle", "restriction:vehicle", "restriction"});
}
std::string kindForBikes(const osmium::Relation& relation, const std::string& except) {
  if (names(except, {"bicycle", "electric_bicycle", "vehicle"})) return {};
  return firstOf(relation, {"restriction:bicycle", "restriction:vehicle", "restriction"});
}

bool isOnly(const std::string& kind) { return kind.starts_with("only_"); }
bool isRule(const std::string& kind) { return isOnly(kind) || kind.starts_with("no_"); }

/// By "conditional" tags, or by those that came before them.
bool holdsAtTimes(const osmium::Relation& relation) {
  return std::any_of(relation.tags().begin(), relation.tags().end(), [](const osmium::Tag& t) {
    const std::string_view key = t.key();
    return isTimed(key, t.value()) || key == "hour_on" || key == "day_on";
  });
}

bool touches(const RoadWay& way, std::uint32_t node) {
  return std::find(way.nodes.begin(), way.nodes.end(), node) != way.nodes.end();
}
bool endsAt(const RoadWay& way, std::uint32_t node) { return way.nodes.front() == node || way.nodes.back() == node; }

/// The ways `over` in an order in which they lead from `start` to an end of `to`; nothing if there is none. Files have
/// them in any order.
std::optional<std::vector<Piece>> chain(std::uint32_t start, std::vector<Piece> over, const RoadWay& to) {
  std::vector<Piece> found;
  std::uint32_t node = start;
  while (!over.empty()) {
    const auto next = std::find_if(over.begin(), over.end(),
                                   [node](Piece p) { return endsAt(*p, node) && p->nodes.front() != p->nodes.back(); });
    if (next == over.end()) return std::nullopt;
    node = (*next)->nodes.front() == node ? (*next)->nodes.back() : (*next)->nodes.front();
    found.push_back(*next);
    over.erase(next);
  }
  if (!endsAt(to, node)) return std::nullopt;
  return found;
}

} // namespace

bool OsmRestrictions::readMembers(const osmium::Relation& relation, Raw& raw) {
  for (const auto& member : relation.members()) {
    const std::string role = member.role();
    const bool isWay = member.type() == osmium::item_type::way;
    if (role == "from" && isWay) raw.from.push_back(member.ref());
    if (role == "to" && isWay) raw.to.push_back(member.ref());
    if (role == "via" && isWay) raw.over.push_back(member.ref());
    if (role == "via" && member.type() == osmium::item_type::node) raw.via.push_back(member.ref());
  }
  const bool overNode = raw.via.size() == 1 && raw.over.empty();
  const bool overWays = raw.via.empty() && !raw.over.empty() && raw.over.size() <= MostOver;
  return (overNode || overWays) && !raw.from.empty() && !raw.to.empty() && raw.from.size() <= MostTurns &&
         raw.to.size() <= MostTurns / raw.from.size();
}

void OsmRestrictions::take(const osmium::Relation& relation) {
  if (tag(relation, "type") != "restriction") return;
  ++m_seen;
  if (holdsAtTimes(relation)) {
    ++m_timed;
    return;
  }
  const std::string except = tag(relation, "except");
  const std::string car = kindForCars(relation, except), bike = kindForBikes(relation, except);
  if (!isRule(car) && !isRule(bike)) {
    ++m_forOthers;
    return;
  }
  Raw raw;
  if (!readMembers(relation, raw)) {
    ++m_unusable;
    return;
  }
  for (const bool only : {false, true}) {
    raw.only = only;
    raw.car = isRule(car) && isOnly(car) == only;
    raw.bike = isRule(bike) && isOnly(bike) == only;
    if (raw.car || raw.bike) m_raw.push_back(raw);
  }
}

bool OsmRestrictions::resolveOne(const Raw& raw, Id from, Id to, domain::RoadNetwork& network,
                                 const Places& places) const {
  const auto at = [&](Piece piece) { return static_cast<std::uint32_t>(piece - network.ways.data()); };
  domain::TurnRestriction rule{.only = raw.only, .over = {}, .car = raw.car, .bike = raw.bike};
  std::vector<Piece> over;
  for (const Id id : raw.over) {
    const auto pieces = places.pieces(id);
    if (pieces.size() != 1) return false;
    over.push_back(&pieces.front());
  }
  const std::uint32_t via = raw.via.empty() ? Places::Nowhere : places.node(raw.via.front());
  if (over.empty() && via == Places::Nowhere) return false;
  for (const RoadWay& f : places.pieces(from))
    for (const RoadWay& t : places.pieces(to)) {
      rule.from = at(&f), rule.to = at(&t), rule.via = via;
      if (over.empty() && touches(f, via) && touches(t, via)) {
        network.restrictions.push_back(rule);
        return true;
      }
      for (const std::uint32_t start : {f.nodes.back(), f.nodes.front()})
        if (const auto found = over.empty() ? std::nullopt : chain(start, over, t)) {
          rule.via = start;
          std::transform(found->begin(), found->end(), std::back_inserter(rule.over), at);
          network.restrictions.push_back(rule);
          return true;
        }
    }
  return false;
}

void OsmRestrictions::resolve(domain::RoadNetwork& network, const Places& places) {
  for (const Raw& raw : m_raw) {
    bool usable = true;
    for (const Id from : raw.from)
      for (const Id to : raw.to) usable = resolveOne(raw, from, to, network, places) && usable;
    if (!usable) ++m_unusable;
  }
}

void OsmRestrictions::tell(const std::string& file, std::vector<base::Problem>& problems) const {
  const auto say = [&](std::int64_t count, const char* pattern) {
    if (count > 0)
      problems.push_back(
          {base::Problem::Severity::Notice, {.file = file}, pattern, {std::to_string(count), std::to_string(m_seen)}});
  };
  say(m_unusable, "{0} of {1} turn restrictions cannot be used: parts are missing, or do not join");
  say(m_forOthers, "{0} of {1} turn restrictions are not about cars or cycles");
  say(m_timed, "{0} of {1} turn restrictions hold at certain times only: they are not applied");
}

} // namespace huyuan::exchange
