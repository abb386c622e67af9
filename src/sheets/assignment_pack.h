// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "domain/campaign.h"
#include "render/map_scene.h"
#include "sheets/paper.h"

#include <map>
#include <string>
#include <vector>

class QPainter;

/// The assignment pack 任务单 of one team: pages in millimetres, painted on any device, so preview, printer and PDF are
/// the same pages (domain rules §4).
namespace huyuan::sheets {

/// What stands on the sheet beside the route.
struct PackInput {
  domain::Route route;
  domain::Team team;
  std::string campaign;  ///< "2026-11"
  std::string task;      ///< "LYAF-2026-11-T07"
  std::int64_t copy = 1; ///< 份号
  int copies = 1;
  std::string copyHolder;              ///< for the watermark
  std::string issuedAt;                ///< "2026-11-24 08:00", China time
  std::string seedFingerprint;         ///< first 8 hex of the draw record's hash
  std::vector<domain::ZoneRule> rules; ///< the enabled ones, under which the findings stand
  std::string marking = "内部资料 注意保管";
  std::string authority = "临沂市市场监督管理局";
  bool timeOfDay = false; ///< travel has the speeds of the period of departure, not those outside all periods
  bool synthetic = false; ///< prints "演示数据" on every page
  std::vector<domain::Finding> findings; ///< of the stops' vendors
  std::map<std::string, std::string>
      reasons;           ///< why a vendor was drawn, by its code; none = its rank in the draw alone
  std::string title;     ///< instead of the usual title, where a neutral one is wanted
  std::string dutyPhone; ///< of the person on duty; empty = a line to write on
  std::string copyCode;  ///< opaque, on every page; empty = made from task, copy, holder and time
  bool pocketCards = true;
  bool monochrome = false; ///< maps for a black-and-white copier
};

/// Order and number of pages: the form (1 or more), the route map, ⌈stops / 2⌉ pages of stop maps, one record page a
/// stop, the hand-over form, the pocket cards. Laying out asks the fonts, so a QGuiApplication must exist; after that
/// painting is pure and may be done from any thread. The pack draws its own route only, whatever plan the scene holds.
class AssignmentPack {
 public:
  AssignmentPack(PackInput input, std::shared_ptr<const render::MapScene> scene);
  ~AssignmentPack();
  AssignmentPack(AssignmentPack&&) noexcept;
  int pageCount() const;
  PageInfo page(int index) const;
  /// Paints page `index`; the painter's unit is 1 mm, origin at the top left of the paper.
  void paint(QPainter& painter, int index) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> m;
};

/// One PDF of all packs given; atomic; neutral metadata; fonts embedded. Needs a QGuiApplication. Returns the page
/// count.
int writePdf(const std::string& path, const std::vector<const AssignmentPack*>& packs, const base::Progress& progress,
             const base::Cancel& cancel);

} // namespace huyuan::sheets
