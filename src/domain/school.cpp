// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/school.h"

#include <array>

namespace huyuan::domain {

namespace {

constexpr std::array<std::pair<GateStatus, std::string_view>, 4> GateWords{{{GateStatus::Always, "always"},
                                                                            {GateStatus::SchoolHours, "school_hours"},
                                                                            {GateStatus::Closed, "closed"},
                                                                            {GateStatus::FireOnly, "fire"}}};

struct Kind {
  std::string_view code, zh, en;
};
// Codes and words of 学校办学类型; editable choices for people are in data/records/school.json.
constexpr std::array<Kind, 13> Kinds{{{"111", "幼儿园", "kindergarten"},
                                      {"119", "附设幼儿班", "attached kindergarten class"},
                                      {"211", "小学", "primary school"},
                                      {"218", "教学点", "teaching point"},
                                      {"311", "初级中学", "junior middle school"},
                                      {"312", "九年一贯制学校", "nine-year school"},
                                      {"341", "完全中学", "complete middle school"},
                                      {"342", "高级中学", "senior middle school"},
                                      {"345", "十二年一贯制学校", "twelve-year school"},
                                      {"361", "中等职业学校", "vocational school"},
                                      {"371", "专门学校", "reform school"},
                                      {"514", "特殊教育学校", "special school"},
                                      {"933", "培训机构", "training centre"}}};

struct Word {
  std::string_view text, code;
};
// Longer and more special words first: "九年一贯制初级中学" is a nine-year school.
constexpr std::array<Word, 32> Words{
    {{"十二年一贯", "345"}, {"九年一贯", "312"}, {"九年制", "312"},   {"附设幼儿", "119"}, {"幼儿园", "111"},
     {"托育", "111"},       {"教学点", "218"},   {"完全中学", "341"}, {"完中", "341"},     {"高级中学", "342"},
     {"高中", "342"},       {"初级中学", "311"}, {"初中", "311"},     {"中等职业", "361"}, {"职业", "361"},
     {"中专", "361"},       {"职专", "361"},     {"职高", "361"},     {"技工", "361"},     {"中职", "361"},
     {"特殊教育", "514"},   {"特教", "514"},     {"启聪", "514"},     {"培智", "514"},     {"盲校", "514"},
     {"聋校", "514"},       {"培训", "933"},     {"辅导", "933"},     {"托管", "933"},     {"完小", "211"},
     {"小学", "211"},       {"中学", "311"}}};

} // namespace

std::string_view toText(GateStatus status) {
  for (const auto& [value, word] : GateWords)
    if (value == status) return word;
  return "always";
}

GateStatus gateStatusFromText(std::string_view text) {
  for (const auto& [value, word] : GateWords)
    if (word == text) return value;
  return GateStatus::Always;
}

geo::LonLat School::anchor() const {
  for (const Gate& gate : gates)
    if (gate.main && isOpen(gate.status)) return gate.position;
  for (const Gate& gate : gates)
    if (isOpen(gate.status)) return gate.position;
  if (point.isValid()) return point;
  if (!campus.empty()) return geo::labelPoint(campus);
  return gates.empty() ? geo::LonLat{} : gates.front().position;
}

std::string schoolKindLabel(std::string_view kind, bool chinese) {
  for (const Kind& k : Kinds)
    if (k.code == kind) return std::string(chinese ? k.zh : k.en);
  return std::string(kind);
}

std::string schoolKindFromText(std::string_view text) {
  for (const Kind& k : Kinds)
    if (k.code == text) return std::string(text);
  for (const Word& w : Words)
    if (text.find(w.text) != std::string_view::npos) return std::string(w.code);
  return {};
}

} // namespace huyuan::domain
