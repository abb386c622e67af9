// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/read_places.h"

#include "exchange/place_mapper.h"

#include <algorithm>

namespace huyuan::exchange {

namespace {

using Severity = base::Problem::Severity;

/// Fields that say where a record is, or tell it from others; what is wrong with the rest is nobody's concern here.
bool matters(const std::string& field) {
  static const std::vector<std::string> fields{"kind", "accuracy_m", "campus_of", "school_id", "status", "main"};
  return field.starts_with('@') || std::find(fields.begin(), fields.end(), field) != fields.end();
}

void dropIdleWords(const std::vector<HeaderMatch>& headers, std::vector<base::Problem>& problems) {
  for (const HeaderMatch& h : headers)
    if (!h.field.empty() && !matters(h.field))
      std::erase_if(problems, [&](const base::Problem& p) {
        return p.severity != Severity::Error && p.place.column == h.header;
      });
}

ImportOptions strictly(ImportOptions options) {
  options.strict = true;
  return options;
}

/// Whatever goes wrong in a quick reader, the slow way says it better.
QuickResult readQuickly(const PlacesRequest& request, PlacesReport& report) {
  const std::string extension = extensionOf(request.read.path);
  try {
    if (isForeign(request.read.path, request.read.head)) return QuickResult::NotPlain;
    if (extension == "gpkg" || extension == "fgb") return readPlacesOfLayer(request, report);
    if (extension == "csv" || extension == "tsv" || extension == "txt") return readPlacesOfText(request, report);
  } catch (const base::Error& e) {
    if (e.kind() != base::ErrorKind::BadInput) throw;
  }
  return QuickResult::NotPlain;
}

} // namespace

QuickResult finishPlaces(PlaceMapper& mapper, const SourceTable& sample, PlacesReport& report) {
  if (mapper.mayRepeat()) return QuickResult::Repeats;
  report.problems = mapper.finish();
  dropIdleWords(mapper.headers(), report.problems);
  report.encoding = sample.encoding;
  report.crs = mapper.crs();
  return QuickResult::Done;
}

PlacesReport readPlaces(const std::string& path, const domain::RecordDescription& kind, const ImportOptions& options,
                        PlaceSink& sink, const base::Progress& progress, const base::Cancel& cancel) {
  cancel.check();
  const auto known = knownHeaders(kind);
  const ReadRequest read{path, headOf(path), options.sheet, options.encoding, known, progress, cancel};
  const ImportOptions strict = strictly(options);
  PlacesReport report;
  QuickResult result = readQuickly({read, kind, strict, sink, false}, report);
  if (result == QuickResult::Repeats) result = readQuickly({read, kind, strict, sink, true}, report);
  if (result != QuickResult::Done) return readPlacesAsRecords(path, kind, options, sink, progress, cancel);
  report.quick = true;
  progress.report(1.0, "reading rows");
  return report;
}

PlacesReport readPlacesAsRecords(const std::string& path, const domain::RecordDescription& kind,
                                 const ImportOptions& options, PlaceSink& sink, const base::Progress& progress,
                                 const base::Cancel& cancel) {
  const auto table =
      readTable(path, options.sheet, options.encoding, knownHeaders(kind), progress.part(0, 0.5), cancel);
  auto read = mapTable(table, kind, strictly(options), {}, progress.part(0.5, 1.0), cancel);
  dropIdleWords(read.headers, read.problems);
  sink.begin(read.records.size());
  FlatShape shape;
  std::array<std::string, 5> texts;
  for (std::size_t i = 0; i < read.records.size(); ++i) {
    PlaceRow row;
    fillPlaceRow(read.records[i], shape, texts, row);
    row.number = read.rows[i];
    sink.add(row);
  }
  return {std::move(read.problems), read.encoding, read.crs, false};
}

} // namespace huyuan::exchange
