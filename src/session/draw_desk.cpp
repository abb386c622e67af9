// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/draw_desk.h"

#include "files/safe_file.h"
#include "files/signing.h"
#include "planning/draw.h"
#include "session/workspace.h"
#include "sheets/draw_record_paper.h"

#include <map>

namespace huyuan::session {

std::string drawFileName(const domain::DrawRecord& record, DrawFile what) {
  const std::string stem =
      "LYAF-" + record.spec.campaign + "-draw" + (record.number > 1 ? "-" + std::to_string(record.number) : "");
  switch (what) {
  case DrawFile::Record:
    return stem + ".json";
  case DrawFile::List:
    return stem + "-list.csv";
  case DrawFile::Exclusions:
    return stem + "-excluded.csv";
  case DrawFile::Terms:
    return stem + "-terms.json";
  case DrawFile::Hashes:
    return stem + "-hashes.json";
  case DrawFile::Paper:
    break;
  }
  return stem + ".pdf";
}

namespace {

/// Words for the codes that stand on the paper.
std::map<std::string, std::string> namesOf(const Workspace& workspace) {
  std::map<std::string, std::string> names{{"city", "全市"},       {"district", "县区"},   {"risk", "风险等级"},
                                           {"kind", "业态"},       {"unrated", "未分级"},  {"all", "全部"},
                                           {"inside", "禁售区内"}, {"borderline", "临界"}, {"outside", "禁售区外"}};
  const auto& vendor = workspace.description("vendor");
  for (const char* field : {"kind", "risk"})
    for (const domain::Choice& choice : vendor.field(field)->choices) names[choice.value] = choice.zh;
  const auto snapshot = workspace.snapshot();
  for (const domain::District& d : snapshot->districts) names[d.code] = d.name;
  return names;
}

void writePaper(const Workspace& workspace, const domain::DrawRecord& record, const std::string& path) {
  sheets::DrawPaperInput input;
  input.record = record;
  input.names = namesOf(workspace);
  input.synthetic = workspace.summary().synthetic;
  sheets::writePdf(path, sheets::DrawRecordPaper(std::move(input)));
}

void sign(domain::DrawRecord& record, const std::string& keyFile) {
  if (!record.isRun())
    throw base::Error(base::ErrorKind::BadInput, "the draw has been frozen but not run: there is no result to sign");
  const files::SigningKey key = files::readSigningKey(keyFile);
  record.signature = {files::hexOf(key.publicKey), files::hexOf(files::signatureOf(key, record.resultHash))};
}

/// Of the files that are text.
std::string textOf(const Workspace& workspace, const domain::DrawRecord& record, DrawFile what) {
  switch (what) {
  case DrawFile::List:
    return workspace.drawList(record.spec.campaign, record.number);
  case DrawFile::Exclusions:
    return workspace.drawExclusions(record.spec.campaign, record.number);
  case DrawFile::Terms:
    return planning::toJson(record.spec);
  case DrawFile::Hashes:
    return planning::hashesJson(record);
  case DrawFile::Record:
  case DrawFile::Paper:
    break;
  }
  return planning::toJson(record);
}

} // namespace

void saveDraw(Workspace& workspace, const std::string& campaign, int number, DrawFile what, const std::string& path,
              const std::string& keyFile) {
  domain::DrawRecord record = workspace.drawRecord(campaign, number);
  if (what != DrawFile::Hashes) workspace.requireReleased(campaign);
  if (what == DrawFile::Record && !keyFile.empty()) sign(record, keyFile);
  if (what == DrawFile::Paper)
    writePaper(workspace, record, path);
  else
    files::writeFile(path, textOf(workspace, record, what));
  if (what != DrawFile::Hashes) workspace.noteDrawSaved(campaign, files::sha256(files::readFile(path)));
}

std::string drawRecordText(const Workspace& workspace, const std::string& campaign, int number) {
  const domain::DrawRecord record = workspace.drawRecord(campaign, number);
  workspace.requireReleased(campaign);
  return planning::toJson(record);
}

} // namespace huyuan::session
