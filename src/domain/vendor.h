// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/id.h"
#include "base/units.h"
#include "geo/geometry.h"

#include <string>
#include <string_view>

namespace huyuan::domain {

/// A registered toy or stationery vendor 经营主体. `point` is the shop door where known.
struct Vendor {
  base::Id<Vendor> id;
  std::string code;     ///< 统一社会信用代码, unique if not empty
  std::string name;     ///< as registered 登记名
  std::string signName; ///< as on the shop sign 招牌名, may be empty
  std::string owner;
  std::string phone;
  std::string address;
  std::string districtCode;
  std::string kind;       ///< stationery, toys, convenience, supermarket, wholesale, stall, other
  std::string status;     ///< open, closed, revoked
  std::string goods;      ///< main goods, free text
  std::string risk;       ///< key, high, normal, low (重点/较高/一般/低)
  std::string lastVisit;  ///< "2026-08-14" or empty
  int complaints = 0;     ///< in the last 12 months
  geo::LonLat point;      ///< the door; invalid = unknown
  geo::MultiPolygon area; ///< outline of the premises, for markets; mostly empty
  base::Metres accuracy{15.0};

  bool hasPlace() const { return point.isValid() || !area.empty(); }
  const std::string& shownName() const { return signName.empty() ? name : signName; }
};
using VendorId = base::Id<Vendor>;

/// GB 32100-2015 统一社会信用代码. Legacy codes of the pilot years are real but fail the check digit, hence three
/// answers.
enum class CreditCodeCheck { Valid, WrongCheckDigit, Malformed };
CreditCodeCheck checkCreditCode(std::string_view code);

} // namespace huyuan::domain
