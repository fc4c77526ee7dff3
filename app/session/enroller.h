// Making this device known to a service: keys, the question, what is kept until the last step; starts again where left.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/device_room.h"

namespace relais::app {

// What is kept in the vault between the first step and the last: the same code asks the same question again.
struct PendingEnrolment {
    std::string uri;
    sync::SecretBytes authorSeed;
    sync::ReplicaId replica;
    std::string deviceName;
    std::string folder; // where the store will be
};

// Store's thread only. Nothing of it is in the site store before complete() returned: a device is enrolled or not.
class Enroller {
public:
    using Answer = std::function<void(sync::Result<sync::EnrolResponse>)>;

    explicit Enroller(DeviceRoom& room);
    ~Enroller();

    // What was left midway: the code to ask with again.
    [[nodiscard]] sync::Result<std::optional<sync::EnrolUri>> pending();
    // Digits that both sides compare when the code was typed.
    [[nodiscard]] sync::Result<std::string> comparison(const sync::EnrolUri& uri);
    // Asks; answers once, on this thread. The answer's signatures and nonce are checked before it counts.
    void ask(const sync::EnrolUri& uri, const std::string& deviceName, Answer answer);
    // Makes the store's key and its ways in; gives the recovery code to show.
    [[nodiscard]] sync::Result<sync::SecretBytes>
    secure(const sync::SecretBytes& passphrase, const sync::SecretBytes& code);
    // Makes the store, then the device is enrolled; the store stays open.
    [[nodiscard]] sync::Result<OpenFacts> complete();
    // The digits differed, or another code is wanted.
    [[nodiscard]] sync::Status forget();

private:
    [[nodiscard]] sync::Result<PendingEnrolment> prepare(const sync::EnrolUri& uri, const std::string& deviceName);
    [[nodiscard]] sync::Status save(const PendingEnrolment& pending);
    [[nodiscard]] sync::Result<sync::EnrolResponse>
    accept(const sync::IncomingReply& reply, const sync::EnrolRequest& question);
    [[nodiscard]] sync::Result<sync::SiteUser> person() const;
    [[nodiscard]] sync::Status eraseFolder(const std::string& folder);

    DeviceRoom& m_room;
    std::optional<PendingEnrolment> m_pending;
    sync::EnrolUri m_uri;
    std::unique_ptr<sync::Transport> m_transport;
    std::optional<sync::EnrolResponse> m_answer;
    sync::SecretBytes m_key;
    sync::SecretBytes m_code; // becomes the quick code where there is no hardware
};

} // namespace relais::app
