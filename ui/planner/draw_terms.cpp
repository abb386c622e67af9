// SPDX-License-Identifier: GPL-3.0-or-later
#include "planner/draw_terms.h"

#include "app/document.h"
#include "app/text.h"
#include "planner/draw_words.h"
#include "ui_draw_terms.h"
#include "widgets/signs.h"

#include <algorithm>
#include <array>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int PerStratum = 0, InAll = 1; ///< rows of the box of modes

std::array<std::pair<const char*, QSpinBox*>, 5> weightBoxes(const Ui::DrawTerms& ui) {
  return {{{"key", ui.keyWeightSpinBox},
           {"high", ui.highWeightSpinBox},
           {"normal", ui.normalWeightSpinBox},
           {"low", ui.lowWeightSpinBox},
           {"unrated", ui.unratedWeightSpinBox}}};
}

std::array<std::pair<const char*, QCheckBox*>, 3> strataBoxes(const Ui::DrawTerms& ui) {
  return {{{"district", ui.strataDistrictCheckBox}, {"risk", ui.strataRiskCheckBox}, {"kind", ui.strataKindCheckBox}}};
}

std::vector<ChoiceButton::Choice> choicesOf(const DrawWords& words, const domain::RecordDescription* vendor,
                                            const char* field) {
  std::vector<ChoiceButton::Choice> choices;
  const domain::FieldDescription* f = vendor ? vendor->field(field) : nullptr;
  if (f)
    for (const domain::Choice& c : f->choices) choices.push_back({c.value, words.choice(field, c.value)});
  return choices;
}

} // namespace

DrawTerms::DrawTerms(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::DrawTerms>()) {
  m_ui->setupUi(this);
  m_ui->modeComboBox->addItems({tr("for each stratum"), tr("in all, by size")});
  std::vector<ChoiceButton::Choice> verdicts;
  for (const domain::Verdict v : {domain::Verdict::Inside, domain::Verdict::Borderline, domain::Verdict::Outside})
    verdicts.push_back({std::string(domain::toText(v)), verdictText(v)});
  m_ui->verdictButton->setChoices(verdicts, tr("any"));
  setSpec({});
  connectAll();
}

DrawTerms::~DrawTerms() = default;

void DrawTerms::connectAll() {
  for (ChoiceButton* b : {m_ui->verdictButton, m_ui->kindButton, m_ui->riskButton, m_ui->districtButton})
    connect(b, &ChoiceButton::changed, this, &DrawTerms::changed);
  for (QSpinBox* box : findChildren<QSpinBox*>()) connect(box, &QSpinBox::valueChanged, this, &DrawTerms::changed);
  for (const auto& [part, box] : strataBoxes(*m_ui))
    connect(box, &QCheckBox::toggled, this, &DrawTerms::clearQuotas); // they spoke of other strata
  connect(m_ui->weightsCheckBox, &QCheckBox::toggled, m_ui->weightsWidget, &QWidget::setVisible);
  connect(m_ui->weightsCheckBox, &QCheckBox::toggled, this, &DrawTerms::changed);
  connect(m_ui->modeComboBox, &QComboBox::currentIndexChanged, this, [this] {
    sayMode();
    Q_EMIT changed();
  });
}

void DrawTerms::setQuota(const std::string& stratum, int targets) {
  if (targets == m_ui->targetsSpinBox->value())
    m_quotas.erase(stratum);
  else
    m_quotas[stratum] = std::clamp(targets, 0, m_ui->targetsSpinBox->maximum());
  Q_EMIT changed();
}

void DrawTerms::clearQuotas() {
  m_quotas.clear();
  Q_EMIT changed();
}

void DrawTerms::sayMode() {
  const bool all = m_ui->modeComboBox->currentIndex() == InAll;
  m_ui->targetsSpinBoxLabel->setText(all ? tr("Targets in all") : tr("Targets a stratum"));
}

