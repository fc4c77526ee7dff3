// The one way to move between pages.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/navigator.h"

namespace relais::app {

void Navigator::goTo(const QString& destination) {
    m_above.clear();
    if (m_destination == destination) {
        Q_EMIT popToFirst();
        return;
    }
    m_destination = destination;
    setRecordShown(false);
    Q_EMIT destinationChanged();
}

void Navigator::setRecordShown(bool shown) {
    if (m_recordShown == shown)
        return;
    m_recordShown = shown;
    Q_EMIT recordShownChanged();
}

void Navigator::push(QQmlComponent* page, const QVariantMap& properties) {
    m_above.emplace_back();
    Q_EMIT pushed(page, properties);
}

void Navigator::back() {
    if (!m_above.empty())
        m_above.pop_back();
    Q_EMIT popped();
}

void Navigator::home() {
    m_above.clear();
    Q_EMIT popToFirst();
}

void Navigator::openRecord(const QString& dispositif, const QString& recordId) {
    m_above.emplace_back();
    Q_EMIT recordAsked(dispositif, recordId);
}

void Navigator::compose(const QString& dispositif, const QString& draftId) {
    m_above.emplace_back(Form {dispositif, draftId});
    Q_EMIT composeAsked(dispositif, draftId);
}

void Navigator::openOutbox() {
    m_above.emplace_back();
    Q_EMIT outboxAsked();
}

void Navigator::openSettings() {
    m_above.emplace_back();
    Q_EMIT settingsAsked();
}

void Navigator::openAccount() { Q_EMIT accountAsked(); }

void Navigator::openHelp() {
    m_above.emplace_back();
    Q_EMIT helpAsked();
}

void Navigator::call(const QString& number) { Q_EMIT callAsked(number); }

void Navigator::say(const QString& text) { Q_EMIT said(text); }

void Navigator::sayDraftKept(const QString& draftId) { Q_EMIT draftKept(draftId); }

} // namespace relais::app
