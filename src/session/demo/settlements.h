// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/random.h"
#include "session/demo/land.h"
#include "session/demo/plane.h"

#include <string>
#include <vector>

namespace huyuan::session::demo {

enum class Rank { Core, Seat, Town, Village };

/// A built-up place. County seats stand where they are; all others stand where the generator put them.
struct Settlement {
  std::string code, name, district;
  Rank rank = Rank::Village;
  Xy at;
  double radius = 0.0; ///< metres, of the streets
  int town = -1;       ///< a village's town, by place in the vector
};

/// Towns first, in the order of the list, then about 900 villages.
std::vector<Settlement> placeSettlements(const Land& land, base::Random& random);

} // namespace huyuan::session::demo
