// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/csv_cell.h"
#include "session/plain_findings.h"

#include <array>
#include <charconv>
#include <cmath>

namespace huyuan::session {

namespace {

/// Millionths that are plainly nearest to the value; printing a double exactly is ten times slower, and needed only
/// near a tie.
bool appendQuickly(double value, std::string& out) {
  const double scaled = value * 1e6;
  if (!(scaled >= 0.0 && scaled < 1e12)) return false;
  const auto whole = static_cast<std::uint64_t>(scaled);
  const double rest = scaled - static_cast<double>(whole);
  if (std::abs(rest - 0.5) < 1e-2) return false;
  std::uint64_t millionths = whole + (rest > 0.5 ? 1 : 0);
  std::array<char, 24> digits{};
  char* at = digits.data() + digits.size();
  for (int i = 0; i < 6; ++i, millionths /= 10) *--at = static_cast<char>('0' + millionths % 10);
  *--at = '.';
  do *--at = static_cast<char>('0' + millionths % 10);
  while ((millionths /= 10) != 0);
  out.append(at, digits.data() + digits.size());
  return true;
}

/// As "%.6f".
void appendMetres(double value, std::string& out) {
  if (appendQuickly(value, out)) return;
  std::array<char, 400> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, 6).ptr;
  out.append(text.data(), end);
}

} // namespace

std::string toCsv(const FoundRows& found) {
  std::string text = "vendor_id,school_id,method,distance_m,uncertainty_m,verdict";
  text += found.rules.empty() ? "\n" : ",rule\n";
  text.reserve(text.size() + found.rows.size() * 64);
  for (const FoundRow& row : found.rows) {
    appendCell(found.vendors[row.vendor], text);
    text += ',';
    appendCell(found.schools[row.school], text);
    text += ',';
    text += domain::toText(row.method);
    text += ',';
    appendMetres(row.distance, text);
    text += ',';
    appendMetres(row.uncertainty, text);
    text += ',';
    text += domain::toText(row.verdict);
    if (!found.rules.empty()) {
      text += ',';
      appendCell(found.rules[row.rule], text);
    }
    text += '\n';
  }
  return text;
}

} // namespace huyuan::session
