// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/search_box.h"

#include "actions.h"
#include "app/document.h"
#include "app/language.h"
#include "app/shell.h"
#include "app/text.h"
#include "app/theme.h"
#include "widgets/signs.h"

#include <QAction>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int KindRole = Qt::UserRole;
constexpr int IdRole = Qt::UserRole + 1;
constexpr int MostRecords = 12;
constexpr int MostCommands = 5;

QIcon hitIcon(const std::string& kind) {
  if (kind == "vendor") return verdictIcon(domain::Verdict::Outside);
  if (kind == "school") return schoolIcon("");
  if (kind == "violation") return violationIcon();
  if (kind == "district") return districtIcon();
  return Theme::icon(u"pin"_s);
}

} // namespace

SearchBox::SearchBox(const Shell& shell, QWidget* parent)
    : QLineEdit(parent)
    , m_shell(shell)
    , m_popup(new QFrame(parent->window()))
    , m_list(new QListWidget(m_popup)) {
  setObjectName(u"searchLineEdit"_s);
  setProperty("role", u"search"_s);
  setPlaceholderText(tr("Search school, vendor, place, command   Ctrl+K"));
  setClearButtonEnabled(true);
  // Reached by Ctrl+K or the mouse: it does not take the keys of a window that has just opened.
  setFocusPolicy(Qt::ClickFocus);
  addAction(Theme::icon(u"search"_s), QLineEdit::LeadingPosition);
  m_popup->setObjectName(u"searchPopup"_s);
  m_popup->hide();
  auto* layout = new QVBoxLayout(m_popup);
  layout->setContentsMargins(6, 6, 6, 6);
  layout->addWidget(m_list);
  m_list->setObjectName(u"searchList"_s);
  m_list->setFocusPolicy(Qt::NoFocus);
  m_list->setIconSize({16, 16});
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_timer.setSingleShot(true);
  m_timer.setInterval(120);
  connect(&m_timer, &QTimer::timeout, this, &SearchBox::ask);
  connect(this, &QLineEdit::textEdited, this, [this] { m_timer.start(); });
  connect(m_list, &QListWidget::itemClicked, this, &SearchBox::choose);
  parent->window()->installEventFilter(this);
}

void SearchBox::activate() {
  setFocus(Qt::ShortcutFocusReason);
  selectAll();
  if (!text().isEmpty()) ask();
}

bool SearchBox::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::Resize && m_popup->isVisible()) place();
  return QLineEdit::eventFilter(watched, event);
}

void SearchBox::keyPressEvent(QKeyEvent* event) {
  const int row = m_list->currentRow();
  switch (event->key()) {
  case Qt::Key_Down:
    return m_list->setCurrentRow(std::min(row + 1, m_list->count() - 1));
  case Qt::Key_Up:
    return m_list->setCurrentRow(std::max(row - 1, 0));
  case Qt::Key_Return:
  case Qt::Key_Enter:
    if (m_popup->isVisible() && m_list->currentItem()) choose(m_list->currentItem());
    return;
  case Qt::Key_Escape:
    m_popup->hide();
    clearFocus();
    return;
  default:
    QLineEdit::keyPressEvent(event);
  }
}

void SearchBox::focusOutEvent(QFocusEvent* event) {
  QLineEdit::focusOutEvent(event);
  m_popup->hide();
}

void SearchBox::ask() {
  const QString words = text().trimmed();
  const quint64 generation = ++m_generation;
  if (words.isEmpty()) return m_popup->hide();
  const auto workspace = m_shell.document.workspace();
  if (!workspace) return showFound(words, {});
  m_shell.jobs.start(tr("Search"), JobRunner::Show::Quiet, this,
                     [this, generation, words, workspace](const base::Progress&, const base::Cancel&) {
                       const auto found = workspace->search(fromQt(words), MostRecords);
                       return [this, generation, words, found] {
                         if (generation == m_generation && hasFocus()) showFound(words, found);
                       };
                     });
}

void SearchBox::showFound(const QString& words, const std::vector<session::FoundRecord>& found) {
  m_list->clear();
  for (const session::FoundRecord& record : found) {
    auto* item = new QListWidgetItem(hitIcon(record.kind), toQt(record.text), m_list);
    item->setData(KindRole, toQt(record.kind));
    item->setData(IdRole, static_cast<qint64>(record.id));
  }
  addCommands(words);
  if (m_list->count() == 0) {
    auto* none = new QListWidgetItem(tr("Nothing found for “%1”").arg(words), m_list);
    none->setFlags(Qt::NoItemFlags);
  }
  m_list->setCurrentRow(0);
  place();
  m_popup->show();
  m_popup->raise();
}

void SearchBox::addCommands(const QString& words) {
  int added = 0;
  for (QAction* action : m_shell.actions.all()) {
    const QString name = plainText(*action);
    if (added == MostCommands || !action->isEnabled() || !name.contains(words, Qt::CaseInsensitive)) continue;
    const QString key = action->shortcut().toString(QKeySequence::NativeText);
    auto* item = new QListWidgetItem(action->icon(), key.isEmpty() ? name : name + u"   "_s + key, m_list);
    item->setData(KindRole, action->objectName());
    item->setData(IdRole, -1);
    ++added;
  }
}

void SearchBox::choose(QListWidgetItem* item) {
  if (!item->flags().testFlag(Qt::ItemIsEnabled)) return;
  const QString kind = item->data(KindRole).toString();
  const qint64 id = item->data(IdRole).toLongLong();
  m_popup->hide();
  clear();
  clearFocus();
  if (id >= 0) return m_shell.document.select(kind, id, true);
  if (auto* action = m_shell.actions.findChild<QAction*>(kind)) action->trigger();
}

void SearchBox::place() {
  const int rows = std::min(m_list->count(), 12);
  const int height = rows * std::max(m_list->sizeHintForRow(0), 26) + 20;
  m_popup->setGeometry(QRect(mapTo(window(), QPoint(0, this->height() + 4)), QSize(width(), height)));
}

} // namespace huyuan::ui
