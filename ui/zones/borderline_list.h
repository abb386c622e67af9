// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include <memory>

namespace Ui {
class BorderlineList;
}

namespace huyuan::ui {

class BorderlineModel;
class MiniMaps;
struct Shell;

/// What must be measured on site: each finding with its small map, its figures and what would settle it. A row chosen
/// goes there.
class BorderlineList : public QWidget {
  Q_OBJECT
 public:
  explicit BorderlineList(QWidget* parent = nullptr);
  ~BorderlineList() override;
  /// Once, before anything else: a form makes widgets without arguments.
  void setShell(const Shell& shell);

 Q_SIGNALS:
  void countChanged(int count);
  void notice(const QString& text);

 private:
  void refresh();
  void follow();
  void save();
  void print();
  QString asHtml() const;

  const Shell* m_shell = nullptr;
  std::unique_ptr<Ui::BorderlineList> m_ui;
  BorderlineModel* m_model;
  MiniMaps* m_maps;
  quint64 m_generation = 0;
  bool m_following = false;
};

} // namespace huyuan::ui
