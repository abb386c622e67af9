// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "geo/lonlat.h"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace huyuan::zoning {

/// A vendor as far as distances are concerned.
struct Spot {
  geo::LonLat at;
  double accuracy = 0.0;  ///< metres, finite, ≥ 0
  std::uint32_t rank = 0; ///< place in the order of vendor ids
  std::int32_t row = 0;   ///< of the grid
};

/// Spots in square cells of about `cellMetres`, the cells hashed into as many buckets as there are spots, so that
/// memory does not grow with the country. Cells that are neighbours from west to east are neighbours in memory. Built
/// in O(n); read from any thread.
class VendorGrid {
 public:
  VendorGrid(std::vector<Spot> spots, double cellMetres);

  double largestAccuracy() const { return m_largestAccuracy; }
  bool isEmpty() const { return m_spots.empty(); }
  /// Calls visit(spot) once for every spot in the box.
  template <class Visit> void search(const geo::Box& box, Visit visit) const;

 private:
  std::int32_t rowOf(double lat) const { return static_cast<std::int32_t>(std::floor(lat * m_rowsPerDegree)); }
  std::int32_t columnOf(double lon) const { return static_cast<std::int32_t>(std::floor(lon * m_columnsPerDegree)); }
  std::uint32_t bucket(std::int32_t row, std::int32_t column) const {
    return (static_cast<std::uint32_t>(row) * 0x9E3779B1U + static_cast<std::uint32_t>(column)) & m_mask;
  }

  std::vector<Spot> m_spots;           // by bucket
  std::vector<std::uint32_t> m_starts; // of each bucket in m_spots, and the end
  std::uint32_t m_mask = 0;
  double m_rowsPerDegree = 1.0, m_columnsPerDegree = 1.0;
  double m_largestAccuracy = 0.0;
};

template <class Visit> void VendorGrid::search(const geo::Box& box, Visit visit) const {
  const geo::Box all{std::fmax(box.west, -180.0), std::fmax(box.south, -90.0), std::fmin(box.east, 180.0),
                     std::fmin(box.north, 90.0)};
  const std::int32_t firstRow = rowOf(all.south), lastRow = rowOf(all.north);
  const std::int32_t firstColumn = columnOf(all.west), lastColumn = columnOf(all.east);
  const double cells = (1.0 + lastRow - firstRow) * (1.0 + lastColumn - firstColumn);
  if (cells > static_cast<double>(m_mask) / 2.0) {
    for (const Spot& spot : m_spots)
      if (box.contains(spot.at)) visit(spot);
    return;
  }
  const auto width = static_cast<std::uint32_t>(lastColumn - firstColumn);
  for (std::int32_t row = firstRow; row <= lastRow; ++row) {
    const auto scan = [&](std::uint32_t firstBucket, std::uint32_t lastBucket) {
      for (std::uint32_t i = m_starts[firstBucket]; i < m_starts[lastBucket + 1]; ++i)
        if (m_spots[i].row == row && box.contains(m_spots[i].at)) visit(m_spots[i]);
    };
    const std::uint32_t first = bucket(row, firstColumn);
    const std::uint32_t last = first + width;
    scan(first, std::min(last, m_mask));
    if (last > m_mask) scan(0, last & m_mask);
  }
}

} // namespace huyuan::zoning
