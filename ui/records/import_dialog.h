// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "jobs/job_runner.h"
#include "session/workspace.h"

#include <QDialog>

#include <memory>

class QStandardItemModel;

namespace Ui {
class ImportDialog;
}

namespace huyuan::ui {

class RowsModel;
struct Shell;

/// Looks into a foreign file before anything is imported: what its columns become, what is wrong in which row. Then
/// hands the request to whoever asked.
class ImportDialog : public QDialog {
  Q_OBJECT
 public:
  ImportDialog(const Shell& shell, QWidget* parent);
  ~ImportDialog() override;
  void setFile(const QString& file);
  session::ImportRequest request() const;

 Q_SIGNALS:
  void previewed();

 private:
  void browse();
  void guessKind(const QString& file);
  void preview(bool withMapping);
  void showReport(const session::ImportReport& report);
  void showHeaders(const session::ImportReport& report);
  void showProblems(const session::ImportReport& report);
  void refuse(const Failure& failure);
  void refresh();

  const Shell& m_shell;
  std::unique_ptr<Ui::ImportDialog> m_ui;
  QStandardItemModel* m_headers;
  RowsModel* m_problems;
  JobRunner m_jobs;
  bool m_good = false;
};

} // namespace huyuan::ui
