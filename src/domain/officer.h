// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/record.h"

#include <string>
#include <vector>

namespace huyuan::domain {

/// Somebody who may be drawn into a team 执法人员, and what he or she must step back from. Synthetic in all shipped
/// data.
struct Officer {
  std::string code; ///< of the certificate 执法证号
  std::string name;
  std::string homeDistrict;
  std::vector<std::string> relatives;   ///< vendors' codes 近亲属经营主体
  std::vector<std::string> formerUnits; ///< codes of districts or vendors 曾任职单位
  std::vector<std::string> declared;    ///< the same, self-declared
  bool available = true;                ///< false: on leave, in training
};

Officer officerFromRecord(const Record& r);

/// "a,b、c" → a b c: commas, semicolons and the Chinese enumeration mark separate.
std::vector<std::string> splitList(std::string text);

} // namespace huyuan::domain
