// SPDX-License-Identifier: GPL-3.0-or-later
#include "solver/io/euclid_p.h"
#include "solver/io/instance.h"
#include "solver/io/token_reader_p.h"

#include <algorithm>
#include <numeric>

namespace huyuan::solver {

namespace {

class VrpParser {
 public:
  VrpParser(std::string_view text, Rounding rounding)
      : m_in(text) {
    m_result.rounding = rounding;
    m_result.scale = scaleOf(rounding);
  }

  Instance run() {
    while (!m_in.atEnd()) {
      std::string key(m_in.word());
      if (key == "EOF") break;
      const bool joined = key.ends_with(':');
      if (joined) key.pop_back();
      if (!section(key)) header(key, joined);
    }
    return assemble();
  }

 private:
  std::string value(bool joined) {
    std::string_view rest = m_in.restOfLine();
    const std::string_view blanks = " \t\r\"";
    if (!joined) rest.remove_prefix(std::min(rest.size(), rest.find(':') + 1));
    const std::size_t from = rest.find_first_not_of(blanks);
    if (from == std::string_view::npos) return {};
    return std::string(rest.substr(from, rest.find_last_not_of(blanks) - from + 1));
  }

  void header(const std::string& key, bool joined) {
    const std::string text = value(joined);
    if (key == "NAME")
      m_result.name = text;
    else if (key == "DIMENSION")
      m_n = static_cast<std::size_t>(TokenReader(text).integer(1, 100000));
    else if (key == "CAPACITY")
      m_capacity = TokenReader(text).integer(0, Largest);
    else if (key == "EDGE_WEIGHT_TYPE")
      m_type = text;
    else if (key == "EDGE_WEIGHT_FORMAT")
      m_format = text;
    else if (key == "TYPE" && text != "CVRP" && text != "TSP")
      m_in.fail("type " + text + " is not read");
  }

  bool section(const std::string& key) {
    if (key == "NODE_COORD_SECTION")
      coordinates();
    else if (key == "DEMAND_SECTION")
      demands();
    else if (key == "EDGE_WEIGHT_SECTION")
      weights();
    else if (key == "DEPOT_SECTION")
      depot();
    else
      return false;
    return true;
  }

  std::size_t node() { return static_cast<std::size_t>(m_in.integer(1, static_cast<std::int64_t>(m_n))) - 1; }

  void coordinates() {
    m_points.resize(m_n);
    for (std::size_t i = 0; i < m_n; ++i) {
      const std::size_t at = node();
      m_points[at].x = m_in.number();
      m_points[at].y = m_in.number();
    }
  }
  void demands() {
    m_demands.resize(m_n);
    for (std::size_t i = 0; i < m_n; ++i) {
      const std::size_t at = node();
      m_demands[at] = m_in.integer(0, Largest);
    }
  }
  void weights() {
    m_weights = Matrix(m_n);
    const bool full = m_format == "FULL_MATRIX";
    if (!full && m_format != "LOWER_ROW") m_in.fail("edge weight format " + m_format + " is not read");
    for (std::size_t i = 0; i < m_n; ++i)
      for (std::size_t j = 0; j < (full ? m_n : i); ++j) {
        const Time w = m_in.integer(0, Largest) * m_result.scale;
        m_weights.set(i, j, i == j ? 0 : w);
        if (!full) m_weights.set(j, i, w);
      }
  }
  void depot() {
    if (m_in.integer(-1, Largest) != 1) m_in.fail("the depot must be node 1");
    while (m_in.integer(-1, Largest) != -1) m_in.fail("more than one depot");
  }

  std::size_t fleet() const {
    const std::int64_t demand = std::accumulate(m_demands.begin(), m_demands.end(), std::int64_t{0});
    if (m_demands.empty()) return 1;
    std::size_t least = m_capacity > 0 ? static_cast<std::size_t>((demand + m_capacity - 1) / m_capacity) : m_n;
    const std::size_t k = m_result.name.rfind("-k");
    if (k != std::string::npos) {
      const std::string_view digits = std::string_view(m_result.name).substr(k + 2);
      std::size_t named = 0;
      std::from_chars(digits.data(), digits.data() + digits.size(), named);
      least = std::max(least, named);
    }
    return std::min(m_n, least + least / 5 + 1);
  }

  Instance assemble() {
    if (m_n == 0) m_in.fail("no DIMENSION");
    const bool explicitWeights = m_type == "EXPLICIT";
    if (!explicitWeights && m_type != "EUC_2D") m_in.fail("edge weight type " + m_type + " is not read");
    if ((explicitWeights ? m_weights.size() : m_points.size()) != m_n) m_in.fail("a section is missing");
    Problem& p = m_result.problem;
    p.cost = explicitWeights ? m_weights : euclidean(m_points, m_result.rounding, Use::AsCost);
    p.duration = p.cost;
    for (std::size_t i = 1; i < m_n; ++i) {
      Client c;
      c.location = i;
      c.demand = m_demands.empty() ? 0 : m_demands[i];
      p.clients.push_back(c);
    }
    Vehicle v;
    if (!m_demands.empty()) v.capacity = m_capacity;
    p.vehicles.assign(fleet(), v);
    return std::move(m_result);
  }

  TokenReader m_in;
  Instance m_result;
  std::size_t m_n = 0;
  std::int64_t m_capacity = 0;
  std::string m_type, m_format;
  std::vector<PlanePoint> m_points;
  std::vector<std::int64_t> m_demands;
  Matrix m_weights;
};

} // namespace

Instance instanceFromVrp(std::string_view text, Rounding rounding) { return VrpParser(text, rounding).run(); }

} // namespace huyuan::solver
