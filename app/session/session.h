// The root object of the interface: who is here, what is open, how the device stands with the service.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/unsent_watch.h"
#include "app/scan/code_scanner.h"
#include "app/session/app_ports.h"
#include "app/session/destinations.h"
#include "app/session/emergency_composer.h"
#include "app/session/enrolment.h"
#include "app/session/kept_form.h"
#include "app/session/lock_policy.h"
#include "app/session/navigator.h"
#include "app/session/owner.h"
#include "app/session/people_model.h"
#include "app/session/settings.h"
#include "app/session/status_words.h"
#include "app/session/unlocker.h"
#include "app/session/workspace.h"

#include <QTimer>

namespace relais::app {

// Handed to Main.qml as its required property; lives as long as the window. UI thread only.
class Session : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(relais::app::Session::Phase phase READ phase NOTIFY phaseChanged FINAL)
    Q_PROPERTY(QString startError READ startError NOTIFY phaseChanged FINAL)
    Q_PROPERTY(relais::app::Owner owner READ owner NOTIFY ownerChanged FINAL)
    Q_PROPERTY(relais::app::SyncStatus status READ status NOTIFY statusChanged FINAL)
    Q_PROPERTY(QString waitingLine READ waitingLine NOTIFY statusChanged FINAL)
    Q_PROPERTY(bool trying READ isTrying NOTIFY statusChanged FINAL)
    Q_PROPERTY(bool isDemo READ isDemo CONSTANT FINAL)
    Q_PROPERTY(QString scenarioText READ scenarioText NOTIFY scenarioChanged FINAL)
    Q_PROPERTY(QString todayText READ todayText NOTIFY scenarioChanged FINAL)
    Q_PROPERTY(bool curtain READ isCurtainDown NOTIFY curtainChanged FINAL)
    Q_PROPERTY(relais::app::PeopleModel* people READ people CONSTANT FINAL)
    Q_PROPERTY(bool shared READ isShared NOTIFY peopleChanged FINAL)
    Q_PROPERTY(bool picking READ isPicking NOTIFY peopleChanged FINAL)
    Q_PROPERTY(int keptStep READ keptStep NOTIFY keptChanged FINAL)
    Q_PROPERTY(QString placeText READ placeText NOTIFY ownerChanged FINAL)
    Q_PROPERTY(bool canUseFingerprint READ canUseFingerprint NOTIFY ownerChanged FINAL)
    Q_PROPERTY(bool fingerprint READ hasFingerprint NOTIFY ownerChanged FINAL)
    Q_PROPERTY(QString lupPhone READ lupPhone NOTIFY ownerChanged FINAL)
    Q_PROPERTY(QString version READ version CONSTANT FINAL)
    Q_PROPERTY(relais::app::Workspace* workspace READ workspace NOTIFY phaseChanged FINAL)
    Q_PROPERTY(relais::app::DestinationModel* destinations READ destinations CONSTANT FINAL)
    Q_PROPERTY(relais::app::Navigator* navigator READ navigator CONSTANT FINAL)
    Q_PROPERTY(relais::app::Settings* settings READ settings CONSTANT FINAL)
    Q_PROPERTY(relais::app::CodeScanner* scanner READ scanner CONSTANT FINAL)
    Q_PROPERTY(relais::app::Enrolment* enrolment READ enrolment CONSTANT FINAL)
    Q_PROPERTY(relais::app::Unlocker* unlocker READ unlocker CONSTANT FINAL)
    Q_PROPERTY(relais::app::EmergencyComposer* emergency READ emergency CONSTANT FINAL)

public:
    // LeaseOver: the code was right, but reading waits for the service; alerting never does.
    enum Phase { Starting, Enrolling, Locked, LeaseOver, Open };
    Q_ENUM(Phase)

    struct Choices {
        std::filesystem::path profile;
        bool demo = false;
        QString version;
        std::optional<sync::EnrolUri> service {}; // trusted by whoever installed Relais here
    };

