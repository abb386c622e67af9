// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "session/measuring.h"

#include <QString>
#include <QStringList>

namespace huyuan::ui {

/// Why a vendor is inside, outside or borderline, in sentences that can be read aloud.
struct WhyText {
  QString heading; ///< "Inside: 店 1 – 第1小学"
  QStringList reasons;
  struct Other {
    QString method, figure, remark; ///< "152.3 m" or "–", and then why
    bool decided = false;
  };
  QList<Other> methods;

  /// Rich text for a label.
  QString html() const;
  /// Plain text for the clipboard.
  QString plain() const;
};

/// `today` as "2026-11-24". A pair without a verdict (no place, or the rule does not apply) says that.
WhyText explain(const session::PairReport& pair, const std::string& today);

/// 152.348217: to the micrometre, and further where that many digits would show the limit itself.
QString unrounded(base::Metres d, base::Metres limit);

} // namespace huyuan::ui
