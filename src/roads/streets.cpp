// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/streets.h"

#include "geo/geodesic.h"

#include <algorithm>

namespace huyuan::roads {
namespace {

struct Use {
  bool forward = false, backward = false, pushed = false;
};

/// A roundabout is one-way for all vehicles even if the source does not say so.
domain::OneWay directionOf(const domain::RoadWay& way, const Profile& profile) {
  const auto own = profile.bike ? way.bikeOneWay : way.oneWay;
  const bool unsaid = own == domain::OneWay::No && way.oneWay == domain::OneWay::No;
  return way.roundabout && unsaid ? domain::OneWay::Forward : own;
}

Use useOf(const domain::RoadWay& way, const Profile& profile) {
  const auto place = static_cast<std::size_t>(way.roadClass);
  if (place >= profile.speedKmh.size() || !(profile.speedKmh[place] > 0.0)) return {};
  if (!profile.motor) return {way.foot, way.foot, false};
  const bool rides = profile.bike ? way.bike : way.car;
  if (!rides && !(profile.footAccess && way.foot)) return {};
  if (!rides && profile.bike) return {true, true, true}; // who pushes is a walker
  const auto direction = directionOf(way, profile);
  return {direction != domain::OneWay::Backward, direction != domain::OneWay::Forward, !rides};
}

bool passes(const domain::Barrier& barrier, const Profile& profile) {
  if (!profile.motor) return barrier.foot;
  return profile.bike ? barrier.bike : barrier.car || (profile.footAccess && barrier.foot);
}

} // namespace

struct Streets::Builder {
  Streets& out;
  const domain::RoadNetwork& network;
  const Profile& profile;
  std::span<const std::uint32_t> cuts;
  std::vector<std::uint8_t> visits{};  // 0, 1, 2 = more than one, or the end of a way
  std::vector<std::uint8_t> blocked{}; // may not be passed
  std::vector<std::uint32_t> line{};   // of the way in hand: see takeLine()

  void run();
  bool isSound(std::uint32_t w);
  void takeLine(std::uint32_t w);
  void readBarriers();
  void placeHalts();
  void count(std::uint32_t w);
  void cut(std::uint32_t w, const Use& use);
  void shareTime(std::uint32_t w, std::size_t firstStreet);
  void addStreet(std::uint32_t w, std::span<const std::uint32_t> nodes, const Use& use);
  std::uint32_t junction(std::uint32_t node);
};

bool Streets::Builder::isSound(std::uint32_t w) {
  const auto& nodes = network.ways[w].nodes;
  const auto good = [this](std::uint32_t n) { return n < network.nodes.size() && network.nodes[n].isValid(); };
  if (nodes.size() >= 2 && std::all_of(nodes.begin(), nodes.end(), good)) return true;
  out.m_problems.push_back({base::Problem::Severity::Warning,
                            {},
                            "road {0} is left out: it has fewer than two nodes or one without a place",
                            {std::to_string(network.ways[w].sourceId)}});
  return false;
}

void Streets::Builder::readBarriers() {
  blocked.assign(network.nodes.size(), 0);
  for (const auto& barrier : network.barriers) {
    if (barrier.node >= blocked.size()) continue;
    if (!passes(barrier, profile)) blocked[barrier.node] = 1;
    if (profile.barrierSeconds > 0.0) visits[barrier.node] = 2;
  }
  for (const auto node : network.trafficLights)
    if (profile.lightSeconds > 0.0 && node < visits.size()) visits[node] = 2;
}

void Streets::Builder::placeHalts() {
  const auto put = [this](std::uint32_t node, Halt what) {
    const auto at = node < out.m_nodeAt.size() ? out.m_nodeAt[node] : None;
    if (at == None) return;
    if (at >= out.m_halts.size()) out.m_halts.resize(at + std::size_t{1}, 0);
    out.m_halts[at] = static_cast<std::uint8_t>(out.m_halts[at] | what);
  };
  if (profile.lightSeconds > 0.0)
    for (const auto node : network.trafficLights) put(node, Light);
  if (profile.barrierSeconds > 0.0)
    for (const auto& barrier : network.barriers) put(barrier.node, Gate);
}

/// The way's nodes without repeats; none if it is no line.
void Streets::Builder::takeLine(std::uint32_t w) {
  line = network.ways[w].nodes;
  line.erase(std::unique(line.begin(), line.end()), line.end());
  if (line.size() < 2) line.clear();
}

void Streets::Builder::count(std::uint32_t w) {
  takeLine(w);
  if (line.empty()) return;
  for (const auto n : line) visits[n] = static_cast<std::uint8_t>(std::min(2, visits[n] + 1));
  visits[line.front()] = visits[line.back()] = 2;
}

std::uint32_t Streets::Builder::junction(std::uint32_t node) {
  if (blocked[node]) return out.m_nodeCount++;
  auto& at = out.m_nodeAt[node];
  if (at == None) at = out.m_nodeCount++;
  return at;
}

void Streets::Builder::addStreet(std::uint32_t w, std::span<const std::uint32_t> nodes, const Use& use) {
  const auto& way = network.ways[w];
  Street street{w,
                static_cast<std::uint32_t>(out.m_shape.size()),
                static_cast<std::uint32_t>(nodes.size()),
                0.0,
                way.maxSpeedKmh,
                0.0,
                0.0F,
                way.roadClass,
                way.link,
                use.pushed};
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    out.m_shape.push_back(network.nodes[nodes[i]]);
    if (i > 0) street.length += geo::distance(network.nodes[nodes[i - 1]], network.nodes[nodes[i]]).value();
  }
  const auto place = static_cast<std::uint32_t>(out.m_streets.size());
  out.m_streets.push_back(street);
  const auto from = junction(nodes.front()), to = junction(nodes.back());
  const auto first = static_cast<std::uint32_t>(out.m_arcs.size());
  const bool both = use.forward && use.backward;
  if (use.forward) out.m_arcs.push_back({from, to, place, both ? first + 1 : None, true});
  if (use.backward) out.m_arcs.push_back({to, from, place, both ? first : None, false});
}

