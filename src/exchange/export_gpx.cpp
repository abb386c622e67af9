// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/export.h"
#include "files/safe_file.h"
#include "geo/degrees_text.h"

namespace huyuan::exchange {

namespace {

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
    case '&':
      out += "&amp;";
      break;
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    case '"':
      out += "&quot;";
      break;
    default:
      out += c;
    }
  }
  return out;
}

std::string position(geo::LonLat p) {
  return "lat=\"" + geo::fixedText(p.lat, 7) + "\" lon=\"" + geo::fixedText(p.lon, 7) + "\"";
}

void addWaypoint(std::string& gpx, geo::LonLat p, const std::string& name, const std::string& description) {
  if (!p.isValid()) return;
  gpx += "  <wpt " + position(p) + ">\n    <name>" + escaped(name) + "</name>\n";
  if (!description.empty()) gpx += "    <desc>" + escaped(description) + "</desc>\n";
  gpx += "  </wpt>\n";
}

void addSegment(std::string& gpx, const geo::Line& line) {
  for (const geo::LonLat p : line)
    if (p.isValid()) gpx += "      <trkpt " + position(p) + "/>\n";
}

} // namespace

void writeRouteGpx(const std::string& path, const domain::Route& route) {
  std::string gpx = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    "<gpx version=\"1.1\" creator=\"Huyuan\" xmlns=\"http://www.topografix.com/GPX/1/1\">\n";
  for (const domain::Stop& stop : route.stops) {
    // A stop's way leads to it, so its end is where the stop is.
    const geo::LonLat place = stop.path.empty() ? geo::LonLat{} : stop.path.back();
    addWaypoint(gpx, place, std::to_string(stop.number), stop.visit.vendorCode + " " + domain::toText(stop.arrive));
  }
  gpx += "  <trk>\n    <name>" + escaped(route.date) + "</name>\n    <trkseg>\n";
  for (const domain::Stop& stop : route.stops) addSegment(gpx, stop.path);
  addSegment(gpx, route.returnPath);
  gpx += "    </trkseg>\n  </trk>\n</gpx>\n";
  files::writeFile(path, gpx);
}

} // namespace huyuan::exchange
