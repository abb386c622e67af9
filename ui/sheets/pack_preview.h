// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "jobs/job_runner.h"
#include "sheets/assignment_pack.h"

#include <QImage>
#include <QWidget>

#include <memory>

class QLabel;

namespace Ui {
class PackPreview;
}

namespace huyuan::ui {

using Packs = std::vector<std::shared_ptr<const sheets::AssignmentPack>>;

/// Pages of packs as they will come out of the printer, one at a time, at any size. Pages are painted on another thread
/// and live in memory only.
class PackPreview : public QWidget {
  Q_OBJECT
 public:
  explicit PackPreview(QWidget* parent = nullptr);
  ~PackPreview() override;
  void setPacks(const Packs& packs);
  const Packs& packs() const { return m_packs; }
  /// Pages of all packs.
  int pageCount() const { return static_cast<int>(m_pages.size()); }
  int page() const { return m_page; }
  /// Which pack the page belongs to.
  int pack() const { return m_pages.empty() ? -1 : m_pages[static_cast<std::size_t>(m_page)].packIndex; }
  void showPage(int page);
  void showPack(int pack);
  /// The page as it is shown; null while it is being painted for the first time.
  const QImage& image() const { return m_image; }
  bool isIdle() const { return m_jobs.isIdle(); }

 Q_SIGNALS:
  void closed();
  void pageShown(int page);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  struct Page {
    std::shared_ptr<const sheets::AssignmentPack> pack;
    int packIndex = 0, index = 0;
  };
  enum class Fit { Page, Width, None };
  double pixelsPerMm() const;
  void setZoom(double zoom);
  void paintPage();
  void showImage(const QImage& image);
  void refresh();

  std::unique_ptr<Ui::PackPreview> m_ui;
  JobRunner m_jobs;
  QLabel* m_paper;
  Packs m_packs;
  std::vector<Page> m_pages;
  int m_page = 0;
  Fit m_fit = Fit::Page;
  double m_zoom = 1.0; ///< 1 = as large as on paper at 96 dots an inch
  quint64 m_generation = 0;
  QImage m_image;
};

} // namespace huyuan::ui
