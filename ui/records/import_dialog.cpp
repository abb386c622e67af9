// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/import_dialog.h"

#include "app/document.h"
#include "app/language.h"
#include "app/prompts.h"
#include "app/shell.h"
#include "app/text.h"
#include "app/theme.h"
#include "error_text.h"
#include "ui_import_dialog.h"
#include "widgets/rows_model.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int FieldRole = Qt::UserRole;

/// The second column: a choice of the kind's fields.
class FieldDelegate final : public QStyledItemDelegate {
 public:
  FieldDelegate(std::function<QList<std::pair<QString, QString>>()> fields, QObject* parent)
      : QStyledItemDelegate(parent)
      , m_fields(std::move(fields)) {}
  QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const override {
    if (index.column() != 1) return nullptr;
    auto* box = new QComboBox(parent);
    for (const auto& [name, label] : m_fields()) box->addItem(label, name);
    return box;
  }
  void setEditorData(QWidget* editor, const QModelIndex& index) const override {
    auto* box = static_cast<QComboBox*>(editor);
    box->setCurrentIndex(box->findData(index.data(FieldRole)));
  }
  void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override {
    const auto* box = static_cast<QComboBox*>(editor);
    model->setData(index, box->currentText());
    model->setData(index, box->currentData(), FieldRole);
  }

 private:
  std::function<QList<std::pair<QString, QString>>()> m_fields;
};

QString severityText(base::Problem::Severity severity) {
  switch (severity) {
  case base::Problem::Severity::Error:
    return ImportDialog::tr("left out");
  case base::Problem::Severity::Warning:
    return ImportDialog::tr("warning");
  case base::Problem::Severity::Notice:
    break;
  }
  return ImportDialog::tr("notice");
}

} // namespace

