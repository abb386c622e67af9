// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include <memory>

namespace Ui {
class WaysView;
}

namespace huyuan::ui {

class RoadDesk;
struct Shell;

/// Questions to the roads and their answers: the way between two places, told; the streets within so many minutes.
class WaysView : public QWidget {
  Q_OBJECT
 public:
  WaysView(const Shell& shell, RoadDesk& desk, QWidget* parent = nullptr);
  ~WaysView() override;
  /// The whole way as text to the clipboard.
  void copy();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void connectWay();
  void connectReach();
  void refresh();
  void refreshWay();
  void refreshReach();
  void refreshLegend();

  const Shell& m_shell;
  RoadDesk& m_desk;
  std::unique_ptr<Ui::WaysView> m_ui;
};

} // namespace huyuan::ui