    Session(const RoomDeps& deps, AppPorts ports, Choices choices, QObject* parent = nullptr);
    ~Session() override;

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] QString startError() const { return m_startError; }
    [[nodiscard]] Owner owner() const { return m_owner; }
    [[nodiscard]] SyncStatus status() const { return m_status; }
    [[nodiscard]] QString waitingLine() const;
    [[nodiscard]] bool isTrying() const { return m_facts.engine.phase == sync::SyncPhase::Exchanging; }
    [[nodiscard]] bool isDemo() const { return m_choices.demo; }
    [[nodiscard]] QString scenarioText() const;
    [[nodiscard]] QString todayText() const; // « Jeudi 12 mars »
    [[nodiscard]] bool isCurtainDown() const { return m_curtain; }
    [[nodiscard]] PeopleModel* people() { return &m_people; }
    // Several people, or one who wants to make room for another: initials only while locked.
    [[nodiscard]] bool isShared() const { return m_people.count() > 1 || m_asksWho; }
    [[nodiscard]] bool isPicking() const { return m_picking; }
    // Locked while a form was being written: its step, as long as that is what the lock says; else 0.
    [[nodiscard]] int keptStep() const { return m_keptShown && m_kept && !isShared() ? m_kept->step : 0; }
    [[nodiscard]] QString placeText() const; // « Maison médicale de garde, Paris 13e »
    [[nodiscard]] bool canUseFingerprint() const { return m_site.canAskPerson; }
    [[nodiscard]] bool hasFingerprint() const { return m_site.hasFingerprint; }
    [[nodiscard]] QString lupPhone() const { return m_lupPhone; }
    [[nodiscard]] QString version() const { return m_choices.version; }
    [[nodiscard]] Workspace* workspace() { return m_workspace.get(); }
    [[nodiscard]] DestinationModel* destinations() { return &m_destinations; }
    [[nodiscard]] Navigator* navigator() { return &m_navigator; }
    [[nodiscard]] Settings* settings() { return &m_settings; }
    [[nodiscard]] CodeScanner* scanner() { return &m_scanner; }
    [[nodiscard]] Enrolment* enrolment() { return &m_enrolment; }
    [[nodiscard]] Unlocker* unlocker() { return &m_unlocker; }
    [[nodiscard]] EmergencyComposer* emergency() { return &m_emergency; }
    [[nodiscard]] const SiteFacts& site() const { return m_site; }
    [[nodiscard]] const OpenFacts& openFacts() const { return m_open; }
    [[nodiscard]] StoreThread& thread() { return m_thread; }

    // Opens the site; tried again after an error. With an enrolment code and a PIN, a device without person is
    // enrolled by itself: demonstration only.
    Q_INVOKABLE void start(const QString& enrolUri = {}, const QString& pin = {});
    // Closes the store and destroys every page; what was being typed is in its draft.
    Q_INVOKABLE void lock();
    // « Entrer le code », from the words about what was being written; it is shown again once the code is right.
    Q_INVOKABLE void enterCode();
    // --- several people on one device (design.md §8.1) ---

    // Locks, then asks who takes the device.
    Q_INVOKABLE void changePerson();
    // Whose code is asked next; row of people().
    Q_INVOKABLE void choosePerson(int row);
    Q_INVOKABLE void showPeople();
    // « Autre personne »: one more is enrolled here.
    Q_INVOKABLE void addPerson();
    // The system asks for the finger at once; fingerprintRefused() when it did not recognise it.
    Q_INVOKABLE void setFingerprint(bool on);

    // « Vider les patients récents »; `then` on this thread while `receiver` lives.
    void forgetRecents(QObject* receiver, std::function<void(const sync::Status&)> then);

    // A touch, a key: somebody is there.
    void touched();
    Q_INVOKABLE void tryNow();
    // Dials the LUP; where this device cannot call, numberShown() asks to show the number.
    Q_INVOKABLE void callLup();
    // Any number; "" is the LUP's.
    Q_INVOKABLE void call(const QString& number);
    // « Voir sur la carte »: a public address, in the system's map.
    Q_INVOKABLE void showPlace(const QString& address);
    // The only thing of a record that may reach the clipboard.
    Q_INVOKABLE void copyReference(const QString& reference);
    // Everything has left: erases this person's records here, then it is a first start again. giveBackRefused() when
    // nothing was begun; the records are still open then.
    void giveBack();
    // What is known of this device, read again: a way in has changed.
    void reviewSite();
    // The network of the demonstration, down or up again; nothing outside it.
    Q_INVOKABLE void toggleDemoNetwork();
    [[nodiscard]] bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void phaseChanged();
    void ownerChanged();
    void peopleChanged();
    void keptChanged();
    void fingerprintRefused(const QString& why);
    void giveBackRefused(const relais::sync::Error& why);
    // Opened without a code, and there is none any more: once at each opening.
    void newCodeOffered();
    void statusChanged();
    void scenarioChanged();
    void curtainChanged();
    // The notification was touched: the window comes forward, locked or not.
    void noticeTouched();
    void numberShown(const QString& number);

