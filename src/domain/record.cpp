// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/record.h"

#include "base/error.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace huyuan::domain {

namespace {

using Json = nlohmann::json;

[[noreturn]] void refuse(const std::string& file, const std::string& pattern, std::vector<std::string> arguments) {
  throw base::Error(base::ErrorKind::BadInput, pattern, std::move(arguments), {.file = file});
}

template <class E, std::size_t N>
E fromWord(const std::array<std::pair<std::string_view, E>, N>& words, const std::string& word, const char* key,
           const std::string& file) {
  for (const auto& [text, value] : words)
    if (text == word) return value;
  refuse(file, "'{0}' is not a {1}", {word, key});
}

constexpr std::array<std::pair<std::string_view, FieldType>, 8> Types{{{"text", FieldType::Text},
                                                                       {"integer", FieldType::Integer},
                                                                       {"real", FieldType::Real},
                                                                       {"boolean", FieldType::Boolean},
                                                                       {"date", FieldType::Date},
                                                                       {"choice", FieldType::Choice},
                                                                       {"point", FieldType::Point},
                                                                       {"area", FieldType::Area}}};

constexpr std::array<std::pair<std::string_view, Audience>, 5> Audiences{{{"public", Audience::Public},
                                                                          {"partner", Audience::Partner},
                                                                          {"internal", Audience::Internal},
                                                                          {"covert", Audience::Covert},
                                                                          {"personal", Audience::Personal}}};

std::vector<std::string> strings(const Json& object, const char* key) {
  return object.value(key, std::vector<std::string>{});
}

Choice readChoice(const Json& j) {
  return {j.at("value").get<std::string>(), j.at("zh").get<std::string>(), j.at("en").get<std::string>(),
          strings(j, "aliases")};
}

// Column and table names go into SQL as they are, so only harmless ones are let in.
void requireName(const std::string& name, const std::string& file) {
  const bool fine = !name.empty() && name[0] >= 'a' && name[0] <= 'z' &&
                    std::all_of(name.begin(), name.end(),
                                [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
  if (!fine || name == "id") refuse(file, "'{0}' cannot be the name of a field or kind", {name});
}

FieldDescription readField(const Json& j, const std::string& file) {
  FieldDescription f;
  f.name = j.at("name").get<std::string>();
  requireName(f.name, file);
  f.type = fromWord(Types, j.at("type").get<std::string>(), "type", file);
  f.audience = fromWord(Audiences, j.at("audience").get<std::string>(), "audience", file);
  f.zh = j.at("zh").get<std::string>();
  f.en = j.at("en").get<std::string>();
  f.unit = j.value("unit", std::string());
  f.required = j.value("required", false);
  f.unique = j.value("unique", false);
  f.searchable = j.value("searchable", false);
  f.aliases = strings(j, "aliases");
  for (const Json& c : j.value("choices", Json::array())) f.choices.push_back(readChoice(c));
  return f;
}

std::string printReal(double v) {
  std::array<char, 64> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.10g", v);
  return buffer.data();
}

struct Printer {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& s) const { return s; }
  std::string operator()(std::int64_t v) const { return std::to_string(v); }
  std::string operator()(double v) const { return printReal(v); }
  std::string operator()(bool v) const { return v ? "1" : "0"; }
};

const Value* find(const Record& r, std::string_view field) {
  const auto at = r.values.find(field);
  return at == r.values.end() ? nullptr : &at->second;
}

double parseReal(const std::string& text, double fallback) {
  try {
    std::size_t used = 0;
    const double v = std::stod(text, &used);
    return used == text.size() ? v : fallback;
  } catch (const std::exception&) {
    return fallback;
  }
}

} // namespace

const FieldDescription* RecordDescription::field(std::string_view name) const {
  const auto at = std::find_if(fields.begin(), fields.end(), [name](const auto& f) { return f.name == name; });
  return at == fields.end() ? nullptr : &*at;
}

RecordDescription RecordDescription::fromJson(std::string_view text, const std::string& fileName) {
  try {
    const Json j = Json::parse(text);
    RecordDescription d;
    d.kind = j.at("kind").get<std::string>();
    requireName(d.kind, fileName);
    d.zh = j.at("zh").get<std::string>();
    d.en = j.at("en").get<std::string>();
    for (const Json& f : j.at("fields")) {
      d.fields.push_back(readField(f, fileName));
      const auto same = [&](const auto& other) { return other.name == d.fields.back().name; };
      if (std::count_if(d.fields.begin(), d.fields.end(), same) > 1)
        refuse(fileName, "field '{0}' stands there twice", {d.fields.back().name});
    }
    return d;
  } catch (const Json::exception& e) {
    refuse(fileName, "is not a record description: {0}", {e.what()});
  }
}

std::string Record::text(std::string_view field) const {
  const Value* v = find(*this, field);
  return v ? std::visit(Printer{}, *v) : std::string();
}

double Record::real(std::string_view field, double fallback) const {
  const Value* v = find(*this, field);
  if (!v) return fallback;
  if (const auto* d = std::get_if<double>(v)) return *d;
  if (const auto* i = std::get_if<std::int64_t>(v)) return static_cast<double>(*i);
  if (const auto* s = std::get_if<std::string>(v)) return parseReal(*s, fallback);
  return fallback;
}

std::int64_t Record::integer(std::string_view field, std::int64_t fallback) const {
  const Value* v = find(*this, field);
  if (v)
    if (const auto* i = std::get_if<std::int64_t>(v)) return *i;
  return static_cast<std::int64_t>(std::llround(real(field, static_cast<double>(fallback))));
}

bool Record::boolean(std::string_view field, bool fallback) const {
  const Value* v = find(*this, field);
  if (!v || std::holds_alternative<std::monostate>(*v)) return fallback;
  if (const auto* b = std::get_if<bool>(v)) return *b;
  return integer(field, fallback ? 1 : 0) != 0;
}

std::string shown(const FieldDescription& field, const Value& value, bool chinese) {
  if (std::holds_alternative<std::monostate>(value)) return {};
  if (const auto* b = std::get_if<bool>(&value)) return chinese ? (*b ? "是" : "否") : (*b ? "yes" : "no");
  const std::string plain = std::visit(Printer{}, value);
  for (const Choice& c : field.choices)
    if (c.value == plain) return chinese ? c.zh : c.en;
  return field.unit.empty() ? plain : plain + " " + field.unit;
}

} // namespace huyuan::domain
