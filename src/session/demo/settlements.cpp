// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/demo/settlements.h"

#include "session/demo/names.h"

#include <algorithm>
#include <numbers>

namespace huyuan::session::demo {

namespace {

constexpr int VillageCount = 900;
constexpr double EdgeMargin = 900.0;

bool isSubDistrict(const std::string& name) { return name.ends_with("街道"); }
bool isCoreDistrict(const std::string& code) { return code == "371302" || code == "371311" || code == "371312"; }

class Placer {
 public:
  Placer(const Land& land, base::Random& random)
      : m_land(land)
      , m_random(random) {
    for (const DistrictShape& d : land.districts) m_outlines.emplace_back(d.area);
  }

  std::vector<Settlement> place() {
    for (const TownName& t : m_land.towns) m_all.push_back({t.code, t.name, t.district, Rank::Town, {}, 0.0, -1});
    for (std::size_t d = 0; d < m_land.districts.size(); ++d) placeSeat(d);
    for (std::size_t d = 0; d < m_land.districts.size(); ++d) placeSuburbs(d);
    for (std::size_t d = 0; d < m_land.districts.size(); ++d) placeTowns(d);
    placeVillages();
    return std::move(m_all);
  }

 private:
  double nearestPlaced(Xy p) const {
    double nearest = 1e12;
    for (const Xy& q : m_placed) nearest = std::min(nearest, distance(p, q));
    return nearest;
  }

  void put(Settlement& s, Rank rank, Xy at, double radius) {
    s.rank = rank;
    s.at = at;
    s.radius = radius;
    m_placed.push_back(at);
  }

  void placeSeat(std::size_t d) {
    const DistrictShape& district = m_land.districts[d];
    for (Settlement& s : m_all)
      if (s.code == district.code + "001") {
        const bool core = isCoreDistrict(district.code);
        const double spread = m_random.between(0.9, 1.1);
        put(s, core ? Rank::Core : Rank::Seat, toXy(district.seat), (core ? 3900.0 : 2300.0) * spread);
      }
  }

  Xy aroundSeat(std::size_t d, double low, double high) {
    const Xy seat = toXy(m_land.districts[d].seat);
    Xy best = seat;
    double bestDistance = -1.0;
    for (int i = 0; i < 24; ++i) {
      const double radius = m_random.between(low, high);
      const double angle = m_random.between(0.0, 2.0 * std::numbers::pi);
      const Xy p = seat + turned({radius, 0.0}, angle);
      if (!m_outlines[d].contains(p) || nearestPlaced(p) <= bestDistance) continue;
      best = p;
      bestDistance = nearestPlaced(p);
    }
    return best;
  }

  // The first sub-districts of a list are those of the built-up area.
  void placeSuburbs(std::size_t d) {
    const DistrictShape& district = m_land.districts[d];
    const bool core = isCoreDistrict(district.code);
    int left = core ? 5 : 2;
    for (Settlement& s : m_all)
      if (s.district == district.code && s.radius == 0.0 && isSubDistrict(s.name) && left-- > 0) {
        const Xy p = aroundSeat(d, core ? 2600.0 : 2400.0, core ? 6200.0 : 3600.0);
        const double radius = (core ? 2700.0 : 1300.0) * m_random.between(0.85, 1.15);
        put(s, core ? Rank::Core : Rank::Seat, p, radius);
      }
  }

  Xy spread(std::size_t d, int tries) {
    const Outline& outline = m_outlines[d];
    Xy best = toXy(m_land.districts[d].seat);
    double bestDistance = -1.0;
    for (int i = 0; i < tries; ++i) {
      const double x = m_random.between(outline.low().x, outline.high().x);
      const double y = m_random.between(outline.low().y, outline.high().y);
      const Xy p{x, y};
      const double alone = nearestPlaced(p);
      if (alone <= bestDistance || !outline.contains(p)) continue;
      const double edge = outline.edgeDistance(p);
      const double apart = std::min(alone, 2.5 * edge);
      if (apart <= bestDistance || edge < EdgeMargin) continue;
      best = p;
      bestDistance = apart;
    }
    return best;
  }

  void placeTowns(std::size_t d) {
    for (Settlement& s : m_all)
      if (s.district == m_land.districts[d].code && s.radius == 0.0) {
        const Xy p = spread(d, 60);
        put(s, Rank::Town, p, m_random.between(600.0, 1050.0));
      }
  }

  int nearestTown(Xy p, const std::string& district) const {
    int best = -1;
    double bestDistance = 1e12;
    for (std::size_t i = 0; i < m_land.towns.size(); ++i)
      if (m_all[i].district == district && distance(p, m_all[i].at) < bestDistance) {
        best = static_cast<int>(i);
        bestDistance = distance(p, m_all[i].at);
      }
    return best;
  }

  void placeVillages() {
    double whole = 0.0;
    for (const Outline& o : m_outlines) whole += o.area();
    VillageNames names(m_random);
    for (std::size_t d = 0; d < m_outlines.size(); ++d) {
      const int count = static_cast<int>(VillageCount * m_outlines[d].area() / whole);
      for (int i = 0; i < count; ++i) {
        const Xy p = spread(d, 24);
        Settlement s{{}, names.next(), m_land.districts[d].code, Rank::Village, p, m_random.between(130.0, 300.0), -1};
        s.town = nearestTown(p, s.district);
        s.code = m_all[static_cast<std::size_t>(s.town)].code + std::to_string(200 + i);
        m_placed.push_back(p);
        m_all.push_back(std::move(s));
      }
    }
  }

  const Land& m_land;
  base::Random& m_random;
  std::vector<Outline> m_outlines;
  std::vector<Settlement> m_all;
  std::vector<Xy> m_placed;
};

} // namespace

std::vector<Settlement> placeSettlements(const Land& land, base::Random& random) {
  return Placer(land, random).place();
}

} // namespace huyuan::session::demo