private:
    void obey(const sync::WipeOrder& order);
    void forgotten();
    void showOwner();
    void enrolOne(Enrolment::Purpose purpose);
    void showLock(const SiteFacts& site);
    void takeLocked(const sync::Result<SiteFacts>& site);
    void followSending();
    void setPhase(Phase phase);
    void takeSite(const SiteFacts& facts);
    void takeOpen(const OpenFacts& facts);
    void openWork();
    void closeWork();
    void closeStore(const std::optional<Navigator::Form>& form);
    void showKept();
    void reviewLease();
    void takeChanges(const sync::Changes& changes);
    void countOutbox();
    void reviewPlaces();
    void publishStatus();
    void followNews();
    void tellAttention(); // « un envoi demande votre attention »
    // What a notification is about, known here alone; `record` empty: « Envois » for what needs attention, else the
    // first page.
    struct Told {
        sync::UserId user;
        platform::Notice notice;
        std::optional<sync::RecordId> record {};
        QString dispositif {};
    };
    void notify(Told told, int count);
    void tellWaiting(const sync::NewsCounts& counts);
    [[nodiscard]] bool show(platform::Notice notice, int count); // false: not to be said
    void showTold();
    void armLock();
    // Something of a patient is on the screen, or could be: it goes when nobody touches it any more.
    [[nodiscard]] bool isInUse() const;
    void putAway();
    bool lockIfDue();
    void followEmergency();
    void followLifecycle(platform::AppState state);
    // As far as it was told: what ages of the service's times are counted from. Never for leases and locks.
    [[nodiscard]] sync::WallMs serviceNow() const {
        return m_clock.wall() + std::chrono::milliseconds(m_facts.engine.clockSkewMs);
    }
    [[nodiscard]] sync::Actor actorOf(const OpenFacts& facts) const;

    const sync::Clock& m_clock;
    AppPorts m_ports;
    Choices m_choices;
    StoreThread m_thread;
    Settings m_settings;
    CodeScanner m_scanner;
    Enrolment m_enrolment;
    Unlocker m_unlocker;
    EmergencyComposer m_emergency;
    DestinationModel m_destinations;
    Navigator m_navigator;
    PeopleModel m_people;
    bool m_asksWho = false; // « Changer de personne » was touched
    bool m_picking = false;
    sync::UserId m_wanted; // touched, and not shown yet
    bool m_codeOffered = false;
    std::optional<KeptForm> m_kept;
    bool m_keptShown = false;
    sync::WallMs m_composedAt; // when the last form was asked for
    std::unique_ptr<Workspace> m_workspace;
    UnsentWatch m_unsent;
    std::optional<Told> m_told; // by the notification on screen
    bool m_toldWanted = false;  // it was touched; shown once its person is unlocked
    Phase m_phase = Starting;
    QString m_startError;
    SiteFacts m_site;
    OpenFacts m_open;
    Owner m_owner;
    QString m_lupPhone;
    StatusFacts m_facts;
    sync::SyncStatus m_spool; // of what leaves without a code
    SyncStatus m_status;
    LockPolicy m_lock;
    QTimer m_lockTimer;
    QTimer m_minute;
    bool m_curtain = false;
};

} // namespace relais::app
