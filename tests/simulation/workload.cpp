// What people do in a simulated quarter of an hour; what befalls them meanwhile is in mishaps.cpp.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/sim_world.h"
#include "tests/support/lup_world.h"

namespace relais::test {

namespace {

OpDraft draftOf(const std::string& type, const RecordId& record, Value::Map body) {
    OpDraft draft;
    draft.type = type;
    draft.dispositif = "lup";
    draft.definition = 1;
    draft.record = record;
    draft.body = std::move(body);
    return draft;
}

OpDraft moveOf(const std::string& act, const RecordId& record, Value::Map payload = {}) {
    payload["by"] = Value(act);
    return draftOf("move", record, std::move(payload));
}

bool isDoctor(const SimDevice& device) { return device.user().text < "u10"; }

std::vector<Record> shownOn(SimDevice& device) {
    std::vector<Record> shown;
    const auto rows = device.store().list({.limit = 20});
    for (const ListRow& row : rows ? *rows : std::vector<ListRow> {})
        shown.push_back(row.record);
    return shown;
}

} // namespace

// Which part of the fault model this seed has.
void SimWorld::plan() {
    const auto some
        = [this](double most) { return chance(0.6) ? most * static_cast<double>(m_random.below(100)) / 100 : 0; };
    m_faults.lose = some(0.3);
    m_faults.repeat = some(0.3);
    m_faults.damage = some(0.15);
    m_faults.portal = some(0.1);
    m_faults.slow = chance(0.3) ? 5000 : 60;
    m_faults.kills = chance(0.6);
    m_faults.restores = chance(0.4);
    m_faults.roles = chance(0.3);
    m_faults.revocation = chance(0.2);
    m_faults.clocks = chance(0.3);
    m_faults.offline = chance(0.5);
    m_faults.copies = chance(0.2);
    m_faults.returns = chance(0.2);
    m_faults.watches = chance(0.15);
    m_faults.work = static_cast<std::int64_t>(90 + m_random.below(180)) * 1000;
    // A planted bug shows only when what it breaks happens.
    if (m_planted != Planted::None) {
        m_faults.kills = m_faults.restores = m_faults.roles = true;
        m_faults.work = 8 * 60'000;
        m_faults.revocation = m_planted == Planted::SpoolForgotten;
    }
}

void SimWorld::act() {
    if (m_quiet)
        return;
    SimDevice& device = *devices[m_random.below(devices.size())];
    const std::uint64_t choice = m_random.below(20);
    if (choice < 6)
        misfortune();
    else if (choice < 8)
        actAtOnce();
    else if (choice < 9)
        takeBack(device);
    else if (choice < 13 && isDoctor(device))
        createAlert(device);
    else
        actOnSome(device);
    after(2000 + static_cast<std::int64_t>(m_random.below(16'000)), [this] { act(); });
}

bool SimWorld::createAlert(SimDevice& device) {
    Value::Map answers = lupAnswers();
    const std::string canary = "canari" + std::to_string(m_random.u64(RandomStream::Ids));
    answers["detail"] = Value("Situation urgente, " + canary + ", à traiter sous 24 h.");
    OpDraft draft = draftOf("create", {}, {{"answers", Value(std::move(answers))}});
    draft.lane = Lane::Alert;
    const auto made = device.commit(draft);
    if (made) {
        checks.alertSaid(made->record, canary);
        note(device.name() + " alert " + toText(made->record));
    }
    return made.has_value();
}

void SimWorld::actOnSome(SimDevice& device) {
    if (!device.isUp())
        return;
    const auto shown = shownOn(device);
    if (!shown.empty())
        actOn(device, shown[m_random.below(shown.size())]);
}

bool SimWorld::actOn(SimDevice& device, const Record& record) {
    const bool done = isDoctor(device) ? addTo(device, record) : treat(device, record);
    if (done)
        note(device.name() + " acts on " + toText(record.id) + " in " + record.state);
    return done;
}

bool SimWorld::addTo(SimDevice& device, const Record& record) {
    const std::uint64_t choice = m_random.below(10);
    if (record.state == "RETOUR_TRANSMIS" && choice < 6)
        return device.commit(moveOf("lire_retour", record.id)).has_value();
    if (choice == 9)
        return device.commit(moveOf("retirer_accord", record.id)).has_value();
    if (choice == 8)
        return device.commit(moveOf("annuler", record.id, {{"motif", Value("ERREUR")}})).has_value();
    Value::Map said {{"texte", Value("Suite " + std::to_string(m_random.below(1000)))}};
    if (record.state == "EN_ATTENTE_DECLARANT")
        said["reponse"] = Value(true);
    return device.commit(draftOf("complement", record.id, std::move(said))).has_value();
}

bool SimWorld::treat(SimDevice& device, const Record& record) {
    const RecordId& id = record.id;
    const auto made = [&]() -> std::optional<Committed> {
        if (record.state == "TRANSMIS" || record.state == "REAFFECTE") {
            if (chance(0.3))
                return device.commit(draftOf("opened", id, {}));
            if (chance(0.1))
                return device.commit(moveOf("reaffecter", id, {{"caisse", Value("771")}}));
            return device.commit(moveOf("prendre_en_charge", id));
        }
        if (record.state == "PRIS_EN_CHARGE")
            return device.commit(moveOf("analyser", id));
        if (record.state == "EN_ANALYSE" && chance(0.4))
            return device.commit(moveOf("poser_question", id, {{"question", Value("Quel est son employeur ?")}}));
        if (record.state == "EN_ANALYSE")
            return device.commit(moveOf(
                "repondre", id,
                {{"resultat", Value("DROITS_OUVERTS")},
                 {"message", Value(kAnswerText)},
                 {"tiers_payant", Value(true)},
                 {"patient_prevenu", Value(true)}}));
        return device.commit(draftOf("note_interne", id, {{"texte", Value("Vu.")}}));
    }();
    return made.has_value();
}

// Two devices of one person, or two people of one desk, do the same thing to the same record before either can know.
void SimWorld::actAtOnce() {
    SimDevice* first = aDevice([](const SimDevice& device) { return device.isUp(); });
    if (!first)
        return;
    SimDevice* second = aDevice([first](const SimDevice& device) {
        const bool together = device.user() == first->user() || (!isDoctor(device) && !isDoctor(*first));
        return device.isUp() && together && &device != first;
    });
    const auto shown = shownOn(*first);
    if (!second || shown.empty())
        return;
    const Record& record = shown[m_random.below(shown.size())];
    if (!second->store().record(record.id))
        return;
    note("at once:");
    actOn(*first, record);
    if (second->isUp())
        actOn(*second, record);
}

void SimWorld::takeBack(SimDevice& device) {
    if (!device.isUp())
        return;
    const auto outbox = device.store().outbox();
    for (const OwnOp& op : outbox ? *outbox : std::vector<OwnOp> {}) {
        const bool mayGo = op.status == OwnStatus::Saved && !op.reconfirm && op.type != OpType::kWithdraw
            && device.saved.contains(op.id);
        if (!mayGo)
            continue;
        if (device.takeBack(op.id))
            note(device.name() + " takes back " + toText(op.id));
        return;
    }
}

} // namespace relais::test
