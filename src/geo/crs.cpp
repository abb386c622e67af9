// SPDX-License-Identifier: GPL-3.0-or-later
#include "geo/crs.h"

#include "base/error.h"
#include "geo/china_shift.h"

#include <proj.h>

#include <algorithm>
#include <charconv>
#include <optional>

namespace huyuan::geo {
namespace {

struct ContextDeleter {
  void operator()(PJ_CONTEXT* c) const { proj_context_destroy(c); }
};
struct PjDeleter {
  void operator()(PJ* p) const { proj_destroy(p); }
};
using ContextPtr = std::unique_ptr<PJ_CONTEXT, ContextDeleter>;
using PjPtr = std::unique_ptr<PJ, PjDeleter>;

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

[[noreturn]] void refuse(const std::string& name) {
  throw base::Error(base::ErrorKind::BadInput, "unknown coordinate system \"{0}\"", {name});
}

/// 4548 of "epsg:4548".
std::optional<int> epsgCode(const std::string& name) {
  const std::string prefix = "epsg:";
  if (name.compare(0, prefix.size(), prefix) != 0) return std::nullopt;
  const char* const end = name.data() + name.size();
  int code = 0;
  const auto [stopped, error] = std::from_chars(name.data() + prefix.size(), end, code);
  if (error != std::errc{} || stopped != end || code <= 0) return std::nullopt;
  return code;
}

bool isHorizontal(PJ_TYPE type) {
  return type == PJ_TYPE_GEOGRAPHIC_2D_CRS || type == PJ_TYPE_GEOGRAPHIC_3D_CRS || type == PJ_TYPE_PROJECTED_CRS ||
         type == PJ_TYPE_COMPOUND_CRS || type == PJ_TYPE_BOUND_CRS;
}

ContextPtr makeContext() {
  ContextPtr context(proj_context_create());
  proj_log_level(context.get(), PJ_LOG_NONE);
  proj_context_set_enable_network(context.get(), 0);
  return context;
}

PjPtr makeTransform(PJ_CONTEXT* context, const std::string& name) {
  const PjPtr source(proj_create(context, name.c_str()));
  const PjPtr target(proj_create(context, "EPSG:4490"));
  if (!source || !target || !isHorizontal(proj_get_type(source.get()))) refuse(name);
  const PjPtr raw(proj_create_crs_to_crs_from_pj(context, source.get(), target.get(), nullptr, nullptr));
  if (!raw) refuse(name);
  PjPtr normalised(proj_normalize_for_visualization(context, raw.get()));
  if (!normalised) refuse(name);
  return normalised;
}

LonLat same(LonLat p) { return p; }

} // namespace

struct CrsTransform::Impl {
  std::string name;
  LonLat (*shift)(LonLat) = nullptr; ///< set: no PROJ needed
  ContextPtr context;
  PjPtr transform;
};

CrsTransform::CrsTransform(const std::string& name)
    : m(std::make_unique<Impl>()) {
  const std::string word = lower(name);
  m->name = word;
  if (word == "gcj02") m->shift = gcjToWgs;
  if (word == "bd09") m->shift = bdToWgs;
  if (word == "wgs84" || word == "cgcs2000") m->shift = same;
  if (m->shift) return;
  const std::optional<int> code = epsgCode(word);
  if (!code) refuse(name);
  m->name = "EPSG:" + std::to_string(*code);
  if (*code == 4326 || *code == 4490) { // one system for this program: see docs/conventions.md
    m->shift = same;
    return;
  }
  m->context = makeContext();
  m->transform = makeTransform(m->context.get(), m->name);
}

CrsTransform::~CrsTransform() = default;
CrsTransform::CrsTransform(CrsTransform&&) noexcept = default;
CrsTransform& CrsTransform::operator=(CrsTransform&&) noexcept = default;

LonLat CrsTransform::toLonLat(double x, double y) const {
  if (!std::isfinite(x) || !std::isfinite(y)) return {};
  LonLat p{x, y};
  if (m->shift) {
    p = p.isValid() ? m->shift(p) : LonLat{};
  } else {
    const PJ_COORD out = proj_trans(m->transform.get(), PJ_FWD, proj_coord(x, y, 0.0, 0.0));
    p = {out.xy.x, out.xy.y};
  }
  return p.isValid() ? p : LonLat{};
}

const std::string& CrsTransform::name() const { return m->name; }

} // namespace huyuan::geo
