// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/finding.h"
#include "domain/goods.h"
#include "render/map_scene.h"
#include "sheets/paper.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

class QPainter;

/// The measuring record 距离认定记录 of one vendor and one school: one page A4 with every method's figure and line, the
/// rule, the verdict and boxes for the measuring on site (domain rules §3.2). Drawn for a black-and-white copier.
namespace huyuan::sheets {

/// What one method gives.
struct MethodFigure {
  domain::Method method{};
  std::string lack;     ///< why there is no figure, in words to print; empty = the rest holds
  bool tooLong = false; ///< the lack is that the walk is longer than `walkLimit`: an answer, though without a figure
  base::Metres distance{}, snapAtSchool{}, snapAtVendor{};
  geo::Line line;          ///< as measured, from the school's end to the vendor's; of walks the way itself
  domain::SchoolId campus; ///< whose it is
};

struct MeasuringInput {
  std::string number;
  std::string date; ///< "2026-11-24", China: also the day on which the rule must be in force
  std::string authority = "临沂市市场监督管理局";
  std::string marking = "内部资料 注意保管";
  bool synthetic = false; ///< prints "演示数据"
  domain::Vendor vendor;
  domain::School school;                ///< the campus that decides
  std::vector<domain::School> campuses; ///< all of the school, with that one
  std::string vendorSource, schoolSource;
  domain::ZoneRule rule;
  std::vector<MethodFigure> figures; ///< one each of domain::AllMethods, in that order
  base::Metres walkLimit{5000.0};
  bool crossingsKnown = true;             ///< the roads name crossings; if not, the record says so
  std::optional<domain::Finding> finding; ///< of vendor, school and rule
  std::vector<domain::SuspectedGoods> suspected;
};

/// Laid out once: text wraps, then the type shrinks, and what still does not fit is cut and the page says so. Laying
/// out asks the fonts, so a QGuiApplication must exist; painting is pure after that.
class MeasuringRecord {
 public:
  /// `scene` gives roads and districts; what it says of schools and vendors is not drawn.
  MeasuringRecord(MeasuringInput input, std::shared_ptr<const render::MapScene> scene);
  ~MeasuringRecord();
  MeasuringRecord(MeasuringRecord&&) noexcept;
  PageInfo page() const;
  bool isCut() const; ///< some text had to be shortened
  /// The painter's unit is 1 mm, origin at the top left of the paper.
  void paint(QPainter& painter) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> m;
};

/// One PDF of one page; see writePages().
void writePdf(const std::string& path, const MeasuringRecord& record);

} // namespace huyuan::sheets
