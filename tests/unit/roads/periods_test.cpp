// SPDX-License-Identifier: GPL-3.0-or-later
#include "naive_roads.h"
#include "roads/periods.h"
#include "roads/travel.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

#include <gmock/gmock.h>

namespace huyuan::test {
namespace {

using domain::RoadClass;
using roads::DayKind;
using ::testing::AllOf;
using ::testing::HasSubstr;

std::string shipped() { return test::reference("road_profiles.json"); }

double speed(const roads::Profile& p, RoadClass c) { return p.speedKmh.at(static_cast<std::size_t>(c)); }

/// A file with one period whose keys are the defaults here, replaced by `changes`.
std::string fileWith(const std::string& keys) { return R"({"profiles":{},"periods":[{)" + keys + "}]}"; }
const std::string Good =
    R"("id":"m","zh":"早","en":"m","from":"07:00","to":"09:00","days":"work","factors":{"car":0.5})";
std::string good(const std::string& from, const std::string& to) {
  std::string text = Good;
  return text.replace(text.find(from), from.size(), to);
}

std::string errorOf(const std::string& json) {
  try {
    roads::periodsFromJson(json, "我的.json");
  } catch (const base::Error& e) {
    EXPECT_EQ(e.kind(), base::ErrorKind::BadInput);
    return e.what();
  }
  return "accepted";
}

TEST(Periods, ThoseShipped) {
  const auto periods = roads::periodsFromJson(shipped(), "f");
  std::vector<std::string> ids;
  for (const auto& p : periods) ids.push_back(p.id);
  EXPECT_EQ(ids, (std::vector<std::string>{"morning", "dismissal", "evening", "night"}));
  for (const auto& name : roads::profileNames(shipped(), "f")) {
    const auto profile = roads::profileFromJson(shipped(), name, "f");
    for (const auto& p : periods) {
      const auto slowed = profile.during(p);
      EXPECT_EQ(slowed.period, p.id);
      EXPECT_NO_THROW(roads::checked(slowed));
      for (std::size_t i = 0; i < profile.speedKmh.size(); ++i)
        EXPECT_EQ(profile.speedKmh[i] > 0, slowed.speedKmh[i] > 0) << "what may be used stays the same";
    }
  }
}

TEST(Periods, SpeedsAreMultiplied) {
  const auto periods = roads::periodsFromJson(
      fileWith(good(R"({"car":0.5})", R"({"car":{"primary":0.5,"steps":0.1,"others":0.8}})")), "f");
  roads::Profile car;
  car.speedKmh.assign(15, 50.0);
  car.speedKmh[static_cast<std::size_t>(RoadClass::Footway)] = 0.0;
  car.speedKmh[static_cast<std::size_t>(RoadClass::Steps)] = 2.0;
  const auto slowed = car.during(periods.at(0));
  EXPECT_EQ(speed(slowed, RoadClass::Primary), 25.0);
  EXPECT_EQ(speed(slowed, RoadClass::Residential), 40.0);
  EXPECT_EQ(speed(slowed, RoadClass::Footway), 0.0);
  EXPECT_EQ(speed(slowed, RoadClass::Steps), 0.5) << "never so slow that a time has no room";
  car.name = "foot";
  EXPECT_EQ(car.during(periods.at(0)).speedKmh, car.speedKmh) << "the period does not speak of it";
}

TEST(Periods, TheFirstThatHoldsCounts) {
  const auto periods = roads::periodsFromJson(shipped(), "f");
  const auto at = [&](int hour, int minute, DayKind day) {
    const auto* found = roads::periodAt(hour * 60 + minute, day, periods);
    return found ? found->id : std::string("none");
  };
  EXPECT_EQ(at(6, 59, DayKind::Work), "none");
  EXPECT_EQ(at(7, 0, DayKind::Work), "morning");
  EXPECT_EQ(at(8, 45, DayKind::School), "morning") << "both ends are inside, and a school day is a working day";
  EXPECT_EQ(at(8, 46, DayKind::School), "none");
  EXPECT_EQ(at(8, 0, DayKind::Rest), "none");
  EXPECT_EQ(at(16, 0, DayKind::School), "dismissal");
  EXPECT_EQ(at(16, 0, DayKind::Work), "none") << "no pupils in the holidays";
  EXPECT_EQ(at(17, 0, DayKind::School), "dismissal") << "where two meet the first one counts";
  EXPECT_EQ(at(17, 0, DayKind::Work), "evening");
  EXPECT_EQ(at(23, 30, DayKind::Rest), "night");
  EXPECT_EQ(at(0, 0, DayKind::School), "night");
  EXPECT_EQ(at(5, 59, DayKind::Work), "night");
  EXPECT_EQ(at(6, 0, DayKind::Work), "none");
  EXPECT_EQ(at(12, 0, DayKind::School), "none");
}

TEST(Periods, ErrorsNameFileAndKey) {
  EXPECT_EQ(errorOf(fileWith(Good)), "accepted");
  const auto error = [](const std::string& keys) { return errorOf(fileWith(keys)); };
  EXPECT_THAT(error(good("07:00", "7:00")), AllOf(HasSubstr("我的.json"), HasSubstr("periods[0].from")));
  EXPECT_THAT(error(good("09:00", "24:00")), HasSubstr("periods[0].to"));
  EXPECT_THAT(error(good("09:00", "0a:00")), HasSubstr("periods[0].to"));
  EXPECT_THAT(error(good("work", "monday")), HasSubstr("periods[0].days must be school, work or any"));
  EXPECT_THAT(error(good("0.5", "0")), HasSubstr("periods[0].factors.car must be between 0.1 and 2"));
  EXPECT_THAT(error(good("0.5", R"({"lane":0.5})")), HasSubstr("periods[0].factors.car.lane is not a class of roads"));
  EXPECT_THAT(error(good("0.5", R"({"primary":"slow"})")), HasSubstr("periods[0].factors.car.primary is not a number"));
  EXPECT_THAT(error(good(R"("id":"m",)", "")), HasSubstr("periods[0].id is missing"));
  EXPECT_THAT(errorOf(R"({"profiles":{}})"), HasSubstr("periods is missing"));
  EXPECT_THAT(errorOf(R"({"periods":{}})"), HasSubstr("periods is not a list"));
  EXPECT_THAT(errorOf(R"({"periods":[7]})"), HasSubstr("periods[0] is not a period"));
  EXPECT_THAT(errorOf("[]"), HasSubstr("the file is not JSON"));
  EXPECT_THAT(errorOf(R"({"periods":[{)" + Good + "},{" + Good + "}]}"),
              HasSubstr("periods[1].id stands there twice: m"));
}

TEST(Periods, ErrorsOfProfilesNameTheKeyToo) {
  const auto error = [](const std::string& more) {
    try {
      roads::profileFromJson(R"({"profiles":{"car":{)" + more + R"("speed_kmh":{"primary":50}}}})", "car", "f.json");
    } catch (const base::Error& e) {
      return std::string(e.what());
    }
    return std::string("accepted");
  };
  EXPECT_EQ(error(""), "accepted");
  EXPECT_THAT(error(R"("light_s":601,)"), HasSubstr("profiles.car.light_s must be between 0 and 600"));
  EXPECT_THAT(error(R"("lights":5,)"), HasSubstr("profiles.car.lights is not known here"));
  EXPECT_THAT(error(R"("push_kmh":0.2,)"), HasSubstr("profiles.car.push_kmh"));
  EXPECT_THAT(error(R"("bike":1,)"), HasSubstr("profiles.car.bike must be true or false"));
}

/// Times of a period: the same whether the graph is re-timed or built for it, and never shorter where all is slower.
TEST(Periods, ARetimedGraphIsThatOfThePeriod) {
  const auto period = roads::periodsFromJson(fileWith(Good), "f").at(0);
  const auto profile = testCar();
  int legs = 0;
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    const auto town = richTown(seed);
    const roads::RoadGraph usual(town, profile), own(town, profile.during(period));
    const auto retimed = usual.retimed(profile.during(period));
    std::vector<roads::Snap> snaps;
    for (const auto& node : town.nodes)
      if (const auto snap = usual.snap(node)) snaps.push_back(*snap);
    const auto before = usual.matrix(snaps, 1, {}, {}), here = retimed.matrix(snaps, 1, {}, {}),
               there = own.matrix(snaps, 1, {}, {});
    for (std::size_t r = 0; r < snaps.size(); ++r)
      for (std::size_t c = 0; c < snaps.size(); ++c) {
        EXPECT_EQ(here.milliseconds(r, c), there.milliseconds(r, c));
        EXPECT_EQ(here.millimetres(r, c), there.millimetres(r, c));
        EXPECT_GE(here.milliseconds(r, c), before.milliseconds(r, c));
        legs += here.milliseconds(r, c) > 0;
      }
  }
  EXPECT_GT(legs, 300);
}

TEST(Periods, EBikesAreCyclesAndMayBePushed) {
  const auto ebike = roads::profileFromJson(shipped(), "ebike", "f");
  EXPECT_TRUE(ebike.bike && ebike.motor && ebike.footAccess);
  EXPECT_GT(ebike.pushKmh, 0.0);
  EXPECT_FALSE(roads::profileFromJson(shipped(), "car", "f").bike);
}

} // namespace
} // namespace huyuan::test
