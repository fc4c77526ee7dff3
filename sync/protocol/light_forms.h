// What a message need not say twice: left out before it is compressed, and put back, to the byte, by whoever reads it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/result.h"
#include "sync/base/value.h"

namespace relais::sync {

// For the media type "cbor-zstd" alone: in JSON byte strings and texts cannot be told apart. Rules and keys: README.md
// "Light forms". An op is made light only when what is put back has its very bytes: its hash and its signature hold.

// `message`: the map of any message; what is in none of the light forms stays as it is. False: nothing was left out,
// for nothing could be, or what it holds could be taken for a light form.
[[nodiscard]] bool makeLight(Value& message);
// Of a message made light, and of no other. Malformed when a run does not bring what its light ops need, TooLarge when
// more than `most` bytes would come back.
[[nodiscard]] Status makeWhole(Value& message, std::size_t most);

} // namespace relais::sync
