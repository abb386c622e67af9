// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "session/workspace.h"

#include <QFrame>
#include <QLineEdit>
#include <QListWidget>
#include <QTimer>

namespace huyuan::ui {

struct Shell;

/// Finds commands, schools, vendors and places while one types. Nothing covert is ever in the index it asks.
class SearchBox : public QLineEdit {
  Q_OBJECT
 public:
  SearchBox(const Shell& shell, QWidget* parent);
  void activate();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  void ask();
  void showFound(const QString& words, const std::vector<session::FoundRecord>& found);
  void addCommands(const QString& words);
  void choose(QListWidgetItem* item);
  void place();

  const Shell& m_shell;
  QFrame* m_popup;
  QListWidget* m_list;
  QTimer m_timer;
  quint64 m_generation = 0;
};

} // namespace huyuan::ui
