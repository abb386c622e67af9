// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/osm_access.h"

#include <gtest/gtest.h>

#include <map>

// After the OpenStreetMap wiki: Key:bicycle, Key:oneway:bicycle, Key:cycleway, Key:barrier, Key:duration.
namespace huyuan::test {
namespace {

using domain::OneWay;
using Tags = std::map<std::string, std::string>;

exchange::TagReader reader(Tags tags) {
  return [tags = std::move(tags)](const char* key) {
    const auto at = tags.find(key);
    return at == tags.end() ? std::string() : at->second;
  };
}
domain::RoadWay road(Tags tags) { return exchange::roadFromTags(reader(std::move(tags))).value(); }
bool rides(Tags tags) { return road(std::move(tags)).bike; }
OneWay bikeWay(Tags more) {
  more.emplace("highway", "residential");
  return road(std::move(more)).bikeOneWay;
}

TEST(OsmBike, classesSayWhereOneRides) {
  for (const char* word : {"trunk", "primary", "residential", "service", "track", "cycleway", "path"})
    EXPECT_TRUE(rides({{"highway", word}})) << word;
  for (const char* word : {"motorway", "motorway_link", "footway", "pedestrian", "steps", "bridleway"})
    EXPECT_FALSE(rides({{"highway", word}, {"foot", "yes"}})) << word;
  EXPECT_FALSE(rides({{"highway", "trunk"}, {"motorroad", "yes"}}));
  EXPECT_TRUE(rides({{"highway", "footway"}, {"bicycle", "designated"}}));
  EXPECT_FALSE(rides({{"highway", "cycleway"}, {"bicycle", "no"}}));
}

TEST(OsmBike, carsAndCyclesAreToldApart) {
  EXPECT_TRUE(rides({{"highway", "residential"}, {"motor_vehicle", "no"}}));
  EXPECT_FALSE(rides({{"highway", "residential"}, {"vehicle", "no"}}));
  EXPECT_TRUE(rides({{"highway", "residential"}, {"vehicle", "no"}, {"bicycle", "yes"}}));
  EXPECT_FALSE(rides({{"highway", "service"}, {"access", "private"}, {"foot", "yes"}}));
  EXPECT_FALSE(rides({{"highway", "primary"}, {"bicycle", "use_sidepath"}}));
  EXPECT_FALSE(rides({{"highway", "residential"}, {"bicycle", "dismount"}}));
  const auto onlyCycles = road({{"highway", "service"}, {"access", "no"}, {"bicycle", "yes"}});
  EXPECT_TRUE(onlyCycles.bike);
  EXPECT_FALSE(onlyCycles.car || onlyCycles.foot);
}

TEST(OsmBike, mopedsLetIntoTheStreetButDoNotShutOut) {
  EXPECT_TRUE(rides({{"highway", "footway"}, {"moped", "yes"}}));
  EXPECT_TRUE(rides({{"highway", "cycleway"}, {"mofa", "no"}, {"moped", "no"}}));
  EXPECT_FALSE(rides({{"highway", "cycleway"}, {"electric_bicycle", "no"}}));
  EXPECT_TRUE(rides({{"highway", "primary"}, {"bicycle", "no"}, {"electric_bicycle", "yes"}}));
}

TEST(OsmBike, oneWaysForCycles) {
  EXPECT_EQ(bikeWay({{"oneway", "yes"}}), OneWay::Forward);
  EXPECT_EQ(bikeWay({{"oneway", "-1"}}), OneWay::Backward);
  EXPECT_EQ(bikeWay({{"oneway", "yes"}, {"oneway:bicycle", "no"}}), OneWay::No);
  EXPECT_EQ(bikeWay({{"oneway:bicycle", "yes"}}), OneWay::Forward);
  EXPECT_EQ(bikeWay({{"oneway", "yes"}, {"oneway:bicycle", "-1"}}), OneWay::Backward);
  EXPECT_EQ(bikeWay({{"oneway:motor_vehicle", "yes"}}), OneWay::No);
  EXPECT_EQ(bikeWay({{"oneway:vehicle", "yes"}}), OneWay::Forward);
  EXPECT_EQ(bikeWay({{"junction", "roundabout"}}), OneWay::Forward);
  EXPECT_EQ(road({{"highway", "residential"}, {"oneway", "yes"}, {"oneway:bicycle", "no"}}).oneWay, OneWay::Forward);
}

TEST(OsmBike, contraflowLanes) {
  for (const char* word : {"opposite", "opposite_lane", "opposite_track"}) {
    EXPECT_EQ(bikeWay({{"oneway", "yes"}, {"cycleway", word}}), OneWay::No) << word;
    EXPECT_EQ(bikeWay({{"oneway", "yes"}, {"cycleway:left", word}}), OneWay::No) << word;
  }
  EXPECT_EQ(bikeWay({{"oneway", "yes"}, {"cycleway:left", "lane"}, {"cycleway:left:oneway", "-1"}}), OneWay::No);
  EXPECT_EQ(bikeWay({{"oneway", "yes"}, {"cycleway:right:oneway", "no"}}), OneWay::No);
  EXPECT_EQ(bikeWay({{"oneway", "yes"}, {"cycleway:right:oneway", "yes"}}), OneWay::Forward);
  EXPECT_EQ(bikeWay({{"oneway", "-1"}, {"cycleway:left:oneway", "-1"}}), OneWay::Backward);
  EXPECT_EQ(bikeWay({{"oneway", "yes"}, {"cycleway", "lane"}}), OneWay::Forward);
}

TEST(OsmBike, barriers) {
  const auto barrier = [](Tags tags) { return exchange::barrierFromTags(reader(std::move(tags))).value(); };
  for (const char* word : {"bollard", "block", "cycle_barrier", "chain"})
    EXPECT_TRUE(barrier({{"barrier", word}}).bike) << word;
  for (const char* word : {"stile", "kissing_gate", "turnstile", "wall"})
    EXPECT_FALSE(barrier({{"barrier", word}}).bike) << word;
  EXPECT_FALSE(barrier({{"barrier", "bollard"}, {"bicycle", "no"}}).bike);
  EXPECT_TRUE(barrier({{"barrier", "kissing_gate"}, {"bicycle", "dismount"}}).bike);
  EXPECT_FALSE(barrier({{"barrier", "gate"}, {"access", "private"}}).bike);
  EXPECT_TRUE(barrier({{"barrier", "gate"}, {"access", "no"}, {"bicycle", "yes"}}).bike);
  EXPECT_TRUE(barrier({{"barrier", "gate"}, {"bicycle", "no"}}).car) << "it stops cycles alone";
}

TEST(OsmBike, ferriesTakeThemAndSayHowLong) {
  const auto boat = road({{"route", "ferry"}, {"motor_vehicle", "no"}, {"duration", "00:25"}});
  EXPECT_TRUE(boat.bike && boat.foot);
  EXPECT_FALSE(boat.car);
  EXPECT_EQ(boat.statedSeconds, 25 * 60);
  EXPECT_FALSE(rides({{"route", "ferry"}, {"bicycle", "no"}}));
}

TEST(OsmBike, durations) {
  using exchange::durationSeconds;
  EXPECT_EQ(durationSeconds("25"), 25 * 60);
  EXPECT_EQ(durationSeconds("1:20"), 80 * 60);
  EXPECT_EQ(durationSeconds("00:05:30"), 330);
  EXPECT_EQ(durationSeconds("PT1H20M"), 80 * 60);
  EXPECT_EQ(durationSeconds("PT45M30S"), 45 * 60 + 30);
  for (const char* text :
       {"", "soon", "-5", "1:-5", "1:2:3:4", "25 min", "PT", "PT5", "nan", "inf", "1e9", "99:00", ":5"})
    EXPECT_EQ(durationSeconds(text), 0) << text;
}

TEST(OsmBike, timedRules) {
  EXPECT_TRUE(exchange::isTimed("access:conditional", "no @ (Mo-Fr 07:00-09:00)"));
  EXPECT_TRUE(exchange::isTimed("maxspeed:conditional", "30 @ (07:00-17:00)"));
  EXPECT_TRUE(exchange::isTimed("oneway:bicycle:conditional", "no @ (20:00-06:00)"));
  EXPECT_TRUE(exchange::isTimed("oneway", "reversible"));
  EXPECT_FALSE(exchange::isTimed("oneway", "yes"));
  EXPECT_FALSE(exchange::isTimed("access", "no"));
  EXPECT_FALSE(exchange::isTimed("parking:lane:conditional", "no_parking @ (08:00-10:00)"));
}

} // namespace
} // namespace huyuan::test
