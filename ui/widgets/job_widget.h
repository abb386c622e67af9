// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include <memory>

namespace Ui {
class JobWidget;
}

namespace huyuan::ui {

class JobRunner;

/// What is being done, how far it is, and a button to stop it. Takes no room when nothing runs.
class JobWidget : public QWidget {
  Q_OBJECT
 public:
  explicit JobWidget(JobRunner& jobs, QWidget* parent = nullptr);
  ~JobWidget() override;

 private:
  void refresh();
  JobRunner& m_jobs;
  std::unique_ptr<Ui::JobWidget> m_ui;
};

} // namespace huyuan::ui
