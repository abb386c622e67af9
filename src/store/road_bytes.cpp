// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "store/derived_p.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <limits>
#include <type_traits>
#include <unordered_map>

namespace huyuan::store {

using domain::RoadNetwork;
using domain::RoadWay;

static_assert(std::endian::native == std::endian::little, "numbers are copied into the file as they are in memory");

namespace {

/// The first had no walls, the second knew neither cycles nor crossings; both are read still.
constexpr std::array<std::string_view, 3> Magics{"HYROADS1", "HYROADS2", "HYROADS3"};
constexpr int Walls = 2, Cycles = 3; ///< the versions that brought them

enum WayFlag : std::uint8_t { Car = 1, Foot = 2, Roundabout = 4, Link = 8, Bike = 16, Crossing = 32 };
enum RuleFlag : std::uint8_t { Only = 1, BindsCars = 2, BindsBikes = 4 };
enum BarrierFlag : std::uint8_t { PassCar = 1, PassFoot = 2, PassBike = 4 };

class Writer {
 public:
  template <class T> void number(T value) {
    static_assert(std::is_trivially_copyable_v<T>);
    const std::size_t at = m_bytes.size();
    m_bytes.resize(at + sizeof value);
    std::memcpy(m_bytes.data() + at, &value, sizeof value);
  }
  void count(std::size_t n) {
    if (n > std::numeric_limits<std::uint32_t>::max())
      throw base::Error(base::ErrorKind::Failed, "the road network is too large");
    number(static_cast<std::uint32_t>(n));
  }
  void text(std::string_view t) {
    count(t.size());
    m_bytes.append(t);
  }
  template <class T> void block(const std::vector<T>& values) {
    const std::size_t at = m_bytes.size(), size = values.size() * sizeof(T);
    m_bytes.resize(at + size);
    if (size) std::memcpy(m_bytes.data() + at, values.data(), size);
  }
  std::string m_bytes;
};

class Reader {
 public:
  explicit Reader(std::string_view bytes)
      : m_bytes(bytes) {}
  template <class T> T number() {
    T value;
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }
  std::string_view text() { return take(number<std::uint32_t>()); }
  /// A count of things that take at least `size` bytes each, so that damage cannot ask for all memory.
  std::size_t count(std::size_t size) {
    const std::size_t n = number<std::uint32_t>();
    if (n * size > m_bytes.size()) damaged();
    return n;
  }
  template <class T> void block(std::vector<T>& out, std::size_t n) {
    const std::string_view bytes = take(n * sizeof(T));
    out.resize(n);
    if (n) std::memcpy(out.data(), bytes.data(), bytes.size());
  }
  std::string_view take(std::size_t n) {
    if (n > m_bytes.size()) damaged();
    const std::string_view out = m_bytes.substr(0, n);
    m_bytes.remove_prefix(n);
    return out;
  }
  bool atEnd() const { return m_bytes.empty(); }
  [[noreturn]] static void damaged() {
    throw base::Error(base::ErrorKind::BadInput,
                      "the road network in the workspace is damaged; import the roads again");
  }

 private:
  std::string_view m_bytes;
};

/// Each street name once, numbered.
class Names {
 public:
  std::uint32_t number(const std::string& name) {
    const auto [at, isNew] = m_numbers.try_emplace(name, static_cast<std::uint32_t>(m_list.size()));
    if (isNew) m_list.push_back(name);
    return at->second;
  }
  const std::vector<std::string>& list() const { return m_list; }

