// Scripted ports for tests and the played day: what the world answers is written by the script, what is asked is kept.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/ports/appearance.h"
#include "platform/ports/dialer.h"
#include "platform/ports/lifecycle.h"
#include "platform/ports/network_state.h"
#include "platform/ports/notifier.h"
#include "platform/ports/position.h"
#include "platform/ports/screen_guard.h"

#include <deque>
#include <vector>

namespace relais::platform {

class FakeAppearance final : public Appearance {
public:
    [[nodiscard]] std::optional<bool> prefersDark() const override { return dark; }
    [[nodiscard]] double textScale() const override { return scale; }
    void onChange(std::function<void()> listener) override { m_listener = std::move(listener); }
    void changed() {
        if (m_listener)
            m_listener();
    }

    std::optional<bool> dark;
    double scale = 1;

private:
    std::function<void()> m_listener;
};

// Shows nothing; keeps what would have been shown.
class RecordingNotifier final : public Notifier {
public:
    struct Shown {
        Notice notice;
        std::string text;
    };
    void show(Notice notice, const std::string& text) override { shown.push_back({notice, text}); }
    void clear() override { ++cleared; }
    void onTouched(std::function<void()> listener) override { m_listener = std::move(listener); }
    void touch() {
        if (m_listener)
            m_listener();
    }

    std::vector<Shown> shown;
    int cleared = 0;

private:
    std::function<void()> m_listener;
};

class FakeNetworkState final : public NetworkState {
public:
    [[nodiscard]] bool isOnline() const override { return m_online; }
    [[nodiscard]] bool isCaptive() const override { return m_captive; }
    void onChange(std::function<void()> listener) override { m_listener = std::move(listener); }
    void set(bool online, bool captive = false) {
        m_online = online;
        m_captive = captive;
        if (m_listener)
            m_listener();
    }

private:
    bool m_online = true;
    bool m_captive = false;
    std::function<void()> m_listener;
};

class FakeLifecycle final : public Lifecycle {
public:
    [[nodiscard]] AppState state() const override { return m_state; }
    void onChange(std::function<void(AppState)> listener) override { m_listener = std::move(listener); }
    void set(AppState state) {
        m_state = state;
        if (m_listener)
            m_listener(state);
    }

private:
    AppState m_state = AppState::Active;
    std::function<void(AppState)> m_listener;
};

class RecordingDialer final : public Dialer {
public:
    [[nodiscard]] bool dial(const std::string& number) override {
        dialled.push_back(number);
        return canDial;
    }
    [[nodiscard]] bool showPlace(const std::string& address) override {
        places.push_back(address);
        return canShowPlaces;
    }
    std::vector<std::string> dialled;
    std::vector<std::string> places;
    bool canDial = true;
    bool canShowPlaces = true;
};

class RecordingScreenGuard final : public ScreenGuard {
public:
    void setProtected(bool on) override { isOn = on; }
    [[nodiscard]] bool isEnforced() const override { return true; }
    bool isOn = false;
};

// Gives the fixes of a track one after the other, the last one for ever; an empty track means no receiver.
class ScriptedPosition final : public Position {
public:
    void ask(std::function<void(sync::Result<Fix>)> answer) override {
        if (isRefused)
            return answer(sync::fail(sync::ErrorCode::Forbidden, "scripted: position refused"));
        if (track.empty())
            return answer(sync::fail(sync::ErrorCode::NotFound, "scripted: no receiver"));
        const Fix fix = track.front();
        if (track.size() > 1)
            track.pop_front();
        answer(fix);
    }
    void stop() override { }

    std::deque<Fix> track;
    bool isRefused = false;
};

} // namespace relais::platform
