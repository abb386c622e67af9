// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/document.h"

#include <QWidget>

#include <memory>

namespace Ui {
class ZonesPage;
}

namespace huyuan::ui {

class RuleList;
struct Shell;

/// The step Zones: in what state the verdicts are, what they come to, the rules, and what must be measured on site.
class ZonesPage : public QWidget {
  Q_OBJECT
 public:
  explicit ZonesPage(const Shell& shell, QWidget* parent = nullptr);
  ~ZonesPage() override;
  void evaluate();
  void addRule();

 Q_SIGNALS:
  /// Draw the rule's zones dashed at this radius too; 0 = no longer.
  void previewChanged(qint64 rule, double metres);
  void notice(const QString& text);

 private:
  struct State {
    QString text;
    QString role; ///< "warning", "good" …
    bool evaluate = false, import = false, preset = false;
  };
  void refresh();
  State state() const;
  void refreshState();
  void refreshFigures();
  void refreshProgress();
  void showOnly(domain::Verdict verdict);

  const Shell& m_shell;
  std::unique_ptr<Ui::ZonesPage> m_ui;
  RuleList* m_rules;
  bool m_evaluating = false;
};

} // namespace huyuan::ui
