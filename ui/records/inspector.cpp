// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/inspector.h"

#include "actions.h"
#include "app/document.h"
#include "app/language.h"
#include "app/shell.h"
#include "app/text.h"
#include "app/theme.h"
#include "base/error.h"
#include "error_text.h"
#include "records/record_form.h"
#include "ui_inspector.h"
#include "widgets/signs.h"
#include "zones/why_view.h"

#include <QFormLayout>
#include <QScrollBar>

#include <algorithm>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t MostFindings = 40;

QString titleOf(const domain::Record& record) {
  for (const char* field : {"sign_name", "name", "title", "subject", "code"})
    if (const std::string text = record.text(field); !text.empty()) return toQt(text);
  return u"#%1"_s.arg(record.id);
}

} // namespace

Inspector::Inspector(const Shell& shell, QWidget* parent)
    : QWidget(parent)
    , m_shell(shell)
    , m_ui(std::make_unique<Ui::Inspector>()) {
  m_ui->setupUi(this);
  m_form = new RecordForm(m_ui->formWidget, static_cast<QFormLayout*>(m_ui->formWidget->layout()));
  m_why = new WhyView(shell, m_ui->bodyWidget);
  m_why->setObjectName(u"whyView"_s);
  m_ui->layout3->insertWidget(0, m_why);
  m_ui->showButton->setIcon(Theme::icon(u"pin"_s));
  m_ui->reachButton->setIcon(Theme::icon(u"reach"_s));
  m_ui->eraseButton->setIcon(Theme::icon(u"trash"_s));
  m_ui->closeButton->setIcon(Theme::icon(u"close"_s));
  m_ui->titleLabel->setContentsMargins(16, 0, 16, 0);
  shell.actions.bind(m_ui->showButton, Command::ZoomSelection);
  shell.actions.bind(m_ui->reachButton, Command::ReachSelection);
  shell.actions.bind(m_ui->eraseButton, Command::EraseRecord);
  connect(m_ui->closeButton, &QAbstractButton::clicked, this, &Inspector::closed);
  connect(m_ui->applyButton, &QAbstractButton::clicked, this, &Inspector::apply);
  connect(m_ui->revertButton, &QAbstractButton::clicked, this, [this] { take(m_record); });
  connect(m_form, &RecordForm::changed, this, &Inspector::refreshChanges);
  connect(m_form, &RecordForm::placeAsked, this, &Inspector::placeAsked);
  connect(&shell.document, &Document::selectionChanged, this, &Inspector::follow);
  connect(&shell.document, &Document::stateChanged, this, &Inspector::follow);
  take(std::nullopt);
}

Inspector::~Inspector() = default;

void Inspector::setPlace(const QString& field, geo::LonLat place) { m_form->setPlace(field, place); }

void Inspector::showWhy() {
  m_ui->bodyArea->verticalScrollBar()->setValue(0);
  m_why->setFocus();
}

void Inspector::follow() {
  Document& document = m_shell.document;
  const QString kind = document.selectedKind();
  const qint64 id = document.selectedId();
  const bool same = kind == m_kind && id == m_id;
  // What is half typed is not lost because something else in the workspace changed.
  if (same && m_record && m_form->isChanged()) return;
  m_kind = kind;
  m_id = id;
  const auto workspace = document.workspace();
  if (!workspace || kind.isEmpty()) return take(std::nullopt);
  m_shell.jobs.start(tr("Reading a record"), JobRunner::Show::Quiet, this,
                     [this, kind, id, workspace](const base::Progress&, const base::Cancel&) {
                       auto record = workspace->record(fromQt(kind), id);
                       return [this, kind, id, record] {
                         if (kind == m_kind && id == m_id) take(record);
                       };
                     });
}

void Inspector::take(const std::optional<domain::Record>& record) {
  m_record = record;
  const bool has = record.has_value();
  for (QWidget* w : {static_cast<QWidget*>(m_ui->kindLabel), static_cast<QWidget*>(m_ui->titleLabel),
                     static_cast<QWidget*>(m_ui->bodyArea), static_cast<QWidget*>(m_ui->showButton),
                     static_cast<QWidget*>(m_ui->reachButton), static_cast<QWidget*>(m_ui->eraseButton)})
    w->setVisible(has);
  m_ui->emptyLabel->setVisible(!has);
  if (has) {
    const domain::RecordDescription& description = m_shell.document.workspace()->description(fromQt(m_kind));
    m_ui->kindLabel->setText(pick(description.zh, description.en));
    m_ui->titleLabel->setText(titleOf(*record));
    QList<std::pair<QString, QString>> districts;
    for (const domain::District& d : m_shell.document.state().snapshot->districts)
      districts.append({toQt(d.code), toQt(d.name)});
    m_form->setDistricts(districts);
    m_form->show(description, *record, m_shell.document.state().writable());
  } else {
    m_form->clear();
  }
  showFindings();
  refreshChanges();
}

