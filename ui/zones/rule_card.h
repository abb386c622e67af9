// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

#include <memory>
#include <string>

namespace Ui {
class RuleCard;
}

namespace huyuan::domain {
struct ZoneRule;
}

namespace huyuan::ui {

/// One rule: what it says in words, whether it may still be relied on, and a switch. It changes nothing itself.
class RuleCard : public QFrame {
  Q_OBJECT
 public:
  explicit RuleCard(QWidget* parent = nullptr);
  ~RuleCard() override;
  /// `today` as "2026-11-24".
  void show(const domain::ZoneRule& rule, const std::string& today, bool writable);
  qint64 rule() const { return m_rule; }

 Q_SIGNALS:
  void switched(qint64 rule, bool on);
  void previewAsked(qint64 rule);
  void editAsked(qint64 rule);
  void duplicateAsked(qint64 rule);
  void eraseAsked(qint64 rule);
  void findingsAsked(qint64 rule);

 private:
  void buildMenu();
  std::unique_ptr<Ui::RuleCard> m_ui;
  QList<QAction*> m_changing; ///< entries that need a workspace that may be written
  qint64 m_rule = 0;
};

} // namespace huyuan::ui
