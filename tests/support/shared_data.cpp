// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/shared_data.h"

#include <cstdlib>
#include <filesystem>

namespace huyuan::test {

namespace {
std::string folder() {
  const char* named = std::getenv("HUYUAN_SHARED");
  return named ? named : std::string(HUYUAN_SOURCE_DIR) + "/../shared/data";
}
} // namespace

std::optional<std::string> sharedFile(const std::string& relative) {
  const std::string path = folder() + "/" + relative;
  if (!std::filesystem::exists(path)) return std::nullopt;
  return path;
}

bool mustHaveShared() {
  const char* ci = std::getenv("CI");
  return ci && std::string(ci) == "true";
}

} // namespace huyuan::test
