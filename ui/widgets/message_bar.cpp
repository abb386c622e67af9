// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/message_bar.h"

#include "app/theme.h"
#include "ui_message_bar.h"

#include <QStyle>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::MessageBar>()) {
  m_ui->setupUi(this);
  setObjectName(u"messageBar"_s);
  m_ui->closeButton->setIcon(Theme::icon(u"close"_s));
  m_timer.setSingleShot(true);
  m_timer.setInterval(8000);
  connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
  connect(m_ui->closeButton, &QAbstractButton::clicked, this, &QWidget::hide);
  connect(m_ui->detailsButton, &QAbstractButton::toggled, m_ui->detailsLabel, &QWidget::setVisible);
  connect(m_ui->actionButton, &QAbstractButton::clicked, this, [this] {
    hide();
    if (m_action) m_action();
  });
  hide();
}

MessageBar::~MessageBar() = default;

void MessageBar::showFailure(const Failure& failure) {
  if (failure.cancelled) return showNotice(tr("%1: cancelled. Nothing was changed.").arg(failure.title));
  m_action = {};
  m_ui->actionButton->hide();
  put(tr("%1 did not work: %2").arg(failure.title, failure.text), failure.details, true);
}

void MessageBar::showNotice(const QString& text, const QString& actionText, std::function<void()> action) {
  m_action = std::move(action);
  m_ui->actionButton->setText(actionText);
  m_ui->actionButton->setVisible(!actionText.isEmpty());
  put(text, {}, false);
}

QString MessageBar::text() const { return isVisibleTo(parentWidget()) ? m_ui->textLabel->text() : QString(); }

void MessageBar::put(const QString& text, const QString& details, bool bad) {
  setProperty("tone", bad ? u"error"_s : u"notice"_s);
  style()->unpolish(this);
  style()->polish(this);
  m_ui->iconLabel->setPixmap(Theme::icon(bad ? u"warning"_s : u"info"_s).pixmap(20, 20));
  m_ui->textLabel->setText(text);
  m_ui->detailsLabel->setText(details);
  m_ui->detailsButton->setVisible(!details.isEmpty());
  m_ui->detailsButton->setChecked(false);
  m_ui->detailsLabel->hide();
  m_timer.stop();
  if (!bad) m_timer.start();
  show();
}

} // namespace huyuan::ui
