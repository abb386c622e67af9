// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/reference_p.h"

#include <algorithm>
#include <string_view>

namespace huyuan::exchange {

namespace {

/// What GeoPackage writes when nobody named a system.
bool isUndefined(const OGRSpatialReference& stated) {
  const char* name = stated.GetName();
  return name && std::string_view(name).starts_with("Undefined ");
}

} // namespace

Reference::Reference(const OGRSpatialReference* stated) {
  if (!stated || stated->IsLocal() || isUndefined(*stated)) return;
  m_code = codeOf(*stated);
  if (!m_code.empty()) return;
  m_source = *stated;
  m_target.importFromEPSG(4490);
  m_source.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  m_target.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  m_transform.reset(OGRCreateCoordinateTransformation(&m_source, &m_target));
  if (m_transform) m_code = "EPSG:4490";
}

std::string Reference::codeOf(const OGRSpatialReference& stated) {
  OGRSpatialReference srs(stated);
  const char* authority = srs.GetAuthorityName(nullptr);
  if (authority && std::string(authority) == "EPSG") return "EPSG:" + std::string(srs.GetAuthorityCode(nullptr));
  const std::unique_ptr<OGRSpatialReference, void (*)(OGRSpatialReference*)> match(
      srs.FindBestMatch(90, "EPSG", nullptr), [](OGRSpatialReference* s) {
        if (s) s->Release();
      });
  return match && match->GetAuthorityCode(nullptr) ? "EPSG:" + std::string(match->GetAuthorityCode(nullptr)) : "";
}

std::vector<std::string> headersOf(OGRLayer& layer) {
  std::vector<std::string> headers;
  OGRFeatureDefn& definition = *layer.GetLayerDefn();
  for (int i = 0; i < definition.GetFieldCount(); ++i) {
    std::string header = definition.GetFieldDefn(i)->GetNameRef();
    const std::string base = header;
    for (int n = 2; std::find(headers.begin(), headers.end(), header) != headers.end(); ++n)
      header = base + "_" + std::to_string(n);
    headers.push_back(std::move(header));
  }
  return headers;
}

} // namespace huyuan::exchange
