// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/degrees_text.h"

#include <array>
#include <charconv>

namespace huyuan::geo {

std::string fixedText(double value, int digits) {
  std::array<char, 400> buffer{}; // the largest double has 309 digits before the point
  char* const begin = buffer.data();
  return {begin, std::to_chars(begin, begin + buffer.size(), value, std::chars_format::fixed, digits).ptr};
}

std::string shortText(double value) {
  std::string text = fixedText(value, 9);
  if (text.find('.') != std::string::npos) {
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.') text.pop_back();
  }
  return text == "-0" ? "0" : text;
}

} // namespace huyuan::geo
