// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/figures_card.h"

#include "app/text.h"
#include "planner/route_desk.h"
#include "ui_figures_card.h"

#include <QLabel>
#include <QPushButton>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

FiguresCard::FiguresCard(QWidget* parent)
    : QFrame(parent)
    , m_ui(std::make_unique<Ui::FiguresCard>()) {
  m_ui->setupUi(this);
  int row = 0;
  for (const Figure f : AllFigures) {
    auto* name = new QLabel(figureName(f), this);
    auto* button = new QPushButton(this);
    button->setProperty("role", u"link"_s);
    button->setObjectName(u"figure%1Button"_s.arg(static_cast<int>(f)));
    button->setAccessibleName(figureName(f));
    button->setToolTip(tr("Show what is behind it"));
    name->setBuddy(button);
    m_ui->figuresGrid->addWidget(name, row, 0);
    m_ui->figuresGrid->addWidget(button, row, 1, Qt::AlignRight);
    connect(button, &QPushButton::clicked, this, [this, f] { Q_EMIT chosen(f); });
    m_buttons.push_back(button);
    ++row;
  }
}

FiguresCard::~FiguresCard() = default;

void FiguresCard::setDesk(RouteDesk& desk) {
  m_desk = &desk;
  connect(&desk, &RouteDesk::planChanged, this, &FiguresCard::refresh);
  connect(&desk, &RouteDesk::dateChanged, this, &FiguresCard::refresh);
  refresh();
}

void FiguresCard::refresh() {
  setVisible(m_desk->plan() != nullptr);
  if (!m_desk->plan()) return;
  const domain::Plan shown = ofDay(*m_desk->plan(), m_desk->date());
  const domain::PlanFigures figures = domain::figuresOf(shown);
  m_ui->figuresTitleLabel->setText(m_desk->dates().size() < 2 ? tr("The plan in numbers")
                                   : m_desk->date().empty()   ? tr("The plan in numbers, all days")
                                                            : tr("The plan in numbers, %1").arg(toQt(m_desk->date())));
  for (std::size_t i = 0; i < m_buttons.size(); ++i) m_buttons[i]->setText(figureText(AllFigures[i], figures, shown));
}

} // namespace huyuan::ui
