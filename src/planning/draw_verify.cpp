// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/safe_file.h"
#include "files/signing.h"
#include "planning/draw.h"
#include "planning/draw_parts_p.h"
#include "planning/team_districts_p.h"

namespace huyuan::planning {

namespace {

std::string word(bool yes) { return yes ? "true" : "false"; }

class Verifier {
 public:
  Verifier(const domain::DrawRecord& record, const domain::DrawPopulation& list)
      : m_record(record)
      , m_list(list) {}

  std::vector<base::Problem> run() {
    checkCommitments();
    checkQuotas();
    if (!m_record.isRun()) {
      say("the draw has been frozen but not run");
      return std::move(m_problems);
    }
    compare("seed", m_record.seed, seedOf(m_record));
    checkTargets();
    // What follows is drawn from the targets: with wrong ones it would all be wrong, and say nothing more.
    if (m_problems.empty()) {
      checkTeams();
      checkOfficers();
    }
    compare("result_hash", m_record.resultHash, files::sha256(canonicalResult(m_record)));
    return std::move(m_problems);
  }

 private:
  void say(std::string pattern, std::vector<std::string> arguments = {}) {
    m_problems.push_back({base::Problem::Severity::Error, {}, std::move(pattern), std::move(arguments)});
  }
  void compare(const std::string& where, const std::string& stated, const std::string& found) {
    if (stated != found) say("{0} must be {1} but the record says {2}", {where, found, stated});
  }
  template <class Number> void compareNumber(const std::string& where, Number stated, Number found) {
    compare(where, std::to_string(stated), std::to_string(found));
  }

  void checkCommitments() {
    compare("population_hash", m_record.populationHash, files::sha256(canonicalList(m_list)));
    compareNumber("population_size", m_record.populationSize, static_cast<std::int64_t>(m_list.members.size()));
    compare("spec_hash", m_record.specHash, files::sha256(canonicalSpec(m_record.spec)));
    compare("crew_hash", m_record.crewHash, files::sha256(canonicalCrew(m_record.crew)));
    compare("freeze_hash", m_record.freezeHash, files::sha256(canonicalFreeze(m_record)));
  }

  void checkQuotas() {
    const auto quotas = planning::quotas(m_list, m_record.spec);
    compareNumber("quotas", m_record.quotas.size(), quotas.size());
    for (std::size_t i = 0; i < std::min(quotas.size(), m_record.quotas.size()); ++i) {
      const domain::StratumQuota &a = quotas[i], &b = m_record.quotas[i];
      const std::string at = "quotas[" + std::to_string(i) + "].";
      compare(at + "stratum", b.stratum, a.stratum);
      compareNumber(at + "size", b.size, a.size);
      compareNumber(at + "wanted", b.wanted, a.wanted);
      compareNumber(at + "targets", b.targets, a.targets);
      compareNumber(at + "reserves", b.reserves, a.reserves);
    }
  }

  void checkTargets() {
    const auto drawn = drawTargets(m_record.spec, m_record.seed, m_list);
    compareNumber("targets", m_record.targets.size(), drawn.size());
    for (std::size_t i = 0; i < std::min(drawn.size(), m_record.targets.size()); ++i) {
      const domain::DrawTarget &a = drawn[i], &b = m_record.targets[i];
      const std::string at = "targets[" + std::to_string(i) + "].";
      compare(at + "code", b.code, a.code);
      compare(at + "district", b.district, a.district);
      compare(at + "stratum", b.stratum, a.stratum);
      compare(at + "rank_hash", b.rankHash, a.rankHash);
      compare(at + "reserve", word(b.reserve), word(a.reserve));
    }
  }

  /// Drawn again from j = 0, so that every smaller j is seen to be passed over for a reason.
  void checkTeams() {
    TeamDraw draw;
    try {
      draw = drawTeams(m_record);
    } catch (const base::Error& e) {
      return say(e.pattern(), e.arguments());
    }
    compareNumber("permutation", m_record.permutation, draw.permutation);
    compareNumber("teams", m_record.teams.size(), draw.pairs.size());
    for (std::size_t i = 0; i < std::min(draw.pairs.size(), m_record.teams.size()); ++i) {
      const std::string at = "teams[" + std::to_string(i) + "].";
      compareNumber(at + "team", m_record.teams[i].team, draw.pairs[i].team);
      compare(at + "district", m_record.teams[i].district, draw.pairs[i].district);
    }
  }

  void checkOfficers() {
    if (!m_problems.empty()) return;
    domain::DrawRecord again = m_record;
    try {
      OfficerDraw draw = drawOfficers(m_record);
      again.officers = std::move(draw.pairs);
      again.officerPermutation = draw.permutation;
    } catch (const base::Error& e) {
      return say(e.pattern(), e.arguments());
    }
    compareNumber("officer_permutation", m_record.officerPermutation, again.officerPermutation);
    compareNumber("officers", m_record.officers.size(), again.officers.size());
    for (std::size_t i = 0; i < std::min(again.officers.size(), m_record.officers.size()); ++i) {
      const std::string at = "officers[" + std::to_string(i) + "].";
      compareNumber(at + "team", m_record.officers[i].team, again.officers[i].team);
      compare(at + "officer", m_record.officers[i].officer, again.officers[i].officer);
    }
    checkMeetings(repeatedMeetings(again));
  }

  void checkMeetings(const std::vector<domain::RepeatedMeeting>& met) {
    compareNumber("meetings", m_record.meetings.size(), met.size());
    for (std::size_t i = 0; i < std::min(met.size(), m_record.meetings.size()); ++i) {
      const std::string at = "meetings[" + std::to_string(i) + "].";
      compare(at + "officer", m_record.meetings[i].officer, met[i].officer);
      compare(at + "vendor", m_record.meetings[i].vendor, met[i].vendor);
    }
  }

  const domain::DrawRecord& m_record;
  const domain::DrawPopulation& m_list;
  std::vector<base::Problem> m_problems;
};

} // namespace

namespace {

std::vector<base::Problem> verifyDrawing(const domain::DrawRecord& record, const domain::DrawPopulation& list) {
  if (record.format != 1) return Verifier(record, list).run();
  if (!record.isRun()) return {{base::Problem::Severity::Error, {}, "the draw has been frozen but not run", {}}};
  return verify1(record, list);
}

} // namespace

std::vector<base::Problem> verify(const domain::DrawRecord& record, const domain::DrawPopulation& list) {
  auto problems = verifyDrawing(record, list);
  const domain::RecordSignature& s = record.signature;
  if (s.isThere() && !files::isSignedBy(s.publicKey, record.resultHash, s.value))
    problems.push_back({base::Problem::Severity::Error,
                        {},
                        "signature.value is no signature of result_hash {0} by the key {1}",
                        {record.resultHash, s.publicKey}});
  return problems;
}

} // namespace huyuan::planning
