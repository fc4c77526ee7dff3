// Where an area finds the records of the person who is unlocked: questions to the store, and news of what changed.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/domain/definition_set.h"
#include "sync/domain/judge.h"
#include "sync/store/store.h"

#include <QCoreApplication>
#include <QObject>
#include <QPointer>
#include <qqmlregistration.h>

#include <functional>
#include <memory>

namespace relais::app {

// UI thread only, except the work that is posted. Made at unlock, destroyed at lock before the store is closed: an
// answer that comes later is dropped, what was committed stays committed.
class RecordSource : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("given by the session")
    Q_PROPERTY(bool online READ isOnline NOTIFY linkChanged FINAL)
    Q_PROPERTY(QString todayText READ todayText NOTIFY linkChanged FINAL)

public:
    using QObject::QObject;

    // Runs on the store's thread, in the order of the calls.
    virtual void post(std::function<void(sync::Store&)> work) = 0;
    // As they were known at the last change; cheap to copy, safe to carry to the store's thread.
    [[nodiscard]] virtual const sync::DefinitionSet& definitions() const = 0;
    // Who acts, as the lease says.
    [[nodiscard]] virtual const sync::Actor& actor() const = 0;
    // Best estimate of the service's time, and whether fictitious data are refused.
    [[nodiscard]] virtual sync::JudgeContext context() const = 0;

    // Asks on the store's thread (`work`: Answer(sync::Store&)) and hands the answer to `then` on this one, unless
    // `receiver` is gone by then.
    template <class Work, class Then>
    void ask(QObject* receiver, Work work, Then then) {
        using Answer = std::invoke_result_t<Work, sync::Store&>;
        auto held = std::make_shared<std::pair<Work, Then>>(std::move(work), std::move(then));
        post([guard = QPointer<QObject>(receiver), held](sync::Store& store) {
            auto answer = std::make_shared<Answer>(held->first(store));
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [guard, held, answer] {
                    if (guard)
                        held->second(std::move(*answer));
                },
                Qt::QueuedConnection);
        });
    }

    // Commits an op: « enregistrée ici » may be said in `then` when it has a value. The change is told to all first.
    void commit(
        QObject* receiver, const sync::OpDraft& draft, std::function<void(const sync::Result<sync::Committed>&)> then);

    // The news of one transaction, from own writes and from exchanges; to be called on this thread.
    void tell(const sync::Changes& changes);

    // « Chercher sur le service »: records this device no longer holds come back with changed(), then serviceSought().
    // Without network the question waits for it.
    virtual void seekOnService(const QString& words) { Q_UNUSED(words) }

    // « Supprimer » under « Brouillon enregistré », after its form was closed.
    Q_INVOKABLE void deleteDraft(const QString& draftId);

    [[nodiscard]] bool isOnline() const { return m_online; }
    void setOnline(bool online);
    [[nodiscard]] QString todayText() const; // « Jeudi 12 mars »

    // Patients of alerts made before are no longer proposed: « Vider les patients récents » was touched then.
    [[nodiscard]] sync::WallMs recentsFrom() const { return m_recentsFrom; }
    void setRecentsFrom(sync::WallMs from) { m_recentsFrom = from; }

Q_SIGNALS:
    void changed(const relais::sync::Changes& changes);
    void linkChanged();
    void serviceSought(const QString& words, int found);

private:
    bool m_online = true;
    sync::WallMs m_recentsFrom;
};

} // namespace relais::app
