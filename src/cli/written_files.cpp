// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/written_files.h"

#include "base/error.h"
#include "session/result_files.h"

#include <algorithm>

namespace huyuan::cli {

void refuseToOverwrite(const std::vector<std::string>& written, const std::vector<std::string>& read) {
  for (auto at = written.begin(); at != written.end(); ++at) {
    if (at->empty()) continue;
    const auto isRead = [&](const std::string& input) { return !input.empty() && session::isSameFile(*at, input); };
    if (std::any_of(read.begin(), read.end(), isRead))
      throw base::Error(base::ErrorKind::Usage, "this file is read; the results cannot be written over it", {},
                        {.file = *at});
    if (std::find(written.begin(), at, *at) != at)
      throw base::Error(base::ErrorKind::Usage, "two results cannot be written to one file", {}, {.file = *at});
  }
}

} // namespace huyuan::cli
