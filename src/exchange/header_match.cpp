// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/header_words.h"
#include "exchange/import.h"
#include "exchange/short_names.h"

#include <algorithm>
#include <set>

namespace huyuan::exchange {

namespace {

using domain::FieldDescription;
using domain::RecordDescription;

const char* fieldOf(CoordinateRole role) {
  switch (role) {
  case CoordinateRole::Lon:
  case CoordinateRole::X:
    return "@lon";
  case CoordinateRole::Lat:
  case CoordinateRole::Y:
    return "@lat";
  case CoordinateRole::Pair:
    return "@lonlat";
  case CoordinateRole::Wkt:
    return "@wkt";
  }
  return "";
}

/// The words of a field, best first. `shortName`: what our own shapefiles call it.
std::vector<std::string> wordsOf(const FieldDescription& field, const std::string& shortName) {
  std::vector<std::string> words{field.name, field.zh, field.en};
  if (shortName != field.name) words.push_back(shortName);
  words.insert(words.end(), field.aliases.begin(), field.aliases.end());
  return words;
}

/// Of each field, in their order.
std::vector<std::string> shortNamesOf(const RecordDescription& kind) {
  std::vector<std::string> names;
  for (const FieldDescription& field : kind.fields) names.push_back(field.name);
  return shortNames(names);
}

std::string lastPart(const std::string& header) {
  const std::size_t cut = header.rfind('_');
  return cut == std::string::npos ? std::string() : header.substr(cut + 1);
}

/// A header that fits a field; a lower rank fits better.
struct Candidate {
  std::size_t rank = 0, header = 0, field = 0;
  const char* how = "";
};

bool isCutFrom(const std::string& header, const std::string& normal, const std::string& word) {
  if (normal.size() >= word.size() || !word.starts_with(normal)) return false;
  return characterCount(normal) == normal.size() ? header.size() >= 10 : characterCount(normal) >= 3;
}

class Matcher {
 public:
  Matcher(const std::vector<std::string>& headers, const RecordDescription& kind)
      : m_kind(kind) {
    for (const std::string& header : headers) m_matches.push_back({header, "", "none"});
  }

  void applyUser(const std::map<std::string, std::string>& user) {
    for (HeaderMatch& match : m_matches)
      for (const auto& [header, field] : user)
        if (header == match.header || normalisedHeader(header) == normalisedHeader(match.header)) {
          match.field = field, match.how = "user";
          m_taken.insert(field);
        }
  }

  void applyCoordinates() {
    const bool located =
        std::any_of(m_kind.fields.begin(), m_kind.fields.end(), [](const auto& f) { return f.isGeometry(); });
    if (!located) return;
    for (HeaderMatch& match : m_matches) {
      if (match.how != "none") continue;
      auto found = coordinateHeader(match.header);
      if (!found) found = coordinateHeader(lastPart(match.header));
      if (found) match.field = fieldOf(found->role), match.how = "name";
    }
  }

  void applyWords() {
    constexpr std::size_t Tail = 1000, Cut = 2000;
    const auto shortened = shortNamesOf(m_kind);
    std::vector<Candidate> candidates;
    for (std::size_t f = 0; f < m_kind.fields.size(); ++f) {
      if (m_kind.fields[f].isGeometry()) continue;
      const auto words = wordsOf(m_kind.fields[f], shortened[f]);
      for (std::size_t w = 0; w < words.size(); ++w) {
        const std::string word = normalisedHeader(words[w]);
        for (std::size_t h = 0; h < m_matches.size() && !word.empty(); ++h) {
          const std::string& header = m_matches[h].header;
          const std::string normal = normalisedHeader(header);
          if (normal == word)
            candidates.push_back({w, h, f, w < 3 ? "name" : "alias"});
          else if (normalisedHeader(lastPart(header)) == word)
            candidates.push_back({Tail + w, h, f, "alias"});
          else if (isCutFrom(header, normal, word))
            candidates.push_back({Cut + w, h, f, "prefix"});
        }
      }
    }
    take(candidates);
  }

  std::vector<HeaderMatch> result() && { return std::move(m_matches); }

 private:
  void take(std::vector<Candidate>& candidates) {
    std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
      return std::pair(a.rank, a.header) < std::pair(b.rank, b.header);
    });
    for (const Candidate& c : candidates) {
      const std::string& field = m_kind.fields[c.field].name;
      if (m_matches[c.header].how != "none" || m_taken.contains(field)) continue;
      m_matches[c.header].field = field, m_matches[c.header].how = c.how;
      m_taken.insert(field);
    }
  }

  const RecordDescription& m_kind;
  std::vector<HeaderMatch> m_matches;
  std::set<std::string> m_taken;
};

} // namespace

std::vector<HeaderMatch> matchHeaders(const std::vector<std::string>& headers, const RecordDescription& kind,
                                      const std::map<std::string, std::string>& user) {
  Matcher matcher(headers, kind);
  matcher.applyUser(user);
  matcher.applyCoordinates();
  matcher.applyWords();
  return std::move(matcher).result();
}

std::vector<std::string> knownHeaders(const RecordDescription& kind) {
  std::vector<std::string> known;
  const auto shortened = shortNamesOf(kind);
  for (std::size_t f = 0; f < kind.fields.size(); ++f) {
    const auto words = wordsOf(kind.fields[f], shortened[f]);
    known.insert(known.end(), words.begin(), words.end());
  }
  return known;
}

} // namespace huyuan::exchange
