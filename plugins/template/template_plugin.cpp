// SPDX-License-Identifier: GPL-3.0-or-later
#include "template_plugin.h"

#include <sstream>

namespace {

using huyuan::exchange::SourceTable;

class PointsReader : public huyuan::exchange::TableReader {
 public:
  bool understands(const std::string& path, const std::string&) const override { return path.ends_with(".points"); }

  SourceTable read(const std::string& path, const huyuan::base::Progress&,
                   const huyuan::base::Cancel& cancel) const override {
    SourceTable table;
    table.encoding = "auto";
    std::istringstream lines(huyuan::exchange::readTextFile(path, table.encoding));
    table.headers = {"名称", "经度", "纬度"};
    std::string line;
    for (std::int64_t number = 1; std::getline(lines, line); ++number) {
      cancel.check();
      std::istringstream parts(line);
      std::string name, lon, lat;
      std::getline(parts, name, ';'), std::getline(parts, lon, ';'), std::getline(parts, lat, ';');
      if (!name.empty()) table.rows.push_back({number, {name, lon, lat}, {}, {}});
    }
    return table;
  }
};

} // namespace

std::vector<std::shared_ptr<const huyuan::exchange::TableReader>> TemplatePlugin::readers() const {
  return {std::make_shared<PointsReader>()};
}
