// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

class QPrinter;
class QWidget;

namespace huyuan::ui {

/// Every question that stops the user: behind an interface, so that a test answers without a dialog.
class Prompts {
 public:
  virtual ~Prompts() = default;
  /// Each returns an empty text if the user gave up.
  virtual QString openFile(QWidget* parent, const QString& title, const QString& filter) = 0;
  virtual QString saveFile(QWidget* parent, const QString& title, const QString& suggested, const QString& filter) = 0;
  virtual QString folder(QWidget* parent, const QString& title) = 0;
  /// `accept` is the word on the button that goes on.
  virtual bool confirm(QWidget* parent, const QString& title, const QString& text, const QString& accept) = 0;
  /// A line of text, trimmed.
  virtual QString ask(QWidget* parent, const QString& title, const QString& question, const QString& suggested) = 0;
  virtual void tell(QWidget* parent, const QString& title, const QString& richText) = 0;
  /// Lets the user choose printer and copies; false = given up.
  virtual bool choosePrinter(QWidget* parent, QPrinter& printer) = 0;
};

/// The real dialogs of the system.
class DialogPrompts final : public Prompts {
 public:
  QString openFile(QWidget* parent, const QString& title, const QString& filter) override;
  QString saveFile(QWidget* parent, const QString& title, const QString& suggested, const QString& filter) override;
  QString folder(QWidget* parent, const QString& title) override;
  bool confirm(QWidget* parent, const QString& title, const QString& text, const QString& accept) override;
  QString ask(QWidget* parent, const QString& title, const QString& question, const QString& suggested) override;
  void tell(QWidget* parent, const QString& title, const QString& richText) override;
  bool choosePrinter(QWidget* parent, QPrinter& printer) override;
};

} // namespace huyuan::ui
