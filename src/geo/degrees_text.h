// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace huyuan::geo {

/// A number with a decimal point, whatever the locale, and so many digits after it.
std::string fixedText(double value, int digits);
/// With nine digits, which in degrees is a tenth of a millimetre, but no needless zeros: 118.35, 35, never -0.
std::string shortText(double value);

} // namespace huyuan::geo
