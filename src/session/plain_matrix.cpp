// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/plain_matrix.h"

#include "exchange/dimacs.h"
#include "exchange/places.h"
#include "roads/day_travel.h"
#include "session/csv_cell.h"
#include "session/plain_tables.h"
#include "session/road_files.h"
#include "session/road_probe.h"
#include "session/stopwatch.h"
#include "session/travel_profiles.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <thread>

namespace huyuan::session {
namespace {

class PointList final : public exchange::PlaceSink {
 public:
  void begin(std::size_t expected) override {
    places.clear();
    rows.clear();
    names.clear();
    names.reserve(expected);
  }
  void add(const exchange::PlaceRow& row) override {
    places.push_back(row.point);
    rows.push_back(row.number);
    names.add(row.code.empty() ? "#" + std::to_string(row.number) : std::string(row.code));
  }
  std::string_view codeAt(std::size_t index) const override { return names[index]; }

  std::vector<geo::LonLat> places;
  std::vector<std::int64_t> rows;
  NameList names;
};

domain::RoadNetwork readRoads(const MatrixQuery& query, PlainMatrix& result, const base::Progress& progress,
                              const base::Cancel& cancel) {
  const Stopwatch watch(result.read);
  result.isDimacs = exchange::isDimacsFile(query.roads);
  if (result.isDimacs) return exchange::readDimacs(query.roads, query.coordinates, progress, cancel);
  auto read = roadsOfFile(query.roads, {}, {}, progress, cancel);
  result.problems = std::move(read.problems);
  return std::move(read.network);
}

PointList readPoints(const MatrixQuery& query, PlainMatrix& result, const base::Progress& progress,
                     const base::Cancel& cancel) {
  PointList points;
  PlainFiles how;
  how.crs = query.crs;
  how.encoding = query.encoding;
  readPlain(query.points, "vendor", how, points, result.problems, progress, cancel);
  return points;
}

/// What the query asks of the day.
struct Hours {
  roads::Profile profile; ///< with the speeds of the period, if one was named
  std::vector<roads::Period> periods;
  roads::DayKind day = roads::DayKind::Work;
};

roads::DayKind dayNamed(const std::string& word) {
  for (const auto& [text, kind] :
       {std::pair{"school", roads::DayKind::School}, {"work", roads::DayKind::Work}, {"rest", roads::DayKind::Rest}})
    if (word == text) return kind;
  throw base::Error(base::ErrorKind::Usage, "{0} is not a kind of day: school, work or rest", {word});
}

Hours hoursOf(const MatrixQuery& query, PlainMatrix& result) {
  Hours hours{travelProfile(query.profile, query.period), travelPeriods(), dayNamed(query.day)};
  for (const auto& period : hours.periods) result.periods.push_back(period.id);
  result.withPeriods = query.second.has_value();
  return hours;
}

std::uint8_t placeOf(const std::string& period, const PlainMatrix& result) {
  const auto at = std::find(result.periods.begin(), result.periods.end(), period);
  return static_cast<std::uint8_t>(at - result.periods.begin());
}

roads::RoadGraph build(const MatrixQuery& query, const Hours& hours, PlainMatrix& result,
                       const base::Progress& progress, const base::Cancel& cancel) {
  const auto network = readRoads(query, result, progress, cancel);
  const Stopwatch watch(result.build);
  return roads::RoadGraph(network, hours.profile);
}

/// Weights are put on the index twice, and the second time is what a change of speeds costs.
void prepare(std::optional<roads::RoadGraph>& graph, const Hours& hours, PlainMatrix& result,
             const base::Progress& progress, const base::Cancel& cancel) {
  {
    const Stopwatch watch(result.order);
    graph->order(progress, cancel);
  }
  {
    const Stopwatch watch(result.index);
    graph->prepare(progress, cancel);
  }
  const Stopwatch watch(result.customise);
  auto retimed = graph->retimed(hours.profile);
  graph.emplace(std::move(retimed)); // the first weights go before the second come
  graph->prepare(progress, cancel);
}

struct Snapped {
  std::vector<roads::Snap> snaps;
  std::vector<std::size_t> point; ///< of each snap
};

Snapped snapAll(const roads::RoadGraph& graph, const PointList& points, const std::string& file, PlainMatrix& result) {
  const Stopwatch watch(result.snap);
  Snapped snapped;
  const auto say = [&](base::Problem::Severity severity, std::size_t i, const char* pattern,
                       std::vector<std::string> a) {
    result.problems.push_back(
        {severity, {.file = file, .sheet = {}, .row = points.rows[i], .column = {}}, pattern, std::move(a)});
  };
  for (std::size_t i = 0; i < points.places.size(); ++i) {
    const auto snap = points.places[i].isValid() ? graph.snap(points.places[i], FurthestRoad) : std::nullopt;
    result.offRoad.push_back(snap ? std::optional(snap->distance.value()) : std::nullopt);
    if (!points.places[i].isValid())
      say(base::Problem::Severity::Error, i, "there is no place in this row", {});
    else if (!snap)
      say(base::Problem::Severity::Error, i, "there is no road within {0} m",
          {std::to_string(std::lround(FurthestRoad.value()))});
    if (!snap) continue;
    if (snap->distance > FarFromRoad)
      say(base::Problem::Severity::Warning, i, "the nearest road is {0} m away",
          {std::to_string(std::lround(snap->distance.value()))});
    snapped.snaps.push_back(*snap);
    snapped.point.push_back(i);
  }
  return snapped;
}

/// Spreads the rows of those that snapped over all points.
template <class Figure> void spread(const Snapped& snapped, PlainMatrix& result, Figure figure) {
  const auto n = result.points.size();
  result.figures.assign(n * n, {-1, 0, 0});
  for (std::size_t i = 0; i < snapped.point.size(); ++i)
    for (std::size_t k = 0; k < snapped.point.size(); ++k)
      result.figures[snapped.point[i] * n + snapped.point[k]] = figure(i, k);
}

/// Figures of a departure: the waiting is in them.
void measureAt(const roads::RoadGraph& graph, const Snapped& snapped, const Hours& hours, const MatrixQuery& query,
               PlainMatrix& result, const base::Progress& progress, const base::Cancel& cancel) {
  std::optional<roads::DayMatrix> day;
  {
    const Stopwatch watch(result.query);
    day = roads::dayMatrix(graph, hours.profile, hours.day, hours.periods, snapped.snaps, query.threads, progress,
                           cancel);
  }
  spread(snapped, result, [&](std::size_t i, std::size_t k) {
    const auto leg = day->at(i, k, *query.second);
    if (!leg) return TravelFigure{-1, 0, 0};
    return TravelFigure{leg->time.value() * 1000, std::llround(leg->distance.value() * 1000.0),
                        leg->period == nullptr ? std::uint8_t{0} : placeOf(leg->period->id, result)};
  });
}

void measure(const roads::RoadGraph& graph, const Snapped& snapped, const Hours& hours, const MatrixQuery& query,
             PlainMatrix& result, const base::Progress& progress, const base::Cancel& cancel) {
  if (query.second) return measureAt(graph, snapped, hours, query, result, progress, cancel);
  std::optional<roads::TimeMatrix> times;
  std::optional<roads::Matrix> both;
  {
    const Stopwatch watch(result.query);
    if (query.timesOnly)
      times = graph.times(snapped.snaps, query.threads, progress, cancel);
    else
      both = graph.matrix(snapped.snaps, query.threads, progress, cancel);
  }
  spread(snapped, result, [&](std::size_t i, std::size_t k) {
    if (times) return TravelFigure{times->milliseconds(i, k), 0, 0};
    return TravelFigure{both->milliseconds(i, k), both->millimetres(i, k), 0};
  });
}

void appendNumber(std::string& text, std::int64_t value) {
  char digits[24];
  text.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

void appendMetres(std::string& text, std::int64_t millimetres) {
  appendNumber(text, millimetres / 1000);
  text += '.';
  text.append(std::to_string(1000 + millimetres % 1000), 1);
}

void appendFigure(std::string& text, const TravelFigure& figure, const PlainMatrix& matrix) {
  const bool isWay = figure.milliseconds >= 0;
  text += ',';
  if (isWay) appendNumber(text, matrix.isDimacs ? figure.milliseconds : (figure.milliseconds + 500) / 1000);
  if (!matrix.timesOnly) text += ',';
  if (!matrix.timesOnly && isWay) appendMetres(text, figure.millimetres);
  if (matrix.withPeriods) text += ',';
  if (matrix.withPeriods && isWay) text += matrix.periods[figure.period];
}

} // namespace

PlainMatrix plainMatrix(const MatrixQuery& query, const base::Progress& progress, const base::Cancel& cancel) {
  PlainMatrix result;
  result.timesOnly = query.timesOnly;
  result.threads = query.threads > 0 ? query.threads : std::max(1U, std::thread::hardware_concurrency());
  const Hours hours = hoursOf(query, result);
  const PointList points = readPoints(query, result, progress.part(0.0, 0.05), cancel);
  result.points = points.names;
  std::optional<roads::RoadGraph> graph(build(query, hours, result, progress.part(0.05, 0.4), cancel));
  prepare(graph, hours, result, progress.part(0.4, 0.8), cancel);
  const auto& report = graph->report();
  result.problems.insert(result.problems.end(), report.problems.begin(), report.problems.end());
  result.junctions = report.nodes;
  result.arcs = report.arcs;
  result.islands = report.islands;
  result.islandArcs = report.islandArcs;
  result.kilometres = report.length.value() / 1000.0;
  const auto snapped = snapAll(*graph, points, query.points, result);
  measure(*graph, snapped, hours, query, result, progress.part(0.8, 1.0), cancel);
  return result;
}

std::string toCsv(const PlainMatrix& matrix) {
  const auto n = matrix.points.size();
  std::string text = matrix.timesOnly ? "from,to,seconds" : "from,to,seconds,metres";
  text += matrix.withPeriods ? ",period\n" : "\n";
  std::vector<std::string> names;
  for (std::size_t i = 0; i < n; ++i) appendCell(matrix.points[i], names.emplace_back());
  for (std::size_t i = 0; i < n; ++i)
    for (std::size_t k = 0; k < n; ++k) {
      text += names[i];
      text += ',';
      text += names[k];
      appendFigure(text, matrix.figures[i * n + k], matrix);
      text += '\n';
    }
  return text;
}

} // namespace huyuan::session
