// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "domain/team.h"
#include "exchange/osm.h"
#include "files/safe_file.h"
#include "roads/travel.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <iterator>
#include <string>

/// Makes the two planning jobs that plan_bench runs: plan_jobs ROADS.osm.pbf FOLDER. Teams, visits and windows are
/// made up; of the roads only places on them are kept. The files are committed, so that the jobs stay the same when
/// the roads change.
namespace {

using namespace huyuan;
using Json = nlohmann::ordered_json;

constexpr int Teams = 12;
constexpr double West = -8.70, East = -8.53, South = 41.10, North = 41.22;

roads::Profile carSpeeds() {
  constexpr double Kmh[] = {90, 65, 50, 45, 38, 30, 20, 10, 12, 12, 0, 0, 0, 0, 10};
  roads::Profile p;
  p.speedKmh.assign(std::begin(Kmh), std::end(Kmh));
  return p;
}

double rounded(double degrees) { return std::round(degrees * 1e5) / 1e5; }

class Maker {
 public:
  Maker(const roads::RoadGraph& graph, std::uint64_t seed)
      : m_graph(graph)
      , m_random(seed) {}

  Json job(const std::string& name, int perTeam, bool hard) {
    Json out{{"format", "huyuan-job/1"},
             {"note", "Synthetic: teams, visits and windows are made up; places lie on roads of Porto."},
             {"name", name},
             {"date", "2026-11-24"},
             {"max_stops", hard ? 14 : 30},
             {"max_day_minutes", hard ? 480 : 540}};
    for (int t = 0; t < Teams; ++t) out["teams"].push_back(team(t));
    const int shops = hard ? 3 : 5;
    for (int school = 0; school < Teams * perTeam / shops; ++school)
      for (const Json& visit : aroundSchool(school, shops, hard)) out["visits"].push_back(visit);
    return out;
  }

 private:
  geo::LonLat place(geo::LonLat middle, double lon, double lat) {
    for (;;) {
      const geo::LonLat p{middle.lon + m_random.between(-lon, lon), middle.lat + m_random.between(-lat, lat)};
      if (const auto snap = m_graph.snap(p, base::Metres(300)))
        return {rounded(snap->point.lon), rounded(snap->point.lat)};
    }
  }
  geo::LonLat cell(int t) const {
    return {West + (East - West) * (t % 4 + 0.5) / 4, South + (North - South) * (t / 4 + 0.5) / 3};
  }
  static Json at(geo::LonLat p) { return Json::array({p.lon, p.lat}); }
  static Json window(int from, int to) { return Json::array({domain::toText(from), domain::toText(to)}); }

  Json team(int t) {
    return {{"number", t + 1},
            {"home", "P" + std::to_string(t + 1)},
            {"start", at(place(cell(t), 0.015, 0.012))},
            {"day_start", "08:30"},
            {"day_end", "17:30"}};
  }

  std::string districtOf(geo::LonLat p) const {
    int best = 0;
    const auto squared = [&](int t) {
      return std::pow((cell(t).lon - p.lon) * 0.75, 2) + std::pow(cell(t).lat - p.lat, 2);
    };
    for (int t = 1; t < Teams; ++t)
      if (squared(t) < squared(best)) best = t;
    return "P" + std::to_string(best + 1);
  }

  /// Three in ten at any time, three on half a day, the others around a dismissal.
  Json hardWindow() {
    const double kind = m_random.unit();
    if (kind < 0.3) return {};
    if (kind < 0.45) return window(8 * 60 + 30, 12 * 60);
    if (kind < 0.6) return window(13 * 60, 17 * 60);
    const int from = 9 * 60 + 15 * static_cast<int>(m_random.below(27));
    return window(from, from + 90);
  }
  /// Three in ten at any time, the others at noon or in the afternoon.
  Json softWindow() {
    const double kind = m_random.unit();
    if (kind < 0.3) return {};
    const int from = kind < 0.5 ? 11 * 60 + 45 : 15 * 60 + 15 * static_cast<int>(m_random.below(5));
    return window(from, from + 75);
  }

  std::vector<Json> aroundSchool(int school, int shops, bool hard) {
    const geo::LonLat middle = place({(West + East) / 2, (South + North) / 2}, (East - West) / 2, (North - South) / 2);
    const Json times = hard ? hardWindow() : softWindow();
    const int priority = hard ? 0 : static_cast<int>(m_random.below(3));
    std::vector<Json> visits;
    for (int i = 0; i < shops; ++i) {
      const geo::LonLat p = place(middle, 0.0016, 0.0012);
      std::string code = std::to_string(1000 + school * shops + i);
      Json visit{{"code", "J" + code.substr(1)},
                 {"place", at(p)},
                 {"district", districtOf(middle)},
                 {"school", school + 1},
                 {"minutes", 8},
                 {"priority", priority},
                 {"must", true}};
      if (!times.is_null()) visit["window"] = times, visit["hard"] = hard;
      visits.push_back(std::move(visit));
    }
    return visits;
  }

  const roads::RoadGraph& m_graph;
  base::Random m_random;
};

/// One visit a line, so that a change can be read.
std::string text(const Json& job) {
  std::string out = "{\n";
  for (const auto& item : job.items()) {
    out += out.size() > 2 ? ",\n" : "";
    out += Json(item.key()).dump() + ": ";
    if (!item.value().is_array()) {
      out += item.value().dump();
      continue;
    }
    std::string lines;
    for (const Json& line : item.value()) lines += (lines.empty() ? "" : ",\n") + std::string("  ") + line.dump();
    out += "[\n" + lines + "\n]";
  }
  return out + "\n}\n";
}

} // namespace

int main(int argc, char** argv) {
  if (argc != 3) return std::fputs("plan_jobs ROADS.osm.pbf FOLDER\n", stderr), 2;
  try {
    const roads::RoadGraph graph(exchange::readOsmRoads(argv[1], {}, {}).network, carSpeeds());
    const std::string folder = argv[2];
    files::writeFile(folder + "/plan_job_12x12.json", text(Maker(graph, 1212).job("12x12", 12, true)));
    files::writeFile(folder + "/plan_job_12x25.json", text(Maker(graph, 1225).job("12x25", 25, false)));
  } catch (const std::exception& e) {
    return std::fprintf(stderr, "%s\n", e.what()), 1;
  }
  return 0;
}
