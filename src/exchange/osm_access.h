// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/road.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

/// What OSM's tags allow to whom. After the wiki's pages "OSM tags for routing/Access restrictions", "Key:access",
/// "Key:oneway", "Key:oneway:bicycle", "Key:cycleway", "Key:barrier", "Key:crossing", "Key:duration" and
/// "Key:maxspeed"; defaults for China where countries differ.
namespace huyuan::exchange {

/// Value of a key, "" if the object has no such tag.
using TagReader = std::function<std::string(const char* key)>;

/// A way's traffic rules; nothing if no car, walker or cycle may use it. nodes, name and sourceId stay empty.
std::optional<domain::RoadWay> roadFromTags(const TagReader& tags);

/// A node that stops somebody: barrier=*, or access tags on a crossing or gate. Nothing if everybody passes.
std::optional<domain::Barrier> barrierFromTags(const TagReader& tags);

/// A line that stops a walker who has no road through it: barrier=wall, fence, hedge and the like.
bool isWall(const TagReader& tags);

/// A node at which walkers cross a carriageway: highway=crossing, or crossing=* on a node that is something else
/// besides.
bool isCrossing(const TagReader& tags);

/// A node with traffic lights, for cars or at a crossing.
bool hasSignals(const TagReader& tags);

/// km/h: "60", "60 km/h", "30 mph", "CN:urban", "walk", "none" (taken for 120). 0 = not stated or not understood. Of
/// "50;30" the first counts.
double maxSpeedKmh(const std::string& text);

/// Of a ferry's duration: "25" (minutes), "1:20", "00:25:30", "PT1H20M". 0 = not stated, not understood, or more than
/// two days.
double durationSeconds(const std::string& text);

/// A rule about traffic that holds at certain times only, which is not applied: access:conditional,
/// maxspeed:conditional and the like, and lanes whose direction changes.
bool isTimed(std::string_view key, std::string_view value);

} // namespace huyuan::exchange
