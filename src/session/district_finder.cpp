// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/district_finder.h"

#include "base/error.h"
#include "session/descriptions.h"

#include <nlohmann/json.hpp>

namespace huyuan::session {

namespace {

/// word → code, for all districts that the reference table knows.
std::unordered_map<std::string, std::string> referenceWords() {
  const std::string file = "districts.json";
  try {
    std::unordered_map<std::string, std::string> words;
    const auto table = nlohmann::json::parse(referenceText(file));
    for (const auto& d : table.at("districts")) {
      const auto code = d.at("code").get<std::string>();
      words[d.at("name").get<std::string>()] = code;
      for (const auto& alias : d.at("aliases")) words[alias.get<std::string>()] = code;
    }
    return words;
  } catch (const nlohmann::json::exception& e) {
    throw base::Error(base::ErrorKind::BadInput, "is not a list of districts: {0}", {e.what()}, {.file = file});
  }
}

} // namespace

DistrictFinder::DistrictFinder(const domain::RecordList<domain::District>& districts)
    : m_districts(districts) {
  std::vector<geo::Box> boxes;
  for (const domain::District& d : districts) boxes.push_back(geo::boundingBox(d.area));
  m_index = geo::BoxIndex(std::move(boxes));
  const auto reference = referenceWords();
  std::unordered_map<std::string, bool> here;
  for (const domain::District& d : districts) here[d.code] = true;
  // An alias counts only if the workspace has that district; the workspace's own names come last and win.
  for (const auto& [word, code] : reference)
    if (here.contains(code)) m_words[word] = code;
  for (const domain::District& d : districts) m_words[d.name] = m_words[d.code] = d.code;
}

std::string DistrictFinder::codeAt(geo::LonLat p) const {
  for (const std::uint32_t i : m_index.search({p.lon, p.lat, p.lon, p.lat}))
    if (geo::contains(m_districts[i].area, p)) return m_districts[i].code;
  return {};
}

std::string DistrictFinder::codeOf(const std::string& word) const {
  const auto at = m_words.find(word);
  return at == m_words.end() ? std::string() : at->second;
}

} // namespace huyuan::session
