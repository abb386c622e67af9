// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/record.h"

#include <QObject>

class QVBoxLayout;
class QWidget;

namespace huyuan::ui {

class PresetPicker;
class RadiusPreview;
class RuleCard;
struct Shell;

/// The rules of the workspace as cards, and what can be done with them; each change is one step to undo. Under its card
/// opens the preview of another radius, in place of them the choice of a rule to add.
class RuleList : public QObject {
  Q_OBJECT
 public:
  /// Fills `layout`, which belongs to `parent`.
  RuleList(const Shell& shell, QWidget* parent, QVBoxLayout* layout);
  void refresh();
  void askPreset();
  RadiusPreview& preview() { return *m_preview; }

 Q_SIGNALS:
  void opened(QWidget* widget); ///< should be in view

 private:
  void connectCard(RuleCard* card);
  void setEnabled(qint64 rule, bool on);
  void edit(qint64 rule);
  void duplicate(qint64 rule);
  void erase(qint64 rule);
  void add(const std::vector<domain::Record>& records);
  void previewAt(qint64 rule);
  void selectAdded();
  void showCards(bool visible);

  const Shell& m_shell;
  QWidget* m_parent;
  QVBoxLayout* m_layout;
  QList<RuleCard*> m_cards;
  RadiusPreview* m_preview;
  PresetPicker* m_picker;
  std::string m_addedCode; ///< of the rule to show when the workspace has been read again
};

} // namespace huyuan::ui
