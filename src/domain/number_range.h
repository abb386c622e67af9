// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/record.h"

#include <string>
#include <string_view>
#include <vector>

/// What the numbers of some fields may be, wherever they come from: a file, a form, a program.
namespace huyuan::domain {

/// The least and the most as text if the value is a number outside them (both ends are allowed); else nothing. `kind`
/// is that of the record, e.g. "team". Fields not named in the table may have any number.
std::vector<std::string> rangeMissed(std::string_view kind, std::string_view field, const Value& value);

} // namespace huyuan::domain
