// Reading a case, wording it, and committing what the agent does.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/case_view.h"

#include "app/desk/plan_words.h"
#include "app/text/convert.h"
#include "app/text/error_text.h"
#include "app/text/language.h"
#include "app/text/patient_words.h"
#include "sync/domain/deadline.h"
#include "sync/domain/paris_time.h"

#include <algorithm>

namespace relais::app {
namespace {

const sync::Act* actOf(const sync::Record& record, const sync::DefinitionSet& definitions, std::string_view name) {
    const sync::Definition* definition = definitions.closest(record.dispositif, record.definition);
    return definition ? definition->workflow.act(name) : nullptr;
}

sync::OpDraft draftOf(const sync::Record& record, const sync::Act& act, sync::Value::Map payload) {
    sync::OpDraft draft;
    draft.dispositif = record.dispositif;
    draft.definition = record.definition;
    draft.record = record.id;
    draft.body = std::move(payload);
    if (act.move) {
        draft.type = sync::OpType::kMove;
        draft.body.insert_or_assign("by", act.name);
        if (!act.to.empty())
            draft.body.insert_or_assign("to", act.to);
    } else {
        draft.type = act.name;
    }
    return draft;
}

} // namespace

void CaseView::setSource(RecordSource* source) {
    if (m_source == source)
        return;
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (m_source)
        connect(m_source, &RecordSource::changed, this, [this](const sync::Changes& changes) {
            if (m_record && std::ranges::find(changes.records, m_record->id) != changes.records.end())
                read();
        });
    Q_EMIT sourceChanged();
    read();
}

void CaseView::setRecordId(const QString& id) {
    if (m_recordId == id)
        return;
    m_recordId = id;
    m_nirShown = false;
    m_notice.clear();
    // Until the other one is read, nothing may be done to the one before, nor its number asked for.
    m_record.reset();
    m_actions.clear();
    Q_EMIT recordIdChanged();
    read();
}

void CaseView::read() {
    const auto id = sync::idFromText<sync::RecordId>(coreText(m_recordId));
    if (!m_source || !id) {
        forget();
        Q_EMIT changed();
        return;
    }
    m_source->ask(
        this,
        [id = *id, today = sync::toParis(m_source->context().now).date](sync::Store& store) {
            auto ops = store.ownOps(id);
            Answer answer {store.record(id), ops ? std::move(*ops) : std::vector<sync::OwnOp> {}, {}};
            const auto directory = store.reference("directory");
            if (answer.record && directory)
                answer.office = officeOf(*directory, answer.record->author, today);
            return answer;
        },
        [this, round = ++m_round](const Answer& answer) {
            if (round == m_round)
                take(answer);
        });
}

void CaseView::take(const Answer& answer) {
    const auto& [record, ops, office] = answer;
    m_office = office;
    if (!record) {
        forget();
        m_notice = errorText(record.error());
        Q_EMIT changed();
        return;
    }
    m_record = *record;
    const sync::DefinitionSet& definitions = m_source->definitions();
    const Dates dates(interfaceLocale());
    const sync::SendStatus send = sendStatusOf(ops);
    const sync::RecordSummary summary = sync::summaryOf(*record, send, definitions);
    m_title = summary.title.empty() ? qtText(summary.number) : qtText(summary.title);
    m_number = qtText(summary.number);
    m_toCorrect = summary.toCorrect;
    m_unverified = summary.unverified;
    const sync::Value facts(record->facts);
    m_quarantined = facts.has("quarantaine") && !m_unverified;
    m_cancelled = record->state == "ANNULE";
    m_mine = facts["agent"].text() == m_source->actor().user.text && !facts["agent"].text().empty();
    const CaseWords words(*record, definitions, dates, m_source->context().now);
    m_setAside = m_quarantined ? words.setAside() : QString();
    m_received = words.received();
    m_madeAt
        = record->events.empty() ? QString() : dates.recent(record->events.front().deviceTime, m_source->context().now);
    m_arrivedAt = record->events.empty() || record->events.front().serviceTime.ms == 0
        ? QString()
        : dates.recent(record->events.front().serviceTime, m_source->context().now);
    m_dispositif = qtText(record->dispositif);
    m_steps.show(record->dispositif == "pfidass" ? PlanWords(*record, definitions, dates).steps() : words.steps());
    m_checks.show(m_quarantined ? words.checks() : std::vector<Fact> {});
    m_stage = stageViewOf(summary.stage, *record, send, definitions, dates);
    tellIdentity(*record);
    tellObjective(*record);
    tellFacts(*record);
    tellNotice(*record, ops);
    tellActs(*record);
    tellPlan(*record);
    m_duplicates.clear();
    m_duplicateNumbers.clear();
    for (const sync::Value& similar : facts["semblables"].array()) {
        const auto other = sync::idFromText<sync::RecordId>(similar["id"].text());
        if (!other)
            continue;
        m_duplicates.push_back(*other);
        m_duplicateNumbers.append(qtText(similar["numero"].text()));
    }
    m_history.show(timelineOf(*record, m_source->actor().user, definitions, dates, m_source->context().now));
    Q_EMIT changed();
}

// Erased here, or shown no more: nothing of it stays in memory for a page to show.
void CaseView::forget() {
    m_record.reset();
    for (QString* words : {&m_title,        &m_identity,   &m_nir,      &m_number,    &m_phone,      &m_urgency,
                           &m_urgencyWords, &m_objective,  &m_notice,   &m_detail,    &m_authorName, &m_received,
                           &m_callBack,     &m_setAside,   &m_madeAt,   &m_arrivedAt, &m_mainAct,    &m_mainText,
                           &m_mainIcon,     &m_dispositif, &m_nextCall, &m_stepAct,   &m_origin})
        words->clear();
    m_actions.clear();
    m_duplicateNumbers.clear();
    m_duplicates.clear();
    m_stage = {};
    m_office = {};
    m_otherActs.show({});
    m_planActs.show({});
    for (FactModel* facts : {&m_facts, &m_steps, &m_checks})
        facts->show({});
    m_history.show({});
}

void CaseView::tellActs(const sync::Record& record) {
    m_actions.clear();
    for (const sync::AllowedAction& action :
         sync::allowedActions(record, m_source->actor(), m_source->definitions(), m_source->context()))
        m_actions.append(qtText(action.name));
    std::vector<DeskAct> acts = deskActs(record, m_actions, m_source->definitions());
    const auto main = std::ranges::find_if(acts, &DeskAct::main);
    const DeskAct chosen = main == acts.end() ? DeskAct {} : *main;
    if (main != acts.end())
        acts.erase(main);
    m_mainAct = chosen.name;
    m_mainText = chosen.text;
    m_mainIcon = chosen.icon;
    m_mainAsks = chosen.asks;
    m_otherActs.show(std::move(acts));
    m_planActs.show(app::planActs(record, m_actions, m_source->definitions()));
}

void CaseView::tellIdentity(const sync::Record& record) {
    const PatientWords patient(record.answers);
    m_identity = patient.birthLine(sync::toParis(m_source->context().now).date, Dates(interfaceLocale()));
    m_nir = m_nirShown ? patient.nir() : patient.maskedNir();
    m_phone = patient.phone();
    m_urgency = qtText(sync::Value(record.answers)["urgence_soins"].text());
    m_urgencyWords = choiceWords(record, m_source->definitions(), "urgence_soins", coreText(m_urgency));
}

void CaseView::tellPlan(const sync::Record& record) {
    const sync::Value facts(record.facts);
    const Dates dates(interfaceLocale());
    m_nextCall = dates.partialDate(qtText(facts["rappel_prevu"].text()));
    const auto next = sync::CivilDate::parse(facts["rappel_prevu"].text());
    m_nextCallIn = next ? std::max(0, *next - sync::toParis(m_source->context().now).date) : 0;
    m_stepAct.clear();
    m_origin.clear();
    if (record.dispositif != "pfidass")
        return;
    const PlanWords words(record, m_source->definitions(), dates);
    m_origin = words.origin();
    m_received = words.leftToPay();
    if (can(words.stepAct()))
        m_stepAct = words.stepAct();
}

void CaseView::tellObjective(const sync::Record& record) {
    const sync::WallMs now = m_source->context().now;
    const auto objective = sync::objectiveNow(record, now, m_source->definitions());
    const Dates dates(interfaceLocale());
    m_objectiveTone = QStringLiteral("neutre");
    if (!objective) {
        m_objective.clear();
    } else if (objective->suspended) {
        m_objective = record.state == "EN_ATTENTE_ASSURE" ? tr("En attente du patient, délai suspendu.")
                                                          : tr("En attente du professionnel, délai suspendu.");
        m_objectiveTone = QStringLiteral("attente");
    } else if (objective->late.count() > 0) {
        m_objective = tr("Objectif dépassé de %1.").arg(dates.duration(objective->late));
        m_objectiveTone = QStringLiteral("urgence");
    } else {
        m_objective = tr("Objectif : %1 avant %2.").arg(wordsOf(objective->label), CaseWords::due(objective->due, now));
        m_objectiveTone = m_urgency == QLatin1String("24H") ? QStringLiteral("urgence") : QStringLiteral("neutre");
    }
}

void CaseView::tellFacts(const sync::Record& record) {
    m_authorName = qtText(record.authorLabel.substr(0, record.authorLabel.find(',')));
    m_callBack = phoneWords(sync::Value(record.answers)["rappel_auteur"].text());
    if (record.dispositif == "pfidass")
        m_facts.show(PlanWords(record, m_source->definitions(), Dates(interfaceLocale())).facts());
    else
        m_facts.show(CaseWords(record, m_source->definitions(), Dates(interfaceLocale()), m_source->context().now)
                         .facts(m_office));
    m_detailHidden = sync::Value(record.facts).has("contenu_masque");
    const char* const written = record.dispositif == "pfidass" ? "description" : "detail";
    m_detail = m_detailHidden ? QString() : qtText(sync::Value(record.answers)[written].text());
}

void CaseView::tellNotice(const sync::Record& record, const std::vector<sync::OwnOp>& ops) {
    m_notice.clear();
    if (m_cancelled) {
        m_notice = tr("Annulée à la demande du patient");
        return;
    }
    // The last own act that the service did not take, in its words when it has some.
    for (auto it = ops.rbegin(); it != ops.rend(); ++it) {
        if (it->status != sync::OwnStatus::Refused)
            continue;
        const sync::WallMs taken {sync::Value(record.facts)["pris_le"].integer()};
        m_notice = !it->text.empty() ? qtText(it->text)
            : it->code == "deja_pris"
            ? tr("Déjà prise en charge par un autre conseiller à %1").arg(Dates(interfaceLocale()).time(taken))
            : tr("Le service n’a pas pu faire cette action : le dossier a changé entre-temps.");
        return;
    }
    const bool waiting = std::ranges::any_of(ops, [](const sync::OwnOp& op) {
        return op.type == sync::OpType::kMove && op.status == sync::OwnStatus::Saved;
    });
    if (waiting && !m_source->isOnline())
        m_notice = tr("Gardé ici, sous réserve : le service confirmera au retour du réseau.");
}

void CaseView::act(const QString& name) { commit(coreText(name), {}, {}); }

// Nobody asked for it, so nobody waits for it: an act touched meanwhile is saved behind it, never dropped.
void CaseView::markOpened() {
    const sync::Act* found = m_record ? actOf(*m_record, m_source->definitions(), "opened") : nullptr;
    if (!found || !can(QStringLiteral("opened")) || sync::Value(m_record->facts).has("ouvert_le"))
        return;
    const sync::OpDraft draft = draftOf(*m_record, *found, {});
    if (refusalOf(draft).isEmpty())
        m_source->commit(this, draft, [](const sync::Result<sync::Committed>&) {});
}

void CaseView::callAgainIn(int days) {
    if (!m_record)
        return;
    const sync::WallMs then = m_source->context().now + std::chrono::hours(24 * days);
    commit("rappel_prevu", {{"le", sync::toParis(then).date.iso()}}, {});
}

void CaseView::showNir(bool shown) {
    if (!m_record || m_nirShown == shown)
        return;
    m_nirShown = shown;
    tellIdentity(*m_record);
    Q_EMIT changed();
}

void CaseView::attachTo(int duplicate) {
    const auto index = static_cast<std::size_t>(duplicate);
    if (duplicate >= 0 && index < m_duplicates.size())
        commit("rattacher", {{"maitre", sync::toText(m_duplicates[index])}}, {});
}

// What the service would refuse is told before anything is written.
QString CaseView::refusalOf(const sync::OpDraft& draft) const {
    sync::Op op;
    op.record = draft.record;
    op.type = draft.type;
    op.dispositif = draft.dispositif;
    op.definition = draft.definition;
    op.author = m_source->actor().user;
    op.wall = m_source->context().now;
    op.body = draft.body;
    const sync::Ruling ruling
        = sync::judge(&*m_record, op, m_source->actor(), m_source->definitions(), m_source->context());
    if (ruling.kind == sync::Ruling::Kind::Accept)
        return {};
    return ruling.text.empty() ? tr("Cette action n’est plus possible : le dossier a changé entre-temps.")
                               : qtText(ruling.text);
}

void CaseView::commit(const std::string& act, sync::Value::Map payload, std::function<void(bool)> then) {
    const sync::Act* found = m_record ? actOf(*m_record, m_source->definitions(), act) : nullptr;
    if (!found || m_busy)
        return;
    sync::OpDraft draft = draftOf(*m_record, *found, std::move(payload));
    if (const QString refusal = refusalOf(draft); !refusal.isEmpty()) {
        Q_EMIT failed(refusal);
        if (then)
            then(false);
        return;
    }
    m_busy = true;
    Q_EMIT busyChanged();
    m_source->commit(this, draft, [this, act, then = std::move(then)](const sync::Result<sync::Committed>& committed) {
        m_busy = false;
        Q_EMIT busyChanged();
        if (!committed)
            Q_EMIT failed(errorText(committed.error()));
        else
            Q_EMIT done(qtText(act));
        if (then)
            then(committed.has_value());
    });
}

} // namespace relais::app
