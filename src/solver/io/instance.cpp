// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/io/instance.h"

#include "solver/io/token_reader_p.h"

#include <array>
#include <charconv>

namespace huyuan::solver {

namespace {

std::string shortest(double value) {
  std::array<char, 64> text{};
  return {text.data(), std::to_chars(text.data(), text.data() + text.size(), value).ptr};
}

} // namespace

std::string_view toText(Rounding r) {
  switch (r) {
  case Rounding::None:
    return "none";
  case Rounding::Trunc1:
    return "trunc1";
  case Rounding::Integer:
    break;
  }
  return "int";
}

std::string_view toText(Format f) {
  switch (f) {
  case Format::Solomon:
    return "solomon";
  case Format::Cordeau:
    return "cordeau";
  case Format::Chao:
    return "chao";
  case Format::Vrp:
    break;
  }
  return "vrp";
}

Format formatOf(std::string_view text) {
  if (text.find("DIMENSION") != std::string_view::npos) return Format::Vrp;
  if (text.find("CAPACITY") != std::string_view::npos) return Format::Solomon;
  TokenReader in(text);
  const std::string_view first = in.word();
  if (first == "n") return Format::Chao;
  if (first == "2") return Format::Cordeau;
  in.fail("not a .vrp file, nor laid out as Solomon's, Cordeau's or Chao's");
}

Instance instanceFrom(std::string_view text, Format format, Rounding rounding) {
  switch (format) {
  case Format::Solomon:
    return instanceFromSolomon(text, rounding);
  case Format::Cordeau:
    return instanceFromCordeau(text, rounding);
  case Format::Chao:
    return instanceFromChao(text, rounding);
  case Format::Vrp:
    break;
  }
  return instanceFromVrp(text, rounding);
}

double distanceOf(const Instance& instance, const Solution& solution) {
  const Problem& p = instance.problem;
  Cost sum = 0;
  for (std::size_t r = 0; r < solution.routes.size(); ++r) {
    if (solution.routes[r].clients.empty()) continue;
    std::size_t at = p.vehicles[r].start;
    for (const std::size_t c : solution.routes[r].clients) {
      sum += p.cost(at, p.clients[c].location);
      at = p.clients[c].location;
    }
    sum += p.cost(at, p.vehicles[r].end);
  }
  return static_cast<double>(sum) / static_cast<double>(instance.scale);
}

std::int64_t scoreOf(const Instance& instance, const Solution& solution) {
  if (instance.prizeUnit == 0) return 0;
  Cost sum = 0;
  for (const RoutePlan& r : solution.routes)
    for (const std::size_t c : r.clients) sum += instance.problem.clients[c].prize;
  return sum / instance.prizeUnit;
}

std::string solutionText(const Instance& instance, const Solution& solution) {
  std::string text;
  int number = 0;
  for (std::size_t r = 0; r < solution.routes.size(); ++r) {
    if (solution.routes[r].clients.empty()) continue;
    const std::string name = "Route #" + std::to_string(++number);
    if (instance.format == Format::Cordeau)
      text += "# " + name + " from depot " +
              std::to_string(instance.problem.vehicles[r].start - instance.problem.clients.size() + 1) + "\n";
    text += name + ":";
    for (const std::size_t c : solution.routes[r].clients) text.append(1, ' ').append(std::to_string(c + 1));
    text += '\n';
  }
  if (instance.prizeUnit > 0) text += "Score " + std::to_string(scoreOf(instance, solution)) + "\n";
  return text + "Cost " + shortest(distanceOf(instance, solution)) + "\n";
}

} // namespace huyuan::solver
