// A camera whose lens sees what a test holds before it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/fake/fake_camera.h"

namespace relais::platform {

void FakeCamera::start(CodeShape shape, Watcher watcher) {
    stop();
    if (refused)
        return watcher.failed({sync::ErrorCode::Forbidden, "scripted: camera refused"});
    if (!present)
        return watcher.failed({sync::ErrorCode::NotFound, "scripted: no camera"});
    m_shape = shape;
    m_watcher = std::make_shared<const Watcher>(std::move(watcher));
    next();
}

void FakeCamera::stop() { m_watcher.reset(); }

void FakeCamera::show(GreyPicture picture) {
    m_coming.push_back(std::move(picture));
    next();
}

void FakeCamera::next() {
    if (!m_watcher || m_coming.empty() || m_reader.isBusy())
        return;
    const auto take = [picture = std::move(m_coming.front())] { return LensPicture {picture, 0, false}; };
    m_coming.pop_front();
    const auto tell = [this, asked = std::weak_ptr(m_watcher)](const FrameReader::Seen& seen) {
        if (const auto watcher = asked.lock()) {
            watcher->seen(seen.preview);
            if (!seen.code.empty() && watcher == m_watcher)
                watcher->read(seen.code);
        }
        next();
    };
    m_reader.read(m_shape, take, tell);
}

} // namespace relais::platform
