// SPDX-License-Identifier: GPL-3.0-or-later
#include "zones/rule_card.h"

#include "app/text.h"
#include "app/theme.h"
#include "domain/zone_rule.h"
#include "ui_rule_card.h"
#include "zones/rule_text.h"

#include <QMenu>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

void put(QLabel* label, const QString& text) {
  label->setText(text);
  label->setVisible(!text.isEmpty());
}

} // namespace

RuleCard::RuleCard(QWidget* parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::RuleCard>()) {
  m_ui->setupUi(this);
  m_ui->moreButton->setIcon(Theme::icon(u"more"_s));
  connect(m_ui->enabledSwitch, &QAbstractButton::clicked, this, [this](bool on) { Q_EMIT switched(m_rule, on); });
  connect(m_ui->previewButton, &QAbstractButton::clicked, this, [this] { Q_EMIT previewAsked(m_rule); });
  connect(m_ui->editButton, &QAbstractButton::clicked, this, [this] { Q_EMIT editAsked(m_rule); });
  buildMenu();
}

RuleCard::~RuleCard() = default;

void RuleCard::buildMenu() {
  auto* menu = new QMenu(this);
  const auto add = [this, menu](const QString& name, const QString& text, const QString& icon, auto signal) {
    QAction* action = menu->addAction(Theme::icon(icon), text);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, [this, signal] { Q_EMIT(this->*signal)(m_rule); });
    return action;
  };
  add(u"ruleFindingsAction"_s, tr("Show its findings"), u"table"_s, &RuleCard::findingsAsked);
  m_changing << add(u"duplicateRuleAction"_s, tr("Duplicate"), u"copy"_s, &RuleCard::duplicateAsked)
             << add(u"eraseRuleAction"_s, tr("Delete…"), u"trash"_s, &RuleCard::eraseAsked);
  m_ui->moreButton->setMenu(menu);
}

void RuleCard::show(const domain::ZoneRule& rule, const std::string& today, bool writable) {
  m_rule = rule.id.value;
  const QString name = ruleName(rule);
  m_ui->enabledSwitch->setChecked(rule.enabled);
  m_ui->enabledSwitch->setEnabled(writable);
  m_ui->enabledSwitch->setAccessibleName(tr("Rule in use: %1").arg(name));
  m_ui->enabledSwitch->setToolTip(rule.enabled ? tr("In use; press to switch the rule off")
                                               : tr("Switched off; press to use the rule"));
  m_ui->previewButton->setAccessibleName(tr("Try another radius for %1").arg(name));
  m_ui->editButton->setAccessibleName(tr("Edit %1").arg(name));
  m_ui->moreButton->setAccessibleName(tr("More about %1").arg(name));
  m_ui->titleLabel->setText(name);
  m_ui->titleLabel->setToolTip(toQt(rule.source));
  put(m_ui->reachLabel, reachText(rule) + (rule.enabled ? QString() : u"\n"_s + tr("Switched off: not evaluated.")));
  put(m_ui->schoolsLabel, tr("Schools: %1").arg(schoolsText(rule)));
  put(m_ui->goodsLabel, rule.goods.empty() ? QString() : tr("Goods: %1").arg(goodsText(rule)));
  QStringList document{toQt(rule.issuers), toQt(rule.documentNumber), datesText(rule)};
  document.removeAll(QString());
  put(m_ui->datesLabel, document.join(u" · "_s));
  put(m_ui->readingLabel, readingText(rule));
  const QString warning = validityWarning(rule, today);
  put(m_ui->warningLabel, warning.isEmpty() ? QString() : u"⚠ "_s + warning);
  m_ui->editButton->setText(writable ? tr("Edit") : tr("Look at it"));
  for (QAction* action : m_changing) action->setEnabled(writable);
}

} // namespace huyuan::ui
