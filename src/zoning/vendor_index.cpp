// SPDX-License-Identifier: GPL-3.0-or-later
#include "zoning/vendor_index_p.h"

#include <array>
#include <limits>

namespace huyuan::zoning {

namespace {

constexpr std::array<double, 4> AccuracyClasses{25.0, 100.0, 400.0, std::numeric_limits<double>::infinity()};

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

/// The doors of those whose accuracy is above one limit and not above another.
SpotRows::Source doorsOf(const VendorTable& vendors, double above, double atMost) {
  return [&vendors, above, atMost](const SpotRows::Take& take) {
    constexpr std::size_t Handful = 512;
    std::array<Spot, Handful> some;
    std::size_t n = 0;
    for (std::uint32_t i = 0; i < vendors.size(); ++i) {
      const geo::LonLat door = vendors.door(i);
      if (vendors.hasAccuracies() && !(vendors.accuracy(i) > above && vendors.accuracy(i) <= atMost)) continue;
      if (!door.isValid()) continue;
      some[n++] = {door.lon, door.lat, i};
      if (n < Handful) continue;
      take(some.data(), n);
      n = 0;
    }
    take(some.data(), n);
  };
}

double largestWithin(const VendorTable& vendors, double atMost) {
  double largest = 0.0;
  for (std::uint32_t i = 0; vendors.hasAccuracies() && i < vendors.size(); ++i)
    if (vendors.accuracy(i) <= atMost) largest = std::max(largest, vendors.accuracy(i));
  return largest;
}

} // namespace

SpotRows::SpotRows(const Source& source, double largestAccuracy)
    : m_largestAccuracy(largestAccuracy) {
  constexpr double LowestRow = 0.001; // degrees, about 110 m
  constexpr double MostRows = 4e6;
  double south = std::numeric_limits<double>::infinity(), north = -south;
  source([&](const Spot* spots, std::size_t n) {
    m_count += n;
    for (const Spot* s = spots; s != spots + n; ++s) {
      south = s->lat < south ? s->lat : south;
      north = s->lat > north ? s->lat : north;
    }
  });
  m_south = m_count == 0 ? 0.0 : south;
  const double height = m_count == 0 ? 0.0 : north - south;
  // Rows of fewer than eight spots on average cost more than they spare.
  const double most = std::clamp(static_cast<double>(m_count) / 8.0, 1.0, MostRows);
  m_perDegree = height > 0.0 ? std::clamp(height / LowestRow, 1.0, most) / height : 1.0;
  m_starts.assign(static_cast<std::size_t>(height * m_perDegree) + 3, 0);
  layOut(source);
  sortRows();
}

void SpotRows::layOut(const Source& source) {
  const auto row = [this](const Spot& s) { return static_cast<std::size_t>((s.lat - m_south) * m_perDegree); };
  source([&](const Spot* spots, std::size_t n) {
    for (const Spot* s = spots; s != spots + n; ++s) ++m_starts[row(*s) + 1];
  });
  for (std::size_t i = 1; i < m_starts.size(); ++i) m_starts[i] += m_starts[i - 1];
  m_spots = std::make_unique_for_overwrite<Spot[]>(m_count);
  std::vector<std::uint32_t> next(m_starts.begin(), m_starts.end() - 1);
  source([&](const Spot* spots, std::size_t n) {
    for (const Spot* s = spots; s != spots + n; ++s) m_spots[next[row(*s)]++] = *s;
  });
}

void SpotRows::sortRows() {
  SlotSort sort;
  for (std::size_t row = 0; row + 1 < m_starts.size(); ++row)
    sort.sort(m_spots.get() + m_starts[row], m_spots.get() + m_starts[row + 1]);
}

VendorIndex::Impl::Impl(const VendorTable& vendors) {
  double above = -1.0;
  for (const double atMost : AccuracyClasses) {
    SpotRows doors(doorsOf(vendors, above, atMost), largestWithin(vendors, atMost));
    if (!doors.isEmpty()) rows.push_back(std::move(doors));
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
