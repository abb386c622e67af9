// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"

#include <QObject>
#include <QPointer>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <optional>

namespace huyuan::ui {

/// Why a job ended without a result, in the user's language.
struct Failure {
  QString title;   ///< what was being done
  QString text;    ///< what went wrong
  QString details; ///< file, sheet, row; may be empty
  bool cancelled = false;
};

/// Runs work that takes longer than a blink on other threads and brings the result back to the main one. All members
/// are called on the main thread. The destructor cancels what runs and waits for it.
class JobRunner : public QObject {
  Q_OBJECT
 public:
  /// What is left to do on the main thread when the work is through.
  using Continuation = std::function<void()>;
  using Work = std::function<Continuation(const base::Progress&, const base::Cancel&)>;
  enum class Show { Quiet, Bar };
  struct Status {
    QString title, stage;
    double fraction = 0.0;
    int jobs = 0;
  };

  explicit JobRunner(QObject* parent = nullptr);
  ~JobRunner() override;

  /// `work` runs on a pool thread; its continuation here, unless `receiver` is gone by then. `finally` runs here in any
  /// case. The answer stops the work; a quiet job that was stopped is not reported as a failure.
  base::Cancel start(const QString& title, Show show, QObject* receiver, Work work, Continuation finally = {});
  bool isIdle() const { return m_jobs.empty(); }
  /// The oldest job that shows a bar; empty = none.
  std::optional<Status> shown() const;
  void cancelShown();

 Q_SIGNALS:
  void changed();
  void idle();
  void failed(const huyuan::ui::Failure& failure);

 private:
  struct Job;
  void finish(const std::shared_ptr<Job>& job, const Continuation& then);

  QThreadPool m_pool;
  QTimer m_timer;
  std::list<std::shared_ptr<Job>> m_jobs;
};

} // namespace huyuan::ui
