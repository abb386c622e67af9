// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/text_chunks.h"

#include "exchange/text_encoding.h"

#include <cpl_vsi.h>

#include <algorithm>

namespace huyuan::exchange {

namespace {

constexpr std::size_t Piece = std::size_t{1} << 20U;

VSILFILE* asFile(void* file) { return static_cast<VSILFILE*>(file); }

} // namespace

void TextChunks::Closer::operator()(void* file) const { VSIFCloseL(asFile(file)); }

TextChunks::TextChunks(const std::string& path, const std::string& encoding)
    : m_file(VSIFOpenL(path.c_str(), "rb"))
    , m_encoding(encodingName(encoding))
    , m_automatic(encoding.empty() || encoding == "auto") {
  if (m_automatic) m_encoding = "UTF-8";
  m_fine = m_file && (m_encoding == "UTF-8" || m_encoding == "GB18030");
  if (!m_fine) return;
  readMore();
  if (m_buffer.starts_with("\xFF\xFE") || m_buffer.starts_with("\xFE\xFF")) m_fine = false;
  if (m_buffer.starts_with("\xEF\xBB\xBF")) m_buffer.erase(0, 3), m_automatic = false;
  advance(0);
}

TextChunks::~TextChunks() = default;

void TextChunks::readMore() {
  const std::size_t before = m_buffer.size();
  const std::size_t wanted = std::max(Piece, before); // doubling keeps a line of any length linear
  m_buffer.resize(before + wanted);
  const std::size_t got = VSIFReadL(m_buffer.data() + before, 1, wanted, asFile(m_file.get()));
  m_buffer.resize(before + got);
  m_read += got;
  if (got < wanted) m_atEnd = true;
}

void TextChunks::advance(std::size_t used) {
  if (!m_fine) return;
  m_buffer.erase(0, used);
  m_whole -= std::min(used, m_whole);
  const std::size_t checked = m_whole;
  // The first call finds the piece that the constructor looked into.
  if (checked > 0 || used > 0 || m_buffer.empty()) readMore();
  while (!m_atEnd && m_buffer.find_last_of('\n') == std::string::npos) readMore();
  m_whole = m_atEnd ? m_buffer.size() : std::max(checked, m_buffer.find_last_of('\n') + 1);
  m_fine = fits(std::string_view(m_buffer).substr(checked, m_whole - checked));
}

bool TextChunks::fits(std::string_view bytes) {
  if (bytes.find('\0') != std::string_view::npos) return false;
  if (m_encoding == "GB18030") return isGb18030(bytes);
  if (isUtf8(bytes)) {
    m_hasHighBytes = m_hasHighBytes || hasHighByte(bytes);
    return true;
  }
  // What was seen before must mean the same in both.
  if (!m_automatic || m_hasHighBytes || !isGb18030(bytes)) return false;
  m_encoding = "GB18030";
  return true;
}

} // namespace huyuan::exchange
