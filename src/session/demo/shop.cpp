// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/demo/shop.h"

#include "session/demo/credit_code.h"
#include "session/demo/names.h"

#include <array>

namespace huyuan::session::demo {

namespace {

struct KindOfShop {
  const char* kind;
  double part;
  const char* word;
  const char* goods;
};
constexpr std::array<KindOfShop, 6> Kinds{{{"stationery", 0.38, "文具店", "文具用品、体育用品、图书零售"},
                                           {"toys", 0.12, "玩具店", "玩具、动漫用品、工艺礼品零售"},
                                           {"convenience", 0.30, "便利店", "预包装食品、日用百货、文具零售"},
                                           {"supermarket", 0.12, "超市", "食品、日用百货、文体用品、玩具零售"},
                                           {"stall", 0.04, "摊点", "小玩具、小食品、饰品"},
                                           {"other", 0.04, "百货店", "日用百货、母婴用品、饰品零售"}}};
constexpr std::array<const char*, 6> Banned{"水晶泥", "起泡胶", "假水", "彩泥", "超轻粘土", "软泥"};

const KindOfShop& kindOf(base::Random& random) {
  double roll = random.unit();
  for (const KindOfShop& k : Kinds) {
    if (roll < k.part) return k;
    roll -= k.part;
  }
  return Kinds[0];
}

std::string twoDigits(std::uint64_t n) { return std::to_string(100 + n).substr(1); }

std::string fiveDigits(int n) { return std::to_string(100000 + n).substr(1); }

std::string riskOf(base::Random& random) {
  const double roll = random.unit();
  return roll < 0.05 ? "key" : roll < 0.20 ? "high" : roll < 0.72 ? "normal" : "low";
}

} // namespace

std::string dayOf2026(int first, int last, base::Random& random) {
  const auto month = static_cast<std::uint64_t>(first) + random.below(static_cast<std::uint64_t>(last - first + 1));
  const auto day = 1 + random.below(28);
  return "2026-" + twoDigits(month) + "-" + twoDigits(day);
}

void describeShop(domain::Vendor& shop, int number, const std::string& townShortName, base::Random& random) {
  const bool market = shop.kind == "wholesale";
  const KindOfShop& kind = kindOf(random);
  const std::string word = shopWord(static_cast<int>(random.below(40)));
  if (!market) shop.kind = kind.kind;
  const bool company = shop.kind == "supermarket" || (market && random.chance(0.2));
  shop.code = syntheticCreditCode(company ? "91" : "92", shop.districtCode, number);
  shop.name = townShortName + "示例" + word + (market ? "玩具文具批发部" : kind.word) + fiveDigits(number);
  if (random.chance(0.7)) shop.signName = "示例" + word + (market ? "批发" : kind.word);
  shop.owner = "演示业主" + fiveDigits(number);
  shop.phone = "0539-00" + fiveDigits(number);
  shop.goods = market ? "玩具、文具、饰品批发" : kind.goods;
  if (random.chance(0.07)) shop.goods += "、" + std::string(Banned[random.below(Banned.size())]);
  shop.risk = riskOf(random);
  const double state = random.unit();
  shop.status = state < 0.02 ? "closed" : state < 0.025 ? "revoked" : "open";
  if (random.chance(0.45)) shop.lastVisit = dayOf2026(1, 10, random);
  shop.complaints = random.chance(0.12) ? static_cast<int>(1 + random.below(random.chance(0.2) ? 9 : 3)) : 0;
}

} // namespace huyuan::session::demo
