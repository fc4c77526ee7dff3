// Whether the app is in front, from Qt's application state.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/ports/lifecycle.h"

#include <QObject>

namespace relais::platform {

// UI thread only; needs a QGuiApplication.
class QtLifecycle final : public QObject, public Lifecycle {
    Q_OBJECT

public:
    explicit QtLifecycle(QObject* parent = nullptr);
    [[nodiscard]] AppState state() const override;
    void onChange(std::function<void(AppState)> listener) override;

private:
    std::function<void(AppState)> m_listener;
};

} // namespace relais::platform
