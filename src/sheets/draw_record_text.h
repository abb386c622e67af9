// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringView>

/// Every word printed on a draw record that sheet_text.h does not have. "%1" … are filled by QString::arg.
namespace huyuan::sheets::text {

inline constexpr QStringView DrawTitle = u"摇号记录";
inline constexpr QStringView DrawRound = u"批次";
inline constexpr QStringView DrawRoundPattern = u"%1 第 %2 次抽取(第 %3 次冻结)";
inline constexpr QStringView DrawScope = u"范围";
inline constexpr QStringView DrawFrozen = u"冻结";
inline constexpr QStringView DrawRun = u"摇号";
inline constexpr QStringView DrawByPattern = u"%1  %2 %3";
inline constexpr QStringView DrawOperator = u"操作人";
inline constexpr QStringView DrawSupervisor = u"监督人";
inline constexpr QStringView DrawNotRun = u"尚未摇号";
inline constexpr QStringView DrawEntropy = u"公开随机串";
inline constexpr QStringView DrawSeed = u"种子";
inline constexpr QStringView DrawPopulation = u"抽取名单";
inline constexpr QStringView DrawPopulationPattern = u"%1 家可抽取;%2 家不抽取%3";
inline constexpr QStringView DrawTerms = u"抽取条件";
inline constexpr QStringView DrawHow = u"抽取办法";
inline constexpr QStringView DrawReplaces = u"重新抽取";
inline constexpr QStringView DrawReplacesPattern = u"替换第 %1 次抽取;理由:%2";

inline constexpr QStringView VerdictsPattern = u"判定为%1";
inline constexpr QStringView KindsPattern = u"业态:%1";
inline constexpr QStringView RisksPattern = u"风险等级:%1";
inline constexpr QStringView DistrictsPattern = u"县区:%1";
inline constexpr QStringView VisitPattern = u"近 %1 个月未检查";
inline constexpr QStringView ComplaintsPattern = u"近一年投诉 %1 件以上";
inline constexpr QStringView StrataPattern = u"按%1分层";
inline constexpr QStringView NoStrata = u"不分层";
inline constexpr QStringView TotalPattern = u"共抽 %1 家,按最大余数法分到各层";
inline constexpr QStringView PerStratumPattern = u"每层 %1 家";
inline constexpr QStringView ReservesPattern = u"每层备选 %1 家";
inline constexpr QStringView WeightsPattern = u"加权:%1";
inline constexpr QStringView NoPairPattern = u"同组同县区 %1 个月内不重复";
inline constexpr QStringView OfficersPattern = u"每组抽执法人员 %1 名";

inline constexpr QStringView StratumColumn = u"层";
inline constexpr QStringView SizeColumn = u"家数";
inline constexpr QStringView TargetsColumn = u"抽取";
inline constexpr QStringView ReservesColumn = u"备选";
inline constexpr QStringView AllStrata = u"合计";
inline constexpr QStringView MoreStrata = u"另有 %1 层,见记录文件";
inline constexpr QStringView TeamColumn = u"组";
inline constexpr QStringView DistrictColumn = u"县区";
inline constexpr QStringView OfficersColumn = u"执法人员";
inline constexpr QStringView PermutationPattern = u"组别—县区:因所属县区、回避或近月重复,略过 %1 个顺序";
inline constexpr QStringView OfficerPermutationPattern = u";执法人员:因回避,略过 %1 个顺序";
inline constexpr QStringView MeetingsPattern = u";连续两次遇同一主体的执法人员 %1 人次(提示)";

inline constexpr QStringView ListHash = u"名单";
inline constexpr QStringView SpecHash = u"方案";
inline constexpr QStringView CrewHash = u"组别和人员";
inline constexpr QStringView ExclusionsHash = u"不抽取名单";
inline constexpr QStringView FreezeHash = u"冻结";
inline constexpr QStringView ResultHash = u"结果";
inline constexpr QStringView HashHead = u"SHA-256 校验值";

inline constexpr QStringView SignOperator = u"操作人(签字):";
inline constexpr QStringView SignSupervisor = u"监督人(签字):";
inline constexpr QStringView SignDate = u"日期:      年    月    日";
inline constexpr QStringView DrawVerify =
    u"核验:huyuan-cli verify-draw 记录文件 名单文件;或 python3 verify_draw.py 记录文件 名单文件(只用 Python 标准库)。";
inline constexpr QStringView DrawFoot = u"名单、方案、组别和人员先冻结,后公布随机串;每次冻结只摇一次。";

} // namespace huyuan::sheets::text
