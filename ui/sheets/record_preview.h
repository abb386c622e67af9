// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/document.h"

#include <QImage>
#include <QWidget>

#include <memory>

class QLabel;

namespace Ui {
class RecordPreview;
}

namespace huyuan::sheets {
class MeasuringRecord;
}

namespace huyuan::ui {

struct Shell;

/// The measuring record of one finding as it will come out of the printer, to be printed or saved as a PDF. The page is
/// painted on another thread and lives in memory only.
class RecordPreview : public QWidget {
  Q_OBJECT
 public:
  explicit RecordPreview(const Shell& shell, QWidget* parent = nullptr);
  ~RecordPreview() override;
  /// Measures and lays out; ready() says when it can be seen.
  void start(const FindingKey& key);
  /// The page as it is shown; null until it is painted.
  const QImage& image() const { return m_image; }

 Q_SIGNALS:
  void ready();
  void closed();
  void notice(const QString& text);

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void paintPage();
  void save();
  void print();

  const Shell& m_shell;
  std::unique_ptr<Ui::RecordPreview> m_ui;
  QLabel* m_paper;
  std::shared_ptr<const sheets::MeasuringRecord> m_record;
  QString m_name; ///< suggested for the file
  quint64 m_generation = 0;
  QImage m_image;
};

} // namespace huyuan::ui
