// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/draw_words.h"

#include "app/text.h"
#include "domain/record.h"
#include "domain/snapshot.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <array>

namespace huyuan::ui {

namespace {

struct Reason {
  const char* code;
  const char* text;
};
constexpr std::array<Reason, 11> Reasons{{{"no_code", QT_TRANSLATE_NOOP("Exclusion", "without a code")},
                                          {"duplicate", QT_TRANSLATE_NOOP("Exclusion", "listed twice")},
                                          {"closed", QT_TRANSLATE_NOOP("Exclusion", "closed or revoked")},
                                          {"kind", QT_TRANSLATE_NOOP("Exclusion", "of another kind")},
                                          {"risk", QT_TRANSLATE_NOOP("Exclusion", "of another risk class")},
                                          {"district", QT_TRANSLATE_NOOP("Exclusion", "in another district")},
                                          {"no_position", QT_TRANSLATE_NOOP("Exclusion", "without a position")},
                                          {"out_of_zone", QT_TRANSLATE_NOOP("Exclusion", "outside the zones")},
                                          {"recently_visited", QT_TRANSLATE_NOOP("Exclusion", "visited lately")},
                                          {"few_complaints", QT_TRANSLATE_NOOP("Exclusion", "with few complaints")},
                                          {"no_district", QT_TRANSLATE_NOOP("Exclusion", "without a district")}}};

} // namespace

QString exclusionText(const std::string& reason) {
  for (const Reason& r : Reasons)
    if (reason == r.code) return QCoreApplication::translate("Exclusion", r.text);
  return toQt(reason);
}

QString DrawWords::district(const std::string& code) const {
  const domain::District* d = m_snapshot.district(code);
  return toQt(d ? d->name : code);
}

QString DrawWords::choice(const char* field, const std::string& value) const {
  if (value == "unrated") return QCoreApplication::translate("Exclusion", "unrated");
  const domain::FieldDescription* f = m_vendor ? m_vendor->field(field) : nullptr;
  return f ? toQt(domain::shown(*f, value, QLocale().language() == QLocale::Chinese)) : toQt(value);
}

QString DrawWords::stratum(const std::string& stratum, const std::vector<std::string>& by) const {
  if (by.empty()) return QCoreApplication::translate("Exclusion", "all");
  const QStringList parts = toQt(stratum).split(u'/');
  QStringList words;
  for (qsizetype i = 0; i < parts.size(); ++i) {
    const std::string part = fromQt(parts[i]);
    const std::string what = i < static_cast<qsizetype>(by.size()) ? by[static_cast<std::size_t>(i)] : "";
    words << (what == "district" ? district(part) : what.empty() ? parts[i] : choice(what.c_str(), part));
  }
  return words.join(QStringLiteral(" · "));
}

} // namespace huyuan::ui
