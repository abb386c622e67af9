// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/console.h"
#include "session/result_files.h"

namespace huyuan::cli {

namespace {

struct Options {
  std::string record, list, key;
};

int run(const Options& o) {
  const auto problems = session::verifyDraw(o.record, o.list, o.key);
  // Where the list differs, every place after it does: a few say it.
  sayAll(problems, 3);
  if (!problems.empty()) return base::exitCode(base::ErrorKind::BadInput);
  print("confirmed");
  return 0;
}

} // namespace

void addVerifyDraw(CLI::App& app) {
  const auto o = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("verify-draw", "draw again from record and list alone and compare");
  command->add_option("record", o->record, "the draw record (JSON)")->required();
  command->add_option("list", o->list, "the frozen list")->required();
  command->add_option("--key", o->key, "the public key (PEM) that must have signed the record");
  command->callback([o] { choose([o] { return run(*o); }); });
}

} // namespace huyuan::cli
