// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringView>

/// Every word printed on a measuring record that sheet_text.h does not have. "%1" … are filled by QString::arg.
namespace huyuan::sheets::text {

inline constexpr QStringView MeasuringTitle = u"距离认定记录";
inline constexpr QStringView MeasuringNumber = u"编号 %1";
inline constexpr QStringView MeasuringDate = u"认定日期 %1";
inline constexpr QStringView MeasuringAuthority = u"认定机关 %1";
inline constexpr QStringView Empty = u"/";
inline constexpr QStringView Ellipsis = u"……";
inline constexpr QStringView CutShort = u"有文字过长,一页放不下,已截短并以“……”标出,全文以系统登记为准。";

inline constexpr QStringView RegisteredName = u"登记名称";
inline constexpr QStringView SignName = u"招牌名称";
inline constexpr QStringView CreditCode = u"信用代码";
inline constexpr QStringView Premises = u"经营场所";
inline constexpr QStringView SchoolName = u"学校名称";
inline constexpr QStringView SchoolCode = u"学校标识码";
inline constexpr QStringView SchoolKind = u"办学类型";
inline constexpr QStringView Campus = u"校区";
inline constexpr QStringView CampusOf = u"本记录为该校的一个校区(主校标识码 %1)";
inline constexpr QStringView CampusOne = u"无分校区登记";
inline constexpr QStringView CampusSeveral = u"共 %1 个校区,按判定最严、距离最近的一个";
inline constexpr QStringView Position = u"位置来源";
inline constexpr QStringView SourceUnknown = u"来源未注明";
inline constexpr QStringView PositionPattern = u"%1;精度 ±%2 m;%3";
inline constexpr QStringView DoorAt = u"门口 %1, %2";
inline constexpr QStringView NoDoor = u"无门口坐标";
inline constexpr QStringView HasOutline = u"有场所轮廓";
inline constexpr QStringView HasCampus = u"校园边界";
inline constexpr QStringView HasGates = u"校门 %1 个(开放 %2 个)";
inline constexpr QStringView NoPosition = u"无坐标";

inline constexpr QStringView RuleName = u"依据规则";
inline constexpr QStringView RulePattern = u"%1;%2;文号:%3";
inline constexpr QStringView RuleReading = u"距离方法";
inline constexpr QStringView RuleReadingPattern = u"%1 m(%2) · %3(%4)%5";
inline constexpr QStringView Inclusive = u"含本数";
inline constexpr QStringView Exclusive = u"不含本数";
inline constexpr QStringView MethodStated = u"文件写明的方法";
inline constexpr QStringView MethodRead = u"文件未写明方法,为认定机关的理解";
inline constexpr QStringView AnyPartCounts = u" · 场所任一部分计入";
inline constexpr QStringView DoorCounts = u" · 场所以门口计";
inline constexpr QStringView Validity = u"有效期";
inline constexpr QStringView RuleOff = u"注意:该规则在系统中已停用。";
inline constexpr QStringView Suspected = u"疑似涉及";
inline constexpr QStringView SuspectedPattern = u"疑似涉及:%1(仅供核查,不作认定)";
inline constexpr QStringView SuspectedAs = u"%1(登记为“%2”)";
inline constexpr QStringView SuspectedNone = u"登记的主营商品未见规则所列商品(仅供核查,不作认定)";

inline constexpr QStringView MethodColumn = u"测量方法";
inline constexpr QStringView FigureColumn = u"距离(m)";
inline constexpr QStringView FromColumn = u"起点;步行接入段(校门侧+门口侧,已计入)";
inline constexpr QStringView RemarkColumn = u"说明";
inline constexpr QStringView FromBoundary = u"自校界最近点";
inline constexpr QStringView FromGate = u"自校门“%1”";
inline constexpr QStringView FromUnnamedGate = u"自校门";
inline constexpr QStringView FromPoint = u"自学校点位";
inline constexpr QStringView FromOtherCampus = u"(%1)";
inline constexpr QStringView SnapLegs = u";接入 %1 + %2 m";
inline constexpr QStringView Decisive = u"★ 判定采用";
inline constexpr QStringView RulesOwn = u"规则方法";
inline constexpr QStringView InsideCampus = u"位于校园内";
inline constexpr QStringView PointStraight = u"学校点位直线";
inline constexpr QStringView PointForReference = u"单个点位,仅供参考";
inline constexpr QStringView NoFigure = u"—";

inline constexpr QStringView LackNoCampus = u"学校无校园边界";
inline constexpr QStringView LackNoOpenGate = u"无开放校门登记";
inline constexpr QStringView LackNoMainGate = u"无开放的正门登记";
inline constexpr QStringView LackNoPoint = u"学校无点位坐标";
inline constexpr QStringView LackNoVendorPlace = u"经营主体无此法所需坐标";
inline constexpr QStringView LackNoRoads = u"起讫点附近无可步行道路数据";
inline constexpr QStringView LackNoWalk = u"%1 m 内无步行路径";

inline constexpr QStringView VerdictInside = u"禁售区内";
inline constexpr QStringView VerdictOutside = u"禁售区外";
inline constexpr QStringView VerdictBorderline = u"临界";
inline constexpr QStringView VerdictNone = u"不作判定";
inline constexpr QStringView MeasuredAs = u"按“%1”量得 %2 m,规则距离 %3 m(%4),位置不确定度 ±%5 m。";
inline constexpr QStringView SaysInside = u"判定:在禁售区内。";
inline constexpr QStringView SaysOutside = u"判定:在禁售区外。";
inline constexpr QStringView SaysBorderline = u"临界,需现场实测(两名执法人员)。";
inline constexpr QStringView WithinBand = u"与规则距离之差不超过位置不确定度。";
inline constexpr QStringView FellBack = u"规则方法“%1”无法测量(%2),由“%3”代替;";
inline constexpr QStringView ProvesInside = u"代替方法不会短于规则方法,量得在内即可证明在内。";
inline constexpr QStringView ProvesNothing = u"代替方法可能短于规则方法,量得在内不足以证明在内。";
inline constexpr QStringView OutsideUnproven = u"代替方法可能长于规则方法,“在外”未经规则方法验证。";
inline constexpr QStringView WalkTooLong = u"按“%1”在 %2 m 内无步行路径,超出规则距离 %3 m。";
inline constexpr QStringView KindNotCovered = u"规则不适用于该类学校。";
inline constexpr QStringView KindSpared = u"规则不适用于该类经营主体。";
inline constexpr QStringView NothingToMeasure = u"缺少坐标,无法测量。";

inline constexpr QStringView LegendOneWith = u"与%1重合";
inline constexpr QStringView LegendLine = u"%1 %2 %3";
inline constexpr QStringView LegendCampus = u"校园范围";
inline constexpr QStringView LegendGateOpen = u"校门(开放)";
inline constexpr QStringView LegendGateShut = u"校门(关闭/消防)";
inline constexpr QStringView LegendSchoolPoint = u"学校点位";
inline constexpr QStringView LegendZoneLine = u"规则距离线 %1 m";
inline constexpr QStringView LegendZoneOutside = u"规则距离线 %1 m(在图外)";
inline constexpr QStringView LegendDoor = u"经营主体(门口)";
inline constexpr QStringView LegendOutline = u"经营场所范围";
inline constexpr QStringView NoMap = u"缺少坐标,无法绘图";

inline constexpr QStringView OnSiteHead = u"现场实测记录(两名执法人员各自测量,读数保留一位小数)";
inline constexpr QStringView OfficerHeads[] = {u"测量人员一", u"测量人员二"};
inline constexpr QStringView Instrument = u"仪器/编号";
inline constexpr QStringView StartPoint = u"起点";
inline constexpr QStringView EndPoint = u"终点";
inline constexpr QStringView Reading = u"读数";
inline constexpr QStringView ReadingBlank = u"______ . __ m";
inline constexpr QStringView MeasuredAt = u"时间";
inline constexpr QStringView OfficerName = u"姓名";
inline constexpr QStringView OfficerCertificate = u"执法证号";
inline constexpr QStringView OfficerSigns = u"签名";
inline constexpr QStringView Witness =
    u"经营者(或在场见证人)确认:□ 在场见证 □ 对读数无异议 □ 拒绝签名(注明原因)__________________";
inline constexpr QStringView WitnessSigns = u"签名 ________________   日期 ______ 年 ____ 月 ____ 日";
inline constexpr QStringView MeasuringNotes =
    u"注:判定以未取整的距离比较,表中距离只为显示而取一位小数(四舍五入)。直线为 CGCS2000 "
    u"椭球面上的最短线。步行距离沿道路中心线取最短合法路径:快速路、主次干路和支路只在人行横道等过街设施、"
    u"路口和道路尽头过街,街巷小路随处可过;过街设施、围墙和栅栏仅以道路数据所载为准。临界或有异议的,"
    u"以两名执法人员现场实测为准。";
inline constexpr QStringView NoCrossings = u"所用道路数据未载人行横道,步行路径过上述道路只经路口和道路尽头。";
inline constexpr QStringView MeasuringFoot = u"本记录由登记坐标计算,不替代现场实测。";

} // namespace huyuan::sheets::text
