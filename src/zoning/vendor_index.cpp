// SPDX-License-Identifier: GPL-3.0-or-later
#include "zoning/vendor_index_p.h"

#include <array>
#include <limits>

namespace huyuan::zoning {

namespace {

constexpr std::array<double, 4> AccuracyClasses{25.0, 100.0, 400.0, std::numeric_limits<double>::infinity()};

struct Span {
  double south = std::numeric_limits<double>::infinity(), north = -std::numeric_limits<double>::infinity();
};

Span latitudesOf(const std::vector<Spot>& spots) {
  Span span;
  for (const Spot& s : spots) {
    span.south = s.lat < span.south ? s.lat : span.south;
    span.north = s.lat > span.north ? s.lat : span.north;
  }
  return span;
}

bool isWestOf(const Spot& a, const Spot& b) { return a.lon != b.lon ? a.lon < b.lon : a.owner < b.owner; }

/// Sorts a long row: into as many slots as there are spots, by longitude, then each slot.
class SlotSort {
 public:
  void sort(Spot* begin, Spot* end) {
    const auto n = static_cast<std::size_t>(end - begin);
    constexpr std::size_t Few = 24;
    if (n <= Few) return std::sort(begin, end, isWestOf);
    findScale(begin, end);
    m_starts.assign(n + 2, 0);
    for (const Spot* s = begin; s != end; ++s) ++m_starts[slot(*s) + 2];
    for (std::size_t i = 3; i < m_starts.size(); ++i) m_starts[i] += m_starts[i - 1];
    m_copy.resize(n);
    for (const Spot* s = begin; s != end; ++s) m_copy[m_starts[slot(*s) + 1]++] = *s;
    for (std::size_t i = 0; i < n; ++i) {
      const auto from = m_copy.begin() + m_starts[i], to = m_copy.begin() + m_starts[i + 1];
      if (to - from > 1) std::sort(from, to, isWestOf);
    }
    std::copy(m_copy.begin(), m_copy.end(), begin);
  }

 private:
  std::size_t slot(const Spot& s) const { return static_cast<std::size_t>((s.lon - m_west) * m_scale); }
  void findScale(const Spot* begin, const Spot* end) {
    double east = m_west = begin->lon;
    for (const Spot* s = begin; s != end; ++s) {
      m_west = s->lon < m_west ? s->lon : m_west;
      east = s->lon > east ? s->lon : east;
    }
    m_scale = east > m_west ? (static_cast<double>(end - begin) - 0.5) / (east - m_west) : 0.0;
  }
  double m_west = 0.0, m_scale = 0.0;
  std::vector<std::uint32_t> m_starts;
  std::vector<Spot> m_copy;
};

std::vector<Spot> spotsOf(const VendorTable& vendors, double above, double atMost) {
  std::vector<Spot> spots;
  spots.reserve(atMost == AccuracyClasses.front() ? vendors.size() : 0);
  for (std::uint32_t i = 0; i < vendors.size(); ++i) {
    const geo::LonLat door = vendors.door(i);
    const double accuracy = vendors.accuracy(i);
    if (door.isValid() && accuracy > above && accuracy <= atMost) spots.push_back({door.lon, door.lat, i});
  }
  return spots;
}

} // namespace

SpotRows::SpotRows(std::vector<Spot> spots, double largestAccuracy)
    : m_spots(std::move(spots))
    , m_largestAccuracy(largestAccuracy) {
  constexpr double LowestRow = 0.001; // degrees, about 110 m
  constexpr double MostRows = 4e6;
  const Span span = latitudesOf(m_spots);
  m_south = m_spots.empty() ? 0.0 : span.south;
  const double height = m_spots.empty() ? 0.0 : span.north - span.south;
  // Rows of fewer than eight spots on average cost more than they spare.
  const double rows =
      std::clamp(height / LowestRow, 1.0, std::clamp(static_cast<double>(m_spots.size()) / 8.0, 1.0, MostRows));
  m_perDegree = height > 0.0 ? rows / height : 1.0;
  sortRows();
}

void SpotRows::sortRows() {
  std::size_t rows = 1;
  for (const Spot& s : m_spots) rows = std::max(rows, static_cast<std::size_t>(rowOf(s.lat)) + 1);
  m_starts.assign(rows + 1, 0);
  for (const Spot& s : m_spots) ++m_starts[static_cast<std::size_t>(rowOf(s.lat)) + 1];
  for (std::size_t i = 1; i < m_starts.size(); ++i) m_starts[i] += m_starts[i - 1];
  std::vector<Spot> sorted(m_spots.size());
  std::vector<std::uint32_t> next(m_starts.begin(), m_starts.end() - 1);
  for (const Spot& s : m_spots) sorted[next[static_cast<std::size_t>(rowOf(s.lat))]++] = s;
  m_spots = std::move(sorted);
  SlotSort sort;
  for (std::size_t row = 0; row < rows; ++row)
    sort.sort(m_spots.data() + m_starts[row], m_spots.data() + m_starts[row + 1]);
}

VendorIndex::Impl::Impl(const VendorTable& vendors) {
  double above = -1.0;
  for (const double atMost : AccuracyClasses) {
    std::vector<Spot> spots = spotsOf(vendors, above, atMost);
    double largest = 0.0;
    for (const Spot& s : spots) largest = std::max(largest, vendors.accuracy(s.owner));
    if (!spots.empty()) rows.emplace_back(std::move(spots), largest);
    above = atMost;
    if (!vendors.hasAccuracies()) break;
  }
  for (const auto& [vendor, area] : vendors.areas()) areaVendors.push_back(vendor);
  std::sort(areaVendors.begin(), areaVendors.end());
  std::vector<geo::Box> boxes;
  for (const std::uint32_t vendor : areaVendors) {
    boxes.push_back(geo::boundingBox(*vendors.area(vendor)));
    largestAreaAccuracy = std::max(largestAreaAccuracy, vendors.accuracy(vendor));
  }
  areaBoxes = geo::BoxIndex(std::move(boxes));
}

VendorIndex::VendorIndex(const VendorTable& vendors)
    : m(std::make_unique<Impl>(vendors)) {}
VendorIndex::~VendorIndex() = default;
VendorIndex::VendorIndex(VendorIndex&&) noexcept = default;

} // namespace huyuan::zoning
