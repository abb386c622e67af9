// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "geo/lonlat.h"

/// The coordinate shifts of Chinese web maps. GCJ-02 is used by AMap, Tencent, WeChat and Google China; BD-09 by Baidu.
/// The forward formulas are the ones known from public analysis (Krasovsky 1940 axis 6 378 245 m, e²
/// 0.00669342162296594323); the inverses iterate until the residual is below 1e-11 degrees. Points outside China's box
/// (72.004–137.8347 E, 0.8293–55.8271 N) are returned unchanged by every function. Pure; any thread.
namespace huyuan::geo {

LonLat wgsToGcj(LonLat wgs);
LonLat gcjToWgs(LonLat gcj);
LonLat gcjToBd(LonLat gcj);
LonLat bdToGcj(LonLat bd);
LonLat wgsToBd(LonLat wgs);
LonLat bdToWgs(LonLat bd);

} // namespace huyuan::geo
