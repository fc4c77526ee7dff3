// One alert as its author reads it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/alerts/alert_view.h"

#include "app/alerts/alert_states.h"
#include "app/records/to_correct.h"
#include "app/text/language.h"
#include "app/text/patient_words.h"

#include <algorithm>

namespace relais::app {

namespace {

Dates datesHere() { return Dates(interfaceLocale()); }

bool isOpenVerdict(const sync::OwnOp& op) { return op.status == sync::OwnStatus::Saved; }

} // namespace

AlertView::AlertView(QObject* parent) : QObject(parent) {
    m_callTimer.setSingleShot(true);
    connect(&m_callTimer, &QTimer::timeout, this, &AlertView::watchCall);
    m_nirTimer.setSingleShot(true);
    m_nirTimer.setInterval(std::chrono::seconds(10));
    connect(&m_nirTimer, &QTimer::timeout, this, &AlertView::nirChanged);
}

void AlertView::setSource(RecordSource* source) {
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
            readRecord();
    });
    readRecord();
}

void AlertView::setRecordId(const QString& recordId) {
    if (m_recordId == recordId)
        return;
    m_recordId = recordId;
    m_loaded = false;
    m_gone = false;
    m_nirTimer.stop(); // « Afficher » was said of the other one
    m_problem.clear();
    Q_EMIT recordIdChanged();
    Q_EMIT nirChanged();
    Q_EMIT problemChanged();
    readRecord();
}

void AlertView::readRecord() {
    const auto id = sync::idFromText<sync::RecordId>(coreText(m_recordId));
    if (!m_source || !id)
        return;
    const auto work = [id = *id](sync::Store& store) {
        Reading reading;
        if (auto record = store.record(id))
            reading.record = std::move(*record);
        if (auto ops = store.ownOps(id))
            reading.ops = std::move(*ops);
        return reading;
    };
    m_source->ask(this, work, [this, asked = m_recordId](Reading reading) {
        if (asked == m_recordId)
            take(std::move(reading));
    });
}

void AlertView::take(Reading reading) {
    if (!m_source)
        return;
    if (!reading.record)
        return forget();
    m_gone = false;
    const bool waited = m_loaded && !isReceived();
    m_record = std::move(*reading.record);
    m_send = sendStatusOf(reading.ops);
    const sync::DefinitionSet& definitions = m_source->definitions();
    m_unsent = unsentAlert(m_record, reading.ops, definitions);
    m_summary = sync::summaryOf(m_record, m_send, definitions);
    m_stage = stageViewOf(m_summary.stage, m_record, m_send, definitions, datesHere());
    m_actions.clear();
    m_allowed.clear();
    for (sync::AllowedAction& action :
         sync::allowedActions(m_record, m_source->actor(), definitions, m_source->context())) {
        m_allowed.insert(action.name);
        m_actions[action.name] = std::move(action);
    }
    m_takeBack.reset();
    for (const sync::OwnOp& op : reading.ops) {
        if (op.type == sync::OpType::kCreate && isOpenVerdict(op))
            m_takeBack = op.id;
    }
    m_timeline.show(timelineOf(m_record, m_source->actor().user, definitions, datesHere(), m_source->context().now));
    m_call.show(m_record, m_source->actor(), definitions, m_source->context().now);
    m_loaded = true;
    watchCall();
    Q_EMIT changed();
    Q_EMIT nirChanged();
    if (waited && isReceived())
        Q_EMIT receivedByService();
}

