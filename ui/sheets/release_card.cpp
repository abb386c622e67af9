// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/release_card.h"

#include "app/document.h"
#include "app/shell.h"
#include "app/text.h"
#include "ui_release_card.h"

#include <QCoreApplication>
#include <QStyle>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

QString releasedBy(const session::PlanRelease& r) {
  QString text = QCoreApplication::translate("Release", "Released %1 by %2 and %3.")
                     .arg(chinaTime(r.at), toQt(r.operatorName), toQt(r.supervisorName));
  if (!r.reason.empty()) text += u' ' + QCoreApplication::translate("Release", "Reason: %1.").arg(toQt(r.reason));
  return text;
}

void setRole(QWidget* widget, const QString& role) {
  widget->setProperty("role", role);
  widget->style()->unpolish(widget);
  widget->style()->polish(widget);
}

} // namespace

QString releaseText(const session::ReleaseState& state) {
  switch (state.status) {
  case session::ReleaseStatus::Open:
    return releasedBy(state.release);
  case session::ReleaseStatus::Changed:
    return QCoreApplication::translate("Release", "The plan was changed after its release. Release it as it is now, or "
                                                  "take the changes back.");
  case session::ReleaseStatus::Closed:
    return QCoreApplication::translate("Release",
                                       "Not released: draw and plan can be looked at, but not saved or printed.");
  case session::ReleaseStatus::NoPlan:
    break;
  }
  return QCoreApplication::translate("Release",
                                     "Not released: until there is a plan, and it is released, only the hashes "
                                     "of the draw can be saved.");
}

ReleaseCard::ReleaseCard(QWidget* parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::ReleaseCard>()) {
  m_ui->setupUi(this);
  connect(m_ui->releaseButton, &QAbstractButton::clicked, this, &ReleaseCard::release);
  for (QLineEdit* edit : {m_ui->operatorLineEdit, m_ui->secondLineEdit, m_ui->earlyLineEdit})
    connect(edit, &QLineEdit::returnPressed, this, &ReleaseCard::release);
}

ReleaseCard::~ReleaseCard() = default;

void ReleaseCard::setShell(const Shell& shell) {
  m_shell = &shell;
  connect(&shell.document, &Document::stateChanged, this, &ReleaseCard::refresh);
  refresh();
}

void ReleaseCard::refresh() {
  const DocumentState& state = m_shell->document.state();
  const session::ReleaseState& release = state.release;
  const bool open = release.isOpen();
  setVisible(state.plan != nullptr);
  m_ui->stateLabel->setText(releaseText(release));
  setRole(m_ui->stateLabel, open ? u"good"_s : u"warning"_s);
  m_ui->hintLabel->setText(
      tr("Planned for %1: before that day a release needs a reason.").arg(toQt(release.plannedDay)));
  const bool form = !open && state.writable(), early = form && release.early;
  const Ui::ReleaseCard& ui = *m_ui;
  for (QWidget* w :
       QList<QWidget*>{ui.operatorLabel, ui.operatorLineEdit, ui.secondLabel, ui.secondLineEdit, ui.releaseButton})
    w->setVisible(form);
  for (QWidget* w : QList<QWidget*>{ui.hintLabel, ui.earlyLabel, ui.earlyLineEdit}) w->setVisible(early);
  if (m_ui->operatorLineEdit->text().isEmpty() && state.draw)
    m_ui->operatorLineEdit->setText(toQt(state.draw->operatorName));
}

bool ReleaseCard::passes() {
  if (m_shell->document.state().release.isOpen()) return true;
  for (QLineEdit* edit : {m_ui->operatorLineEdit, m_ui->secondLineEdit, m_ui->earlyLineEdit})
    if (edit->isVisibleTo(this) && edit->text().trimmed().isEmpty()) {
      edit->setFocus();
      return false;
    }
  m_ui->releaseButton->setFocus();
  return false;
}

void ReleaseCard::release() {
  const bool early = m_shell->document.state().release.early;
  for (QLineEdit* edit : {m_ui->operatorLineEdit, m_ui->secondLineEdit, m_ui->earlyLineEdit}) {
    if (edit == m_ui->earlyLineEdit && !early) continue;
    if (edit->text().trimmed().isEmpty()) return edit->setFocus();
  }
  const session::ReleaseOrder order{fromQt(m_ui->operatorLineEdit->text()), fromQt(m_ui->secondLineEdit->text()),
                                    early ? fromQt(m_ui->earlyLineEdit->text()) : std::string()};
  m_shell->document.change(
      tr("Releasing the plan"), this,
      [campaign = m_shell->document.state().campaign, order](
          session::Workspace& w, const base::Progress&, const base::Cancel&) { return w.releasePlan(campaign, order); },
      [this](const session::PlanRelease&) {
        m_ui->secondLineEdit->clear();
        m_ui->earlyLineEdit->clear();
      });
}

} // namespace huyuan::ui
