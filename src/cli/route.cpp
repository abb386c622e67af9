// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/console.h"
#include "cli/road_options.h"
#include "session/guide_words.h"

#include <nlohmann/json.hpp>

#include <array>

namespace huyuan::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Options : RoadOptions {
  std::string from, to, language = "en";
  geo::LonLat start, end;
  bool json = false;
};

constexpr std::array<const char*, 12> Manoeuvres{"depart",     "straight",     "slight_left", "left",
                                                 "sharp_left", "slight_right", "right",       "sharp_right",
                                                 "u_turn",     "roundabout",   "ferry",       "arrive"};
constexpr std::array<const char*, 4> Sides{"", "left", "right", "ahead"};

Json stepJson(const session::RouteAnswer& answer, std::size_t i, session::Language language) {
  const auto& step = answer.guide.steps[i];
  return {{"manoeuvre", Manoeuvres.at(static_cast<std::size_t>(step.manoeuvre))},
          {"exit", step.exit > 0 ? Json(step.exit) : Json()},
          {"side", step.side == roads::Side::Unknown ? Json() : Json(Sides.at(static_cast<std::size_t>(step.side)))},
          {"place", pointJson(step.place)},
          {"bearing", step.bearing.value()},
          {"name", step.name},
          {"class", domain::toText(step.roadClass)},
          {"link", step.link},
          {"metres", step.distance.value()},
          {"seconds", step.seconds},
          {"text", session::stepWords(answer.guide, i, language)}};
}

Json toJson(const session::RouteAnswer& answer, session::Language language, const RoadCosts& costs) {
  Json json{{"profile", answer.profile},
            {"period", periodJson(answer.period)},
            {"from", endJson(answer.from)},
            {"to", endJson(answer.to)}};
  json["seconds"] = answer.guide.total.time.value();
  json["metres"] = answer.guide.total.distance.value();
  json["line"] = lineJson(answer.line());
  json["steps"] = Json::array();
  for (std::size_t i = 0; i < answer.guide.steps.size(); ++i) json["steps"].push_back(stepJson(answer, i, language));
  json["warnings"] = warningsJson(answer.warnings);
  costs.add(json);
  return json;
}

int run(const Options& o) {
  const auto language = o.language == "zh" ? session::Language::Chinese : session::Language::English;
  RoadCosts costs;
  const auto probe = openRoads(o, costs);
  session::RouteAnswer answer;
  costs.query = session::costOf([&] { answer = probe->route(o.start, o.end); });
  endProgress();
  refuseWithout(answer.found(), answer.warnings);
  if (o.json) {
    sayAll(answer.warnings);
    printJson(toJson(answer, language, costs));
  } else {
    std::string text = session::routeWords(answer, language);
    text.pop_back();
    print(text);
  }
  return 0;
}

} // namespace

void addRoute(CLI::App& app) {
  const auto o = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("route", "the fastest way between two places, told street by street");
  addRoadOptions(command, *o);
  command->add_option("--from", o->from, "lon,lat")->required();
  command->add_option("--to", o->to, "lon,lat")->required();
  command->add_option("--lang", o->language, "of the instructions")
      ->capture_default_str()
      ->check(CLI::IsMember({"zh", "en"}));
  jsonOption(command, *o);
  command->callback([o] {
    requireRoads(*o);
    o->start = placeFromText(o->from);
    o->end = placeFromText(o->to);
    choose([o] { return run(*o); });
  });
}

} // namespace huyuan::cli
