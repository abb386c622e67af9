// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/error.h"
#include "base/random.h"
#include "session/plain_findings.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <geodesic.h>
#include <gmock/gmock.h>

// Findings of plain files against every pair measured with PROJ's geodesic routines (Karney 2013), and by hand.
namespace huyuan::test {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

namespace {

struct Place {
  double lon = 0.0, lat = 0.0;
};

const geod_geodesic& grs80() {
  static const geod_geodesic ellipsoid = [] {
    geod_geodesic g;
    geod_init(&g, 6378137.0, 1 / 298.257222101);
    return g;
  }();
  return ellipsoid;
}

double between(Place a, Place b) {
  double length = 0.0;
  geod_inverse(&grs80(), a.lat, a.lon, b.lat, b.lon, &length, nullptr, nullptr);
  return length;
}

/// As the files say it.
Place rounded(Place p) { return {std::round(p.lon * 1e9) / 1e9, std::round(p.lat * 1e9) / 1e9}; }

Place away(Place from, double azimuth, double length) {
  Place to;
  geod_direct(&grs80(), from.lat, from.lon, azimuth, length, &to.lat, &to.lon, nullptr);
  return rounded(to);
}

/// By golden section along the edge: slow, and nothing to go wrong.
double toEdge(Place a, Place b, Place p) {
  double length = 0.0, azimuth = 0.0;
  geod_inverse(&grs80(), a.lat, a.lon, b.lat, b.lon, &length, &azimuth, nullptr);
  const auto at = [&](double along) {
    Place q;
    geod_direct(&grs80(), a.lat, a.lon, azimuth, along, &q.lat, &q.lon, nullptr);
    return between(q, p);
  };
  constexpr double Golden = 0.6180339887498949;
  double low = 0.0, high = length;
  for (int i = 0; i < 34; ++i) {
    const double left = high - Golden * (high - low), right = low + Golden * (high - low);
    if (at(left) < at(right))
      high = right;
    else
      low = left;
  }
  return std::min({at(low), between(a, p), between(b, p)});
}

bool isInside(const std::vector<Place>& ring, Place p) {
  bool inside = false;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    const Place a = ring[i], b = ring[i + 1];
    if ((a.lat > p.lat) != (b.lat > p.lat) && p.lon < a.lon + (p.lat - a.lat) / (b.lat - a.lat) * (b.lon - a.lon))
      inside = !inside;
  }
  return inside;
}

struct TestSchool {
  std::vector<Place> places; ///< one point, or gates, or a closed ring
  std::string method;
};

double distanceOf(const TestSchool& school, Place vendor) {
  double nearest = 1e9;
  if (school.method != "boundary_line") {
    for (const Place gate : school.places) nearest = std::min(nearest, between(gate, vendor));
    return nearest;
  }
  if (isInside(school.places, vendor)) return 0.0;
  for (std::size_t i = 0; i + 1 < school.places.size(); ++i)
    nearest = std::min(nearest, toEdge(school.places[i], school.places[i + 1], vendor));
  return nearest;
}

TestSchool makeSchool(base::Random& random, Place at, std::size_t kind) {
  if (kind == 0) return {{at}, "point_radius"};
  TestSchool school{{}, kind == 1 ? "gate_radius" : "boundary_line"};
  const int corners = kind == 1 ? 2 : 6;
  for (int i = 0; i < corners; ++i)
    school.places.push_back(away(at, (i + 0.6 * random.unit()) * 360.0 / corners, random.between(50, 160)));
  if (kind == 2) school.places.push_back(school.places.front());
  return school;
}

std::string wkt(const TestSchool& school) {
  std::string text;
  for (const Place p : school.places) {
    char pair[64];
    std::snprintf(pair, sizeof pair, "%s%.9f %.9f", text.empty() ? "" : ",", p.lon, p.lat);
    text += pair;
  }
  if (school.method == "boundary_line") return "\"POLYGON((" + text + "))\"";
  return (school.method == "gate_radius" ? "\"MULTIPOINT(" : "\"POINT(") + text + ")\"";
}

/// Files in a folder, and a query of them.
struct Case {
  TempFolder folder;
  session::PlainFiles files;
  session::FindingQuery query;

