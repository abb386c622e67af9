// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/result_files.h"

#include "files/safe_file.h"
#include "planning/draw.h"
#include "planning/plan.h"
#include "planning/plan_rules_json.h"

#include <filesystem>

namespace huyuan::session {

domain::DrawSpec readDrawSpec(const std::string& path) { return planning::specFromJson(files::readFile(path), path); }

std::string toJson(const domain::DrawRecord& record) { return planning::toJson(record); }

domain::PlanRules readPlanRules(const std::string& path, const domain::PlanRules& base) {
  return planning::planRulesFromJson(files::readFile(path), path, base);
}

std::string toJson(const domain::Plan& plan) { return planning::toJson(plan); }

std::vector<base::Problem> verifyDraw(const std::string& recordFile, const std::string& listFile) {
  const auto record = planning::recordFromJson(files::readFile(recordFile), recordFile);
  return planning::verify(record, planning::listFromText(files::readFile(listFile), listFile));
}

bool isSameFile(const std::string& a, const std::string& b) {
  std::error_code unknown;
  return std::filesystem::equivalent(files::toPath(a), files::toPath(b), unknown) && !unknown;
}

void writeText(const std::string& path, const std::string& text) { files::writeFile(path, text); }

bool errorsGoToTerminal() { return files::errorsGoToTerminal(); }
void makeOutputBinary() { files::makeOutputBinary(); }

} // namespace huyuan::session
