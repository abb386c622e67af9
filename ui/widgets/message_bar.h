// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "jobs/job_runner.h"

#include <QFrame>
#include <QTimer>

#include <memory>

namespace Ui {
class MessageBar;
}

namespace huyuan::ui {

/// One message above the work, never in its way: errors stay until closed, notices go by themselves.
class MessageBar : public QFrame {
  Q_OBJECT
 public:
  explicit MessageBar(QWidget* parent = nullptr);
  ~MessageBar() override;
  void showFailure(const Failure& failure);
  /// `actionText` empty = no button.
  void showNotice(const QString& text, const QString& actionText = {}, std::function<void()> action = {});
  QString text() const;

 private:
  void put(const QString& text, const QString& details, bool bad);
  std::unique_ptr<Ui::MessageBar> m_ui;
  std::function<void()> m_action;
  QTimer m_timer;
};

} // namespace huyuan::ui
