// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "domain/finding.h"
#include "geo/geometry.h"
#include "zoning/walks.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// Schools and vendors as far as distances are concerned, in columns: 2 000 000 of them take tens of megabytes where
/// whole records take a gigabyte. What zoning.h does with records is done on these; files with millions of rows are
/// read straight into them.
namespace huyuan::zoning {

/// Vendors by place in the table.
class VendorTable {
 public:
  void reserve(std::size_t n);
  /// The next vendor; returns its place. `door` may be invalid (no place). `accuracy` in metres; what is no number ≥ 0
  /// counts as 0. Kinds are compared with ZoneRule::sparedKinds.
  std::uint32_t add(geo::LonLat door, double accuracy = 0.0, std::string_view kind = {});
  /// Gives the vendor premises with an outline. A ring with a corner that is no place is refused: false.
  bool setArea(std::uint32_t vendor, geo::MultiPolygon area);

  std::size_t size() const { return m_doors.size(); }
  geo::LonLat door(std::uint32_t vendor) const { return m_doors[vendor]; }
  double accuracy(std::uint32_t vendor) const { return m_accuracies.empty() ? 0.0 : m_accuracies[vendor]; }
  bool hasAccuracies() const { return !m_accuracies.empty(); } ///< false: all are 0
  const std::string& kind(std::uint32_t vendor) const;
  const geo::MultiPolygon* area(std::uint32_t vendor) const; ///< null = none
  const std::unordered_map<std::uint32_t, geo::MultiPolygon>& areas() const { return m_areas; }

 private:
  std::vector<geo::LonLat> m_doors;
  std::vector<double> m_accuracies;   ///< empty while all are 0
  std::vector<std::uint16_t> m_kinds; ///< empty while all are ""
  std::vector<std::string> m_kindNames{std::string()};
  std::unordered_map<std::uint32_t, geo::MultiPolygon> m_areas;
};

/// Schools by place in the table; each is made by add() and then filled.
class SchoolTable {
 public:
  struct Gate {
    geo::LonLat position;
    bool main = false;
  };
  struct School {
    geo::LonLat point; ///< invalid = none
    double accuracy = 0.0;
    std::uint32_t firstGate = 0, gateEnd = 0; ///< open ones with a place
    std::uint32_t firstRing = 0, ringEnd = 0; ///< of the campus
    std::uint32_t group = 0;                  ///< campuses of one school share it: the place of the first of them
    std::uint16_t kind = 0;
  };
  struct Ring {
    std::uint32_t first = 0, end = 0; ///< corners; closed: the last is the first again
    bool outer = true;                ///< begins a polygon; the holes follow
  };

  void reserve(std::size_t n);
  /// The next school. Gates and rings that are added then are its own.
  std::uint32_t add(geo::LonLat point, double accuracy = 0.0, std::string_view kind = {});
  void addGate(geo::LonLat position, bool main = false); ///< only open ones; one that is no place is passed over
  /// A campus outline: all or nothing. False, and nothing added, if a corner is no place.
  bool addCampus(const geo::MultiPolygon& campus);
  /// The same corner by corner, without a MultiPolygon in between: beginRing, addCorner …, endCampus. endCampus()
  /// closes open rings; false, and the campus is taken back, if a corner is no place or a ring is empty.
  void beginRing(bool outer);
  void addCorner(geo::LonLat p) { m_corners.push_back(p); }
  bool endCampus();
  /// From now on both are campuses of one school. O(schools): campuses are few.
  void join(std::uint32_t school, std::uint32_t other);

  std::size_t size() const { return m_schools.size(); }
  const School& operator[](std::uint32_t i) const { return m_schools[i]; }
  const std::string& kind(std::uint32_t i) const { return m_kindNames[m_schools[i].kind]; }
  const Gate* gates() const { return m_gates.data(); }
  const Ring* rings() const { return m_rings.data(); }
  const geo::LonLat* corners() const { return m_corners.data(); }
  const std::vector<std::string>& kindNames() const { return m_kindNames; }
  bool hasGroups() const { return m_hasGroups; }

 private:
  void closeRings(std::uint32_t firstRing);

  std::vector<School> m_schools;
  std::vector<Gate> m_gates;
  std::vector<Ring> m_rings;
  std::vector<geo::LonLat> m_corners;
  std::vector<std::string> m_kindNames{std::string()};
  bool m_hasGroups = false;
};

/// A finding by places in the tables.
struct Hit {
  std::uint32_t vendor = 0, school = 0;
  domain::Method method{};
  bool fellBack = false;
  domain::Verdict verdict{};
  double distance = 0.0, uncertainty = 0.0;
  geo::LonLat schoolPoint, vendorPoint;
  double snapAtSchool = 0.0, snapAtVendor = 0.0;
};

/// Vendors laid out by place on the ground. Made once, O(n); read from any thread; any rule. Keeps no reference to the
/// table's points, but to its outlines: the table must outlive it.
class VendorIndex {
 public:
  explicit VendorIndex(const VendorTable& vendors);
  ~VendorIndex();
  VendorIndex(VendorIndex&&) noexcept;
  struct Impl;
  const Impl& impl() const { return *m; }

 private:
  std::unique_ptr<Impl> m;
};

struct SearchOptions {
  bool withBand = true;
  unsigned threads = 0; ///< 0 = as many as cores
};

/// What zoning::findings() says, for one rule; ordered by vendor, then school. The rule's sparing of vendor kinds is
/// kept.
std::vector<Hit> search(const SchoolTable& schools, const VendorTable& vendors, const VendorIndex& index,
                        const domain::ZoneRule& rule, const WalkDistances* walks, const SearchOptions& options,
                        const base::Progress& progress, const base::Cancel& cancel);

} // namespace huyuan::zoning
