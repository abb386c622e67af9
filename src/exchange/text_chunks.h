// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <string>
#include <string_view>

namespace huyuan::exchange {

/// A text file in pieces that end with a line and hold no broken character, so that a file larger than memory can be
/// read. UTF-8 and GB18030 only.
class TextChunks {
 public:
  /// `encoding`: auto, UTF-8 or GB18030. A BOM is passed over.
  TextChunks(const std::string& path, const std::string& encoding);
  ~TextChunks();
  TextChunks(const TextChunks&) = delete;
  TextChunks& operator=(const TextChunks&) = delete;

  /// False if the file is in another encoding, is no text, or has bytes that do not fit: see decodeFile().
  bool isFine() const { return m_fine; }
  const std::string& encoding() const { return m_encoding; } ///< as far as the text that was seen says
  bool atEnd() const { return m_atEnd; }                     ///< text() holds the rest of the file
  std::string_view text() const { return std::string_view(m_buffer).substr(0, m_whole); }
  std::size_t position() const { return m_read; } ///< bytes read of the file

  /// Drops the first `used` bytes of text() and appends what follows in the file; a line that is longer than a piece
  /// makes the piece longer.
  void advance(std::size_t used);

 private:
  void readMore();
  bool fits(std::string_view bytes);

  struct Closer {
    void operator()(void* file) const;
  };
  std::unique_ptr<void, Closer> m_file;
  std::string m_buffer;
  std::size_t m_whole = 0, m_read = 0;
  std::string m_encoding;
  bool m_automatic = false, m_hasHighBytes = false;
  bool m_fine = true, m_atEnd = false;
};

} // namespace huyuan::exchange
