// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace huyuan::session::demo {

/// An invented 统一社会信用代码 with right check digits (GB 32100-2015, GB 11714-1997). Its organisation part starts
/// with DEM, which no issued code has. `kind` is "91" (company) or "92" (sole trader); number 0 … 99 999.
std::string syntheticCreditCode(const std::string& kind, const std::string& district, int number);

} // namespace huyuan::session::demo
