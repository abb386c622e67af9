// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

/// Which bytes are which characters.
namespace huyuan::exchange {

/// Strict: no overlong forms, no surrogates, nothing above U+10FFFF.
bool isUtf8(std::string_view bytes);
bool hasHighByte(std::string_view bytes);
/// The shape of GB 18030 (1, 2 and 4 byte characters), which GBK and GB 2312 share.
bool isGb18030(std::string_view bytes);

/// Bytes of the first character in UTF-8 or GB18030, 0 if it is not one.
std::size_t characterBytes(std::string_view bytes, const std::string& encoding);

/// UTF-8 or GB18030 by the bytes alone: UTF-8 where they are valid UTF-8 (plain ASCII too), else GB18030.
std::string guessEncoding(std::string_view bytes);

/// The usual name for what people and files write: "gbk", "936", "ANSI 936", "cp936" → GB18030; "utf8", "65001" →
/// UTF-8.
std::string encodingName(std::string_view text);

/// False if the bytes are not `encoding` (or nobody knows it); `out` is then undefined. Any thread.
bool toUtf8(std::string_view bytes, const std::string& encoding, std::string& out);

/// A whole text file as UTF-8 without BOM. `encoding`: auto or a name; on return what was used. A BOM wins over "auto".
/// Throws Error(BadInput) naming the file and the first line that does not fit.
std::string decodeFile(const std::string& file, std::string bytes, std::string& encoding);

} // namespace huyuan::exchange
