// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "render/map_scene.h"
#include "session/workspace.h"
#include "sheets/assignment_pack.h"

#include <memory>

/// What a window shows of a workspace, ready to draw.
namespace huyuan::session {

/// Everything on the map; `campaign` empty = no routes. `previous`: the scene before an edit, of which is kept what the
/// edit left alone (see render::MapScene); null = all is prepared anew.
std::shared_ptr<const render::MapScene> makeScene(const Workspace& workspace, const std::string& campaign,
                                                  const render::MapScene* previous = nullptr);

/// The same for a picture that leaves the workspace; with a campaign throws as Workspace::requireReleased().
std::shared_ptr<const render::MapScene> makePictureScene(const Workspace& workspace, const std::string& campaign);

/// One pack a team of the campaign's plan, for the preview on screen. Previews carry copy number 0 and the mark 预览.
std::vector<std::shared_ptr<const sheets::AssignmentPack>> makePacks(const Workspace& workspace,
                                                                     const std::string& campaign);
/// The same for a printer. Throws as Workspace::requireReleased().
std::vector<std::shared_ptr<const sheets::AssignmentPack>> packsToPrint(const Workspace& workspace,
                                                                        const std::string& campaign);

} // namespace huyuan::session
