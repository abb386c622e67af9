// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "plugin/reader_plugin.h"

#include <QObject>

/// The smallest plugin: one reader for files "*.points" with lines "name;longitude;latitude".
class TemplatePlugin : public QObject, public huyuan::plugin::ReaderPlugin {
  Q_OBJECT
  Q_PLUGIN_METADATA(IID HUYUAN_READER_PLUGIN_IID)
  Q_INTERFACES(huyuan::plugin::ReaderPlugin)

 public:
  int apiVersion() const override { return huyuan::plugin::ApiVersion; }
  std::string name() const override { return "template"; }
  std::vector<std::shared_ptr<const huyuan::exchange::TableReader>> readers() const override;
};
