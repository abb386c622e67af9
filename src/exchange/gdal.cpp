// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "exchange/gdal_p.h"

#include <algorithm>
#include <atomic>
#include <mutex>

namespace huyuan::exchange {

namespace {

void registerDrivers() {
  static std::once_flag once;
  std::call_once(once, [] {
    CPLSetErrorHandler(CPLQuietErrorHandler); // GDAL's own threads have none of the handlers below
    GDALAllRegister();
  });
}

std::vector<char*> cList(const std::vector<std::string>& texts) {
  std::vector<char*> list;
  for (const std::string& text : texts) list.push_back(const_cast<char*>(text.c_str()));
  list.push_back(nullptr);
  return list;
}

/// The parts of the highest dimension, as one multi geometry.
std::unique_ptr<OGRGeometry> mainParts(const OGRGeometryCollection& mixed) {
  for (const OGRwkbGeometryType wanted : {wkbPolygon, wkbLineString, wkbPoint}) {
    auto parts = std::make_unique<OGRGeometryCollection>();
    for (const OGRGeometry* part : mixed) {
      const auto flat = wkbFlatten(part->getGeometryType());
      if (flat == wanted || flat == OGR_GT_GetCollection(wanted)) parts->addGeometry(part);
    }
    if (parts->getNumGeometries() == 0) continue;
    if (wanted == wkbPolygon)
      return std::unique_ptr<OGRGeometry>(OGRGeometryFactory::forceToMultiPolygon(parts.release()));
    if (wanted == wkbLineString)
      return std::unique_ptr<OGRGeometry>(OGRGeometryFactory::forceToMultiLineString(parts.release()));
    return std::unique_ptr<OGRGeometry>(OGRGeometryFactory::forceToMultiPoint(parts.release()));
  }
  return nullptr;
}

bool isMixed(const OGRGeometry& g) { return wkbFlatten(g.getGeometryType()) == wkbGeometryCollection; }

std::unique_ptr<OGRGeometry> plain(const OGRGeometry& geometry) {
  std::unique_ptr<OGRGeometry> linear(geometry.getLinearGeometry());
  linear->flattenTo2D();
  linear->setMeasured(FALSE);
  if (isMixed(*linear)) return mainParts(*linear->toGeometryCollection());
  return linear;
}

/// A ring that encloses nothing: GDAL makes such of unreadable coordinates.
bool isDegenerate(const geo::Geometry& g) {
  const auto* area = std::get_if<geo::MultiPolygon>(&g);
  if (!area) return false;
  for (const geo::Polygon& polygon : area->polygons) {
    const geo::Box box = geo::boundingBox(polygon.outer);
    if (polygon.outer.size() < 4 || box.isEmpty() || (box.west == box.east) || (box.south == box.north)) return true;
  }
  return false;
}

} // namespace

GdalErrors::GdalErrors() { CPLPushErrorHandlerEx(&GdalErrors::handle, this); }
GdalErrors::~GdalErrors() {
  CPLPopErrorHandler();
  CPLErrorReset();
}

void GdalErrors::clear() {
  m_messages.clear();
  m_failed = false;
}

void CPL_STDCALL GdalErrors::handle(CPLErr level, CPLErrorNum, const char* message) {
  if (level == CE_None || level == CE_Debug) return;
  auto* self = static_cast<GdalErrors*>(CPLGetErrorHandlerUserData());
  self->m_failed = self->m_failed || level >= CE_Failure;
  // One broken file can complain once a row; the first few say it all.
  if (self->m_messages.size() < 20) self->m_messages.emplace_back(message);
}

GdalOption::GdalOption(const char* key, const char* value)
    : m_key(key) {
  if (const char* before = CPLGetThreadLocalConfigOption(key, nullptr)) m_before = before, m_wasSet = true;
  CPLSetThreadLocalConfigOption(key, value);
}
GdalOption::~GdalOption() { CPLSetThreadLocalConfigOption(m_key.c_str(), m_wasSet ? m_before.c_str() : nullptr); }

DatasetPtr openVector(const std::string& path, const std::vector<const char*>& drivers,
                      const std::vector<std::string>& options, bool update) {
  registerDrivers();
  std::vector<const char*> allowed = drivers;
  allowed.push_back(nullptr);
  const std::vector<char*> open = cList(options);
  const unsigned flags = GDAL_OF_VECTOR | GDAL_OF_VERBOSE_ERROR | (update ? unsigned{GDAL_OF_UPDATE} : 0U);
  return DatasetPtr(GDALDataset::Open(path.c_str(), flags, drivers.empty() ? nullptr : allowed.data(), open.data()));
}

geo::Geometry fromOgr(const OGRGeometry* geometry, std::string& problem) {
  if (!geometry || geometry->IsEmpty()) return {};
  try {
    const auto simple = plain(*geometry);
    if (!simple) {
      problem = "geometry type " + std::string(geometry->getGeometryName()) + " is not supported";
      return {};
    }
    std::string wkb(simple->WkbSize(), '\0');
    simple->exportToWkb(wkbNDR, reinterpret_cast<unsigned char*>(wkb.data()), wkbVariantIso);
    geo::Geometry result = geo::fromWkb(wkb);
    if (!isDegenerate(result)) return result;
    problem = "the polygon encloses nothing";
  } catch (const base::Error& e) {
    problem = base::fillPattern(e.pattern(), e.arguments());
  }
  return {};
}

bool hasOpenRing(const OGRGeometry* geometry) {
  if (!geometry) return false;
  const auto flat = wkbFlatten(geometry->getGeometryType());
  if (flat == wkbPolygon) {
    const auto& rings = *geometry->toPolygon();
    return std::any_of(rings.begin(), rings.end(),
                       [](const OGRLinearRing* r) { return !r->IsEmpty() && !r->get_IsClosed(); });
  }
  if (flat != wkbMultiPolygon && flat != wkbGeometryCollection) return false;
  const auto& parts = *geometry->toGeometryCollection();
  return std::any_of(parts.begin(), parts.end(), hasOpenRing);
}

std::unique_ptr<OGRGeometry> toOgr(const geo::Geometry& geometry) {
  if (!geo::hasGeometry(geometry)) return nullptr;
  const std::string wkb = geo::toWkb(geometry);
  OGRGeometry* made = nullptr;
  OGRGeometryFactory::createFromWkb(wkb.data(), nullptr, &made, wkb.size());
  return std::unique_ptr<OGRGeometry>(made);
}

std::string memoryFolder() {
  static std::atomic<std::uint64_t> next{0};
  return "/vsimem/huyuan-exchange-" + std::to_string(next++);
}

MemoryFile::MemoryFile(const std::string& name, std::string bytes)
    : m_bytes(std::move(bytes))
    , m_path(name) {
  auto* data = reinterpret_cast<GByte*>(m_bytes.data());
  if (VSILFILE* f = VSIFileFromMemBuffer(m_path.c_str(), data, m_bytes.size(), FALSE)) VSIFCloseL(f);
}
MemoryFile::~MemoryFile() { VSIUnlink(m_path.c_str()); }

} // namespace huyuan::exchange
