// SPDX-License-Identifier: GPL-3.0-or-later
// libraries: store test_support
// Import, undo, redo, snapshot, search and road loading at the sizes of a city.
#include "base/random.h"
#include "files/safe_file.h"
#include "store/workspace_file.h"
#include "support/temp_folder.h"

#include <benchmark/benchmark.h>

#include <filesystem>

namespace {

using namespace huyuan;

std::vector<domain::RecordDescription> kinds() {
  std::vector<domain::RecordDescription> out;
  for (const auto& entry : std::filesystem::directory_iterator(files::toPath(files::dataFolder() + "/records"))) {
    const std::string path = files::toUtf8(entry.path());
    if (path.ends_with(".json")) out.push_back(domain::RecordDescription::fromJson(files::readFile(path), path));
  }
  return out;
}

domain::Record vendor(int i, base::Random& random) {
  domain::Record r;
  r.values["code"] = "91371302MA" + std::to_string(10'000'000 + i);
  r.values["name"] = "临沂市兰山区" + std::to_string(i) + "号文具玩具经营部";
  r.values["address"] = "山东省临沂市兰山区沂蒙路" + std::to_string(i % 3000) + "号";
  r.values["district_code"] = std::string("371302");
  r.values["kind"] = std::string("stationery");
  r.values["status"] = std::string("open");
  r.values["goods"] = std::string("文具、玩具、日用百货");
  r.values["complaints"] = std::int64_t{i % 4};
  r.values["accuracy_m"] = 15.0;
  r.geometries["point"] = geo::LonLat{random.between(117.4, 119.2), random.between(34.4, 36.2)};
  return r;
}

domain::Record school(int i, base::Random& random) {
  const geo::LonLat p{random.between(117.4, 119.2), random.between(34.4, 36.2)};
  domain::Record r;
  r.values["code"] = "S" + std::to_string(i);
  r.values["name"] = "第" + std::to_string(i) + "小学";
  r.values["kind"] = std::string("211");
  r.geometries["point"] = p;
  geo::Ring ring;
  for (const auto& [x, y] : {std::pair{0., 0.}, {1., 0.}, {1., 1.}, {.5, 1.2}, {0., 1.}, {0., 0.}})
    ring.push_back({p.lon + x * 0.001, p.lat + y * 0.001});
  r.geometries["campus"] = geo::MultiPolygon{{{ring, {}}}};
  return r;
}

struct Opened {
  Opened() {
    store::WorkspaceFile::create(path, kinds());
    file = std::make_unique<store::WorkspaceFile>(path, store::OpenMode::ReadWrite, kinds(),
                                                  std::make_shared<base::SystemClock>());
  }
  void import(const char* kind, int rows, domain::Record (*make)(int, base::Random&)) {
    base::Random random(1);
    file->change("bench", "import", [&] {
      for (int i = 0; i < rows; ++i) file->table(kind).insert(make(i, random));
    });
  }
  huyuan::test::TempFolder folder;
  std::string path = folder.file("bench.huyuan");
  std::unique_ptr<store::WorkspaceFile> file;
};

void importVendors(benchmark::State& state) {
  for ([[maybe_unused]] auto _ : state) {
    state.PauseTiming();
    Opened w;
    state.ResumeTiming();
    w.import("vendor", static_cast<int>(state.range(0)), vendor);
    state.counters["MB"] = static_cast<double>(std::filesystem::file_size(files::toPath(w.path))) / 1e6;
  }
}
BENCHMARK(importVendors)->Arg(20'000)->Arg(200'000)->Unit(benchmark::kMillisecond)->Iterations(1);

void undoImport(benchmark::State& state) {
  Opened w;
  w.import("vendor", static_cast<int>(state.range(0)), vendor);
  for ([[maybe_unused]] auto _ : state) w.file->undo();
}
BENCHMARK(undoImport)->Arg(20'000)->Arg(200'000)->Unit(benchmark::kMillisecond)->Iterations(1);

void redoImport(benchmark::State& state) {
  Opened w;
  w.import("vendor", static_cast<int>(state.range(0)), vendor);
  w.file->undo();
  for ([[maybe_unused]] auto _ : state) w.file->redo();
}
BENCHMARK(redoImport)->Arg(20'000)->Arg(200'000)->Unit(benchmark::kMillisecond)->Iterations(1);

void snapshotOfACity(benchmark::State& state) {
  Opened w;
  w.import("school", 3'000, school);
  w.import("vendor", 20'000, vendor);
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(w.file->snapshot());
}
BENCHMARK(snapshotOfACity)->Unit(benchmark::kMillisecond);

void searchWord(benchmark::State& state) {
  Opened w;
  w.import("vendor", 20'000, vendor);
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(w.file->search("文具 17"));
}
BENCHMARK(searchWord)->Unit(benchmark::kMillisecond);

void checkCity(benchmark::State& state) {
  Opened w;
  w.import("vendor", 20'000, vendor);
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(w.file->check({}, {}));
}
BENCHMARK(checkCity)->Unit(benchmark::kMillisecond)->Iterations(1);

void loadRoads(benchmark::State& state) {
  Opened w;
  domain::RoadNetwork n;
  base::Random random(2);
  for (int i = 0; i < 60'000; ++i) n.nodes.push_back({random.between(117, 119), random.between(34, 36)});
  for (int i = 0; i < 100'000; ++i) {
    domain::RoadWay way;
    way.name = "路" + std::to_string(i % 4000);
    for (int k = 0; k < 6; ++k) way.nodes.push_back(static_cast<std::uint32_t>(random.below(60'000)));
    n.ways.push_back(std::move(way));
  }
  w.file->storeRoads(n);
  for ([[maybe_unused]] auto _ : state) benchmark::DoNotOptimize(w.file->roads());
}
BENCHMARK(loadRoads)->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
