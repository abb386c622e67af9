// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/demo/schools.h"

#include "session/demo/campus.h"
#include "session/demo/names.h"

#include <algorithm>
#include <array>
#include <map>

namespace huyuan::session::demo {

namespace {

struct Share {
  const char* kind;
  double part;
};
// Kinds in a built-up area, cumulated by kindOf(); towns and villages have their own.
constexpr std::array<Share, 8> CityKinds{{{"111", 0.55},
                                          {"211", 0.25},
                                          {"311", 0.09},
                                          {"312", 0.05},
                                          {"342", 0.025},
                                          {"341", 0.01},
                                          {"361", 0.02},
                                          {"514", 0.005}}};
constexpr std::array<Share, 5> TownKinds{{{"111", 0.5}, {"211", 0.3}, {"311", 0.14}, {"312", 0.05}, {"342", 0.01}}};
constexpr std::array<Share, 3> VillageKinds{{{"111", 0.5}, {"211", 0.35}, {"218", 0.15}}};

template <std::size_t N> std::string pick(const std::array<Share, N>& shares, double roll) {
  for (const Share& s : shares) {
    if (roll < s.part) return s.kind;
    roll -= s.part;
  }
  return shares[0].kind;
}

std::string kindOf(Rank rank, base::Random& random) {
  const double roll = random.unit();
  if (rank == Rank::Village) return pick(VillageKinds, roll);
  return rank == Rank::Town ? pick(TownKinds, roll) : pick(CityKinds, roll);
}

std::string dismissalOf(const std::string& kind, base::Random& random) {
  if (random.chance(0.3)) return {};
  const bool late = random.chance(0.5);
  if (kind == "111") return late ? "16:50" : "16:30";
  if (kind == "211" || kind == "218") return late ? "17:30" : "16:00";
  return kind == "311" || kind == "312" ? (late ? "18:00" : "17:40") : "18:10";
}

int studentsOf(const std::string& kind, Rank rank, base::Random& random) {
  const double base = kind == "111" ? 150 : kind == "218" ? 40 : kind == "211" ? 520 : 1100;
  return static_cast<int>(base * (rank == Rank::Village ? 0.45 : 1.0) * random.between(0.5, 1.8));
}

class SchoolPlacer {
 public:
  SchoolPlacer(const City& city, base::Random& random)
      : m_city(city)
      , m_random(random) {}

  std::vector<SchoolSite> place() {
    for (std::size_t g = 0; g < m_city.grids.size(); ++g) placeIn(static_cast<int>(g));
    return std::move(m_sites);
  }

 private:
  static int countFor(const StreetGrid& grid, std::size_t cells, base::Random& random) {
    const double n = static_cast<double>(cells);
    switch (grid.rank()) {
    case Rank::Core:
      return static_cast<int>(n * 0.075);
    case Rank::Seat:
      return static_cast<int>(n * 0.085);
    case Rank::Town:
      return std::max(4, static_cast<int>(n * 0.1));
    case Rank::Village:
      break;
    }
    const double roll = random.unit();
    return roll < 0.10 ? 0 : roll < 0.50 ? 1 : roll < 0.90 ? 2 : 3;
  }

  // Schools keep apart: of some free blocks the one farthest from those taken.
  Cell chooseCell(const StreetGrid& grid, const std::vector<Cell>& cells, const std::vector<Cell>& taken) {
    Cell best = cells.front();
    double bestDistance = -1.0;
    for (int i = 0; i < 7; ++i) {
      const Cell c = cells[m_random.below(cells.size())];
      double nearest = 1e12;
      for (const Cell& t : taken)
        nearest = std::min(nearest, distance(grid.inCell(c, 0.5, 0.5), grid.inCell(t, 0.5, 0.5)));
      if (nearest > bestDistance) best = c, bestDistance = nearest;
    }
    return bestDistance > 1.0 ? best : Cell{-1, -1};
  }

