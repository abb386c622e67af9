// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace huyuan::cli {

/// Nobody means to write over what is read, or two results into one file. Throws Error(Usage) naming the file. Empty
/// names are none; a file is the same whatever it is called.
void refuseToOverwrite(const std::vector<std::string>& written, const std::vector<std::string>& read);

} // namespace huyuan::cli
