// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <QObject>

class QAbstractButton;
class QAction;
class QMenuBar;

namespace huyuan::ui {

/// Everything the user can tell the program to do. Each has one row in the table of actions.cpp: menu, words, key,
/// icon, and when it can be done.
enum class Command {
  New,
  Open,
  Demo,
  CloseWorkspace,
  ExportLayer,
  EducationPack,
  CheckWorkspace,
  Quit,
  Undo,
  Redo,
  Search,
  EraseRecord,
  StepData,
  StepZones,
  StepDraw,
  StepRoutes,
  StepSheets,
  StepDashboard,
  FoldPage,
  ShowTable,
  ShowInspector,
  ThemeAuto,
  ThemeLight,
  ThemeDark,
  LanguageAuto,
  LanguageChinese,
  LanguageEnglish,
  ZoomIn,
  ZoomOut,
  ZoomAll,
  ZoomSelection,
  Measure,
  RouteProbe,
  ReachPlace,
  ReachSelection,
  CopyWay,
  ShowLayers,
  SaveMapImage,
  Import,
  ImportRoads,
  Evaluate,
  AddRule,
  Why,
  MeasuringRecord,
  CopyFindings,
  SaveShownFindings,
  ExportFindings,
  Freeze,
  RunDraw,
  PlanRoutes,
  ShowAllRoutes,
  WhyStop,
  ReplanRoutes,
  ReleasePlan,
  PreviewSheets,
  PrintSheets,
  SaveSheets,
  Keys,
  About
};

/// The words of an action without the marks of its menu key ("&Undo", "撤销(&U)").
QString plainText(const QAction& action);

/// What must be true for a command to be offered.
enum class Needs {
  Nothing,
  Workspace,
  Writable,
  Plan,
  Routes, ///< a plan that can be looked into
  Selection,
  Finding,
  Undoable,
  Redoable,
  Roads,
  PlaceOnRoads,
  Way
};

class Actions : public QObject {
  Q_OBJECT
 public:
  explicit Actions(QObject* parent = nullptr);
  QAction* operator[](Command command) const { return m_actions.value(static_cast<int>(command)); }
  QList<QAction*> all() const;
  /// One menu for each word of the table's menu column, in the order of the table.
  void fill(QMenuBar* bar) const;
  /// The button does what the action does, can be pressed when it can, and tells its key; its own text stays.
  void bind(QAbstractButton* button, Command command) const;
  /// Offers a command iff what it needs is in `met`.
  void offer(const QList<Needs>& met) const;
  /// All keys as a rich-text table.
  QString keysText() const;

 private:
  QHash<int, QAction*> m_actions;
};

} // namespace huyuan::ui
