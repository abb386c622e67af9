// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "session/zone_preview.h"

#include <QFrame>
#include <QTimer>

#include <memory>

namespace Ui {
class RadiusPreview;
}

namespace huyuan::ui {

struct Shell;

/// What a rule would come to at another radius: figures and dashed outlines while the slider moves, nothing saved until
/// it is applied. Work that a newer radius has made useless is stopped.
class RadiusPreview : public QFrame {
  Q_OBJECT
 public:
  explicit RadiusPreview(const Shell& shell, QWidget* parent = nullptr);
  ~RadiusPreview() override;
  void start(qint64 rule);
  qint64 rule() const { return m_rule; }
  /// The workspace changed; an answer for a rule that is gone closes itself.
  void refresh();

 Q_SIGNALS:
  /// What the map should draw dashed; 0 = nothing.
  void radiusChanged(qint64 rule, double metres);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  const domain::ZoneRule* found() const;
  void setRadius(int metres);
  void count();
  void showCounts(const session::RadiusCounts& counts);
  void apply();

  const Shell& m_shell;
  std::unique_ptr<Ui::RadiusPreview> m_ui;
  qint64 m_rule = 0;
  QTimer m_countTimer, m_slowTimer;
  base::Cancel m_counting;
};

} // namespace huyuan::ui
