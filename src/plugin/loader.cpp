// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugin/reader_plugin.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonObject>
#include <QLibrary>
#include <QPluginLoader>

#include <mutex>

namespace huyuan::plugin {

namespace {

struct State {
  std::once_flag once;
  std::vector<Loaded> loaded;
  std::vector<std::shared_ptr<const exchange::TableReader>> readers;
};
State& state() {
  static State instance;
  return instance;
}

QStringList folders() {
  QStringList all{QCoreApplication::applicationDirPath() + QStringLiteral("/plugins")};
  if (const QString extra = qEnvironmentVariable("HUYUAN_PLUGINS"); !extra.isEmpty()) all << extra;
  return all;
}

/// The number behind the slash of the interface id, which is in the file's metadata: read without running its code.
std::string refusal(const QPluginLoader& loader) {
  const QString id = loader.metaData().value(QStringLiteral("IID")).toString();
  if (id == QLatin1String(HUYUAN_READER_PLUGIN_IID)) return {};
  if (id.startsWith(QStringLiteral("cn.huyuan.ReaderPlugin/")))
    return "it was built for another version of the program";
  return "it is not a plugin of this program";
}

void take(ReaderPlugin& plugin, Loaded& entry, State& into) {
  entry.name = plugin.name();
  if (plugin.apiVersion() != ApiVersion) {
    entry.problem = "it was built for another version of the program";
    return;
  }
  for (const auto& reader : plugin.readers()) {
    if (!reader) continue;
    into.readers.push_back(reader);
    exchange::registerReader(reader);
  }
}

Loaded load(const QString& path, State& into) {
  Loaded entry{path.toStdString(), {}, {}};
  QPluginLoader loader(path);
  entry.problem = refusal(loader);
  if (!entry.problem.empty()) return entry;
  try {
    auto* plugin = qobject_cast<ReaderPlugin*>(loader.instance());
    if (plugin)
      take(*plugin, entry, into);
    else
      entry.problem = loader.errorString().toStdString();
  } catch (const std::exception& e) {
    entry.problem = std::string("it failed at start: ") + e.what();
  }
  return entry;
}

void loadAll(State& into) {
  for (const QString& folder : folders()) {
    const QStringList files = QDir(folder).entryList(QDir::Files, QDir::Name);
    for (const QString& file : files)
      if (QLibrary::isLibrary(file)) into.loaded.push_back(load(QDir(folder).absoluteFilePath(file), into));
  }
}

} // namespace

const std::vector<Loaded>& loadPlugins() {
  std::call_once(state().once, [] { loadAll(state()); });
  return state().loaded;
}

const std::vector<std::shared_ptr<const exchange::TableReader>>& readers() {
  loadPlugins();
  return state().readers;
}

} // namespace huyuan::plugin