  void placeIn(int g) {
    const StreetGrid& grid = m_city.grids[static_cast<std::size_t>(g)];
    const std::vector<Cell> cells = grid.cells();
    if (cells.empty()) return;
    std::vector<Cell> taken;
    const int count = std::min(countFor(grid, cells.size(), m_random), static_cast<int>(cells.size()));
    for (int i = 0; i < count; ++i) {
      const Cell cell = chooseCell(grid, cells, taken);
      if (cell.column < 0) continue;
      taken.push_back(cell);
      addSite(g, cell, i);
    }
  }

  void addSite(int g, Cell cell, int order) {
    const StreetGrid& grid = m_city.grids[static_cast<std::size_t>(g)];
    const Settlement& home = m_city.nearestMember(grid, grid.inCell(cell, 0.5, 0.5));
    SchoolSite site;
    site.grid = g;
    site.cell = cell;
    domain::School& s = site.school;
    // Each town has its central primary school, middle school and kindergarten before chance has a say.
    static constexpr std::array<const char*, 3> First{"211", "311", "111"};
    s.kind =
        grid.rank() == Rank::Town && order < 3 ? First[static_cast<std::size_t>(order)] : kindOf(grid.rank(), m_random);
    s.districtCode = home.district;
    s.town = m_city.townOf(home).name;
    s.name = nameOf(home, s.kind);
    s.code = codeOf(home.district);
    s.address = m_city.districtName(home.district) + s.town + (home.town < 0 ? "" : home.name) +
                grid.streetOf(cell, 0) + std::to_string(1 + m_random.below(180)) + "号";
    s.dismissal = dismissalOf(s.kind, m_random);
    site.students = studentsOf(s.kind, home.rank, m_random);
    layOut(site, grid, m_random);
    m_sites.push_back(std::move(site));
  }

  // 99 is no province: nobody has such a code.
  std::string codeOf(const std::string& district) {
    return "99" + district.substr(2) + std::to_string(10000 + ++m_serial[district]).substr(1);
  }

  std::string nameOf(const Settlement& home, const std::string& kind) {
    const bool byDistrict = kind == "341" || kind == "342" || kind == "361" || kind == "514";
    const std::string place = byDistrict ? m_city.districtName(home.district) : shortName(home.name);
    const int n = ++m_count[home.district + place + kind];
    const std::string nth = "第" + chineseNumber(n);
    if (kind == "111") return kindergartenName(home, place, n);
    if (kind == "218") return place + "示例教学点" + (n > 1 ? chineseNumber(n) : "");
    if (kind == "211" && home.rank == Rank::Village) return place + "示例" + (n > 1 ? nth : "") + "小学";
    if (kind == "211") return place + "示例" + (n == 1 ? "中心" : nth) + "小学";
    if (kind == "311") return place + "示例" + nth + "初级中学";
    if (kind == "312") return place + "示例" + nth + "学校（九年一贯制）";
    if (kind == "341") return place + "示例" + nth + "中学";
    if (kind == "342") return place + "示例" + nth + "高级中学";
    return place + "示例" + (n > 1 ? nth : "") + (kind == "361" ? "中等职业学校" : "特殊教育学校");
  }

  std::string kindergartenName(const Settlement& home, const std::string& place, int n) {
    if (home.rank == Rank::Village && n == 1) return place + "示例幼儿园";
    if (home.rank == Rank::Town && n == 1) return place + "示例中心幼儿园";
    const int round = (n - 1) / 28;
    return place + "示例" + kindergartenWord(n * 5 + static_cast<int>(home.code.back())) +
           (round > 0 ? "第" + chineseNumber(round + 1) : "") + "幼儿园";
  }

  const City& m_city;
  base::Random& m_random;
  std::vector<SchoolSite> m_sites;
  std::map<std::string, int> m_serial, m_count;
};

} // namespace

std::vector<SchoolSite> placeSchools(const City& city, base::Random& random) {
  return SchoolPlacer(city, random).place();
}

} // namespace huyuan::session::demo
