// « Alerter sans lire »: an alert in the device's name alone.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/emergency_composer.h"

#include "app/text/convert.h"
#include "app/text/error_text.h"
#include "app/text/language.h"
#include "app/text/patient_words.h"
#include "sync/domain/phone.h"
#include "sync/domain/record_summary.h"

namespace relais::app {

using namespace sync;

namespace {

constexpr const char* kDispositif = "lup";
enum Accord { Oral, Written, Refused };

} // namespace

EmergencyComposer::EmergencyComposer(StoreThread& thread, QObject* parent) : QObject(parent), m_thread(thread) {
    // What was wrong is checked again as it is corrected, never before the first try to send.
    connect(this, &EmergencyComposer::changed, this, [this] {
        if (m_problems.empty())
            return;
        m_problems = check();
        Q_EMIT problemsChanged();
    });
}

void EmergencyComposer::begin() {
    clear();
    m_callback = phoneWords(coreText(m_ownerPhone)).remove(QLatin1Char(' ')).remove(QChar(0xa0)).remove(QChar(0x202f));
    m_active = true;
    m_busy = false;
    ++m_form;
    Q_EMIT activeChanged();
    m_thread
        .run([](DeviceRoom& room) -> Result<Value> {
            if (!room.site())
                return fail(ErrorCode::StoreUnavailable, "the site store is not open");
            return room.site()->reference("definition:lup");
        })
        .then(this, [this](const Result<Value>& definition) {
            if (definition)
                (void)m_definitions.add((*definition)["form"], (*definition)["workflow"]);
            Q_EMIT choicesChanged();
        });
}

void EmergencyComposer::leave() {
    if (!m_active)
        return;
    clear();
    m_active = false;
    Q_EMIT activeChanged();
}

void EmergencyComposer::clear() {
    m_familyName.clear();
    m_givenName.clear();
    m_patientPhone.clear();
    m_callback.clear();
    m_motif = m_care = m_delay = m_accord = -1;
    m_problems.clear();
    m_reference.clear();
    m_received = false;
    Q_EMIT problemsChanged();
    Q_EMIT changed();
}

void EmergencyComposer::setWaiting(std::size_t waiting) {
    // Only what was seen waiting can be seen to leave: an older count of nothing says nothing about this alert.
    const bool drained = m_waiting > 0 && waiting == 0;
    m_waiting = waiting;
    if (!drained || !isSaved() || m_received)
        return;
    m_received = true;
    Q_EMIT changed();
}

QStringList EmergencyComposer::labelsOf(std::string_view linkId) const {
    QStringList labels;
    const Definition* lup = m_definitions.current(kDispositif);
    const FormItem* item = lup ? lup->form.find(linkId) : nullptr;
    if (!item)
        return labels;
    const std::string language = interfaceLanguage();
    for (const AnswerOption& option : item->options)
        labels << qtText(option.display.in(language));
    return labels;
}

std::string EmergencyComposer::codeOf(std::string_view linkId, int index) const {
    const Definition* lup = m_definitions.current(kDispositif);
    const FormItem* item = lup ? lup->form.find(linkId) : nullptr;
    return item && index >= 0 && std::size_t(index) < item->options.size() ? item->options[std::size_t(index)].code
                                                                           : std::string();
}

QString EmergencyComposer::reasonText() const {
    QStringList parts;
    if (m_motif >= 0)
        parts << motifs().value(m_motif);
    if (m_care >= 0)
        parts << cares().value(m_care);
    return parts.join(QStringLiteral(" · "));
}

std::vector<EmergencyComposer::Problem> EmergencyComposer::check() const {
    std::vector<Problem> found;
    const auto need = [&](bool wrong, const char* field, const QString& sentence) {
        if (wrong)
            found.push_back({QLatin1String(field), sentence});
    };
    const auto isPhone = [](const QString& text) { return readPhone(coreText(text)).check.ok; };
    need(m_familyName.trimmed().isEmpty(), "familyName", tr("Indiquez le nom de naissance"));
    need(m_givenName.trimmed().isEmpty(), "givenName", tr("Indiquez le prénom"));
    need(!isPhone(m_patientPhone), "patientPhone", tr("Indiquez le téléphone du patient, 10 chiffres"));
    need(m_motif < 0, "reason", tr("Choisissez ce qui bloque"));
    need(m_motif >= 0 && m_care < 0, "reason", tr("Choisissez au moins un soin"));
    need(m_delay < 0, "delay", tr("Choisissez un délai"));
    need(!isPhone(m_callback), "callback", tr("Indiquez où vous rappeler, 10 chiffres"));
    need(m_accord < 0, "accord", tr("Indiquez si le patient est d’accord"));
    need(m_accord == Refused, "accord", tr("Sans accord, rien ne part."));
    return found;
}

QStringList EmergencyComposer::problems() const {
    QStringList sentences;
    for (const Problem& problem : m_problems)
        sentences << problem.sentence;
    return sentences;
}

QString EmergencyComposer::problemOf(const QString& field, int count) const {
    Q_UNUSED(count)
    for (const Problem& problem : m_problems) {
        if (problem.field == field)
            return problem.sentence;
    }
    return {};
}

OpDraft EmergencyComposer::draft() const {
    const Definition* lup = m_definitions.current(kDispositif);
    Value::Map answers;
    answers["nom_naissance"] = coreText(m_familyName.trimmed().toUpper());
    answers["prenom"] = coreText(m_givenName.trimmed());
    answers["telephone"] = readPhone(coreText(m_patientPhone)).e164;
    answers["nir_type"] = "INCONNU";
    answers["motif"] = codeOf("motif", m_motif);
    answers["soins_concernes"] = Value::Array {codeOf("soins_concernes", m_care)};
    answers["urgence_soins"] = codeOf("urgence_soins", m_delay);
    answers["renoncement"] = "RISQUE";
    answers["canal_retour"] = "TELEPHONE";
    answers["rappel_auteur"] = readPhone(coreText(m_callback)).e164;
    answers["accord"] = m_accord == Written ? "ECRIT" : "ORAL";
    if (lup)
        answers["detail"] = composedDetail(lup->form, lup->workflow, answers).fr;
    OpDraft op;
    op.type = OpType::kCreate;
    op.dispositif = kDispositif;
    op.definition = lup ? lup->version : 0;
    op.body["answers"] = std::move(answers);
    op.lane = Lane::Alert;
    return op;
}

void EmergencyComposer::submit() {
    if (m_busy)
        return;
    m_problems = check();
    Q_EMIT problemsChanged();
    if (!m_problems.empty()) {
        Q_EMIT submitRefused();
        return;
    }
    m_busy = true;
    Q_EMIT changed();
    m_thread.run([draft = draft()](DeviceRoom& room) { return room.sayEmergency(draft); })
        .then(this, [this, form = m_form](const Result<OpId>& said) {
            if (form != m_form || !m_active)
                return; // left while it was being written
            m_busy = false;
            if (!said) {
                m_problems = {{QStringLiteral("send"), errorText(said.error())}};
                Q_EMIT problemsChanged();
                Q_EMIT submitRefused();
                return;
            }
            RecordId record;
            record.raw = said->raw;
            const QString reference = qtText(localNumber(record));
            clear();
            m_reference = reference;
            Q_EMIT changed();
        });
}

} // namespace relais::app
