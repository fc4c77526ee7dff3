// Six digits being typed.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/code_entry.h"

#include <utility>

namespace relais::app {

CodeEntry::CodeEntry(QObject* parent) : QObject(parent), m_digits(kLength) { }

void CodeEntry::type(const QString& digit) {
    if (m_filled == kLength || digit.size() != 1 || digit.front() < QLatin1Char('0')
        || digit.front() > QLatin1Char('9'))
        return;
    m_digits.writable()[static_cast<std::size_t>(m_filled++)] = static_cast<std::uint8_t>(digit.front().toLatin1());
    Q_EMIT filledChanged();
    if (m_filled == kLength)
        Q_EMIT complete();
}

void CodeEntry::erase() {
    if (m_filled == 0)
        return;
    m_digits.writable()[static_cast<std::size_t>(--m_filled)] = 0;
    Q_EMIT filledChanged();
}

void CodeEntry::clear() { (void)take(); }

sync::SecretBytes CodeEntry::take() {
    sync::SecretBytes typed = sync::SecretBytes::from(m_digits.view().first(static_cast<std::size_t>(m_filled)));
    m_digits = sync::SecretBytes(kLength);
    if (std::exchange(m_filled, 0) != 0)
        Q_EMIT filledChanged();
    return typed;
}

} // namespace relais::app
