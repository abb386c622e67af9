// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/draw_result_view.h"

#include "actions.h"
#include "app/document.h"
#include "app/prompts.h"
#include "app/result_file.h"
#include "app/settings.h"
#include "app/shell.h"
#include "app/text.h"
#include "error_text.h"
#include "planner/draw_words.h"
#include "sheets/release_card.h"
#include "ui_draw_result_view.h"
#include "widgets/rows_model.h"

#include <QFileInfo>
#include <QMenu>
#include <QStyle>

#include <unordered_map>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView KeySetting("draw/signingKey"), SignSetting("draw/sign");

} // namespace

DrawResultView::DrawResultView(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::DrawResultView>())
    , m_targets(new RowsModel(this))
    , m_teams(new RowsModel(this))
    , m_proxy(new RowsProxy(m_targets, this)) {
  m_ui->setupUi(this);
  m_ui->resultTable->setModel(m_proxy);
  m_ui->teamsTable->setModel(m_teams);
  m_ui->verdictLabel->hide();
  buildMenu();
  connect(m_ui->verifyButton, &QAbstractButton::clicked, this, &DrawResultView::verify);
  connect(m_ui->resultTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          [this](const QModelIndex& index) {
            const TableRow* row = index.isValid() ? m_proxy->rowAt(index) : nullptr;
            if (row && m_shell) m_shell->document.select(row->kind, row->id, true);
          });
}

DrawResultView::~DrawResultView() = default;

void DrawResultView::setShell(const Shell& shell) {
  m_shell = &shell;
  connect(&shell.document, &Document::stateChanged, this, &DrawResultView::refreshRelease);
  const auto release = [this] { m_shell->actions[Command::ReleasePlan]->trigger(); };
  connect(m_ui->releaseLabel, &QLabel::linkActivated, this, release);
  connect(m_ui->verdictLabel, &QLabel::linkActivated, this, release);
  buildSigning();
  refreshRelease();
}

void DrawResultView::refreshRelease() {
  const DocumentState& state = m_shell->document.state();
  QString text = releaseText(state.release).toHtmlEscaped();
  if (state.plan && !state.release.isOpen()) text += u" <a href=\"release\">%1</a>"_s.arg(tr("Release…"));
  m_ui->releaseLabel->setText(text);
}

void DrawResultView::buildMenu() {
  auto* menu = new QMenu(this);
  const auto add = [this, menu](const QString& name, const QString& text, session::DrawFile what) {
    QAction* action = menu->addAction(text);
    action->setObjectName(name);
    connect(action, &QAction::triggered, this, [this, what] { save(what); });
  };
  add(u"savePaperAction"_s, tr("One page (PDF)…"), session::DrawFile::Paper);
  add(u"saveRecordAction"_s, tr("Record, to verify…"), session::DrawFile::Record);
  add(u"saveListAction"_s, tr("List, to verify…"), session::DrawFile::List);
  add(u"saveExclusionsAction"_s, tr("Who was left out, and why…"), session::DrawFile::Exclusions);
  add(u"saveTermsAction"_s, tr("Terms…"), session::DrawFile::Terms);
  add(u"saveHashesAction"_s, tr("Hashes alone…"), session::DrawFile::Hashes);
  menu->addSeparator();
  m_signAction = menu->addAction(tr("Sign the record"));
  m_signAction->setObjectName(u"signAction"_s);
  m_signAction->setCheckable(true);
  m_keyAction = menu->addAction(tr("Choose the key to sign with…"));
  m_keyAction->setObjectName(u"chooseKeyAction"_s);
  m_ui->saveButton->setMenu(menu);
}

void DrawResultView::buildSigning() {
  const auto refresh = [this] {
    const QString key = QString::fromUtf8(m_shell->settings.bytes(KeySetting));
    m_signAction->setVisible(!key.isEmpty());
    m_signAction->setText(tr("Sign the record with %1").arg(QFileInfo(key).fileName()));
    m_signAction->setChecked(m_shell->settings.flag(SignSetting, true));
  };
  connect(m_signAction, &QAction::toggled, this, [this](bool on) { m_shell->settings.setFlag(SignSetting, on); });
  connect(m_keyAction, &QAction::triggered, this, [this, refresh] {
    chooseKey();
    refresh();
  });
  refresh();
}

void DrawResultView::chooseKey() {
  const QString file =
      m_shell->prompts.openFile(this, tr("The key to sign with"), tr("Keys (*.key *.pem);;All files (*)"));
  if (file.isEmpty()) return;
  m_shell->settings.setBytes(KeySetting, file.toUtf8());
  m_shell->settings.setFlag(SignSetting, true);
}

QString DrawResultView::signingKey() const {
  return m_signAction->isChecked() ? QString::fromUtf8(m_shell->settings.bytes(KeySetting)) : QString();
}

void DrawResultView::showRecord(const domain::DrawRecord& record) {
  if (record.resultHash != m_record.resultHash) m_ui->verdictLabel->hide();
  m_record = record;
  const qint64 reserves =
      std::count_if(record.targets.begin(), record.targets.end(), [](const auto& t) { return t.reserve; });
  const auto all = static_cast<qint64>(record.targets.size());
  m_ui->resultLabel->setText(record.number > 1 ? tr("5  Result of draw %1").arg(record.number) : tr("5  Result"));
  QString hint = tr("%1 drawn, %2 in reserve. Public words: “%3”. Supervisor: %4. %5")
                     .arg(count(all - reserves), count(reserves), toQt(record.entropy), toQt(record.supervisorName),
                          chinaTime(record.drawnAt));
  for (const domain::ReplacedDraw& old : record.replaced)
    hint += u' ' + tr("It replaces draw %1: “%2”.").arg(old.number).arg(toQt(old.reason));
  if (!record.meetings.empty())
    hint += u' ' + tr("%1 times an officer meets the same vendor twice running.")
                       .arg(count(static_cast<qint64>(record.meetings.size())));
  m_ui->resultHintLabel->setText(hint);
  m_ui->hashLabel->setText(tr("Result") + u' ' + toQt(record.resultHash.substr(0, 32)) + u' ' +
                           toQt(record.resultHash.size() > 32 ? record.resultHash.substr(32) : ""));
  showTargets();
  showTeams();
}

