// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/draw_record_paper.h"

#include "sheets/draw_record_text.h"
#include "sheets/draw_record_words.h"
#include "sheets/page_frame.h"
#include "sheets/sheet_text.h"
#include "sheets/write_pdf.h"

#include <QPainter>
#include <QStringList>

#include <functional>

namespace huyuan::sheets {

namespace {

constexpr double Top = 23.0, Bottom = 283.0, Gap = 2.0, Label = 21.0;

QString qt(const std::string& text) { return QString::fromStdString(text); }

/// The blocks of the page at one size of type.
class Layout {
 public:
  Layout(const DrawPaperInput& input, double scale, std::size_t mostRows);
  bool fits() const { return Top + m_height <= Bottom; }
  bool isCut() const { return m_cut; }
  void paint(QPainter& painter) const {
    double y = Top;
    for (const Block& b : m_blocks) b.paint(painter, y), y += b.height;
  }

 private:
  struct Block {
    double height;
    std::function<void(QPainter&, double y)> paint;
  };
  Type body() const { return {9.2 * m_scale, false, false, Qt::black}; }
  Type label() const { return {9.2 * m_scale, true, true, Qt::black}; }
  Cell words(const QString& text) const { return {{text, body()}}; }
  Cell heading(QStringView text) const { return {{text.toString(), label()}}; }

  void add(double height, std::function<void(QPainter&, double)> paint) {
    m_blocks.push_back({height, std::move(paint)});
    m_height += height;
  }
  void add(const Table& table, bool withHead);
  void addText(const QString& text, const Type& type, Side side = Side::Left);
  void addFacts(const DrawPaperInput& input);
  void addStrata(const DrawPaperInput& input, std::size_t mostRows);
  void addTeams(const DrawPaperInput& input, std::size_t mostRows);
  void addHashes(const domain::DrawRecord& r);
  void addSignatures();
  /// Several narrow tables side by side, filled column by column.
  void addColumns(const std::vector<std::vector<Cell>>& rows, const std::vector<Column>& columns, std::size_t beside,
                  std::size_t most);