void Streets::Builder::shareTime(std::uint32_t w, std::size_t firstStreet) {
  const auto seconds = network.ways[w].statedSeconds;
  const bool ferry = network.ways[w].roadClass == domain::RoadClass::Ferry;
  if (!(seconds > 0.0) && !ferry) return;
  const std::span pieces(out.m_streets.begin() + static_cast<std::ptrdiff_t>(firstStreet), out.m_streets.end());
  double length = 0.0;
  for (const auto& street : pieces) length += street.length;
  for (auto& street : pieces) {
    const double share = length > 0.0 ? street.length / length : 1.0 / static_cast<double>(pieces.size());
    street.statedSeconds = seconds * share;
    if (ferry) street.ferryShare = static_cast<float>(share);
  }
}

void Streets::Builder::cut(std::uint32_t w, const Use& use) {
  takeLine(w);
  const std::span<const std::uint32_t> nodes = line;
  const auto firstStreet = out.m_streets.size();
  std::size_t begin = 0;
  for (std::size_t i = 1; i < line.size(); ++i)
    if (visits[line[i]] > 1 || blocked[line[i]]) {
      addStreet(w, nodes.subspan(begin, i - begin + 1), use);
      begin = i;
    }
  shareTime(w, firstStreet);
}

void Streets::Builder::run() {
  out.m_nodeAt.assign(network.nodes.size(), None);
  visits.assign(network.nodes.size(), 0);
  for (const auto node : cuts) visits[node] = 2;
  std::vector<Use> uses(network.ways.size());
  readBarriers();
  for (std::uint32_t w = 0; w < network.ways.size(); ++w) {
    uses[w] = useOf(network.ways[w], profile);
    if (!uses[w].forward && !uses[w].backward) continue;
    if (isSound(w))
      count(w);
    else
      uses[w] = {};
  }
  for (std::uint32_t w = 0; w < network.ways.size(); ++w)
    if (uses[w].forward || uses[w].backward) cut(w, uses[w]);
  placeHalts();
  out.m_streets.shrink_to_fit();
  out.m_arcs.shrink_to_fit();
  out.m_shape.shrink_to_fit();
  out.indexArcs();
}

Streets::Streets(const domain::RoadNetwork& network, const Profile& profile, std::span<const std::uint32_t> cuts) {
  Builder{*this, network, profile, cuts}.run();
  if (m_arcs.empty())
    throw base::Error(base::ErrorKind::BadInput, "no road of the network can be used by {0}", {profile.name});
}

void Streets::indexArcs() {
  const auto fill = [this](Indices& first, Indices& all, auto end) {
    first.assign(m_nodeCount + std::size_t{1}, 0);
    for (const auto& arc : m_arcs) ++first[end(arc) + std::size_t{1}];
    for (std::size_t i = 1; i < first.size(); ++i) first[i] += first[i - 1];
    all.resize(m_arcs.size());
    auto next = first;
    for (std::uint32_t a = 0; a < m_arcs.size(); ++a) all[next[end(m_arcs[a])]++] = a;
  };
  fill(m_outFirst, m_out, [](const Arc& a) { return a.tail; });
  fill(m_inFirst, m_in, [](const Arc& a) { return a.head; });
}

} // namespace huyuan::roads
