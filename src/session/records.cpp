// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/error.h"
#include "domain/number_range.h"
#include "session/workspace_p.h"

#include <algorithm>

namespace huyuan::session {

using base::Error;
using base::ErrorKind;

namespace {

bool isEmpty(const domain::Record& r, const domain::FieldDescription& f) {
  if (f.isGeometry()) {
    const auto at = r.geometries.find(f.name);
    return at == r.geometries.end() || !geo::hasGeometry(at->second);
  }
  return r.text(f.name).empty();
}

void requireComplete(const domain::RecordDescription& d, const domain::Record& r) {
  for (const domain::FieldDescription& f : d.fields)
    if (f.required && isEmpty(r, f)) throw Error(ErrorKind::BadInput, "{0} must not be empty", {f.en});
}

void requireWithin(const domain::RecordDescription& d, const domain::Record& r) {
  for (const domain::FieldDescription& f : d.fields) {
    const auto at = r.values.find(f.name);
    if (at == r.values.end()) continue;
    if (const auto ends = domain::rangeMissed(d.kind, f.name, at->second); !ends.empty())
      throw Error(ErrorKind::BadInput, "{0} must be between {1} and {2}", {f.en, ends[0], ends[1]});
  }
}

void requireUnique(const store::RecordTable& table, const domain::Record& r) {
  for (const domain::FieldDescription& f : table.description().fields) {
    if (!f.unique || isEmpty(r, f)) continue;
    const auto other = table.byField(f.name, r.text(f.name));
    if (other && other->id != r.id)
      throw Error(ErrorKind::BadInput, "{0} '{1}' belongs to another record already", {f.en, r.text(f.name)});
  }
}

std::optional<std::string> textOf(const std::optional<store::ChangeEntry>& entry) {
  if (!entry) return std::nullopt;
  return entry->what;
}

} // namespace

std::vector<domain::Record> Workspace::records(const std::string& kind, std::int64_t offset, std::int64_t limit) const {
  const std::lock_guard lock(m->mutex);
  m->description(kind);
  return m->file.table(kind).all(offset, limit);
}

std::optional<domain::Record> Workspace::record(const std::string& kind, std::int64_t id) const {
  const std::lock_guard lock(m->mutex);
  m->description(kind);
  return m->file.table(kind).byId(id);
}

std::vector<FoundRecord> Workspace::search(const std::string& words, int limit) const {
  const std::lock_guard lock(m->mutex);
  std::vector<FoundRecord> out;
  for (const store::SearchHit& hit : m->file.search(words, limit)) out.push_back({hit.kind, hit.id, hit.text});
  return out;
}

void Workspace::saveRecord(const std::string& kind, const domain::Record& record) {
  readyForChange();
  const std::lock_guard lock(m->mutex);
  store::RecordTable& table = m->file.table(kind);
  requireComplete(m->description(kind), record);
  requireWithin(m->description(kind), record);
  requireUnique(table, record);
  const std::string what = (record.id ? "edit " : "add ") + kind;
  m->changeLocked(what, [&] { record.id ? table.update(record) : void(table.insert(record)); });
}

void Workspace::eraseRecord(const std::string& kind, std::int64_t id) {
  readyForChange();
  const std::lock_guard lock(m->mutex);
  m->description(kind);
  m->changeLocked("delete " + kind, [&] { m->file.table(kind).erase(id); });
}

void Workspace::addRecords(const std::string& kind, const std::vector<domain::Record>& records,
                           const std::string& what) {
  readyForChange();
  const std::lock_guard lock(m->mutex);
  const domain::RecordDescription& description = m->description(kind);
  store::RecordTable& table = m->file.table(kind);
  m->changeLocked(what, [&] {
    for (const domain::Record& r : records) {
      requireComplete(description, r);
      requireWithin(description, r);
      table.insert(r);
    }
  });
}

void Workspace::setRoads(const domain::RoadNetwork& roads, const std::string& fileName) {
  const std::lock_guard lock(m->mutex);
  m->requireWritable();
  // Under a rule that walks the old findings are those of the old streets.
  const auto rules = m->snapshotLocked()->enabledRules();
  m->file.storeRoads(roads, std::any_of(rules.begin(), rules.end(),
                                        [](const domain::ZoneRule& rule) { return domain::isWalk(rule.method); }));
  m->roadsRead = false;
  m->cachedProbes.clear();
  m->cachedWalks = {};
  m->file.setMeta("roads_at", base::formatUtc(m->seams.clock->now()));
  m->file.setMeta("roads_file", fileName);
  m->file.setMeta(Impl::ClosedRoadsKey, {}); // they were streets of the roads before
}

void Workspace::markSynthetic() {
  const std::lock_guard lock(m->mutex);
  m->requireWritable();
  m->file.setMeta("synthetic", "1");
}

std::vector<HistoryEntry> Workspace::history() const {
  const std::lock_guard lock(m->mutex);
  std::vector<HistoryEntry> out;
  for (const store::ChangeEntry& e : m->file.history()) out.push_back({e.at, e.who, e.what, e.rows, e.undone});
  return out;
}

std::optional<std::string> Workspace::undoText() const {
  const std::lock_guard lock(m->mutex);
  return textOf(m->file.undoable());
}

std::optional<std::string> Workspace::redoText() const {
  const std::lock_guard lock(m->mutex);
  return textOf(m->file.redoable());
}

bool Workspace::undo() {
  readyForChange();
  const std::lock_guard lock(m->mutex);
  return m->travelLocked(true);
}

bool Workspace::redo() {
  readyForChange();
  const std::lock_guard lock(m->mutex);
  return m->travelLocked(false);
}

} // namespace huyuan::session
