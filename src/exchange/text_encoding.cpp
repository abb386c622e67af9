// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/text_encoding.h"

#include "base/error.h"
#include "exchange/gdal_p.h"

#include <QString>
#include <QStringDecoder>

#include <algorithm>
#include <cstring>

namespace huyuan::exchange {

namespace {

unsigned char at(std::string_view s, std::size_t i) { return static_cast<unsigned char>(s[i]); }

/// Bytes of the character at i, 0 if it is not one. The bounds of the second byte shut out overlong forms and
/// surrogates.
std::size_t utf8Length(std::string_view s, std::size_t i) {
  const unsigned char c = at(s, i);
  if (c < 0x80) return 1;
  const std::size_t length = c >= 0xF0 ? 4 : c >= 0xE0 ? 3 : 2;
  if (c < 0xC2 || c > 0xF4 || i + length > s.size()) return 0;
  const unsigned char second = at(s, i + 1);
  const unsigned char low = c == 0xE0 ? 0xA0 : c == 0xF0 ? 0x90 : 0x80;
  const unsigned char high = c == 0xED ? 0x9F : c == 0xF4 ? 0x8F : 0xBF;
  if (second < low || second > high) return 0;
  for (std::size_t k = 2; k < length; ++k)
    if ((at(s, i + k) & 0xC0) != 0x80) return 0;
  return length;
}

std::size_t gbLength(std::string_view s, std::size_t i) {
  const unsigned char c = at(s, i);
  if (c <= 0x80) return 1; // 0x80 is the euro sign of code page 936
  if (c == 0xFF || i + 1 >= s.size()) return 0;
  const unsigned char second = at(s, i + 1);
  if (second >= 0x40 && second != 0x7F && second != 0xFF) return 2;
  if (second < 0x30 || second > 0x39 || i + 3 >= s.size()) return 0;
  const unsigned char third = at(s, i + 2), fourth = at(s, i + 3);
  return third >= 0x81 && third != 0xFF && fourth >= 0x30 && fourth <= 0x39 ? 4 : 0;
}

/// Are the next eight bytes all ASCII? Most of any table is.
bool isAsciiAt(std::string_view s, std::size_t i) {
  std::uint64_t eight = 0;
  if (s.size() - i < sizeof eight) return false;
  std::memcpy(&eight, s.data() + i, sizeof eight);
  return (eight & 0x8080808080808080U) == 0;
}

template <class Length> bool allFit(std::string_view s, Length length) {
  for (std::size_t i = 0; i < s.size();) {
    if (isAsciiAt(s, i)) {
      i += 8;
      continue;
    }
    const std::size_t n = length(s, i);
    if (n == 0) return false;
    i += n;
  }
  return true;
}

std::string recode(const std::string& text, const std::string& from, const std::string& to) {
  GdalErrors quiet;
  char* made = CPLRecode(text.c_str(), from.c_str(), to.c_str());
  std::string result = made ? made : "";
  CPLFree(made);
  return result;
}

bool decodeUtf16(std::string_view bytes, bool littleEndian, std::string& out) {
  QStringDecoder decoder(littleEndian ? QStringConverter::Utf16LE : QStringConverter::Utf16BE);
  const QString text = decoder(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
  out = text.toStdString();
  return !decoder.hasError();
}

/// Line (from 1) of the first byte that does not fit, 0 if each line by itself does.
std::int64_t firstBadLine(std::string_view bytes, const std::string& encoding) {
  std::int64_t line = 1;
  std::string out;
  for (std::size_t begin = 0; begin <= bytes.size(); ++line) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    if (!toUtf8(bytes.substr(begin, end - begin), encoding, out)) return line;
    begin = end + 1;
  }
  return 0;
}

} // namespace

bool isUtf8(std::string_view bytes) { return allFit(bytes, utf8Length); }
bool isGb18030(std::string_view bytes) { return allFit(bytes, gbLength); }
bool hasHighByte(std::string_view bytes) {
  return std::any_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

std::size_t characterBytes(std::string_view bytes, const std::string& encoding) {
  if (bytes.empty()) return 0;
  return encoding == "GB18030" ? gbLength(bytes, 0) : utf8Length(bytes, 0);
}

std::string guessEncoding(std::string_view bytes) { return isUtf8(bytes) ? "UTF-8" : "GB18030"; }

std::string encodingName(std::string_view text) {
  std::string plain;
  for (const char c : text)
    if (std::isalnum(static_cast<unsigned char>(c)))
      plain += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  for (const char* prefix : {"ANSI", "OEM", "CP", "WINDOWS"})
    if (plain.starts_with(prefix) && plain.size() > std::string_view(prefix).size())
      plain.erase(0, std::string_view(prefix).size());
  if (plain == "UTF8" || plain == "65001" || plain == "UTF8SIG") return "UTF-8";
  if (plain == "936" || plain == "GBK" || plain == "GB2312" || plain == "EUCCN" || plain == "GB18030") return "GB18030";
  if (plain == "950" || plain == "BIG5") return "BIG5";
  if (!plain.empty() && plain.size() <= 5 &&
      std::all_of(plain.begin(), plain.end(), [](char c) { return c >= '0' && c <= '9'; }))
    return plain.starts_with("8859") ? "ISO-8859-" + plain.substr(4) : "CP" + plain;
  return std::string(text);
}

bool toUtf8(std::string_view bytes, const std::string& encoding, std::string& out) {
  if (encoding == "UTF-8" || !hasHighByte(bytes)) {
    out.assign(bytes);
    return encoding != "UTF-8" || isUtf8(bytes);
  }
  if (encoding == "GB18030" && !isGb18030(bytes)) return false;
  const std::string text(bytes);
  out = recode(text, encoding, "UTF-8");
  if (!isUtf8(out)) return false;
  // CPLRecode leaves out what it cannot convert and warns once a process only, so the way back tells. GB18030 was
  // checked by its shape: its way back is not unique for a few private characters.
  if (encoding == "GB18030") return true;
  return recode(out, "UTF-8", encoding) == text;
}

std::string decodeFile(const std::string& file, std::string bytes, std::string& encoding) {
  const bool automatic = encoding.empty() || encoding == "auto";
  std::string out;
  if (bytes.starts_with("\xEF\xBB\xBF")) {
    bytes.erase(0, 3);
    if (automatic) encoding = "UTF-8";
  } else if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
    const bool little = bytes.front() == '\xFF';
    encoding = little ? "UTF-16LE" : "UTF-16BE";
    if (decodeUtf16(std::string_view(bytes).substr(2), little, out)) return out;
    throw base::Error(base::ErrorKind::BadInput, "the text is not valid {0}", {encoding}, {.file = file});
  }
  encoding = encoding.empty() || encoding == "auto" ? guessEncoding(bytes) : encodingName(encoding);
  if (bytes.find('\0') != std::string::npos)
    throw base::Error(base::ErrorKind::BadInput, "this is not a text file: it contains zero bytes", {}, {.file = file});
  if (toUtf8(bytes, encoding, out)) return out;
  throw base::Error(base::ErrorKind::BadInput, "the bytes are not valid {0}; choose another encoding", {encoding},
                    {.file = file, .row = firstBadLine(bytes, encoding)});
}

} // namespace huyuan::exchange
