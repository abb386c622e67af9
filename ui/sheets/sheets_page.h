// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "session/workspace.h"
#include "sheets/pack_preview.h"

#include <QWidget>

#include <memory>

namespace Ui {
class SheetsPage;
}

namespace huyuan::ui {

class RowsModel;
struct Shell;

/// Preview, printing and numbered PDFs of the campaign's assignment packs.
class SheetsPage : public QWidget {
  Q_OBJECT
 public:
  SheetsPage(const Shell& shell, PackPreview& preview, QWidget* parent = nullptr);
  ~SheetsPage() override;
  void preview();
  /// Asks for the release if the plan is not released, as print() and save() do.
  void release();
  void print();
  void save();

 Q_SIGNALS:
  void previewReady();
  void notice(const QString& text);

 private:
  void refresh();
  void showPacks(const Packs& packs);
  void showSaved(const std::vector<session::SheetFile>& files);
  void withPacks(const QString& title, std::function<void(const Packs&)> then);

  const Shell& m_shell;
  PackPreview& m_preview;
  std::unique_ptr<Ui::SheetsPage> m_ui;
  RowsModel* m_packs;
  RowsModel* m_saved;
  std::shared_ptr<const domain::Plan> m_plan; ///< the one the preview shows
};

} // namespace huyuan::ui
