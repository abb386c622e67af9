// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/result_file.h"

#include "app/document.h"
#include "app/prompts.h"
#include "app/shell.h"
#include "app/text.h"
#include "session/result_files.h"

#include <QCoreApplication>

namespace huyuan::ui {

QString askResultFile(const Shell& shell, QWidget* parent, const QString& title, const QString& suggested,
                      const QString& filter) {
  const QString file = shell.prompts.saveFile(parent, title, suggested, filter);
  if (file.isEmpty() || !session::isSameFile(fromQt(file), shell.document.state().summary.path)) return file;
  shell.prompts.tell(
      parent, title,
      QCoreApplication::translate("ResultFile", "This is the file of the open workspace. Please choose another one."));
  return {};
}

} // namespace huyuan::ui
