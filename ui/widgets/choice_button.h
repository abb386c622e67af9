// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPushButton>

#include <string>
#include <vector>

namespace huyuan::ui {

/// Several of a few: a button that says what is chosen and opens a menu to tick, which stays open while one ticks.
class ChoiceButton : public QPushButton {
  Q_OBJECT
 public:
  struct Choice {
    std::string value;
    QString label;
  };
  explicit ChoiceButton(QWidget* parent = nullptr);
  /// Replaces the choices; what was ticked stays ticked. `allText`: said when nothing or everything is ticked.
  void setChoices(const std::vector<Choice>& choices, const QString& allText);
  /// Empty = no restriction: nothing or everything is ticked.
  std::vector<std::string> chosen() const;
  void setChosen(const std::vector<std::string>& values);

 Q_SIGNALS:
  void changed();

 private:
  void say();
  QMenu* m_menu;
  std::vector<Choice> m_choices;
  QString m_allText;
};

} // namespace huyuan::ui
