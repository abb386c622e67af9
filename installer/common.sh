# SPDX-License-Identifier: GPL-3.0-or-later
# Shared by run.sh and test.sh (POSIX sh): what is missing is installed, once; the build is configured and built.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
export CCACHE_DIR="${CCACHE_DIR:-$HOME/.cache/ccache}"
# Objects of one checkout serve another: paths are hashed relative to the checkout.
export CCACHE_BASEDIR="$root" CCACHE_NOHASHDIR=1
# Without these ccache passes over everything that uses the precompiled header of ui.
export CCACHE_SLOPPINESS=pch_defines,time_macros

say() { printf '%s\n' "$*" >&2; }

# The packages of packages.txt that dpkg does not know as installed.
missing_packages() {
  grep -v '^#' "$root/installer/packages.txt" | while read -r package; do
    case $(dpkg-query -W -f='${Status}' "$package" 2>/dev/null || true) in
      *"ok installed"*) ;;
      *) printf '%s ' "$package" ;;
    esac
  done
}

install_packages() {
  missing=$(missing_packages)
  [ -z "$missing" ] && return 0
  command -v apt-get >/dev/null || { say "These packages are missing and there is no apt-get: $missing"; exit 1; }
  as_root=""
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || { say "Run as root or install sudo; missing: $missing"; exit 1; }
    as_root=sudo
  fi
  say "Installing: $missing"
  $as_root apt-get update -q >&2
  # shellcheck disable=SC2086 # a list of words is meant
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing >&2
}

# build PRESET [TARGET…]
build() {
  preset=$1
  shift
  (
    cd "$root"
    cmake --preset "$preset" >"$root/build/configure.log" 2>&1 || { cat "$root/build/configure.log" >&2; exit 1; }
    cmake --build --preset "$preset" ${1:+--target "$@"} >&2
  )
}

mkdir -p "$root/build"
