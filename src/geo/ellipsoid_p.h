// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct geod_geodesic;

/// GRS80, shared by the geodesic code of this folder.
namespace huyuan::geo {

inline constexpr double Grs80Axis = 6378137.0;
inline constexpr double Grs80Flattening = 1.0 / 298.257222101;
inline constexpr double Grs80Ecc2 = Grs80Flattening * (2.0 - Grs80Flattening);
inline constexpr double Radian = 0.017453292519943295; ///< one degree

/// Made at first use, never changed: any thread.
const geod_geodesic& ellipsoid();

} // namespace huyuan::geo
