// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/value_parse.h"

#include "domain/school.h"
#include "domain/team.h"
#include "exchange/header_words.h"

#include <QDate>
#include <QRegularExpression>
#include <QString>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace huyuan::exchange {

namespace {

using domain::FieldDescription;
using domain::FieldType;

constexpr const char* TimeOfDay = "hh:mm"; ///< the unit of texts that are one

QString q(std::string_view text) { return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())); }

std::string compact(std::string_view text) {
  QString s = q(tidied(text)).toLower();
  s.remove(QLatin1Char(' '));
  return s.toStdString();
}

std::optional<std::string> validDate(int year, int month, int day) {
  const QDate date(year, month, day);
  if (!date.isValid() || year < 1900 || year > 2200) return std::nullopt;
  return date.toString(Qt::ISODate).toStdString();
}

int chineseDigit(QChar c) {
  static const QString digits = QStringLiteral("零一二三四五六七八九");
  if (c == QChar(u'〇')) return 0;
  if (c == QChar(u'两')) return 2;
  return static_cast<int>(digits.indexOf(c));
}

int chineseUnit(QChar c) {
  switch (c.unicode()) {
  case u'十':
    return 10;
  case u'百':
    return 100;
  case u'千':
    return 1000;
  case u'万':
    return 10000;
  default:
    return 0;
  }
}

/// 三百零八 → 308, 一万二千 → 12000.
std::optional<double> chineseNumber(const QString& text) {
  double total = 0, section = 0, digit = 0;
  for (const QChar c : text) {
    const int d = chineseDigit(c), u = chineseUnit(c);
    if (d < 0 && u == 0) return std::nullopt;
    if (d >= 0) {
      digit = d;
    } else if (u == 10000) {
      total += (section + digit) * u, section = digit = 0;
    } else {
      section += (digit > 0 ? digit : 1) * u, digit = 0;
    }
  }
  if (text.isEmpty()) return std::nullopt;
  return total + section + digit;
}

bool isCounter(const QString& text) {
  static const QStringList counters{
      QStringLiteral("人"), QStringLiteral("名"), QStringLiteral("家"), QStringLiteral("件"), QStringLiteral("次"),
      QStringLiteral("个"), QStringLiteral("箱"), QStringLiteral("盒"), QStringLiteral("米"), QStringLiteral("元"),
      QStringLiteral("起"), QStringLiteral("支"), QStringLiteral("只"), QStringLiteral("套"), QStringLiteral("所")};
  return counters.contains(text);
}

/// A number that a spreadsheet wrote in powers of ten: with all its digits, if they are still there.
ParsedValue codeFromScientific(const QRegularExpressionMatch& match, const std::string& shownText) {
  const QString whole = match.captured(1), fraction = match.captured(2);
  const int exponent = match.captured(3).toInt();
  const bool complete = exponent >= 0 && fraction.size() >= exponent && whole.size() + exponent <= 15 &&
                        fraction.mid(exponent).count(QLatin1Char('0')) == fraction.size() - exponent;
  if (!complete)
    return {{},
            "{0} is a code that a spreadsheet turned into a number; its last digits are lost, ask for the original",
            {shownText},
            true};
  return {(whole + fraction.left(exponent)).toStdString(), {}, {}, false};
}

ParsedValue unreadable(const char* pattern, const std::string& text) { return {{}, pattern, {text}, false}; }

/// 8:30, 08:30:00 as a spreadsheet's clock has it, 8点, 8时30分.
ParsedValue parseTimeOfDay(const std::string& text) {
  static const QRegularExpression shape(
      QStringLiteral("^([0-9]{1,2})(?::([0-9]{2})(?::[0-9]{2})?|[点时](?:([0-9]{1,2})分?)?)$"));
  const auto match = shape.match(q(text).remove(QLatin1Char(' ')));
  const int hours = match.captured(1).toInt(), minutes = match.captured(2).toInt() + match.captured(3).toInt();
  if (!match.hasMatch() || hours > 23 || minutes > 59)
    return unreadable("'{0}' is not a time of day such as 16:30", text);
  return {domain::toText(domain::MinuteOfDay{hours * 60 + minutes}), {}, {}, false};
}

ParsedValue parseText(const FieldDescription& field, const std::string& text) {
  if (field.unit == TimeOfDay) return parseTimeOfDay(text);
  if (!field.unique) return {text, {}, {}, false};
  QString code = q(text);
  code.remove(QLatin1Char(' '));
  if (code.startsWith(QLatin1Char('\''))) code.remove(0, 1); // a spreadsheet's mark for "this is text"
  static const QRegularExpression scientific(QStringLiteral("^([0-9])\\.?([0-9]*)[eE]\\+?([0-9]{1,2})$"));
  if (const auto match = scientific.match(code); match.hasMatch() && (code.contains(u'.') || code.contains(u'+')))
    return codeFromScientific(match, text);
  return {code.toStdString(), {}, {}, false};
}

ParsedValue parseNumber(const FieldDescription& field, const std::string& text) {
  const auto value = number(text, field.unit);
  if (!value) return unreadable("{0} is not a number", text);
  if (field.type == FieldType::Real) return {*value, {}, {}, false};
  if (*value != std::floor(*value) || std::abs(*value) > 9e15) return unreadable("{0} is not a whole number", text);
  return {static_cast<std::int64_t>(*value), {}, {}, false};
}

/// "未注销" contains 注销 and means the opposite.
bool denies(const QString& text) {
  return text.contains(QChar(u'未')) || text.contains(QChar(u'非')) || text.contains(QChar(u'不')) ||
         text.contains(QChar(u'无'));
}

} // namespace

