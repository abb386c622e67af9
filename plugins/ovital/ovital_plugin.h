// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "plugin/reader_plugin.h"

#include <QObject>

/// Points from the text format of 奥维 (Ovital): see README.md.
class OvitalPlugin : public QObject, public huyuan::plugin::ReaderPlugin {
  Q_OBJECT
  Q_PLUGIN_METADATA(IID HUYUAN_READER_PLUGIN_IID)
  Q_INTERFACES(huyuan::plugin::ReaderPlugin)

 public:
  int apiVersion() const override { return huyuan::plugin::ApiVersion; }
  std::string name() const override { return "奥维 (Ovital) text"; }
  std::vector<std::shared_ptr<const huyuan::exchange::TableReader>> readers() const override;
};
