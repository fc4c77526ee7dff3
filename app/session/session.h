// The root object of the interface: who is here, what is open, how the device stands with the service.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/destinations.h"
#include "app/session/navigator.h"
#include "app/session/owner.h"
#include "app/session/sync_status.h"

#include <QObject>
#include <qqmlregistration.h>

namespace relais::app {

// Handed to Main.qml as its required property; lives as long as the window. UI thread only.
class Session : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(relais::app::Session::Phase phase READ phase NOTIFY phaseChanged FINAL)
    Q_PROPERTY(relais::app::Owner owner READ owner NOTIFY ownerChanged FINAL)
    Q_PROPERTY(relais::app::SyncStatus status READ status NOTIFY statusChanged FINAL)
    Q_PROPERTY(relais::app::DestinationModel* destinations READ destinations CONSTANT FINAL)
    Q_PROPERTY(relais::app::Navigator* navigator READ navigator CONSTANT FINAL)

public:
    enum Phase { Starting, Enrolling, Locked, Open };
    Q_ENUM(Phase)

    explicit Session(QObject* parent = nullptr);
    ~Session() override;

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] Owner owner() const { return m_owner; }
    [[nodiscard]] SyncStatus status() const { return m_status; }
    [[nodiscard]] DestinationModel* destinations() { return &m_destinations; }
    [[nodiscard]] Navigator* navigator() { return &m_navigator; }

    // Closes the store and destroys every page; what was being typed is in its draft.
    Q_INVOKABLE void lock();

Q_SIGNALS:
    void phaseChanged();
    void ownerChanged();
    void statusChanged();

private:
    Phase m_phase = Enrolling;
    Owner m_owner;
    SyncStatus m_status;
    DestinationModel m_destinations;
    Navigator m_navigator;
};

} // namespace relais::app