std::optional<std::string> isoDate(std::string_view text) {
  const QString s = q(tidied(text));
  static const QRegularExpression parts(
      QStringLiteral("^(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[T\\s].*)?$"));
  if (const auto m = parts.match(s); m.hasMatch())
    return validDate(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt());
  static const QRegularExpression packed(QStringLiteral("^(\\d{4})(\\d{2})(\\d{2})$"));
  if (const auto m = packed.match(s); m.hasMatch())
    return validDate(m.captured(1).toInt(), m.captured(2).toInt(), m.captured(3).toInt());
  static const QRegularExpression serial(QStringLiteral("^(\\d{5})(?:\\.\\d+)?$"));
  if (const auto m = serial.match(s); m.hasMatch() && m.captured(1).toInt() >= 20000)
    return QDate(1899, 12, 30).addDays(m.captured(1).toInt()).toString(Qt::ISODate).toStdString();
  return std::nullopt;
}

std::optional<double> number(std::string_view text, std::string_view unit) {
  QString s = q(tidied(text));
  s.remove(QLatin1Char(' '));
  s.remove(QLatin1Char(','));
  if (!unit.empty() && s.endsWith(q(unit), Qt::CaseInsensitive)) s.chop(q(unit).size());
  if (s.size() > 1 && isCounter(s.right(1))) s.chop(1);
  const std::string plain = s.toStdString();
  const char* begin = plain.data() + (plain.starts_with("+") ? 1 : 0);
  double value = 0;
  const auto [end, error] = std::from_chars(begin, plain.data() + plain.size(), value);
  if (error == std::errc{} && end == plain.data() + plain.size() && std::isfinite(value)) return value;
  return chineseNumber(s);
}

std::optional<bool> yesNo(std::string_view text) {
  const std::string word = compact(text);
  static constexpr std::array Yes{"1", "是", "有", "√", "✓", "✔", "☑", "y", "yes", "true", "t", "对"};
  static constexpr std::array No{"0", "否", "无", "×", "✗", "✘", "x", "n", "no", "false", "f", "不是", "没有"};
  if (std::find(Yes.begin(), Yes.end(), word) != Yes.end()) return true;
  if (std::find(No.begin(), No.end(), word) != No.end()) return false;
  return std::nullopt;
}

ValueParser::ValueParser(const FieldDescription& field, std::string_view kind)
    : m_field(&field)
    , m_schoolKind(kind == "school" && field.name == "kind") {
  for (const domain::Choice& choice : field.choices) {
    for (const std::string& word : {choice.value, choice.zh, choice.en})
      m_words.push_back({compact(word), choice.value});
    for (const std::string& word : choice.aliases) m_words.push_back({compact(word), choice.value});
  }
}

const ValueParser::Word* ValueParser::exactly(const Words& words, const std::string& text) {
  const auto found = std::find_if(words.begin(), words.end(), [&](const Word& w) { return w.text == text; });
  return found == words.end() ? nullptr : &*found;
}

/// Of a path such as 科教文化服务;学校;小学 the last part that means something.
const ValueParser::Word* ValueParser::lastPart(const Words& words, const std::string& text) {
  static const QRegularExpression separators(QStringLiteral("[;、/>,]"));
  const QStringList parts = q(text).split(separators, Qt::SkipEmptyParts);
  for (auto part = parts.rbegin(); part != parts.rend(); ++part)
    if (const Word* word = exactly(words, part->toStdString())) return word;
  return nullptr;
}

const ValueParser::Word* ValueParser::longestInside(const Words& words, const std::string& text) {
  const Word* best = nullptr;
  if (denies(q(text))) return nullptr;
  for (const Word& w : words)
    if (characterCount(w.text) >= 2 && text.find(w.text) != std::string::npos &&
        (!best || w.text.size() > best->text.size()))
      best = &w;
  return best;
}

std::optional<std::string> ValueParser::choiceFor(std::string_view text) const {
  const QStringList alternatives = q(compact(text)).split(QLatin1Char('|'), Qt::SkipEmptyParts);
  for (const QString& alternative : alternatives) {
    const std::string words = alternative.toStdString();
    if (const Word* found = exactly(m_words, words)) return found->value;
    if (const Word* found = lastPart(m_words, words)) return found->value;
    if (m_schoolKind)
      if (std::string code = domain::schoolKindFromText(words); !code.empty()) return code;
    if (const Word* found = longestInside(m_words, words)) return found->value;
  }
  return std::nullopt;
}

ParsedValue ValueParser::parse(std::string_view cell) const {
  const std::string text = tidied(cell);
  if (text.empty()) return {};
  switch (m_field->type) {
  case FieldType::Text:
    return parseText(*m_field, text);
  case FieldType::Integer:
  case FieldType::Real:
    return parseNumber(*m_field, text);
  case FieldType::Boolean:
    if (const auto value = yesNo(text)) return {*value, {}, {}, false};
    return unreadable("{0} is neither yes nor no", text);
  case FieldType::Date:
    if (const auto value = isoDate(text)) return {*value, {}, {}, false};
    return unreadable("{0} is not a date", text);
  case FieldType::Choice:
    if (const auto value = choiceFor(text)) return {*value, {}, {}, false};
    return unreadable("{0} is none of the choices", text);
  case FieldType::Point:
  case FieldType::Area:
    return {};
  }
  return {};
}

} // namespace huyuan::exchange
