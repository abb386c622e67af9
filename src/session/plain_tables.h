// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "exchange/places.h"
#include "session/name_list.h"
#include "session/plain_findings.h"
#include "zoning/places.h"

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// Plain files straight into the columns of zoning.
namespace huyuan::session {

/// Gates of a file of their own, by the code of their school.
class GateList final : public exchange::PlaceSink {
 public:
  void begin(std::size_t expected) override;
  void add(const exchange::PlaceRow& row) override;
  std::string_view codeAt(std::size_t) const override { return {}; } // gates have none

  /// After the last gate; before give().
  void finish();
  /// The school's gates into the table's last school, those that are open. False if it has none, open or shut.
  bool give(std::string_view school, zoning::SchoolTable& table);
  /// Forgets to whom gates were given.
  void takeBack();
  /// A problem for every gate that was given to nobody or has no place.
  void complain(const std::string& file, std::vector<base::Problem>& problems) const;

 private:
  struct Gate {
    geo::LonLat position;
    std::int64_t row = 0;
    std::uint32_t next = 0; ///< of the same school, + 1; 0 = the last
    bool open = true, main = false, given = false;
  };
  std::vector<Gate> m_gates;
  NameList m_schools;
  std::unordered_map<std::string_view, std::uint32_t> m_first; ///< of each school, in the order of the file
};

class SchoolList final : public exchange::PlaceSink {
 public:
  /// `gates` may be null.
  explicit SchoolList(GateList* gates)
      : m_gates(gates) {}
  void begin(std::size_t expected) override;
  void add(const exchange::PlaceRow& row) override;
  std::string_view codeAt(std::size_t index) const override { return names[index]; }

  /// After the last row: campuses 校区 are joined.
  void finish();
  /// A problem for each school that campuses belong to and the file does not have, at the first of them.
  void complain(const std::string& file, std::vector<base::Problem>& problems) const;

  zoning::SchoolTable table;
  NameList names;
  std::vector<std::int64_t> placeless; ///< rows without a place

 private:
  GateList* m_gates;
  struct Campus {
    std::uint32_t place = 0;
    std::int64_t row = 0;
    std::string school;
  };
  std::vector<Campus> m_campusOf;
  std::vector<std::pair<std::size_t, std::size_t>> m_headless; ///< the first campus of a missing school; how many
};

class VendorList final : public exchange::PlaceSink {
 public:
  void begin(std::size_t expected) override;
  void add(const exchange::PlaceRow& row) override;
  std::string_view codeAt(std::size_t index) const override { return names[index]; }

  zoning::VendorTable table;
  NameList names;
  std::vector<std::int64_t> placeless;
};

/// Reads a file of `kind` ("school", "vendor", "gate") into `sink` and tells what was wrong with it.
void readPlain(const std::string& file, const std::string& kind, const PlainFiles& how, exchange::PlaceSink& sink,
               std::vector<base::Problem>& problems, const base::Progress& progress, const base::Cancel& cancel);

/// "there is no place in this row" for each.
void complainOfPlaceless(const std::string& file, const std::vector<std::int64_t>& rows,
                         std::vector<base::Problem>& problems);

} // namespace huyuan::session
