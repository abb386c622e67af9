// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "render/linyi_scene.h"
#include "sheets/assignment_pack.h"

namespace huyuan::test {

/// A pack of `stops` stops for a team of a made-up city.
inline sheets::PackInput packInput(const City& city, int team, int stops, std::size_t from = 0) {
  sheets::PackInput input;
  input.route = city.route(team, stops, from);
  input.team.number = team;
  input.team.officers = {"演示甲", "演示乙", "演示丙"};
  input.team.vehicle = "鲁Q·演示" + std::to_string(team);
  input.campaign = "2026-11";
  input.task = "LYAF-2026-11-T0" + std::to_string(team);
  input.copy = 3;
  input.copies = 4;
  input.copyHolder = "演示甲";
  input.issuedAt = "2026-11-24 08:00";
  input.seedFingerprint = "9f86d081";
  input.rules = city.snapshot()->enabledRules();
  input.rules.front().title = "关于校园及周边禁止销售“水晶泥”等玩具的通告(演示)";
  input.rules.front().documentNumber = "演示〔2020〕1号";
  input.findings = *city.findings();
  input.synthetic = true;
  return input;
}

inline std::shared_ptr<const render::MapScene> sceneOf(const City& city) {
  return std::make_shared<const render::MapScene>(city.snapshot(), city.findings(), city.roads(), city.plan(3, 6));
}

} // namespace huyuan::test
