// SPDX-License-Identifier: GPL-3.0-or-later
#include "zoning/vendor_grid.h"

#include <bit>

namespace huyuan::zoning {

VendorGrid::VendorGrid(std::vector<Spot> spots, double cellMetres) {
  constexpr double DegreeMetres = 111000.0;
  constexpr double Radian = 0.017453292519943295;
  constexpr double SmallestCell = 20.0;
  double latitudes = 0.0;
  for (const Spot& spot : spots) {
    m_largestAccuracy = std::fmax(m_largestAccuracy, spot.accuracy);
    latitudes += std::abs(spot.at.lat);
  }
  const double middle = spots.empty() ? 0.0 : latitudes / static_cast<double>(spots.size());
  m_rowsPerDegree = DegreeMetres / std::fmax(cellMetres, SmallestCell);
  m_columnsPerDegree = m_rowsPerDegree * std::fmax(0.05, std::cos(middle * Radian));
  m_mask = std::bit_ceil(static_cast<std::uint32_t>(spots.size()) + 16U) - 1U;

  std::vector<std::uint32_t> buckets;
  buckets.reserve(spots.size());
  m_starts.assign(static_cast<std::size_t>(m_mask) + 2U, 0U);
  for (Spot& spot : spots) {
    spot.row = rowOf(spot.at.lat);
    buckets.push_back(bucket(spot.row, columnOf(spot.at.lon)));
    ++m_starts[buckets.back() + 1U];
  }
  for (std::size_t i = 1; i < m_starts.size(); ++i) m_starts[i] += m_starts[i - 1];
  m_spots.resize(spots.size());
  std::vector<std::uint32_t> next(m_starts.begin(), m_starts.end() - 1);
  for (std::size_t i = 0; i < spots.size(); ++i) m_spots[next[buckets[i]]++] = spots[i];
}

} // namespace huyuan::zoning
