// Six digits being typed: kept in wiped memory, counted for the dots, never seen by QML.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/secret.h"

#include <QObject>
#include <qqmlregistration.h>

namespace relais::app {

// UI thread only.
class CodeEntry : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by what asks for a code")
    Q_PROPERTY(int filled READ filled NOTIFY filledChanged FINAL)

public:
    static constexpr int kLength = 6; // exactly (product.md "PIN")

    explicit CodeEntry(QObject* parent = nullptr);

    [[nodiscard]] int filled() const { return m_filled; }
    Q_INVOKABLE void type(const QString& digit);
    Q_INVOKABLE void erase();
    void clear();
    // The digits as text bytes; the entry is empty afterwards.
    [[nodiscard]] sync::SecretBytes take();

Q_SIGNALS:
    void filledChanged();
    // Right after the sixth digit.
    void complete();

private:
    sync::SecretBytes m_digits;
    int m_filled = 0;
};

} // namespace relais::app
