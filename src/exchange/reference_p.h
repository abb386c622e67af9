// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <ogr_spatialref.h>
#include <ogrsf_frmts.h>

#include <memory>
#include <string>
#include <vector>

namespace huyuan::exchange {

/// A layer's reference system: an EPSG code where one can be found, else a way to CGCS2000.
class Reference {
 public:
  explicit Reference(const OGRSpatialReference* stated);

  const std::string& code() const { return m_code; } ///< "EPSG:n", empty = not stated
  bool converts() const { return m_transform != nullptr; }
  bool convert(OGRGeometry& g) const { return !m_transform || g.transform(m_transform.get()) == OGRERR_NONE; }
  std::string name() const { return m_source.GetName() ? m_source.GetName() : ""; }

 private:
  static std::string codeOf(const OGRSpatialReference& stated);

  std::string m_code;
  OGRSpatialReference m_source, m_target;
  std::unique_ptr<OGRCoordinateTransformation> m_transform;
};

/// The names of a layer's fields; of equal ones the second gets "_2".
std::vector<std::string> headersOf(OGRLayer& layer);

} // namespace huyuan::exchange
