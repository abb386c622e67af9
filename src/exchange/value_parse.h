// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/record.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// One cell of a foreign table as a value of a field.
namespace huyuan::exchange {

struct ParsedValue {
  domain::Value value; ///< monostate if the cell is empty or cannot be read
  std::string problem; ///< "" = fine; else a pattern for base::Problem
  std::vector<std::string> arguments;
  bool refused = false; ///< worse than unreadable: taking it as empty would hide damage
};

/// Reads the cells of one column. The field must outlive it. Any thread, one at a time.
class ValueParser {
 public:
  ValueParser(const domain::FieldDescription& field, std::string_view kind);

  /// Trimmed, NFKC, full-width digits and all. Codes (unique text fields) lose their blanks; a code that a spreadsheet
  /// turned into a number ("9.13713E+17") is refused unless every digit is still there.
  ParsedValue parse(std::string_view cell) const;

 private:
  /// A word for a choice, compacted.
  struct Word {
    std::string text;
    std::string value;
  };
  using Words = std::vector<Word>;
  /// The choice that the words mean: exactly, by one of the parts between ; 、 / , or by the longest alias inside.
  /// Alternatives between | are tried in turn. nullptr if none.
  std::optional<std::string> choiceFor(std::string_view text) const;
  static const Word* exactly(const Words& words, const std::string& text);
  static const Word* lastPart(const Words& words, const std::string& text);
  static const Word* longestInside(const Words& words, const std::string& text);

  const domain::FieldDescription* m_field;
  bool m_schoolKind;
  Words m_words;
};

/// "2020-09-30", "2020/9/30", "2020.9.30", "20200930", "2020年9月30日", with a time behind or not, and a spreadsheet's
/// day number ("44104") → "2020-09-30".
std::optional<std::string> isoDate(std::string_view text);
/// "1,234", "3箱", "15 m", "三百零八".
std::optional<double> number(std::string_view text, std::string_view unit);
std::optional<bool> yesNo(std::string_view text);

} // namespace huyuan::exchange
