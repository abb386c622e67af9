// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <exception>
#include <string>
#include <vector>

namespace huyuan::base {

/// Why something did not work. The kind decides the exit code of the command line: see exitCode().
enum class ErrorKind : std::uint8_t {
  Failed,    ///< the work failed: disk full, no permission, a bug
  Usage,     ///< wrong command line
  BadInput,  ///< a file or value from outside cannot be used
  Cancelled, ///< the user stopped it
};

/// Where in the outside world an error sits. Empty members are unknown. Rows count as a spreadsheet shows them: the
/// first line of the file is 1.
struct Place {
  std::string file{};
  std::string sheet{};
  std::int64_t row = 0;
  std::string column{};
  bool operator==(const Place&) const = default;
};

/// The one exception of the program. The message is an English pattern with {0}, {1} … for its arguments, so that the
/// edge (window or terminal) can translate the pattern and put the arguments in. Thrown by any module; caught in three
/// places only: a slot, a job, main().
class Error : public std::exception {
 public:
  Error(ErrorKind kind, std::string pattern, std::vector<std::string> arguments = {}, Place place = {});

  ErrorKind kind() const { return m_kind; }
  const std::string& pattern() const { return m_pattern; }
  const std::vector<std::string>& arguments() const { return m_arguments; }
  const Place& place() const { return m_place; }
  /// "FILE, sheet S, row 7, column C: reason" in English; parts that are unknown are left out.
  const char* what() const noexcept override { return m_text.c_str(); }

 private:
  ErrorKind m_kind;
  std::string m_pattern;
  std::vector<std::string> m_arguments;
  Place m_place;
  std::string m_text;
};

/// 0 is success; Failed and Cancelled 1, Usage 2, BadInput 3.
int exitCode(ErrorKind kind);

/// The pattern with {0}, {1} … replaced. A number without argument stays as it is.
std::string fillPattern(const std::string& pattern, const std::vector<std::string>& arguments);

/// One thing found while doing something that went on: a bad row, a warning, a notice. Same text rules as Error.
struct Problem {
  enum class Severity : std::uint8_t { Notice, Warning, Error };
  Severity severity = Severity::Warning;
  Place place;
  std::string pattern;
  std::vector<std::string> arguments;
  /// Like Error::what().
  std::string text() const;
};

/// "FILE, sheet S, row 7, column C" or empty.
std::string describe(const Place& place);

} // namespace huyuan::base
