// SPDX-License-Identifier: GPL-3.0-or-later
#include "zones/findings_model.h"

#include "app/text.h"
#include "app/theme.h"
#include "session/finding_table.h"
#include "widgets/signs.h"
#include "zones/rule_text.h"

#include <QCoreApplication>
#include <QFont>

#include <algorithm>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

QString lackText(zoning::Lack lack) {
  const auto say = [](const char* text) { return QCoreApplication::translate("Lack", text); };
  switch (lack) {
  case zoning::Lack::Nothing:
    return {};
  case zoning::Lack::NoCampus:
    return say(QT_TRANSLATE_NOOP("Lack", "the school has no campus outline"));
  case zoning::Lack::NoOpenGate:
    return say(QT_TRANSLATE_NOOP("Lack", "the school has no open gate on record"));
  case zoning::Lack::NoMainGate:
    return say(QT_TRANSLATE_NOOP("Lack", "no open gate is marked as the main one"));
  case zoning::Lack::NoPoint:
    return say(QT_TRANSLATE_NOOP("Lack", "the school has no point on record"));
  case zoning::Lack::NoVendorPlace:
    return say(QT_TRANSLATE_NOOP("Lack", "the vendor has no place on the map"));
  case zoning::Lack::NoRoads:
    return say(QT_TRANSLATE_NOOP("Lack", "the workspace has no roads to walk on"));
  case zoning::Lack::NoWalk:
    break;
  }
  return say(QT_TRANSLATE_NOOP("Lack", "no walk is known: no street near enough, or more than 5 km"));
}

std::optional<FindingColumn> FindingsModel::orderOf(int column) {
  using enum FindingColumn;
  static constexpr std::array Before{Verdict, Vendor, School, Rule, Distance, Uncertainty, Method};
  static constexpr std::array After{Flags, District, Address};
  if (column < 0 || column >= ColumnCount) return std::nullopt;
  if (column < FirstMethodColumn) return Before[static_cast<std::size_t>(column)];
  if (column < FlagsColumn) return std::nullopt;
  return After[static_cast<std::size_t>(column - FlagsColumn)];
}

FindingsModel::FindingsModel(MethodDistancesCache& distances, QObject* parent)
    : QAbstractTableModel(parent)
    , m_distances(distances)
    , m_icons{verdictIcon(domain::Verdict::Outside), verdictIcon(domain::Verdict::Borderline),
              verdictIcon(domain::Verdict::Inside)} {
  connect(&distances, &MethodDistancesCache::measured, this, [this] {
    if (rowCount() > 0)
      Q_EMIT dataChanged(index(0, FirstMethodColumn), index(rowCount() - 1, FlagsColumn - 1), {Qt::DisplayRole});
  });
}

void FindingsModel::setRows(std::shared_ptr<const FindingRows> rows, std::vector<std::uint32_t> places) {
  beginResetModel();
  m_rows = std::move(rows);
  m_places = std::move(places);
  endResetModel();
}

void FindingsModel::setPlaces(std::vector<std::uint32_t> places) { setRows(m_rows, std::move(places)); }

const FindingRow* FindingsModel::at(int row) const {
  return row >= 0 && row < rowCount() ? &m_rows->rows[m_places[static_cast<std::size_t>(row)]] : nullptr;
}

int FindingsModel::find(const FindingKey& key) const {
  if (key.isNull()) return -1;
  for (int row = 0; row < rowCount(); ++row)
    if (at(row)->key() == key) return row;
  return -1;
}

int FindingsModel::findRecord(const QString& kind, qint64 id) const {
  const bool vendor = kind == "vendor"_L1;
  if (!vendor && kind != "school"_L1) return -1;
  for (int row = 0; row < rowCount(); ++row)
    if ((vendor ? at(row)->finding->vendor.value : at(row)->finding->school.value) == id) return row;
  return -1;
}

std::vector<domain::Finding> FindingsModel::shown() const {
  std::vector<domain::Finding> out;
  out.reserve(m_places.size());
  for (const std::uint32_t place : m_places) out.push_back(*m_rows->rows[place].finding);
  return out;
}

QString FindingsModel::flags(const FindingRow& row) const {
  QStringList flags;
  if (session::isPointOnly(*row.finding, *row.school))
    flags << tr("only a school point");
  else if (row.finding->fellBack)
    flags << tr("stand-in method");
  if (!row.suspected.isEmpty()) flags << tr("suspected: %1").arg(row.suspected);
  return flags.join(u" · "_s);
}

