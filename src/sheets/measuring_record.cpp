// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/measuring_record.h"

#include "sheets/measuring_map.h"
#include "sheets/measuring_text.h"
#include "sheets/measuring_words.h"
#include "sheets/page_frame.h"
#include "sheets/rule_words.h"
#include "sheets/sheet_text.h"
#include "sheets/write_pdf.h"

#include <QPainter>

#include <functional>

namespace huyuan::sheets {

namespace {

constexpr double Top = 23.0, Bottom = 284.0;
constexpr double Label = 17.0;
constexpr double Gap = 1.2;

/// The blocks of the page at one size of type; all but the map have a fixed height.
class Layout {
 public:
  Layout(const MeasuringInput& input, double scale, bool tight, bool cut);
  double mapHeight() const { return Bottom - Top - m_above - m_below; }
  void paint(QPainter& painter, const MeasuringInput& input, const render::MapScene& scene) const;
  QRectF mapArea() const { return {LeftEdge, Top + m_above, TextWidth, mapHeight() - Gap}; }

 private:
  struct Block {
    double height;
    std::function<void(QPainter&, double y)> paint;
  };
  using Blocks = std::vector<Block>;

  Type body(bool bold = false) const { return {8.6 * m_scale, false, bold, Qt::black}; }
  Type label() const { return {8.6 * m_scale, true, true, Qt::black}; }
  Cell words(const QString& text, bool bold = false) const { return {{text, body(bold)}}; }
  Cell heading(QStringView text) const { return {{text.toString(), label()}}; }

  void add(Blocks& blocks, const Table& table, bool withHead = false);
  void addTitle(const MeasuringInput& input);
  void addParties(const MeasuringInput& input);
  void addRule(const MeasuringInput& input);
  void addFigures(const MeasuringInput& input);
  void addVerdict(const MeasuringInput& input);
  void addOnSite();
  void addNotes(const MeasuringInput& input, bool cut);

