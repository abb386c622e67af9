// SPDX-License-Identifier: GPL-3.0-or-later
#include "records/record_form.h"

#include "app/language.h"
#include "app/text.h"
#include "app/theme.h"
#include "base/error.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

[[noreturn]] void refuse(const domain::FieldDescription& field, const char* why, const QString& text) {
  throw base::Error(base::ErrorKind::BadInput, why, {fromQt(text)}, {.column = isChinese() ? field.zh : field.en});
}

geo::Geometry placeFrom(const domain::FieldDescription& field, const QString& text) {
  if (text.trimmed().isEmpty()) return std::monostate{};
  const QStringList parts = text.split(u',');
  bool okLon = false, okLat = false;
  const geo::LonLat p{parts.value(0).trimmed().toDouble(&okLon), parts.value(1).trimmed().toDouble(&okLat)};
  if (parts.size() != 2 || !okLon || !okLat || !p.isValid()) refuse(field, "'{0}' is not longitude, latitude", text);
  return p;
}

domain::Value valueFrom(const domain::FieldDescription& field, const QString& text) {
  if (text.trimmed().isEmpty()) return std::monostate{};
  bool ok = true;
  if (field.type == domain::FieldType::Integer) {
    const qint64 n = text.trimmed().toLongLong(&ok);
    if (!ok) refuse(field, "'{0}' is not a whole number", text);
    return static_cast<std::int64_t>(n);
  }
  if (field.type == domain::FieldType::Real) {
    const double x = text.trimmed().toDouble(&ok);
    if (!ok) refuse(field, "'{0}' is not a number", text);
    return x;
  }
  return fromQt(text);
}

bool holdsDistrict(const domain::FieldDescription& field) {
  return field.name == "district_code" || field.name == "home_district";
}

QString labelOf(const domain::FieldDescription& field) {
  QString text = pick(field.zh, field.en);
  if (!field.unit.empty()) text += u" ("_s + toQt(field.unit) + u")"_s;
  return field.required ? text + u" *"_s : text;
}

} // namespace

RecordForm::RecordForm(QWidget* parent, QFormLayout* layout)
    : QObject(parent)
    , m_parent(parent)
    , m_layout(layout) {
  m_layout->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
  m_layout->setRowWrapPolicy(QFormLayout::DontWrapRows);
}

void RecordForm::clear() {
  m_rows.clear();
  while (m_layout->rowCount() > 0) m_layout->removeRow(0);
}

void RecordForm::show(const domain::RecordDescription& description, const domain::Record& record, bool writable) {
  clear();
  m_record = record;
  m_writable = writable;
  for (const domain::FieldDescription& field : description.fields) {
    QWidget* editor = makeEditor(field);
    editor->setObjectName(toQt(field.name) + "Field"_L1);
    auto* label = new QLabel(labelOf(field), m_parent);
    label->setProperty("role", u"small"_s);
    label->setWordWrap(true);
    label->setFixedWidth(92);
    label->setMinimumHeight(30);
    m_layout->addRow(label, editor);
    m_rows.append({&field, editor});
  }
}

QWidget* RecordForm::makeEditor(const domain::FieldDescription& field) {
  const std::string text = m_record.text(field.name);
  if (field.type == domain::FieldType::Point) return makePlaceEditor(field);
  if (field.type == domain::FieldType::Area) {
    const auto found = m_record.geometries.find(field.name);
    const bool has = found != m_record.geometries.end() && geo::hasGeometry(found->second);
    auto* label = new QLabel(has ? tr("drawn on the map") : tr("none"), m_parent);
    label->setProperty("role", u"subtle"_s);
    return label;
  }
  if (field.type == domain::FieldType::Boolean) {
    auto* box = new QCheckBox(m_parent);
    box->setChecked(m_record.boolean(field.name, false));
    box->setEnabled(m_writable);
    connect(box, &QCheckBox::toggled, this, &RecordForm::changed);
    return box;
  }
  if (field.type == domain::FieldType::Choice) {
    QList<std::pair<QString, QString>> choices;
    for (const domain::Choice& c : field.choices) choices.append({toQt(c.value), pick(c.zh, c.en)});
    return makeChoice(choices, toQt(text));
  }
  if (holdsDistrict(field) && !m_districts.isEmpty()) return makeChoice(m_districts, toQt(text));
  auto* edit = new QLineEdit(toQt(text), m_parent);
  edit->setReadOnly(!m_writable);
  edit->setCursorPosition(0);
  if (field.type == domain::FieldType::Date) edit->setPlaceholderText(u"2026-11-24"_s);
  connect(edit, &QLineEdit::textChanged, this, &RecordForm::changed);
  return edit;
}

