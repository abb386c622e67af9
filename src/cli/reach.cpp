// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/console.h"
#include "cli/number_options.h"
#include "cli/road_options.h"
#include "cli/written_files.h"

#include <nlohmann/json.hpp>

namespace huyuan::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Options : RoadOptions {
  std::string from, out;
  geo::LonLat start;
  double minutes = 0.0, metres = 0.0;
  bool json = false;
};

Json featureJson(const session::ReachAnswer& answer, const domain::RoadNetwork& network,
                 const roads::ReachedPiece& piece) {
  const auto& way = network.ways[piece.way];
  Json properties{{"way", way.sourceId}, {"name", way.name}, {"class", domain::toText(way.roadClass)}};
  const bool time = answer.time.value() > 0;
  properties[time ? "begin_s" : "begin_m"] = piece.begin;
  properties[time ? "end_s" : "end_m"] = piece.end;
  return {{"type", "Feature"},
          {"properties", std::move(properties)},
          {"geometry", {{"type", "LineString"}, {"coordinates", lineJson(piece.line)}}}};
}

std::string toGeoJson(const session::ReachAnswer& answer, const domain::RoadNetwork& network) {
  Json json{{"type", "FeatureCollection"}};
  json["features"] = Json::array();
  for (const auto& piece : answer.reach.pieces) json["features"].push_back(featureJson(answer, network, piece));
  return json.dump() + "\n";
}

Json summaryJson(const session::ReachAnswer& answer, const RoadCosts& costs) {
  Json json{{"profile", answer.profile}, {"period", periodJson(answer.period)}, {"from", endJson(answer.from)}};
  json["limit_s"] = answer.time.value() > 0 ? Json(answer.time.value()) : Json();
  json["limit_m"] = answer.distance.value() > 0.0 ? Json(answer.distance.value()) : Json();
  json["pieces"] = answer.reach.pieces.size();
  json["metres"] = answer.reach.length.value();
  json["warnings"] = warningsJson(answer.warnings);
  costs.add(json);
  return json;
}

session::ReachAnswer ask(const Options& o, const session::RoadProbe& probe) {
  if (o.metres > 0.0) return probe.within(o.start, base::Metres(o.metres), cancel());
  return probe.within(o.start, base::Seconds(static_cast<std::int64_t>(o.minutes * 60.0 + 0.5)), cancel());
}

int run(const Options& o) {
  refuseToOverwrite({o.out}, {o.workspace, o.file});
  RoadCosts costs;
  const auto probe = openRoads(o, costs);
  session::ReachAnswer answer;
  costs.query = session::costOf([&] { answer = ask(o, *probe); });
  endProgress();
  refuseWithout(answer.from.snap.has_value(), answer.warnings);
  sayAll(answer.warnings);
  if (!o.out.empty() || !o.json) deliver(o.out, toGeoJson(answer, *probe->network()));
  if (o.json) printJson(summaryJson(answer, costs));
  return 0;
}

} // namespace

void addReach(CLI::App& app) {
  const auto o = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("reach", "the streets within so many minutes or metres, as GeoJSON");
  addRoadOptions(command, *o);
  command->add_option("--from", o->from, "lon,lat")->required();
  CLI::Option* minutes = command->add_option("--minutes", o->minutes, "limit")->check(anyNumber(0.02, 600.0));
  command->add_option("--metres", o->metres, "limit, by the shortest ways")
      ->check(anyNumber(1.0, 1e6))
      ->excludes(minutes);
  command->add_option("--out", o->out, "file to write; else stdout, unless --json");
  jsonOption(command, *o);
  command->callback([o] {
    requireRoads(*o);
    o->start = placeFromText(o->from);
    if (!(o->minutes > 0.0) && !(o->metres > 0.0)) throw CLI::ValidationError("give --minutes or --metres");
    choose([o] { return run(*o); });
  });
}

} // namespace huyuan::cli
