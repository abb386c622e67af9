// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/dimacs.h"

#include "base/error.h"

#include <cpl_vsi.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <limits>
#include <memory>
#include <string_view>
#include <vector>

namespace huyuan::exchange {
namespace {

constexpr double Nothing = 1e-9; // seconds: stated, and no thousandth
constexpr std::int64_t HeaviestArc = std::numeric_limits<std::int32_t>::max();

bool endsWith(const std::string& path, std::string_view end) {
  return path.size() >= end.size() &&
         std::equal(end.rbegin(), end.rend(), path.rbegin(), [](char a, char b) { return a == (b | 0x20) || a == b; });
}

/// The lines of a text file, unpacked on the way.
class Lines {
 public:
  explicit Lines(const std::string& path)
      : m_path(path)
      , m_file(VSIFOpenL((endsWith(path, ".gz") ? "/vsigzip/" + path : path).c_str(), "rb")) {
    if (!m_file) refuse("the file cannot be opened");
  }
  bool next(std::string_view& line) {
    for (;;) {
      const auto end = m_text.find('\n', m_begin);
      if (end == std::string::npos && fill()) continue;
      if (m_begin == m_text.size()) return false;
      const auto stop = std::min(end, m_text.size());
      line = std::string_view(m_text).substr(m_begin, stop - m_begin);
      if (line.ends_with('\r')) line.remove_suffix(1);
      m_begin = std::min(stop + 1, m_text.size());
      ++m_number;
      return true;
    }
  }
  [[noreturn]] void refuse(const char* reason, std::vector<std::string> arguments = {}) const {
    throw base::Error(base::ErrorKind::BadInput, reason, std::move(arguments), {m_path, {}, m_number, {}});
  }
  std::int64_t number() const { return m_number; }

 private:
  struct Close {
    void operator()(VSILFILE* file) const { VSIFCloseL(file); }
  };
  /// More of the file behind what is left; false at its end.
  bool fill() {
    constexpr std::size_t Piece = 1 << 20, LongestLine = 1 << 16;
    m_text.erase(0, m_begin);
    m_begin = 0;
    const auto kept = m_text.size();
    if (kept > LongestLine) refuse("the line is too long");
    m_text.resize(kept + Piece);
    m_text.resize(kept + VSIFReadL(m_text.data() + kept, 1, Piece, m_file.get()));
    return m_text.size() > kept;
  }

