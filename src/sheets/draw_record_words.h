// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sheets/draw_record_paper.h"

#include <QString>

/// Sentences of a draw record, made from its values.
namespace huyuan::sheets {

QString nameOf(const DrawPaperInput& input, const std::string& code);
QString stratumName(const DrawPaperInput& input, const std::string& stratum); ///< "兰山区 / 重点"
QString populationLine(const DrawPaperInput& input);
QString termsLine(const DrawPaperInput& input);
QString howLine(const DrawPaperInput& input);
QString permutationLine(const DrawPaperInput& input);
/// "2026-11-22 22:35" in China time of an instant as the record has it; as it stands if it cannot be read.
QString chinaTimeOf(const std::string& utc);

} // namespace huyuan::sheets
