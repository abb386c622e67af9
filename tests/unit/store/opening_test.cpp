// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/safe_file.h"
#include "fixture.h"

#include <filesystem>

namespace huyuan::store::test {

using base::ErrorKind;
using huyuan::test::readAll;
using huyuan::test::writeAll;

namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::size_t filesIn(const std::string& folder) {
  std::size_t n = 0;
  for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(folder)) ++n;
  return n;
}

} // namespace

class OpeningTest : public StoreTest {
 protected:
  OpeningTest() { open(smallKinds()); }
  void close() { m_file.reset(); }
  std::string refusal(OpenMode mode = OpenMode::ReadWrite) {
    return errorText([&] { openAgain(mode); }, ErrorKind::BadInput);
  }
  /// Opening must fail, name the file and leave it as it is.
  std::string refusalOf(const std::string& bytes) {
    close();
    writeAll(m_path, bytes);
    const std::string reading = refusal(OpenMode::ReadOnly), writing = refusal();
    EXPECT_TRUE(contains(writing, m_path)) << writing;
    EXPECT_EQ(readAll(m_path), bytes);
    EXPECT_EQ(filesIn(m_folder.path()), 1u);
    EXPECT_EQ(reading, writing);
    return writing;
  }
  /// The 4 bytes at `at`, big-endian, replaced.
  static std::string withNumber(std::string bytes, std::size_t at, std::uint32_t value) {
    for (int i = 0; i < 4; ++i) bytes[at + static_cast<std::size_t>(i)] = static_cast<char>(value >> (24 - 8 * i));
    return bytes;
  }
};

