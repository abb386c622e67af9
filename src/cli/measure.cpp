// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "cli/command.h"
#include "cli/console.h"
#include "cli/written_files.h"
#include "session/measuring.h"
#include "session/rule_warnings.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>

namespace huyuan::cli {

namespace {

using Json = nlohmann::ordered_json;

struct Options {
  std::string workspace, vendor, school, rule, out;
  bool json = false;
};

constexpr std::array<const char*, 8> Lacks{"",         "no_campus",       "no_open_gate", "no_main_gate",
                                           "no_point", "no_vendor_place", "no_roads",     "no_walk"};
constexpr std::array<const char*, 4> Validities{"in_force", "not_yet", "ended", "end_unknown"};

const char* word(zoning::Lack lack) { return Lacks[static_cast<std::size_t>(lack)]; }
const char* word(domain::Validity validity) { return Validities[static_cast<std::size_t>(validity)]; }

template <class T> std::string label(const T& record) {
  return (record.code.empty() ? "#" + std::to_string(record.id.value) : record.code) + " " + record.name;
}

std::string known(const domain::School& s) { return s.name; }
std::string known(const domain::Vendor& v) { return v.name + " " + v.signName; }

/// "; like it: CODE NAME, …", or nothing.
template <class T> std::string list(const std::vector<const T*>& found, const char* lead) {
  constexpr std::size_t Most = 8;
  std::string out;
  for (std::size_t i = 0; i < found.size() && i < Most; ++i) out += (i ? ", " : lead) + label(*found[i]);
  return found.size() > Most ? out + ", … (" + std::to_string(found.size()) + ")" : out;
}

template <class T> std::vector<const T*> matching(const domain::RecordList<T>& records, auto test) {
  std::vector<const T*> out;
  for (const T& r : records)
    if (test(r)) out.push_back(&r);
  return out;
}

/// By "#id", else by code, else (schools) by the whole name. A part of a name only proposes: on a record no school may
/// be guessed.
template <class T>
const T& chosenRecord(const domain::RecordList<T>& records, const std::string& words, const char* kind, bool byName) {
  const std::string folded = domain::foldedText(words);
  auto found = matching(records, [&](const T& r) { return "#" + std::to_string(r.id.value) == words; });
  if (found.empty()) found = matching(records, [&](const T& r) { return !r.code.empty() && r.code == words; });
  if (found.empty() && byName)
    found = matching(records, [&](const T& r) { return domain::foldedText(r.name) == folded; });
  if (found.size() == 1) return *found.front();
  if (found.size() > 1)
    throw base::Error(base::ErrorKind::BadInput, "there are several {0}s '{1}'{2}", {kind, words, list(found, ": ")});
  found = matching(records, [&](const T& r) {
    return !folded.empty() && domain::foldedText(r.code + " " + known(r)).find(folded) != std::string::npos;
  });
  throw base::Error(base::ErrorKind::BadInput, "there is no {0} '{1}'{2}", {kind, words, list(found, "; like it: ")});
}

std::vector<domain::ZoneRule> chosenRules(const domain::Snapshot& snapshot, const std::string& code) {
  if (code.empty()) {
    auto enabled = snapshot.enabledRules();
    if (enabled.empty()) throw base::Error(base::ErrorKind::BadInput, "no rule of the workspace is enabled");
    return enabled;
  }
  const auto found = matching(snapshot.rules, [&](const domain::ZoneRule& r) { return r.code == code; });
  if (!found.empty()) return {*found.front()};
  std::string codes;
  for (const domain::ZoneRule& r : snapshot.rules) codes += (codes.empty() ? "" : ", ") + r.code;
  throw base::Error(base::ErrorKind::BadInput, "there is no rule '{0}'; there are: {1}", {code, codes});
}

const domain::Finding* finding(const session::PairReport& r) {
  return r.measured.finding ? &*r.measured.finding : nullptr;
}

Json methodJson(const zoning::Measurement& m, const session::PairReport& report) {
  const domain::Finding* f = finding(report);
  Json j{{"method", domain::toText(m.method)}, {"decisive", f && f->method == m.method}};
  const bool measured = m.lack == zoning::Lack::Nothing;
  j["distance_m"] = measured ? Json(m.distance.value()) : Json();
  j["shown"] = measured ? Json(zoning::shownDistance(m.distance)) : Json();
  j["lack"] = measured ? Json() : Json(word(m.lack));
  const bool walked = measured && domain::isWalk(m.method);
  j["snap_school_m"] = walked ? Json(m.snapAtSchool.value()) : Json();
  j["snap_vendor_m"] = walked ? Json(m.snapAtVendor.value()) : Json();
  j["campus_id"] = measured ? Json(m.campus.value) : Json();
  return j;
}

Json verdictJson(const session::PairReport& report) {
  const domain::Finding* f = finding(report);
  if (!f) return {};
  return {{"verdict", domain::toText(f->verdict)},
          {"method", domain::toText(f->method)},
          {"distance_m", f->distance.value()},
          {"shown", zoning::shownDistance(f->distance)},
          {"uncertainty_m", f->uncertainty.value()},
          {"fell_back", f->fellBack},
          {"proves_inside", domain::provesInside(report.rule.method, f->method)},
          {"school_id", f->school.value}};
}

Json ruleJson(const session::PairReport& report, const std::string& today) {
  const domain::ZoneRule& rule = report.rule;
  Json j{{"rule", rule.code},
         {"title", rule.title},
         {"distance_m", rule.distance.value()},
         {"inclusive", rule.inclusive},
         {"method", domain::toText(rule.method)},
         {"method_stated", rule.methodStated},
         {"enabled", rule.enabled},
         {"valid_from", rule.validFrom},
         {"valid_to", rule.validTo},
         {"validity", word(rule.validityOn(today))}};
  j["methods"] = Json::array();
  for (const zoning::Measurement& m : report.measured.methods) j["methods"].push_back(methodJson(m, report));
  j["finding"] = verdictJson(report);
  j["suspected"] = Json::array();
  for (const auto& s : session::suspectedGoods(report.vendor, rule))
    j["suspected"].push_back({{"goods", s.goods}, {"word", s.word}});
  return j;
}

std::string methodText(const zoning::Measurement& m, const session::PairReport& report) {
  std::string name(domain::toText(m.method));
  name.resize(18, ' ');
  if (m.lack != zoning::Lack::Nothing) return "  " + name + "- (" + word(m.lack) + ")";
  std::string out = "  " + name + zoning::shownDistance(m.distance) + " m";
  if (domain::isWalk(m.method))
    out += " (snap legs: " + zoning::shownDistance(m.snapAtSchool) + " m at the school, " +
           zoning::shownDistance(m.snapAtVendor) + " m at the vendor)";
  const domain::Finding* f = finding(report);
  return f && f->method == m.method ? out + " *" : out;
}

std::string verdictText(const session::PairReport& report) {
  const domain::Finding* f = finding(report);
  if (!f) return "verdict none: not measured, not covered by the rule, or out of reach on foot";
  std::string out = "verdict " + std::string(domain::toText(f->verdict)) + ": " + zoning::shownDistance(f->distance) +
                    " m by " + std::string(domain::toText(f->method)) + ", uncertainty " +
                    zoning::shownDistance(f->uncertainty) + " m";
  if (f->fellBack)
    out += domain::provesInside(report.rule.method, f->method)
               ? "; the rule's own method has no figure, this one cannot be shorter"
               : "; the rule's own method has no figure, this one may be shorter and proves nothing";
  return f->verdict == domain::Verdict::Borderline ? out + "; measure on site" : out;
}

void printText(const session::PairReport& report) {
  const domain::ZoneRule& rule = report.rule;
  print("rule " + rule.code + " " + rule.title + ": " + zoning::shownDistance(rule.distance) + " m " +
        (rule.inclusive ? "inclusive" : "exclusive") + ", " + std::string(domain::toText(rule.method)) +
        (rule.methodStated ? " (stated)" : " (our reading)") + ", valid " +
        (rule.validFrom.empty() ? "?" : rule.validFrom) + " to " + (rule.validTo.empty() ? "?" : rule.validTo));
  for (const zoning::Measurement& m : report.measured.methods) print(methodText(m, report));
  print(verdictText(report));
  std::string suspected;
  for (const auto& s : session::suspectedGoods(report.vendor, rule))
    suspected += (suspected.empty() ? "" : ", ") + s.goods + " (" + s.word + ")";
  if (!suspected.empty()) print("suspected, for checking only: " + suspected);
}

int run(const Options& o) {
  refuseToOverwrite({o.out}, {o.workspace});
  const auto workspace = openWorkspace(o.workspace, false);
  const auto snapshot = workspace->snapshot();
  const domain::Vendor& vendor = chosenRecord(snapshot->vendors, o.vendor, "vendor", false);
  const domain::School& school = chosenRecord(snapshot->schools, o.school, "school", true);
  const auto rules = chosenRules(*snapshot, o.rule);
  const std::string today = base::chinaDate(workspace->now());
  sayAll(session::ruleWarnings(rules, today));
  Json json{{"vendor", {{"id", vendor.id.value}, {"code", vendor.code}, {"name", vendor.name}}},
            {"school", {{"id", school.id.value}, {"code", school.code}, {"name", school.name}}},
            {"rules", Json::array()}};
  if (!o.json) print("vendor " + label(vendor)), print("school " + label(school));
  for (const domain::ZoneRule& rule : rules) {
    const auto report = session::measurePair(*workspace, vendor.id, school.id, rule.id);
    if (o.json)
      json["rules"].push_back(ruleJson(report, today));
    else
      printText(report);
  }
  if (!o.out.empty()) session::writeMeasuringRecord(*workspace, vendor.id, school.id, rules.front().id, o.out);
  json["out"] = o.out.empty() ? Json() : Json(o.out);
  if (o.json)
    printJson(json);
  else if (!o.out.empty())
    print("wrote " + o.out);
  return 0;
}

} // namespace

void addMeasure(CLI::App& app) {
  const auto o = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("measure", "one vendor and one school by every method, with the verdict");
  workspaceOption(command, *o);
  command->add_option("--vendor", o->vendor, "code, or # and id")->required();
  command->add_option("--school", o->school, "code, # and id, or the whole name")->required();
  command->add_option("--rule", o->rule, "code of a rule; else all that are enabled");
  command->add_option("--out", o->out, "PDF to write: the measuring record 距离认定记录 under the first rule");
  jsonOption(command, *o);
  command->callback([o] { choose([o] { return run(*o); }); });
}

} // namespace huyuan::cli
