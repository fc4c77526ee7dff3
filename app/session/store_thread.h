// The second thread of the app: it alone touches the store, the slots, the vault and the engine.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/device_room.h"
#include "app/session/enroller.h"
#include "app/session/work_thread.h"

#include <QObject>

namespace relais::app {

// Owned by the session. Requests run in the order they are made; each ends in its answer, or is dropped with the
// thread. UI thread only; so are the signals.
class StoreThread : public QObject {
    Q_OBJECT

public:
    explicit StoreThread(RoomDeps deps, QObject* parent = nullptr);
    ~StoreThread() override;

    // `work`: Answer(DeviceRoom&).
    template <class Work>
    [[nodiscard]] auto run(Work work) {
        return m_thread.run([this, work = std::move(work)]() mutable { return work(*m_room); });
    }

    // `work`: Result<T>(Store&); answers Locked while no store is open.
    template <class Work>
    [[nodiscard]] auto withStore(Work work) {
        using Answer = std::invoke_result_t<Work, sync::Store&>;
        return run([work = std::move(work)](DeviceRoom& room) mutable -> Answer {
            if (sync::Store* store = room.store())
                return work(*store);
            return sync::fail(sync::ErrorCode::Locked, "no store is open");
        });
    }

    // Asks the service to enrol this device; `then` on this thread.
    void enrol(
        const sync::EnrolUri& uri, const std::string& deviceName, QObject* context,
        std::function<void(sync::Result<sync::EnrolResponse>)> then);
    template <class Work>
    [[nodiscard]] auto withEnroller(Work work) {
        return m_thread.run([this, work = std::move(work)]() mutable { return work(*m_enroller); });
    }

Q_SIGNALS:
    // In the order in which they happened on the store's thread.
    void statusChanged(const relais::sync::SyncStatus& status); // of the open store
    void spoolChanged(const relais::sync::SyncStatus& status);  // of what leaves without a code
    void changed(const relais::sync::Changes& changes);
    void noticed(relais::sync::EngineNotice notice);
    void wipeOrdered(const relais::sync::WipeOrder& order);
    void nextTryChanged(const std::optional<relais::sync::WallMs>& at);
    void newsWaits(const relais::sync::NewsCounts& counts); // for people whose stores are shut
    void found(const std::string& words, int records);      // of a search on the service

private:
    [[nodiscard]] SyncListener listener();

    std::unique_ptr<DeviceRoom> m_room; // made and destroyed on the thread, like the next one
    std::unique_ptr<Enroller> m_enroller;
    WorkThread m_thread;
};

} // namespace relais::app