TEST_F(OpeningTest, EmptyWorkspaceIsSmallAndOpenToOthers) {
  const auto size = std::filesystem::file_size(files::toPath(m_path));
  EXPECT_LT(size, 600'000u);
  EXPECT_EQ(queryElsewhere(m_path, "PRAGMA user_version"), std::vector<std::string>{"5"});
  EXPECT_EQ(queryElsewhere(m_path, "PRAGMA application_id"), std::vector<std::string>{"1213814094"});
  EXPECT_EQ(queryElsewhere(m_path, "PRAGMA journal_mode"), std::vector<std::string>{"delete"});
  EXPECT_EQ(queryElsewhere(m_path, "SELECT f_table_name, f_geometry_column, geometry_type, srid, spatial_index_enabled "
                                   "FROM geometry_columns ORDER BY 1, 2"),
            (std::vector<std::string>{"door|point|1|4490|1", "shop|area|6|4490|1", "shop|point|1|4490|1"}));
  EXPECT_EQ(queryElsewhere(m_path, "SELECT auth_name, auth_srid FROM spatial_ref_sys WHERE srid = 4490"),
            std::vector<std::string>{"epsg|4490"});
}

TEST_F(OpeningTest, OpeningAndClosingChangesNoByte) {
  add(shop("A", "x"));
  close();
  const std::string bytes = readAll(m_path);
  for (const auto mode : {OpenMode::ReadWrite, OpenMode::ReadOnly}) {
    const auto file = openAgain(mode);
    file->snapshot();
    file->search("x");
    EXPECT_TRUE(file->check({}, {}).empty());
  }
  EXPECT_EQ(readAll(m_path), bytes);
  EXPECT_EQ(filesIn(m_folder.path()), 1u);
}

TEST_F(OpeningTest, SecondOpenerReadsAndIsToldWhoHoldsIt) {
  const auto second = openAgain(OpenMode::ReadWrite);
  EXPECT_TRUE(second->isReadOnly());
  EXPECT_TRUE(contains(second->readOnlyReason(), "in use by")) << second->readOnlyReason();
  EXPECT_FALSE(m_file->isReadOnly());
  add(shop("A", "x"));
  EXPECT_EQ(second->table("shop").count(), 1);
  const auto text = errorText([&] { second->change("t", "w", [] {}); }, ErrorKind::Failed);
  EXPECT_TRUE(contains(text, "in use by")) << text;
  errorText([&] { second->covert().put("c", "k", "v"); }, ErrorKind::Failed);
  errorText([&] { second->undo(); }, ErrorKind::Failed);
  close();
  EXPECT_FALSE(openAgain(OpenMode::ReadWrite)->isReadOnly());
}

TEST_F(OpeningTest, AskingToReadGivesReadOnly) {
  close();
  const auto file = openAgain(OpenMode::ReadOnly);
  EXPECT_TRUE(file->isReadOnly());
  EXPECT_FALSE(file->readOnlyReason().empty());
  EXPECT_EQ(filesIn(m_folder.path()), 1u);
}

TEST_F(OpeningTest, CreateDoesNotOverwrite) {
  const std::string bytes = readAll(m_path);
  EXPECT_TRUE(contains(errorText([&] { WorkspaceFile::create(m_path, m_kinds); }, ErrorKind::BadInput), m_path));
  EXPECT_EQ(readAll(m_path), bytes);
  errorText([&] { WorkspaceFile::create(m_folder.file("no folder/x.huyuan"), m_kinds); }, ErrorKind::Failed);
}

TEST_F(OpeningTest, MissingFileAndFolder) {
  close();
  std::filesystem::remove(files::toPath(m_path));
  EXPECT_TRUE(contains(refusal(), "no such file"));
  std::filesystem::create_directory(files::toPath(m_path));
  EXPECT_TRUE(contains(refusal(), "is not a file"));
}

TEST_F(OpeningTest, ForeignFilesAreNotWorkspaces) {
  const std::string whole = readAll(m_path);
  EXPECT_TRUE(contains(refusalOf(""), "is not a workspace"));
  EXPECT_TRUE(contains(refusalOf("name,lon,lat\n"), "is not a workspace"));
  EXPECT_TRUE(contains(refusalOf(std::string(5000, 'x')), "is not a workspace"));
  EXPECT_TRUE(contains(refusalOf(withNumber(whole, 68, 0x47504B47)), "is not a workspace"));
}

TEST_F(OpeningTest, NewerVersionIsRefused) {
  EXPECT_TRUE(contains(refusalOf(withNumber(readAll(m_path), 60, 99)), "newer version"));
}

TEST_F(OpeningTest, CutAndDamagedFilesAreRefused) {
  const std::string whole = readAll(m_path);
  EXPECT_TRUE(contains(refusalOf(whole.substr(0, whole.size() / 2)), "cut off"));
  EXPECT_TRUE(contains(refusalOf(whole.substr(0, whole.size() - 1)), "cut off"));
  EXPECT_TRUE(contains(refusalOf(whole.substr(0, 50)), "is not a workspace"));
  std::string scratched = whole;
  for (std::size_t at = 100; at < 60'000; ++at) scratched[at] = '\x5A';
  EXPECT_TRUE(contains(refusalOf(scratched), "damaged"));
}

TEST_F(OpeningTest, OlderVersionIsMigratedOnACopy) {
  add(shop("A", "文具店"));
  close();
  // A file as the first version made it: what the later numbered files bring is not there.
  runElsewhere(m_path, "DROP TABLE finding; DROP TABLE huyuan_road_network; DROP TABLE huyuan_covert_item;"
                       "DROP TABLE huyuan_road_order;"
                       "DROP TABLE huyuan_covert_copy; PRAGMA user_version = 1");
  const std::string old = readAll(m_path);
  EXPECT_TRUE(contains(refusal(OpenMode::ReadOnly), "older version"));
  EXPECT_EQ(readAll(m_path), old);
  m_file = openAgain(OpenMode::ReadWrite);
  EXPECT_EQ(queryElsewhere(m_path, "PRAGMA user_version"), std::vector<std::string>{"5"});
  EXPECT_EQ(m_file->table("shop").count(), 1);
  EXPECT_TRUE(m_file->findings().empty());
  m_file->covert().put("c", "k", "v");
  EXPECT_TRUE(m_file->undo());
  EXPECT_EQ(problems(), std::vector<std::string>{});
  EXPECT_EQ(filesIn(m_folder.path()), 2u) << "workspace and lock only";
}

TEST_F(OpeningTest, AMigrationThatFailsLeavesTheFile) {
  close();
  // The second numbered file will find its table there already.
  runElsewhere(m_path, "PRAGMA user_version = 1");
  const std::string old = readAll(m_path);
  errorText([&] { openAgain(OpenMode::ReadWrite); }, ErrorKind::Failed);
  EXPECT_EQ(readAll(m_path), old);
  EXPECT_EQ(filesIn(m_folder.path()), 1u);
}

TEST_F(OpeningTest, ADescriptionThatHasGrownAddsColumnsAndUndoStillWorks) {
  add(shop("A", "文具店"));
  close();
  const char* more = R"({"kind": "door", "zh": "门", "en": "Door", "fields": [
    {"name": "colour", "type": "text", "zh": "色", "en": "Colour", "searchable": true, "audience": "public"},
    {"name": "shop_id", "type": "integer", "zh": "店", "en": "Shop", "audience": "public"},
    {"name": "width", "type": "real", "zh": "宽", "en": "Width", "audience": "public"},
    {"name": "frame", "type": "area", "zh": "框", "en": "Frame", "audience": "public"},
    {"name": "point", "type": "point", "zh": "点", "en": "Point", "audience": "public"}]})";
  m_kinds[1] = domain::RecordDescription::fromJson(more, "more.json");
  m_kinds[0].fields[2].searchable = false;
  const std::string old = readAll(m_path);
  EXPECT_EQ(openAgain(OpenMode::ReadOnly)->table("door").count(), 0) << "a reader sees the columns there are";
  EXPECT_EQ(readAll(m_path), old);
  m_file = openAgain(OpenMode::ReadWrite);
  domain::Record door;
  door.values["colour"] = std::string("红色");
  door.geometries["frame"] = square({118, 35}, 0.001);
  door.id = add(door, "door");
  EXPECT_EQ(m_file->table("door").byId(door.id), door);
  EXPECT_EQ(m_file->search("红色").size(), 1u);
  EXPECT_TRUE(m_file->undo());
  EXPECT_TRUE(m_file->undo()) << "a change from before the columns came";
  EXPECT_TRUE(m_file->redo());
  EXPECT_EQ(m_file->table("shop").all()[0].text("name"), "文具店");
  EXPECT_EQ(problems(), std::vector<std::string>{});
}

