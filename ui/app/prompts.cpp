// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/prompts.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>

namespace huyuan::ui {

QString DialogPrompts::openFile(QWidget* parent, const QString& title, const QString& filter) {
  return QFileDialog::getOpenFileName(parent, title, {}, filter);
}

QString DialogPrompts::saveFile(QWidget* parent, const QString& title, const QString& suggested,
                                const QString& filter) {
  return QFileDialog::getSaveFileName(parent, title, suggested, filter);
}

QString DialogPrompts::folder(QWidget* parent, const QString& title) {
  return QFileDialog::getExistingDirectory(parent, title);
}

bool DialogPrompts::confirm(QWidget* parent, const QString& title, const QString& text, const QString& accept) {
  QMessageBox box(QMessageBox::Question, title, text, QMessageBox::Cancel, parent);
  QPushButton* go = box.addButton(accept, QMessageBox::AcceptRole);
  box.setDefaultButton(QMessageBox::Cancel);
  box.exec();
  return box.clickedButton() == go;
}

QString DialogPrompts::ask(QWidget* parent, const QString& title, const QString& question, const QString& suggested) {
  bool accepted = false;
  const QString text = QInputDialog::getText(parent, title, question, QLineEdit::Normal, suggested, &accepted);
  return accepted ? text.trimmed() : QString();
}

void DialogPrompts::tell(QWidget* parent, const QString& title, const QString& richText) {
  QMessageBox box(QMessageBox::NoIcon, title, richText, QMessageBox::Close, parent);
  box.setTextFormat(Qt::RichText);
  box.exec();
}

bool DialogPrompts::choosePrinter(QWidget* parent, QPrinter& printer) {
  return QPrintDialog(&printer, parent).exec() == QDialog::Accepted;
}

} // namespace huyuan::ui
