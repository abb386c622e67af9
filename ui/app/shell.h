// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace huyuan::session {
struct Seams;
}

namespace huyuan::ui {

class Actions;
class Document;
class JobRunner;
class Prompts;
class Settings;

/// What every page of a window needs; lives as long as the window.
struct Shell {
  Document& document;
  JobRunner& jobs;
  Actions& actions;
  Settings& settings;
  Prompts& prompts;
  const session::Seams& seams;
};

} // namespace huyuan::ui
