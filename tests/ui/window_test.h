// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/document.h"
#include "app/language.h"
#include "app/program.h"
#include "app/settings.h"
#include "app/theme.h"
#include "fake_prompts.h"
#include "mainwindow/main_window.h"

#include <QAbstractButton>
#include <QTemporaryDir>
#include <QTest>

namespace huyuan::test {

/// A window as the program opens it, its folder and its answers, and how a user gets at its parts.
class WindowFixture {
 public:
  /// Opens another window in that language; what was open is closed.
  void start(const QString& language) {
    using namespace Qt::StringLiterals;
    window.reset();
    ui::setUpApplication(*qApp);
    ui::installLanguage(language);
    ui::Theme::install(*qApp, u"light"_s);
    settings = std::make_unique<ui::Settings>(folder.filePath(u"huyuan.ini"_s));
    window = std::make_unique<ui::MainWindow>(*settings, prompts, seams);
    window->resize(1500, 950);
    window->show();
  }
  /// Opens the workspace and waits until nothing runs.
  bool open(std::shared_ptr<session::Workspace> workspace) {
    window->openWorkspace(std::move(workspace), {});
    return settle() && window->document().isLoaded();
  }
  bool settle() {
    return QTest::qWaitFor([this] { return window->isIdle(); }, 20000);
  }
  template <class T> T* find(const QString& name) {
    T* widget = window->findChild<T*>(name);
    if (!widget) qFatal("no widget %s", qPrintable(name));
    return widget;
  }
  template <class T> T* on(const char* page, const QString& name) {
    T* widget = find<QWidget>(QLatin1StringView(page))->findChild<T*>(name);
    if (!widget) qFatal("no widget %s on %s", qPrintable(name), page);
    return widget;
  }
  /// False if it cannot be pressed within a moment.
  bool click(QAbstractButton* button) {
    if (!QTest::qWaitFor([button] { return button->isVisible() && button->isEnabled(); }, 5000)) return false;
    QTest::mouseClick(button, Qt::LeftButton);
    return true;
  }
  /// For the eye: HUYUAN_PICTURES=folder writes the window as it is.
  void keepPicture(const QString& name) {
    if (const QString to = qEnvironmentVariable("HUYUAN_PICTURES"); !to.isEmpty())
      window->grab().save(to + u'/' + name + QStringLiteral(".png"));
  }
  ui::Document& document() { return window->document(); }
  const ui::DocumentState& state() { return window->document().state(); }

  QTemporaryDir folder;
  FakePrompts prompts;
  session::Seams seams;
  std::unique_ptr<ui::Settings> settings;
  std::unique_ptr<ui::MainWindow> window;
};

} // namespace huyuan::test
