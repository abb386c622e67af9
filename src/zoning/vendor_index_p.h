// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "geo/box_index.h"
#include "zoning/places.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <vector>

namespace huyuan::zoning {

/// A place in SpotRows.
struct Spot {
  double lon = 0.0, lat = 0.0;
  std::uint32_t owner = 0; ///< place in its table
};

/// Places in rows of equal latitude, each row from west to east. Whoever asks for boxes in the order of their rows and
/// from west to east, as a sweep does, finds each row where it left it: no searching, and memory is read once from end
/// to end.
class SpotRows {
 public:
  /// Hands out every place in turn; called several times, each time with the same places in the same order: reading
  /// them again is cheaper than keeping a copy.
  using Take = std::function<void(const Spot*, std::size_t)>;
  using Source = std::function<void(const Take& take)>;
  /// `largestAccuracy` in metres, of the owners.
  explicit SpotRows(const Source& source, double largestAccuracy = 0.0);

  std::span<const Spot> spots() const { return {m_spots.get(), m_count}; } ///< row by row from the south
  bool isEmpty() const { return m_count == 0; }
  double largestAccuracy() const { return m_largestAccuracy; }
  /// The row that a latitude lies in, or would if there were rows everywhere.
  std::int64_t rowOf(double lat) const { return static_cast<std::int64_t>(std::floor((lat - m_south) * m_perDegree)); }

  /// Where a sweep has come to: for each row the place of the last box's west edge. One a thread.
  class Sweep {
   public:
    explicit Sweep(const SpotRows& rows)
        : m_rows(rows)
        , m_at(rows.m_starts.begin(), rows.m_starts.end() - 1) {}
    /// Calls visit(spot) once for every spot in the box. Cheap if the box is a little to the east of the last one.
    template <class Visit> void search(const geo::Box& box, Visit visit);

   private:
    std::uint32_t seek(std::size_t row, double west);
    const SpotRows& m_rows;
    std::vector<std::uint32_t> m_at;
  };

 private:
  void layOut(const Source& source);
  void sortRows();

  std::unique_ptr<Spot[]> m_spots;
  std::size_t m_count = 0;
  std::vector<std::uint32_t> m_starts; // of each row in m_spots, and the end
  double m_south = 0.0, m_perDegree = 1.0;
  double m_largestAccuracy;
};

inline std::uint32_t SpotRows::Sweep::seek(std::size_t row, double west) {
  constexpr std::uint32_t Stroll = 32; // further away a binary search is quicker
  const Spot* spots = m_rows.m_spots.get();
  const std::uint32_t begin = m_rows.m_starts[row], end = m_rows.m_starts[row + 1];
  std::uint32_t at = m_at[row];
  std::uint32_t steps = 0;
  while (at < end && spots[at].lon < west && ++steps < Stroll) ++at;
  while (at > begin && !(spots[at - 1].lon < west) && ++steps < Stroll) --at;
  if (steps >= Stroll) {
    const Spot* first =
        std::partition_point(spots + begin, spots + end, [west](const Spot& s) { return s.lon < west; });
    at = static_cast<std::uint32_t>(first - spots);
  }
  return m_at[row] = at;
}

template <class Visit> void SpotRows::Sweep::search(const geo::Box& box, Visit visit) {
  const auto last = static_cast<std::int64_t>(m_at.size()) - 1;
  const std::int64_t from = std::max<std::int64_t>(0, m_rows.rowOf(box.south));
  const std::int64_t to = std::min(last, m_rows.rowOf(box.north));
  for (std::int64_t row = from; row <= to; ++row) {
    const std::uint32_t end = m_rows.m_starts[static_cast<std::size_t>(row) + 1];
    for (std::uint32_t i = seek(static_cast<std::size_t>(row), box.west); i < end; ++i) {
      const Spot& spot = m_rows.m_spots[i];
      if (spot.lon > box.east) break;
      if (spot.lat >= box.south && spot.lat <= box.north) visit(spot);
    }
  }
}

struct VendorIndex::Impl {
  explicit Impl(const VendorTable& vendors);
  /// By how well the place is known, so that a vendor that is known to the nearest kilometre does not make every school
  /// look a kilometre further.
  std::vector<SpotRows> rows;
  // Premises with an outline.
  std::vector<std::uint32_t> areaVendors;
  geo::BoxIndex areaBoxes; ///< in the order of areaVendors
  double largestAreaAccuracy = 0.0;
};

} // namespace huyuan::zoning