TEST_F(OpeningTest, AKindMayNotTakeATableOfTheWorkspace) {
  auto kinds = smallKinds();
  for (const char* name : {"finding", "geometry_columns", "spatial_ref_sys", "huyuan_change"}) {
    kinds[2].kind = name;
    const auto text =
        errorText([&] { WorkspaceFile::create(m_folder.file("taken.huyuan"), kinds); }, ErrorKind::BadInput);
    EXPECT_TRUE(contains(text, name)) << text;
  }
  EXPECT_FALSE(std::filesystem::exists(files::toPath(m_folder.file("taken.huyuan"))));
}

TEST_F(OpeningTest, ANewKindOfABureauGetsItsTable) {
  add(shop("A", "x"));
  close();
  auto extra = smallKinds()[2];
  extra.kind = "special_campaign";
  m_kinds.push_back(extra);
  m_file = openAgain(OpenMode::ReadWrite);
  domain::Record r;
  r.values["title"] = std::string("专项整治");
  add(r, "special_campaign");
  const auto hits = m_file->search("整治");
  ASSERT_EQ(hits.size(), 1u);
  EXPECT_EQ(hits[0].kind, "special_campaign");
}

TEST_F(OpeningTest, MetaIsKept) {
  m_file->setMeta("title", "临沂市");
  m_file->setMeta("revision", "not a number");
  close();
  m_file = openAgain(OpenMode::ReadWrite);
  EXPECT_EQ(m_file->meta("title"), "临沂市");
  EXPECT_EQ(m_file->meta("unknown"), "");
  EXPECT_EQ(m_file->revision(), 0u);
}

} // namespace huyuan::store::test
