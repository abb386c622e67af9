// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

/// Files as the rest of the program sees them. Paths are UTF-8 std::string at every interface, with '/' or the system's
/// separator. This folder is the only one that may call the operating system directly.
namespace huyuan::files {

/// The path for std:: and back; on Windows UTF-8 ↔ UTF-16.
std::filesystem::path toPath(std::string_view utf8);
std::string toUtf8(const std::filesystem::path& path);

/// The whole file. Throws Error(BadInput) naming the file if it is missing or unreadable.
std::string readFile(const std::string& path);

/// Writes so that either the old file or the whole new one is there, never a part (temporary file in the same folder,
/// flushed, then renamed). Throws Error(Failed) naming the file and the system's reason.
void writeFile(const std::string& path, std::string_view bytes);

/// The same for a file that another library writes: `write` gets a path beside the target, which replaces the target
/// once `write` returned; if it throws, the target is untouched and the part is removed.
void replaceFile(const std::string& path, const std::function<void(const std::string& temporary)>& write);

/// Creates the folder and those above it. Throws Error(Failed).
void makeFolder(const std::string& path);

/// SHA-256, lower-case hex.
std::string sha256(std::string_view bytes);

/// An exclusive lock on `path`, held while the object lives; the lock file beside it names process and host. A lock
/// left by a process that died is taken over.
class FileLock {
 public:
  /// Null if somebody else holds it; `holder` then tells who.
  static std::unique_ptr<FileLock> tryLock(const std::string& path, std::string* holder);
  ~FileLock();
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;

 private:
  FileLock();
  struct Impl;
  std::unique_ptr<Impl> m;
};

/// Whether messages go to a person at a terminal (and a progress bar makes sense).
bool errorsGoToTerminal();
/// Standard output carries bytes from here on: LF stays LF on Windows. Call before the first output.
void makeOutputBinary();

/// Where the read-only data (schema, records, reference, demo) lies: HUYUAN_DATA + "/data" if set, else beside the
/// executable, else the installed place, else the source tree it was built from.
std::string dataFolder();

} // namespace huyuan::files
