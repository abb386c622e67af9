// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/vendor.h"

#include <array>

namespace huyuan::domain {

namespace {

// GB 32100-2015: 31 characters without I O S V Z; weights 3^(i-1) mod 31.
constexpr std::string_view Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
constexpr std::array<int, 17> Weights{1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
// GB 11714-1997, the organisation code in places 9 to 17.
constexpr std::array<int, 8> OrganisationWeights{3, 7, 9, 10, 5, 8, 4, 2};

bool organisationDigitFits(std::string_view organisation) {
  int sum = 0;
  for (std::size_t i = 0; i < OrganisationWeights.size(); ++i) {
    const char c = organisation[i];
    const int value = c >= '0' && c <= '9' ? c - '0' : c - 'A' + 10;
    sum += value * OrganisationWeights[i];
  }
  const int check = (11 - sum % 11) % 11;
  const char expected = check == 10 ? 'X' : static_cast<char>('0' + check);
  return organisation[8] == expected;
}

} // namespace

CreditCodeCheck checkCreditCode(std::string_view code) {
  if (code.size() != 18) return CreditCodeCheck::Malformed;
  int sum = 0;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const auto value = Alphabet.find(code[i]);
    if (value == std::string_view::npos) return CreditCodeCheck::Malformed;
    if (i < Weights.size()) sum += static_cast<int>(value) * Weights[i];
  }
  const auto check = static_cast<std::size_t>((31 - sum % 31) % 31);
  const bool fits = Alphabet[check] == code[17] && organisationDigitFits(code.substr(8, 9));
  return fits ? CreditCodeCheck::Valid : CreditCodeCheck::WrongCheckDigit;
}

} // namespace huyuan::domain