QString FindingsModel::methodCell(const FindingRow& row, int method) const {
  const MethodDistances* distances = m_distances.find(row.key());
  if (!distances) return u"…"_s;
  const zoning::Measurement& m = (*distances)[static_cast<std::size_t>(method)];
  return m.lack == zoning::Lack::Nothing ? oneDecimal(m.distance.value()) : u"–"_s;
}

QString FindingsModel::text(const FindingRow& row, int column) const {
  const domain::Finding& f = *row.finding;
  switch (column) {
  case VerdictColumn:
    return verdictText(f.verdict);
  case VendorColumn:
    return toQt(row.vendor->shownName());
  case SchoolColumn:
    return toQt(row.school->name);
  case RuleColumn:
    return ruleName(*row.rule);
  case DistanceColumn:
    return oneDecimal(f.distance.value());
  case UncertaintyColumn:
    return oneDecimal(f.uncertainty.value());
  case MethodColumn:
    return methodText(f.method);
  case FlagsColumn:
    return flags(row);
  case DistrictColumn:
    return row.district ? toQt(row.district->name) : QString();
  case AddressColumn:
    return toQt(row.vendor->address);
  default:
    return methodCell(row, column - FirstMethodColumn);
  }
}

QString FindingsModel::hint(const FindingRow& row, int column) const {
  if (column >= FirstMethodColumn && column < FlagsColumn) {
    const MethodDistances* distances = m_distances.find(row.key());
    if (!distances) return tr("being measured");
    const zoning::Measurement& m = (*distances)[static_cast<std::size_t>(column - FirstMethodColumn)];
    if (m.lack != zoning::Lack::Nothing) return tr("No figure: %1.").arg(lackText(m.lack));
    return m.method == row.finding->method ? tr("The figure that decided") : QString();
  }
  if (column == MethodColumn && row.finding->fellBack)
    return tr("The rule wants: %1. The school lacks what that needs, so this stands in.")
        .arg(methodText(row.rule->method));
  const QString cell = text(row, column);
  return cell.size() > 12 ? cell : QString();
}

int FindingsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_places.size());
}

int FindingsModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant FindingsModel::data(const QModelIndex& index, int role) const {
  const FindingRow* row = at(index.row());
  if (!row) return {};
  const int column = index.column();
  switch (role) {
  case Qt::DisplayRole:
    return text(*row, column);
  case Qt::ToolTipRole:
    return hint(*row, column);
  case Qt::DecorationRole:
    return column == VerdictColumn ? QVariant(m_icons[static_cast<std::size_t>(row->finding->verdict)]) : QVariant();
  case Qt::TextAlignmentRole:
    return QVariant((isFigure(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  case Qt::ForegroundRole:
    return column > UncertaintyColumn && column < FlagsColumn ? QVariant(Theme::color(u"soft"_s)) : QVariant();
  case Qt::FontRole: {
    const bool decided = column == FirstMethodColumn + static_cast<int>(row->finding->method);
    if (!decided && column != DistanceColumn) return {};
    QFont font;
    font.setBold(true);
    return font;
  }
  default:
    return {};
  }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal || section >= ColumnCount) return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
  const bool method = section >= FirstMethodColumn && section < FlagsColumn;
  if (role == Qt::ToolTipRole && method)
    return tr("Metres %1. Measured for the rows in view; a saved table has it for all.")
        .arg(methodPhrase(domain::AllMethods[static_cast<std::size_t>(section - FirstMethodColumn)]));
  if (role != Qt::DisplayRole) return {};
  static const char* const Words[] = {
      QT_TR_NOOP("Verdict"), QT_TR_NOOP("Vendor"), QT_TR_NOOP("School"),        QT_TR_NOOP("Rule"),
      QT_TR_NOOP("m"),       QT_TR_NOOP("±"),      QT_TR_NOOP("Measured from"), QT_TR_NOOP("Boundary"),
      QT_TR_NOOP("To door"), QT_TR_NOOP("Gate"),   QT_TR_NOOP("Walk"),          QT_TR_NOOP("Main gate walk"),
      QT_TR_NOOP("Point"),   QT_TR_NOOP("Flags"),  QT_TR_NOOP("District"),      QT_TR_NOOP("Address")};
  return tr(Words[section]);
}

} // namespace huyuan::ui
