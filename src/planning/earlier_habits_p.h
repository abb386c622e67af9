// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace huyuan::planning {

/// What earlier campaigns did when and in which order. Whoever watches a shop learns its weekday and hour; whoever
/// watches a district, where its day begins.
class EarlierHabits {
 public:
  explicit EarlierHabits(const std::vector<std::shared_ptr<const domain::Plan>>& earlier);
  bool empty() const { return m_campaigns.empty(); }
  const std::vector<std::string>& campaigns() const { return m_campaigns; }

  /// How many earlier visits of the vendor one that starts at this minute repeats: on the same weekday, within an hour.
  int repeats(const std::string& vendorCode, const std::string& date, domain::MinuteOfDay start) const;
  /// The same at the worst, if it is only known in which times it will start; none = at any.
  int repeatsWithin(const std::string& vendorCode, const std::string& date,
                    const std::vector<domain::TimesOfDay>& times) const;
  /// How often a route that sets out like this would repeat an earlier one: by its first stop, and by its direction in
  /// the same district on the same weekday. 0 … 2.
  int beginsLike(const domain::Visit& first, geo::LonLat place, geo::LonLat start, const std::string& date) const;
  std::vector<domain::Repetition> in(const std::vector<domain::Route>& routes,
                                     const std::map<std::string, geo::LonLat>& places) const;

 private:
  struct Seen {
    int weekday = 0;
    domain::MinuteOfDay start = 0;
    std::string campaign;
    bool isRepeatedBy(int day, domain::MinuteOfDay from, domain::MinuteOfDay to) const;
  };
  const std::vector<Seen>& seenOf(const std::string& vendorCode) const;

  std::vector<std::string> m_campaigns;
  std::map<std::string, std::vector<Seen>> m_visits; ///< by vendor
  std::map<std::string, std::string> m_firstStops;   ///< vendor → campaign
  /// District of the first stop, weekday, octant → campaign.
  std::map<std::tuple<std::string, int, int>, std::string> m_directions;
};

/// 0 = Monday. The date must be one.
int weekdayOf(const std::string& date);
/// 0 = north, 1 = north-east …, each 45° wide about its middle.
int octant(geo::LonLat from, geo::LonLat to);

} // namespace huyuan::planning
