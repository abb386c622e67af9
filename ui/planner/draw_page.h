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
class RowsProxy;
struct Shell;

/// The month's draw in its two steps. Before it is run nothing but counts and hashes is shown.
class DrawPage : public QWidget {
  Q_OBJECT
 public:
  explicit DrawPage(const Shell& shell, QWidget* parent = nullptr);
  ~DrawPage() override;
  void freeze();
  void run();

 private:
  void refresh();
  void refreshCampaigns();
  void showResult(const domain::DrawRecord& record);
  domain::DrawSpec spec() const;

  const Shell& m_shell;
  std::unique_ptr<Ui::DrawPage> m_ui;
  RowsModel* m_result;
  RowsProxy* m_proxy;
};

} // namespace huyuan::ui
