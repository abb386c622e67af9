// SPDX-License-Identifier: GPL-3.0-or-later
#include "zones/preset_picker.h"

#include "app/document.h"
#include "app/shell.h"
#include "app/text.h"
#include "domain/record_kinds.h"
#include "ui_preset_picker.h"
#include "zones/rule_text.h"

#include <QKeyEvent>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

/// The codes a rule may name: the choices of school.kind.
std::vector<std::string> schoolKinds(const session::Workspace& workspace) {
  std::vector<std::string> kinds;
  if (const auto* field = workspace.description("school").field("kind"))
    for (const domain::Choice& choice : field->choices) kinds.push_back(choice.value);
  return kinds;
}

QString detailsOf(const session::RulePreset& preset) {
  QStringList lines;
  for (const domain::Record& record : preset.rules) {
    const domain::ZoneRule rule = domain::zoneRuleFromRecord(record);
    lines << reachText(rule) << schoolsText(rule);
  }
  const domain::ZoneRule first = domain::zoneRuleFromRecord(preset.rules.front());
  lines << goodsText(first) << datesText(first) << readingText(first);
  lines.removeAll(QString());
  return lines.join(u'\n');
}

} // namespace

PresetPicker::PresetPicker(const Shell& shell, QWidget* parent)
    : QFrame(parent)
    , m_shell(shell)
    , m_ui(std::make_unique<Ui::PresetPicker>()) {
  m_ui->setupUi(this);
  connect(m_ui->presetList, &QListWidget::currentRowChanged, this, &PresetPicker::showDetails);
  connect(m_ui->presetList, &QListWidget::itemActivated, this, &PresetPicker::choose);
  connect(m_ui->addButton, &QAbstractButton::clicked, this, &PresetPicker::choose);
  connect(m_ui->cancelButton, &QAbstractButton::clicked, this, &QWidget::hide);
}

PresetPicker::~PresetPicker() = default;

void PresetPicker::start() {
  show();
  Q_EMIT opened(true);
  m_ui->presetList->setFocus();
  if (m_presets.empty()) load();
}

void PresetPicker::load() {
  const auto workspace = m_shell.document.workspace();
  if (!workspace) return;
  m_shell.jobs.start(tr("Reading the rules to start from"), JobRunner::Show::Quiet, this,
                     [this, workspace](const base::Progress&, const base::Cancel&) {
                       auto presets = session::rulePresets(schoolKinds(*workspace));
                       return [this, presets] {
                         m_presets = presets;
                         m_ui->presetList->clear();
                         for (const session::RulePreset& p : m_presets) m_ui->presetList->addItem(toQt(p.title));
                         m_ui->presetList->setCurrentRow(0);
                       };
                     });
}

void PresetPicker::showDetails() {
  const int row = m_ui->presetList->currentRow();
  const bool has = row >= 0 && row < static_cast<int>(m_presets.size());
  m_ui->addButton->setEnabled(has);
  m_ui->detailsLabel->setText(has ? detailsOf(m_presets[static_cast<std::size_t>(row)]) : QString());
}

void PresetPicker::choose() {
  const int row = m_ui->presetList->currentRow();
  const auto& snapshot = m_shell.document.state().snapshot;
  if (row < 0 || row >= static_cast<int>(m_presets.size()) || !snapshot) return;
  hide();
  Q_EMIT chosen(session::rulesToAdd(m_presets[static_cast<std::size_t>(row)], *snapshot));
}

void PresetPicker::hideEvent(QHideEvent* event) {
  QFrame::hideEvent(event);
  if (isHidden()) Q_EMIT opened(false); // else only the page was folded away
}

void PresetPicker::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return hide();
  QFrame::keyPressEvent(event);
}

} // namespace huyuan::ui