ImportDialog::ImportDialog(const Shell& shell, QWidget* parent)
    : QDialog(parent)
    , m_shell(shell)
    , m_ui(std::make_unique<Ui::ImportDialog>())
    , m_headers(new QStandardItemModel(this))
    , m_problems(new RowsModel(this)) {
  m_ui->setupUi(this);
  for (const domain::RecordDescription& d : shell.document.workspace()->descriptions())
    m_ui->kindComboBox->addItem(pick(d.zh, d.en), toQt(d.kind));
  m_ui->kindComboBox->addItem(tr("Roads"), u"roads"_s);
  const std::pair<QString, QString> systems[] = {{tr("found by itself"), u"auto"_s},
                                                 {tr("CGCS2000 longitude, latitude"), u"EPSG:4490"_s},
                                                 {tr("CGCS2000 metres, 117° E"), u"EPSG:4548"_s},
                                                 {tr("CGCS2000 metres, zone 39"), u"EPSG:4527"_s},
                                                 {tr("GCJ-02 (AMap, Tencent)"), u"gcj02"_s},
                                                 {tr("BD-09 (Baidu)"), u"bd09"_s}};
  for (const auto& [label, code] : systems) m_ui->crsComboBox->addItem(label, code);
  m_ui->encodingComboBox->addItem(tr("found by itself"), u"auto"_s);
  for (const QString& name : {u"UTF-8"_s, u"GB18030"_s, u"GBK"_s}) m_ui->encodingComboBox->addItem(name, name);
  m_ui->headersTable->setModel(m_headers);
  m_ui->headersTable->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  const auto fields = [this] {
    QList<std::pair<QString, QString>> list{{{}, tr("– not used –")}};
    const QString kind = m_ui->kindComboBox->currentData().toString();
    for (const domain::RecordDescription& d : m_shell.document.workspace()->descriptions())
      if (toQt(d.kind) == kind)
        for (const auto& field : d.fields) list << std::pair(toQt(field.name), pick(field.zh, field.en));
    return list;
  };
  m_ui->headersTable->setItemDelegate(new FieldDelegate(fields, m_ui->headersTable));
  m_ui->problemsTable->setModel(m_problems);
  connect(m_ui->browseButton, &QAbstractButton::clicked, this, &ImportDialog::browse);
  connect(m_ui->cancelButton, &QAbstractButton::clicked, this, &QDialog::reject);
  connect(m_ui->importButton, &QAbstractButton::clicked, this, &QDialog::accept);
  connect(m_ui->previewButton, &QAbstractButton::clicked, this, [this] { preview(true); });
  for (QComboBox* box : {m_ui->kindComboBox, m_ui->crsComboBox, m_ui->encodingComboBox})
    connect(box, &QComboBox::currentIndexChanged, this, [this] { preview(false); });
  connect(&m_jobs, &JobRunner::changed, this, &ImportDialog::refresh);
  connect(&m_jobs, &JobRunner::failed, this, &ImportDialog::refuse);
  m_ui->summaryLabel->hide();
  refresh();
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::browse() {
  const QString file = m_shell.prompts.openFile(
      this, tr("Choose a list"),
      tr("Lists and maps (*.csv *.txt *.xlsx *.xls *.ods *.shp *.kml *.kmz *.gpkg *.geojson *.json *.pbf *.osm *.gpx);;"
         "All files (*)"));
  if (!file.isEmpty()) setFile(file);
}

void ImportDialog::setFile(const QString& file) {
  m_ui->fileLineEdit->setText(file);
  guessKind(QFileInfo(file).completeBaseName());
  preview(false);
}

void ImportDialog::guessKind(const QString& name) {
  const std::pair<QStringList, QString> words[] = {
      {{u"school"_s, u"学校"_s, u"幼儿园"_s, u"校园"_s}, u"school"_s},
      {{u"gate"_s, u"校门"_s}, u"gate"_s},
      {{u"violation"_s, u"违法"_s, u"处罚"_s}, u"violation"_s},
      {{u"district"_s, u"县区"_s, u"行政区"_s}, u"district"_s},
      {{u".osm"_s, u"road"_s, u"道路"_s, u"路网"_s}, u"roads"_s},
      {{u"vendor"_s, u"经营"_s, u"商户"_s, u"玩具"_s, u"文具"_s, u"主体"_s}, u"vendor"_s},
  };
  const QSignalBlocker quiet(m_ui->kindComboBox);
  for (const auto& [hints, kind] : words)
    for (const QString& hint : hints)
      if (name.contains(hint, Qt::CaseInsensitive))
        return m_ui->kindComboBox->setCurrentIndex(m_ui->kindComboBox->findData(kind));
}

session::ImportRequest ImportDialog::request() const {
  const auto chosen = [](const QComboBox* box) {
    const int known = box->findText(box->currentText());
    return fromQt(known >= 0 ? box->itemData(known).toString() : box->currentText().trimmed());
  };
  session::ImportRequest request;
  request.file = fromQt(m_ui->fileLineEdit->text());
  request.kind = fromQt(m_ui->kindComboBox->currentData().toString());
  request.crs = chosen(m_ui->crsComboBox);
  request.encoding = chosen(m_ui->encodingComboBox);
  request.sheet = fromQt(m_ui->sheetLineEdit->text().trimmed());
  for (int row = 0; row < m_headers->rowCount(); ++row) {
    const QString field = m_headers->index(row, 1).data(FieldRole).toString();
    request.headerToField.emplace_back(fromQt(m_headers->index(row, 0).data().toString()), fromQt(field));
  }
  return request;
}

void ImportDialog::preview(bool withMapping) {
  if (m_ui->fileLineEdit->text().isEmpty() || !m_jobs.isIdle()) return;
  if (!withMapping) m_headers->clear();
  session::ImportRequest asked = request();
  asked.dryRun = true;
  m_good = false;
  m_jobs.start(tr("Looking into the file"), JobRunner::Show::Bar, this,
               [this, asked, workspace = m_shell.document.workspace()](const base::Progress& p, const base::Cancel& c) {
                 const session::ImportReport report = workspace->importFile(asked, p, c);
                 return [this, report] { showReport(report); };
               });
}

void ImportDialog::showReport(const session::ImportReport& report) {
  m_good = report.added + report.updated + report.unchanged > 0;
  m_ui->summaryLabel->setProperty("role", m_good ? u"good"_s : u"warning"_s);
  m_ui->summaryLabel->style()->polish(m_ui->summaryLabel);
  m_ui->summaryLabel->setText(
      tr("%1 rows: %2 new, %3 changed, %4 as they are, %5 left out.  Coordinates: %6, encoding: %7")
          .arg(count(report.rowsRead), count(report.added), count(report.updated), count(report.unchanged),
               count(report.skipped), toQt(report.crs), toQt(report.encoding)));
  m_ui->summaryLabel->show();
  showHeaders(report);
  showProblems(report);
  refresh();
  Q_EMIT previewed();
}

void ImportDialog::showHeaders(const session::ImportReport& report) {
  m_headers->clear();
  m_headers->setHorizontalHeaderLabels({tr("Column of the file"), tr("becomes")});
  const domain::RecordDescription* description = nullptr;
  for (const domain::RecordDescription& d : m_shell.document.workspace()->descriptions())
    if (d.kind == report.kind) description = &d;
  // Columns that make up the place have no field of their own.
  const auto placeName = [](const std::string& role) {
    if (role == "@lon" || role == "@x") return tr("longitude");
    if (role == "@lat" || role == "@y") return tr("latitude");
    return role.starts_with('@') ? tr("geometry") : toQt(role);
  };
  for (const auto& [header, name] : report.headers) {
    const domain::FieldDescription* field = description ? description->field(name) : nullptr;
    auto* from = new QStandardItem(toQt(header));
    from->setEditable(false);
    auto* to = new QStandardItem(field          ? pick(field->zh, field->en)
                                 : name.empty() ? tr("– not used –")
                                                : placeName(name));
    to->setData(toQt(name), FieldRole);
    if (name.empty()) to->setForeground(Theme::color(u"faint"_s));
    m_headers->appendRow({from, to});
  }
  m_ui->headersTable->setColumnWidth(0, 300);
}

void ImportDialog::showProblems(const session::ImportReport& report) {
  std::vector<TableRow> rows;
  for (const base::Problem& p : report.problems) {
    Cell row = p.place.row > 0 ? numberCell(double(p.place.row)) : textCell({});
    rows.push_back({{},
                    0,
                    {row, textCell(toQt(p.place.column)), textCell(severityText(p.severity)), textCell(problemText(p))},
                    p.severity == base::Problem::Severity::Notice});
  }
  m_problems->setContents({tr("Row"), tr("Column"), tr("Effect"), tr("Problem")}, std::move(rows));
  fitColumns(m_ui->problemsTable, 360);
  m_ui->problemsTable->resizeRowsToContents();
  m_ui->tabWidget->setTabText(1, tr("Problems (%1)").arg(report.problems.size()));
}

void ImportDialog::refuse(const Failure& failure) {
  m_good = false;
  m_ui->summaryLabel->setProperty("role", u"warning"_s);
  m_ui->summaryLabel->style()->polish(m_ui->summaryLabel);
  m_ui->summaryLabel->setText(failure.details.isEmpty() ? failure.text : failure.text + u"\n"_s + failure.details);
  m_ui->summaryLabel->show();
}

void ImportDialog::refresh() {
  const auto status = m_jobs.shown();
  m_ui->progressBar->setVisible(status.has_value());
  m_ui->stateLabel->setText(status ? (status->stage.isEmpty() ? status->title : status->stage) : QString());
  if (status) m_ui->progressBar->setValue(static_cast<int>(status->fraction * 1000));
  m_ui->importButton->setEnabled(m_good && !status);
  m_ui->previewButton->setEnabled(!status && !m_ui->fileLineEdit->text().isEmpty());
}

} // namespace huyuan::ui
