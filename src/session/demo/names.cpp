// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/demo/names.h"

#include <array>

namespace huyuan::session::demo {

namespace {

constexpr std::array<std::string_view, 48> Families{
    "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林",
    "何", "郭", "马", "罗", "梁", "宋", "郑", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹",
    "袁", "邓", "许", "傅", "沈", "曾", "彭", "吕", "苏", "卢", "蒋", "蔡", "贾", "丁", "魏", "薛"};
constexpr std::array<std::string_view, 16> VillageEnds{"家庄", "家村", "官庄", "家岭",  "家沟", "家楼",
                                                       "家屯", "家河", "家埠", "家湖",  "家峪", "家疃",
                                                       "家旺", "家洼", "家林", "家庄子"};
constexpr std::array<std::string_view, 8> VillageStarts{"", "东", "西", "南", "北", "前", "后", "大"};

constexpr std::array<std::string_view, 40> Streets{
    "文化", "人民", "建设", "育才", "朝阳", "和平", "振兴", "新华", "光明", "幸福", "兴业", "民生", "青年", "友谊",
    "长安", "康宁", "金水", "银河", "玉泉", "翠竹", "桃园", "柳林", "槐荫", "杏花", "松涛", "梅园", "东风", "南苑",
    "西苑", "北苑", "宏达", "顺和", "永安", "太平", "丰收", "迎宾", "团结", "胜利", "前进", "红旗"};
constexpr std::array<std::string_view, 28> Kindergartens{
    "阳光",   "春苗",   "小星星", "启蒙",   "金色童年", "蓝天",   "向日葵", "未来", "贝贝", "花朵",
    "彩虹",   "童心",   "乐乐",   "小天使", "育苗",     "爱心",   "晨曦",   "白鸽", "快乐", "希望",
    "智慧树", "小太阳", "蒲公英", "新芽",   "红苹果",   "大风车", "海豚",   "星光"};
constexpr std::array<std::string_view, 40> Shops{
    "明德", "博文", "学友",   "小博士", "童乐", "开心",   "惠民", "好邻居", "万家",   "天天",
    "晨星", "书香", "智多星", "启航",   "乐学", "宏图",   "佳佳", "顺发",   "兴隆",   "鑫源",
    "美好", "百姓", "同乐",   "彩虹",   "金桥", "新起点", "优学", "文苑",   "墨香",   "小状元",
    "华联", "诚信", "五星",   "便民",   "聚福", "瑞祥",   "平安", "四季",   "喜洋洋", "大众"};

template <std::size_t N> std::string round(const std::array<std::string_view, N>& words, int k) {
  return std::string(words[static_cast<std::size_t>(k) % N]);
}

template <std::size_t N> std::string any(const std::array<std::string_view, N>& words, base::Random& random) {
  return std::string(words[random.below(N)]);
}

} // namespace

std::string chineseNumber(int n) {
  static constexpr std::array<std::string_view, 10> Digits{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  if (n >= 100) return std::to_string(n);
  std::string text;
  if (n >= 20) text += Digits[static_cast<std::size_t>(n / 10)];
  if (n >= 10) text += "十";
  return text + std::string(Digits[static_cast<std::size_t>(n % 10)]);
}

std::string firstCharacters(const std::string& text, std::size_t count) {
  std::size_t end = 0;
  while (end < text.size() && count > 0) {
    ++end;
    while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    --count;
  }
  return text.substr(0, end);
}

std::string shortName(const std::string& settlement) {
  for (const std::string_view end : {"街道", "镇", "乡"})
    if (settlement.ends_with(end)) return settlement.substr(0, settlement.size() - end.size());
  return settlement;
}

std::string VillageNames::next() {
  for (;;) {
    const bool plain = m_random.chance(0.5);
    const std::string start = plain ? std::string() : any(VillageStarts, m_random);
    const std::string family = any(Families, m_random);
    const std::string name = start + family + any(VillageEnds, m_random);
    if (m_used.insert(name).second) return name;
  }
}

std::string streetWord(int k) { return round(Streets, k); }
std::string kindergartenWord(int k) { return round(Kindergartens, k); }
std::string shopWord(int k) { return round(Shops, k); }

} // namespace huyuan::session::demo
