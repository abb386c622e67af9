// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "session/measuring.h"
#include "support/temp_folder.h"

#include <memory>
#include <string>

/// A made-up town for measuring one vendor and one school, drawn in metres east and north of the corner of the first
/// school's grounds. That school is the one of the domain rules' acceptance vectors (§3.2): a rectangle of 120 × 90,
/// the main gate in the south at (60, 0), a gate in the east at (120, 45) that is shut. Streets run east–west at −20,
/// 130, 280 … and north–south at −25, 125, 275 …. All accuracies are 0.5 m unless said. Synthetic.
namespace huyuan::test {

geo::LonLat townPlace(double east, double north);

class MeasuredTown {
 public:
  explicit MeasuredTown(bool withRoads = true);
  session::Workspace& workspace() { return *m_workspace; }
  domain::VendorId addVendor(const std::string& code, double east, double north);
  domain::VendorId save(domain::Record vendor);
  domain::ZoneRuleId firstRule() const;
  /// Changes fields of the first rule.
  void changeRule(const std::map<std::string, domain::Value>& values);
  domain::SchoolId school(const std::string& code) const;
  std::string file(const std::string& name) const { return m_folder.file(name); }

 private:
  TempFolder m_folder;
  std::shared_ptr<session::Workspace> m_workspace;
};

domain::Record vendorRecord(const std::string& code, double east, double north);
geo::MultiPolygon townRectangle(double west, double south, double east, double north);

} // namespace huyuan::test
