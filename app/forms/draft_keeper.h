// Writes what is being typed to the store, field by field, and finds it again after a kill or a lock.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/records/record_source.h"

namespace relais::app {

// One draft of one form. UI thread only; writes follow one another on the store's thread, so nothing waits for the id
// of a new draft. A field that has no linkId of the form ("~step", "~field") keeps where the user was.
class DraftKeeper : public QObject {
    Q_OBJECT

public:
    explicit DraftKeeper(QObject* parent = nullptr) : QObject(parent) { }

    // A draft to be started by its first field: « Fermer » on an untouched form leaves nothing behind.
    void begin(RecordSource& source, const std::string& dispositif, const std::string& kind, sync::RecordId record);
    // The draft of this act on this record, if there is one: its fields come with found(). Else as begin().
    void reopen(RecordSource& source, const std::string& dispositif, const std::string& kind, sync::RecordId record);
    // An earlier draft: its fields come with found(), or failed().
    void resume(RecordSource& source, const sync::DraftId& draft);

    // On disk when `saved` is emitted. A null value clears the field.
    void save(const std::string& linkId, const sync::Value& value);
    // The id of the draft once all that was saved is on disk; null when nothing could be.
    void whenKept(QObject* receiver, std::function<void(const sync::DraftId&)> then);
    // Deletes the draft, if one was started.
    void discard();
    // Commits the op and erases the draft in the same transaction.
    void commit(sync::OpDraft op, QObject* receiver, std::function<void(const sync::Result<sync::Committed>&)> then);
    // The same for more than one op: `work` runs on the store's thread, with the id of the draft, which it erases.
    using Work = std::function<sync::Result<sync::Committed>(sync::Store&, const sync::DraftId&)>;
    void commitAll(Work work, QObject* receiver, std::function<void(const sync::Result<sync::Committed>&)> then);

    [[nodiscard]] bool isStarted() const { return m_started; }

Q_SIGNALS:
    void found(const relais::sync::Draft& draft);
    void saved();
    void failed(const relais::sync::Error& error);

private:
    struct Held { // read and written on the store's thread alone, in the order of the writes
        sync::DraftId id;
        std::string dispositif;
        std::string kind;
        sync::RecordId record;
    };
    QPointer<RecordSource> m_source;
    std::shared_ptr<Held> m_held;
    bool m_started = false;
};

} // namespace relais::app
