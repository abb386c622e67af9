// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/safe_file.h"
#include "planning/draw.h"
#include "planning/draw_result_p.h"
#include "planning/team_districts_p.h"

#include <set>

namespace huyuan::planning {

namespace {

class Verifier {
 public:
  Verifier(const domain::DrawRecord& record, const domain::DrawPopulation& list)
      : m_record(record)
      , m_list(list) {}

  std::vector<base::Problem> run() {
    checkCommitments();
    if (m_record.entropy.empty())
      say("the draw has been frozen but not run");
    else
      checkResult();
    return std::move(m_problems);
  }

 private:
  void say(std::string pattern, std::vector<std::string> arguments = {}) {
    m_problems.push_back({base::Problem::Severity::Error, {}, std::move(pattern), std::move(arguments)});
  }
  void compare(const std::string& what, const std::string& stated, const std::string& found) {
    if (stated != found) say("{0} is {1} but the record says {2}", {what, found, stated});
  }

  void checkCommitments() {
    compare("the hash of the list", m_record.populationHash, files::sha256(canonicalList(m_list)));
    compare("the size of the list", std::to_string(m_record.populationSize), std::to_string(m_list.members.size()));
    compare("the hash of the specification", m_record.specHash, files::sha256(canonicalSpec(m_record.spec)));
  }

  void checkResult() {
    compare("the seed", m_record.seed, seedOf(m_record.spec, m_record.entropy));
    checkTargets();
    checkTeams();
    compare("the hash of the result", m_record.resultHash, files::sha256(canonicalResult(m_record)));
  }

  void checkTargets() {
    const auto drawn = drawTargets(m_record.spec, m_record.seed, m_list);
    if (drawn.size() != m_record.targets.size())
      say("{0} targets follow from the list but the record has {1}",
          {std::to_string(drawn.size()), std::to_string(m_record.targets.size())});
    for (std::size_t i = 0; i < std::min(drawn.size(), m_record.targets.size()); ++i) {
      const domain::DrawTarget& a = drawn[i];
      const domain::DrawTarget& b = m_record.targets[i];
      if (a.code == b.code && a.stratum == b.stratum && a.rankHash == b.rankHash && a.reserve == b.reserve) continue;
      say("place {0} belongs to {1} but the record has {2}", {std::to_string(i + 1), a.code, b.code});
    }
  }

  /// The districts are those of the teams and, if teams are too few for all, those on the list besides.
  void checkTeams() {
    std::set<std::string> named;
    std::vector<int> numbers;
    for (const domain::TeamDistrict& t : m_record.teams) named.insert(t.district), numbers.push_back(t.team);
    if (named.size() == numbers.size())
      for (const domain::DrawMember& m : m_list.members) named.insert(m.stratum);
    const auto pairs = pairUp(numbers, permutation(m_record.seed, m_record.permutation, {named.begin(), named.end()}));
    for (std::size_t i = 0; i < pairs.size(); ++i)
      compare("the district of team " + std::to_string(numbers[i]), m_record.teams[i].district, pairs[i].district);
  }

  const domain::DrawRecord& m_record;
  const domain::DrawPopulation& m_list;
  std::vector<base::Problem> m_problems;
};

} // namespace

std::vector<base::Problem> verify(const domain::DrawRecord& record, const domain::DrawPopulation& list) {
  return Verifier(record, list).run();
}

} // namespace huyuan::planning
