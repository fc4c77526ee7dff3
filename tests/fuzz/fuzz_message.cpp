// No bytes from the network make a message reader crash, hang or unfold without bound, in either format.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/cbor_codec.h"
#include "sync/protocol/codec.h"

#include <cstdlib>

namespace {

template <class Message>
void tryAs(const relais::sync::Value& value) {
    const auto message = relais::sync::fromValue<Message>(value);
    if (message && !relais::sync::fromValue<Message>(relais::sync::toValue(*message)))
        std::abort();
}

void tryAll(const relais::sync::Result<relais::sync::Value>& value) {
    using namespace relais::sync;
    if (!value)
        return;
    tryAs<SyncRequest>(*value);
    tryAs<SyncResponse>(*value);
    tryAs<EnrolRequest>(*value);
    tryAs<EnrolResponse>(*value);
    tryAs<ReadmitRequest>(*value);
    tryAs<ReadmitResponse>(*value);
    tryAs<SpoolRequest>(*value);
    tryAs<SpoolResponse>(*value);
    tryAs<WatchResponse>(*value);
    tryAs<ErrorResponse>(*value);
}

} // namespace

using namespace relais::sync;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const ByteView input(data, size);
    tryAll(unpackValue(input, Format::CborZstd));
    tryAll(unpackValue(input, Format::Json));
    // Without the frame, so that the fuzzer gets through to the messages.
    tryAll(decodeCbor(input));
    return 0;
}
