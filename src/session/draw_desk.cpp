// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/draw_desk.h"

#include "files/safe_file.h"
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

} // namespace

void saveDraw(Workspace& workspace, const std::string& campaign, int number, DrawFile what, const std::string& path) {
  const domain::DrawRecord record = workspace.drawRecord(campaign, number);
  if (what == DrawFile::Terms) return files::writeFile(path, planning::toJson(record.spec));
  if (what == DrawFile::Paper) {
    writePaper(workspace, record, path);
    return workspace.noteDrawSaved(campaign, files::sha256(files::readFile(path)));
  }
  const std::string bytes = what == DrawFile::Record ? planning::toJson(record)
                            : what == DrawFile::List ? workspace.drawList(campaign, number)
                                                     : workspace.drawExclusions(campaign, number);
  files::writeFile(path, bytes);
  workspace.noteDrawSaved(campaign, files::sha256(bytes));
}

} // namespace huyuan::session
