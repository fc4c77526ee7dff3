// What people do in a simulated quarter of an hour, and what goes wrong meanwhile.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/ledger/removal.h"
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
    const bool isDoctor = device.user().text == "u01";
    if (chance(0.3))
        misfortune();
    else if (isDoctor && chance(0.5))
        createAlert(device);
    else if (isDoctor)
        addToRecord(device);
    else
        treat(device);
    after(2000 + static_cast<std::int64_t>(m_random.below(16'000)), [this] { act(); });
}

void SimWorld::createAlert(SimDevice& device) {
    Value::Map answers = lupAnswers();
    const std::string canary = "canari" + std::to_string(m_random.u64(RandomStream::Ids));
    answers["detail"] = Value("Situation urgente, " + canary + ", à traiter sous 24 h.");
    OpDraft draft = draftOf("create", {}, {{"answers", Value(std::move(answers))}});
    draft.lane = Lane::Alert;
    if (const auto made = device.commit(draft)) {
        m_canaries[made->record] = canary;
        note(device.name() + " alert " + toText(made->record));
    }
}

void SimWorld::addToRecord(SimDevice& device) {
    if (!device.isUp())
        return;
    const auto rows = device.store().list({.limit = 20});
    if (!rows || rows->empty())
        return;
    const Record& record = (*rows)[m_random.below(rows->size())].record;
    std::optional<Committed> made;
    const std::uint64_t choice = m_random.below(10);
    if (record.state == "RETOUR_TRANSMIS" && choice < 6)
        made = device.commit(moveOf("lire_retour", record.id));
    else if (choice == 9)
        made = device.commit(moveOf("retirer_accord", record.id));
    else if (choice == 8)
        made = device.commit(moveOf("annuler", record.id, {{"motif", Value("ERREUR")}}));
    else
        made = device.commit(
            draftOf("complement", record.id, {{"texte", Value("Suite " + std::to_string(m_random.below(1000)))}}));
    if (made)
        note(device.name() + " adds to " + toText(record.id) + " in " + record.state);
}

void SimWorld::treat(SimDevice& device) {
    if (!device.isUp())
        return;
    const auto rows = device.store().list({.limit = 20});
    if (!rows || rows->empty())
        return;
    const Record& record = (*rows)[m_random.below(rows->size())].record;
    std::optional<Committed> made;
    if (record.state == "TRANSMIS" || record.state == "REAFFECTE")
        made = device.commit(chance(0.3) ? draftOf("opened", record.id, {}) : moveOf("prendre_en_charge", record.id));
    else if (record.state == "PRIS_EN_CHARGE")
        made = device.commit(moveOf("analyser", record.id));
    else if (record.state == "EN_ANALYSE" && chance(0.4))
        made = device.commit(moveOf("poser_question", record.id, {{"question", Value("Quel est son employeur ?")}}));
    else if (record.state == "EN_ANALYSE")
        made = device.commit(moveOf(
            "repondre", record.id,
            {{"resultat", Value("DROITS_OUVERTS")},
             {"message", Value(kAnswerText)},
             {"tiers_payant", Value(true)},
             {"patient_prevenu", Value(true)}}));
    else
        made = device.commit(draftOf("note_interne", record.id, {{"texte", Value("Vu.")}}));
    if (made)
        note(device.name() + " treats " + toText(record.id) + " in " + record.state);
}

void SimWorld::misfortune() {
    SimDevice& device = *devices[m_random.below(devices.size())];
    switch (m_random.below(9)) {
    case 0:
        if (m_faults.kills && device.isUp()) {
            note(device.name() + " killed");
            device.kill();
            after(1000 + static_cast<std::int64_t>(m_random.below(60'000)), [&device] { device.start(); });
        }
        break;
    case 1:
        if (m_faults.kills)
            disk.killAfter(device.name(), static_cast<int>(m_random.below(60)));
        break;
    case 2:
        if (m_faults.kills)
            killService();
        break;
    case 3:
        if (m_faults.kills)
            disk.killAfter("svc", static_cast<int>(m_random.below(80)));
        break;
    case 4:
        if (m_faults.restores && service.isUp()) {
            note("backup");
            service.backup();
        }
        break;
    case 5:
        if (m_faults.restores)
            restoreService();
        break;
    case 6:
        if (m_faults.offline) {
            device.online = !device.online;
            device.step(device.online ? decltype(Event::what)(EngineEvent::NetworkUp {}) : EngineEvent::NetworkDown {});
        }
        break;
    case 7:
        if (m_faults.clocks)
            device.clock.offsetMs = (static_cast<std::int64_t>(m_random.below(97)) - 48) * 3'600'000;
        break;
    default:
        changeRights();
        break;
    }
}

// The second agent loses the role, or has it back; or, once, the doctor's second device is revoked.
void SimWorld::changeRights() {
    if (!service.isUp())
        return;
    if (m_faults.revocation && !m_revoked && chance(0.5)) {
        m_revoked = true;
        note("d2 revoked");
        (void)service.change([this](Work& work) { return setDeviceRevoked(work, devices[1]->id, true); });
    } else if (m_faults.roles) {
        const bool given = chance(0.5);
        note(given ? "role given to u12" : "role taken from u12");
        (void)service.change([given](Work& work) { return setRole(work, {"u12"}, "AGENT_LUP:911", given); });
    }
    if (service.hasDied())
        killService();
}

} // namespace relais::test
