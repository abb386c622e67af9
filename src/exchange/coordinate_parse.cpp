// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/coordinate_parse.h"

#include "exchange/gdal_p.h"
#include "exchange/header_words.h"

#include <QRegularExpression>
#include <QString>

#include <charconv>
#include <cmath>

namespace huyuan::exchange {

namespace {

QString tidy(std::string_view text) { return QString::fromStdString(tidied(text)); }

/// Degrees, minutes, seconds: minutes and seconds below 60.
std::optional<double> fromParts(const QRegularExpressionMatch& m) {
  const double degrees = m.captured(2).toDouble();
  const double minutes = m.captured(3).toDouble(), seconds = m.captured(4).toDouble();
  if (minutes >= 60.0 || seconds >= 60.0) return std::nullopt;
  const double value = degrees + minutes / 60.0 + seconds / 3600.0;
  return m.captured(1) == QLatin1String("-") ? -value : value;
}

std::optional<double> plainNumber(std::string_view text) {
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(value)) return std::nullopt;
  return value;
}

bool takeHemisphere(QString& text) {
  static const QRegularExpression words(QStringLiteral("东经|北纬|西经|南纬|[EeNnWwSs东北西南]"));
  const auto m = words.match(text);
  if (!m.hasMatch()) return false;
  const QString word = m.captured().toLower();
  text.remove(m.capturedStart(), m.capturedLength());
  text = text.trimmed();
  return word.startsWith(QChar(u'w')) || word.startsWith(QChar(u's')) || word.startsWith(QChar(u'西')) ||
         word.startsWith(QChar(u'南'));
}

} // namespace

std::optional<double> parseCoordinate(std::string_view text) {
  if (const auto value = plainNumber(text)) return value;
  QString s = tidy(text);
  bool plain = false;
  if (const double value = s.toDouble(&plain); plain) return std::isfinite(value) ? std::optional(value) : std::nullopt;
  const bool negative = takeHemisphere(s);
  static const QRegularExpression angle(QStringLiteral(
      "^([-+]?)(\\d+(?:\\.\\d+)?)\\s*(?:[°º度:d]\\s*(?:(\\d+(?:\\.\\d+)?)\\s*(?:['’′分:]\\s*(?:(\\d+(?:\\.\\d+)?)"
      "\\s*(?:[\"”″秒]|'{2}|′{2}|’{2})?)?)?)?)?$"));
  const auto m = angle.match(s);
  if (!m.hasMatch()) return std::nullopt;
  const auto value = fromParts(m);
  return value && negative ? std::optional(-*value) : value;
}

std::optional<std::pair<double, double>> parseCoordinatePair(std::string_view text) {
  if (const std::size_t comma = text.find(','); comma != std::string_view::npos) {
    const auto first = plainNumber(text.substr(0, comma)), second = plainNumber(text.substr(comma + 1));
    if (first && second) return std::pair{*first, *second};
  }
  QString s = tidy(text);
  static const QRegularExpression brackets(QStringLiteral("^[\\[(]|[\\])]$"));
  s.remove(brackets);
  static const QRegularExpression strong(QStringLiteral("\\s*[,;/|、]\\s*")), weak(QStringLiteral("\\s+"));
  QStringList parts = s.split(strong, Qt::SkipEmptyParts);
  if (parts.size() < 2) parts = s.split(weak, Qt::SkipEmptyParts);
  if (parts.size() != 2) return std::nullopt;
  const auto first = parseCoordinate(parts[0].toStdString()), second = parseCoordinate(parts[1].toStdString());
  if (!first || !second) return std::nullopt;
  return std::pair{*first, *second};
}

bool looksLikeGeometryText(std::string_view text) {
  const QString s = tidy(text.substr(0, 40)).toUpper();
  for (const char* word : {"POINT", "MULTI", "POLYGON", "LINESTRING", "GEOMETRYCOLLECTION", "SRID=", "{"})
    if (s.startsWith(QLatin1String(word))) return true;
  return false;
}

geo::Geometry parseGeometryText(const std::string& text, std::string& problem, bool& openRing) {
  GdalErrors errors;
  std::unique_ptr<OGRGeometry> made;
  if (text.find('{') != std::string::npos) {
    made.reset(OGRGeometryFactory::createFromGeoJson(text.c_str()));
  } else {
    const std::size_t prefix = text.starts_with("SRID=") ? text.find(';') + 1 : 0;
    OGRGeometry* parsed = nullptr;
    OGRGeometryFactory::createFromWkt(text.c_str() + prefix, nullptr, &parsed);
    made.reset(parsed);
  }
  if (!made) problem = "the geometry text cannot be read";
  openRing = hasOpenRing(made.get());
  geo::Geometry result = made ? fromOgr(made.get(), problem) : geo::Geometry{};
  if (!geo::hasGeometry(result) && problem.empty()) problem = "the geometry is empty";
  return result;
}

} // namespace huyuan::exchange
