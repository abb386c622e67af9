// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/safe_file.h"

#include <cstdio>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#else
#include <unistd.h>
#endif

namespace huyuan::files {

#ifdef _WIN32
bool errorsGoToTerminal() { return _isatty(_fileno(stderr)) != 0; }
void makeOutputBinary() { _setmode(_fileno(stdout), _O_BINARY); }
#else
bool errorsGoToTerminal() { return isatty(fileno(stderr)) != 0; }
void makeOutputBinary() {}
#endif

} // namespace huyuan::files
