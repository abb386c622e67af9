// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/io/run_comment.h"

#include "solver/io/token_reader_p.h"

#include <map>
#include <stdexcept>

namespace huyuan::solver {

namespace {

constexpr std::int64_t Most = INT64_C(1) << 52;

std::string_view lineFrom(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

CoolingBlock blockFrom(std::string_view line) {
  TokenReader in(line);
  CoolingBlock block;
  block.iterations = in.integer(1, Most);
  block.from = static_cast<std::uint32_t>(in.integer(0, CoolingBlock::Whole));
  block.to = static_cast<std::uint32_t>(in.integer(block.from, CoolingBlock::Whole));
  return block;
}

std::uint64_t wholeFrom(std::string_view text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size())
    throw std::invalid_argument("not a whole number: " + std::string(text));
  return value;
}

} // namespace

std::string toText(const RunComment& run) {
  std::string text = std::string("# objective ") + (run.fewestVehicles ? "vehicles" : "distance");
  text.append("\n# rounding ").append(toText(run.rounding));
  text += "\n# seed " + std::to_string(run.seed) + "\n# threads " + std::to_string(run.threads) + "\n# iterations " +
          std::to_string(run.iterations) + "\n";
  for (const CoolingBlock& b : run.blocks)
    text +=
        "# block " + std::to_string(b.iterations) + " " + std::to_string(b.from) + " " + std::to_string(b.to) + "\n";
  return text;
}

RunComment runCommentFrom(std::string_view solutionText) {
  std::map<std::string, std::string, std::less<>> values;
  RunComment run;
  while (!solutionText.empty()) {
    std::string_view line = lineFrom(solutionText);
    if (!line.starts_with("# ")) continue;
    line.remove_prefix(2);
    const std::size_t blank = std::min(line.find(' '), line.size());
    const std::string_view key = line.substr(0, blank);
    const std::string_view value = line.substr(std::min(blank + 1, line.size()));
    if (key == "block")
      run.blocks.push_back(blockFrom(value));
    else
      values.emplace(key, value);
  }
  for (const char* key : {"objective", "rounding", "seed", "threads"})
    if (!values.contains(key)) throw std::invalid_argument("no line \"# " + std::string(key) + "\"");
  if (run.blocks.empty()) throw std::invalid_argument("no line \"# block\"");
  run.fewestVehicles = values["objective"] == "vehicles";
  run.seed = wholeFrom(values["seed"]);
  run.threads = static_cast<unsigned>(std::min<std::uint64_t>(wholeFrom(values["threads"]), 1024));
  for (const Rounding r : {Rounding::None, Rounding::Integer, Rounding::Trunc1})
    if (toText(r) == values["rounding"]) run.rounding = r;
  for (const CoolingBlock& b : run.blocks) run.iterations += b.iterations;
  return run;
}

} // namespace huyuan::solver
