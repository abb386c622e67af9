// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/campaign.h"

#include <QWidget>

#include <memory>

namespace Ui {
class DrawPage;
}

namespace huyuan::ui {

class RowsModel;
struct Shell;

/// The month's draw step by step: whom, how many, freeze, the supervisor's word, run, result. Before it is run nothing
/// but counts and hashes of the frozen list is shown; a draw that was run is drawn again only for a reason.
class DrawPage : public QWidget {
  Q_OBJECT
 public:
  explicit DrawPage(const Shell& shell, QWidget* parent = nullptr);
  ~DrawPage() override;
  void freeze();
  void run();

 private:
  void connectAll();
  void refresh();
  void refreshCampaigns();
  void refreshTerms();
  void refreshSteps();
  void refreshHistory();
  void showFrozen(const domain::DrawRecord& record);
  void showDraw(int number);
  void askToDrawAgain();
  bool needsReason() const;
  const domain::DrawRecord* current() const;
  domain::DrawSpec spec() const;

  const Shell& m_shell;
  std::unique_ptr<Ui::DrawPage> m_ui;
  RowsModel* m_history;
  std::string m_termsOf; ///< the freeze whose terms the form shows
  bool m_again = false;  ///< the user wants to draw again
  int m_shown = 0;       ///< number of the draw that is shown; 0 = the newest
};

} // namespace huyuan::ui
