// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "sheets/paper.h"

#include <functional>
#include <string>
#include <vector>

namespace huyuan::sheets {

struct PrintPage {
  PageInfo info;
  std::function<void(QPainter&)> paint; ///< the painter's unit is 1 mm, origin at the top left of the paper
};

/// One PDF of all pages; atomic; metadata are `title` and the program's name; fonts embedded. Needs a QGuiApplication.
/// Throws Error(BadInput) if there is no page, Error(Failed) if it cannot be written.
void writePages(const std::string& path, const QString& title, const std::vector<PrintPage>& pages,
                const base::Progress& progress, const base::Cancel& cancel);

} // namespace huyuan::sheets
