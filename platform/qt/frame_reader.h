// Looks for a code in one picture after the other, on a thread of its own.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/qt/grey_picture.h"

#include <QObject>
#include <QThread>

namespace relais::platform {

// Made, used and destroyed on one thread, where the answers come too. One picture at a time, none is kept. The
// destructor waits for the picture under way, whose answer then does not come.
class FrameReader {
public:
    struct Seen {
        GreyPicture preview;
        std::string code; // empty: none
    };
    // Called on the reader's thread: what the lens gave, in grey.
    using Take = std::function<LensPicture()>;

    FrameReader();
    ~FrameReader();
    FrameReader(const FrameReader&) = delete;
    FrameReader& operator=(const FrameReader&) = delete;

    // False: the one before is not read yet, and this one is forgotten.
    bool read(CodeShape shape, Take take, std::function<void(const Seen&)> answer);
    [[nodiscard]] bool isBusy() const { return m_busy; }

private:
    QObject m_home; // on the thread of the owner
    QThread m_thread;
    QObject m_worker;
    bool m_busy = false;
};

} // namespace relais::platform
