// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sheets/assignment_pack.h"
#include "sheets/paper.h"

#include <QStringList>

#include <functional>

namespace huyuan::sheets {

/// A stop as it is printed: looked up once, so that table, maps, record page and card say the same.
struct StopData {
  int number = 0;
  QString name, registered, codeTail, address, school, distance, uncertainty, mode, risk, reason, eta, street;
  QString waits;                          ///< empty = the check begins soon after the arrival
  QString method;                         ///< under several rules with the rule's number and title
  const domain::ZoneRule* rule = nullptr; ///< the finding's, one of PackInput::rules; else the first of them
  bool borderline = false;
  bool byRoad = true;
  bool missesWindow = false;
  geo::LonLat place;
  geo::LonLat schoolPoint; ///< the end of the measured line
  const domain::School* schoolRecord = nullptr;
};

/// What every page of a pack shares.
struct Pack {
  PackInput input;
  std::shared_ptr<const render::MapScene> scene;
  std::vector<StopData> stops, reserves;
  QString team;     ///< "T07"
  QString copy;     ///< "0003"
  QString copyCode; ///< opaque
  QString watermark;
  QStringList goods;
  QStringList ruleWarnings; ///< of the rules that are not in force
  QString radii;            ///< "200", "100/200": the rules' distances in metres
};
using PackPtr = std::shared_ptr<const Pack>;

PackPtr lookUp(PackInput input, std::shared_ptr<const render::MapScene> scene);

/// Of which hours the travel times are.
QString speedsText(const Pack& pack);

/// The street of an address without number, school or shop: "解放路"; empty if none is found.
QString streetOf(const QString& address);

struct Page {
  PageInfo info;
  std::function<void(QPainter&)> paint;
  bool carriedOpenly = false; ///< no official head or foot
};

std::vector<Page> formPages(const PackPtr& pack);
Page routeMapPage(const PackPtr& pack);
std::vector<Page> stopMapPages(const PackPtr& pack);
std::vector<Page> recordPages(const PackPtr& pack);
Page returnPage(const PackPtr& pack, int pageCount);
Page pocketCardPage(const PackPtr& pack);

/// Head, foot, watermark and marks of page `index` of `count`.
void paintFrame(QPainter& painter, const Pack& pack, const Page& page, int index, int count);

} // namespace huyuan::sheets
