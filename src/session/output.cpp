// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "exchange/export.h"
#include "files/safe_file.h"
#include "session/packs.h"
#include "session/pages.h"
#include "session/result_layers.h"
#include "session/workspace_p.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace huyuan::session {

using base::Error;
using base::ErrorKind;

namespace {

/// The geometry that a layer in a file carries: the first described; a school is its point.
std::string geometryFieldOf(const domain::RecordDescription& d) {
  const auto at = std::find_if(d.fields.begin(), d.fields.end(), [](const auto& f) { return f.isGeometry(); });
  return at == d.fields.end() ? std::string() : at->name;
}

std::string twoDigits(int n) {
  std::array<char, 16> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%02d", n);
  return buffer.data();
}

std::string fourDigits(std::int64_t n) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%04lld", static_cast<long long>(n));
  return buffer.data();
}

} // namespace

void Workspace::exportLayer(const std::string& layer, const std::string& format, const std::string& path,
                            bool withPersonal) {
  exchange::ExportLayer out;
  if (layer == "zone" || layer == "merged_zone") {
    const auto now = snapshot();
    out = layer == "zone" ? zoneLayer(*now) : mergedZoneLayer(*now);
    return exchange::writeLayers(path, format, {out});
  }
  {
    const std::lock_guard lock(m->mutex);
    if (layer == "finding") {
      out = findingLayer(*m->snapshotLocked(), *m->findingsLocked());
    } else {
      const auto& d = m->description(layer);
      out.name = layer;
      out.geometryField = geometryFieldOf(d);
      for (const auto& f : d.fields)
        if (f.audience != domain::Audience::Personal || withPersonal) out.fields.push_back(f);
      out.records = m->file.table(layer).all();
    }
    if (withPersonal && !m->file.isReadOnly())
      m->file.note(m->seams.user, "export of " + layer + " with personal fields");
  }
  exchange::writeLayers(path, format, {out});
}

std::vector<SheetFile> Workspace::writeSheets(const std::string& campaign, const std::string& folder,
                                              const std::vector<std::string>& formats, const base::Progress& progress,
                                              const base::Cancel& cancel) {
  for (const std::string& format : formats)
    if (format != "pdf" && format != "gpx")
      throw Error(ErrorKind::Usage, "sheets are written as pdf or gpx, not '{0}'", {format});
  const bool pdf = std::find(formats.begin(), formats.end(), "pdf") != formats.end();
  const bool gpx = std::find(formats.begin(), formats.end(), "gpx") != formats.end();
  const auto routes = plan(campaign);
  if (!routes) throw Error(ErrorKind::BadInput, "campaign {0} has no plan yet", {campaign});
  requireReleased(campaign);
  files::makeFolder(folder);

  const std::string task = "LYAF-" + campaign;
  std::vector<std::int64_t> copies;
  {
    const std::lock_guard lock(m->mutex);
    m->requireWritable();
    for (const domain::Route& r : routes->routes)
      copies.push_back(m->file.covert().addCopy(campaign, task + "-T" + twoDigits(r.team), m->seams.user, "print"));
  }
  const auto packs = numberedPacks(*this, campaign, copies);
  std::vector<SheetFile> out;
  for (std::size_t i = 0; i < packs.size(); ++i) {
    cancel.check();
    const domain::Route& route = routes->routes[i];
    const std::string name = folder + "/" + task + "-T" + twoDigits(route.team) + "-" + fourDigits(copies[i]);
    const double share = 1.0 / static_cast<double>(packs.size() + 1);
    const auto part = progress.part(static_cast<double>(i) * share, static_cast<double>(i + 1) * share);
    if (pdf) {
      const int pages = sheets::writePdf(name + ".pdf", {packs[i].get()}, part, cancel);
      const std::string hash = files::sha256(files::readFile(name + ".pdf"));
      out.push_back({route.team, name + ".pdf", pages, copies[i]});
      const std::lock_guard lock(m->mutex);
      m->file.covert().setCopyHash(campaign, copies[i], hash, pages);
    }
    if (gpx) {
      exchange::writeRouteGpx(name + ".gpx", route);
      out.push_back({route.team, name + ".gpx", 0, copies[i]});
    }
  }
  if (pdf) {
    std::vector<const sheets::AssignmentPack*> all;
    for (const auto& pack : packs) all.push_back(pack.get());
    const std::string path = folder + "/" + task + "-batch.pdf";
    const int pages =
        sheets::writePdf(path, all, progress.part(1.0 - 1.0 / static_cast<double>(packs.size() + 1), 1.0), cancel);
    out.push_back({0, path, pages, 0});
  }
  return out;
}

} // namespace huyuan::session
