// System notifications, from a closed list of texts: none can name a patient, a motif, a care or a result.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace relais::platform {

// The only things a notification may say (design.md §7.4); the sentence is made by app/text.
enum class Notice : std::uint8_t { Answer, Question, NeedsAttention, CaseArrived, News };

// UI thread only. `text` is the sentence of `notice` in the user's language, shown as it is even on a lock screen.
class Notifier {
public:
    virtual ~Notifier() = default;
    virtual void show(Notice notice, const std::string& text) = 0;
    virtual void clear() = 0;
    // Called on the UI thread when the user touched the notification, which is gone then; also for a touch that started
    // the app. It carries nothing: what it was about, only the app knows, and says it once unlocked.
    virtual void onTouched(std::function<void()> listener) = 0;
};

} // namespace relais::platform
