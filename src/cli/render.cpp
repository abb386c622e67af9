// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/console.h"
#include "cli/number_options.h"
#include "cli/written_files.h"
#include "render/map_scene.h"
#include "session/pages.h"

#include <nlohmann/json.hpp>

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace huyuan::cli {

namespace {

struct Options {
  std::string workspace, out, center, size = "1280x800", campaign;
  double zoom = 12.0;
  int repeat = 1;
  bool json = false, dark = false, monochrome = false, english = false;
  geo::LonLat middle;
  int width = 0, height = 0;
};

void readNumbers(Options& o) {
  char more = 0;
  if (std::sscanf(o.size.c_str(), "%5dx%5d%c", &o.width, &o.height, &more) != 2 || o.width < 16 || o.height < 16 ||
      o.width > 16384 || o.height > 16384)
    throw CLI::ValidationError("--size", "'" + o.size + "' is not WIDTHxHEIGHT in pixels (16 to 16384)");
  if (o.center.empty()) return;
  if (std::sscanf(o.center.c_str(), "%lf,%lf%c", &o.middle.lon, &o.middle.lat, &more) != 2 || !o.middle.isValid())
    throw CLI::ValidationError("--center", "'" + o.center + "' is not LON,LAT in degrees");
}

render::MapView viewOf(const Options& o, const render::MapScene& scene) {
  if (o.center.empty()) return render::MapView::fitting(scene.extent(), o.width, o.height);
  return render::MapView::atZoom(o.middle, o.zoom, o.width, o.height);
}

double drawOnce(QImage& image, const render::MapScene& scene, const render::MapView& view,
                const render::DrawOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  image.fill(options.dark ? Qt::black : Qt::white);
  QPainter painter(&image);
  painter.setRenderHint(QPainter::Antialiasing);
  render::draw(painter, scene, view, options);
  painter.end();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

void report(const Options& o, std::vector<double> times) {
  std::sort(times.begin(), times.end());
  const double median = times[times.size() / 2];
  if (o.json)
    printJson(nlohmann::ordered_json{{"out", o.out},
                                     {"width", o.width},
                                     {"height", o.height},
                                     {"frames", times.size()},
                                     {"ms_per_frame", median},
                                     {"ms_min", times.front()},
                                     {"ms_max", times.back()}});
  else
    print(o.out + " " + o.size + " " + number(median, 1) + " ms");
}

int run(const Options& o) {
  refuseToOverwrite({o.out}, {o.workspace});
  const auto workspace = openWorkspace(o.workspace, false);
  const auto scene = session::makePictureScene(*workspace, o.campaign);
  const render::MapView view = viewOf(o, *scene);
  render::DrawOptions options;
  options.dark = o.dark;
  options.monochrome = o.monochrome;
  options.chinese = !o.english;
  QImage image(o.width, o.height, QImage::Format_ARGB32_Premultiplied);
  std::vector<double> times;
  for (int i = 0; i < o.repeat; ++i) {
    cancel().check();
    times.push_back(drawOnce(image, *scene, view, options));
  }
  if (!image.save(QString::fromStdString(o.out)))
    throw base::Error(base::ErrorKind::Failed, "the picture cannot be written", {}, {.file = o.out});
  report(o, times);
  return 0;
}

} // namespace

void addRender(CLI::App& app) {
  const auto o = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("render", "the map as the window draws it, to a picture");
  workspaceOption(command, *o);
  command->add_option("--center", o->center, "lon,lat; else everything is fitted in");
  command->add_option("--zoom", o->zoom, "as web maps count")->capture_default_str()->check(anyNumber(0.0, 22.0));
  command->add_option("--size", o->size, "pixels")->capture_default_str();
  command->add_option("--out", o->out, "PNG file")->required();
  command->add_option("--campaign", o->campaign, "draw this campaign's routes; they must be released");
  command->add_option("--repeat", o->repeat, "draw so many times, for timing")->check(wholeNumber(1, 100000));
  command->add_flag("--dark", o->dark, "dark colours");
  command->add_flag("--monochrome", o->monochrome, "for paper that will be copied");
  command->add_flag("--english", o->english, "English labels where there are any");
  jsonOption(command, *o);
  command->callback([o] {
    readNumbers(*o);
    choose([o] { return run(*o); });
  });
}

} // namespace huyuan::cli
