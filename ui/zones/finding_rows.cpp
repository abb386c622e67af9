// SPDX-License-Identifier: GPL-3.0-or-later
#include "zones/finding_rows.h"

#include "app/text.h"

#include <QCollator>

#include <algorithm>
#include <numeric>
#include <set>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t Stride = 4096; // rows between two looks at the cancel flag

QString suspectedIn(const domain::Vendor& vendor, const domain::ZoneRule& rule) {
  if (vendor.goods.empty() || rule.goods.empty()) return {};
  QStringList goods;
  for (const domain::SuspectedGoods& hit : session::suspectedGoods(vendor, rule)) goods << toQt(hit.goods);
  return goods.join(u"、"_s);
}

bool contains(const std::string& text, const QString& word) { return toQt(text).contains(word, Qt::CaseInsensitive); }

bool containsWord(const FindingRow& row, const QString& word) {
  return contains(row.vendor->name, word) || contains(row.vendor->signName, word) || contains(row.school->name, word) ||
         contains(row.vendor->address, word) || contains(row.rule->title, word) || contains(row.vendor->code, word) ||
         (row.district && contains(row.district->name, word));
}

bool passes(const FindingRow& row, const FindingFilter& filter, const QStringList& words) {
  if (filter.verdict && row.finding->verdict != *filter.verdict) return false;
  if (filter.rule != 0 && row.finding->rule.value != filter.rule) return false;
  if (!filter.district.isEmpty() && toQt(row.vendor->districtCode) != filter.district) return false;
  return std::all_of(words.begin(), words.end(), [&](const QString& word) { return containsWord(row, word); });
}

QString textOf(const FindingRow& row, FindingColumn column) {
  switch (column) {
  case FindingColumn::Vendor:
    return toQt(row.vendor->shownName());
  case FindingColumn::School:
    return toQt(row.school->name);
  case FindingColumn::Rule:
    return toQt(row.rule->title);
  case FindingColumn::District:
    return row.district ? toQt(row.district->name) : QString();
  case FindingColumn::Address:
    return toQt(row.vendor->address);
  default:
    return row.suspected;
  }
}

bool isText(FindingColumn column) {
  using enum FindingColumn;
  return column != Verdict && column != Distance && column != Uncertainty && column != Method;
}

double numberOf(const FindingRow& row, FindingColumn column) {
  const domain::Finding& f = *row.finding;
  switch (column) {
  case FindingColumn::Distance:
    return f.distance.value();
  case FindingColumn::Uncertainty:
    return f.uncertainty.value();
  case FindingColumn::Method:
    return static_cast<double>(f.method);
  default:
    return -static_cast<double>(f.verdict); // the strongest first
  }
}

template <class Key> void sortBy(std::vector<std::uint32_t>& places, const std::vector<Key>& keys, bool descending) {
  std::vector<std::uint32_t> order(places.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return descending ? keys[b] < keys[a] : keys[a] < keys[b];
  });
  std::vector<std::uint32_t> sorted;
  sorted.reserve(places.size());
  for (const std::uint32_t i : order) sorted.push_back(places[i]);
  places = std::move(sorted);
}

} // namespace

FindingRows makeFindingRows(domain::SnapshotPtr snapshot, std::shared_ptr<const std::vector<domain::Finding>> findings,
                            const base::Cancel& cancel) {
  FindingRows out{std::move(snapshot), std::move(findings), {}, {}};
  std::set<qint64> rules;
  out.rows.reserve(out.findings->size());
  for (const domain::Finding& f : *out.findings) {
    if (out.rows.size() % Stride == 0) cancel.check();
    FindingRow row;
    row.finding = &f;
    row.vendor = out.snapshot->vendor(f.vendor);
    row.school = out.snapshot->school(f.school);
    row.rule = out.snapshot->rule(f.rule);
    if (!row.vendor || !row.school || !row.rule) continue; // a stale finding of a record that is gone
    row.district = out.snapshot->district(row.vendor->districtCode);
    row.suspected = suspectedIn(*row.vendor, *row.rule);
    rules.insert(f.rule.value);
    out.rows.push_back(std::move(row));
  }
  out.rules.assign(rules.begin(), rules.end());
  std::stable_sort(out.rows.begin(), out.rows.end(), [](const FindingRow& a, const FindingRow& b) {
    if (a.finding->verdict != b.finding->verdict) return a.finding->verdict > b.finding->verdict;
    return a.finding->distance < b.finding->distance;
  });
  return out;
}

std::vector<std::uint32_t> arranged(const FindingRows& rows, const FindingFilter& filter, const FindingOrder& order,
                                    const base::Cancel& cancel) {
  const QStringList words = filter.words.split(u' ', Qt::SkipEmptyParts);
  std::vector<std::uint32_t> places;
  for (std::size_t i = 0; i < rows.rows.size(); ++i) {
    if (i % Stride == 0) cancel.check();
    if (passes(rows.rows[i], filter, words)) places.push_back(static_cast<std::uint32_t>(i));
  }
  if (order == FindingOrder{}) return places; // they stand so
  if (isText(order.column)) {
    const QCollator collator;
    std::vector<QCollatorSortKey> keys;
    keys.reserve(places.size());
    for (const std::uint32_t p : places) keys.push_back(collator.sortKey(textOf(rows.rows[p], order.column)));
    sortBy(places, keys, order.descending);
  } else {
    std::vector<double> keys;
    keys.reserve(places.size());
    for (const std::uint32_t p : places) keys.push_back(numberOf(rows.rows[p], order.column));
    sortBy(places, keys, order.descending);
  }
  return places;
}

} // namespace huyuan::ui
