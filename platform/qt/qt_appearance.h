// What the system asks of colours and text, as Qt tells it.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/ports/appearance.h"

#include <QObject>

namespace relais::platform {

// UI thread only; needs a QGuiApplication.
class QtAppearance final : public QObject, public Appearance {
    Q_OBJECT

public:
    explicit QtAppearance(QObject* parent = nullptr);
    [[nodiscard]] std::optional<bool> prefersDark() const override;
    [[nodiscard]] double textScale() const override;
    void onChange(std::function<void()> listener) override;

private:
    std::function<void()> m_listener;
};

} // namespace relais::platform
