// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/sheets_page.h"

#include "actions.h"
#include "app/document.h"
#include "app/prompts.h"
#include "app/shell.h"
#include "app/text.h"
#include "session/pages.h"
#include "sheets/pack_printing.h"
#include "ui_sheets_page.h"
#include "widgets/rows_model.h"
#include "widgets/signs.h"

#include <QFileInfo>
#include <QHeaderView>
#include <QPrinter>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

SheetsPage::SheetsPage(const Shell& shell, PackPreview& preview, QWidget* parent)
    : QWidget(parent)
    , m_shell(shell)
    , m_preview(preview)
    , m_ui(std::make_unique<Ui::SheetsPage>())
    , m_packs(new RowsModel(this))
    , m_saved(new RowsModel(this)) {
  m_ui->setupUi(this);
  m_ui->packsTable->setModel(m_packs);
  m_ui->savedView->setModel(m_saved);
  m_ui->releaseCard->setShell(shell);
  shell.actions.bind(m_ui->previewButton, Command::PreviewSheets);
  shell.actions.bind(m_ui->printButton, Command::PrintSheets);
  shell.actions.bind(m_ui->saveButton, Command::SaveSheets);
  connect(m_ui->packsTable, &QTableView::clicked, this, [this](const QModelIndex& index) {
    m_preview.showPack(index.row());
    Q_EMIT previewReady();
  });
  connect(&shell.document, &Document::stateChanged, this, &SheetsPage::refresh);
  connect(&preview, &PackPreview::pageShown, this, [this] { m_ui->packsTable->selectRow(m_preview.pack()); });
  connect(&shell.document, &Document::opened, this, [this] { showSaved({}); });
  showSaved({});
  refresh();
}

SheetsPage::~SheetsPage() = default;

void SheetsPage::refresh() {
  const auto& plan = m_shell.document.state().plan;
  m_ui->emptyLabel->setVisible(!plan);
  m_ui->emptyLabel->setText(tr("Sheets are made from a plan: plan the routes first (Ctrl+4)."));
  if (plan != m_plan) showPacks({});
  m_plan = plan;
}

void SheetsPage::withPacks(const QString& title, std::function<void(const Packs&)> then) {
  const auto workspace = m_shell.document.workspace();
  const std::string campaign = m_shell.document.state().campaign;
  m_shell.jobs.start(title, JobRunner::Show::Bar, this,
                     [workspace, campaign, then](const base::Progress&, const base::Cancel&) {
                       const Packs packs = session::makePacks(*workspace, campaign);
                       return [packs, then] { then(packs); };
                     });
}

void SheetsPage::preview() {
  withPacks(tr("Laying out the sheets"), [this](const Packs& packs) {
    showPacks(packs);
    if (!packs.empty()) Q_EMIT previewReady();
  });
}

void SheetsPage::showPacks(const Packs& packs) {
  m_preview.setPacks(packs);
  const auto& plan = m_shell.document.state().plan;
  std::vector<TableRow> rows;
  for (std::size_t i = 0; i < packs.size(); ++i) {
    const int team = plan && i < plan->routes.size() ? plan->routes[i].team : static_cast<int>(i) + 1;
    const qsizetype stops = plan && i < plan->routes.size() ? qsizetype(plan->routes[i].stops.size()) : 0;
    rows.push_back({u"team"_s,
                    team,
                    {textCell(u"T%1"_s.arg(team, 2, 10, QLatin1Char('0')), routeIcon(team)), numberCell(double(stops)),
                     numberCell(packs[i]->pageCount())},
                    false});
  }
  const bool none = rows.empty();
  m_packs->setContents({tr("Team"), tr("Stops"), tr("Pages")}, std::move(rows));
  m_ui->packsTable->horizontalHeader()->setStretchLastSection(false);
  for (int column = 0; column < m_packs->columnCount(); ++column)
    m_ui->packsTable->horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
  m_ui->packsTable->setMinimumHeight(std::min(m_packs->rowCount(), 12) * 28 + 40);
  if (!none) m_ui->packsTable->selectRow(0);
  m_ui->packsTable->setVisible(!none);
  m_ui->packsLabel->setVisible(!none);
}

void SheetsPage::release() { m_ui->releaseCard->passes(); }

void SheetsPage::print() {
  if (!m_ui->releaseCard->passes()) return;
  auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
  if (!m_shell.prompts.choosePrinter(this, *printer)) return;
  const auto workspace = m_shell.document.workspace();
  const std::string campaign = m_shell.document.state().campaign;
  m_shell.jobs.start(tr("Printing"), JobRunner::Show::Bar, this,
                     [this, workspace, campaign, printer](const base::Progress& p, const base::Cancel& c) {
                       printPacks(*printer, session::packsToPrint(*workspace, campaign), p, c);
                       return [this] { Q_EMIT notice(tr("Sent to the printer.")); };
                     });
}

void SheetsPage::save() {
  if (!m_ui->releaseCard->passes()) return;
  const QString folder = m_shell.prompts.folder(this, tr("Where the sheets go"));
  if (folder.isEmpty()) return;
  std::vector<std::string> formats{"pdf"};
  if (m_ui->gpxCheckBox->isChecked()) formats.emplace_back("gpx");
  m_shell.document.change(
      tr("Writing the sheets"), this,
      [campaign = m_shell.document.state().campaign, folder = fromQt(folder),
       formats](session::Workspace& w, const base::Progress& p, const base::Cancel& c) {
        return w.writeSheets(campaign, folder, formats, p, c);
      },
      [this](const std::vector<session::SheetFile>& files) { showSaved(files); });
}

void SheetsPage::showSaved(const std::vector<session::SheetFile>& files) {
  std::vector<TableRow> rows;
  for (const session::SheetFile& file : files) {
    const QString name = QFileInfo(toQt(file.path)).fileName();
    rows.push_back({{}, 0, {textCell(file.pages > 0 ? tr("%1  ·  %2 pages").arg(name).arg(file.pages) : name)}, false});
  }
  m_ui->savedLabel->setVisible(!rows.empty());
  m_ui->savedView->setVisible(!rows.empty());
  if (!rows.empty()) Q_EMIT notice(tr("%1 files written.").arg(rows.size()));
  m_saved->setContents({tr("File")}, std::move(rows));
}

} // namespace huyuan::ui
