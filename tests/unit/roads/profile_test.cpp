// SPDX-License-Identifier: GPL-3.0-or-later
#include "roads/travel.h"
#include "support/temp_folder.h"

#include <gtest/gtest.h>

namespace huyuan {
namespace {

std::string shipped() { return test::reference("road_profiles.json"); }

base::ErrorKind kindOf(const std::string& json) {
  try {
    roads::profileFromJson(json, "car", "profiles.json");
  } catch (const base::Error& e) {
    EXPECT_EQ(e.place().file, "profiles.json");
    return e.kind();
  }
  ADD_FAILURE() << "accepted: " << json;
  return base::ErrorKind::Failed;
}

TEST(Profile, ShippedProfilesAreSensible) {
  EXPECT_EQ(roads::profileNames(shipped(), "f"), (std::vector<std::string>{"car", "ebike", "foot"}));
  const auto car = roads::profileFromJson(shipped(), "car", "f");
  const auto ebike = roads::profileFromJson(shipped(), "ebike", "f");
  const auto foot = roads::profileFromJson(shipped(), "foot", "f");
  const auto at = [](const roads::Profile& p, domain::RoadClass c) {
    return p.speedKmh.at(static_cast<std::size_t>(c));
  };
  EXPECT_TRUE(car.motor);
  EXPECT_FALSE(car.footAccess);
  EXPECT_TRUE(ebike.motor && ebike.footAccess);
  EXPECT_FALSE(foot.motor);
  EXPECT_EQ(at(car, domain::RoadClass::Footway), 0.0);
  EXPECT_EQ(at(foot, domain::RoadClass::Motorway), 0.0);
  EXPECT_GT(at(car, domain::RoadClass::Motorway), at(car, domain::RoadClass::Primary));
  for (const auto kmh : ebike.speedKmh) EXPECT_LE(kmh, 25.0); // GB 17761-2018: an e-bike's top speed
}

TEST(Profile, BadFilesAreRefusedByName) {
  EXPECT_EQ(kindOf("{"), base::ErrorKind::BadInput);
  EXPECT_EQ(kindOf("[]"), base::ErrorKind::BadInput);
  EXPECT_EQ(kindOf(R"({"profiles":{}})"), base::ErrorKind::BadInput);
  EXPECT_EQ(kindOf(R"({"profiles":{"car":{}}})"), base::ErrorKind::BadInput);
  EXPECT_EQ(kindOf(R"({"profiles":{"car":{"speed_kmh":{"lane":30}}}})"), base::ErrorKind::BadInput);
  EXPECT_EQ(kindOf(R"({"profiles":{"car":{"speed_kmh":{"primary":-5}}}})"), base::ErrorKind::BadInput);
  EXPECT_EQ(kindOf(R"({"profiles":{"car":{"speed_kmh":{"primary":"fast"}}}})"), base::ErrorKind::BadInput);
  EXPECT_EQ(kindOf(R"({"profiles":{"car":{"turn_penalty_s":-1,"speed_kmh":{"primary":50}}}})"),
            base::ErrorKind::BadInput);
  EXPECT_EQ(kindOf(R"({"profiles":{"car":{"motor":"yes","speed_kmh":{"primary":50}}}})"), base::ErrorKind::BadInput);
}

TEST(Profile, MissingClassesMayNotBeUsed) {
  const auto p = roads::profileFromJson(R"({"profiles":{"car":{"speed_kmh":{"primary":50}}}})", "car", "f");
  EXPECT_EQ(p.speedKmh.size(), 15U);
  EXPECT_EQ(p.speedKmh[static_cast<std::size_t>(domain::RoadClass::Primary)], 50.0);
  EXPECT_EQ(p.speedKmh[static_cast<std::size_t>(domain::RoadClass::Residential)], 0.0);
}

} // namespace
} // namespace huyuan
