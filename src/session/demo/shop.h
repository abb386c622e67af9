// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/random.h"
#include "domain/vendor.h"

#include <string>

namespace huyuan::session::demo {

/// What an invented shop is, apart from where: kind, names, code, goods, risk, status, last visit.
void describeShop(domain::Vendor& shop, int number, const std::string& townShortName, base::Random& random);

/// A day of 2026 as "2026-MM-DD", month in [first, last].
std::string dayOf2026(int first, int last, base::Random& random);

} // namespace huyuan::session::demo
