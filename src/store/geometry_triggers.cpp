// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/geometry_triggers_p.h"

namespace huyuan::store {

namespace {

class TriggerMaker {
 public:
  TriggerMaker(const Database& database, const std::string& table, const std::string& column)
      : m_database(database)
      , m_table(table)
      , m_column(column) {}

  void replace(const std::string& prefix, const std::string& event, const std::string& body) const {
    const std::string name = sqlName(prefix + "_" + m_table + "_" + m_column);
    m_database.run("DROP TRIGGER " + name + "; CREATE TRIGGER " + name + " " + event + " ON " + sqlName(m_table) +
                   " FOR EACH ROW BEGIN " + body + " END");
  }

  // Names of kinds and fields are [a-z0-9_], so they may stand in quotes as they are.
  std::string constraint(int type, int srid) const {
    return "SELECT RAISE(ABORT, '" + m_table + "." + m_column + ": wrong type of geometry or SRID') WHERE " +
           "GeometryConstraints(NEW." + sqlName(m_column) + ", " + std::to_string(type) + ", " + std::to_string(srid) +
           ") <> 1;";
  }
  std::string stamp(const std::string& when) const {
    return "UPDATE geometry_columns_time SET " + when +
           " = strftime('%Y-%m-%dT%H:%M:%fZ', 'now') WHERE f_table_name = '" + m_table + "' AND f_geometry_column = '" +
           m_column + "';";
  }
  std::string unindex() const { return "DELETE FROM " + indexName() + " WHERE pkid = OLD.id;"; }
  std::string index() const {
    const std::string g = "(NEW." + sqlName(m_column) + ")";
    return "INSERT INTO " + indexName() + " (pkid, xmin, xmax, ymin, ymax) SELECT NEW.id, MbrMinX" + g + ", MbrMaxX" +
           g + ", MbrMinY" + g + ", MbrMaxY" + g + " WHERE NEW." + sqlName(m_column) + " IS NOT NULL;";
  }

 private:
  std::string indexName() const { return sqlName("idx_" + m_table + "_" + m_column); }
  const Database& m_database;
  const std::string& m_table;
  const std::string& m_column;
};

} // namespace

void makeGeometryTriggersQuick(const Database& database, const std::string& table, const std::string& column,
                               int geometryType, int srid) {
  const TriggerMaker make(database, table, column);
  const std::string update = "UPDATE OF " + sqlName(column);
  make.replace("ggi", "BEFORE INSERT", make.constraint(geometryType, srid));
  make.replace("ggu", "BEFORE " + update, make.constraint(geometryType, srid));
  make.replace("tmi", "AFTER INSERT", make.stamp("last_insert"));
  make.replace("tmu", "AFTER UPDATE", make.stamp("last_update"));
  make.replace("tmd", "AFTER DELETE", make.stamp("last_delete"));
  make.replace("gii", "AFTER INSERT", make.index());
  make.replace("giu", "AFTER " + update, make.unindex() + make.index());
  make.replace("gid", "AFTER DELETE", make.unindex());
}

} // namespace huyuan::store
