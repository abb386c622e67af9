// SPDX-License-Identifier: GPL-3.0-or-later
#include "zones/rule_list.h"

#include "app/document.h"
#include "app/prompts.h"
#include "app/shell.h"
#include "session/rule_presets.h"
#include "zones/preset_picker.h"
#include "zones/radius_preview.h"
#include "zones/rule_card.h"
#include "zones/rule_text.h"

#include <QVBoxLayout>

#include <algorithm>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* Kind = "zone_rule";

domain::Record ruleRecord(const session::Workspace& workspace, qint64 id) {
  const auto record = workspace.record(Kind, id);
  if (!record) throw base::Error(base::ErrorKind::BadInput, "there is no {0} with id {1}", {Kind, std::to_string(id)});
  return *record;
}

} // namespace

RuleList::RuleList(const Shell& shell, QWidget* parent, QVBoxLayout* layout)
    : QObject(parent)
    , m_shell(shell)
    , m_parent(parent)
    , m_layout(layout)
    , m_preview(new RadiusPreview(shell, parent))
    , m_picker(new PresetPicker(shell, parent)) {
  m_layout->addWidget(m_picker);
  m_layout->addWidget(m_preview);
  m_layout->addStretch(1);
  m_preview->hide();
  m_picker->hide();
  connect(m_picker, &PresetPicker::chosen, this, &RuleList::add);
  connect(&shell.document, &Document::opened, this, [this] {
    m_picker->hide();
    m_preview->hide();
  });
  // The choice needs the room.
  connect(m_picker, &PresetPicker::opened, this, [this](bool open) { showCards(!open); });
}

void RuleList::refresh() {
  const DocumentState& state = m_shell.document.state();
  const qsizetype wanted = state.snapshot ? static_cast<qsizetype>(state.snapshot->rules.size()) : 0;
  while (m_cards.size() > wanted) delete m_cards.takeLast();
  while (m_cards.size() < wanted) {
    auto* card = new RuleCard(m_parent);
    connectCard(card);
    m_cards.append(card);
  }
  const std::string today = base::chinaDate(m_shell.seams.clock->now());
  const bool writable = state.writable() && m_shell.document.isLoaded();
  for (qsizetype i = 0; i < wanted; ++i) {
    const domain::ZoneRule& rule = state.snapshot->rules[static_cast<std::size_t>(i)];
    m_cards[i]->show(rule, today, writable);
    m_layout->insertWidget(static_cast<int>(i), m_cards[i]);
  }
  showCards(m_picker->isHidden());
  m_preview->refresh();
  if (m_preview->isVisibleTo(m_parent)) previewAt(m_preview->rule());
  selectAdded();
}

void RuleList::connectCard(RuleCard* card) {
  connect(card, &RuleCard::switched, this, &RuleList::setEnabled);
  connect(card, &RuleCard::editAsked, this, &RuleList::edit);
  connect(card, &RuleCard::duplicateAsked, this, &RuleList::duplicate);
  connect(card, &RuleCard::eraseAsked, this, &RuleList::erase);
  connect(card, &RuleCard::previewAsked, this, [this](qint64 rule) {
    previewAt(rule);
    m_preview->start(rule);
    Q_EMIT opened(m_preview);
  });
  connect(card, &RuleCard::findingsAsked, this, [this](qint64 rule) { m_shell.document.showFindings({.rule = rule}); });
}

void RuleList::previewAt(qint64 rule) {
  const auto at = std::find_if(m_cards.begin(), m_cards.end(), [&](const RuleCard* c) { return c->rule() == rule; });
  if (at != m_cards.end()) m_layout->insertWidget(m_layout->indexOf(*at) + 1, m_preview);
}

void RuleList::showCards(bool visible) {
  for (RuleCard* card : m_cards) card->setVisible(visible);
}

void RuleList::askPreset() {
  m_preview->hide();
  m_picker->start();
  Q_EMIT opened(m_picker);
}

void RuleList::setEnabled(qint64 rule, bool on) {
  const bool begun = m_shell.document.change(
      on ? tr("Switching the rule on") : tr("Switching the rule off"), this,
      [rule, on](session::Workspace& w, const base::Progress&, const base::Cancel&) {
        domain::Record record = ruleRecord(w, rule);
        record.values["enabled"] = on;
        w.saveRecord(Kind, record);
        return true;
      },
      [](bool) {});
  if (!begun) refresh(); // the switch goes back: something else is being changed
}

void RuleList::edit(qint64 rule) {
  m_shell.document.select(QString::fromLatin1(Kind), rule, false);
  m_shell.document.showInspector();
}

void RuleList::duplicate(qint64 rule) {
  const QString suffix = tr(" (copy)");
  m_shell.document.change(
      tr("Duplicating the rule"), this,
      [rule, suffix](session::Workspace& w, const base::Progress&, const base::Cancel&) {
        domain::Record record = ruleRecord(w, rule);
        record.id = 0;
        record.values["code"] = session::freeRuleCode(record.text("code"), *w.snapshot());
        record.values["title"] = record.text("title") + suffix.toStdString();
        // Off, so that nothing counts twice before it has been edited.
        record.values["enabled"] = false;
        w.saveRecord(Kind, record);
        return record.text("code");
      },
      [this](const std::string& code) { m_addedCode = code; });
}

void RuleList::erase(qint64 rule) {
  const auto& snapshot = m_shell.document.state().snapshot;
  const domain::ZoneRule* found = snapshot ? snapshot->rule({rule}) : nullptr;
  if (!found || !m_shell.prompts.confirm(m_parent, tr("Delete the rule"),
                                         tr("Delete %1? Ctrl+Z brings it back.").arg(ruleName(*found)), tr("Delete")))
    return;
  m_shell.document.change(
      tr("Deleting the rule"), this,
      [rule](session::Workspace& w, const base::Progress&, const base::Cancel&) {
        w.eraseRecord(Kind, rule);
        return true;
      },
      [this, rule](bool) {
        const Document& d = m_shell.document;
        if (d.selectedKind() == QLatin1StringView(Kind) && d.selectedId() == rule) m_shell.document.clearSelection();
      });
}

void RuleList::add(const std::vector<domain::Record>& records) {
  m_shell.document.change(
      tr("Adding the rule"), this,
      [records](session::Workspace& w, const base::Progress&, const base::Cancel&) {
        w.addRecords(Kind, records, "add zone_rule");
        return records.front().text("code");
      },
      [this](const std::string& code) { m_addedCode = code; });
}

void RuleList::selectAdded() {
  const auto& snapshot = m_shell.document.state().snapshot;
  if (m_addedCode.empty() || !snapshot) return;
  for (const domain::ZoneRule& rule : snapshot->rules) {
    if (rule.code != m_addedCode) continue;
    m_addedCode.clear();
    edit(rule.id.value);
    for (RuleCard* card : m_cards)
      if (card->rule() == rule.id.value) Q_EMIT opened(card);
    return;
  }
}

} // namespace huyuan::ui
