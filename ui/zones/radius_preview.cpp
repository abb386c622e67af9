// SPDX-License-Identifier: GPL-3.0-or-later
#include "zones/radius_preview.h"

#include "app/document.h"
#include "app/shell.h"
#include "app/text.h"
#include "ui_radius_preview.h"
#include "zones/rule_text.h"

#include <QKeyEvent>
#include <QSignalBlocker>

#include <algorithm>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int SliderPatience = 40; // ms from the last move of the slider to the work
constexpr int Slow = 300;          // ms of work after which the old figures no longer stand there

} // namespace

RadiusPreview::RadiusPreview(const Shell& shell, QWidget* parent)
    : QFrame(parent)
    , m_shell(shell)
    , m_ui(std::make_unique<Ui::RadiusPreview>()) {
  m_ui->setupUi(this);
  m_countTimer.setSingleShot(true);
  m_countTimer.setInterval(SliderPatience);
  m_slowTimer.setSingleShot(true);
  m_slowTimer.setInterval(Slow);
  connect(&m_countTimer, &QTimer::timeout, this, &RadiusPreview::count);
  connect(&m_slowTimer, &QTimer::timeout, this, [this] {
    m_ui->countsLabel->setText(tr("Counting …"));
    m_ui->pairsLabel->clear();
  });
  connect(m_ui->radiusSlider, &QSlider::valueChanged, this, &RadiusPreview::setRadius);
  connect(m_ui->radiusSpinBox, &QSpinBox::valueChanged, this, &RadiusPreview::setRadius);
  connect(m_ui->applyButton, &QAbstractButton::clicked, this, &RadiusPreview::apply);
  connect(m_ui->cancelButton, &QAbstractButton::clicked, this, &QWidget::hide);
}

RadiusPreview::~RadiusPreview() { m_counting.request(); }

const domain::ZoneRule* RadiusPreview::found() const {
  const auto& snapshot = m_shell.document.state().snapshot;
  return snapshot ? snapshot->rule({m_rule}) : nullptr;
}

void RadiusPreview::start(qint64 rule) {
  m_rule = rule;
  const domain::ZoneRule* r = found();
  if (!r) return;
  m_ui->ruleLabel->setText(ruleName(*r));
  m_ui->countsLabel->clear();
  m_ui->pairsLabel->clear();
  show();
  setRadius(qRound(r->distance.value()));
  m_ui->radiusSpinBox->setFocus();
  m_ui->radiusSpinBox->selectAll();
}

void RadiusPreview::refresh() {
  if (isHidden()) return;
  if (!found()) return hide();
  setRadius(m_ui->radiusSpinBox->value());
}

void RadiusPreview::setRadius(int metres) {
  const QSignalBlocker quietSlider(m_ui->radiusSlider), quietBox(m_ui->radiusSpinBox);
  m_ui->radiusSlider->setMaximum(std::max(1000, metres));
  m_ui->radiusSlider->setValue(metres);
  m_ui->radiusSpinBox->setValue(metres);
  const domain::ZoneRule* r = found();
  if (!r) return;
  const bool same = r->distance == base::Metres(metres);
  m_ui->applyButton->setEnabled(!same && m_shell.document.state().writable());
  m_ui->hintLabel->setText(same ? tr("The rule has this radius now. Move the slider; the map shows the zones dashed.")
                                : tr("Now: %1 m. Nothing is saved until you apply it.").arg(limitText(r->distance)));
  m_countTimer.start();
  Q_EMIT radiusChanged(m_rule, same ? 0.0 : metres);
}

void RadiusPreview::count() {
  m_counting.request();
  const auto workspace = m_shell.document.workspace();
  if (!workspace || !found()) return;
  const int metres = m_ui->radiusSpinBox->value();
  m_counting =
      m_shell.jobs.start(tr("Trying another radius"), JobRunner::Show::Quiet, this,
                         [this, workspace, metres, rule = m_rule](const base::Progress& p, const base::Cancel& c) {
                           const auto counts = session::previewRadius(*workspace, {rule}, base::Metres(metres), p, c);
                           return [this, counts, metres, rule] {
                             if (rule == m_rule && metres == m_ui->radiusSpinBox->value()) showCounts(counts);
                           };
                         });
}

void RadiusPreview::showCounts(const session::RadiusCounts& counts) {
  m_slowTimer.stop();
  m_ui->countsLabel->setText(tr("<b>%1</b> vendors inside, <b>%2</b> borderline")
                                 .arg(ui::count(counts.vendorsInside), ui::count(counts.vendorsBorderline)));
  m_ui->pairsLabel->setText(tr("%1 pairs of vendor and school inside, %2 borderline")
                                .arg(ui::count(counts.pairsInside), ui::count(counts.pairsBorderline)));
}

void RadiusPreview::apply() {
  const double metres = m_ui->radiusSpinBox->value();
  const bool begun = m_shell.document.change(
      tr("Changing the radius"), this,
      [rule = m_rule, metres](session::Workspace& w, const base::Progress&, const base::Cancel&) {
        auto record = w.record("zone_rule", rule);
        if (!record)
          throw base::Error(base::ErrorKind::BadInput, "there is no {0} with id {1}",
                            {"zone_rule", std::to_string(rule)});
        record->values["distance_m"] = metres;
        w.saveRecord("zone_rule", *record);
        return true;
      },
      [](bool) {});
  if (begun) hide();
}

void RadiusPreview::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) return hide();
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return m_ui->applyButton->click();
  QFrame::keyPressEvent(event);
}

void RadiusPreview::hideEvent(QHideEvent* event) {
  QFrame::hideEvent(event);
  if (!isHidden()) return; // only the page was folded away
  m_counting.request();
  m_slowTimer.stop();
  Q_EMIT radiusChanged(0, 0.0);
}

} // namespace huyuan::ui
