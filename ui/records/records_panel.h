// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include <memory>

namespace Ui {
class RecordsPanel;
}

namespace huyuan::ui {

class FindingsPanel;
class RowsModel;
class RowsProxy;
struct LayerRows;
struct Shell;

/// The table of one layer under the map: a row selected is a record selected, and the other way round. Findings have a
/// table of their own, which takes its place.
class RecordsPanel : public QWidget {
  Q_OBJECT
 public:
  explicit RecordsPanel(const Shell& shell, QWidget* parent = nullptr);
  ~RecordsPanel() override;
  QString layer() const;
  void showLayer(const QString& kind);
  FindingsPanel& findings() { return *m_findings; }
  /// The step Zones shows findings; leaving it brings back what was shown before, unless another layer was chosen.
  void showFindingsFor(bool zones);

 Q_SIGNALS:
  void closed();

 private:
  void refreshLayers();
  void load();
  void take(const LayerRows& rows);
  void followSelection();
  void refreshCount();

  const Shell& m_shell;
  std::unique_ptr<Ui::RecordsPanel> m_ui;
  RowsModel* m_rows;
  RowsProxy* m_proxy;
  FindingsPanel* m_findings;
  QString m_before; ///< the layer shown before the step Zones
  QString m_shown;  ///< the layer whose columns are fitted
  qint64 m_total = 0;
  quint64 m_generation = 0;
  bool m_following = false;
};

} // namespace huyuan::ui
