// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "session/rule_presets.h"

#include <QFrame>

#include <memory>

namespace Ui {
class PresetPicker;
}

namespace huyuan::ui {

struct Shell;

/// A choice of published rules to start from, each told in words before it is added. It changes nothing itself.
class PresetPicker : public QFrame {
  Q_OBJECT
 public:
  explicit PresetPicker(const Shell& shell, QWidget* parent = nullptr);
  ~PresetPicker() override;
  void start();

 Q_SIGNALS:
  /// Records of kind "zone_rule" without ids.
  void chosen(const std::vector<huyuan::domain::Record>& rules);
  void opened(bool open);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  void load();
  void showDetails();
  void choose();

  const Shell& m_shell;
  std::unique_ptr<Ui::PresetPicker> m_ui;
  std::vector<session::RulePreset> m_presets;
};

} // namespace huyuan::ui
