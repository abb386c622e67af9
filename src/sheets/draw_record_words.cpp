// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/draw_record_words.h"

#include "base/clock.h"
#include "sheets/draw_record_text.h"

#include <QDateTime>
#include <QStringList>

namespace huyuan::sheets {

namespace {

QString qt(const std::string& text) { return QString::fromStdString(text); }

const std::pair<const char*, QStringView> Reasons[] = {
    {"no_code", u"无代码"},        {"duplicate", u"代码重复"},     {"closed", u"停业、注销或吊销"},
    {"kind", u"业态不符"},         {"risk", u"风险等级不符"},      {"district", u"县区不符"},
    {"no_position", u"无坐标"},    {"out_of_zone", u"不在禁售区"}, {"recently_visited", u"近期已检查"},
    {"few_complaints", u"投诉少"}, {"no_district", u"无县区"}};

QString reasonWord(const std::string& reason) {
  for (const auto& [code, word] : Reasons)
    if (reason == code) return word.toString();
  return qt(reason);
}

QString joined(const DrawPaperInput& input, const std::vector<std::string>& codes) {
  QStringList words;
  for (const std::string& code : codes) words << nameOf(input, code);
  return words.join(u'、');
}

} // namespace

QString nameOf(const DrawPaperInput& input, const std::string& code) {
  const auto found = input.names.find(code);
  return qt(found == input.names.end() ? code : found->second);
}

QString stratumName(const DrawPaperInput& input, const std::string& stratum) {
  QStringList parts;
  for (const QString& part : qt(stratum).split(u'/')) parts << nameOf(input, part.toStdString());
  return parts.join(QStringLiteral(" / "));
}

QString populationLine(const DrawPaperInput& input) {
  QStringList reasons;
  std::int64_t out = 0;
  for (const auto& [reason, n] : input.record.exclusions) {
    out += n;
    reasons << reasonWord(reason) + u' ' + QString::number(n);
  }
  const QString why = reasons.isEmpty() ? QString() : u'(' + reasons.join(u'、') + u')';
  return text::DrawPopulationPattern.toString().arg(input.record.populationSize).arg(out).arg(why);
}

QString termsLine(const DrawPaperInput& input) {
  const domain::DrawSpec& s = input.record.spec;
  QStringList parts{text::VerdictsPattern.toString().arg(joined(input, s.verdicts))};
  if (!s.kinds.empty()) parts << text::KindsPattern.toString().arg(joined(input, s.kinds));
  if (!s.risks.empty()) parts << text::RisksPattern.toString().arg(joined(input, s.risks));
  if (!s.districts.empty()) parts << text::DistrictsPattern.toString().arg(joined(input, s.districts));
  if (s.monthsSinceVisit > 0) parts << text::VisitPattern.toString().arg(s.monthsSinceVisit);
  if (s.complaintsAtLeast > 0) parts << text::ComplaintsPattern.toString().arg(s.complaintsAtLeast);
  return parts.join(u';');
}

QString howLine(const DrawPaperInput& input) {
  const domain::DrawSpec& s = input.record.spec;
  QStringList parts{s.strataBy.empty() ? text::NoStrata.toString()
                                       : text::StrataPattern.toString().arg(joined(input, s.strataBy))};
  parts << (s.total > 0 ? text::TotalPattern.toString().arg(s.total)
                        : text::PerStratumPattern.toString().arg(s.perStratum));
  parts << text::ReservesPattern.toString().arg(s.reservesPerStratum);
  if (!s.weights.empty()) {
    QStringList weights;
    for (const auto& [risk, weight] : s.weights) weights << nameOf(input, risk) + u' ' + QString::number(weight);
    parts << text::WeightsPattern.toString().arg(weights.join(u'、'));
  }
  if (s.noPairWithinMonths > 0) parts << text::NoPairPattern.toString().arg(s.noPairWithinMonths);
  if (s.officersPerTeam > 0) parts << text::OfficersPattern.toString().arg(s.officersPerTeam);
  return parts.join(u';');
}

QString permutationLine(const DrawPaperInput& input) {
  const domain::DrawRecord& r = input.record;
  QString line = text::PermutationPattern.toString().arg(r.permutation);
  if (!r.officers.empty()) line += text::OfficerPermutationPattern.toString().arg(r.officerPermutation);
  if (!r.meetings.empty()) line += text::MeetingsPattern.toString().arg(r.meetings.size());
  return line;
}

QString chinaTimeOf(const std::string& utc) {
  const QDateTime at = QDateTime::fromString(qt(utc), Qt::ISODate);
  if (!at.isValid()) return qt(utc);
  return qt(base::formatChina(std::chrono::sys_seconds(std::chrono::seconds(at.toSecsSinceEpoch()))));
}

} // namespace huyuan::sheets
