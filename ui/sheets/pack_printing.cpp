// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/pack_printing.h"

#include "base/error.h"

#include <QPainter>
#include <QPrinter>

namespace huyuan::ui {

namespace {

QPageLayout layoutOf(const sheets::PageInfo& info) {
  const bool wide = info.widthMm > info.heightMm;
  const QSizeF portrait(wide ? info.heightMm : info.widthMm, wide ? info.widthMm : info.heightMm);
  QPageLayout layout(QPageSize(portrait, QPageSize::Millimeter, {}, QPageSize::FuzzyMatch),
                     wide ? QPageLayout::Landscape : QPageLayout::Portrait, QMarginsF());
  layout.setMode(QPageLayout::FullPageMode);
  return layout;
}

} // namespace

void printPacks(QPrinter& printer, const std::vector<std::shared_ptr<const sheets::AssignmentPack>>& packs,
                const base::Progress& progress, const base::Cancel& cancel) {
  int total = 0, done = 0;
  for (const auto& pack : packs) total += pack->pageCount();
  // What a print queue shows must not tell what is printed.
  printer.setDocName(QStringLiteral("document"));
  printer.setFullPage(true);
  QPainter painter;
  for (const auto& pack : packs)
    for (int i = 0; i < pack->pageCount(); ++i) {
      cancel.check();
      printer.setPageLayout(layoutOf(pack->page(i)));
      const bool ready = painter.isActive() ? printer.newPage() : painter.begin(&printer);
      if (!ready) throw base::Error(base::ErrorKind::Failed, "the printer does not take the page");
      painter.resetTransform();
      painter.scale(printer.logicalDpiX() / 25.4, printer.logicalDpiY() / 25.4);
      pack->paint(painter, i);
      progress.report(double(++done) / total, "printing");
    }
}

} // namespace huyuan::ui
