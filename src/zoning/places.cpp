// SPDX-License-Identifier: GPL-3.0-or-later
#include "zoning/places.h"

#include "zoning/exact.h"

#include <algorithm>
#include <cmath>

namespace huyuan::zoning {

namespace {

double sane(double accuracy) { return std::isfinite(accuracy) && accuracy > 0.0 ? accuracy : 0.0; }

/// Few words, and mostly the same one again: the last is tried first.
std::uint16_t wordNumber(std::vector<std::string>& words, std::string_view word, std::uint16_t last) {
  if (words[last] == word) return last;
  const auto at = std::find(words.begin(), words.end(), word);
  if (at != words.end()) return static_cast<std::uint16_t>(at - words.begin());
  constexpr std::size_t Most = 0xffff;
  if (words.size() > Most) return 0;
  words.emplace_back(word);
  return static_cast<std::uint16_t>(words.size() - 1);
}

} // namespace

void VendorTable::reserve(std::size_t n) { m_doors.reserve(n); }

std::uint32_t VendorTable::add(geo::LonLat door, double accuracy, std::string_view kind) {
  const std::size_t place = m_doors.size();
  m_doors.push_back(door);
  accuracy = sane(accuracy);
  if (m_accuracies.empty() && accuracy > 0.0) {
    m_accuracies.reserve(m_doors.capacity());
    m_accuracies.assign(place, 0.0);
  }
  if (accuracy > 0.0 || !m_accuracies.empty()) m_accuracies.push_back(accuracy);
  if (m_kinds.empty() && !kind.empty()) {
    m_kinds.reserve(m_doors.capacity());
    m_kinds.assign(place, 0);
  }
  if (!kind.empty() || !m_kinds.empty())
    m_kinds.push_back(wordNumber(m_kindNames, kind, m_kinds.empty() ? std::uint16_t{0} : m_kinds.back()));
  return static_cast<std::uint32_t>(place);
}

bool VendorTable::setArea(std::uint32_t vendor, geo::MultiPolygon area) {
  if (!isUsable(area)) return false;
  m_areas[vendor] = std::move(area);
  return true;
}

const std::string& VendorTable::kind(std::uint32_t vendor) const {
  return m_kindNames[m_kinds.empty() ? 0 : m_kinds[vendor]];
}

const geo::MultiPolygon* VendorTable::area(std::uint32_t vendor) const {
  if (m_areas.empty()) return nullptr;
  const auto at = m_areas.find(vendor);
  return at == m_areas.end() ? nullptr : &at->second;
}

void SchoolTable::reserve(std::size_t n) { m_schools.reserve(n); }

std::uint32_t SchoolTable::add(geo::LonLat point, double accuracy, std::string_view kind) {
  const auto place = static_cast<std::uint32_t>(m_schools.size());
  School s;
  s.point = point;
  s.accuracy = sane(accuracy);
  s.firstGate = s.gateEnd = static_cast<std::uint32_t>(m_gates.size());
  s.firstRing = s.ringEnd = static_cast<std::uint32_t>(m_rings.size());
  s.group = place;
  s.kind = wordNumber(m_kindNames, kind, m_schools.empty() ? std::uint16_t{0} : m_schools.back().kind);
  m_schools.push_back(s);
  return place;
}

void SchoolTable::addGate(geo::LonLat position, bool main) {
  if (!position.isValid()) return;
  m_gates.push_back({position, main});
  m_schools.back().gateEnd = static_cast<std::uint32_t>(m_gates.size());
}

void SchoolTable::beginRing(bool outer) {
  if (m_rings.size() > m_schools.back().firstRing) m_rings.back().end = static_cast<std::uint32_t>(m_corners.size());
  const auto at = static_cast<std::uint32_t>(m_corners.size());
  m_rings.push_back({at, at, outer});
}

bool SchoolTable::endCampus() {
  School& s = m_schools.back();
  if (m_rings.size() == s.firstRing) return false;
  m_rings.back().end = static_cast<std::uint32_t>(m_corners.size());
  const std::uint32_t first = m_rings[s.firstRing].first;
  const bool ringsAreFull =
      std::all_of(m_rings.begin() + s.firstRing, m_rings.end(), [](const Ring& ring) { return ring.first < ring.end; });
  const bool cornersArePlaces =
      std::all_of(m_corners.begin() + first, m_corners.end(), [](geo::LonLat p) { return p.isValid(); });
  const bool fine = ringsAreFull && cornersArePlaces && m_rings[s.firstRing].outer;
  if (!fine) {
    m_corners.resize(first);
    m_rings.resize(s.firstRing);
  } else {
    closeRings(s.firstRing);
  }
  s.ringEnd = static_cast<std::uint32_t>(m_rings.size());
  return fine;
}

/// An open ring gets its first corner once more; those behind it move up.
void SchoolTable::closeRings(std::uint32_t firstRing) {
  std::uint32_t shift = 0;
  for (std::size_t i = firstRing; i < m_rings.size(); ++i) {
    Ring& ring = m_rings[i];
    ring.first += shift, ring.end += shift;
    const geo::LonLat first = m_corners[ring.first];
    if (m_corners[ring.end - 1] == first) continue;
    m_corners.insert(m_corners.begin() + ring.end, first);
    ++ring.end, ++shift;
  }
}

bool SchoolTable::addCampus(const geo::MultiPolygon& campus) {
  const auto addRing = [this](const geo::Ring& ring, bool outer) {
    beginRing(outer);
    m_corners.insert(m_corners.end(), ring.begin(), ring.end());
  };
  for (const geo::Polygon& polygon : campus.polygons) {
    addRing(polygon.outer, true);
    for (const geo::Ring& hole : polygon.holes) addRing(hole, false);
  }
  return endCampus();
}

void SchoolTable::join(std::uint32_t school, std::uint32_t other) {
  const std::uint32_t a = m_schools[school].group, b = m_schools[other].group;
  if (a == b) return;
  m_hasGroups = true;
  const std::uint32_t group = std::min(a, b);
  for (School& s : m_schools)
    if (s.group == a || s.group == b) s.group = group;
}

} // namespace huyuan::zoning
