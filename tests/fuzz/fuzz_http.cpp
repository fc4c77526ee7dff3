// No request, however its head and body look, crashes the service or goes without exactly one answer.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/endpoints/api.h"
#include "sync/service/storage/file_aside.h"
#include "sync/service/storage/sqlite/sqlite_storage.h"
#include "tests/support/seeded_random.h"

#include <cstdlib>
#include <filesystem>
#include <unistd.h>

using namespace relais::service;
using namespace relais::test;

namespace {

class StillClock final : public Clock {
public:
    [[nodiscard]] WallMs wall() const override { return {1'795'082'400'000}; }
    [[nodiscard]] MonoMs monotonic() const override { return {1000}; }
};

// A service without people: nobody can sign, and what needs no signature is read all the same.
struct Service {
    Service() {
        std::filesystem::remove_all(folder);
        std::filesystem::create_directory(folder);
        OpenOptions options;
        options.unkeyed = true;
        options.mode = OpenOptions::Mode::CreateNew;
        storage = std::move(*SqliteStorage::open(folder + "/service.db", {}, options));
        aside = std::make_unique<FileAside>(files, folder);
        ServiceKeys keys;
        keys.authority = &authority;
        ledger = std::make_unique<Ledger>(LedgerParts {*storage, *aside, clock, random}, std::move(keys), Settings {});
        if (!ledger->start())
            std::abort();
        api = std::make_unique<Api>(*ledger, clock, ApiSettings {});
    }
    ~Service() {
        api.reset();
        ledger.reset();
        storage.reset();
        std::filesystem::remove_all(folder);
    }
    Service(const Service&) = delete;
    Service& operator=(const Service&) = delete;

    std::string folder = (std::filesystem::temp_directory_path() / ("fuzz-http-" + std::to_string(getpid()))).string();
    StillClock clock;
    SeededRandom random {1};
    SystemFiles files;
    Ed25519Signer authority = std::move(*Ed25519Signer::fromSeed(SecretBytes::from(Bytes(32, 1))));
    std::unique_ptr<SqliteStorage> storage;
    std::unique_ptr<FileAside> aside;
    std::unique_ptr<Ledger> ledger;
    std::unique_ptr<Api> api;
};

std::string_view cut(std::string_view& text, char end) {
    const std::size_t at = std::min(text.find(end), text.size());
    const std::string_view piece = text.substr(0, at);
    text.remove_prefix(std::min(at + 1, text.size()));
    return piece;
}

// The first byte chooses a route, so that the fuzzer need not spell it; then a query, headers by lines, and the body
// behind an empty line.
HttpRequest requestOf(std::string_view input) {
    const auto routes = Api::routes();
    const Api::Route& route = routes[static_cast<std::uint8_t>(input.front()) % routes.size()];
    input.remove_prefix(1);
    HttpRequest request;
    request.method = route.method;
    request.target = std::string(route.path) + std::string(cut(input, '\n'));
    request.peer = "192.0.2.1";
    request.headers.set(
        "content-type", std::string(mediaType(input.size() % 2 == 0 ? Format::Json : Format::CborZstd)));
    while (!input.empty()) {
        std::string_view line = cut(input, '\n');
        if (line.empty())
            break;
        const std::string_view name = cut(line, ':');
        request.headers.set(std::string(name), std::string(line));
    }
    request.body = toBytes(view(input));
    return request;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static Service service;
    if (size == 0)
        return 0;
    int answers = 0;
    service.api->handle(requestOf(textView({data, size})), [&answers](const HttpResponse& response) {
        ++answers;
        if (response.status < 200 || response.status > 599)
            std::abort();
    });
    if (answers != 1)
        std::abort();
    return 0;
}
