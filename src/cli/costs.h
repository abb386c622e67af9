// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "session/plain_findings.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <string>

namespace huyuan::cli {

/// To so many steps per unit: 1000 = three decimals.
inline double rounded(double value, double steps) { return std::round(value * steps) / steps; }

/// NAME_s, seconds of CPU, and NAME_wall_s.
inline void addCost(const std::string& name, const session::Cost& cost, nlohmann::ordered_json& json) {
  json[name + "_s"] = rounded(cost.cpu, 1e6);
  json[name + "_wall_s"] = rounded(cost.wall, 1e6);
}

} // namespace huyuan::cli
