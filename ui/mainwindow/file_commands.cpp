// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/file_commands.h"

#include "app/document.h"
#include "app/prompts.h"
#include "app/result_file.h"
#include "app/settings.h"
#include "app/shell.h"
#include "app/text.h"
#include "error_text.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QWidget>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

FileCommands::FileCommands(const Shell& shell, QWidget* window)
    : QObject(window)
    , m_shell(shell)
    , m_window(window) {}

void FileCommands::start(const QString& title, const QString& file, Maker maker) {
  m_shell.jobs.start(title, JobRunner::Show::Bar, this,
                     [this, file, maker = std::move(maker)](const base::Progress& p, const base::Cancel& c) {
                       const auto workspace = maker(p, c);
                       const QString view = toQt(workspace->viewState());
                       return [this, file, workspace, view] {
                         m_shell.settings.addRecent(file);
                         Q_EMIT opened(workspace, view);
                       };
                     });
}

QString FileCommands::askWorkspaceFile(const QString& title, const QString& suggested) {
  const QDir documents(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
  QString file = m_shell.prompts.saveFile(m_window, title, documents.filePath(suggested), tr("Workspaces (*.huyuan)"));
  if (!file.isEmpty() && QFileInfo(file).suffix().isEmpty()) file += ".huyuan"_L1;
  return file;
}

void FileCommands::makeNew() {
  const QString file = askWorkspaceFile(tr("New workspace"), tr("City") + u".huyuan"_s);
  if (file.isEmpty()) return;
  start(tr("Making the workspace"), file,
        [path = fromQt(file), title = fromQt(QFileInfo(file).completeBaseName()), seams = m_shell.seams](
            const base::Progress&, const base::Cancel&) { return session::Workspace::create(path, title, seams); });
}

void FileCommands::open() {
  const QString file =
      m_shell.prompts.openFile(m_window, tr("Open workspace"), tr("Workspaces (*.huyuan);;All files (*)"));
  if (!file.isEmpty()) openFile(file);
}

void FileCommands::openFile(const QString& file) {
  start(tr("Opening %1").arg(QFileInfo(file).fileName()), file,
        [path = fromQt(file), seams = m_shell.seams](const base::Progress&, const base::Cancel&) {
          return session::Workspace::open(path, false, seams);
        });
}

void FileCommands::makeDemo() {
  const QString file = askWorkspaceFile(tr("Demo workspace"), tr("Linyi demo") + u".huyuan"_s);
  if (file.isEmpty()) return;
  start(tr("Building the demo city"), file,
        [path = fromQt(file), seams = m_shell.seams](const base::Progress& p, const base::Cancel& c) {
          return session::createDemo(path, seams, p, c);
        });
}

void FileCommands::write(const QString& title, std::function<void(session::Workspace&)> work, const QString& file) {
  m_shell.jobs.start(title, JobRunner::Show::Bar, this,
                     [this, work = std::move(work), file,
                      workspace = m_shell.document.workspace()](const base::Progress&, const base::Cancel&) {
                       work(*workspace);
                       return [this, file] { Q_EMIT notice(tr("Written: %1").arg(QDir::toNativeSeparators(file))); };
                     });
}

void FileCommands::exportLayer(const QString& layer) {
  const QString file = askResultFile(
      m_shell, m_window, tr("Export layer"), layer + u".xlsx"_s,
      tr("Excel (*.xlsx);;CSV (*.csv);;GeoPackage (*.gpkg);;GeoJSON (*.geojson);;Shapefile (*.shp);;KML (*.kml)"));
  if (file.isEmpty()) return;
  write(
      tr("Exporting the layer"),
      [layer = fromQt(layer), format = fromQt(QFileInfo(file).suffix().toLower()),
       path = fromQt(file)](session::Workspace& w) { w.exportLayer(layer, format, path); },
      file);
}

void FileCommands::exportFindings() {
  if (m_shell.document.state().summary.findings == 0)
    return Q_EMIT notice(tr("There are no findings yet: evaluate the zones first."));
  exportLayer(u"finding"_s);
}

void FileCommands::educationPack() {
  const QString file = askResultFile(m_shell, m_window, tr("Pack for the education bureau"),
                                     tr("Schools and zones") + u".gpkg"_s, tr("GeoPackage (*.gpkg)"));
  if (file.isEmpty()) return;
  write(
      tr("Writing the pack"), [path = fromQt(file)](session::Workspace& w) { w.publishForEducation(path); }, file);
}

void FileCommands::check() {
  m_shell.jobs.start(tr("Checking the workspace"), JobRunner::Show::Bar, this,
                     [this, workspace = m_shell.document.workspace()](const base::Progress& p, const base::Cancel& c) {
                       const auto problems = workspace->check(p, c);
                       return [this, problems] {
                         if (problems.empty()) return Q_EMIT notice(tr("The workspace is sound."));
                         QString list;
                         for (const base::Problem& problem : problems)
                           list += u"<p>%1</p>"_s.arg(problemText(problem).toHtmlEscaped());
                         m_shell.prompts.tell(m_window, tr("Check workspace"), list);
                       };
                     });
}

} // namespace huyuan::ui
