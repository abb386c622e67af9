// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "session/release.h"

#include <QFrame>

#include <memory>

namespace Ui {
class ReleaseCard;
}

namespace huyuan::ui {

struct Shell;

/// Whether the campaign's plan is released, in a sentence.
QString releaseText(const session::ReleaseState& state);

/// The step before paper: two people open the plan. Nothing of draw and plan is saved or printed until then.
class ReleaseCard : public QFrame {
  Q_OBJECT
 public:
  explicit ReleaseCard(QWidget* parent = nullptr);
  ~ReleaseCard() override;
  void setShell(const Shell& shell);
  /// True if the plan is released; otherwise asks for what is missing.
  bool passes();

 private:
  void refresh();
  void release();
  const Shell* m_shell = nullptr;
  std::unique_ptr<Ui::ReleaseCard> m_ui;
};

} // namespace huyuan::ui
