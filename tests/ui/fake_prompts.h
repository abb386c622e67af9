// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/prompts.h"

#include <QStringList>

namespace huyuan::test {

/// Answers what the test says and remembers what was asked.
class FakePrompts final : public ui::Prompts {
 public:
  QString file;
  bool yes = true;
  QString typed;
  QStringList asked;

  QString openFile(QWidget*, const QString& title, const QString&) override { return answer(title); }
  QString saveFile(QWidget*, const QString& title, const QString&, const QString&) override { return answer(title); }
  QString folder(QWidget*, const QString& title) override { return answer(title); }
  bool confirm(QWidget*, const QString& title, const QString&, const QString&) override {
    asked << title;
    return yes;
  }
  QString ask(QWidget*, const QString& title, const QString&, const QString&) override {
    asked << title;
    return typed;
  }
  void tell(QWidget*, const QString& title, const QString&) override { asked << title; }
  bool choosePrinter(QWidget*, QPrinter&) override { return false; }

 private:
  QString answer(const QString& title) {
    asked << title;
    return file;
  }
};

} // namespace huyuan::test
