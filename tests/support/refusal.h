// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/error.h"

#include <string>

namespace huyuan::test {

/// What it says when it refuses; empty = it did not.
template <class Work> std::string refusal(Work work) {
  try {
    work();
  } catch (const base::Error& e) {
    return e.what();
  }
  return {};
}

} // namespace huyuan::test
