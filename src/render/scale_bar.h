// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "render/map_scene.h"

namespace huyuan::render {

/// The longest of 1, 2, 5 × 10^n that is ≤ `atMost` (> 0).
double roundLength(double atMost);
/// "200 m", "2 km".
QString lengthText(double metres);

} // namespace huyuan::render
