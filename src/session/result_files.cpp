// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/result_files.h"

#include "files/safe_file.h"
#include "files/signing.h"
#include "planning/draw.h"
#include "planning/plan.h"
#include "planning/plan_rules_json.h"
#include "session/workspace.h"

#include <filesystem>

namespace huyuan::session {

domain::DrawSpec readDrawSpec(const std::string& path) { return planning::specFromJson(files::readFile(path), path); }

domain::PlanRules readPlanRules(const std::string& path, const domain::PlanRules& base) {
  return planning::planRulesFromJson(files::readFile(path), path, base);
}

std::vector<base::Problem> verifyDraw(const std::string& recordFile, const std::string& listFile,
                                      const std::string& keyFile) {
  const auto record = planning::recordFromJson(files::readFile(recordFile), recordFile);
  auto problems = planning::verify(record, planning::listFromText(files::readFile(listFile), listFile));
  if (keyFile.empty()) return problems;
  const std::string key = files::hexOf(files::readPublicKey(keyFile));
  const auto say = [&problems](std::string pattern, std::vector<std::string> arguments) {
    problems.push_back({base::Problem::Severity::Error, {}, std::move(pattern), std::move(arguments)});
  };
  if (!record.signature.isThere())
    say("the record carries no signature, and one by the key {0} is asked for", {key});
  else if (record.signature.publicKey != key)
    say("{0} must be {1} but the record says {2}", {"signature.public_key", key, record.signature.publicKey});
  return problems;
}

std::string makeSigningKey(const std::string& path) {
  const files::SigningKey key = files::newSigningKey();
  files::writeKeyFiles(key, path);
  return files::hexOf(key.publicKey);
}

void savePlan(Workspace& workspace, const std::string& campaign, const std::string& path) {
  const auto plan = workspace.plan(campaign);
  if (!plan) throw base::Error(base::ErrorKind::BadInput, "campaign {0} has no plan yet", {campaign});
  workspace.requireReleased(campaign);
  const std::string text = planning::toJson(*plan);
  files::writeFile(path, text);
  workspace.notePlanSaved(campaign, files::sha256(text));
}

bool isSameFile(const std::string& a, const std::string& b) {
  std::error_code unknown;
  return std::filesystem::equivalent(files::toPath(a), files::toPath(b), unknown) && !unknown;
}

void writeText(const std::string& path, const std::string& text) { files::writeFile(path, text); }

bool errorsGoToTerminal() { return files::errorsGoToTerminal(); }
void makeOutputBinary() { files::makeOutputBinary(); }

} // namespace huyuan::session
