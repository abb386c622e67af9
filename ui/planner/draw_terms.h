// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/draw.h"
#include "domain/record.h"

#include <QWidget>

#include <memory>

namespace Ui {
class DrawTerms;
}

namespace huyuan::ui {

struct DocumentState;

/// Whom to draw, how many, and who goes: the form of a draw's specification. What is typed stays until it is changed.
class DrawTerms : public QWidget {
  Q_OBJECT
 public:
  explicit DrawTerms(QWidget* parent = nullptr);
  ~DrawTerms() override;
  /// Kinds, classes and districts to choose from.
  void setChoices(const DocumentState& state, const domain::RecordDescription* vendor);
  /// Without campaign and scope.
  domain::DrawSpec spec() const;
  void setSpec(const domain::DrawSpec& spec);
  /// That stratum gives another number than the others; the same as theirs takes it back.
  void setQuota(const std::string& stratum, int targets);
  void clearQuotas();

 Q_SIGNALS:
  void changed();

 private:
  void sayMode();
  void connectAll();
  std::unique_ptr<Ui::DrawTerms> m_ui;
  std::map<std::string, int> m_quotas; ///< numbers of single strata, as long as the strata are parted so
};

} // namespace huyuan::ui
