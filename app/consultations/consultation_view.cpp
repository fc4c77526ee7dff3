// One signed consultation as its author reads it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/consultations/consultation_view.h"

#include "app/consultations/consultation_people.h"
#include "app/consultations/consultation_words.h"
#include "app/consultations/measure_editor.h"
#include "app/text/error_text.h"
#include "app/text/issue_text.h"
#include "app/text/language.h"
#include "app/text/measure_text.h"
#include "app/text/patient_words.h"
#include "sync/domain/paris_time.h"

#include <algorithm>

namespace relais::app {

namespace {

Dates datesNow() { return Dates(interfaceLocale()); }

} // namespace

void ConsultationView::setSource(RecordSource* source) {
    if (m_source == source)
        return;
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    Q_EMIT sourceChanged();
    if (!m_source)
        return;
    connect(m_source, &RecordSource::changed, this, [this](const sync::Changes& changes) {
        const auto mine = [this](const sync::RecordId& id) { return qtText(sync::toText(id)) == m_recordId; };
        if (changes.outbox || changes.definitions || std::ranges::any_of(changes.records, mine))
            read();
    });
    read();
}

void ConsultationView::setRecordId(const QString& recordId) {
    if (m_recordId == recordId)
        return;
    m_recordId = recordId;
    m_loaded = m_gone = m_revealed = false;
    m_sealed.clear();
    m_problem.clear();
    Q_EMIT recordIdChanged();
    Q_EMIT problemChanged();
    Q_EMIT changed();
    read();
}

void ConsultationView::read() {
    const auto id = sync::idFromText<sync::RecordId>(coreText(m_recordId));
    if (!m_source || !id || m_recordId.isEmpty())
        return;
    const auto work = [id = *id](sync::Store& store) {
        Reading reading;
        if (auto record = store.record(id))
            reading.record = std::move(*record);
        if (auto ops = store.ownOps(id))
            reading.ops = std::move(*ops);
        if (!reading.record)
            return reading;
        for (const sync::AppliedOp& op : reading.record->events) {
            if (op.type != "confidence")
                continue;
            const auto opened = store.openForAuthor(id, sync::Value(op.body)["scelle"].text());
            if (opened)
                reading.sealed = opened->map();
            reading.sealedElsewhere = !opened;
        }
        return reading;
    };
    m_source->ask(this, work, [this, asked = m_recordId](Reading reading) {
        if (asked == m_recordId)
            take(std::move(reading));
    });
}

void ConsultationView::take(Reading reading) {
    if (!m_source)
        return;
    m_gone = !reading.record;
    m_loaded = reading.record.has_value();
    m_record = reading.record ? std::move(*reading.record) : sync::Record {};
    m_sealed = std::move(reading.sealed);
    m_sealedElsewhere = reading.sealedElsewhere;
    if (!m_loaded) {
        Q_EMIT changed();
        return;
    }
    const sync::DefinitionSet& definitions = m_source->definitions();
    const sync::SendStatus send = sendStatusOf(reading.ops);
    m_stage = stageViewOf(sync::stageOf(m_record, send, definitions), m_record, send, definitions, datesNow());
    m_timeline.show(timelineOf(m_record, m_source->actor().user, definitions, datesNow(), m_source->context().now));
    if (const sync::Definition* known = definitions.closest(m_record.dispositif, m_record.definition))
        tell(known->form);
    Q_EMIT changed();
}

void ConsultationView::tell(const sync::Questionnaire& form) {
    m_labels.clear();
    m_answers.clear();
    const sync::Value::Map all = form.withComputed(m_record.answers);
    for (const sync::FormItem& item : form.items()) {
        const auto found = all.find(item.linkId);
        // The person stands above; what the duty filled in is of no interest here.
        const bool shown = item.control != "hidden" && item.linkId != "type" && item.linkId != "nom_naissance"
            && item.linkId != "prenom" && item.linkId != "bebe_nom";
        if (found == all.end() || !shown || item.type == sync::ItemType::Group)
            continue;
        if (const QString words = answerWords(item, found->second); !words.isEmpty()) {
            m_labels += wordsOf(item.text);
            m_answers += words;
        }
    }
    const sync::FormItem* list = form.find("mesures");
    if (list == nullptr || !list->rows)
        return;
    std::vector<ChartMeasure> measures;
    const sync::Value answers(m_record.answers);
    for (const sync::Value& one : answers["mesures"].array()) {
        if (auto measure = measureOf(one, answers["bebe_naissance"], *list)) {
            measure->origin = tr("cette consultation");
            measures.push_back(std::move(*measure));
        }
    }
    m_chart.show(std::move(measures));
}

bool ConsultationView::isConfidential() const {
    return isConfidentialType(sync::Value(m_record.answers)["type"].text());
}

void ConsultationView::reveal() {
    m_revealed = true;
    Q_EMIT changed();
}

QString ConsultationView::title() const {
    if (isHidden())
        return tr("Consultation confidentielle");
    const sync::Value answers(m_record.answers);
    return ConsultationWords(m_record.answers, {answers["debut"].integer()}).title();
}

QString ConsultationView::line() const {
    return isHidden() ? tr("Touchez pour voir de qui il s’agit") : ConsultationWords(m_record.answers, {}).line();
}

QString ConsultationView::icon() const {
    return isHidden() ? QStringLiteral("visibility_off") : ConsultationWords(m_record.answers, {}).icon();
}

QString ConsultationView::phone() const {
    const sync::Value answers(m_record.answers);
    const bool callable = answers["consignes_contact"].text() == "APPEL_OK" && !isHidden();
    return callable ? qtText(answers["telephone"].text()) : QString();
}

QString ConsultationView::typeTitle() const {
    const sync::Definition* known
        = m_source ? m_source->definitions().closest(m_record.dispositif, m_record.definition) : nullptr;
    const sync::AnswerOption* option
        = known == nullptr ? nullptr : known->form.option("type", sync::Value(m_record.answers)["type"].text());
    return option == nullptr ? QString() : wordsOf(option->display);
}

QString ConsultationView::signedLine() const {
    if (m_record.events.empty())
        return {};
    return tr("Signée %1").arg(datesNow().recent(m_record.events.front().deviceTime, m_source->context().now));
}

QStringList ConsultationView::addenda() const {
    QStringList out;
    for (const sync::AppliedOp& op : m_record.events) {
        if (op.type == "addendum")
            out += tr("%1 : %2").arg(
                datesNow().recent(op.deviceTime, m_source->context().now),
                qtText(sync::Value(op.body)["texte"].text()));
    }
    return out;
}

QStringList ConsultationView::sealedLines() const {
    QStringList out;
    const sync::Definition* known
        = m_source ? m_source->definitions().closest(m_record.dispositif, m_record.definition) : nullptr;
    for (const auto& [linkId, value] : m_sealed) {
        if (const sync::FormItem* item = known == nullptr ? nullptr : known->form.find(linkId))
            out += tr("%1 : %2").arg(wordsOf(item->text), answerWords(*item, value));
    }
    return out;
}

bool ConsultationView::isAppointmentOwed() const { return owesAppointment(m_record); }

const sync::Act* ConsultationView::act(const char* name) const {
    const sync::Definition* known
        = m_source ? m_source->definitions().closest(m_record.dispositif, m_record.definition) : nullptr;
    return known == nullptr || !m_loaded ? nullptr : known->workflow.act(name);
}

void ConsultationView::say(const char* name, sync::Value::Map payload) {
    sync::OpDraft op;
    op.type = name;
    op.dispositif = m_record.dispositif;
    op.definition = m_record.definition;
    op.record = m_record.id;
    op.body = std::move(payload);
    m_source->commit(this, op, [this](const sync::Result<sync::Committed>& committed) {
        m_problem = committed ? QString() : errorText(committed.error());
        Q_EMIT problemChanged();
        if (committed)
            Q_EMIT done();
    });
}

QString ConsultationView::add(const QString& text) {
    const sync::Act* known = act("addendum");
    if (known == nullptr)
        return tr("Cette consultation n’est plus sur cet appareil.");
    sync::Value::Map payload {{"texte", sync::Value(coreText(text.trimmed()))}};
    const auto faults = known->payload.validate(payload, {});
    if (!faults.empty())
        return issueText(faults.front(), known->payload);
    say("addendum", std::move(payload));
    return {};
}

void ConsultationView::beginAppointment() {
    const sync::Act* known = act("rdv_ajoute");
    if (known == nullptr)
        return;
    const sync::WallMs now = m_source->context().now;
    m_appointment.load(
        known->payload,
        {m_source->actor().profession,
         {sync::toParis(now).date, m_source->context().production, nullptr, false},
         [now] { return now; }});
}

bool ConsultationView::noteAppointment() {
    if (act("rdv_ajoute") == nullptr || !m_appointment.check(-1))
        return false;
    say("rdv_ajoute", m_appointment.form().withoutDisabled(m_appointment.answers()));
    return true;
}

} // namespace relais::app
