// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/safe_file.h"
#include "sheets/assignment_pack.h"

#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace huyuan::sheets {

namespace {

constexpr int DotsPerInch = 1200; ///< 0.02 mm: the scale bar's ends are exact to less than a hairline

QPageLayout layoutOf(const PageInfo& page) {
  const bool landscape = page.widthMm > page.heightMm;
  const QPageSize size(landscape ? QPageSize::A3 : QPageSize::A4);
  return {size, landscape ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF(0, 0, 0, 0),
          QPageLayout::Millimeter};
}

int pagesOf(const std::vector<const AssignmentPack*>& packs) {
  int sum = 0;
  for (const AssignmentPack* pack : packs) sum += pack->pageCount();
  return sum;
}

void write(const std::string& path, const std::vector<const AssignmentPack*>& packs, const base::Progress& progress,
           const base::Cancel& cancel) {
  QPdfWriter writer(QString::fromStdString(path));
  writer.setResolution(DotsPerInch);
  writer.setTitle(QStringLiteral("任务单"));
  writer.setCreator(QStringLiteral("Huyuan"));
  QPainter painter;
  const int count = pagesOf(packs);
  int done = 0;
  for (const AssignmentPack* pack : packs)
    for (int i = 0; i < pack->pageCount(); ++i) {
      cancel.check();
      writer.setPageLayout(layoutOf(pack->page(i)));
      const bool ready = done == 0 ? painter.begin(&writer) : writer.newPage();
      if (!ready) throw base::Error(base::ErrorKind::Failed, "the PDF cannot be written", {}, {path, {}, 0, {}});
      painter.save();
      painter.scale(DotsPerInch / 25.4, DotsPerInch / 25.4);
      pack->paint(painter, i);
      painter.restore();
      progress.report(double(++done) / count, "writing sheets");
    }
  if (!painter.end()) throw base::Error(base::ErrorKind::Failed, "the PDF cannot be written", {}, {path, {}, 0, {}});
}

} // namespace

int writePdf(const std::string& path, const std::vector<const AssignmentPack*>& packs, const base::Progress& progress,
             const base::Cancel& cancel) {
  if (pagesOf(packs) == 0) throw base::Error(base::ErrorKind::BadInput, "there is no sheet to write");
  files::replaceFile(path, [&](const std::string& temporary) { write(temporary, packs, progress, cancel); });
  return pagesOf(packs);
}

} // namespace huyuan::sheets
