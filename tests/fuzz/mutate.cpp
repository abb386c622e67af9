// SPDX-License-Identifier: GPL-3.0-or-later
#include "mutate.h"

#include <algorithm>

namespace huyuan::test {
namespace {

struct Stretch {
  std::size_t at = 0, length = 0;
};

Stretch stretch(const std::string& bytes, base::Random& random) {
  const std::size_t at = random.below(bytes.size());
  return {at, 1 + random.below(std::min<std::size_t>(64, bytes.size() - at))};
}

void changeInPlace(std::string& bytes, base::Random& random) {
  constexpr char Telling[] = {'\0', '\1', '\x7f', '\x80', '\xff', '0', '-', '9', '<', '"'};
  const auto [at, length] = stretch(bytes, random);
  switch (random.below(5)) {
  case 0:
    bytes[at] = static_cast<char>(bytes[at] ^ (1 << random.below(8)));
    break;
  case 1:
    bytes[at] = Telling[random.below(sizeof Telling)];
    break;
  case 2:
    bytes[at] = static_cast<char>(random.below(256));
    break;
  case 3:
    bytes[at] = static_cast<char>(bytes[at] + (random.chance(0.5) ? 1 : -1));
    break;
  default: {
    const auto from = stretch(bytes, random);
    const auto both = std::min(length, from.length);
    bytes.replace(at, both, bytes.substr(from.at, both));
  }
  }
}

void changeLength(std::string& bytes, base::Random& random) {
  const auto [at, length] = stretch(bytes, random);
  switch (random.below(4)) {
  case 0:
    bytes.erase(at, length);
    break;
  case 1:
    bytes.insert(at, bytes.substr(at, length));
    break;
  case 2:
    bytes.insert(at, "\xff\xff\xff\xff\xff\xff\xff\xff\x7f");
    break; // the largest varint
  default:
    bytes.resize(at);
  }
  if (bytes.empty()) bytes = "x";
}

} // namespace

std::string mutated(std::string bytes, base::Random& random) {
  // Most keep their length, as a wrong length is noticed early and hides what comes after it.
  const auto times = random.chance(0.4) ? 1 : 1 + random.below(8);
  for (std::uint64_t i = 0; i < times; ++i) changeInPlace(bytes, random);
  if (random.chance(0.2)) changeLength(bytes, random);
  return bytes;
}

} // namespace huyuan::test
