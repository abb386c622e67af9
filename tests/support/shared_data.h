// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>

/// Real files that are not in the repository: ../shared/data beside the checkout, or where HUYUAN_SHARED says.
namespace huyuan::test {

/// Full path of a file under the shared data folder; empty if it is not there.
std::optional<std::string> sharedFile(const std::string& relative);
/// True on the build server (CI=true), where a missing shared folder is a failure, not a reason to skip.
bool mustHaveShared();

} // namespace huyuan::test

/// Gives `variable` (std::string) the path of a shared file, or leaves the test: skipped with the reason, failed in CI.
#define HUYUAN_SHARED_FILE(variable, relative)                                                                         \
  const auto variable##_found = ::huyuan::test::sharedFile(relative);                                                  \
  if (!variable##_found && ::huyuan::test::mustHaveShared()) FAIL() << "shared data missing in CI: " << (relative);    \
  if (!variable##_found)                                                                                               \
    GTEST_SKIP() << "shared data not on this machine: " << (relative) << " (set HUYUAN_SHARED to its folder)";         \
  const std::string variable = *variable##_found