  void schools(const std::string& text) { files.schools = put("学校 (1).csv", text); }
  void vendors(const std::string& text) { files.vendors = put("商户.csv", text); }
  void gates(const std::string& text) { files.gates = put("校门.csv", text); }
  std::string put(const std::string& name, const std::string& text) const {
    writeAll(folder.file(name), text);
    return folder.file(name);
  }
  session::FoundRows found() const { return session::plainFindings(files, query, {}, {}); }
  /// Lines of the CSV without its header.
  std::vector<std::string> lines() const {
    const std::string csv = session::toCsv(found());
    std::vector<std::string> all;
    for (std::size_t at = csv.find('\n') + 1; at < csv.size(); at = csv.find('\n', at) + 1)
      all.push_back(csv.substr(at, csv.find('\n', at) - at));
    return all;
  }
};

constexpr const char* OneVendor = "id,lon,lat\nv,118.3564,35.1046\n";

} // namespace

TEST(PlainFindings, everyPairByGeodesics) {
  base::Random random(17);
  Case c;
  std::vector<TestSchool> schools;
  std::vector<Place> vendors;
  std::string schoolText = "id,WKT\n", vendorText = "id,lon,lat\n";
  for (std::size_t i = 0; i < 240; ++i) {
    const Place at = rounded({random.between(118.30, 118.38), random.between(35.06, 35.13)});
    schools.push_back(makeSchool(random, at, i % 3));
    schoolText += "S" + std::to_string(i) + "," + wkt(schools.back()) + "\n";
  }
  for (std::size_t i = 0; i < 2000; ++i) {
    const Place at = rounded({random.between(118.29, 118.39), random.between(35.05, 35.14)});
    vendors.push_back(at);
    char line[80];
    std::snprintf(line, sizeof line, "V%zu,%.9f,%.9f\n", i, at.lon, at.lat);
    vendorText += line;
  }
  c.schools(schoolText);
  c.vendors(vendorText);
  const session::FoundRows found = c.found();
  EXPECT_THAT(found.problems, IsEmpty());
  auto row = found.rows.begin();
  for (std::uint32_t v = 0; v < vendors.size(); ++v)
    for (std::uint32_t s = 0; s < schools.size(); ++s) {
      if (std::hypot((schools[s].places[0].lon - vendors[v].lon) * 0.8, schools[s].places[0].lat - vendors[v].lat) >
          0.01)
        continue; // 500 m; no school reaches so far
      const double expected = distanceOf(schools[s], vendors[v]);
      if (expected > 200.0) continue;
      ASSERT_NE(row, found.rows.end());
      ASSERT_EQ(found.vendors[row->vendor], "V" + std::to_string(v));
      ASSERT_EQ(found.schools[row->school], "S" + std::to_string(s));
      EXPECT_EQ(domain::toText(row->method), schools[s].method);
      EXPECT_NEAR(row->distance, expected, 1e-6);
      ++row;
    }
  EXPECT_EQ(row, found.rows.end());
  EXPECT_GT(found.rows.size(), 1000U);
}

TEST(PlainFindings, theSameForAnyThreads) {
  base::Random random(23);
  Case c;
  std::string schoolText = "id,lon,lat\n", vendorText = "id,lon,lat\n";
  for (int i = 0; i < 3000; ++i) {
    const auto place = [&] {
      return std::to_string(random.between(118.0, 118.4)) + "," + std::to_string(random.between(35.0, 35.4)) + "\n";
    };
    if (i < 800) schoolText += std::to_string(i * 31 % 1000) + "," + place();
    vendorText += std::to_string(i * 37 % 4001) + "," + place();
  }
  c.schools(schoolText);
  c.vendors(vendorText);
  c.query.methods = {domain::Method::GateRadius, domain::Method::PointRadius};
  c.query.threads = 1;
  const auto alone = c.lines();
  EXPECT_GT(alone.size(), 100U);
  for (const unsigned threads : {2U, 5U, 0U}) {
    c.query.threads = threads;
    EXPECT_EQ(c.lines(), alone);
  }
}

