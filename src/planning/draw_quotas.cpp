// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/draw.h"

#include <algorithm>
#include <map>
#include <set>

namespace huyuan::planning {

namespace {

struct Share {
  std::int64_t size = 0, weight = 0, targets = 0;
  bool full = false;
};

/// One stratum that would get more than it has gets all it has; the others then share anew what is left.
bool fillOne(std::vector<Share*>& open, std::int64_t& left) {
  std::int64_t weights = 0;
  for (const Share* s : open) weights += s->weight;
  for (std::size_t i = 0; i < open.size(); ++i) {
    Share& s = *open[i];
    if (left * s.weight < s.size * weights) continue;
    s.targets = s.size;
    left -= s.size;
    open.erase(open.begin() + static_cast<std::ptrdiff_t>(i));
    return true;
  }
  return false;
}

/// Largest remainder over the strata that are not full; equal remainders by name, which is the order of `open`.
void shareOut(std::vector<Share*>& open, std::int64_t left) {
  std::int64_t weights = 0, given = 0;
  for (const Share* s : open) weights += s->weight;
  for (Share* s : open) given += s->targets = left * s->weight / weights;
  std::stable_sort(open.begin(), open.end(), [&](const Share* a, const Share* b) {
    return left * a->weight % weights > left * b->weight % weights;
  });
  for (std::size_t i = 0; given < left; ++i, ++given) ++open[i]->targets;
}

std::map<std::string, Share> sharesOf(const domain::DrawPopulation& p) {
  std::map<std::string, Share> shares;
  for (const domain::DrawMember& m : p.members) {
    Share& s = shares[m.stratum];
    ++s.size;
    s.weight += m.weight;
  }
  return shares;
}

void shareTotal(std::map<std::string, Share>& shares, std::int64_t total) {
  std::int64_t size = 0;
  std::vector<Share*> open;
  for (auto& [stratum, s] : shares) size += s.size, open.push_back(&s);
  std::int64_t left = std::min(total, size);
  while (!open.empty() && fillOne(open, left)) {
  }
  if (!open.empty()) shareOut(open, left);
}

int wantedOf(const domain::DrawSpec& spec, const std::string& stratum) {
  const auto own = spec.quotas.find(stratum);
  return own == spec.quotas.end() ? spec.perStratum : own->second;
}

base::Problem warning(std::string pattern, std::vector<std::string> arguments) {
  return {base::Problem::Severity::Warning, {}, std::move(pattern), std::move(arguments)};
}

} // namespace

std::vector<domain::StratumQuota> quotas(const domain::DrawPopulation& p, const domain::DrawSpec& spec) {
  auto shares = sharesOf(p);
  if (spec.total > 0) shareTotal(shares, spec.total);
  std::vector<domain::StratumQuota> result;
  for (const auto& [stratum, s] : shares) {
    const int wanted = spec.total > 0 ? static_cast<int>(s.targets) : wantedOf(spec, stratum);
    const auto targets = static_cast<int>(std::min<std::int64_t>(wanted, s.size));
    const auto reserves = static_cast<int>(std::min<std::int64_t>(spec.reservesPerStratum, s.size - targets));
    result.push_back({stratum, s.size, wanted, targets, reserves});
  }
  return result;
}

std::vector<base::Problem> warnings(const domain::DrawPopulation& p, const domain::DrawSpec& spec,
                                    const std::vector<std::string>& strata) {
  std::vector<base::Problem> said;
  std::set<std::string> filled;
  for (const domain::StratumQuota& q : quotas(p, spec)) {
    filled.insert(q.stratum);
    if (q.wanted > q.size)
      said.push_back(warning("stratum {0} has {1} members, fewer than the {2} wanted: all of them are drawn",
                             {q.stratum, std::to_string(q.size), std::to_string(q.wanted)}));
  }
  std::set<std::string> expected(strata.begin(), strata.end());
  for (const auto& [stratum, n] : spec.quotas) expected.insert(stratum);
  for (const std::string& stratum : expected)
    if (!filled.contains(stratum)) said.push_back(warning("stratum {0} is empty: nobody is drawn there", {stratum}));
  const auto all = static_cast<std::int64_t>(p.members.size());
  if (spec.total > all)
    said.push_back(warning("{0} targets are wanted but only {1} vendors can be drawn: all of them are drawn",
                           {std::to_string(spec.total), std::to_string(all)}));
  return said;
}

} // namespace huyuan::planning
