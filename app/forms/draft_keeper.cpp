// Writes what is being typed to the store, field by field.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/forms/draft_keeper.h"

#include <algorithm>

namespace relais::app {

void DraftKeeper::begin(
    RecordSource& source, const std::string& dispositif, const std::string& kind, sync::RecordId record) {
    m_source = &source;
    m_held = std::make_shared<Held>(Held {{}, dispositif, kind, record});
    m_started = false;
}

void DraftKeeper::reopen(
    RecordSource& source, const std::string& dispositif, const std::string& kind, sync::RecordId record) {
    begin(source, dispositif, kind, record);
    const auto look = [held = m_held](sync::Store& store) -> sync::Result<std::optional<sync::Draft>> {
        RELAIS_ASSIGN(const std::vector<sync::Draft> drafts, store.drafts());
        const auto same = std::ranges::find_if(
            drafts, [&](const sync::Draft& draft) { return draft.kind == held->kind && draft.record == held->record; });
        if (same == drafts.end())
            return std::optional<sync::Draft> {};
        held->id = same->id;
        return std::optional(*same);
    };
    source.ask(this, look, [this, held = m_held](const sync::Result<std::optional<sync::Draft>>& draft) {
        if (held != m_held)
            return;
        if (!draft) {
            Q_EMIT failed(draft.error());
        } else if (*draft) {
            m_started = true;
            Q_EMIT found(**draft);
        }
    });
}

void DraftKeeper::resume(RecordSource& source, const sync::DraftId& draft) {
    m_source = &source;
    m_held = std::make_shared<Held>();
    m_held->id = draft;
    m_started = true;
    source.ask(
        this, [draft](sync::Store& store) { return store.draft(draft); },
        [this](const sync::Result<sync::Draft>& read) {
            if (read)
                Q_EMIT found(*read);
            else
                Q_EMIT failed(read.error());
        });
}

void DraftKeeper::save(const std::string& linkId, const sync::Value& value) {
    if (!m_source || !m_held)
        return;
    m_started = true;
    const auto write = [held = m_held, linkId, value](sync::Store& store) -> sync::Result<sync::Changes> {
        if (held->id.isNull()) {
            RELAIS_ASSIGN(held->id, store.startDraft(held->dispositif, held->kind, held->record));
        }
        return store.saveDraftField(held->id, linkId, value);
    };
    m_source->ask(this, write, [this](const sync::Result<sync::Changes>& written) {
        if (!written) {
            Q_EMIT failed(written.error());
            return;
        }
        if (m_source)
            m_source->tell(*written);
        Q_EMIT saved();
    });
}

void DraftKeeper::whenKept(QObject* receiver, std::function<void(const sync::DraftId&)> then) {
    if (m_source && m_held)
        m_source->ask(
            receiver, [held = m_held](sync::Store&) { return held->id; }, std::move(then));
}

void DraftKeeper::discard() {
    if (!m_source || !m_held || !m_started)
        return;
    m_started = false;
    // The page may be gone before the answer: the news goes through the source.
    m_source->ask(
        m_source,
        [held = m_held](sync::Store& store) -> sync::Result<sync::Changes> {
            if (held->id.isNull())
                return sync::Changes {};
            return store.deleteDraft(std::exchange(held->id, {}));
        },
        [source = m_source](const sync::Result<sync::Changes>& deleted) {
            if (deleted && source)
                source->tell(*deleted);
        });
}

void DraftKeeper::commit(
    sync::OpDraft op, QObject* receiver, std::function<void(const sync::Result<sync::Committed>&)> then) {
    const auto one = [op = std::move(op)](sync::Store& store, const sync::DraftId& draft) mutable {
        op.draft = draft;
        return store.commit(op);
    };
    commitAll(one, receiver, std::move(then));
}

void DraftKeeper::commitAll(
    Work work, QObject* receiver, std::function<void(const sync::Result<sync::Committed>&)> then) {
    if (!m_source || !m_held)
        return;
    const QPointer<QObject> guard(receiver);
    const auto write = [held = m_held, work = std::move(work)](sync::Store& store) { return work(store, held->id); };
    m_source->ask(
        m_source, write,
        [source = m_source, keeper = QPointer<DraftKeeper>(this), guard,
         then = std::move(then)](const sync::Result<sync::Committed>& committed) {
            if (committed && keeper)
                keeper->m_started = false;
            if (committed && source)
                source->tell(committed->changes);
            if (guard && then)
                then(committed);
        });
}

} // namespace relais::app
