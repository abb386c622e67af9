// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/road_line_rows.h"

#include "exchange/header_words.h"
#include "exchange/osm_access.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace huyuan::exchange {

namespace {

using base::Error;
using base::ErrorKind;
using base::Problem;
using Severity = base::Problem::Severity;

constexpr const char* DefaultClass = "unclassified";

/// Tidied, small, without blanks.
std::string folded(std::string_view text) {
  std::string out;
  for (const char c : tidied(text))
    if (c != ' ') out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

/// A layer of lines has a field for them that the file does not list.
domain::RecordDescription withLine(domain::RecordDescription kind) {
  domain::FieldDescription line;
  line.name = "line", line.zh = "线", line.en = "Line", line.type = domain::FieldType::Area;
  kind.fields.push_back(line);
  return kind;
}

std::string firstDigitOn(const std::string& text) {
  const std::size_t at = text.find_first_of("0123456789");
  return at == std::string::npos ? std::string() : text.substr(at);
}

std::optional<std::int64_t> wholeNumber(const std::string& text) {
  std::int64_t value = 0;
  const char* end = text.data() + text.size();
  const auto [rest, error] = std::from_chars(text.data(), end, value);
  return error == std::errc{} && rest == end ? std::optional(value) : std::nullopt;
}

/// What OSM would say for 是 and the like; its own words stay.
std::string permission(const std::string& word) {
  if (const auto value = yesNo(word)) return *value ? "yes" : "no";
  return folded(word);
}

/// Of "auto;bike;walk": may one of the words go?
std::string useOf(const std::string& list, std::initializer_list<const char*> words) {
  if (list.empty()) return {};
  const auto named = [&](const char* word) { return list.find(word) != std::string::npos; };
  return std::any_of(words.begin(), words.end(), named) ? "yes" : "no";
}

} // namespace

RoadLineRows::RoadLineRows(const SourceTable& table, const domain::RecordDescription& kind,
                           const ImportOptions& options, const geo::Box& bounds)
    : m_table(table)
    , m_kind(kind)
    , m_headers(matchHeaders(table.headers, withLine(kind), options.headerToField))
    , m_coordinates(table, m_headers, options, bounds) {
  for (const auto& [header, field] : options.headerToField) {
    if (!field.empty() && !kind.field(field) && field != "@wkt")
      throw Error(ErrorKind::Usage, "{0} has no field {1}", {kind.kind, field});
    if (std::none_of(m_headers.begin(), m_headers.end(),
                     [&](const HeaderMatch& m) { return normalisedHeader(m.header) == normalisedHeader(header); }))
      throw Error(ErrorKind::BadInput, "there is no column {0}", {header}, {.file = table.file, .sheet = table.sheet});
  }
  if (table.rows.empty())
    throw Error(ErrorKind::BadInput, "there are no rows in it", {}, {.file = table.file, .sheet = table.sheet});
  if (!m_coordinates.any())
    throw Error(ErrorKind::BadInput, "there are no lines in it: a layer of lines or a column of WKT is needed", {},
                {.file = table.file, .sheet = table.sheet});
  for (std::size_t i = 0; i < m_headers.size(); ++i) {
    const auto* field = kind.field(m_headers[i].field);
    if (!field) continue;
    Column column{i, {}, {}};
    for (const domain::Choice& c : field->choices) {
      for (const std::string& word : {c.value, c.zh, c.en}) column.words.emplace(folded(word), c.value);
      for (const std::string& word : c.aliases) column.words.emplace(folded(word), c.value);
    }
    m_columns.emplace(field->name, std::move(column));
    if (field->name == "class") m_class.emplace(*field, kind.kind);
  }
  decideNumbers();
}

/// The numbers of a direction mean one thing to OpenStreetMap's friends (0 both, 1 as drawn, -1 against it) and another
/// to makers of car navigation (0 or 1 both, 2 as drawn, 3 against it).
void RoadLineRows::decideNumbers() {
  if (!m_columns.contains("direction")) return;
  for (const SourceRow& row : m_table.rows)
    if (const auto value = wholeNumber(folded(cell(row, "direction")))) {
      m_numbers = true;
      m_numbersFromTwo = m_numbersFromTwo || *value == 2 || *value == 3;
    }
}

std::string RoadLineRows::cell(const SourceRow& row, const std::string& field) const {
  const auto column = m_columns.find(field);
  return column == m_columns.end() ? std::string() : tidied(row.cells.at(column->second.index));
}

void RoadLineRows::note(const SourceRow& row, const std::string& field, const std::string& word) {
  Unknown& unknown = m_columns.at(field).unknown[word];
  if (unknown.count++ == 0) unknown.row = row.number;
}

/// The value of a choice, "" if the cell is empty or says nothing known.
std::string RoadLineRows::choice(const SourceRow& row, const std::string& field) {
  const std::string text = cell(row, field);
  if (text.empty()) return {};
  const auto& words = m_columns.at(field).words;
  if (const auto found = words.find(folded(text)); found != words.end()) return found->second;
  if (field == "class")
    if (const auto parsed = m_class->parse(text); parsed.value.index() != 0) return std::get<std::string>(parsed.value);
  note(row, field, text);
  return {};
}

std::string RoadLineRows::directionOf(const SourceRow& row) {
  const auto value = wholeNumber(folded(cell(row, "direction")));
  if (!value) return choice(row, "direction");
  const std::int64_t forward = m_numbersFromTwo ? 2 : 1, backward = m_numbersFromTwo ? 3 : -1;
  if (*value == forward) return "forward";
  if (*value == backward) return "backward";
  if (*value == 0 || (m_numbersFromTwo && *value == 1)) return "both";
  note(row, "direction", std::to_string(*value));
  return {};
}

/// OSM's word for it; "" = not stated.
std::string RoadLineRows::oneWayOf(const SourceRow& row, const std::string& direction) {
  const std::string oneWay = choice(row, "oneway");
  if (direction == "forward" || (direction.empty() && oneWay == "forward")) return "yes";
  if (direction == "backward" || (direction.empty() && oneWay == "backward")) return "-1";
  return direction.empty() && oneWay.empty() ? "" : "no";
}

double RoadLineRows::speedOf(const SourceRow& row) {
  const std::string text = folded(cell(row, "max_speed"));
  double value = maxSpeedKmh(text);
  if (value == 0) value = maxSpeedKmh(firstDigitOn(text)); // "['50', '30']", "限速60"
  const bool isNothing = text.empty() || text.find_first_not_of("0.") == std::string::npos;
  if (value == 0 && !isNothing) note(row, "max_speed", text);
  return value;
}

std::optional<int> RoadLineRows::levelOf(const SourceRow& row, const std::string& field) {
  const std::string text = cell(row, field);
  if (text.empty()) return std::nullopt;
  if (const auto value = number(text, ""); value && *value == std::floor(*value) && std::abs(*value) < 100)
    return static_cast<int>(*value);
  note(row, field, text);
  return std::nullopt;
}

int RoadLineRows::layerOf(const SourceRow& row) {
  const auto stands = [&](const char* field) {
    const std::string word = cell(row, field);
    return !word.empty() && yesNo(word).value_or(true);
  };
  if (const auto level = levelOf(row, "layer")) return *level;
  return stands("bridge") ? 1 : stands("tunnel") ? -1 : 0;
}

std::optional<domain::RoadWay> RoadLineRows::wayOf(const SourceRow& row) {
  std::string word = choice(row, "class");
  if (word.empty()) word = DefaultClass;
  const std::string direction = directionOf(row);
  std::map<std::string, std::string> tags{{word == "ferry" ? "route" : "highway", word},
                                          {"oneway", oneWayOf(row, direction)}};
  const std::string uses = folded(cell(row, "uses"));
  const auto allow = [&](const char* tag, const char* field, std::initializer_list<const char*> words) {
    const std::string own = permission(cell(row, field));
    tags[tag] = own.empty() ? useOf(uses, words) : own;
  };
  allow("motor_vehicle", "car", {"auto", "car", "drive", "机动车"});
  allow("bicycle", "bike", {"bike", "bicycle", "cycle", "非机动车", "自行车"});
  allow("foot", "foot", {"walk", "foot", "ped", "人"});
  tags["access"] = permission(cell(row, "access"));
  if (direction == "closed") tags["motor_vehicle"] = tags["bicycle"] = "no";
  if (choice(row, "junction") == "roundabout") tags["junction"] = "roundabout";
  auto way = roadFromTags([&](const char* key) {
    const auto found = tags.find(key);
    return found == tags.end() ? std::string() : found->second;
  });
  if (!way) return way;
  way->maxSpeedKmh = speedOf(row);
  way->name = cell(row, "name");
  way->sourceId = wholeNumber(cell(row, "code")).value_or(row.number);
  return way;
}

bool RoadLineRows::addRow(const SourceRow& row, std::vector<RoadLine>& lines, std::vector<Problem>& problems) {
  RowShape shape = m_coordinates.shapeOf(row);
  if (!shape.problem.empty()) {
    problems.push_back(
        {Severity::Error, {m_table.file, m_table.sheet, row.number, shape.column}, shape.problem, shape.arguments});
    return false;
  }
  auto* drawn = std::get_if<geo::MultiLine>(&shape.geometry);
  if (drawn) std::erase_if(drawn->lines, [](const geo::Line& line) { return line.size() < 2; });
  if (!drawn || drawn->lines.empty()) {
    ++m_notLines;
    return false;
  }
  const auto way = wayOf(row);
  if (!way) {
    ++m_forNobody;
    return false;
  }
  const auto zFrom = levelOf(row, "z_from"), zTo = levelOf(row, "z_to");
  const int layer = layerOf(row);
  for (std::size_t i = 0; i < drawn->lines.size(); ++i) {
    RoadLine line{*way, std::move(drawn->lines[i]), row.number, layer, {}, {}};
    if (i == 0) line.zFrom = zFrom;
    if (i + 1 == drawn->lines.size()) line.zTo = zTo;
    lines.push_back(std::move(line));
  }
  return true;
}

std::vector<RoadLine> RoadLineRows::run(std::int64_t& skipped, std::vector<Problem>& problems,
                                        const base::Progress& progress, const base::Cancel& cancel) {
  std::vector<RoadLine> lines;
  std::size_t done = 0;
  for (const SourceRow& row : m_table.rows) {
    if (++done % 512 == 0) {
      cancel.check();
      progress.report(static_cast<double>(done) / static_cast<double>(m_table.rows.size()), "reading roads");
    }
    skipped += !addRow(row, lines, problems);
  }
  tell(problems);
  return lines;
}

void RoadLineRows::tell(std::vector<Problem>& problems) const {
  const auto say = [&](Severity severity, std::int64_t row, const std::string& column, const char* pattern,
                       std::vector<std::string> arguments) {
    problems.push_back({severity, {m_table.file, m_table.sheet, row, column}, pattern, std::move(arguments)});
  };
  for (const auto& [field, column] : m_columns)
    for (const auto& [word, unknown] : column.unknown)
      if (field == "class")
        say(Severity::Warning, unknown.row, m_table.headers[column.index],
            "{0} is no known class of roads, here and in {1} rows in all: taken for {2}",
            {word, std::to_string(unknown.count), DefaultClass});
      else
        say(Severity::Warning, unknown.row, m_table.headers[column.index],
            "{0} means nothing in this column, here and in {1} rows in all", {word, std::to_string(unknown.count)});
  if (!m_columns.contains("class"))
    say(Severity::Warning, 0, "", "no column says the class of the roads: all are taken for {0}", {DefaultClass});
  if (!m_columns.contains("oneway") && !m_columns.contains("direction"))
    say(Severity::Notice, 0, "", "no column says which roads are one-way: all may be used in both directions", {});
  if (m_numbers)
    say(Severity::Notice, 0, m_table.headers[m_columns.at("direction").index],
        m_numbersFromTwo ? "the numbers are taken so: 0 and 1 both ways, 2 as drawn, 3 against it"
                         : "the numbers are taken so: 0 both ways, 1 as drawn, -1 against it",
        {});
  if (m_notLines > 0)
    say(Severity::Warning, 0, "", "{0} rows have no line and were left out", {std::to_string(m_notLines)});
  if (m_forNobody > 0)
    say(Severity::Notice, 0, "", "{0} roads may be used by nobody and were left out", {std::to_string(m_forNobody)});
}

} // namespace huyuan::exchange
