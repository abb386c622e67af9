// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/start_page.h"

#include "actions.h"
#include "app/settings.h"
#include "app/theme.h"
#include "ui_start_page.h"

#include <QDir>
#include <QFileInfo>
#include <QIcon>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int RecentRowHeight = 46;
}

StartPage::StartPage(const Actions& actions, const Settings& settings, QWidget* parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_ui(std::make_unique<Ui::StartPage>()) {
  m_ui->setupUi(this);
  setObjectName(u"startPage"_s);
  m_ui->logoLabel->setPixmap(QIcon(u":/icons/huyuan.svg"_s).pixmap(112, 112));
  m_ui->newButton->setIcon(Theme::icon(u"new"_s));
  m_ui->openButton->setIcon(Theme::icon(u"open"_s));
  m_ui->demoButton->setIcon(Theme::icon(u"demo"_s));
  for (QPushButton* button : {m_ui->newButton, m_ui->openButton, m_ui->demoButton}) button->setIconSize({20, 20});
  actions.bind(m_ui->newButton, Command::New);
  actions.bind(m_ui->openButton, Command::Open);
  actions.bind(m_ui->demoButton, Command::Demo);
  connect(m_ui->recentList, &QListWidget::itemClicked, this,
          [this](const QListWidgetItem* item) { Q_EMIT chosen(item->data(Qt::UserRole).toString()); });
  refresh();
}

StartPage::~StartPage() = default;

void StartPage::refresh() {
  m_ui->recentList->clear();
  for (const QString& file : m_settings.recent()) {
    const QFileInfo info(file);
    auto* item = new QListWidgetItem(Theme::icon(u"file"_s),
                                     info.completeBaseName() + u"\n"_s + QDir::toNativeSeparators(info.absolutePath()),
                                     m_ui->recentList);
    item->setData(Qt::UserRole, file);
    item->setSizeHint({0, RecentRowHeight});
    if (info.exists()) continue;
    item->setFlags(Qt::NoItemFlags);
    item->setToolTip(tr("The file is not there any more"));
  }
  const bool any = m_ui->recentList->count() > 0;
  m_ui->recentList->setFixedHeight(m_ui->recentList->count() * RecentRowHeight + 12);
  m_ui->recentLabel->setVisible(any);
  m_ui->recentList->setVisible(any);
}

} // namespace huyuan::ui
