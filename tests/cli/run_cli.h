// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

namespace huyuan::test {

/// What a run of huyuan-cli said. `folder` is written DIR in both texts, so that transcripts can be compared exactly.
struct Transcript {
  int code = -1;
  std::string out, err;
};
Transcript runCli(const std::string& folder, const std::vector<std::string>& arguments);

} // namespace huyuan::test
