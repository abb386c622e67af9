// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/demo/credit_code.h"

#include <array>
#include <string_view>

namespace huyuan::session::demo {

namespace {

constexpr std::string_view Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
constexpr std::array<int, 8> OrganisationWeights{3, 7, 9, 10, 5, 8, 4, 2};

// GB 11714 counts letters A = 10 … Z = 35, with none left out.
int organisationValue(char c) { return c <= '9' ? c - '0' : c - 'A' + 10; }

char organisationCheck(std::string_view eight) {
  int sum = 0;
  for (std::size_t i = 0; i < 8; ++i) sum += OrganisationWeights[i] * organisationValue(eight[i]);
  const int check = (11 - sum % 11) % 11;
  return check == 10 ? 'X' : static_cast<char>('0' + check);
}

char creditCheck(std::string_view seventeen) {
  int sum = 0, weight = 1;
  for (const char c : seventeen) {
    sum += weight * static_cast<int>(Alphabet.find(c));
    weight = weight * 3 % 31;
  }
  return Alphabet[static_cast<std::size_t>((31 - sum % 31) % 31)];
}

} // namespace

std::string syntheticCreditCode(const std::string& kind, const std::string& district, int number) {
  const std::string digits = std::to_string(100000 + number % 100000).substr(1);
  const std::string organisation = "DEM" + digits;
  std::string code = kind + district + organisation + organisationCheck(organisation);
  return code + creditCheck(code);
}

} // namespace huyuan::session::demo
