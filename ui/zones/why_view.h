// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

#include <memory>

namespace Ui {
class WhyView;
}

namespace huyuan::ui {

struct Shell;

/// The selected finding explained: which rule, measured how, from where to where, how sure. Shows itself when there is
/// one.
class WhyView : public QFrame {
  Q_OBJECT
 public:
  explicit WhyView(const Shell& shell, QWidget* parent = nullptr);
  ~WhyView() override;
  QString text() const; ///< as it would be copied

 private:
  void refresh();
  const Shell& m_shell;
  std::unique_ptr<Ui::WhyView> m_ui;
};

} // namespace huyuan::ui
