// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/record.h"

#include <QObject>

#include <functional>

class QFormLayout;
class QWidget;

namespace huyuan::ui {

/// The fields of one record as rows of a form, made from the description of its kind. What was typed stays until it is
/// saved or reverted.
class RecordForm : public QObject {
  Q_OBJECT
 public:
  /// Fills `layout`, which belongs to `parent`.
  RecordForm(QWidget* parent, QFormLayout* layout);
  void show(const domain::RecordDescription& description, const domain::Record& record, bool writable);
  void clear();
  /// Code and name of each: fields that hold a district's code offer the names.
  void setDistricts(const QList<std::pair<QString, QString>>& districts) { m_districts = districts; }
  bool isChanged() const;
  /// The record as edited. Throws base::Error(BadInput) naming the field that cannot be read.
  domain::Record edited() const;
  void setPlace(const QString& field, geo::LonLat place);

 Q_SIGNALS:
  void changed();
  void placeAsked(const QString& field);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  struct Row {
    const domain::FieldDescription* field;
    QWidget* editor;
  };
  QWidget* makeEditor(const domain::FieldDescription& field);
  QWidget* makePlaceEditor(const domain::FieldDescription& field);
  void read(const Row& row, domain::Record& record) const;

  QWidget* m_parent;
  QFormLayout* m_layout;
  QWidget* makeChoice(const QList<std::pair<QString, QString>>& choices, const QString& value);
  QList<std::pair<QString, QString>> m_districts;
  QList<Row> m_rows;
  domain::Record m_record;
  bool m_writable = false;
};

} // namespace huyuan::ui
