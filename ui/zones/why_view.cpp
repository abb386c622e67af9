// SPDX-License-Identifier: GPL-3.0-or-later
#include "zones/why_view.h"

#include "actions.h"
#include "app/document.h"
#include "app/shell.h"
#include "app/theme.h"
#include "ui_why_view.h"
#include "widgets/signs.h"
#include "zones/why_text.h"

#include <QClipboard>
#include <QGuiApplication>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

WhyView::WhyView(const Shell& shell, QWidget* parent)
    : QFrame(parent)
    , m_shell(shell)
    , m_ui(std::make_unique<Ui::WhyView>()) {
  m_ui->setupUi(this);
  m_ui->closeButton->setIcon(Theme::icon(u"close"_s));
  m_ui->closeButton->setAccessibleName(m_ui->closeButton->toolTip());
  shell.actions.bind(m_ui->recordButton, Command::MeasuringRecord);
  connect(m_ui->closeButton, &QAbstractButton::clicked, this, [this] { m_shell.document.selectFinding({}, false); });
  connect(m_ui->copyButton, &QAbstractButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(text()); });
  connect(&shell.document, &Document::pairMeasured, this, &WhyView::refresh);
  connect(&shell.document, &Document::findingSelected, this, &WhyView::refresh);
  connect(&shell.document, &Document::stateChanged, this, &WhyView::refresh);
  refresh();
}

WhyView::~WhyView() = default;

QString WhyView::text() const {
  const auto pair = m_shell.document.pair();
  return pair ? explain(*pair, base::chinaDate(m_shell.seams.clock->now())).plain() : QString();
}

void WhyView::refresh() {
  const auto pair = m_shell.document.pair();
  setVisible(!m_shell.document.selectedFinding().isNull());
  m_ui->copyButton->setEnabled(pair != nullptr);
  if (!pair) {
    m_ui->signLabel->clear();
    m_ui->headingLabel->setText(tr("Measuring …"));
    m_ui->reasonsLabel->clear();
    return;
  }
  const WhyText why = explain(*pair, base::chinaDate(m_shell.seams.clock->now()));
  const auto& finding = pair->measured.finding;
  m_ui->signLabel->setPixmap(finding ? verdictIcon(finding->verdict).pixmap(QSize(18, 18), devicePixelRatioF())
                                     : QPixmap());
  m_ui->headingLabel->setText(why.heading);
  m_ui->reasonsLabel->setText(why.html());
}

} // namespace huyuan::ui
