// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/officer.h"

namespace huyuan::domain {

Officer officerFromRecord(const Record& r) {
  Officer o;
  o.code = r.text("code");
  o.name = r.text("name");
  o.homeDistrict = r.text("home_district");
  o.relatives = splitList(r.text("relatives"));
  o.formerUnits = splitList(r.text("former_units"));
  o.declared = splitList(r.text("declared"));
  o.available = r.boolean("available", true);
  return o;
}

} // namespace huyuan::domain
