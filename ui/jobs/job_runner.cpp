// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/job_runner.h"

#include "base/error.h"
#include "error_text.h"

#include <algorithm>

namespace huyuan::ui {

struct JobRunner::Job {
  QString title;
  Show show = Show::Quiet;
  QPointer<QObject> receiver;
  Continuation finally;
  base::Cancel cancel;
  std::mutex mutex;
  double fraction = 0.0;
  std::string stage;
  std::optional<Failure> failure;

  void run(const Work& work, Continuation& then);
};

void JobRunner::Job::run(const Work& work, Continuation& then) {
  const base::Progress progress([this](double f, const std::string& s) {
    const std::lock_guard lock(mutex);
    fraction = f;
    if (!s.empty()) stage = s;
  });
  try {
    then = work(progress, cancel);
  } catch (const base::Error& e) {
    failure = Failure{title, errorText(e), placeText(e.place()), e.kind() == base::ErrorKind::Cancelled};
  } catch (const std::exception& e) {
    failure = Failure{title, QString::fromUtf8(e.what()), {}, false};
  }
}

JobRunner::JobRunner(QObject* parent)
    : QObject(parent) {
  m_pool.setMaxThreadCount(std::max(8, QThread::idealThreadCount()));
  m_timer.setInterval(60);
  connect(&m_timer, &QTimer::timeout, this, &JobRunner::changed);
}

JobRunner::~JobRunner() {
  for (const auto& job : m_jobs) job->cancel.request();
  m_pool.waitForDone();
}

base::Cancel JobRunner::start(const QString& title, Show show, QObject* receiver, Work work, Continuation finally) {
  auto job = std::make_shared<Job>();
  job->title = title;
  job->show = show;
  job->receiver = receiver;
  job->finally = std::move(finally);
  m_jobs.push_back(job);
  if (show == Show::Bar) m_timer.start();
  m_pool.start([this, job, work = std::move(work)] {
    Continuation then;
    job->run(work, then);
    QMetaObject::invokeMethod(
        this, [this, job, then] { finish(job, then); }, Qt::QueuedConnection);
  });
  Q_EMIT changed();
  return job->cancel;
}

void JobRunner::finish(const std::shared_ptr<Job>& job, const Continuation& then) {
  // Taken off the list last: what the continuation starts keeps the runner busy without a gap.
  if (job->failure && !(job->failure->cancelled && job->show == Show::Quiet)) Q_EMIT failed(*job->failure);
  if (job->receiver && then) then();
  if (job->finally) job->finally();
  m_jobs.remove(job);
  if (!shown()) m_timer.stop();
  Q_EMIT changed();
  if (m_jobs.empty()) Q_EMIT idle();
}

std::optional<JobRunner::Status> JobRunner::shown() const {
  Status status;
  for (const auto& job : m_jobs) {
    if (job->show != Show::Bar) continue;
    if (++status.jobs > 1) continue;
    const std::lock_guard lock(job->mutex);
    status.title = job->title;
    status.stage = stageText(job->stage);
    status.fraction = job->fraction;
  }
  return status.jobs > 0 ? std::optional(status) : std::nullopt;
}

void JobRunner::cancelShown() {
  for (const auto& job : m_jobs)
    if (job->show == Show::Bar) {
      job->cancel.request();
      return;
    }
}

} // namespace huyuan::ui
