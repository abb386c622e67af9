// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions.h"

#include "app/theme.h"

#include <QAbstractButton>
#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

enum class Kind { Plain, Toggle, Choice, Line }; // Line: a separator above a plain one

struct Row {
  Command command;
  const char* name;
  const char* menu;
  const char* text;
  const char* key;
  const char* icon;
  Needs needs = Needs::Nothing;
  Kind kind = Kind::Plain;
};

constexpr const char* FileMenu = QT_TRANSLATE_NOOP("Actions", "&File");
constexpr const char* EditMenu = QT_TRANSLATE_NOOP("Actions", "&Edit");
constexpr const char* ViewMenu = QT_TRANSLATE_NOOP("Actions", "&View");
constexpr const char* LookMenu = QT_TRANSLATE_NOOP("Actions", "&Look");
constexpr const char* LanguageMenu = QT_TRANSLATE_NOOP("Actions", "&Language");
constexpr const char* MapMenu = QT_TRANSLATE_NOOP("Actions", "&Map");
constexpr const char* TasksMenu = QT_TRANSLATE_NOOP("Actions", "&Tasks");
constexpr const char* HelpMenu = QT_TRANSLATE_NOOP("Actions", "&Help");

// clang-format off
const Row Rows[] = {
    {Command::New,            "new",            FileMenu, QT_TRANSLATE_NOOP("Actions", "&New workspace…"),            "Ctrl+N", "new"},
    {Command::Open,           "open",           FileMenu, QT_TRANSLATE_NOOP("Actions", "&Open workspace…"),           "Ctrl+O", "open"},
    {Command::Demo,           "demo",           FileMenu, QT_TRANSLATE_NOOP("Actions", "&Demo workspace…"),           "",       "demo"},
    {Command::CloseWorkspace, "closeWorkspace", FileMenu, QT_TRANSLATE_NOOP("Actions", "&Close workspace"),           "Ctrl+W", "close", Needs::Workspace},
    {Command::Import,         "import",         FileMenu, QT_TRANSLATE_NOOP("Actions", "&Import…"),                   "Ctrl+I", "import", Needs::Writable, Kind::Line},
    {Command::ImportRoads,    "importRoads",    FileMenu, QT_TRANSLATE_NOOP("Actions", "Import &roads…"),              "",       "import", Needs::Writable},
    {Command::ExportLayer,    "exportLayer",    FileMenu, QT_TRANSLATE_NOOP("Actions", "&Export layer…"),             "Ctrl+E", "export", Needs::Workspace},
    {Command::EducationPack,  "educationPack",  FileMenu, QT_TRANSLATE_NOOP("Actions", "Pack for the education &bureau…"), "",  "share", Needs::Workspace},
    {Command::CheckWorkspace, "checkWorkspace", FileMenu, QT_TRANSLATE_NOOP("Actions", "Chec&k workspace"),           "",       "check", Needs::Workspace, Kind::Line},
    {Command::Quit,           "quit",           FileMenu, QT_TRANSLATE_NOOP("Actions", "&Quit"),                      "Ctrl+Q", "quit", Needs::Nothing, Kind::Line},

    {Command::Undo,           "undo",           EditMenu, QT_TRANSLATE_NOOP("Actions", "&Undo"),                      "Ctrl+Z", "undo", Needs::Undoable},
    {Command::Redo,           "redo",           EditMenu, QT_TRANSLATE_NOOP("Actions", "&Redo"),                      "Ctrl+Y", "redo", Needs::Redoable},
    {Command::Search,         "search",         EditMenu, QT_TRANSLATE_NOOP("Actions", "&Find school, vendor, place, command…"), "Ctrl+K", "search", Needs::Nothing, Kind::Line},
    {Command::EraseRecord,    "eraseRecord",    EditMenu, QT_TRANSLATE_NOOP("Actions", "Delete the selected record…"), "",      "trash", Needs::Selection, Kind::Line},

    {Command::StepData,       "stepData",       ViewMenu, QT_TRANSLATE_NOOP("Actions", "Data"),                       "Ctrl+1", "data", Needs::Workspace, Kind::Choice},
    {Command::StepZones,      "stepZones",      ViewMenu, QT_TRANSLATE_NOOP("Actions", "Zones"),                      "Ctrl+2", "zones", Needs::Workspace, Kind::Choice},
    {Command::StepDraw,       "stepDraw",       ViewMenu, QT_TRANSLATE_NOOP("Actions", "Draw"),                       "Ctrl+3", "draw", Needs::Workspace, Kind::Choice},
    {Command::StepRoutes,     "stepRoutes",     ViewMenu, QT_TRANSLATE_NOOP("Actions", "Routes"),                     "Ctrl+4", "routes", Needs::Workspace, Kind::Choice},
    {Command::StepSheets,     "stepSheets",     ViewMenu, QT_TRANSLATE_NOOP("Actions", "Sheets"),                     "Ctrl+5", "sheets", Needs::Workspace, Kind::Choice},
    {Command::StepDashboard,  "stepDashboard",  ViewMenu, QT_TRANSLATE_NOOP("Actions", "Dashboard"),                  "Ctrl+6", "dashboard", Needs::Workspace, Kind::Choice},
    {Command::FoldPage,       "foldPage",       ViewMenu, QT_TRANSLATE_NOOP("Actions", "Show the page"),              "Ctrl+B", "panel", Needs::Workspace, Kind::Toggle},
    {Command::ShowTable,      "showTable",      ViewMenu, QT_TRANSLATE_NOOP("Actions", "Show the table"),             "Ctrl+T", "table", Needs::Workspace, Kind::Toggle},
    {Command::ShowInspector,  "showInspector",  ViewMenu, QT_TRANSLATE_NOOP("Actions", "Show the inspector"),         "F4",     "inspector", Needs::Workspace, Kind::Toggle},

    {Command::ThemeAuto,      "themeAuto",      LookMenu, QT_TRANSLATE_NOOP("Actions", "Like the system"),            "",       "", Needs::Nothing, Kind::Choice},
    {Command::ThemeLight,     "themeLight",     LookMenu, QT_TRANSLATE_NOOP("Actions", "Light"),                      "",       "", Needs::Nothing, Kind::Choice},
    {Command::ThemeDark,      "themeDark",      LookMenu, QT_TRANSLATE_NOOP("Actions", "Dark"),                       "",       "", Needs::Nothing, Kind::Choice},
    {Command::LanguageAuto,   "languageAuto",   LanguageMenu, QT_TRANSLATE_NOOP("Actions", "Language of the system"), "",       "", Needs::Nothing, Kind::Choice},
    {Command::LanguageChinese,"languageChinese",LanguageMenu, "简体中文",                    "",       "", Needs::Nothing, Kind::Choice},
    {Command::LanguageEnglish,"languageEnglish",LanguageMenu, "English",                   "",       "", Needs::Nothing, Kind::Choice},

    {Command::ZoomIn,         "zoomIn",         MapMenu,  QT_TRANSLATE_NOOP("Actions", "Zoom in"),                    "Ctrl++", "plus", Needs::Workspace},
    {Command::ZoomOut,        "zoomOut",        MapMenu,  QT_TRANSLATE_NOOP("Actions", "Zoom out"),                   "Ctrl+-", "minus", Needs::Workspace},
    {Command::ZoomAll,        "zoomAll",        MapMenu,  QT_TRANSLATE_NOOP("Actions", "Show everything"),            "Ctrl+0", "home", Needs::Workspace},
    {Command::ZoomSelection,  "zoomSelection",  MapMenu,  QT_TRANSLATE_NOOP("Actions", "Show the selected record"),   "Ctrl+Shift+F", "pin", Needs::Workspace},
    {Command::Measure,        "measure",        MapMenu,  QT_TRANSLATE_NOOP("Actions", "Measure a distance"),         "Ctrl+M", "measure", Needs::Workspace, Kind::Toggle},
    {Command::RouteProbe,     "routeProbe",     MapMenu,  QT_TRANSLATE_NOOP("Actions", "Way between two places"),     "Ctrl+G", "route", Needs::Roads, Kind::Toggle},
    {Command::CopyWay,        "copyWay",        MapMenu,  QT_TRANSLATE_NOOP("Actions", "Copy the way as text"),       "",       "copy", Needs::Way},
    {Command::ReachPlace,     "reachPlace",     MapMenu,  QT_TRANSLATE_NOOP("Actions", "Streets within reach of a place…"), "Ctrl+Shift+G", "reach", Needs::Roads},
    {Command::ReachSelection, "reachSelection", MapMenu,  QT_TRANSLATE_NOOP("Actions", "Streets within reach of the selected record"), "", "reach", Needs::PlaceOnRoads},
    {Command::ShowLayers,     "showLayers",     MapMenu,  QT_TRANSLATE_NOOP("Actions", "Layers and legend"),          "Ctrl+L", "layers", Needs::Workspace, Kind::Toggle},
    {Command::SaveMapImage,   "saveMapImage",   MapMenu,  QT_TRANSLATE_NOOP("Actions", "Save the map as an image…"),  "",       "", Needs::Workspace, Kind::Line},

    {Command::Evaluate,       "evaluate",       TasksMenu, QT_TRANSLATE_NOOP("Actions", "&Evaluate the zones"),       "F5",     "zones", Needs::Writable},
    {Command::AddRule,        "addRule",        TasksMenu, QT_TRANSLATE_NOOP("Actions", "Add a &rule…"),              "",       "plus", Needs::Writable},
    {Command::Why,            "why",            TasksMenu, QT_TRANSLATE_NOOP("Actions", "&Why this verdict?"),        "F2",     "why", Needs::Finding},
    {Command::MeasuringRecord,"measuringRecord",TasksMenu, QT_TRANSLATE_NOOP("Actions", "&Measuring record…"),        "Ctrl+R", "page", Needs::Finding},
    {Command::CopyFindings,   "copyFindings",   TasksMenu, QT_TRANSLATE_NOOP("Actions", "Copy the findings selected"), "Ctrl+Shift+C", "copy", Needs::Workspace},
    {Command::SaveShownFindings,"saveShownFindings",TasksMenu, QT_TRANSLATE_NOOP("Actions", "Save the findings shown…"), "",   "table", Needs::Workspace},
    {Command::ExportFindings, "exportFindings", TasksMenu, QT_TRANSLATE_NOOP("Actions", "Save the findings…"),        "",       "export", Needs::Workspace},
    {Command::Freeze,         "freeze",         TasksMenu, QT_TRANSLATE_NOOP("Actions", "&Freeze the draw"),          "",       "lock", Needs::Writable, Kind::Line},
    {Command::RunDraw,        "runDraw",        TasksMenu, QT_TRANSLATE_NOOP("Actions", "&Run the draw"),             "",       "draw", Needs::Writable},
    {Command::PlanRoutes,     "planRoutes",     TasksMenu, QT_TRANSLATE_NOOP("Actions", "&Plan the routes"),          "",       "routes", Needs::Writable},
    {Command::ShowAllRoutes,  "showAllRoutes",  TasksMenu, QT_TRANSLATE_NOOP("Actions", "Show all teams"),            "",       "", Needs::Plan},
    {Command::WhyStop,        "whyStop",        TasksMenu, QT_TRANSLATE_NOOP("Actions", "Why is this stop here?"),      "Shift+F2", "why", Needs::Routes},
    {Command::ReplanRoutes,   "replanRoutes",   TasksMenu, QT_TRANSLATE_NOOP("Actions", "Plan the rest again"),         "",       "routes", Needs::Routes},
    {Command::ReleasePlan,    "releasePlan",    TasksMenu, QT_TRANSLATE_NOOP("Actions", "Re&lease the plan…"),       "",       "lock", Needs::Plan, Kind::Line},
    {Command::PreviewSheets,  "previewSheets",  TasksMenu, QT_TRANSLATE_NOOP("Actions", "Pre&view the sheets"),       "",       "sheets", Needs::Plan},
    {Command::PrintSheets,    "printSheets",    TasksMenu, QT_TRANSLATE_NOOP("Actions", "Prin&t…"),                   "Ctrl+P", "print", Needs::Plan},
    {Command::SaveSheets,     "saveSheets",     TasksMenu, QT_TRANSLATE_NOOP("Actions", "&Save the sheets as PDF…"),  "Ctrl+Shift+S", "export", Needs::Plan},

    {Command::Keys,           "keys",           HelpMenu, QT_TRANSLATE_NOOP("Actions", "&Keys"),                      "F1",     "info"},
    {Command::About,          "about",          HelpMenu, QT_TRANSLATE_NOOP("Actions", "&About Huyuan"),              "",       ""},
};
// clang-format on

