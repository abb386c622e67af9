// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/console.h"
#include "session/result_files.h"

namespace huyuan::cli {

namespace {

struct Options {
  std::string key;
};

int run(const Options& o) {
  print("public key " + session::makeSigningKey(o.key));
  return 0;
}

} // namespace

void addSignKey(CLI::App& app) {
  const auto o = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("sign-key", "make a key to sign draw records with: KEY, to be kept safe, and "
                                                     "KEY.pub, to be given away");
  command->add_option("key", o->key, "file for the secret key (PEM, Ed25519)")->required();
  command->callback([o] { choose([o] { return run(*o); }); });
}

} // namespace huyuan::cli
