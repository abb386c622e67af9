// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/record.h"

#include <optional>
#include <utility>

/// What the numbers of some fields may be, wherever they come from: a file, a form, a program.
namespace huyuan::domain {

/// Both ends allowed; empty = any number. `kind` is that of the record, e.g. "team".
std::optional<std::pair<std::int64_t, std::int64_t>> rangeOf(std::string_view kind, std::string_view field);

/// The two ends as text if the value is a number outside them; else nothing.
std::vector<std::string> rangeMissed(std::string_view kind, std::string_view field, const Value& value);

} // namespace huyuan::domain