// Erased here: nothing of it stays in memory for a page to show.
void AlertView::forget() {
    const bool withdrawn
        = !m_record.events.empty() && sync::Value(m_record.events.back().body)["by"].text() == "retirer_accord";
    m_goneText = withdrawn ? tr("Le patient a retiré son accord : ses données sont effacées, ici et à la CPAM.")
                           : tr("Les alertes terminées depuis plus de 30 jours ne sont plus ici. Elles restent au "
                                "service.");
    m_record = {};
    m_send = {};
    m_unsent.reset();
    m_summary = {};
    m_stage = {};
    m_actions.clear();
    m_allowed.clear();
    m_takeBack.reset();
    m_timeline.show({});
    m_call.forget();
    m_callTimer.stop();
    m_nirTimer.stop();
    m_loaded = false;
    m_gone = true;
    Q_EMIT callDueChanged();
    Q_EMIT changed();
    Q_EMIT nirChanged();
}

const sync::Definition* AlertView::definition() const {
    return m_source ? m_source->definitions().closest(m_record.dispositif, m_record.definition) : nullptr;
}

QString AlertView::timeOf(const sync::Value& at) const {
    return at.isInteger() && m_source ? datesHere().recent({at.integer()}, m_source->context().now) : QString();
}

// --- who and what ---

QString AlertView::patient() const {
    const QString name = PatientWords(m_record.answers).name();
    return name.isEmpty() ? qtText(m_summary.title) : name;
}

QString AlertView::patientLine() const {
    if (!m_source)
        return {};
    const QDate day = datesHere().inParis(m_source->context().now).date();
    const auto today = sync::CivilDate::of(day.year(), day.month(), day.day()).value_or(sync::CivilDate());
    return PatientWords(m_record.answers).birthLine(today, datesHere());
}

QString AlertView::phone() const { return PatientWords(m_record.answers).phone(); }

QString AlertView::number() const { return qtText(m_summary.number); }

QString AlertView::subtitle() const { return wordsOf(m_summary.subtitle); }

QString AlertView::urgency() const {
    return m_source ? choiceWords(m_record, m_source->definitions(), "urgence_soins", urgencyCode()) : QString();
}

QString AlertView::nir() const {
    const PatientWords words(m_record.answers);
    return m_nirTimer.isActive() ? words.nir() : words.maskedNir();
}

void AlertView::showNir() {
    m_nirTimer.start();
    Q_EMIT nirChanged();
}

QString AlertView::detail() const { return qtText(sync::Value(m_record.answers)["detail"].text()); }

bool AlertView::isMasked() const { return !fact("contenu_masque").isNull(); }

// --- where it is ---

bool AlertView::isHanded() const { return m_record.state != alerts::kToSend && !m_record.state.empty(); }

bool AlertView::isLeaving() const { return !isHanded() && m_send.state < sync::SendState::Waiting; }

bool AlertView::isReceived() const { return isHanded() && !fact("triage").boolean() && fact("quarantaine").isNull(); }

QString AlertView::savedLine() const {
    if (m_record.events.empty())
        return {};
    const sync::AppliedOp& creation = m_record.events.front();
    if (!isHanded())
        return tr("Enregistrée à %1 (%2)").arg(datesHere().time(creation.deviceTime), number());
    if (!isReceived())
        return tr("Remise à %1 · %2").arg(datesHere().time(creation.serviceTime), number());
    return tr("Reçue à %1 · %2").arg(datesHere().time(creation.serviceTime), number());
}

QString AlertView::receivedText() const {
    const QString here = tr("Vous verrez la réponse ici ; la notification ne montrera aucun nom.");
    return isUrgent() ? tr("La LUP traite les alertes « %1 » en premier.").arg(urgency()) + QLatin1Char(' ') + here
                      : here;
}

bool AlertView::offersCall() const { return m_unsent && m_unsent->atOnce; }

bool AlertView::isCallDue() const { return m_unsent && m_source && m_unsent->isDue(m_source->context().now); }

QString AlertView::callDueText() const {
    return m_unsent && m_source ? m_unsent->text(m_source->context().now) : QString();
}

void AlertView::watchCall() {
    Q_EMIT callDueChanged();
    if (!m_unsent || !m_source)
        return m_callTimer.stop();
    const std::chrono::milliseconds left = m_unsent->callAt - m_source->context().now;
    // Before it is due: until then; after: the minutes said follow.
    m_callTimer.start(left.count() > 0 ? left : std::chrono::milliseconds(std::chrono::minutes(1)));
}

