// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "domain/plan_edit.h"
#include "planner/timeline_layout.h"

#include <QAbstractScrollArea>

#include <functional>
#include <memory>
#include <optional>
#include <set>

namespace huyuan::ui {

/// The teams' days along the hours: a row a route with its stops, travel, waiting and lunch. It shows and asks; what a
/// change would cost comes from the previewer, and who does it is whoever hears dropped(). Nothing is printed from it.
/// Paints only the rows in view. Main thread only.
class PlanTimeline : public QAbstractScrollArea {
  Q_OBJECT
 public:
  explicit PlanTimeline(QWidget* parent = nullptr);

  /// What a drop would do, in words.
  struct Preview {
    bool allowed = false;
    bool needsReason = false;
    QString text;
  };
  using Previewer =
      std::function<Preview(const std::string& vendorCode, const domain::RouteKey& to, std::size_t place)>;
  using Namer = std::function<QString(const domain::Visit&)>;

  void setPlan(std::shared_ptr<const domain::Plan> plan);
  const std::shared_ptr<const domain::Plan>& plan() const { return m_plan; }
  /// Empty = all days.
  void setDate(const std::string& date);
  const std::string& date() const { return m_date; }
  /// The other plan's stops as a thin line under each row, and those that differ marked; null = none.
  void setOther(std::shared_ptr<const domain::Plan> other, std::set<std::string> differing);
  void setNamer(Namer namer) { m_namer = std::move(namer); }
  void setPreviewer(Previewer previewer) { m_previewer = std::move(previewer); }
  void setEditable(bool editable);
  /// The team whose rows are lit; 0 = none.
  void setTeam(int team);

  /// Brings it into view; empty or unknown = none selected.
  void selectStop(const std::string& vendorCode);
  const std::string& selectedStop() const { return m_selected; }
  /// A stop that is in no route is being carried here from a list of the window. The drag's own data of this format are
  /// empty: what is covert is not handed to other programs.
  void beginOutsideDrag(const std::string& vendorCode);
  static constexpr const char* DragFormat = "application/x-huyuan-stop";

  /// That shows every row.
  int wantedHeight() const;
  int rowCount() const { return static_cast<int>(m_rows.size()); }
  const domain::Route& rowRoute(int row) const { return *m_rows[static_cast<std::size_t>(row)]; }
  int rowOf(const domain::RouteKey& key) const; ///< -1 = not shown
  const TimelineScale& scale() const { return m_scale; }
  void zoomBy(double factor, double fixedX);
  void zoomToFit();

  /// In the viewport; for whoever has to point at something.
  QRect stopRect(const std::string& vendorCode) const;
  QPoint dropPoint(const domain::RouteKey& to, std::size_t place, const std::string& leftOut) const;
  bool isDragging() const { return m_drag.has_value() && m_drag->started; }
  const QString& chip() const { return m_chip; } ///< what is shown beside the pointer

 Q_SIGNALS:
  void stopSelected(const QString& vendorCode);
  void stopActivated(const QString& vendorCode);
  void routeActivated(int team, const QString& date);
  /// While a stop is carried: where it would go now. An empty code: it is carried nowhere, or no more.
  void carried(const QString& vendorCode, int team, const QString& date, int place);
  void dropped(const QString& vendorCode, int team, const QString& date, int place);
  void removeAsked(const QString& vendorCode);
  void lockAsked(const QString& vendorCode);
  void whyAsked(const QString& vendorCode);
  /// Alt and an arrow: places in the row, rows down.
  void nudgeAsked(const QString& vendorCode, int places, int rows);
  /// An empty code: the route itself.
  void menuAsked(const QString& vendorCode, int team, const QString& date, QPoint screen);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragMoveEvent(QDragMoveEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  bool viewportEvent(QEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  struct Target {
    int row = -1;
    std::size_t place = 0;
    bool operator==(const Target&) const = default;
  };
  struct Drag {
    std::string code;
    QPoint pressed, at;
    bool started = false, outside = false;
    Target target;
    Preview preview;
  };
  struct Hit {
    int row = -1;
    std::size_t stop = SIZE_MAX;
    bool header = false;
  };

  void rebuild();
  void updateScrollBars();
  void ensureVisible(int row, const StopBlock& block);
  Hit hitAt(QPoint at) const;
  int rowAt(int y) const;
  int rowTop(int row) const;
  double contentX(double viewportX) const;
  double viewportX(double contentX) const;
  std::optional<std::pair<int, std::size_t>> find(const std::string& code) const;
  void select(const std::string& code, bool tell);
  void moveSelection(int rows, int stops);
  bool editKey(const QKeyEvent& event);
  bool lookKey(const QKeyEvent& event);

  void dragTo(QPoint at);
  void tellCarried();
  void endDrag(bool drop);
  void scrollWhileDragging(QPoint at);

  void paintAxis(QPainter& p) const;
  void paintHeader(QPainter& p, int row) const;
  void paintDrag(QPainter& p) const;
  QString hoverText(const Hit& hit) const;

  std::shared_ptr<const domain::Plan> m_plan, m_other;
  std::set<std::string> m_differing;
  std::vector<const domain::Route*> m_rows;
  std::string m_date;
  Namer m_namer;
  Previewer m_previewer;
  TimelineScale m_scale;
  bool m_fitted = true; ///< the whole span is in view, also after a resize
  bool m_editable = true;
  bool m_severalDays = false;
  int m_team = 0;
  std::string m_selected;
  Hit m_hover;
  std::optional<Drag> m_drag;
  std::string m_outside; ///< what is carried here from a list
  QString m_chip;
};

} // namespace huyuan::ui