  double m_scale, m_height = 0;
  bool m_cut = false;
  std::vector<Block> m_blocks;
};

Layout::Layout(const DrawPaperInput& input, double scale, std::size_t mostRows)
    : m_scale(scale) {
  addText(text::DrawTitle.toString(), {16, true, true, Qt::black}, Side::Centre);
  addFacts(input);
  addStrata(input, mostRows);
  if (input.record.isRun()) addTeams(input, mostRows);
  addHashes(input.record);
  addSignatures();
}

void Layout::add(const Table& table, bool withHead) {
  double height = withHead ? table.headHeight() : 0;
  for (int r = 0; r < table.rows(); ++r) height += table.rowHeight(r);
  add(height + Gap, [table, withHead](QPainter& p, double y) {
    if (withHead) table.paintHead(p, LeftEdge, y), y += table.headHeight();
    for (int r = 0; r < table.rows(); ++r) table.paintRow(p, r, LeftEdge, y), y += table.rowHeight(r);
  });
}

void Layout::addText(const QString& text, const Type& type, Side side) {
  const double height = textHeight(text, type, TextWidth);
  add(height + 1.2, [=](QPainter& p, double y) { paintText(p, {LeftEdge, y, TextWidth, height}, text, type, side); });
}

void Layout::addFacts(const DrawPaperInput& input) {
  const domain::DrawRecord& r = input.record;
  const double half = TextWidth / 2 - Label;
  Table pairs({{Label, {}}, {half, {}}, {Label, {}}, {half, {}}}, 5.4 * m_scale);
  const auto who = [](const std::string& at, QStringView role, const std::string& name) {
    return text::DrawByPattern.toString().arg(chinaTimeOf(at), role.toString(), qt(name));
  };
  pairs.add({heading(text::DrawRound),
             words(text::DrawRoundPattern.toString().arg(qt(r.spec.campaign)).arg(r.number).arg(r.freezes)),
             heading(text::DrawScope), words(nameOf(input, r.spec.scope))});
  pairs.add({heading(text::DrawFrozen), words(who(r.frozenAt, text::DrawOperator, r.operatorName)),
             heading(text::DrawRun),
             words(r.isRun() ? who(r.drawnAt, text::DrawSupervisor, r.supervisorName) : text::DrawNotRun.toString())});
  add(pairs, false);
  m_blocks.back().height -= Gap, m_height -= Gap;
  Table lines({{Label, {}}, {TextWidth - Label, {}}}, 5.4 * m_scale);
  for (const domain::ReplacedDraw& old : r.replaced)
    lines.add(
        {heading(text::DrawReplaces), words(text::DrawReplacesPattern.toString().arg(old.number).arg(qt(old.reason)))});
  if (r.isRun()) {
    lines.add({heading(text::DrawEntropy), words(qt(r.entropy))});
    lines.add({heading(text::DrawSeed), words(qt(r.seed))});
  }
  lines.add({heading(text::DrawPopulation), words(populationLine(input))});
  lines.add({heading(text::DrawTerms), words(termsLine(input))});
  lines.add({heading(text::DrawHow), words(howLine(input))});
  add(lines, false);
}

void Layout::addColumns(const std::vector<std::vector<Cell>>& rows, const std::vector<Column>& columns,
                        std::size_t beside, std::size_t most) {
  std::vector<Column> all;
  for (std::size_t b = 0; b < beside; ++b) all.insert(all.end(), columns.begin(), columns.end());
  Table table(all, 4.8 * m_scale);
  const std::size_t shown = std::min(rows.size(), most * beside);
  const std::size_t height = (shown + beside - 1) / beside;
  for (std::size_t line = 0; line < height; ++line) {
    std::vector<Cell> cells;
    for (std::size_t b = 0; b < beside; ++b) {
      const std::size_t at = b * height + line;
      if (at < shown)
        cells.insert(cells.end(), rows[at].begin(), rows[at].end());
      else
        cells.resize(cells.size() + columns.size());
    }
    table.add(std::move(cells));
  }
  add(table, true);
  if (shown == rows.size()) return;
  m_cut = true;
  addText(text::MoreStrata.toString().arg(rows.size() - shown), body());
}

void Layout::addStrata(const DrawPaperInput& input, std::size_t mostRows) {
  std::vector<std::vector<Cell>> rows;
  domain::StratumQuota all{"", 0, 0, 0, 0};
  const auto row = [this](const QString& name, const domain::StratumQuota& q) {
    return std::vector<Cell>{words(name), words(QString::number(q.size)), words(QString::number(q.targets)),
                             words(QString::number(q.reserves))};
  };
  for (const domain::StratumQuota& q : input.record.quotas) {
    rows.push_back(row(stratumName(input, q.stratum), q));
    all.size += q.size, all.targets += q.targets, all.reserves += q.reserves;
  }
  rows.push_back(row(text::AllStrata.toString(), all));
  const std::size_t beside = rows.size() > 30 ? 3 : rows.size() > 7 ? 2 : 1;
  const double width = TextWidth / static_cast<double>(beside), number = beside == 3 ? 9.5 : 14.0;
  const std::vector<Column> columns{{width - 3 * number, text::StratumColumn.toString()},
                                    {number, text::SizeColumn.toString(), Side::Right},
                                    {number, text::TargetsColumn.toString(), Side::Right},
                                    {number, text::ReservesColumn.toString(), Side::Right}};
  addColumns(rows, columns, beside, mostRows);
}

void Layout::addTeams(const DrawPaperInput& input, std::size_t mostRows) {
  const domain::DrawRecord& r = input.record;
  std::map<std::string, std::string> officers;
  for (const domain::CrewOfficer& o : r.crew.officers) officers[o.code] = o.name;
  std::map<int, std::pair<QStringList, QStringList>> teams;
  for (const domain::TeamDistrict& t : r.teams) teams[t.team].first << nameOf(input, t.district);
  for (const domain::TeamOfficer& t : r.officers) teams[t.team].second << qt(officers[t.officer]);
  std::vector<std::vector<Cell>> rows;
  const bool named = !r.officers.empty();
  for (const auto& [team, goes] : teams) {
    rows.push_back({words(QString::number(team)), words(goes.first.join(u'、'))});
    if (named) rows.back().push_back(words(goes.second.join(u'、')));
  }
  const double width = TextWidth / 2, officer = named ? 42.0 : 0.0;
  std::vector<Column> columns{{10, text::TeamColumn.toString(), Side::Centre},
                              {width - 10 - officer, text::DistrictColumn.toString()}};
  if (named) columns.push_back({officer, text::OfficersColumn.toString()});
  addColumns(rows, columns, 2, mostRows);
  addText(permutationLine(input), body());
}

void Layout::addHashes(const domain::DrawRecord& r) {
  const Type digits{7.6 * m_scale, true, false, Qt::black};
  Table table({{Label, {}}, {TextWidth - Label, text::HashHead.toString()}}, 4.4 * m_scale);
  const auto row = [&](QStringView name, const std::string& hash) {
    if (!hash.empty()) table.add({heading(name), {{qt(hash), digits}}});
  };
  row(text::ListHash, r.populationHash);
  row(text::ExclusionsHash, r.exclusionsHash);
  row(text::SpecHash, r.specHash);
  row(text::CrewHash, r.crewHash);
  row(text::FreezeHash, r.freezeHash);
  row(text::ResultHash, r.resultHash);
  add(table, true);
}

void Layout::addSignatures() {
  const Type large{10.5, false, false, Qt::black};
  add(14.0, [large](QPainter& p, double y) {
    const double third = TextWidth / 3;
    int i = 0;
    for (const QStringView words : {text::SignOperator, text::SignSupervisor, text::SignDate})
      paintText(p, {LeftEdge + third * i++, y + 6, third, 6}, words.toString(), large);
  });
  addText(text::DrawVerify.toString(), {8.2, false, false, Qt::black});
}

} // namespace

struct DrawRecordPaper::Impl {
  DrawPaperInput input;
  std::unique_ptr<const Layout> layout;
};

DrawRecordPaper::DrawRecordPaper(DrawPaperInput input)
    : m(std::make_unique<Impl>()) {
  m->input = std::move(input);
  for (const auto& [scale, most] : {std::pair(1.0, 40), std::pair(0.92, 40), std::pair(0.85, 40), std::pair(0.78, 40),
                                    std::pair(0.78, 24), std::pair(0.78, 14), std::pair(0.78, 8)}) {
    m->layout = std::make_unique<const Layout>(m->input, scale, static_cast<std::size_t>(most));
    if (m->layout->fits()) return;
  }
}
DrawRecordPaper::~DrawRecordPaper() = default;
DrawRecordPaper::DrawRecordPaper(DrawRecordPaper&&) noexcept = default;

PageInfo DrawRecordPaper::page() const { return {210, 297, text::DrawTitle.toString()}; }
bool DrawRecordPaper::isCut() const { return m->layout->isCut(); }

void DrawRecordPaper::paint(QPainter& painter) const {
  painter.save();
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  paintHeadLines(painter, 210,
                 {qt(m->input.authority), qt(m->input.marking), qt(m->input.record.spec.campaign), m->input.synthetic});
  m->layout->paint(painter);
  paintFootLine(painter, page(), {text::DrawFoot.toString(), QString(), text::PageOf.toString().arg(1).arg(1)});
  painter.restore();
}

void writePdf(const std::string& path, const DrawRecordPaper& paper) {
  writePages(path, text::DrawTitle.toString(), {{paper.page(), [&](QPainter& p) { paper.paint(p); }}}, {}, {});
}

} // namespace huyuan::sheets