void Inspector::showFindings() {
  QLayout* list = m_ui->findingsWidget->layout();
  while (QLayoutItem* item = list->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  const bool ofVendor = m_kind == "vendor"_L1;
  const auto& findings = m_shell.document.state().findings;
  std::vector<domain::Finding> mine;
  if (m_record && findings && (ofVendor || m_kind == "school"_L1))
    std::copy_if(findings->begin(), findings->end(), std::back_inserter(mine),
                 [&](const domain::Finding& f) { return (ofVendor ? f.vendor.value : f.school.value) == m_id; });
  std::sort(mine.begin(), mine.end(), [](const auto& a, const auto& b) { return a.distance < b.distance; });
  for (std::size_t i = 0; i < std::min(mine.size(), MostFindings); ++i) addFinding(mine[i], ofVendor);
  m_ui->whyLabel->setVisible(m_record && (ofVendor || !mine.empty()));
  m_ui->whyLabel->setText(ofVendor ? tr("Schools near it (%1)").arg(mine.size())
                                   : tr("Vendors near it (%1)").arg(mine.size()));
  if (!m_record || !ofVendor || !mine.empty()) return;
  const bool evaluated = m_shell.document.state().summary.findings > 0;
  auto* none =
      new QLabel(evaluated ? tr("No school within the distance of the rule.") : tr("The zones are not evaluated yet."));
  none->setProperty("role", u"subtle"_s);
  none->setWordWrap(true);
  list->addWidget(none);
}

QString Inspector::findingText(const domain::Finding& f, bool ofVendor) const {
  const domain::Snapshot& snapshot = *m_shell.document.state().snapshot;
  const domain::School* school = snapshot.school(f.school);
  const domain::Vendor* vendor = snapshot.vendor(f.vendor);
  const QString name = ofVendor ? toQt(school ? school->name : "") : toQt(vendor ? vendor->shownName() : "");
  QString text = u"<b>%1</b><br/>"_s.arg(name.toHtmlEscaped());
  text += u"<span style='color:%1'><b>%2</b></span> · "_s.arg(verdictColor(f.verdict).name(), verdictText(f.verdict));
  text += tr("%1 m ± %2 m").arg(oneDecimal(f.distance.value()), oneDecimal(f.uncertainty.value()));
  text += u"<br/>"_s + tr("from the %1").arg(methodText(f.method));
  if (f.fellBack) text += tr(", for want of what the rule asks");
  if (f.verdict == domain::Verdict::Borderline) text += u"<br/>"_s + tr("Two people measure on site.");
  return text;
}

void Inspector::addFinding(const domain::Finding& finding, bool ofVendor) {
  auto* card = new QFrame(m_ui->findingsWidget);
  card->setProperty("role", u"card"_s);
  auto* row = new QHBoxLayout(card);
  row->setContentsMargins(10, 8, 10, 8);
  auto* sign = new QLabel(card);
  sign->setPixmap(verdictIcon(finding.verdict).pixmap(QSize(16, 16), devicePixelRatioF()));
  auto* text = new QLabel(findingText(finding, ofVendor), card);
  text->setWordWrap(true);
  auto* why = new QToolButton(card);
  why->setObjectName(u"whyButton"_s);
  why->setIcon(Theme::icon(u"why"_s));
  why->setToolTip(tr("Why this verdict?"));
  why->setAccessibleName(tr("Why this verdict?"));
  connect(
      why, &QToolButton::clicked, this,
      [this, key = FindingKey::of(finding)] {
        m_shell.document.selectFinding(key, true);
        showWhy();
      },
      Qt::QueuedConnection);
  auto* go = new QToolButton(card);
  go->setIcon(Theme::icon(u"next"_s));
  go->setToolTip(ofVendor ? tr("Go to the school") : tr("Go to the vendor"));
  const QString kind = ofVendor ? u"school"_s : u"vendor"_s;
  const qint64 id = ofVendor ? finding.school.value : finding.vendor.value;
  // Queued: the selection throws this card away.
  connect(
      go, &QToolButton::clicked, this, [this, kind, id] { m_shell.document.select(kind, id, true); },
      Qt::QueuedConnection);
  row->addWidget(sign, 0, Qt::AlignTop);
  row->addWidget(text, 1);
  row->addWidget(why, 0, Qt::AlignTop);
  row->addWidget(go, 0, Qt::AlignTop);
  m_ui->findingsWidget->layout()->addWidget(card);
}

void Inspector::refreshChanges() { m_ui->changesFrame->setVisible(m_record && m_form->isChanged()); }

void Inspector::apply() {
  domain::Record record;
  try {
    record = m_form->edited();
  } catch (const base::Error& e) {
    Q_EMIT failed(placeText(e.place()) + u": "_s + errorText(e), {});
    return;
  }
  m_shell.document.change(
      tr("Saving the record"), this,
      [kind = fromQt(m_kind), record](session::Workspace& w, const base::Progress&, const base::Cancel&) {
        w.saveRecord(kind, record);
        return record;
      },
      [this](const domain::Record& saved) {
        if (m_record && m_record->id == saved.id) take(saved);
      });
}

} // namespace huyuan::ui
