// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/china_shift.h"

#include <cmath>
#include <numbers>

namespace huyuan::geo {
namespace {

using std::numbers::pi;
constexpr double KrasovskyAxis = 6378245.0;
constexpr double KrasovskyEcc2 = 0.00669342162296594323;
constexpr double BaiduTurns = pi * 3000.0 / 180.0;

bool inChina(LonLat p) { return p.lon >= 72.004 && p.lon <= 137.8347 && p.lat >= 0.8293 && p.lat <= 55.8271; }

/// a·sin(π v / p) + b·sin(π v / q), scaled as in the published analysis.
double waves(double v, double a, double p, double b, double q) {
  return (a * std::sin(pi * v / p) + b * std::sin(pi * v / q)) * 2.0 / 3.0;
}

LonLat shifted(LonLat p) {
  const double x = p.lon - 105.0;
  const double y = p.lat - 35.0;
  const double fine = waves(x, 20.0, 1.0 / 6.0, 20.0, 0.5);
  const double north = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * std::sqrt(std::abs(x)) + fine +
                       waves(y, 20.0, 1.0, 40.0, 3.0) + waves(y, 160.0, 12.0, 320.0, 30.0);
  const double east = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * std::sqrt(std::abs(x)) + fine +
                      waves(x, 20.0, 1.0, 40.0, 3.0) + waves(x, 150.0, 12.0, 300.0, 30.0);
  const double lat = p.lat * pi / 180.0;
  const double w2 = 1.0 - KrasovskyEcc2 * std::sin(lat) * std::sin(lat);
  const double w = std::sqrt(w2);
  const double meridian = KrasovskyAxis * (1.0 - KrasovskyEcc2) / (w2 * w);
  const double parallel = KrasovskyAxis / w * std::cos(lat);
  return {p.lon + east / parallel * 180.0 / pi, p.lat + north / meridian * 180.0 / pi};
}

LonLat baidu(LonLat p) {
  const double r = std::hypot(p.lon, p.lat) + 0.00002 * std::sin(p.lat * BaiduTurns);
  const double angle = std::atan2(p.lat, p.lon) + 0.000003 * std::cos(p.lon * BaiduTurns);
  return {r * std::cos(angle) + 0.0065, r * std::sin(angle) + 0.006};
}

/// The place that `forward` sends to `target`. Both shifts are nearly parallel moves, so walking back by the error
/// converges by two digits a round.
template <class Forward> LonLat solve(LonLat target, Forward forward) {
  constexpr int Rounds = 30;
  constexpr double Enough = 1e-11;
  LonLat p = target;
  for (int round = 0; round < Rounds; ++round) {
    const LonLat image = forward(p);
    const double dLon = target.lon - image.lon;
    const double dLat = target.lat - image.lat;
    p.lon += dLon;
    p.lat += dLat;
    if (std::abs(dLon) < Enough && std::abs(dLat) < Enough) break;
  }
  return p;
}

} // namespace

LonLat wgsToGcj(LonLat wgs) { return inChina(wgs) ? shifted(wgs) : wgs; }
LonLat gcjToWgs(LonLat gcj) { return inChina(gcj) ? solve(gcj, shifted) : gcj; }
LonLat gcjToBd(LonLat gcj) { return inChina(gcj) ? baidu(gcj) : gcj; }
LonLat bdToGcj(LonLat bd) { return inChina(bd) ? solve(bd, baidu) : bd; }
LonLat wgsToBd(LonLat wgs) { return inChina(wgs) ? baidu(shifted(wgs)) : wgs; }
LonLat bdToWgs(LonLat bd) { return inChina(bd) ? solve(solve(bd, baidu), shifted) : bd; }

} // namespace huyuan::geo
