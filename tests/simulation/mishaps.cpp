// What befalls people and machines meanwhile: deaths, restores, lost rights, wrong clocks, copied folders.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/ledger/removal.h"
#include "tests/simulation/sim_world.h"

namespace relais::test {

void SimWorld::misfortune() {
    SimDevice& device = *devices[m_random.below(devices.size())];
    switch (m_random.below(11)) {
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
    case 8:
        if (m_faults.copies)
            copyFolder();
        break;
    case 9:
        if (m_faults.returns)
            keepOrBringBackFolder(device);
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
        const DeviceId id = devices[1]->id;
        if (service.change([&id](Work& work) { return setDeviceRevoked(work, id, true); }))
            checks.revoked(id);
    } else if (m_faults.roles) {
        const bool given = chance(0.5);
        note(given ? "role given to u12" : "role taken from u12");
        (void)service.change([given](Work& work) { return setRole(work, {"u12"}, "AGENT_LUP:911", given); });
    }
    if (service.hasDied())
        killService();
}

// A device that is off is copied, and both start: two speak as one. At the very same moment, when both their luck and
// their clocks were copied too, they even make ops of one id.
void SimWorld::copyFolder() {
    SimDevice* device = aDevice([](const SimDevice& one) { return one.isUp() && one.name().starts_with("d"); });
    if (!device)
        return;
    const std::string name = "t" + device->name().substr(1);
    if (std::ranges::any_of(devices, [&name](const auto& one) { return one->name() == name; }))
        return;
    note(device->name() + " copied");
    device->kill();
    SimDevice& twin = addDevice(name, device->user().text);
    twin.copyOf(*device);
    device->start();
    twin.start();
    if (device->user().text < "u10" && chance(0.5)) {
        createAlert(*device);
        createAlert(twin);
    }
    twin.reseed(m_random.u64(RandomStream::Keys)); // luck parts them soon
}

void SimWorld::keepOrBringBackFolder(SimDevice& device) {
    if (!device.isUp())
        return;
    const auto kept = m_folders.find(&device);
    if (kept == m_folders.end()) {
        note(device.name() + "'s folder kept");
        m_folders.emplace(&device, device.folder());
        return;
    }
    note(device.name() + "'s folder comes back");
    device.bringBack(kept->second, chance(0.5), chance(0.3));
    m_folders.erase(kept);
    checks.folderCameBack(device);
    device.start();
}

// --- the service's life ---

void SimWorld::killService() {
    if (!service.isUp() && !service.hasDied())
        return;
    note("service killed");
    service.kill();
    checks.serviceWasKilled();
    std::vector<std::uint64_t> tickets;
    for (const auto& [ticket, waiting] : m_waiting)
        tickets.push_back(ticket);
    for (const std::uint64_t ticket : tickets)
        fail(ticket, ErrorCode::Truncated, 40);
    after(3000, [this] { startService(); });
}

void SimWorld::startService() {
    if (service.isUp())
        return;
    if (service.start())
        return;
    if (!service.hasDied())
        violate("8", "the service does not start again");
    service.kill();
    after(3000, [this] { startService(); });
}

// Only backups that reach the watermark, as operations are allowed to.
void SimWorld::restoreService() {
    if (!service.isUp() || service.backups().empty())
        return;
    const std::size_t which = m_random.below(service.backups().size());
    killService();
    service.restore(which);
    note("service restored from backup " + std::to_string(which));
    for (const auto& device : devices)
        if (!service.backups().at(which).confirmed.contains(device->id))
            unconfirmed.insert(device->id);
        else
            unconfirmed.erase(device->id);
}

// An administrator looks at the list of devices from time to time.
void SimWorld::confirmDevices() {
    for (const DeviceRow& row :
         service.look<std::vector<DeviceRow>>([](Transaction& tx) { return tx.accounts().devices(); })) {
        if (row.confirmed)
            continue;
        note("a device confirmed");
        const Status done = service.change([&row](Work& work) {
            DeviceRow confirmed = row;
            confirmed.confirmed = true;
            return work.tx.accounts().put(confirmed);
        });
        if (done && !service.hasDied())
            unconfirmed.erase(row.id);
    }
}

void SimWorld::tickService() {
    if (service.isUp()) {
        service.tick();
        if (!service.hasDied())
            confirmDevices();
        if (service.hasDied())
            killService();
    }
    after(kTick, [this] { tickService(); });
}

} // namespace relais::test