  double m_scale;
  bool m_tight; ///< less room to write in
  Blocks m_first, m_last;
  double m_above = 0, m_below = 0;
};

Layout::Layout(const MeasuringInput& input, double scale, bool tight, bool cut)
    : m_scale(scale)
    , m_tight(tight) {
  addTitle(input);
  addParties(input);
  addRule(input);
  addFigures(input);
  addVerdict(input);
  addOnSite();
  addNotes(input, cut);
  for (const Block& b : m_first) m_above += b.height;
  for (const Block& b : m_last) m_below += b.height;
}

void Layout::add(Blocks& blocks, const Table& table, bool withHead) {
  double height = withHead ? table.headHeight() : 0;
  for (int r = 0; r < table.rows(); ++r) height += table.rowHeight(r);
  blocks.push_back({height + Gap, [table, withHead](QPainter& p, double y) {
                      if (withHead) table.paintHead(p, LeftEdge, y), y += table.headHeight();
                      for (int r = 0; r < table.rows(); ++r) table.paintRow(p, r, LeftEdge, y), y += table.rowHeight(r);
                    }});
}

void Layout::addTitle(const MeasuringInput& input) {
  const Type title{16, true, true, Qt::black};
  m_first.push_back({8.5, [title](QPainter& p, double y) {
                       paintText(p, {LeftEdge, y, TextWidth, 8}, text::MeasuringTitle.toString(), title, Side::Centre);
                     }});
  Table line({{TextWidth * 0.36, {}}, {TextWidth * 0.22, {}}, {TextWidth * 0.42, {}}}, 5.0);
  const auto filled = [](QStringView pattern, const std::string& value) {
    return pattern.toString().arg(orSlash(value));
  };
  line.add({words(filled(text::MeasuringNumber, input.number)), words(filled(text::MeasuringDate, input.date)),
            words(filled(text::MeasuringAuthority, input.authority))});
  add(m_first, line);
}

void Layout::addParties(const MeasuringInput& input) {
  const double half = TextWidth / 2 - Label;
  Table table({{Label, {}}, {half, {}}, {Label + 2, {}}, {half - 2, {}}}, 4.8);
  const auto& v = input.vendor;
  const auto& s = input.school;
  const auto row = [&](QStringView left, const QString& of, QStringView right, const QString& to) {
    table.add({heading(left), words(of), heading(right), words(to)});
  };
  row(text::RegisteredName, orSlash(v.name), text::SchoolName, orSlash(s.name));
  row(text::SignName, orSlash(v.signName), text::SchoolCode, orSlash(s.code));
  row(text::CreditCode, orSlash(v.code), text::SchoolKind, orSlash(domain::schoolKindLabel(s.kind, true)));
  row(text::Premises, orSlash(v.address), text::Campus, campusLine(input));
  row(text::Position, vendorPosition(input), text::Position, schoolPosition(input));
  add(m_first, table);
}

void Layout::addRule(const MeasuringInput& input) {
  Table table({{Label, {}}, {TextWidth - Label, {}}}, 4.8);
  const Type loud{9.5 * m_scale, true, true, Qt::black};
  table.add({heading(text::RuleName), words(ruleLine(input.rule))});
  table.add({heading(text::RuleReading), words(readingLine(input.rule))});
  Cell validity = words(validityText(input.rule));
  const QString warning = validityWarning(input.rule, input.date);
  if (!warning.isEmpty()) validity.push_back({warning, loud});
  if (!input.rule.enabled) validity.push_back({text::RuleOff.toString(), loud});
  table.add({heading(text::Validity), validity});
  if (!input.rule.goods.empty()) table.add({heading(text::Suspected), words(suspectedLine(input))});
  add(m_first, table);
}

void Layout::addFigures(const MeasuringInput& input) {
  Table table({{37, text::MethodColumn.toString()},
               {19, text::FigureColumn.toString(), Side::Right},
               {72, text::FromColumn.toString()},
               {TextWidth - 128, text::RemarkColumn.toString()}},
              4.6);
  for (const MethodFigure& figure : input.figures) {
    const bool bold = decisiveFigure(input) == &figure;
    const QString distance = figure.lack.empty() ? metresText(figure.distance) : text::NoFigure.toString();
    table.add({words(methodNumber(figure.method) + u' ' + methodName(figure.method), bold), words(distance, bold),
               words(startLine(figure, input), bold), words(remarkLine(figure, input), bold)});
  }
  add(m_first, table, true);
}

void Layout::addVerdict(const MeasuringInput& input) {
  constexpr double Head = 31.0;
  const Type head{14, true, true, Qt::black};
  const Type body{9.2 * m_scale, true, false, Qt::black};
  const QString sentence = verdictSentence(input), verdict = verdictHead(input);
  const double height = std::max(10.0, textHeight(sentence, body, TextWidth - Head - 4) + 2.4);
  m_first.push_back({height + 1.6, [=](QPainter& p, double y) {
                       p.fillRect(QRectF(LeftEdge, y, Head, height), QColor(0xE4, 0xE4, 0xE4));
                       paintMiddle(p, {LeftEdge, y, Head, height}, verdict, head, Side::Centre);
                       paintMiddle(p, {LeftEdge + Head + 2, y, TextWidth - Head - 4, height}, sentence, body);
                       box(p, {LeftEdge, y, TextWidth, height}, 0.6);
                     }});
}

void Layout::addOnSite() {
  const double blank = (TextWidth - 4 * 16) / 4;
  Table table({{16, {}}, {blank, {}}, {16, {}}, {blank, {}}, {16, {}}, {blank, {}}, {16, {}}, {blank, {}}},
              m_tight ? 5.8 : 6.6);
  const Type head{9, true, true, Qt::black};
  m_last.push_back({4.6, [head](QPainter& p, double y) {
                      paintText(p, {LeftEdge, y, TextWidth, 5}, text::OnSiteHead.toString(), head);
                    }});
  Table names({{TextWidth / 2, {}, Side::Centre}, {TextWidth / 2, {}, Side::Centre}}, 4.6);
  names.add({heading(text::OfficerHeads[0]), heading(text::OfficerHeads[1])});
  add(m_last, names);
  m_last.back().height -= Gap; // one box with the rows below
  const auto row = [&](QStringView left, QStringView right, const QString& inRight = {}) {
    table.add({heading(left), words({}), heading(right), words(inRight), heading(left), words({}), heading(right),
               words(inRight)});
  };
  row(text::Instrument, text::StartPoint);
  row(text::EndPoint, text::Reading, text::ReadingBlank.toString());
  row(text::MeasuredAt, text::OfficerName);
  row(text::OfficerCertificate, text::OfficerSigns);
  add(m_last, table);
  m_last.back().height -= Gap;
  Table witness({{TextWidth, {}}}, m_tight ? 9.0 : 10.5);
  witness.add({{{text::Witness.toString(), body()}, {text::WitnessSigns.toString(), body()}}});
  add(m_last, witness);
}

void Layout::addNotes(const MeasuringInput& input, bool cut) {
  const Type small{7.6, false, false, Qt::black};
  QString notes = text::MeasuringNotes.toString();
  if (!input.crossingsKnown) notes += text::NoCrossings.toString();
  if (cut) notes += text::CutShort.toString();
  m_last.push_back({textHeight(notes, small, TextWidth), [=](QPainter& p, double y) {
                      paintText(p, {LeftEdge, y, TextWidth, 12}, notes, small);
                    }});
}

void Layout::paint(QPainter& painter, const MeasuringInput& input, const render::MapScene& scene) const {
  double y = Top;
  for (const Block& b : m_first) b.paint(painter, y), y += b.height;
  paintMeasuringMap(painter, input, scene, mapArea());
  y = Bottom - m_below;
  for (const Block& b : m_last) b.paint(painter, y), y += b.height;
}

} // namespace

struct MeasuringRecord::Impl {
  MeasuringInput input;
  std::shared_ptr<const render::MapScene> scene;
  std::unique_ptr<const Layout> layout;
  bool cut = false;

