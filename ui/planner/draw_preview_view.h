// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "session/draw_desk.h"

#include <QFrame>
#include <QTimer>

#include <memory>

namespace Ui {
class DrawPreviewView;
}

namespace huyuan::ui {

class RowsModel;
struct Shell;

/// Whom the terms admit, as they are typed: how many of how many, who is left out and why (each reason leads to its
/// rows), the strata with size and quota, which can be typed, and warnings.
class DrawPreviewView : public QFrame {
  Q_OBJECT
 public:
  explicit DrawPreviewView(QWidget* parent = nullptr);
  ~DrawPreviewView() override;
  void setShell(const Shell& shell);
  /// Counts in the background, once the last call is a moment ago.
  void ask(const domain::DrawSpec& spec);
  void clear();

 Q_SIGNALS:
  /// A number of its own was typed for a stratum.
  void quotaTyped(const QString& stratum, int targets);
  void quotasDropped();

 private:
  void start();
  void take(std::shared_ptr<const session::DrawPreview> preview, const domain::DrawSpec& spec);
  void showLeftOut(const QString& reason);
  QString summary() const;
  void showStrata();
  bool isTyping() const;

  const Shell* m_shell = nullptr;
  std::unique_ptr<Ui::DrawPreviewView> m_ui;
  RowsModel *m_leftOut, *m_strata;
  QTimer m_timer;
  domain::DrawSpec m_spec;
  quint64 m_generation = 0;
  std::shared_ptr<const session::DrawPreview> m_preview;
};

} // namespace huyuan::ui
