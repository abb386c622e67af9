// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/record_preview.h"

#include "app/prompts.h"
#include "app/result_file.h"
#include "app/shell.h"
#include "app/text.h"
#include "app/theme.h"
#include "sheets/measuring_record.h"
#include "ui_record_preview.h"

#include <QDir>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPrinter>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double LeastPixelsPerMm = 2.6; // below that nobody can read it; the page scrolls
constexpr double MostPixelsPerMm = 5.0;

QImage painted(const sheets::MeasuringRecord& record, double pixelsPerMm, double ratio) {
  const sheets::PageInfo page = record.page();
  QImage image(QSize(int(std::lround(page.widthMm * pixelsPerMm * ratio)),
                     int(std::lround(page.heightMm * pixelsPerMm * ratio))),
               QImage::Format_RGB32);
  image.fill(Qt::white);
  QPainter painter(&image);
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
  painter.scale(pixelsPerMm * ratio, pixelsPerMm * ratio);
  record.paint(painter);
  painter.end();
  image.setDevicePixelRatio(ratio);
  return image;
}

} // namespace

RecordPreview::RecordPreview(const Shell& shell, QWidget* parent)
    : QWidget(parent)
    , m_shell(shell)
    , m_ui(std::make_unique<Ui::RecordPreview>())
    , m_paper(new QLabel) {
  m_ui->setupUi(this);
  m_ui->pageArea->setWidget(m_paper);
  m_ui->closeButton->setIcon(Theme::icon(u"previous"_s));
  m_ui->closeButton->setAccessibleName(m_ui->closeButton->toolTip());
  setFocusPolicy(Qt::StrongFocus);
  connect(m_ui->closeButton, &QAbstractButton::clicked, this, &RecordPreview::closed);
  connect(m_ui->saveButton, &QAbstractButton::clicked, this, &RecordPreview::save);
  connect(m_ui->printButton, &QAbstractButton::clicked, this, &RecordPreview::print);
}

RecordPreview::~RecordPreview() = default;

void RecordPreview::start(const FindingKey& key) {
  const quint64 generation = ++m_generation;
  m_record.reset();
  m_image = {};
  m_paper->clear();
  m_shell.jobs.start(
      tr("Making the measuring record"), JobRunner::Show::Bar, this,
      [this, generation, key, w = m_shell.document.workspace()](const base::Progress&, const base::Cancel&) {
        const auto report = session::measurePair(*w, {key.vendor}, {key.school}, {key.rule});
        const QString name = toQt(report.vendor.shownName()) + u" – "_s + toQt(report.school.name);
        const auto record = session::makeMeasuringRecord(*w, report);
        return [this, generation, record, name] {
          if (generation != m_generation) return;
          m_record = record;
          m_name = name;
          m_ui->titleLabel->setText(tr("Measuring record: %1").arg(name));
          Q_EMIT ready();
          paintPage();
        };
      });
}

void RecordPreview::paintPage() {
  if (!m_record) return;
  const quint64 generation = m_generation;
  const double room = (m_ui->pageArea->viewport()->height() - 24) / m_record->page().heightMm;
  const double scale = std::clamp(room, LeastPixelsPerMm, MostPixelsPerMm);
  m_shell.jobs.start(tr("Painting a page"), JobRunner::Show::Quiet, this,
                     [this, generation, scale, record = m_record, ratio = devicePixelRatioF()](const base::Progress&,
                                                                                               const base::Cancel&) {
                       const QImage image = painted(*record, scale, ratio);
                       return [this, generation, image] {
                         if (generation != m_generation) return;
                         m_image = image;
                         m_paper->setPixmap(QPixmap::fromImage(image));
                         m_paper->adjustSize();
                       };
                     });
}

void RecordPreview::save() {
  if (!m_record) return;
  static const QRegularExpression forbidden(u"[\\\\/:*?\"<>|]"_s);
  QString suggested = tr("Measuring record") + u' ' + m_name + u".pdf"_s;
  suggested.replace(forbidden, u"_"_s);
  const QString file = askResultFile(m_shell, this, tr("Save the measuring record"), suggested, tr("PDF (*.pdf)"));
  if (file.isEmpty()) return;
  m_shell.jobs.start(tr("Save the measuring record"), JobRunner::Show::Bar, this,
                     [this, file, record = m_record](const base::Progress&, const base::Cancel&) {
                       sheets::writePdf(fromQt(file), *record);
                       return [this, file] { Q_EMIT notice(tr("Written: %1").arg(QDir::toNativeSeparators(file))); };
                     });
}

void RecordPreview::print() {
  if (!m_record) return;
  QPrinter printer(QPrinter::HighResolution);
  printer.setPageSize(QPageSize(QPageSize::A4));
  printer.setFullPage(true);
  printer.setDocName(tr("Measuring record"));
  if (!m_shell.prompts.choosePrinter(this, printer)) return;
  QPainter painter;
  if (!painter.begin(&printer)) return Q_EMIT notice(tr("The printer does not take the page."));
  painter.scale(printer.logicalDpiX() / 25.4, printer.logicalDpiY() / 25.4);
  m_record->paint(painter);
  painter.end();
  Q_EMIT notice(tr("Sent to the printer."));
}

void RecordPreview::resizeEvent(QResizeEvent*) { paintPage(); }

void RecordPreview::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return Q_EMIT closed();
  QWidget::keyPressEvent(event);
}

} // namespace huyuan::ui
