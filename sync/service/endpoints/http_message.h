// A request and its answer as endpoints see them: no socket, no TLS, no framework.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/bytes.h"

#include <functional>
#include <utility>

namespace relais::service {

// Header names in lower case, each at most once (the server refuses a repeated one).
struct Headers {
    std::vector<std::pair<std::string, std::string>> fields;

    // "" when absent.
    [[nodiscard]] std::string_view operator[](std::string_view lowerCaseName) const {
        for (const auto& [name, value] : fields)
            if (name == lowerCaseName)
                return value;
        return {};
    }
    void set(std::string name, std::string value) { fields.emplace_back(std::move(name), std::move(value)); }
};

struct HttpRequest {
    std::string method; // "GET", "POST"
    std::string target; // path and query as received
    Headers headers;
    sync::Bytes body;
    std::string peer; // address without port: for rate limits only, never logged with content
};

struct HttpResponse {
    unsigned status = 500;
    Headers headers; // content-type…; the server adds content-length, cache-control: no-store
    sync::Bytes body;
};

// Called exactly once, from any thread.
using Respond = std::function<void(HttpResponse)>;

// Answers requests, at once or later (GET /v1/watch). handle() is called from one thread at a time.
class Handler {
public:
    virtual ~Handler() = default;
    virtual void handle(HttpRequest request, Respond respond) = 0;
};

} // namespace relais::service