  const std::string& m_path;
  std::unique_ptr<VSILFILE, Close> m_file;
  std::string m_text;
  std::size_t m_begin = 0;
  std::int64_t m_number = 0;
};

/// The whole numbers of a line after its letter and word.
template <std::size_t N> bool numbersOf(std::string_view line, std::array<std::int64_t, N>& out) {
  const char* at = line.data();
  const char* end = at + line.size();
  for (auto& value : out) {
    while (at != end && (*at == ' ' || *at == '\t')) ++at;
    const auto [rest, error] = std::from_chars(at, end, value);
    if (error != std::errc{}) return false;
    at = rest;
  }
  return std::all_of(at, end, [](char c) { return c == ' ' || c == '\t'; });
}

struct DirectedArc {
  std::uint32_t tail, head;
  std::int32_t weight;
  auto operator<=>(const DirectedArc&) const = default;
};

/// "p sp NODES ARCS": how many nodes there are.
std::size_t nodesOf(const Lines& lines, std::string_view line) {
  std::array<std::int64_t, 2> counts{};
  constexpr std::string_view Head = "p sp ";
  if (!line.starts_with(Head) || !numbersOf(line.substr(Head.size()), counts) || counts[0] < 1 ||
      counts[0] > std::numeric_limits<std::int32_t>::max() || counts[1] < 0)
    lines.refuse("the line does not say how many nodes and arcs there are");
  return static_cast<std::size_t>(counts[0]);
}

std::vector<DirectedArc> readArcs(const std::string& path, std::size_t& nodes, const base::Cancel& cancel) {
  Lines lines(path);
  std::vector<DirectedArc> arcs;
  nodes = 0;
  for (std::string_view line; lines.next(line);) {
    if (lines.number() % 65536 == 0) cancel.check();
    if (line.empty() || line[0] == 'c') continue;
    if (line[0] == 'p') {
      nodes = nodesOf(lines, line);
      continue;
    }
    std::array<std::int64_t, 3> n{};
    if (line[0] != 'a' || !numbersOf(line.substr(1), n)) lines.refuse("the line is no arc of a road graph");
    const auto known = static_cast<std::int64_t>(nodes);
    if (n[0] < 1 || n[0] > known || n[1] < 1 || n[1] > known) lines.refuse("there is no such node");
    if (n[2] < 0 || n[2] > HeaviestArc) lines.refuse("the weight {0} is out of range", {std::to_string(n[2])});
    arcs.push_back(
        {static_cast<std::uint32_t>(n[0] - 1), static_cast<std::uint32_t>(n[1] - 1), static_cast<std::int32_t>(n[2])});
  }
  if (arcs.empty()) lines.refuse("there is no arc in it");
  return arcs;
}

std::vector<geo::LonLat> readPlacesOfNodes(const std::string& path, std::size_t nodes, const base::Cancel& cancel) {
  constexpr double Millionth = 1e-6;
  Lines lines(path);
  std::vector<geo::LonLat> places(nodes, {std::numeric_limits<double>::quiet_NaN(), 0.0});
  for (std::string_view line; lines.next(line);) {
    if (lines.number() % 65536 == 0) cancel.check();
    if (line.empty() || line[0] == 'c' || line[0] == 'p') continue;
    std::array<std::int64_t, 3> n{};
    if (line[0] != 'v' || !numbersOf(line.substr(1), n)) lines.refuse("the line is no place of a node");
    if (n[0] < 1 || n[0] > static_cast<std::int64_t>(nodes)) lines.refuse("there is no such node");
    const geo::LonLat place{static_cast<double>(n[1]) * Millionth, static_cast<double>(n[2]) * Millionth};
    if (!place.isValid()) lines.refuse("the coordinates are out of range");
    places[static_cast<std::size_t>(n[0] - 1)] = place;
  }
  for (std::size_t i = 0; i < nodes; ++i)
    if (!places[i].isValid()) lines.refuse("node {0} has no place", {std::to_string(i + 1)});
  return places;
}

/// One way for each pair that is joined both ways at one weight, else one for each direction.
std::vector<domain::RoadWay> waysOf(std::vector<DirectedArc> arcs) {
  std::sort(arcs.begin(), arcs.end());
  arcs.erase(std::unique(arcs.begin(), arcs.end(),
                         [](const auto& a, const auto& b) { return a.tail == b.tail && a.head == b.head; }),
             arcs.end());
  const auto opposite = [&](const DirectedArc& arc) {
    const DirectedArc back{arc.head, arc.tail, arc.weight};
    return std::binary_search(arcs.begin(), arcs.end(), back);
  };
  std::vector<domain::RoadWay> ways;
  ways.reserve(arcs.size());
  for (const auto& arc : arcs) {
    if (arc.tail == arc.head) continue;
    const bool both = opposite(arc);
    if (both && arc.tail > arc.head) continue;
    domain::RoadWay way;
    way.sourceId = static_cast<std::int64_t>(ways.size()) + 1;
    way.roadClass = domain::RoadClass::Unclassified;
    way.oneWay = way.bikeOneWay = both ? domain::OneWay::No : domain::OneWay::Forward;
    way.statedSeconds = std::max(arc.weight / 1000.0, Nothing);
    way.nodes = {arc.tail, arc.head};
    ways.push_back(std::move(way));
  }
  return ways;
}

} // namespace

bool isDimacsFile(const std::string& path) { return endsWith(path, ".gr") || endsWith(path, ".gr.gz"); }

domain::RoadNetwork readDimacs(const std::string& graph, const std::string& coordinates, const base::Progress& progress,
                               const base::Cancel& cancel) {
  domain::RoadNetwork network;
  std::size_t nodes = 0;
  progress.report(0.0, "reading roads");
  network.ways = waysOf(readArcs(graph, nodes, cancel));
  progress.report(0.6, "reading road points");
  network.nodes = readPlacesOfNodes(coordinates, nodes, cancel);
  progress.report(1.0, "reading road points");
  return network;
}

} // namespace huyuan::exchange
