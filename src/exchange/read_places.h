// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "exchange/formats.h"
#include "exchange/places.h"

/// The quick readers behind readPlaces().
namespace huyuan::exchange {

struct PlacesRequest {
  const ReadRequest& read;
  const domain::RecordDescription& kind;
  const ImportOptions& options;
  PlaceSink& sink;
  bool refuseRepeated; ///< at once, not at the end
};

/// Unless Done, what the sink got does not count. Careful rows are few or the file is left to the slow way: a row read
/// with care costs fifty quick ones.
enum class QuickResult : std::uint8_t {
  Done,
  NotPlain, ///< the file, or something in it, is not for this reader
  Repeats   ///< a code may stand twice: again with refuseRepeated
};
QuickResult readPlacesOfLayer(const PlacesRequest& request, PlacesReport& report); ///< GeoPackage, FlatGeobuf
QuickResult readPlacesOfText(const PlacesRequest& request, PlacesReport& report);  ///< CSV

class PlaceMapper;
/// Ends the list and says of it what the slow way would.
QuickResult finishPlaces(PlaceMapper& mapper, const SourceTable& sample, PlacesReport& report);

/// Whether so many careful rows among all say that the file is not plain.
inline bool isTooOdd(std::size_t careful, std::size_t all) { return careful > 1000 && careful > all / 16; }

} // namespace huyuan::exchange
