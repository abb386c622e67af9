// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/write_pdf.h"

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

void write(const std::string& path, const QString& title, const std::vector<PrintPage>& pages,
           const base::Progress& progress, const base::Cancel& cancel) {
  const auto failed = [&path] {
    return base::Error(base::ErrorKind::Failed, "the PDF cannot be written", {}, {path, {}, 0, {}});
  };
  QPdfWriter writer(QString::fromStdString(path));
  writer.setResolution(DotsPerInch);
  writer.setTitle(title);
  writer.setCreator(QStringLiteral("Huyuan"));
  QPainter painter;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    cancel.check();
    writer.setPageLayout(layoutOf(pages[i].info));
    const bool ready = i == 0 ? painter.begin(&writer) : writer.newPage();
    if (!ready) throw failed();
    painter.save();
    painter.scale(DotsPerInch / 25.4, DotsPerInch / 25.4);
    pages[i].paint(painter);
    painter.restore();
    progress.report(double(i + 1) / double(pages.size()), "writing sheets");
  }
  if (!painter.end()) throw failed();
}

} // namespace

void writePages(const std::string& path, const QString& title, const std::vector<PrintPage>& pages,
                const base::Progress& progress, const base::Cancel& cancel) {
  if (pages.empty()) throw base::Error(base::ErrorKind::BadInput, "there is no sheet to write");
  files::replaceFile(path, [&](const std::string& temporary) { write(temporary, title, pages, progress, cancel); });
}

int writePdf(const std::string& path, const std::vector<const AssignmentPack*>& packs, const base::Progress& progress,
             const base::Cancel& cancel) {
  std::vector<PrintPage> pages;
  for (const AssignmentPack* pack : packs)
    for (int i = 0; i < pack->pageCount(); ++i)
      pages.push_back({pack->page(i), [pack, i](QPainter& painter) { pack->paint(painter, i); }});
  writePages(path, QStringLiteral("任务单"), pages, progress, cancel);
  return int(pages.size());
}

} // namespace huyuan::sheets