QString word(const char* text) { return QCoreApplication::translate("Actions", text); }

/// Choices of one kind exclude each other.
int groupOf(Command c) {
  if (c <= Command::StepDashboard) return 0;
  return c <= Command::ThemeDark ? 1 : 2;
}

} // namespace

QString plainText(const QAction& action) {
  static const QRegularExpression key(u"\\(&.\\)"_s);
  return action.text().remove(key).remove(QLatin1Char('&'));
}

Actions::Actions(QObject* parent)
    : QObject(parent) {
  QActionGroup* groups[] = {new QActionGroup(this), new QActionGroup(this), new QActionGroup(this)};
  for (const Row& row : Rows) {
    auto* action = new QAction(word(row.text), this);
    action->setObjectName(QLatin1StringView(row.name) + "Action"_L1);
    if (*row.key != '\0') action->setShortcut(QKeySequence(QLatin1StringView(row.key)));
    if (*row.icon != '\0') action->setIcon(Theme::icon(QLatin1StringView(row.icon)));
    action->setCheckable(row.kind == Kind::Toggle || row.kind == Kind::Choice);
    if (row.kind == Kind::Choice) groups[groupOf(row.command)]->addAction(action);
    action->setIconVisibleInMenu(row.kind == Kind::Plain || row.kind == Kind::Line);
    m_actions.insert(static_cast<int>(row.command), action);
  }
}

