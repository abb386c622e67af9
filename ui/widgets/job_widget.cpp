// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/job_widget.h"

#include "app/theme.h"
#include "jobs/job_runner.h"
#include "ui_job_widget.h"

namespace huyuan::ui {

using namespace Qt::StringLiterals;

JobWidget::JobWidget(JobRunner& jobs, QWidget* parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_ui(std::make_unique<Ui::JobWidget>()) {
  m_ui->setupUi(this);
  m_ui->cancelButton->setIcon(Theme::icon(u"close"_s));
  connect(m_ui->cancelButton, &QAbstractButton::clicked, &jobs, &JobRunner::cancelShown);
  connect(&jobs, &JobRunner::changed, this, &JobWidget::refresh);
  refresh();
}

JobWidget::~JobWidget() = default;

void JobWidget::refresh() {
  const auto status = m_jobs.shown();
  setVisible(status.has_value());
  if (!status) return;
  QString text = status->stage.isEmpty() ? status->title : status->title + u" · "_s + status->stage;
  if (status->jobs > 1) text += u" (+%1)"_s.arg(status->jobs - 1);
  m_ui->titleLabel->setText(fontMetrics().elidedText(text, Qt::ElideRight, 220));
  m_ui->progressBar->setValue(static_cast<int>(status->fraction * 1000.0));
}

} // namespace huyuan::ui