TEST(PlainFindings, whatFallsBackToAMethodAskedForIsSaidOnce) {
  Case c;
  c.schools("id,WKT\np,POINT (118.3564 35.1048)\n"
            "a,\"POLYGON ((118.356 35.104,118.357 35.104,118.357 35.105,118.356 35.105,118.356 35.104))\"\n");
  c.vendors(OneVendor);
  c.query.methods = {domain::Method::Walk, domain::Method::PointRadius, domain::Method::BoundaryLine,
                     domain::Method::GateRadius};
  // The gates' stand-in of a school with an outline is the outline: asked for, so it is that row, and it proves. That
  // of the walk goes to the door and does not.
  EXPECT_THAT(c.lines(), ElementsAre(HasSubstr("v,p,point_radius,22.18"), "v,a,boundary_line,0.000000,0.000000,inside",
                                     "v,a,boundary_to_door,0.000000,0.000000,borderline"));
  c.query.methods = {domain::Method::GateRadius};
  EXPECT_THAT(c.lines(), ElementsAre(HasSubstr("v,p,point_radius,22.18"), HasSubstr("v,a,boundary_line,0.000000")));
  EXPECT_THAT(c.lines()[0], HasSubstr(",borderline"));
}

TEST(PlainFindings, gatesOfAFileOfTheirOwn) {
  Case c;
  c.schools("学校标识码,学校名称\n37130,一小\n37131,二小\n37132,三小\n");
  c.gates("所属学校,lon,lat,开放状态,正门\n"
          "37130,118.3564,35.1050,常开,是\n"
          "37130,118.3564,35.1047,关闭,否\n"
          "37131,118.3564,35.1056,上下学开,\n"
          "99999,118.3564,35.1046,,\n"
          "37131,,,,\n");
  c.vendors(OneVendor);
  c.query.methods = {domain::Method::GateRadius};
  const auto found = c.found();
  EXPECT_EQ(found.schoolCount, 2U);
  std::vector<std::string> problems;
  for (const auto& p : found.problems)
    if (p.severity == base::Problem::Severity::Error) problems.push_back(p.text());
  EXPECT_THAT(problems, ElementsAre(HasSubstr("row 4: there is no place in this row"),
                                    HasSubstr("row 5: no school has the code '99999'"),
                                    HasSubstr("row 6: there is no place in this row")));
  // 0.0004° of latitude at 35.1° N are 44.38 m, 0.001° 110.94 m (geod on GRS80).
  EXPECT_THAT(c.lines(), ElementsAre(HasSubstr("v,37130,gate_radius,44.3"), HasSubstr("v,37131,gate_radius,110.9")));
}

TEST(PlainFindings, campusesAreOneSchool) {
  Case c;
  c.schools("id,lon,lat,campus_of\nmain,118.3564,35.1056,\nnorth,118.3564,35.1050,main\nother,118.3564,35.1052,\n");
  c.vendors(OneVendor);
  c.query.methods = {domain::Method::PointRadius};
  EXPECT_THAT(c.lines(), ElementsAre(HasSubstr("v,north,"), HasSubstr("v,other,")));
  EXPECT_TRUE(c.found().problems.empty());
}

TEST(PlainFindings, campusesOfASchoolThatIsNotThere) {
  Case c;
  c.schools("id,lon,lat,campus_of\na,118.3564,35.1056,\nb,118.3564,35.1050,nobody\nc,118.3564,35.1052,nobody\n"
            "d,118.3564,35.1052,a\ne,118.3564,35.1052,e2\n");
  c.vendors(OneVendor);
  c.query.methods = {domain::Method::PointRadius};
  std::vector<std::string> problems;
  for (const auto& p : c.found().problems) problems.push_back(p.text());
  EXPECT_THAT(
      problems,
      ElementsAre(HasSubstr("row 3, column campus_of: 2 campuses belong to a school that is not there: 'nobody'"),
                  HasSubstr("row 6, column campus_of: 1 campuses belong")));
}

