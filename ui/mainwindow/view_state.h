// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "render/map_scene.h"

#include <optional>
#include <string>

namespace huyuan::ui {

/// Where a workspace was left: kept in the workspace itself, so it travels with the file. Nothing covert is in it.
struct ViewState {
  geo::LonLat centre; ///< invalid = everything was in view
  double metresPerUnit = 0.0;
  render::LayerState layers;
  QString step;  ///< "data", "zones" …
  QString layer; ///< of the table

  std::string toJson() const;
  /// Unknown or broken text gives a default-made state.
  static ViewState fromJson(const std::string& json);
};

} // namespace huyuan::ui
