// How the writing of a consultation ends: signed, kept as a draft, or followed by an alert.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/consultations/consultation_composer.h"
#include "app/consultations/consultation_words.h"
#include "app/text/language.h"

namespace relais::app {

namespace {

// The record that an earlier attempt made, when the app was killed between its two ops.
constexpr const char* kSigned = "~signee";
constexpr std::int64_t kMinute = 60'000; // ms

struct Signature {
    sync::OpDraft creation;
    sync::Value::Map sealed; // what its author alone reads; empty: nothing
};

// Both ops or neither is what the midwife sees: her draft stays until the second is committed.
sync::Result<sync::Committed> signOnStore(sync::Store& store, const sync::DraftId& draft, Signature signature) {
    if (signature.sealed.empty()) {
        signature.creation.draft = draft;
        return store.commit(signature.creation);
    }
    sync::Committed made;
    if (!draft.isNull()) {
        RELAIS_ASSIGN(const sync::Draft before, store.draft(draft));
        if (const auto id = sync::idFromText<sync::RecordId>(sync::Value(before.fields)[kSigned].text()))
            made.record = *id;
    }
    if (made.record.isNull()) {
        RELAIS_ASSIGN(made, store.commit(signature.creation));
        if (!draft.isNull()) {
            RELAIS_TRY(store.saveDraftField(draft, kSigned, sync::Value(sync::toText(made.record))));
        }
    }
    sync::OpDraft note;
    note.type = "confidence";
    note.dispositif = signature.creation.dispositif;
    note.definition = signature.creation.definition;
    note.record = made.record;
    note.body = {{"scelle", sync::Value(store.sealForAuthor(made.record, sync::Value(signature.sealed)))}};
    note.draft = draft;
    RELAIS_ASSIGN(sync::Committed sealed, store.commit(note));
    sealed.changes.records.push_back(made.record);
    return sealed;
}

} // namespace

bool ConsultationComposer::checkSteps(int step) {
    std::vector<int> asked;
    for (int page = step < 0 ? 0 : step; page <= (step < 0 ? kSteps - 1 : step); ++page) {
        for (const int group : groupsOf(page))
            asked.push_back(group);
    }
    const bool measured = m_measures.check();
    return m_form.checkSteps(asked) && measured;
}

bool ConsultationComposer::advance() {
    if (!m_ready)
        return false;
    write({});
    if (!checkSteps(m_step))
        return false;
    goToStep(m_step + 1);
    return true;
}

void ConsultationComposer::sign() {
    if (!m_ready || m_submitting || !m_savedRecord.isEmpty())
        return;
    const bool ended = m_form.isHidden("fin"); // when she signs
    if (ended)
        setEnd(sync::Value(m_source->context().now.ms / kMinute * kMinute));
    if (!checkSteps(-1) || !m_form.check(-1)) {
        if (ended)
            setEnd({});
        const int page = pageOf(m_form.errorField(0));
        if (page >= 0)
            goToStep(page);
        return;
    }
    commit();
}

void ConsultationComposer::setEnd(const sync::Value& end) {
    m_filling = true;
    m_form.setAnswer("fin", end);
    m_filling = false;
}

void ConsultationComposer::commit() {
    sync::Value::Map answers = m_questionnaire.withoutDisabled(m_form.answers());
    settleIdentity(answers);
    Signature signature;
    signature.creation.type = sync::OpType::kCreate;
    signature.creation.dispositif = kConsultation;
    signature.creation.definition = m_version;
    signature.creation.body = {{"answers", sync::Value(m_questionnaire.openPart(answers))}};
    signature.sealed = m_questionnaire.sealedPart(answers);
    if (!signature.sealed.empty() || !m_dirty.empty())
        write({}); // the draft must be whole before its two ops
    m_submitting = true;
    Q_EMIT submittingChanged();
    const auto work
        = [signature](sync::Store& store, const sync::DraftId& draft) { return signOnStore(store, draft, signature); };
    m_keeper.commitAll(work, this, [this](const sync::Result<sync::Committed>& committed) {
        m_submitting = false;
        if (committed) {
            m_dirty.clear();
            m_savedRecord = qtText(sync::toText(committed->record));
            Q_EMIT saved();
        } else {
            fail(committed.error());
        }
        Q_EMIT submittingChanged();
    });
}

void ConsultationComposer::keepDraft() {
    write({});
    m_keeper.whenKept(this, [this](const sync::DraftId& draft) {
        Q_EMIT draftKept(draft.isNull() ? QString() : qtText(sync::toText(draft)));
    });
}

void ConsultationComposer::startAlert() {
    sync::Value::Map known;
    for (const char* linkId : {"nom_naissance", "prenom", "naissance", "telephone", "telephone_etranger", "commune"}) {
        if (const sync::Value& value = m_form.answer(linkId); !value.isNull())
            known[linkId] = value;
    }
    if (!known.empty())
        known["sexe"] = sync::Value("F");
    settleIdentity(known);
    const auto write = [known](sync::Store& store) -> sync::Result<sync::DraftId> {
        RELAIS_ASSIGN(const sync::DraftId id, store.startDraft("lup", std::string(sync::OpType::kCreate), {}));
        for (const auto& [linkId, value] : known) {
            RELAIS_TRY(store.saveDraftField(id, linkId, value));
        }
        return id;
    };
    m_source->ask(this, write, [this](const sync::Result<sync::DraftId>& draft) {
        if (draft)
            Q_EMIT alertReady(qtText(sync::toText(*draft)));
        else
            fail(draft.error());
    });
}

} // namespace relais::app
