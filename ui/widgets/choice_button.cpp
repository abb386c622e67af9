// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/choice_button.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>

namespace huyuan::ui {

namespace {

/// Stays open while things are ticked.
class TickMenu : public QMenu {
 public:
  using QMenu::QMenu;

 protected:
  void mouseReleaseEvent(QMouseEvent* event) override {
    if (QAction* action = actionAt(event->position().toPoint()))
      action->toggle();
    else
      QMenu::mouseReleaseEvent(event);
  }
  void keyPressEvent(QKeyEvent* event) override {
    const bool ticks = event->key() == Qt::Key_Space;
    if (ticks && activeAction())
      activeAction()->toggle();
    else
      QMenu::keyPressEvent(event);
  }
};

} // namespace

ChoiceButton::ChoiceButton(QWidget* parent)
    : QPushButton(parent)
    , m_menu(new TickMenu(this)) {
  setMenu(m_menu);
  setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // as wide as its column, whatever is ticked
}

void ChoiceButton::setChoices(const std::vector<Choice>& choices, const QString& allText) {
  const auto ticked = chosen();
  m_menu->clear();
  m_choices = choices;
  m_allText = allText;
  for (const Choice& choice : choices) {
    QAction* action = m_menu->addAction(choice.label);
    action->setCheckable(true);
    action->setChecked(std::find(ticked.begin(), ticked.end(), choice.value) != ticked.end());
    connect(action, &QAction::toggled, this, [this] {
      say();
      Q_EMIT changed();
    });
  }
  say();
}

std::vector<std::string> ChoiceButton::chosen() const {
  std::vector<std::string> values;
  const auto actions = m_menu->actions();
  for (qsizetype i = 0; i < actions.size(); ++i)
    if (actions[i]->isChecked()) values.push_back(m_choices[static_cast<std::size_t>(i)].value);
  return values.size() == m_choices.size() ? std::vector<std::string>() : values;
}

void ChoiceButton::setChosen(const std::vector<std::string>& values) {
  const QSignalBlocker quiet(this);
  const auto actions = m_menu->actions();
  for (qsizetype i = 0; i < actions.size(); ++i) {
    const std::string& value = m_choices[static_cast<std::size_t>(i)].value;
    actions[i]->setChecked(std::find(values.begin(), values.end(), value) != values.end());
  }
  say();
}

void ChoiceButton::say() {
  QStringList labels;
  const auto values = chosen();
  for (const Choice& choice : m_choices)
    if (std::find(values.begin(), values.end(), choice.value) != values.end()) labels << choice.label;
  const QString text = labels.isEmpty() ? m_allText : labels.join(tr(", "));
  setText(fontMetrics().elidedText(text, Qt::ElideRight, 170));
  setToolTip(text);
}

} // namespace huyuan::ui
