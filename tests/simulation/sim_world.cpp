// Time, network and nodes; what people do is in workload.cpp, what befalls them in mishaps.cpp.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/sim_world.h"

#include "tests/simulation/quiet_checks.h"

#include <sodium.h>

namespace relais::test {

struct SimWorld::Beginning {
    SimDisk::Image image;
    std::int64_t now = 0;
    std::vector<SimDevice::Memory> devices;
    std::deque<SimService::Backup> backups;
};

// A doctor with two devices, two agents of one desk, and a doctor who comes after the first backup.
const std::vector<std::pair<std::string, std::string>> SimWorld::kPeople {
    {"d1", "u01"}, {"d2", "u01"}, {"d3", "u11"}, {"d4", "u12"}, {"d5", "u02"}};

namespace {

constexpr std::int64_t kQuiet = 11 * 60'000; // two periods of the engine: whatever waits has gone
// Sealed boxes take their one-time keys from the library: in a world they come from its seed too.
SeededRandom* theSealing = nullptr;

void sealingBytes(void* const to, const std::size_t size) {
    theSealing->fill(RandomStream::Keys, {static_cast<std::uint8_t*>(to), size});
}

void seedSealing(std::uint64_t seed) {
    static SeededRandom random(0);
    static randombytes_implementation seeded {
        [] { return "simulation"; },
        [] {
            std::uint32_t word = 0;
            sealingBytes(&word, sizeof word);
            return word;
        },
        nullptr,
        nullptr,
        sealingBytes,
        nullptr};
    random = SeededRandom(seed);
    theSealing = &random;
    randombytes_set_implementation(&seeded);
}

const char* const kType = "application/vnd.relais.v1+cbor-zstd";

} // namespace

const SimWorld::Beginning& SimWorld::beginning() {
    static const Beginning kBeginning = [] {
        seedSealing(0);
        SimWorld world(0);
        world.service.create();
        const auto enrol = [&world](SimDevice& device) {
            device.enrol();
            device.start();
        };
        for (std::size_t i = 0; i + 1 < world.devices.size(); ++i)
            enrol(*world.devices[i]);
        world.advanceTo(60'000);
        world.service.backup();
        enrol(*world.devices.back());
        world.advanceTo(120'000);
        Beginning made;
        made.now = world.now;
        made.backups = world.service.backups();
        for (const auto& device : world.devices) {
            device->kill();
            made.devices.push_back(device->memory());
        }
        world.service.kill();
        made.image = world.disk.image("/");
        return made;
    }();
    return kBeginning;
}

SimWorld::SimWorld(int) : disk(1), service(disk, now, 1), m_random(1), m_planted(Planted::None) {
    for (const auto& [name, user] : kPeople)
        addDevice(name, user);
}

SimWorld::SimWorld(std::uint64_t seed, Planted planted)
    : disk(seed), service(disk, now, seed * 8 + 1), m_random(seed * 8 + 2), m_planted(planted) {
    const Beginning& start = beginning();
    seedSealing(seed * 8 + 3);
    now = start.now;
    disk.restore("/", start.image);
    service.remember(start.backups);
    for (std::size_t i = 0; i < kPeople.size(); ++i)
        addDevice(kPeople[i].first, kPeople[i].second).remember(start.devices[i]);
    disk.lyingFsync = planted == Planted::LyingFsync;
    disk.forgetfulSpool = planted == Planted::SpoolForgotten;
    if (!service.start())
        throw std::runtime_error("the service does not start");
    for (const auto& device : devices)
        device->start();
}

SimWorld::~SimWorld() = default;

SimDevice& SimWorld::addDevice(const std::string& name, const std::string& user) {
    devices.push_back(std::make_unique<SimDevice>(*this, name, UserId {user}, m_random.u64(RandomStream::Keys)));
    return *devices.back();
}

SimDevice* SimWorld::aDevice(const std::function<bool(const SimDevice&)>& that) {
    std::vector<SimDevice*> found;
    for (const auto& device : devices)
        if (that(*device))
            found.push_back(device.get());
    return found.empty() ? nullptr : found[m_random.below(found.size())];
}

void SimWorld::after(std::int64_t ms, std::function<void()> what) {
    m_queue.emplace(std::pair(now + ms, ++m_order), std::move(what));
}

void SimWorld::advanceTo(std::int64_t until) {
    while (!m_queue.empty() && m_queue.begin()->first.first <= until && m_violations.empty()) {
        auto node = m_queue.extract(m_queue.begin());
        now = node.key().first;
        node.mapped()();
        ++m_events;
        checks.afterStep();
    }
    now = std::max(now, until);
}

void SimWorld::note(const std::string& line) { m_story += std::to_string(now) + " " + line + "\n"; }

void SimWorld::mix(ByteView bytes) { m_trace = sha256({ByteView(m_trace), bytes}); }

void SimWorld::violate(const std::string& invariant, const std::string& what) {
    m_violations.push_back("invariant " + invariant + ": " + what);
    note(m_violations.back());
}

void SimWorld::run() {
    plan();
    const std::int64_t end = now + m_faults.work;
    after(1000, [this] { act(); });
    after(kTick, [this] { tickService(); });
    advanceTo(end);
    // Quiet: no more faults, everybody up and online.
    m_quiet = true;
    m_faults = {.watches = m_faults.watches};
    for (const auto& device : devices) {
        device->online = true;
        if (!device->isUp())
            device->start();
        device->step(EngineEvent::NetworkUp {});
    }
    startService();
    advanceTo(now + kQuiet);
    if (m_violations.empty())
        checks.lookAtAllAgain();
    if (m_violations.empty())
        QuietChecks(*this).run();
}

// --- network ---

void SimWorld::carry(SimDevice& device, std::uint64_t life, const OutgoingRequest& request) {
    const std::uint64_t ticket = ++m_tickets;
    m_waiting[ticket] = {&device, life, request.step};
    mix(request.body);
    mix(view(device.name() + request.target));
    checks.asked(device);
    if (!device.online)
        return fail(ticket, ErrorCode::NetworkUnreachable, 20);
    if (!m_faults.watches && request.method == "GET")
        return; // a hint that never comes: exchanges must do without
    if (chance(m_faults.portal)) {
        service::HttpResponse page {200, {}, toBytes(view("<html>Bienvenue</html>"))};
        page.headers.set("content-type", "text/html");
        return answer(ticket, std::move(page));
    }
    if (chance(m_faults.lose))
        return fail(ticket, ErrorCode::NetworkTimeout, 30'000);
    after(delay(), [this, ticket, request] { arrive(ticket, request, false); });
    if (chance(m_faults.repeat))
        after(delay() + delay(), [this, ticket, request] { arrive(ticket, request, true); });
}

void SimWorld::arrive(std::uint64_t ticket, const OutgoingRequest& request, bool isCopy) {
    const auto waiting = m_waiting.find(ticket);
    if (!service.isUp()) {
        if (!isCopy)
            fail(ticket, ErrorCode::NetworkUnreachable, 30);
        return;
    }
    SimDevice& device = waiting == m_waiting.end() ? *devices.front() : *waiting->second.device;
    std::optional<service::HttpResponse> bugged;
    if (m_planted != Planted::None && request.target == "/v1/sync" && !isCopy)
        bugged = throughTheBug(device, request);
    if (bugged) {
        answer(ticket, std::move(*bugged));
    } else {
        service::HttpRequest http {request.method, request.target, {request.headers}, request.body, "192.0.2.1"};
        service.handle(std::move(http), [this, ticket, isCopy](service::HttpResponse response) {
            if (!isCopy)
                answer(ticket, std::move(response));
        });
    }
    if (service.hasDied()) {
        // Whatever was answered never left.
        killService();
    }
}

void SimWorld::answer(std::uint64_t ticket, service::HttpResponse response) {
    if (service.hasDied())
        return;
    const auto found = m_waiting.find(ticket);
    if (found == m_waiting.end())
        return;
    const Waiting waiting = found->second;
    IncomingReply reply;
    reply.step = waiting.step;
    reply.status = response.status;
    reply.contentType = response.headers["content-type"];
    reply.body = std::move(response.body);
    reply.firstByte = std::chrono::milliseconds(20);
    reply.total = std::chrono::milliseconds(30);
    mix(reply.body);
    if (reply.status == 200 && reply.contentType == kType)
        checks.answered(*waiting.device, reply.body);
    if (chance(m_faults.lose))
        return fail(ticket, ErrorCode::Truncated, 30'000);
    m_waiting.erase(found);
    if (!reply.body.empty() && chance(m_faults.damage)) {
        if (chance(0.5))
            reply.body.resize(m_random.below(reply.body.size()));
        else
            reply.body[m_random.below(reply.body.size())] ^= static_cast<std::uint8_t>(1U << m_random.below(8));
    }
    after(delay(), [waiting, reply] { waiting.device->reply(waiting.life, reply); });
}

void SimWorld::fail(std::uint64_t ticket, ErrorCode code, std::int64_t wait) {
    const auto found = m_waiting.find(ticket);
    if (found == m_waiting.end())
        return;
    const Waiting waiting = found->second;
    m_waiting.erase(found);
    IncomingReply reply;
    reply.step = waiting.step;
    reply.failure = code;
    after(wait, [waiting, reply] { waiting.device->reply(waiting.life, reply); });
}

} // namespace relais::test
