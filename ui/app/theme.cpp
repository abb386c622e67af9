// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme.h"

#include "app/svg_icon_engine.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QHash>
#include <QPalette>
#include <QStyleFactory>

namespace huyuan::ui {

using namespace Qt::StringLiterals;

namespace {

bool dark = false;

struct Word {
  const char* name;
  const char* light;
  const char* dark;
};

constexpr Word Words[] = {
    {"window", "#f3f5f8", "#15181d"},     {"panel", "#ffffff", "#1b1f26"},       {"card", "#ffffff", "#20252d"},
    {"raised", "#ffffff", "#252b34"},     {"field", "#ffffff", "#15181d"},       {"text", "#1b2430", "#e6eaf0"},
    {"soft", "#5b6472", "#a3adbb"},       {"faint", "#a7afbb", "#5d6673"},       {"line", "#e4e8ee", "#2d343f"},
    {"border", "#cdd4de", "#3b4452"},     {"hover", "#eef2f8", "#2a313c"},       {"press", "#e1e7f0", "#323a47"},
    {"stripe", "#f8fafc", "#1e232b"},     {"thumb", "#cbd2dc", "#434d5c"},       {"accent", "#2362dd", "#7fadff"},
    {"accentFill", "#2f6fed", "#3b76e8"}, {"accentHover", "#2460d6", "#4a84f2"}, {"accentFaint", "#e8f0fe", "#24344f"},
    {"warnFaint", "#fff4dc", "#3a301a"},  {"warnText", "#7a5200", "#f2cf84"},    {"goodFaint", "#e5f5ec", "#1b3527"},
    {"goodText", "#14663b", "#8ad9ae"},   {"badFaint", "#fdeaea", "#3d2224"},    {"badText", "#9c1c1c", "#f5a3a3"},
    {"tip", "#1b2430", "#e6eaf0"},        {"tipText", "#ffffff", "#15181d"},     {"inside", "#c8312b", "#f0716b"},
    {"borderline", "#d98a00", "#f0b03f"},
};

const Word* find(const QString& name) {
  for (const Word& word : Words)
    if (name == QLatin1StringView(word.name)) return &word;
  return nullptr;
}

bool systemIsDark() {
  const QPalette p = QApplication::style()->standardPalette();
  return p.color(QPalette::Window).lightness() < 128;
}

QPalette colours() {
  QPalette p;
  p.setColor(QPalette::Window, Theme::color(u"window"_s));
  p.setColor(QPalette::Base, Theme::color(u"panel"_s));
  p.setColor(QPalette::AlternateBase, Theme::color(u"stripe"_s));
  p.setColor(QPalette::Button, Theme::color(u"raised"_s));
  p.setColor(QPalette::Highlight, Theme::color(u"accentFill"_s));
  p.setColor(QPalette::HighlightedText, Qt::white);
  p.setColor(QPalette::Link, Theme::color(u"accent"_s));
  p.setColor(QPalette::PlaceholderText, Theme::color(u"faint"_s));
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
    p.setColor(role, Theme::color(u"text"_s));
    p.setColor(QPalette::Disabled, role, Theme::color(u"faint"_s));
  }
  return p;
}

/// The system's font first; then those that have every Chinese character, by system.
QFont font() {
  QFont f = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
  QStringList families{f.family()};
  families << u"Microsoft YaHei UI"_s << u"PingFang SC"_s << u"Noto Sans CJK SC"_s << u"Source Han Sans SC"_s
           << u"WenQuanYi Micro Hei"_s;
  const QStringList known = QFontDatabase::families();
  // A machine without any of its own (as a build server) would fall back to a font of boxes.
  if (!known.contains(f.family()) || f.family().startsWith("DejaVu"_L1)) families.removeFirst();
  f.setFamilies(families);
  f.setPointSizeF(std::max(f.pointSizeF(), 9.0));
  return f;
}

QString styleSheet(double points) {
  QFile file(u":/style.qss"_s);
  if (!file.open(QIODevice::ReadOnly)) return {};
  QString text = QString::fromUtf8(file.readAll());
  const auto size = [points](double factor) { return QString::number(points * factor, 'f', 1) + "pt"_L1; };
  text.replace("@small"_L1, size(0.9)).replace("@displaySize"_L1, size(2.2)).replace("@titleSize"_L1, size(1.45));
  text.replace("@figureSize"_L1, size(1.7)).replace("@theme"_L1, dark ? "dark"_L1 : "light"_L1);
  text.replace("@mono"_L1, QFontDatabase::systemFont(QFontDatabase::FixedFont).family());
  // Longest words first: @accentFill before @accent.
  QList<const Word*> words;
  for (const Word& word : Words) words << &word;
  std::sort(words.begin(), words.end(), [](auto a, auto b) { return qstrlen(a->name) > qstrlen(b->name); });
  for (const Word* word : words)
    text.replace(QString(u'@') + QLatin1StringView(word->name), QLatin1StringView(dark ? word->dark : word->light));
  return text;
}

} // namespace

void Theme::install(QApplication& application, const QString& choice) {
  application.setStyle(QStyleFactory::create(u"Fusion"_s));
  dark = choice == "dark"_L1 || (choice == "auto"_L1 && systemIsDark());
  const QFont f = font();
  application.setFont(f);
  application.setPalette(colours());
  application.setStyleSheet(styleSheet(f.pointSizeF()));
}

bool Theme::isDark() { return dark; }

QColor Theme::color(const QString& word) {
  const Word* found = find(word);
  return found ? QColor(QLatin1StringView(dark ? found->dark : found->light)) : QColor();
}

QIcon Theme::icon(const QString& name) { return QIcon(new SvgIconEngine(u":/icons/%1.svg"_s.arg(name))); }

} // namespace huyuan::ui
