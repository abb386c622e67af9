// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "geo/geodesic.h"
#include "geo/geometry.h"

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

/// Writes made-up schools and vendors for `huyuan-cli findings` on plain files. SYNTHETIC: nobody sells or learns
/// there.
///
///     findings_data FOLDER [S|M|L] [gpkg|fgb|csv] [SEED]
///
/// S = 2 000 × 20 000, M = 20 000 × 200 000, L = 200 000 × 2 000 000; FOLDER/schools_L.gpkg, FOLDER/vendors_L.gpkg.
/// Half of the schools are points, 35 % campus polygons of 4 to 12 corners, the rest gates (multipoints). One place in
/// eight lies within 3 km of one of many town centres, the others anywhere. The square shrinks with the number, so that
/// the density is that of L over 115–125° E, 31–41° N: about 90 000 findings within 200 m at L. The same seed gives the
/// same places and ids in every format and on every machine.
namespace {

using namespace huyuan;

constexpr double Spread = 0.125; ///< share of the places that are in towns

struct Size {
  int schools = 0;
  double degrees = 0.0;
};

Size sizeOf(const std::string& word) {
  if (word == "S") return {2000, 1.0};
  if (word == "M") return {20000, 3.1622776601683795};
  return {200000, 10.0};
}

/// To 0.1 mm, so that every format holds the same number.
geo::LonLat rounded(geo::LonLat p) { return {std::round(p.lon * 1e9) / 1e9, std::round(p.lat * 1e9) / 1e9}; }

class Country {
 public:
  Country(std::uint64_t seed, const Size& size)
      : m_random(seed)
      , m_degrees(size.degrees) {
    for (int i = 0; i < size.schools / 100; ++i) m_towns.push_back(anywhere());
  }

  geo::LonLat place() { return rounded(m_random.chance(Spread) ? inTown() : anywhere()); }

  std::unique_ptr<OGRGeometry> school() {
    const geo::LonLat at = place();
    const double kind = m_random.unit();
    if (kind < 0.5) return point(at);
    if (kind >= 0.85) return gates(at);
    return campus(at);
  }

  static std::unique_ptr<OGRGeometry> point(geo::LonLat p) { return std::make_unique<OGRPoint>(p.lon, p.lat); }

 private:
  geo::LonLat anywhere() { return {115.0 + m_degrees * m_random.unit(), 31.0 + m_degrees * m_random.unit()}; }
  geo::LonLat inTown() { return away(m_towns[m_random.below(m_towns.size())], 3000 * std::sqrt(m_random.unit())); }
  geo::LonLat away(geo::LonLat from, double metres) {
    return geo::destination(from, base::Degrees(m_random.between(0, 360)), base::Metres(metres));
  }

  std::unique_ptr<OGRGeometry> gates(geo::LonLat at) {
    auto made = std::make_unique<OGRMultiPoint>();
    for (std::uint64_t n = 1 + m_random.below(3); n > 0; --n) {
      const geo::LonLat gate = rounded(away(at, m_random.between(20, 120)));
      made->addGeometryDirectly(new OGRPoint(gate.lon, gate.lat));
    }
    return made;
  }

  std::unique_ptr<OGRGeometry> campus(geo::LonLat at) {
    const int corners = 4 + static_cast<int>(m_random.below(9));
    auto ring = std::make_unique<OGRLinearRing>();
    for (int i = 0; i < corners; ++i) {
      const double bearing = (i + 0.7 * m_random.unit()) * 360.0 / corners;
      const auto corner =
          rounded(geo::destination(at, base::Degrees(bearing), base::Metres(m_random.between(60, 150))));
      ring->addPoint(corner.lon, corner.lat);
    }
    ring->closeRings();
    auto made = std::make_unique<OGRPolygon>();
    made->addRingDirectly(ring.release());
    return made;
  }

  base::Random m_random;
  double m_degrees;
  std::vector<geo::LonLat> m_towns;
};

void check(bool fine, const std::string& what) {
  if (fine) return;
  std::fprintf(stderr, "findings_data: %s: %s\n", what.c_str(), CPLGetLastErrorMsg());
  std::exit(1);
}

/// A layer with ids and places; in CSV schools are WKT and vendors two columns, as people write them.
class Output {
 public:
  Output(const std::string& path, const std::string& format, bool points)
      : m_columns(format == "csv" && points) {
    const char* driver = format == "gpkg" ? "GPKG" : format == "fgb" ? "FlatGeobuf" : "CSV";
    VSIUnlink(path.c_str());
    m_file.reset(GetGDALDriverManager()->GetDriverByName(driver)->Create(path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
    check(m_file != nullptr, path);
    OGRSpatialReference srs;
    srs.importFromEPSG(4490);
    srs.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    std::string option = "GEOMETRY=AS_WKT";
    char* csv[] = {option.data(), nullptr};
    m_layer = m_file->CreateLayer("synthetic", m_columns ? nullptr : &srs, m_columns ? wkbNone : wkbUnknown,
                                  format == "csv" && !points ? csv : nullptr);
    check(m_layer != nullptr, path);
    addField("id", OFTString);
    if (m_columns) addField("lon", OFTReal), addField("lat", OFTReal);
    m_file->StartTransaction();
  }
  void add(const std::string& id, std::unique_ptr<OGRGeometry> geometry) {
    OGRFeature feature(m_layer->GetLayerDefn());
    feature.SetField(0, id.c_str());
    if (m_columns) {
      feature.SetField(1, geometry->toPoint()->getX());
      feature.SetField(2, geometry->toPoint()->getY());
    } else {
      feature.SetGeometryDirectly(geometry.release());
    }
    check(m_layer->CreateFeature(&feature) == OGRERR_NONE, id);
  }
  void finish() {
    m_file->CommitTransaction();
    m_file.reset();
  }

 private:
  void addField(const char* name, OGRFieldType type) {
    OGRFieldDefn field(name, type);
    check(m_layer->CreateField(&field) == OGRERR_NONE, name);
  }

  bool m_columns;
  GDALDatasetUniquePtr m_file;
  OGRLayer* m_layer = nullptr;
};

std::string code(char letter, int width, int number) {
  const std::string digits = std::to_string(number);
  return letter + std::string(static_cast<std::size_t>(width) - digits.size(), '0') + digits;
}

} // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("usage: findings_data FOLDER [S|M|L] [gpkg|fgb|csv] [SEED]\n", stderr);
    return 2;
  }
  const std::string folder = argv[1], word = argc > 2 ? argv[2] : "L", format = argc > 3 ? argv[3] : "gpkg";
  GDALAllRegister();
  const Size size = sizeOf(word);
  Country country(argc > 4 ? std::strtoull(argv[4], nullptr, 10) : 7, size);
  const std::string ending = "_" + word + "." + format;
  Output schools(folder + "/schools" + ending, format, false);
  for (int i = 1; i <= size.schools; ++i) schools.add(code('S', 6, i), country.school());
  schools.finish();
  Output vendors(folder + "/vendors" + ending, format, true);
  for (int i = 1; i <= size.schools * 10; ++i) vendors.add(code('V', 7, i), Country::point(country.place()));
  vendors.finish();
  std::printf("synthetic: %d schools, %d vendors in %s\n", size.schools, size.schools * 10, folder.c_str());
  return 0;
}
