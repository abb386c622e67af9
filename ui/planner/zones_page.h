// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include <memory>

namespace Ui {
class ZonesPage;
}

namespace huyuan::ui {

class RowsModel;
class RowsProxy;
struct Shell;

/// The rule in force, what it comes to, and the vendors that must be measured on site.
class ZonesPage : public QWidget {
  Q_OBJECT
 public:
  explicit ZonesPage(const Shell& shell, QWidget* parent = nullptr);
  ~ZonesPage() override;
  void evaluate();

 private:
  void refresh();
  void refreshRule();
  void refreshFigures();
  void refreshBorderline();

  const Shell& m_shell;
  std::unique_ptr<Ui::ZonesPage> m_ui;
  RowsModel* m_borderline;
  RowsProxy* m_proxy;
};

} // namespace huyuan::ui
