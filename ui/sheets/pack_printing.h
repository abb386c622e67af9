// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "base/progress.h"
#include "sheets/assignment_pack.h"

#include <memory>
#include <vector>

class QPrinter;

namespace huyuan::ui {

/// Sends every page of the packs to the printer. The paper's size comes from the page, never from the printer's
/// default, and a millimetre of the page is a millimetre on paper, measured from the paper's corner. Any one thread.
void printPacks(QPrinter& printer, const std::vector<std::shared_ptr<const sheets::AssignmentPack>>& packs,
                const base::Progress& progress, const base::Cancel& cancel);

} // namespace huyuan::ui
