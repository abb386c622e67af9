// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/number_range.h"

#include <algorithm>
#include <array>

namespace huyuan::domain {

namespace {

struct Range {
  std::string_view kind, field;
  std::int64_t least, most;
};

constexpr std::int64_t Million = 1'000'000;
constexpr std::array<Range, 6> Ranges{{{"team", "number", 1, Million},
                                       {"team", "lunch_minutes", 0, 24 * 60},
                                       {"school", "accuracy_m", 0, Million},
                                       {"school", "students", 0, Million},
                                       {"vendor", "accuracy_m", 0, Million},
                                       {"vendor", "complaints", 0, Million}}};

} // namespace

std::vector<std::string> rangeMissed(std::string_view kind, std::string_view field, const Value& value) {
  const auto range =
      std::find_if(Ranges.begin(), Ranges.end(), [&](const Range& r) { return r.kind == kind && r.field == field; });
  const auto* whole = std::get_if<std::int64_t>(&value);
  const auto* real = std::get_if<double>(&value);
  if (range == Ranges.end() || (!whole && !real)) return {};
  const double x = whole ? static_cast<double>(*whole) : *real;
  if (x >= static_cast<double>(range->least) && x <= static_cast<double>(range->most)) return {};
  return {std::to_string(range->least), std::to_string(range->most)};
}

} // namespace huyuan::domain
