// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/console.h"
#include "cli/costs.h"
#include "cli/number_options.h"
#include "cli/written_files.h"
#include "session/plain_matrix.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace huyuan::cli {

namespace {

struct Options {
  session::MatrixQuery query;
  std::string out, at;
  bool json = false;
};

/// "16:40" → seconds of the day.
int secondOfDay(const std::string& text) {
  int hour = 0, minute = 0;
  char colon = 0, more = 0;
  if (std::sscanf(text.c_str(), "%2d%c%2d%c", &hour, &colon, &minute, &more) != 3 || colon != ':' || hour < 0 ||
      hour > 23 || minute < 0 || minute > 59)
    throw CLI::ValidationError("--at", "'" + text + "' is not a time of day such as 16:40");
  return (hour * 60 + minute) * 60;
}

nlohmann::ordered_json toJson(const session::PlainMatrix& matrix, const session::MatrixQuery& query,
                              const session::Cost& write) {
  const auto unreachable = std::count_if(matrix.figures.begin(), matrix.figures.end(),
                                         [](const session::TravelFigure& f) { return f.milliseconds < 0; });
  nlohmann::ordered_json json{
      {"points", matrix.points.size()},
      {"points_off_road", std::count(matrix.offRoad.begin(), matrix.offRoad.end(), std::nullopt)},
      {"pairs_unreachable", unreachable},
      {"profile", query.profile},
      {"period", query.period.empty() ? nlohmann::ordered_json() : nlohmann::ordered_json(query.period)},
      {"junctions", matrix.junctions},
      {"arcs", matrix.arcs},
      {"islands", matrix.islands},
      {"island_arcs", matrix.islandArcs},
      {"road_km", rounded(matrix.kilometres, 1000)},
      {"times_only", matrix.timesOnly},
      {"threads", matrix.threads}};
  addCost("read", matrix.read, json);
  addCost("build", matrix.build, json);
  addCost("order", matrix.order, json);
  addCost("index", matrix.index, json);
  addCost("customise", matrix.customise, json);
  addCost("snap", matrix.snap, json);
  addCost("query", matrix.query, json);
  addCost("write", write, json);
  json["peak_mib"] = rounded(session::peakMebibytes(), 10);
  return json;
}

int run(const Options& o) {
  refuseToOverwrite({o.out}, {o.query.roads, o.query.coordinates, o.query.points});
  const auto matrix = session::plainMatrix(o.query, progressBar(), cancel());
  endProgress();
  const bool bad = sayAll(matrix.problems);
  session::Cost write;
  if (!o.out.empty() || !o.json) write = session::costOf([&] { deliver(o.out, session::toCsv(matrix)); });
  if (o.json) printJson(toJson(matrix, o.query, write));
  return bad ? base::exitCode(base::ErrorKind::BadInput) : 0;
}

} // namespace

void addMatrix(CLI::App& app) {
  const auto o = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("matrix", "travel between all pairs of points along roads, as CSV");
  command->add_option("--roads", o->query.roads, "OpenStreetMap file, layer of lines, or DIMACS graph (.gr, .gr.gz)")
      ->required();
  command->add_option("--coords", o->query.coordinates, "places of a DIMACS graph's nodes (.co, .co.gz)");
  command->add_option("--points", o->query.points, "table with id, lon, lat")->required();
  command->add_option("--crs", o->query.crs, "of the points")->capture_default_str();
  command->add_option("--encoding", o->query.encoding, "of the points")->capture_default_str();
  command->add_option("--profile", o->query.profile, "car, ebike, foot")->capture_default_str();
  CLI::Option* period = command->add_option("--period", o->query.period, "morning, dismissal, evening, night");
  command->add_option("--at", o->at, "time of departure, e.g. 16:40; its period's speeds")->excludes(period);
  command->add_option("--day", o->query.day, "its kind: school, work or rest")->capture_default_str();
  command->add_flag("--times-only", o->query.timesOnly, "no metres");
  command->add_option("--threads", o->query.threads, "0 = as many as cores")
      ->capture_default_str()
      ->check(threadsNumber(0));
  command->add_option("--out", o->out, "file to write; else stdout, unless --json");
  jsonOption(command, *o);
  command->callback([o] {
    const auto& roads = o->query.roads;
    const bool isGraph = roads.ends_with(".gr") || roads.ends_with(".gr.gz");
    if (isGraph == o->query.coordinates.empty())
      throw CLI::ValidationError(isGraph ? "a .gr file needs --coords" : "--coords belongs to a .gr file");
    if (!o->at.empty()) o->query.second = secondOfDay(o->at);
    choose([o] { return run(*o); });
  });
}

} // namespace huyuan::cli
