// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/vendor.h"

#include <gtest/gtest.h>

using namespace huyuan::domain;

namespace {

// Real public codes and made-up ones with right digits; legacy codes of the pilot years.
constexpr const char* Valid[] = {"91350200MA2YJ1XR9G", "91350200776049653A", "91350213678251743X", "92371302MA3TEXT18E",
                                 "91371300MA3AAAA15Y", "92371329MA3BCDE29Q", "12371302495151504T"};
constexpr const char* Legacy[] = {"91350203M0001QAY9B", "91350100M0001TGQXM", "91350211M0000XUF46",
                                  "91350203M0001FUE2P"};

TEST(CreditCode, ValidOnesPass) {
  for (const std::string code : Valid) EXPECT_EQ(checkCreditCode(code), CreditCodeCheck::Valid) << code;
}

TEST(CreditCode, LegacyCodesFailTheDigitOnly) {
  for (const std::string code : Legacy) EXPECT_EQ(checkCreditCode(code), CreditCodeCheck::WrongCheckDigit) << code;
}

TEST(CreditCode, AnySingleMutationIsNoticed) {
  const std::string alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  const std::string code = "91371300MA3AAAA15Y";
  for (std::size_t place = 0; place < code.size(); ++place)
    for (const char other : alphabet) {
      if (other == code[place]) continue;
      std::string mutated = code;
      mutated[place] = other;
      EXPECT_NE(checkCreditCode(mutated), CreditCodeCheck::Valid) << mutated;
    }
}

TEST(CreditCode, ShapeIsAnError) {
  for (const std::string code : {"", "9135020", "91350200MA2YJ1XR9G1", "91350200MA2YJ1XR9I", "9135020OMA2YJ1XR9G"})
    EXPECT_EQ(checkCreditCode(code), CreditCodeCheck::Malformed) << code;
}

} // namespace