QList<QAction*> Actions::all() const {
  QList<QAction*> list;
  for (const Row& row : Rows) list << (*this)[row.command];
  return list;
}

void Actions::fill(QMenuBar* bar) const {
  QHash<QString, QMenu*> menus;
  for (const Row& row : Rows) {
    const QString title = word(row.menu);
    if (!menus.contains(title)) menus.insert(title, bar->addMenu(title));
    if (row.kind == Kind::Line || row.command == Command::FoldPage) menus[title]->addSeparator();
    menus[title]->addAction((*this)[row.command]);
  }
}

void Actions::bind(QAbstractButton* button, Command command) const {
  QAction* action = (*this)[command];
  connect(button, &QAbstractButton::clicked, action, &QAction::trigger);
  button->setCheckable(action->isCheckable());
  const auto follow = [button, action] {
    button->setEnabled(action->isEnabled());
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    const QString text = plainText(*action);
    button->setToolTip(key.isEmpty() ? text : text + "  "_L1 + key);
    if (action->isCheckable()) button->setChecked(action->isChecked());
  };
  connect(action, &QAction::changed, button, follow);
  if (action->isCheckable()) connect(action, &QAction::toggled, button, follow);
  follow();
}

void Actions::offer(const QList<Needs>& met) const {
  for (const Row& row : Rows) (*this)[row.command]->setEnabled(row.needs == Needs::Nothing || met.contains(row.needs));
}

QString Actions::keysText() const {
  QString rows;
  for (const Row& row : Rows) {
    if (*row.key == '\0') continue;
    const QAction* action = (*this)[row.command];
    rows += u"<tr><td style='padding-right:24px'>%1</td><td><b>%2</b></td></tr>"_s.arg(
        plainText(*action).toHtmlEscaped(), action->shortcut().toString(QKeySequence::NativeText).toHtmlEscaped());
  }
  return u"<table>"_s + rows + u"</table>"_s;
}

} // namespace huyuan::ui