QString AlertView::unopenedText() const {
    const bool waits = m_record.state == "TRANSMIS" || m_record.state == "REAFFECTE";
    return waits && !fact("alarme_le").isNull() && fact("ouvert_le").isNull()
        ? tr("La CPAM n’a pas encore ouvert cette alerte. Appelez la LUP.")
        : QString();
}

// --- what the CPAM said ---

bool AlertView::isAnswered() const { return fact("retour").isMap(); }

bool AlertView::isFavourable() const {
    const sync::Definition* known = definition();
    return known != nullptr && known->workflow.inList("favourable", fact("resultat").text());
}

QString AlertView::answerResult() const {
    if (!m_source)
        return {};
    const sync::Value answer = fact("retour");
    QString result = choiceWords(m_record, m_source->definitions(), "resultat", answer["resultat"].text());
    if (const QString until = datesHere().partialDate(qtText(answer["droits_jusqu_au"].text())); !until.isEmpty())
        result = tr("%1 jusqu’au %2").arg(result, until);
    return result;
}

QString AlertView::answerText() const { return qtText(fact("retour")["message"].text()); }

QString AlertView::answerBy() const {
    QStringList parts {qtText(fact("retour")["par"].text())};
    if (fact("retour")["patient_prevenu"].boolean())
        parts += tr("a appelé le patient");
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString AlertView::answerTime() const { return timeOf(fact("retour")["le"]); }

bool AlertView::isAsked() const { return m_record.state == alerts::kQuestion; }

QString AlertView::question() const { return qtText(fact("question")["texte"].text()); }

QString AlertView::questionBy() const {
    const QString by = qtText(fact("question")["par"].text());
    const QString next = tr("le traitement reprend dès votre réponse");
    return by.isEmpty() ? next : by + QStringLiteral(" · ") + next;
}

QString AlertView::questionTime() const { return timeOf(fact("question")["le"]); }

QStringList AlertView::careTexts() const {
    QStringList out;
    const sync::Definition* known = definition();
    const sync::Act* act = known == nullptr ? nullptr : known->workflow.act("suite_soin");
    const sync::FormItem* item = act == nullptr ? nullptr : act->payload.find("soin_obtenu");
    if (item != nullptr) {
        for (const sync::AnswerOption& option : item->options)
            out += wordsOf(option.display);
    }
    return out;
}

int AlertView::careIndex() const {
    return m_source ? static_cast<int>(careTexts().indexOf(
               choiceWords(m_record, m_source->definitions(), "soin_obtenu", fact("soin_obtenu").text())))
                    : -1;
}

std::vector<AlertView::Reason> AlertView::reasons() const {
    std::vector<Reason> out;
    const sync::Definition* known = definition();
    if (known == nullptr)
        return out;
    if (may("retirer_accord") && m_record.state != "ANNULE" && !m_record.purged)
        out.push_back({"retirer_accord", {}, wordsOf(known->workflow.act("retirer_accord")->label)});
    const sync::Act* cancelling = may("annuler") ? known->workflow.act("annuler") : nullptr;
    const sync::FormItem* reason = cancelling == nullptr ? nullptr : cancelling->payload.find("motif");
    if (reason != nullptr) {
        for (const sync::AnswerOption& option : reason->options)
            out.push_back({"annuler", option.code, wordsOf(option.display)});
    }
    return out;
}

QStringList AlertView::cancelReasons() const {
    QStringList out;
    for (const Reason& reason : reasons())
        out += reason.words;
    return out;
}

QString AlertView::toCorrect() const {
    const QString faults = m_source && may("correction") ? faultWords(m_record, m_source->definitions()) : QString();
    return faults.isEmpty() ? QString() : tr("Reçue, à corriger : %1").arg(faults);
}

} // namespace relais::app
