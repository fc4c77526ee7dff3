// « Alerter sans lire »: an alert in the device's name alone while the records stay closed (design.md §8.1).
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/store_thread.h"
#include "sync/domain/definition_set.h"

#include <QObject>
#include <QStringList>
#include <qqmlregistration.h>

#include <map>

namespace relais::app {

// Writes only: once submitted nothing of it can be read here again. UI thread only.
class EmergencyComposer : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by the session")
    Q_PROPERTY(bool active READ isActive NOTIFY activeChanged FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(bool saved READ isSaved NOTIFY changed FINAL)
    Q_PROPERTY(bool received READ isReceived NOTIFY changed FINAL)
    Q_PROPERTY(QString reference READ reference NOTIFY changed FINAL)
    Q_PROPERTY(QString familyName MEMBER m_familyName NOTIFY changed FINAL)
    Q_PROPERTY(QString givenName MEMBER m_givenName NOTIFY changed FINAL)
    Q_PROPERTY(QString patientPhone MEMBER m_patientPhone NOTIFY changed FINAL)
    Q_PROPERTY(QString callback MEMBER m_callback NOTIFY changed FINAL)
    Q_PROPERTY(int motif MEMBER m_motif NOTIFY changed FINAL)
    Q_PROPERTY(int care MEMBER m_care NOTIFY changed FINAL)
    Q_PROPERTY(int delay MEMBER m_delay NOTIFY changed FINAL)
    Q_PROPERTY(int accord MEMBER m_accord NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> motifs READ motifs NOTIFY choicesChanged FINAL)
    Q_PROPERTY(QList<QString> cares READ cares NOTIFY choicesChanged FINAL)
    Q_PROPERTY(QList<QString> delays READ delays NOTIFY choicesChanged FINAL)
    Q_PROPERTY(QString reasonText READ reasonText NOTIFY changed FINAL)
    Q_PROPERTY(QList<QString> problems READ problems NOTIFY problemsChanged FINAL)
    Q_PROPERTY(int problemCount READ problemCount NOTIFY problemsChanged FINAL)

public:
    explicit EmergencyComposer(StoreThread& thread, QObject* parent = nullptr);

    // The owner's number, proposed as the one to call back.
    void setOwnerPhone(const QString& phone) { m_ownerPhone = phone; }
    // The spool holds nothing any more: what was said has arrived.
    void setWaiting(std::size_t waiting);

    [[nodiscard]] bool isActive() const { return m_active; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] bool isSaved() const { return !m_reference.isEmpty(); }
    [[nodiscard]] bool isReceived() const { return m_received; }
    [[nodiscard]] QString reference() const { return m_reference; }
    [[nodiscard]] QStringList motifs() const { return labelsOf("motif"); }
    [[nodiscard]] QStringList cares() const { return labelsOf("soins_concernes"); }
    [[nodiscard]] QStringList delays() const { return labelsOf("urgence_soins"); }
    [[nodiscard]] QString reasonText() const;
    [[nodiscard]] QStringList problems() const;
    [[nodiscard]] int problemCount() const { return static_cast<int>(m_problems.size()); }
    // The sentence at a field, "" when it is right; `count` is problemCount, so that a binding follows it.
    Q_INVOKABLE QString problemOf(const QString& field, int count) const;

    Q_INVOKABLE void begin();
    Q_INVOKABLE void submit();
    Q_INVOKABLE void leave();

Q_SIGNALS:
    void activeChanged();
    void changed();
    void choicesChanged();
    void problemsChanged();
    // submit() found something to correct; problems() says what.
    void submitRefused();

private:
    struct Problem {
        QString field;
        QString sentence;
    };
    [[nodiscard]] QStringList labelsOf(std::string_view linkId) const;
    [[nodiscard]] std::string codeOf(std::string_view linkId, int index) const;
    [[nodiscard]] std::vector<Problem> check() const;
    [[nodiscard]] sync::OpDraft draft() const;
    void clear();

    StoreThread& m_thread;
    sync::DefinitionSet m_definitions;
    QString m_ownerPhone;
    bool m_active = false;
    bool m_busy = false;
    int m_form = 0; // the one being filled: an answer to an earlier one is not about it
    bool m_received = false;
    std::size_t m_waiting = 0; // envelopes on this device, as last told
    QString m_reference;
    QString m_familyName;
    QString m_givenName;
    QString m_patientPhone;
    QString m_callback;
    int m_motif = -1;
    int m_care = -1;
    int m_delay = -1;
    int m_accord = -1;
    std::vector<Problem> m_problems;
};

} // namespace relais::app
