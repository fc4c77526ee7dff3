// Looks for a code in one picture after the other, on a thread of its own.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/qt/frame_reader.h"

#include "platform/qt/code_reader.h"

namespace relais::platform {

namespace {

constexpr int kLongestPreview = 640; // pixels: enough to aim

} // namespace

FrameReader::FrameReader() {
    m_thread.setObjectName(QStringLiteral("codes"));
    m_worker.moveToThread(&m_thread);
}

FrameReader::~FrameReader() {
    m_thread.quit();
    m_thread.wait();
}

bool FrameReader::read(CodeShape shape, Take take, std::function<void(const Seen&)> answer) {
    if (m_busy)
        return false;
    m_busy = true;
    if (!m_thread.isRunning()) // only who scans pays for it
        m_thread.start();
    const auto look = [this, shape, take = std::move(take), answer = std::move(answer)] {
        const LensPicture lens = take();
        Seen seen {preview(lens, kLongestPreview), readCode(lens.picture, shape).value_or(std::string())};
        const auto tell = [this, answer, seen = std::move(seen)] {
            m_busy = false;
            answer(seen);
        };
        QMetaObject::invokeMethod(&m_home, tell, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(&m_worker, look, Qt::QueuedConnection);
    return true;
}

} // namespace relais::platform
