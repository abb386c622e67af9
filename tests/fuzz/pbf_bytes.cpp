// SPDX-License-Identifier: GPL-3.0-or-later
#include "pbf_bytes.h"

#include <cmath>
#include <stdexcept>
#include <utility>
#include <zlib.h>

namespace huyuan::test {
namespace {

std::string varint(std::uint64_t v) {
  std::string out;
  for (; v >= 0x80; v >>= 7) out += static_cast<char>(v | 0x80);
  return out + static_cast<char>(v);
}
std::string zigzag(std::int64_t v) {
  return varint((static_cast<std::uint64_t>(v) << 1) ^ static_cast<std::uint64_t>(v >> 63));
}
std::string number(int field, std::uint64_t v) { return varint(static_cast<std::uint64_t>(field) << 3) + varint(v); }
std::string bytes(int field, const std::string& value) {
  return varint((static_cast<std::uint64_t>(field) << 3) | 2) + varint(value.size()) + value;
}

std::string frame(const std::string& type, const std::string& blob) {
  const std::string header = bytes(1, type) + number(3, blob.size());
  std::string size;
  for (const int shift : {24, 16, 8, 0}) size += static_cast<char>((header.size() >> shift) & 0xff);
  return size + header + blob;
}
std::string plainBlock(const std::string& type, const std::string& content) {
  return frame(type, bytes(1, content) + number(2, content.size()));
}

/// Texts of a block by number; 0 is not used.
class Strings {
 public:
  std::uint64_t at(const std::string& text) {
    const auto [found, isNew] = m_at.try_emplace(text, m_at.size() + 1);
    if (isNew) m_table += bytes(1, text);
    return found->second;
  }
  std::string table() const { return bytes(1, "") + m_table; }

 private:
  std::map<std::string, std::uint64_t> m_at;
  std::string m_table;
};

std::string tagged(const std::map<std::string, std::string>& tags, Strings& strings) {
  std::string keys, values;
  for (const auto& [key, value] : tags) keys += varint(strings.at(key)), values += varint(strings.at(value));
  return bytes(2, keys) + bytes(3, values);
}

std::string dense(const std::vector<PbfNode>& nodes, Strings& strings) {
  std::string ids, lats, lons, tags;
  std::int64_t id = 0, lat = 0, lon = 0;
  for (const auto& n : nodes) {
    const std::int64_t x = std::llround(n.lon * 1e7), y = std::llround(n.lat * 1e7);
    ids += zigzag(n.id - id), lats += zigzag(y - lat), lons += zigzag(x - lon);
    id = n.id, lat = y, lon = x;
    for (const auto& [key, value] : n.tags) tags += varint(strings.at(key)) + varint(strings.at(value));
    tags += varint(0);
  }
  return bytes(2, bytes(1, ids) + bytes(8, lats) + bytes(9, lons) + bytes(10, tags));
}

std::string wayBytes(const PbfWay& way, Strings& strings) {
  std::string refs;
  std::int64_t before = 0;
  for (const auto ref : way.nodes) refs += zigzag(ref - before), before = ref;
  return bytes(3, number(1, static_cast<std::uint64_t>(way.id)) + tagged(way.tags, strings) + bytes(8, refs));
}

std::string relationBytes(const PbfRelation& relation, Strings& strings) {
  std::string roles, ids, types;
  std::int64_t before = 0;
  for (const auto& m : relation.members) {
    roles += varint(strings.at(m.role)), ids += zigzag(m.id - before), types += varint(m.isWay ? 1 : 0);
    before = m.id;
  }
  return bytes(4, number(1, static_cast<std::uint64_t>(relation.id)) + tagged(relation.tags, strings) +
                      bytes(8, roles) + bytes(9, ids) + bytes(10, types));
}

std::string block(const Strings& strings, const std::string& group) {
  return plainBlock("OSMData", bytes(1, strings.table()) + bytes(2, group) + number(17, 100));
}

struct Cursor {
  const std::string& data;
  std::size_t at = 0;
  std::uint64_t varint() {
    std::uint64_t v = 0;
    for (int shift = 0;; shift += 7) {
      const auto b = static_cast<unsigned char>(data.at(at++));
      v |= static_cast<std::uint64_t>(b & 0x7f) << shift;
      if (b < 0x80) return v;
    }
  }
  std::string text(std::size_t n) {
    if (n > data.size() - at) throw std::runtime_error("not a PBF file");
    return data.substr(std::exchange(at, at + n), n);
  }
};

/// Fields of a message: numbers and texts by field number.
struct Message {
  std::map<std::uint64_t, std::uint64_t> numbers;
  std::map<std::uint64_t, std::string> texts;
  explicit Message(const std::string& bytes) {
    for (Cursor in{bytes}; in.at < bytes.size();) {
      const auto key = in.varint();
      if ((key & 7) == 2)
        texts[key >> 3] = in.text(in.varint());
      else
        numbers[key >> 3] = in.varint();
    }
  }
};

std::string inflated(const std::string& packed, std::size_t size) {
  std::string out(size, '\0');
  uLongf got = size;
  if (uncompress(reinterpret_cast<Bytef*>(out.data()), &got, reinterpret_cast<const Bytef*>(packed.data()),
                 packed.size()) != Z_OK ||
      got != size)
    throw std::runtime_error("a block cannot be unpacked");
  return out;
}

} // namespace

std::string pbf(const std::vector<PbfNode>& nodes, const std::vector<PbfWay>& ways,
                const std::vector<PbfRelation>& relations) {
  std::string file = plainBlock("OSMHeader", bytes(4, "OsmSchema-V0.6") + bytes(4, "DenseNodes"));
  Strings nodeTexts, wayTexts, relationTexts;
  const std::string nodeGroup = dense(nodes, nodeTexts);
  file += block(nodeTexts, nodeGroup);
  std::string group;
  for (const auto& way : ways) group += wayBytes(way, wayTexts);
  file += block(wayTexts, group);
  group.clear();
  for (const auto& relation : relations) group += relationBytes(relation, relationTexts);
  return file + block(relationTexts, group);
}

std::string unpacked(const std::string& pbf) {
  std::string out;
  for (Cursor in{pbf}; in.at < pbf.size();) {
    std::size_t size = 0;
    for (const char c : in.text(4)) size = size << 8 | static_cast<unsigned char>(c);
    const Message header(in.text(size));
    const Message blob(in.text(header.numbers.at(3)));
    const auto packed = blob.texts.find(3);
    const auto content = packed == blob.texts.end() ? blob.texts.at(1) : inflated(packed->second, blob.numbers.at(2));
    out += plainBlock(header.texts.at(1), content);
  }
  return out;
}

} // namespace huyuan::test
