// The second thread of the app.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/store_thread.h"

namespace relais::app {

using namespace sync;

StoreThread::StoreThread(RoomDeps deps, QObject* parent) : QObject(parent), m_thread(QStringLiteral("store")) {
    (void)m_thread.run([this, deps = std::move(deps)]() mutable {
        m_room = std::make_unique<DeviceRoom>(std::move(deps), listener());
        m_enroller = std::make_unique<Enroller>(*m_room);
    });
}

StoreThread::~StoreThread() {
    // Stores close and timers stop where they live.
    m_thread
        .run([this] {
            m_enroller.reset();
            m_room.reset();
        })
        .wait();
    m_thread.stop();
}

SyncListener StoreThread::listener() {
    // Each piece of news crosses to this object's thread by itself: emitting is thread-safe, and queued.
    const auto here = [this](auto emitNews) { QMetaObject::invokeMethod(this, emitNews, Qt::QueuedConnection); };
    return {
        [this, here](const sync::SyncStatus& status) { here([this, status] { Q_EMIT statusChanged(status); }); },
        [this, here](const Changes& changes) { here([this, changes] { Q_EMIT changed(changes); }); },
        [this, here](EngineNotice notice) { here([this, notice] { Q_EMIT noticed(notice); }); },
        [this, here](const WipeOrder& order) { here([this, order] { Q_EMIT wipeOrdered(order); }); },
        [this, here](const std::string& words, std::uint32_t records) {
            here([this, words, records] { Q_EMIT found(words, static_cast<int>(records)); });
        },
        [this, here](const sync::SyncStatus& status) { here([this, status] { Q_EMIT spoolChanged(status); }); },
        [this, here](std::optional<WallMs> at) { here([this, at] { Q_EMIT nextTryChanged(at); }); },
        [this, here](const NewsCounts& counts) { here([this, counts] { Q_EMIT newsWaits(counts); }); },
    };
}

void StoreThread::enrol(
    const EnrolUri& uri, const std::string& deviceName, QObject* context,
    std::function<void(Result<EnrolResponse>)> then) {
    const auto answer = m_thread.promise<Result<EnrolResponse>>();
    answer.then(context, std::move(then));
    (void)m_thread.run([this, answer, uri, deviceName] {
        m_enroller->ask(
            uri, deviceName, [answer](Result<EnrolResponse> response) { answer.fulfil(std::move(response)); });
    });
}

} // namespace relais::app