void DrawResultView::showTargets() {
  const auto& snapshot = *m_shell->document.state().snapshot;
  const auto workspace = m_shell->document.workspace();
  const DrawWords words(snapshot, workspace ? &workspace->description("vendor") : nullptr);
  std::unordered_map<std::string, const domain::Vendor*> vendors;
  for (const domain::Vendor& v : snapshot.vendors)
    if (!v.code.empty()) vendors.emplace(v.code, &v);
  std::vector<TableRow> rows;
  std::string stratum;
  int rank = 0;
  for (const domain::DrawTarget& target : m_record.targets) {
    rank = target.stratum == stratum ? rank + 1 : 1;
    stratum = target.stratum;
    const auto found = vendors.find(target.code);
    const domain::Vendor* vendor = found == vendors.end() ? nullptr : found->second;
    rows.push_back({u"vendor"_s,
                    vendor ? vendor->id.value : 0,
                    {textCell(words.stratum(target.stratum, m_record.spec.strataBy)),
                     numberCell(rank, target.reserve ? tr("%1 res.").arg(rank) : QString()),
                     textCell(vendor ? toQt(vendor->shownName()) : toQt(target.code))},
                    target.reserve});
  }
  m_targets->setContents({tr("Stratum"), tr("Rank"), tr("Vendor")}, std::move(rows));
  stretchColumns(m_ui->resultTable, {0, 2});
}

void DrawResultView::showTeams() {
  const DrawWords words(*m_shell->document.state().snapshot, nullptr);
  std::unordered_map<std::string, QString> names;
  for (const domain::CrewOfficer& o : m_record.crew.officers) names[o.code] = toQt(o.name);
  std::map<int, std::pair<QStringList, QStringList>> teams;
  for (const domain::TeamDistrict& t : m_record.teams) teams[t.team].first << words.district(t.district);
  for (const domain::TeamOfficer& t : m_record.officers) teams[t.team].second << names[t.officer];
  std::vector<TableRow> rows;
  for (const auto& [team, goes] : teams)
    rows.push_back(
        {{}, 0, {numberCell(team), textCell(goes.first.join(tr(", "))), textCell(goes.second.join(tr(", ")))}});
  const bool officers = !m_record.officers.empty();
  m_teams->setContents({tr("Team"), tr("District"), officers ? tr("Officers") : QString()}, std::move(rows));
  m_ui->teamsTable->setColumnHidden(2, !officers);
  stretchColumns(m_ui->teamsTable, QList<int>{officers ? 2 : 1});
}

void DrawResultView::save(session::DrawFile what) {
  const session::ReleaseState& release = m_shell->document.state().release;
  if (what != session::DrawFile::Hashes && !release.isOpen())
    return say(tr("Only the hashes may be saved before the plan is released.") +
                   (m_shell->document.state().plan ? u" <a href=\"release\">%1</a>"_s.arg(tr("Release…")) : QString()),
               false);
  const QString name = toQt(session::drawFileName(m_record, what));
  const QString filter = name.endsWith(u".pdf"_s)   ? tr("PDF (*.pdf)")
                         : name.endsWith(u".csv"_s) ? tr("Text (*.csv)")
                                                    : tr("JSON (*.json)");
  const QString path = askResultFile(*m_shell, this, tr("Save the draw"), name, filter);
  if (path.isEmpty()) return;
  const bool withKey = what == session::DrawFile::Record && !signingKey().isEmpty();
  m_shell->document.change(
      tr("Saving the draw"), this,
      [campaign = m_record.spec.campaign, number = m_record.number, what, file = fromQt(path),
       key = fromQt(withKey ? signingKey() : QString())](session::Workspace& w, const base::Progress&,
                                                         const base::Cancel&) {
        session::saveDraw(w, campaign, number, what, file, key);
        return true;
      },
      [this, withKey](bool) { say(withKey ? tr("Saved and signed.") : tr("Saved."), true); });
}

void DrawResultView::verify() {
  m_shell->jobs.start(
      tr("Drawing again to compare"), JobRunner::Show::Bar, this,
      [this, w = m_shell->document.workspace(), campaign = m_record.spec.campaign,
       number = m_record.number](const base::Progress&, const base::Cancel&) {
        const auto problems = w->verifyDraw(campaign, number);
        return JobRunner::Continuation([this, problems] {
          if (problems.empty())
            return say(tr("Confirmed: drawn again from the record and the list alone, everything agrees."), true);
          QStringList lines;
          for (const base::Problem& p : problems)
            if (lines.size() < 5) lines << problemText(p);
          say(tr("Not confirmed.") + u'\n' + lines.join(u'\n'), false);
        });
      });
}

void DrawResultView::say(const QString& text, bool good) {
  m_ui->verdictLabel->setText(text);
  m_ui->verdictLabel->setProperty("role", good ? u"good"_s : u"warning"_s);
  m_ui->verdictLabel->style()->unpolish(m_ui->verdictLabel);
  m_ui->verdictLabel->style()->polish(m_ui->verdictLabel);
  m_ui->verdictLabel->show();
}

} // namespace huyuan::ui
