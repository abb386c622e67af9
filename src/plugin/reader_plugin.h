// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/source_table.h"

#include <QtPlugin>

#include <memory>
#include <string>
#include <vector>

/// What a plugin may bring: today, readers of foreign tables. docs/plugins.md tells how to write one; plugins/template
/// is one.
namespace huyuan::plugin {

/// Grows when an interface changes; a plugin built for another number is refused with a message, not loaded.
inline constexpr int ApiVersion = 1;

/// Lifetime: loaded once at start, never unloaded. `readers` is called once, on the main thread; the readers it returns
/// are called from worker threads, one call at a time a reader.
class ReaderPlugin {
 public:
  virtual ~ReaderPlugin() = default;
  virtual int apiVersion() const = 0; ///< return huyuan::plugin::ApiVersion
  virtual std::string name() const = 0;
  virtual std::vector<std::shared_ptr<const exchange::TableReader>> readers() const = 0;
};

/// Result of looking through the plugin folders (beside the executable: plugins/; HUYUAN_PLUGINS adds one).
struct Loaded {
  std::string file, name;
  std::string problem; ///< empty = in use
};
/// Loads what is there, once a process; thread-safe. Broken plugins are reported, never fatal.
const std::vector<Loaded>& loadPlugins();
const std::vector<std::shared_ptr<const exchange::TableReader>>& readers();

} // namespace huyuan::plugin

#define HUYUAN_READER_PLUGIN_IID "cn.huyuan.ReaderPlugin/1"
Q_DECLARE_INTERFACE(huyuan::plugin::ReaderPlugin, HUYUAN_READER_PLUGIN_IID)
