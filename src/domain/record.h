// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "geo/geometry.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// A kind of record is described once (data/records/*.json); form, table, columns, validation, import mapping, export
/// and what a partner may see all follow from the description.
namespace huyuan::domain {

/// Who may see a field. Each is stricter than the one before; a pack for an audience holds that level and below.
enum class Audience : std::uint8_t { Public, Partner, Internal, Covert, Personal };

enum class FieldType : std::uint8_t { Text, Integer, Real, Boolean, Date, Choice, Point, Area };

struct Choice {
  std::string value;
  std::string zh, en;
  std::vector<std::string> aliases; ///< words in foreign files that mean it
};

struct FieldDescription {
  std::string name; ///< column name, snake_case
  FieldType type = FieldType::Text;
  std::string unit;   ///< "m" …, shown behind the label; "hh:mm": the text is a time of day
  std::string zh, en; ///< labels
  bool required = false;
  bool unique = false; ///< two rows with the same non-empty value are duplicates
  bool searchable = false;
  Audience audience = Audience::Internal;
  std::vector<std::string> aliases; ///< headers in foreign files, besides name and labels
  std::vector<Choice> choices;
  bool isGeometry() const { return type == FieldType::Point || type == FieldType::Area; }
};

struct RecordDescription {
  std::string kind; ///< table name: "school", "vendor" …
  std::string zh, en;
  std::vector<FieldDescription> fields;
  const FieldDescription* field(std::string_view name) const;
  /// Parsed from the JSON text of one data/records file. Throws Error(BadInput) naming the file and the key.
  static RecordDescription fromJson(std::string_view text, const std::string& fileName);
};

/// Text and Date and Choice are strings (UTF-8; dates ISO), monostate is "empty".
using Value = std::variant<std::monostate, std::string, std::int64_t, double, bool>;

/// One record of any kind. A field that is absent is empty. Geometries are keyed by field name.
struct Record {
  std::int64_t id = 0;
  std::map<std::string, Value, std::less<>> values;
  std::map<std::string, geo::Geometry, std::less<>> geometries;

  std::string text(std::string_view field) const; ///< "" if empty; numbers printed plainly
  double real(std::string_view field, double fallback) const;
  std::int64_t integer(std::string_view field, std::int64_t fallback) const;
  bool boolean(std::string_view field, bool fallback) const;
  bool operator==(const Record&) const = default;
};

/// The word of a value for people: a choice's label, a number with its unit, "是"/"yes".
std::string shown(const FieldDescription& field, const Value& value, bool chinese);

} // namespace huyuan::domain
