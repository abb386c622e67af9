// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

class QWidget;

namespace huyuan::ui {

struct Shell;

/// Where the user wants a result to be written; empty if he gives up. The open workspace is no place for it: that is
/// told, and the answer is empty. On the thread of the window.
QString askResultFile(const Shell& shell, QWidget* parent, const QString& title, const QString& suggested,
                      const QString& filter);

} // namespace huyuan::ui
