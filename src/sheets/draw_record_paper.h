// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/draw.h"
#include "sheets/paper.h"

#include <map>
#include <memory>
#include <string>

class QPainter;

/// The record of a draw 摇号记录 on one page A4: who, when, from what words; the hashes that were committed; how many
/// of each stratum; which team goes where; signatures; how to verify it. No vendor stands on it.
namespace huyuan::sheets {

struct DrawPaperInput {
  domain::DrawRecord record;
  /// Words for codes: districts, kinds, risk classes. A code that is not there stands for itself.
  std::map<std::string, std::string> names;
  std::string authority = "临沂市市场监督管理局";
  std::string marking = "内部资料 注意保管";
  bool synthetic = false; ///< prints 演示数据
};

/// Laid out once: the type shrinks until all fits; strata for which there is still no room are counted, and the page
/// says so. Needs a QGuiApplication; painting is pure after that.
class DrawRecordPaper {
 public:
  explicit DrawRecordPaper(DrawPaperInput input);
  ~DrawRecordPaper();
  DrawRecordPaper(DrawRecordPaper&&) noexcept;
  PageInfo page() const;
  bool isCut() const; ///< some strata or districts are only counted
  /// The painter's unit is 1 mm, origin at the top left of the paper.
  void paint(QPainter& painter) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> m;
};

/// One PDF of one page; see writePages().
void writePdf(const std::string& path, const DrawRecordPaper& paper);

} // namespace huyuan::sheets
