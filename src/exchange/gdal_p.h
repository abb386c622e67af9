// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "geo/geometry.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <memory>
#include <string>
#include <vector>

/// GDAL for the files of this folder: drivers registered once, errors caught and never printed.
namespace huyuan::exchange {

/// Collects what GDAL complains about on this thread while the object lives.
class GdalErrors {
 public:
  GdalErrors();
  ~GdalErrors();
  GdalErrors(const GdalErrors&) = delete;
  GdalErrors& operator=(const GdalErrors&) = delete;

  bool any() const { return !m_messages.empty(); }
  /// Failures only; a warning does not count.
  bool failed() const { return m_failed; }
  /// The first message, or `otherwise` if there was none.
  std::string text(const std::string& otherwise) const { return any() ? m_messages.front() : otherwise; }
  void clear();

 private:
  static void CPL_STDCALL handle(CPLErr level, CPLErrorNum number, const char* message);
  std::vector<std::string> m_messages;
  bool m_failed = false;
};

/// A GDAL configuration option of this thread, put back when the object goes.
class GdalOption {
 public:
  GdalOption(const char* key, const char* value);
  ~GdalOption();
  GdalOption(const GdalOption&) = delete;
  GdalOption& operator=(const GdalOption&) = delete;

 private:
  std::string m_key, m_before;
  bool m_wasSet = false;
};

struct DatasetCloser {
  void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};
using DatasetPtr = std::unique_ptr<GDALDataset, DatasetCloser>;

/// Opens a vector dataset with one of `drivers` (all if empty) and open options "KEY=VALUE". Null if it cannot be
/// opened: the caller's GdalErrors know why.
DatasetPtr openVector(const std::string& path, const std::vector<const char*>& drivers,
                      const std::vector<std::string>& options, bool update = false);

/// Curves become lines, a mixed collection its polygons, else its lines, else its points. Empty is monostate. `problem`
/// is filled when something was there that cannot be used.
geo::Geometry fromOgr(const OGRGeometry* geometry, std::string& problem);
/// Does a ring of a polygon not end where it began? fromOgr() closes such.
bool hasOpenRing(const OGRGeometry* geometry);
std::unique_ptr<OGRGeometry> toOgr(const geo::Geometry& geometry);

/// A file in memory under a path that GDAL opens; gone with the object.
class MemoryFile {
 public:
  MemoryFile(const std::string& name, std::string bytes);
  ~MemoryFile();
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  const std::string& path() const { return m_path; }

 private:
  std::string m_bytes, m_path;
};
/// A folder name in memory that no other call uses.
std::string memoryFolder();

} // namespace huyuan::exchange
