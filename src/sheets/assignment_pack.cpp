// SPDX-License-Identifier: GPL-3.0-or-later
#include "sheets/assignment_pack.h"

#include "sheets/pack_data.h"

#include <QPainter>

#include <iterator>

namespace huyuan::sheets {

struct AssignmentPack::Impl {
  PackPtr pack;
  std::vector<Page> pages;
};

AssignmentPack::AssignmentPack(PackInput input, std::shared_ptr<const render::MapScene> scene)
    : m(std::make_unique<Impl>()) {
  m->pack = lookUp(std::move(input), std::move(scene));
  const auto append = [this](std::vector<Page> pages) {
    std::move(pages.begin(), pages.end(), std::back_inserter(m->pages));
  };
  append(formPages(m->pack));
  m->pages.push_back(routeMapPage(m->pack));
  append(stopMapPages(m->pack));
  append(recordPages(m->pack));
  const int count = int(m->pages.size()) + 1 + (m->pack->input.pocketCards ? 1 : 0);
  m->pages.push_back(returnPage(m->pack, count));
  if (m->pack->input.pocketCards) m->pages.push_back(pocketCardPage(m->pack));
}

AssignmentPack::~AssignmentPack() = default;
AssignmentPack::AssignmentPack(AssignmentPack&&) noexcept = default;

int AssignmentPack::pageCount() const { return int(m->pages.size()); }
PageInfo AssignmentPack::page(int index) const { return m->pages.at(std::size_t(index)).info; }

void AssignmentPack::paint(QPainter& painter, int index) const {
  const Page& page = m->pages.at(std::size_t(index));
  painter.save();
  painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
  page.paint(painter);
  paintFrame(painter, *m->pack, page, index, pageCount());
  painter.restore();
}

} // namespace huyuan::sheets
