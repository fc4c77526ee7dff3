// What is being written to the CPAM on one alert.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/alerts/alert_text.h"

#include "app/alerts/alert_states.h"
#include "app/text/language.h"

namespace relais::app {

namespace {

constexpr const char* kTextField = "texte";

} // namespace

AlertText::AlertText(QObject* parent) : QObject(parent) {
    connect(&m_keeper, &DraftKeeper::found, this, [this](const sync::Draft& draft) {
        if (m_dirty) // already writing
            return;
        m_text = qtText(sync::Value(draft.fields)[kTextField].text());
        Q_EMIT textChanged();
    });
}

AlertText::~AlertText() { keep(); }

void AlertText::setView(AlertView* view) {
    if (m_view == view)
        return;
    if (m_view)
        m_view->disconnect(this);
    m_view = view;
    if (m_view) {
        connect(m_view, &AlertView::recordIdChanged, this, &AlertText::begin);
        connect(m_view, &AlertView::sourceChanged, this, &AlertText::begin);
        connect(m_view, &AlertView::done, this, [this](const QString& act) {
            if (act == m_kind)
                empty();
        });
    }
    Q_EMIT viewChanged();
    begin();
}

void AlertText::setKind(const QString& kind) {
    if (m_kind == kind)
        return;
    m_kind = kind;
    Q_EMIT kindChanged();
    begin();
}

// Another alert: the keeper still is that of the one before, and takes what was written for it.
void AlertText::begin() {
    keep();
    m_text.clear();
    Q_EMIT textChanged();
    const auto id = sync::idFromText<sync::RecordId>(m_view ? coreText(m_view->recordId()) : std::string());
    m_open = id && m_view && m_view->source() != nullptr && !m_kind.isEmpty();
    if (m_open)
        m_keeper.reopen(*m_view->source(), std::string(alerts::kDispositif), coreText(m_kind), *id);
}

void AlertText::empty() {
    m_keeper.discard();
    m_dirty = false;
    m_text.clear();
    Q_EMIT textChanged();
}

void AlertText::write(const QString& text) {
    if (!m_open || m_text == text)
        return;
    m_text = text;
    m_dirty = true;
}

void AlertText::keep() {
    if (!std::exchange(m_dirty, false))
        return;
    if (m_text.trimmed().isEmpty())
        m_keeper.discard();
    else
        m_keeper.save(kTextField, sync::Value(coreText(m_text)));
}

QString AlertText::fault() const { return m_open ? m_view->writingFault(m_kind, m_text) : QString(); }

void AlertText::send() {
    if (!m_open)
        return;
    keep();
    m_view->write(m_kind, m_text, m_keeper);
}

} // namespace relais::app