  /// Wrap, then smaller type and a smaller map, then shorter texts.
  void layOut() {
    for (const double scale : {1.0, 0.95, 0.9, 0.86}) {
      const bool tight = scale < 0.88;
      layout = std::make_unique<const Layout>(input, scale, tight, false);
      if (layout->mapHeight() >= (scale > 0.92 ? LeastMapHeight + 8 : LeastMapHeight)) return;
    }
    const MeasuringInput whole = std::move(input);
    for (const int characters : {160, 110, 80, 60, 44, 32, 22}) {
      cut = false;
      input = shortened(whole, characters, cut);
      layout = std::make_unique<const Layout>(input, 0.86, true, cut);
      if (layout->mapHeight() >= LeastMapHeight) return;
    }
  }
};

MeasuringRecord::MeasuringRecord(MeasuringInput input, std::shared_ptr<const render::MapScene> scene)
    : m(std::make_unique<Impl>()) {
  m->input = std::move(input);
  m->scene = std::move(scene);
  m->layOut();
}

MeasuringRecord::~MeasuringRecord() = default;
MeasuringRecord::MeasuringRecord(MeasuringRecord&&) noexcept = default;

PageInfo MeasuringRecord::page() const { return {210, 297, text::MeasuringTitle.toString()}; }
bool MeasuringRecord::isCut() const { return m->cut; }

void MeasuringRecord::paint(QPainter& painter) const {
  painter.save();
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  const QString number = text::MeasuringNumber.toString().arg(orSlash(m->input.number));
  paintHeadLines(painter, 210,
                 {QString::fromStdString(m->input.authority), QString::fromStdString(m->input.marking), number,
                  m->input.synthetic});
  m->layout->paint(painter, m->input, *m->scene);
  paintFootLine(painter, page(), {text::MeasuringFoot.toString(), QString(), text::PageOf.toString().arg(1).arg(1)});
  painter.restore();
}

void writePdf(const std::string& path, const MeasuringRecord& record) {
  writePages(path, text::MeasuringTitle.toString(), {{record.page(), [&](QPainter& p) { record.paint(p); }}}, {}, {});
}

} // namespace huyuan::sheets
