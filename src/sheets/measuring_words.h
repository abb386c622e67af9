// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "sheets/measuring_record.h"

#include <QString>

/// The sentences of a measuring record.
namespace huyuan::sheets {

/// The figure that decides: the finding's, or the walk that is too long for one; null = nothing can be said.
const MethodFigure* decisiveFigure(const MeasuringInput& input);

/// "①" … "⑥", by the place in domain::AllMethods.
QString methodNumber(domain::Method method);
/// The method's name as the record has it.
QString methodName(domain::Method method);

QString verdictHead(const MeasuringInput& input);     ///< "禁售区内" …
QString verdictSentence(const MeasuringInput& input); ///< why, with distance, uncertainty and what a stand-in proves

QString ruleLine(const domain::ZoneRule& rule);    ///< title, issuers, document number
QString readingLine(const domain::ZoneRule& rule); ///< distance, method, whose reading that is, part of the premises
QString suspectedLine(const MeasuringInput& input);

QString vendorPosition(const MeasuringInput& input);
QString schoolPosition(const MeasuringInput& input);
QString campusLine(const MeasuringInput& input);

/// Where a figure starts, with the snap legs of walks.
QString startLine(const MethodFigure& figure, const MeasuringInput& input);
QString remarkLine(const MethodFigure& figure, const MeasuringInput& input);

/// The text, or "/" where there is none: no field of a record stays blank.
QString orSlash(const std::string& text);

/// A copy whose texts have at most `characters`, with "……" where something was cut; `cut` tells whether.
MeasuringInput shortened(MeasuringInput input, int characters, bool& cut);

} // namespace huyuan::sheets