QWidget* RecordForm::makeChoice(const QList<std::pair<QString, QString>>& choices, const QString& value) {
  auto* box = new QComboBox(m_parent);
  box->addItem(QString(), QString());
  for (const auto& [code, label] : choices) box->addItem(label, code);
  if (box->findData(value) < 0) box->addItem(value, value);
  box->setCurrentIndex(box->findData(value));
  box->setEnabled(m_writable);
  box->setMinimumContentsLength(6);
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  // The wheel scrolls the form, not the choice that happens to lie under it.
  box->setFocusPolicy(Qt::StrongFocus);
  box->installEventFilter(this);
  connect(box, &QComboBox::currentIndexChanged, this, &RecordForm::changed);
  return box;
}

bool RecordForm::eventFilter(QObject* watched, QEvent* event) {
  const auto* box = qobject_cast<QComboBox*>(watched);
  if (event->type() != QEvent::Wheel || !box || box->hasFocus()) return QObject::eventFilter(watched, event);
  event->ignore();
  return true;
}

QWidget* RecordForm::makePlaceEditor(const domain::FieldDescription& field) {
  auto* box = new QWidget(m_parent);
  auto* layout = new QHBoxLayout(box);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(4);
  auto* edit = new QLineEdit(box);
  const auto found = m_record.geometries.find(field.name);
  if (found != m_record.geometries.end())
    if (const auto* p = std::get_if<geo::LonLat>(&found->second)) edit->setText(lonLatText(p->lon, p->lat));
  edit->setReadOnly(!m_writable);
  edit->setPlaceholderText(tr("longitude, latitude"));
  connect(edit, &QLineEdit::textChanged, this, &RecordForm::changed);
  auto* button = new QToolButton(box);
  button->setIcon(Theme::icon(u"pin"_s));
  button->setToolTip(tr("Set it by a click on the map"));
  button->setEnabled(m_writable);
  const QString name = toQt(field.name);
  connect(button, &QToolButton::clicked, this, [this, name] { Q_EMIT placeAsked(name); });
  layout->addWidget(edit, 1);
  layout->addWidget(button);
  return box;
}

void RecordForm::setPlace(const QString& field, geo::LonLat place) {
  for (const Row& row : m_rows)
    if (toQt(row.field->name) == field)
      if (auto* edit = row.editor->findChild<QLineEdit*>()) edit->setText(lonLatText(place.lon, place.lat));
}

void RecordForm::read(const Row& row, domain::Record& record) const {
  const domain::FieldDescription& field = *row.field;
  if (field.type == domain::FieldType::Area) return;
  if (field.type == domain::FieldType::Point) {
    const auto found = m_record.geometries.find(field.name);
    const QString text = row.editor->findChild<QLineEdit*>()->text();
    // Shown with six decimals; what was not touched keeps all of them.
    if (found != m_record.geometries.end())
      if (const auto* p = std::get_if<geo::LonLat>(&found->second); p && lonLatText(p->lon, p->lat) == text) return;
    const geo::Geometry place = placeFrom(field, text);
    if (geo::hasGeometry(place))
      record.geometries.insert_or_assign(field.name, place);
    else
      record.geometries.erase(field.name);
    return;
  }
  QString text;
  if (const auto* edit = qobject_cast<QLineEdit*>(row.editor)) text = edit->text();
  if (const auto* box = qobject_cast<QComboBox*>(row.editor)) text = box->currentData().toString();
  if (const auto* tick = qobject_cast<QCheckBox*>(row.editor)) {
    if (tick->isChecked() != m_record.boolean(field.name, false)) record.values[field.name] = tick->isChecked();
    return;
  }
  if (text == toQt(m_record.text(field.name))) return;
  record.values[field.name] = valueFrom(field, text);
}

domain::Record RecordForm::edited() const {
  domain::Record record = m_record;
  for (const Row& row : m_rows) read(row, record);
  return record;
}

bool RecordForm::isChanged() const {
  try {
    return !m_rows.isEmpty() && !(edited() == m_record);
  } catch (const base::Error&) {
    return true;
  }
}

} // namespace huyuan::ui
