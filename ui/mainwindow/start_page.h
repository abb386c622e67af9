// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include <memory>

namespace Ui {
class StartPage;
}

namespace huyuan::ui {

class Actions;
class Settings;

/// What stands in the window while no workspace is open.
class StartPage : public QWidget {
  Q_OBJECT
 public:
  StartPage(const Actions& actions, const Settings& settings, QWidget* parent = nullptr);
  ~StartPage() override;
  void refresh();

 Q_SIGNALS:
  void chosen(const QString& file);

 private:
  const Settings& m_settings;
  std::unique_ptr<Ui::StartPage> m_ui;
};

} // namespace huyuan::ui