TEST(PlainFindings, accuraciesMakeTheBand) {
  Case c;
  c.schools("id,lon,lat,精度\ns,118.356400000,35.104600000,3\n");
  c.vendors("id,lon,lat,accuracy_m\nn-in,118.356400000,35.106401834,4\nn-out,118.356400000,35.106403637,4\n");
  c.query.methods = {domain::Method::PointRadius};
  EXPECT_THAT(c.lines(), ElementsAre(HasSubstr("n-in,s,point_radius,199.89")));
  EXPECT_THAT(c.lines()[0], HasSubstr(",5.000000,borderline"));
  c.query.withBand = true;
  EXPECT_THAT(c.lines(), ElementsAre(HasSubstr("n-in,s,"), HasSubstr("n-out,s,point_radius,200.")));
}

TEST(PlainFindings, rulesCoverKindsAndSpareKinds) {
  Case c;
  c.schools("id,lon,lat,kind\nk,118.3564,35.1050,幼儿园\np,118.3564,35.1052,小学\n");
  c.vendors("id,lon,lat,kind\nv,118.3564,35.1046,文具店\nm,118.3564,35.1046,超市\n");
  domain::ZoneRule all, primary;
  all.code = "all, 200";
  all.method = primary.method = domain::Method::PointRadius;
  primary.code = "primary";
  primary.schoolKinds = {"211"};
  primary.sparedKinds = {"supermarket"};
  c.query.rules = {primary, all};
  EXPECT_THAT(c.lines(), ElementsAre(HasSubstr("v,k,point_radius,44.3"), HasSubstr("v,p,point_radius,66.5"),
                                     HasSubstr("v,p,point_radius,66.5"), HasSubstr("m,k,"), HasSubstr("m,p,")));
  EXPECT_THAT(c.lines()[0], HasSubstr(",inside,\"all, 200\""));
  EXPECT_THAT(c.lines()[1], HasSubstr(",inside,primary"));
  EXPECT_THAT(session::toCsv(c.found()), HasSubstr("verdict,rule\n"));
}

TEST(PlainFindings, aRowWithoutAPlaceIsNamedAndTheOthersGoOn) {
  Case c;
  c.schools("id,lon,lat\ns,118.3564,35.1050\nt,,\n");
  c.vendors("id,lon,lat\n,118.3564,35.1046\nx,35.1046,118.3564\ny,,\n");
  const auto found = c.found();
  EXPECT_EQ(found.schoolCount, 1U);
  EXPECT_EQ(found.vendorCount, 1U);
  std::vector<std::string> problems;
  for (const auto& p : found.problems) problems.push_back(p.text());
  EXPECT_THAT(problems,
              ElementsAre(HasSubstr("学校 (1).csv, row 3: there is no place"),
                          HasSubstr("商户.csv, row 3, column lon: "), HasSubstr("商户.csv, row 4: there is no place")));
  EXPECT_THAT(c.lines(), ElementsAre(HasSubstr("#2,s,point_radius,44.3")));
}

TEST(PlainFindings, marketsAreMeasuredToTheirNearestPart) {
  Case c;
  c.schools("id,lon,lat\ns,118.3564,35.1050\n");
  c.vendors("id,WKT\nm,\"POLYGON ((118.3560 35.1040,118.3568 35.1040,118.3568 35.1046,118.3560 35.1046,118.3560 "
            "35.1040))\"\n");
  c.query.methods = {domain::Method::PointRadius};
  EXPECT_THAT(c.lines(), ElementsAre(HasSubstr("m,s,point_radius,44.3")));
}

TEST(FindingCsv, metresAreThoseOfPrintf) {
  base::Random random(29);
  session::FoundRows found;
  found.schools.add("s");
  found.vendors.add("v");
  std::string expected;
  for (int i = 0; i < 20000; ++i) {
    double d = random.between(0.0, i % 3 == 0 ? 1e-5 : i % 3 == 1 ? 400.0 : 3e7);
    if (i % 7 == 0) d = std::round(d * 2e6) / 2e6; // ties, as near as binary numbers come
    found.rows.push_back({0, 0, 0, domain::Method::Walk, domain::Verdict::Inside, d, 0.0});
    char text[64];
    std::snprintf(text, sizeof text, "v,s,walk,%.6f,0.000000,inside\n", d);
    expected += text;
  }
  const std::string csv = session::toCsv(found);
  EXPECT_EQ(csv.substr(csv.find('\n') + 1), expected);
}

} // namespace huyuan::test
