// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/demo/vendors.h"

#include "session/demo/names.h"
#include "session/demo/shop.h"

#include <algorithm>
#include <array>

namespace huyuan::session::demo {

namespace {

constexpr double NearSchools = 0.16, InMarkets = 0.05;

class VendorPlacer {
 public:
  VendorPlacer(const City& city, const std::vector<SchoolSite>& schools, base::Random& random)
      : m_city(city)
      , m_schools(schools)
      , m_random(random) {
    for (std::size_t g = 0; g < city.grids.size(); ++g) {
      m_cells.push_back(city.grids[g].cells());
      m_weight += weightOf(g);
      m_until.push_back(m_weight);
    }
    chooseMarkets();
  }

  std::vector<domain::Vendor> place(int count) {
    std::vector<domain::Vendor> all;
    for (int i = 0; i < count; ++i) {
      domain::Vendor v;
      const double roll = m_random.unit();
      const Settlement& home = roll < InMarkets                 ? inMarket(v)
                               : roll < InMarkets + NearSchools ? nearSchool(v)
                                                                : anywhere(v);
      v.districtCode = home.district;
      const Settlement& town = m_city.townOf(home);
      v.address = m_city.districtName(home.district) + town.name + (home.town < 0 ? "" : home.name) + v.address;
      describeShop(v, i + 1, shortName(town.name), m_random);
      locate(v);
      all.push_back(std::move(v));
    }
    return all;
  }

 private:
  // A village block holds fewer shops than one in the city.
  double weightOf(std::size_t g) const {
    const Rank rank = m_city.grids[g].rank();
    const double perCell = rank == Rank::Core ? 1.0 : rank == Rank::Seat ? 0.9 : rank == Rank::Town ? 0.7 : 0.07;
    return perCell * static_cast<double>(m_cells[g].size());
  }

  void chooseMarkets() {
    const auto core = static_cast<std::size_t>(m_city.groupOf.front());
    while (m_markets.size() < 5 && !m_cells[core].empty())
      m_markets.push_back(m_cells[core][m_random.below(m_cells[core].size())]);
  }

  const Settlement& inMarket(domain::Vendor& v) {
    const auto core = static_cast<std::size_t>(m_city.groupOf.front());
    const StreetGrid& grid = m_city.grids[core];
    const std::size_t market = m_random.below(m_markets.size());
    const double u = m_random.between(0.08, 0.92), w = m_random.between(0.08, 0.92);
    const Xy p = grid.inCell(m_markets[market], u, w);
    v.kind = "wholesale";
    v.point = toLonLat(p);
    v.address = "演示小商品城" + std::string(1, static_cast<char>('A' + market)) + "区" +
                std::to_string(1 + static_cast<int>(w * 20)) + "街" + std::to_string(1 + static_cast<int>(u * 40)) +
                "号";
    return m_city.nearestMember(grid, p);
  }

  /// On a street side of the block; false if that side has no street.
  bool onSide(const StreetGrid& grid, Cell cell, int side, domain::Vendor& v) {
    Stretch street;
    if (!grid.stretch(cell, side, street)) return false;
    const double along = m_random.between(0.06, 0.94);
    const Xy door = street.from + (street.to - street.from) * along +
                    normalOf(street.to - street.from) * m_random.between(6.5, 11.0);
    v.point = toLonLat(door);
    v.address = street.street + std::to_string(1 + m_random.below(260)) + "号";
    return true;
  }

  const Settlement& nearSchool(domain::Vendor& v) {
    for (;;) {
      const SchoolSite& school = m_schools[m_random.below(m_schools.size())];
      const StreetGrid& grid = m_city.grids[static_cast<std::size_t>(school.grid)];
      const double roll = m_random.unit();
      const int reach = roll < 0.3 ? 0 : roll < 0.75 ? 1 : 2;
      const auto offset = [&] {
        return static_cast<int>(m_random.below(static_cast<std::uint64_t>(2 * reach + 1))) - reach;
      };
      const int dx = offset(), dy = offset();
      const Cell cell{school.cell.column + dx, school.cell.row + dy};
      if (onSide(grid, cell, static_cast<int>(m_random.below(4)), v))
        return m_city.nearestMember(grid, grid.inCell(cell, 0.5, 0.5));
    }
  }

  const Settlement& anywhere(domain::Vendor& v) {
    for (;;) {
      const double roll = m_random.unit() * m_weight;
      const auto g = static_cast<std::size_t>(std::upper_bound(m_until.begin(), m_until.end(), roll) - m_until.begin());
      if (g >= m_cells.size() || m_cells[g].empty()) continue;
      const StreetGrid& grid = m_city.grids[g];
      const Cell cell = m_cells[g][m_random.below(m_cells[g].size())];
      if (onSide(grid, cell, static_cast<int>(m_random.below(4)), v))
        return m_city.nearestMember(grid, grid.inCell(cell, 0.5, 0.5));
    }
  }

  // How the lists come: most points are good, some are off by an address match, a few are missing.
  void locate(domain::Vendor& v) {
    const double roll = m_random.unit();
    if (roll < 0.01) {
      v.point = {};
      return;
    }
    const double error = roll < 0.25 ? 3.0 : roll < 0.6 ? 8.0 : roll < 0.93 ? 15.0 : 50.0;
    v.accuracy = base::Metres(error);
  }

  const City& m_city;
  const std::vector<SchoolSite>& m_schools;
  base::Random& m_random;
  std::vector<std::vector<Cell>> m_cells;
  std::vector<double> m_until;
  double m_weight = 0.0;
  std::vector<Cell> m_markets;
};

} // namespace

std::vector<domain::Vendor> placeVendors(const City& city, const std::vector<SchoolSite>& schools, int count,
                                         base::Random& random) {
  return VendorPlacer(city, schools, random).place(count);
}

std::vector<domain::Violation> inventViolations(const std::vector<domain::Vendor>& vendors, int count,
                                                base::Random& random) {
  static constexpr std::array<const char*, 6> Goods{"水晶泥", "起泡胶", "假水", "彩泥", "超轻粘土", "软泥"};
  std::vector<domain::Violation> all;
  while (static_cast<int>(all.size()) < count) {
    const domain::Vendor& v = vendors[random.below(vendors.size())];
    if (!v.point.isValid() || v.status != "open") continue;
    domain::Violation x;
    x.code = "YS-2026-" + std::to_string(10000 + all.size() + 1).substr(1);
    x.vendorCode = v.code;
    x.subject = v.name;
    x.date = dayOf2026(1, 10, random);
    x.goods = Goods[random.below(Goods.size())];
    const auto boxes = 1 + random.below(12);
    const double roll = random.unit();
    x.description = "演示数据：货架陈列" + x.goods + std::to_string(boxes) + "盒";
    x.severity = roll < 0.6 ? "light" : roll < 0.92 ? "serious" : "urgent";
    x.districtCode = v.districtCode;
    x.point = v.point;
    all.push_back(std::move(x));
  }
  return all;
}

} // namespace huyuan::session::demo
