// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringView>

/// Every word printed on a sheet. Sheets are official papers of a Chinese office, so they have one language. "%1" … are
/// filled by QString::arg.
namespace huyuan::sheets::text {

inline constexpr QStringView Title = u"校园周边儿童和学生用品暗访任务单";
inline constexpr QStringView LeadSentence = u"本记录为线索,不作为处罚直接依据,由属地依法核查取证。";
inline constexpr QStringView SecrecyNotice =
    u"保密提示:本单一人一份、编号登记,仅限本组当日使用;不得复印、拍照、外传或上网;不向被访单位及属地打招呼;"
    u"任务结束后 24 小时内连同点位记录一并交回登记销毁。纸面打印队列和手机拍照不在系统控制之内,请自行留意。";
inline constexpr QStringView Synthetic = u"演示数据 SYNTHETIC";

inline constexpr QStringView CopyNumber = u"份号";
inline constexpr QStringView Task = u"任务编号";
inline constexpr QStringView CopyOf = u"份号/总份数";
inline constexpr QStringView Marking = u"控制标识";
inline constexpr QStringView Issued = u"签发时间";
inline constexpr QStringView Issuer = u"签发人";
inline constexpr QStringView ValidOn = u"有效期";
inline constexpr QStringView ValidOneDay = u"%1 当日有效";
inline constexpr QStringView Basis = u"依据文件";
inline constexpr QStringView Document = u"文号";
inline constexpr QStringView RuleValidity = u"规则有效期";
inline constexpr QStringView NoRule = u"(无启用的规则)";
inline constexpr QStringView NoDocument = u"(未录入文号)";
inline constexpr QStringView Unknown = u"未载明";
inline constexpr QStringView RuleOpenEnded = u"注意:依据文件未载明失效日期,请核实是否仍然有效。";
inline constexpr QStringView RulePast = u"注意:依据文件有效期已于 %1 届满,使用前须经法制审核确认。";
inline constexpr QStringView RuleNotYet = u"注意:依据文件自 %1 起施行,尚未生效。";
inline constexpr QStringView DrawFingerprint = u"抽取记录指纹";
inline constexpr QStringView Campaign = u"抽取批次";
inline constexpr QStringView DutyPhone = u"紧急联系";
inline constexpr QStringView Vehicle = u"车辆";
inline constexpr QStringView OnFoot = u"步行/公共交通";
inline constexpr QStringView StartEnd = u"起讫地点";
inline constexpr QStringView Times = u"出发—返回";
inline constexpr QStringView Totals = u"全程";
inline constexpr QStringView TotalsPattern = u"%1 点 · %2 km · 行车 %3 min(%4)";
inline constexpr QStringView OutsidePeaks = u"平峰";
inline constexpr QStringView TimeOfDay = u"按出发时段";
inline constexpr QStringView Lunch = u"午休";
inline constexpr QStringView NoLunch = u"途中无";
inline constexpr QStringView TravelsBy = u"出行方式";
inline constexpr QStringView ByCar = u"驾车";
inline constexpr QStringView ByEbike = u"电动自行车";
inline constexpr QStringView ByFoot = u"步行";
inline constexpr QStringView District = u"受检县区";
inline constexpr QStringView Recorder = u"记录设备编号";
inline constexpr QStringView Budget = u"购样经费(元)";

inline constexpr QStringView TeamHead = u"暗访组 %1";
inline constexpr QStringView Role = u"职务";
inline constexpr QStringView Leader = u"组长";
inline constexpr QStringView Member = u"组员";
inline constexpr QStringView Name = u"姓名";
inline constexpr QStringView Certificate = u"执法证号";
inline constexpr QStringView Recusal = u"回避声明";
inline constexpr QStringView NoInterest = u"□ 与本单所列对象无利害关系";
inline constexpr QStringView Signature = u"本人签字";

inline constexpr QStringView StopsHead = u"暗访点位(按行程顺序)";
inline constexpr QStringView Number = u"序号";
inline constexpr QStringView Eta = u"预计时间";
inline constexpr QStringView Vendor = u"经营主体";
inline constexpr QStringView Address = u"地址";
inline constexpr QStringView SchoolDistance = u"学校·距离·方法";
inline constexpr QStringView ModeReason = u"模式与理由";
inline constexpr QStringView Registered = u"登记名:%1";
inline constexpr QStringView CodeTail = u"代码后6位 %1";
inline constexpr QStringView Borderline = u"◆临界,须现场实测(两人)";
inline constexpr QStringView PointOnly = u"仅有学校点位";
inline constexpr QStringView OffRoad = u"无道路连通,按直线估算";
inline constexpr QStringView MissesWindow = u"超出建议时段";
inline constexpr QStringView WaitsUntil = u"等候至 %1";
inline constexpr QStringView NoPlace = u"无坐标,按地址查找";
inline constexpr QStringView NoAddress = u"(未登记地址)";
inline constexpr QStringView NoSchool = u"(未指定学校)";
inline constexpr QStringView DrawnAtRandom = u"随机抽取";
inline constexpr QStringView FollowUpSince = u"上次检查 %1";

inline constexpr QStringView ReservesHead = u"备选点(顺序固定;仅在点位关门时按序启用,须写明原因)";
inline constexpr QStringView ReserveNumber = u"备选";
inline constexpr QStringView ReserveMark = u"备%1";
inline constexpr QStringView UsedFor = u"启用(替第几点、原因)";

inline constexpr QStringView ChecksHead = u"检查要点(逐点填写点位记录页)";
inline constexpr QStringView ChecksSummary =
    u"1 营业状态  2 陈列或销售禁售商品(%1)  3 隐蔽销售  4 “三无”标识  5 CCC 标志  6 进销货台账与索证索票  "
    u"7 禁售公告  8 亮照经营  9 供货来源口头线索  10 其他新奇玩具  11 流动摊点";

inline constexpr QStringView MapTitle = u"路线图";
inline constexpr QStringView Legend = u"图例";
inline constexpr QStringView LegendStop = u"点位(号与任务单一致)";
inline constexpr QStringView LegendRoute = u"行车路线与方向";
inline constexpr QStringView LegendStraight = u"无道路连通,直线示意";
inline constexpr QStringView LegendStart = u"起点/终点";
inline constexpr QStringView LegendSchool = u"学校(字为学段)";
inline constexpr QStringView LegendZone = u"%1 m 线(虚线:仅有点位)";
inline constexpr QStringView LegendBoundary = u"县区界(示意)";
inline constexpr QStringView ScaleIs = u"比例尺 1:%1";
inline constexpr QStringView Sources = u"CGCS2000 · 底图:%1";
inline constexpr QStringView NoBasemap = u"无道路底图";

inline constexpr QStringView StopMapCaption = u"%1  距%2 %3 m(%4,±%5 m)%6";
inline constexpr QStringView StopMapNoSchool = u"%1  (无测距记录)";
inline constexpr QStringView StopMapLegend =
    u"粗虚线:校界/校门外 %1 m 线;箭头线:量得距离;拱形:校门(带斜杠为关闭);数字:点位号";

inline constexpr QStringView RecordTitle = u"点位记录 %1";
inline constexpr QStringView ArriveLeave = u"到达 ____:____   离开 ____:____   计划 %1   模式 %2";
inline constexpr QStringView Coordinates =
    u"坐标读数 ____________ , ____________ (精度 ____ m)   □ 图上无误   □ 应移至 ×(标于草图)";
inline constexpr QStringView Item = u"检查内容";
inline constexpr QStringView Yes = u"是";
inline constexpr QStringView No = u"否";
inline constexpr QStringView NotApplicable = u"不适用";
inline constexpr QStringView Remark = u"备注";
inline constexpr QStringView GoodsPattern = u"%1";
inline constexpr QStringView Quantity = u"数量";
inline constexpr QStringView Price = u"单价";
inline constexpr QStringView CheckItems[] = {
    u"营业状态:□正常 □关门 □搬迁 □注销",
    u"陈列或销售下列禁售商品(逐项勾选)",
    u"隐蔽销售:□柜下 □后仓 □熟客 □线上",
    u"“三无”缺项:□厂名 □厂址 □合格证 □生产日期 □执行标准 □警示语 □适用年龄",
    u"CCC 标志缺失:□塑胶 □金属 □弹射 □娃娃 □电玩具 □童车",
    u"台账齐全:□进货台账 □销货台账 □索证索票",
    u"张贴禁售公告",
    u"亮照经营",
    u"供货来源口头线索(写入备注)",
    u"其他新奇玩具:□萝卜刀 □烟卡 □________",
    u"门前流动摊点",
};
inline constexpr int GoodsItem = 1; ///< place of the goods in CheckItems
inline constexpr QStringView UsualGoods[] = {u"水晶泥", u"起泡胶", u"假水", u"彩泥", u"超轻粘土", u"软泥"};
inline constexpr QStringView EvidenceHead = u"证据";
inline constexpr QStringView EvidenceLines[] = {
    u"照片 编号 ________ 至 ________  共 ____ 张",
    u"录像/录音 编号 ____________________",
    u"小票/购样 编号 ____________________",
    u"金额 ________ 元   数量 ________",
    u"封样号 ____________________",
};
inline constexpr QStringView Sketch = u"店内位置草图(每格 5 mm)";
inline constexpr QStringView Facts = u"事实描述(只写所见所闻,不作法律定性)";
inline constexpr QStringView ProblemCode = u"疑似问题代码 ____________";
inline constexpr QStringView Judgement = u"初判  □无  □一般  □重  □紧急";
inline constexpr QStringView Advice = u"建议  □交办  □抽检  □移送";
inline constexpr QStringView RecordedBy = u"记录人签字 ______________   复核人签字 ______________   时间 ____:____";

inline constexpr QStringView ReturnTitle = u"交接·回收单";
inline constexpr QStringView Stage = u"环节";
inline constexpr QStringView Stages[] = {u"发放", u"签收", u"回收", u"销毁(两人监销)"};
inline constexpr QStringView When = u"时间";
inline constexpr QStringView Giver = u"交方签字";
inline constexpr QStringView Taker = u"接方签字";
inline constexpr QStringView PagesAndSeals = u"页数/封条";
inline constexpr QStringView PagesOut = u"共 %1 页";
inline constexpr QStringView ResultHead = u"完成情况";
inline constexpr QStringView VisitedOf = u"实到 ______ / 应到 %1";
inline constexpr QStringView NotVisited = u"未到点位及原因";
inline constexpr QStringView BackAt = u"返回时间 ____:____";
inline constexpr QStringView LeaderSigns = u"组长签字 ________________";
inline constexpr QStringView EvidenceList = u"证据移交清单";
inline constexpr QStringView EvidenceName = u"名称";
inline constexpr QStringView EvidenceCode = u"编号";
inline constexpr QStringView StopOfEvidence = u"点位号";
inline constexpr QStringView Count = u"数量";
inline constexpr QStringView KeptAt = u"原件存放";
inline constexpr QStringView HandOverHead = u"问题交办";
inline constexpr QStringView HandOver =
    u"交办县区 ______________  交办单编号 ______________  签收人/时间 ______________";

inline constexpr QStringView CardTitle = u"行程卡 %1";
inline constexpr QStringView CardStreet = u"路段";
inline constexpr QStringView CardTime = u"时间";
inline constexpr QStringView CardNoStreet = u"见地图";

inline constexpr QStringView PageOf = u"第 %1 页 共 %2 页";
inline constexpr QStringView CopyCode = u"识别码 %1";
inline constexpr QStringView FormPage = u"任务单";
inline constexpr QStringView StopMapPage = u"点位图";
inline constexpr QStringView RecordPage = u"点位记录";
inline constexpr QStringView ReturnPage = u"交接回收单";
inline constexpr QStringView CardPage = u"口袋卡";

inline constexpr QStringView ByBoundary = u"校界直线";
inline constexpr QStringView ByBoundaryToDoor = u"校界至门口直线";
inline constexpr QStringView ByGate = u"校门直线";
inline constexpr QStringView ByWalk = u"校门步行";
inline constexpr QStringView ByMainGateWalk = u"正门步行";
inline constexpr QStringView ByPoint = u"仅有学校点位";
inline constexpr QStringView Observe = u"暗访观察";
inline constexpr QStringView Purchase = u"暗访购样";
inline constexpr QStringView Inspect = u"亮证检查";
inline constexpr QStringView FollowUp = u"回头看";
inline constexpr QStringView RiskKey = u"重点";
inline constexpr QStringView RiskHigh = u"较高";
inline constexpr QStringView RiskNormal = u"一般";
inline constexpr QStringView RiskLow = u"低";
inline constexpr QStringView RiskPattern = u"风险:%1";

} // namespace huyuan::sheets::text
