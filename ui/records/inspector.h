// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "session/workspace.h"

#include <QWidget>

#include <functional>
#include <memory>

namespace Ui {
class Inspector;
}

namespace huyuan::ui {

class RecordForm;
class WhyView;
struct Shell;

/// The selected record: what it is, why it has its verdict, and its fields to edit.
class Inspector : public QWidget {
  Q_OBJECT
 public:
  explicit Inspector(const Shell& shell, QWidget* parent = nullptr);
  ~Inspector() override;
  void setPlace(const QString& field, geo::LonLat place);
  /// Brings the explanation of the selected finding into view, for the keyboard too.
  void showWhy();

 Q_SIGNALS:
  void closed();
  void placeAsked(const QString& field);
  void failed(const QString& text, const QString& details);

 private:
  void follow();
  void take(const std::optional<domain::Record>& record);
  void showFindings();
  void addFinding(const domain::Finding& finding, bool ofVendor);
  void apply();
  void refreshChanges();
  QString findingText(const domain::Finding& finding, bool ofVendor) const;

  const Shell& m_shell;
  std::unique_ptr<Ui::Inspector> m_ui;
  RecordForm* m_form;
  WhyView* m_why;
  QString m_kind;
  qint64 m_id = 0;
  std::optional<domain::Record> m_record;
};

} // namespace huyuan::ui
