// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/finding.h"

namespace huyuan::domain {

std::string_view toText(Verdict v) {
  switch (v) {
  case Verdict::Outside:
    return "outside";
  case Verdict::Borderline:
    return "borderline";
  case Verdict::Inside:
    break;
  }
  return "inside";
}

} // namespace huyuan::domain