void DrawTerms::setChoices(const DocumentState& state, const domain::RecordDescription* vendor) {
  if (!state.snapshot) return;
  const QSignalBlocker quiet(this);
  const DrawWords words(*state.snapshot, vendor);
  m_ui->kindButton->setChoices(choicesOf(words, vendor, "kind"), tr("all kinds"));
  auto risks = choicesOf(words, vendor, "risk");
  risks.push_back({"unrated", words.choice("risk", "unrated")});
  m_ui->riskButton->setChoices(risks, tr("all classes"));
  std::vector<ChoiceButton::Choice> districts;
  for (const domain::District& d : state.snapshot->districts) districts.push_back({d.code, toQt(d.name)});
  std::sort(districts.begin(), districts.end(), [](const auto& a, const auto& b) { return a.value < b.value; });
  m_ui->districtButton->setChoices(districts, tr("all districts"));
}

domain::DrawSpec DrawTerms::spec() const {
  domain::DrawSpec spec;
  spec.verdicts = m_ui->verdictButton->chosen();
  if (spec.verdicts.empty()) spec.verdicts = {"inside", "borderline", "outside"};
  spec.kinds = m_ui->kindButton->chosen();
  spec.risks = m_ui->riskButton->chosen();
  spec.districts = m_ui->districtButton->chosen();
  spec.monthsSinceVisit = m_ui->monthsSpinBox->value();
  spec.complaintsAtLeast = m_ui->complaintsSpinBox->value();
  spec.strataBy.clear();
  for (const auto& [part, box] : strataBoxes(*m_ui))
    if (box->isChecked()) spec.strataBy.emplace_back(part);
  const bool all = m_ui->modeComboBox->currentIndex() == InAll;
  (all ? spec.total : spec.perStratum) = m_ui->targetsSpinBox->value();
  spec.reservesPerStratum = m_ui->reservesSpinBox->value();
  spec.quotas = m_quotas;
  if (m_ui->weightsCheckBox->isChecked())
    for (const auto& [risk, box] : weightBoxes(*m_ui)) spec.weights[risk] = box->value();
  spec.noPairWithinMonths = m_ui->noPairSpinBox->value();
  spec.officersPerTeam = m_ui->officersSpinBox->value() == 1 ? 2 : m_ui->officersSpinBox->value();
  return spec;
}

void DrawTerms::setSpec(const domain::DrawSpec& spec) {
  const QSignalBlocker quiet(this);
  m_ui->verdictButton->setChosen(spec.verdicts);
  m_ui->kindButton->setChosen(spec.kinds);
  m_ui->riskButton->setChosen(spec.risks);
  m_ui->districtButton->setChosen(spec.districts);
  m_ui->monthsSpinBox->setValue(spec.monthsSinceVisit);
  m_ui->complaintsSpinBox->setValue(spec.complaintsAtLeast);
  for (const auto& [part, box] : strataBoxes(*m_ui))
    box->setChecked(std::find(spec.strataBy.begin(), spec.strataBy.end(), part) != spec.strataBy.end());
  m_ui->modeComboBox->setCurrentIndex(spec.total > 0 ? InAll : PerStratum);
  m_ui->targetsSpinBox->setValue(spec.total > 0 ? spec.total : spec.perStratum);
  m_ui->reservesSpinBox->setValue(spec.reservesPerStratum);
  m_quotas = spec.quotas;
  m_ui->weightsCheckBox->setChecked(!spec.weights.empty());
  m_ui->weightsWidget->setVisible(!spec.weights.empty());
  for (const auto& [risk, box] : weightBoxes(*m_ui))
    if (const auto found = spec.weights.find(risk); found != spec.weights.end()) box->setValue(found->second);
  m_ui->noPairSpinBox->setValue(spec.noPairWithinMonths);
  m_ui->officersSpinBox->setValue(spec.officersPerTeam);
  sayMode();
}

} // namespace huyuan::ui
