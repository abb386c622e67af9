// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console.h"

#include "session/result_files.h"

#include <nlohmann/json.hpp>

#include <array>
#include <csignal>
#include <cstdio>
#include <map>

namespace huyuan::cli {

namespace {

bool barShown = false;

void drawBar(double fraction, const std::string& stage) {
  static int shownPercent = -1;
  const int percent = static_cast<int>(fraction * 100.0);
  if (percent == shownPercent && barShown) return;
  shownPercent = percent;
  const auto full = static_cast<std::size_t>(percent) * 30 / 100;
  std::fprintf(stderr, "\r\033[K[%s%s] %3d %% %s", std::string(full, '#').c_str(), std::string(30 - full, '.').c_str(),
               percent, stage.c_str());
  std::fflush(stderr);
  barShown = true;
}

extern "C" void onInterrupt(int signal) {
  cancel().request();
  std::signal(signal, SIG_DFL);
}

} // namespace

void print(const std::string& line) { std::fprintf(stdout, "%s\n", line.c_str()); }

void printJson(const nlohmann::ordered_json& json) { print(json.dump(2)); }

void say(const std::string& message) {
  endProgress();
  std::fprintf(stderr, "huyuan-cli: %s\n", message.c_str());
}

bool sayAll(const std::vector<base::Problem>& problems, std::size_t mostErrorsOfAKind) {
  constexpr std::size_t MostRemarksOfAKind = 20;
  std::map<std::string, std::size_t> said;
  std::size_t more = 0;
  bool bad = false;
  for (const base::Problem& p : problems) {
    const bool error = p.severity == base::Problem::Severity::Error;
    bad = bad || error;
    if (++said[p.pattern] > (error ? mostErrorsOfAKind : MostRemarksOfAKind))
      ++more;
    else
      say((error ? "error: " : p.severity == base::Problem::Severity::Warning ? "warning: " : "note: ") + p.text());
  }
  if (more > 0) say("… and " + std::to_string(more) + " more like these");
  return bad;
}

void deliver(const std::string& path, const std::string& text) {
  if (!path.empty()) return session::writeText(path, text);
  std::fwrite(text.data(), 1, text.size(), stdout);
  finishOutput();
}

void finishOutput() {
  if (std::fflush(stdout) != 0 || std::ferror(stdout) != 0)
    throw base::Error(base::ErrorKind::Failed, "the results cannot be written to the standard output");
}

base::Progress progressBar() { return session::errorsGoToTerminal() ? base::Progress(drawBar) : base::Progress(); }

void endProgress() {
  if (barShown) std::fputs("\r\033[K", stderr);
  barShown = false;
}

const base::Cancel& cancel() {
  static const base::Cancel flag;
  return flag;
}

void listenForInterrupt() {
  cancel();
  std::signal(SIGINT, onInterrupt);
  session::makeOutputBinary();
}

std::string number(double value, int decimals) {
  std::array<char, 64> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.*f", decimals, value);
  return buffer.data();
}

} // namespace huyuan::cli