 private:
  std::unordered_map<std::string, std::uint32_t> m_numbers;
  std::vector<std::string> m_list;
};

void writeWay(Writer& out, const RoadWay& w, std::uint32_t name) {
  out.number(w.sourceId);
  out.number(static_cast<std::uint8_t>(w.roadClass));
  out.number(static_cast<std::uint8_t>(w.oneWay));
  out.number(static_cast<std::uint8_t>((w.car ? Car : 0) | (w.foot ? Foot : 0) | (w.roundabout ? Roundabout : 0) |
                                       (w.link ? Link : 0) | (w.bike ? Bike : 0) | (w.crossing ? Crossing : 0)));
  out.number(static_cast<std::uint8_t>(w.bikeOneWay));
  out.number(w.maxSpeedKmh);
  out.number(w.statedSeconds);
  out.number(name);
  out.count(w.nodes.size());
  out.block(w.nodes);
}

void writeTurn(Writer& out, const domain::TurnRestriction& r) {
  out.number(r.from), out.number(r.via), out.number(r.to);
  out.number(static_cast<std::uint8_t>((r.only ? Only : 0) | (r.car ? BindsCars : 0) | (r.bike ? BindsBikes : 0)));
  out.count(r.over.size());
  out.block(r.over);
}

void readCycles(Reader& in, RoadWay& w, std::uint8_t flags, int version) {
  if (version < Cycles) {
    w.bike = w.car || w.foot;
    w.bikeOneWay = w.oneWay;
    return;
  }
  w.bike = flags & Bike, w.crossing = flags & Crossing;
  const auto oneWay = in.number<std::uint8_t>();
  if (oneWay > 2) Reader::damaged();
  w.bikeOneWay = static_cast<domain::OneWay>(oneWay);
}

RoadWay readWay(Reader& in, const std::vector<std::string_view>& names, std::size_t nodes, int version) {
  RoadWay w;
  w.sourceId = in.number<std::int64_t>();
  const auto roadClass = in.number<std::uint8_t>(), oneWay = in.number<std::uint8_t>(),
             flags = in.number<std::uint8_t>();
  if (roadClass > static_cast<std::uint8_t>(domain::RoadClass::Ferry) || oneWay > 2) Reader::damaged();
  w.roadClass = static_cast<domain::RoadClass>(roadClass);
  w.oneWay = static_cast<domain::OneWay>(oneWay);
  w.car = flags & Car, w.foot = flags & Foot, w.roundabout = flags & Roundabout, w.link = flags & Link;
  readCycles(in, w, flags, version);
  w.maxSpeedKmh = in.number<double>();
  if (version >= Cycles) w.statedSeconds = in.number<double>();
  const auto name = in.number<std::uint32_t>();
  if (name >= names.size()) Reader::damaged();
  w.name = names[name];
  in.block(w.nodes, in.count(sizeof(std::uint32_t)));
  for (const std::uint32_t n : w.nodes)
    if (n >= nodes) Reader::damaged();
  return w;
}

void readTurns(Reader& in, RoadNetwork& roads, int version) {
  roads.restrictions.resize(in.count(13));
  for (auto& r : roads.restrictions) {
    r.from = in.number<std::uint32_t>(), r.via = in.number<std::uint32_t>(), r.to = in.number<std::uint32_t>();
    const auto flags = in.number<std::uint8_t>();
    r.only = flags & Only;
    if (r.from >= roads.ways.size() || r.to >= roads.ways.size() || r.via >= roads.nodes.size()) Reader::damaged();
    if (version < Cycles) continue;
    r.car = flags & BindsCars, r.bike = flags & BindsBikes;
    in.block(r.over, in.count(sizeof(std::uint32_t)));
    for (const auto way : r.over)
      if (way >= roads.ways.size()) Reader::damaged();
  }
}

void readBarriers(Reader& in, RoadNetwork& roads, int version) {
  roads.barriers.resize(in.count(5));
  for (auto& b : roads.barriers) {
    b.node = in.number<std::uint32_t>();
    if (b.node >= roads.nodes.size()) Reader::damaged();
    const auto flags = in.number<std::uint8_t>();
    if (version < Cycles) { // one byte each
      b.car = flags != 0, b.foot = in.number<std::uint8_t>() != 0, b.bike = b.car || b.foot;
      continue;
    }
    b.car = flags & PassCar, b.foot = flags & PassFoot, b.bike = flags & PassBike;
  }
}

void readNodes(Reader& in, std::vector<std::uint32_t>& list, std::size_t nodes) {
  in.block(list, in.count(sizeof(std::uint32_t)));
  for (const auto node : list)
    if (node >= nodes) Reader::damaged();
}

void readWalls(Reader& in, RoadNetwork& roads) {
  roads.walls.resize(in.count(sizeof(std::uint32_t)));
  for (auto& wall : roads.walls) in.block(wall, in.count(sizeof(geo::LonLat)));
}

} // namespace

std::string roadBytes(const RoadNetwork& roads) {
  Names names;
  std::vector<std::uint32_t> nameOfWay;
  nameOfWay.reserve(roads.ways.size());
  for (const RoadWay& w : roads.ways) nameOfWay.push_back(names.number(w.name));

  Writer out;
  out.m_bytes.append(Magics.back());
  out.text(roads.source);
  out.count(names.list().size());
  for (const auto& name : names.list()) out.text(name);
  out.count(roads.nodes.size());
  out.block(roads.nodes);
  out.count(roads.ways.size());
  for (std::size_t i = 0; i < roads.ways.size(); ++i) writeWay(out, roads.ways[i], nameOfWay[i]);
  out.count(roads.restrictions.size());
  for (const auto& r : roads.restrictions) writeTurn(out, r);
  out.count(roads.barriers.size());
  for (const auto& b : roads.barriers) {
    out.number(b.node);
    out.number(static_cast<std::uint8_t>((b.car ? PassCar : 0) | (b.foot ? PassFoot : 0) | (b.bike ? PassBike : 0)));
  }
  out.count(roads.walls.size());
  for (const auto& wall : roads.walls) out.count(wall.size()), out.block(wall);
  for (const auto* list : {&roads.crossings, &roads.trafficLights}) out.count(list->size()), out.block(*list);
  return std::move(out.m_bytes);
}

RoadNetwork roadsFromBytes(std::string_view bytes) {
  Reader in(bytes);
  const auto magic = std::find(Magics.begin(), Magics.end(), in.take(Magics.front().size()));
  if (magic == Magics.end()) Reader::damaged();
  const auto version = static_cast<int>(magic - Magics.begin()) + 1;
  RoadNetwork roads;
  roads.source = in.text();
  std::vector<std::string_view> names(in.count(4));
  for (auto& name : names) name = in.text();
  in.block(roads.nodes, in.count(sizeof(geo::LonLat)));
  const std::size_t ways = in.count(27);
  roads.ways.reserve(ways);
  for (std::size_t i = 0; i < ways; ++i) roads.ways.push_back(readWay(in, names, roads.nodes.size(), version));
  readTurns(in, roads, version);
  readBarriers(in, roads, version);
  if (version >= Walls) readWalls(in, roads);
  if (version >= Cycles)
    for (auto* list : {&roads.crossings, &roads.trafficLights}) readNodes(in, *list, roads.nodes.size());
  if (!in.atEnd()) Reader::damaged();
  return roads;
}

} // namespace huyuan::store
