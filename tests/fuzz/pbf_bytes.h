// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

/// OpenStreetMap's PBF format by hand, after https://wiki.openstreetmap.org/wiki/PBF_Format, with blocks that are not
/// compressed: a changed byte changes a figure, not just a checksum.
namespace huyuan::test {

struct PbfNode {
  std::int64_t id = 0;
  double lon = 0, lat = 0;
  std::map<std::string, std::string> tags;
};
struct PbfWay {
  std::int64_t id = 0;
  std::vector<std::int64_t> nodes;
  std::map<std::string, std::string> tags;
};
struct PbfMember {
  std::int64_t id = 0;
  bool isWay = true;
  std::string role;
};
struct PbfRelation {
  std::int64_t id = 0;
  std::vector<PbfMember> members;
  std::map<std::string, std::string> tags;
};

/// Nodes dense.
std::string pbf(const std::vector<PbfNode>& nodes, const std::vector<PbfWay>& ways,
                const std::vector<PbfRelation>& relations);
/// A file's zlib blocks as plain ones. Throws std::runtime_error.
std::string unpacked(const std::string& pbf);

} // namespace huyuan::test
