// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/pack_preview.h"

#include "app/theme.h"
#include "ui_pack_preview.h"

#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double ScreenDotsPerMm = 96.0 / 25.4;
constexpr int Border = 24; // pixels around the paper

QImage paintImage(const sheets::AssignmentPack& pack, int index, double pixelsPerMm, double ratio) {
  const sheets::PageInfo info = pack.page(index);
  const double scale = pixelsPerMm * ratio;
  QImage image(static_cast<int>(std::lround(info.widthMm * scale)),
               static_cast<int>(std::lround(info.heightMm * scale)), QImage::Format_RGB32);
  image.fill(Qt::white);
  {
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(scale, scale);
    pack.paint(painter, index);
  }
  image.setDevicePixelRatio(ratio);
  return image;
}

} // namespace

PackPreview::PackPreview(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::PackPreview>())
    , m_paper(new QLabel) {
  m_ui->setupUi(this);
  setObjectName(u"packPreview"_s);
  setFocusPolicy(Qt::StrongFocus);
  m_paper->setObjectName(u"paperLabel"_s);
  m_ui->pagesArea->setWidget(m_paper);
  const std::pair<QToolButton*, QString> icons[] = {
      {m_ui->closeButton, u"previous"_s}, {m_ui->previousButton, u"up"_s}, {m_ui->nextButton, u"down"_s},
      {m_ui->zoomOutButton, u"minus"_s},  {m_ui->zoomInButton, u"plus"_s}, {m_ui->fitPageButton, u"page"_s},
      {m_ui->fitWidthButton, u"width"_s}};
  for (const auto& [button, icon] : icons) button->setIcon(Theme::icon(icon));
  connect(m_ui->closeButton, &QAbstractButton::clicked, this, &PackPreview::closed);
  connect(m_ui->previousButton, &QAbstractButton::clicked, this, [this] { showPage(m_page - 1); });
  connect(m_ui->nextButton, &QAbstractButton::clicked, this, [this] { showPage(m_page + 1); });
  connect(m_ui->zoomOutButton, &QAbstractButton::clicked, this, [this] { setZoom(m_zoom / 1.25); });
  connect(m_ui->zoomInButton, &QAbstractButton::clicked, this, [this] { setZoom(m_zoom * 1.25); });
  connect(m_ui->fitPageButton, &QAbstractButton::clicked, this, [this] {
    m_fit = Fit::Page;
    paintPage();
  });
  connect(m_ui->fitWidthButton, &QAbstractButton::clicked, this, [this] {
    m_fit = Fit::Width;
    paintPage();
  });
  refresh();
}

PackPreview::~PackPreview() = default;

void PackPreview::setPacks(const Packs& packs) {
  m_packs = packs;
  m_pages.clear();
  m_image = {};
  m_paper->clear();
  ++m_generation;
  for (std::size_t p = 0; p < packs.size(); ++p)
    for (int i = 0; i < packs[p]->pageCount(); ++i) m_pages.push_back({packs[p], static_cast<int>(p), i});
  m_page = 0;
  paintPage();
  refresh();
}

void PackPreview::showPage(int page) {
  if (page < 0 || page >= pageCount()) return;
  m_page = page;
  paintPage();
  refresh();
  Q_EMIT pageShown(page);
}

void PackPreview::showPack(int pack) {
  for (int i = 0; i < pageCount(); ++i)
    if (m_pages[static_cast<std::size_t>(i)].packIndex == pack) return showPage(i);
}

double PackPreview::pixelsPerMm() const {
  const Page& page = m_pages[static_cast<std::size_t>(m_page)];
  const sheets::PageInfo info = page.pack->page(page.index);
  const QSize room = m_ui->pagesArea->viewport()->size() - QSize(2 * Border, 2 * Border);
  const double width = room.width() / info.widthMm;
  if (m_fit == Fit::None) return m_zoom * ScreenDotsPerMm;
  return std::max(0.3, m_fit == Fit::Width ? width : std::min(width, room.height() / info.heightMm));
}

void PackPreview::setZoom(double zoom) {
  m_fit = Fit::None;
  m_zoom = std::clamp(zoom, 0.2, 5.0);
  paintPage();
}

void PackPreview::paintPage() {
  if (m_pages.empty()) return;
  const Page page = m_pages[static_cast<std::size_t>(m_page)];
  const double scale = pixelsPerMm();
  m_zoom = scale / ScreenDotsPerMm;
  m_ui->zoomLabel->setText(u"%1 %"_s.arg(std::lround(m_zoom * 100)));
  const quint64 generation = ++m_generation;
  m_jobs.start(
      tr("Painting a page"), JobRunner::Show::Quiet, this,
      [this, generation, page, scale, ratio = devicePixelRatioF()](const base::Progress&, const base::Cancel&) {
        const QImage image = paintImage(*page.pack, page.index, scale, ratio);
        return [this, generation, image] {
          if (generation == m_generation) showImage(image);
        };
      });
}

void PackPreview::showImage(const QImage& image) {
  m_image = image;
  // The paper lies on the desk with a thin edge.
  QPixmap framed((image.size() / image.devicePixelRatio() + QSize(2 * Border, 2 * Border)) * image.devicePixelRatio());
  framed.setDevicePixelRatio(image.devicePixelRatio());
  framed.fill(Theme::color(u"window"_s));
  QPainter painter(&framed);
  painter.drawImage(QPoint(Border, Border), image);
  painter.setPen(Theme::color(u"border"_s));
  painter.drawRect(
      QRectF(QPointF(Border, Border), QSizeF(image.size()) / image.devicePixelRatio()).adjusted(-1, -1, 0, 0));
  painter.end();
  m_paper->setPixmap(framed);
  m_paper->adjustSize();
}

void PackPreview::refresh() {
  m_ui->previousButton->setEnabled(m_page > 0);
  m_ui->nextButton->setEnabled(m_page + 1 < pageCount());
  if (m_pages.empty()) return m_ui->pageLabel->clear();
  const Page& page = m_pages[static_cast<std::size_t>(m_page)];
  m_ui->pageLabel->setText(tr("%1 of %2").arg(m_page + 1).arg(pageCount()));
  m_ui->titleLabel->setText(page.pack->page(page.index).title);
}

void PackPreview::resizeEvent(QResizeEvent*) {
  if (m_fit != Fit::None) paintPage();
}

void PackPreview::wheelEvent(QWheelEvent* event) {
  if (event->modifiers().testFlag(Qt::ControlModifier))
    setZoom(m_zoom * std::pow(1.25, event->angleDelta().y() / 120.0));
  else if (m_fit == Fit::Page)
    showPage(m_page + (event->angleDelta().y() < 0 ? 1 : -1));
  event->accept();
}

void PackPreview::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
  case Qt::Key_PageDown:
    return showPage(m_page + 1);
  case Qt::Key_PageUp:
    return showPage(m_page - 1);
  case Qt::Key_Home:
    return showPage(0);
  case Qt::Key_End:
    return showPage(pageCount() - 1);
  case Qt::Key_Escape:
    Q_EMIT closed();
    return;
  default:
    QWidget::keyPressEvent(event);
  }
}

} // namespace huyuan::ui
