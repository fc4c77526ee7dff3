// The one way to move between pages: areas ask here, the shell shows; nobody pushes a page by its address.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QQmlComponent>
#include <QVariantMap>
#include <qqmlregistration.h>

#include <optional>
#include <vector>

namespace relais::app {

// Owned by the session, alive while someone is unlocked; UI thread only.
class Navigator : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by the session")
    Q_PROPERTY(QString destination READ destination NOTIFY destinationChanged FINAL)
    // The first page shows a record in the place of its list: it has the foot of the screen for itself.
    Q_PROPERTY(bool recordShown READ isRecordShown WRITE setRecordShown NOTIFY recordShownChanged FINAL)

public:
    using QObject::QObject;

    // A form being written: "" is the draft of a new one.
    struct Form {
        QString dispositif;
        QString draftId;
    };
    // The form on top of all pages, if one is.
    [[nodiscard]] std::optional<Form> formOnTop() const { return m_above.empty() ? std::nullopt : m_above.back(); }
    // All pages are gone: the records were closed.
    void forgetPages() { m_above.clear(); }

    [[nodiscard]] QString destination() const { return m_destination; }

    [[nodiscard]] bool isRecordShown() const { return m_recordShown; }
    void setRecordShown(bool shown);

    // Shows a destination from its first page.
    Q_INVOKABLE void goTo(const QString& destination);
    // Puts a page above the current one; the component is declared in the caller's QML and outlives the page.
    Q_INVOKABLE void push(QQmlComponent* page, const QVariantMap& properties = {});
    // Goes back one page; does nothing on the first one.
    Q_INVOKABLE void back();
    // Back to the first page of the destination.
    Q_INVOKABLE void home();

    // Pages that every area may ask for without knowing who draws them.
    Q_INVOKABLE void openRecord(const QString& dispositif, const QString& recordId);
    Q_INVOKABLE void compose(const QString& dispositif, const QString& draftId = {});
    Q_INVOKABLE void openOutbox();
    Q_INVOKABLE void openSettings();
    Q_INVOKABLE void openAccount();
    Q_INVOKABLE void openHelp();
    // Telephones; "": the LUP.
    Q_INVOKABLE void call(const QString& number);
    // A message at the bottom, with at most one action (design.md §5.14).
    Q_INVOKABLE void say(const QString& text);
    // « Brouillon enregistré », with « Supprimer » for as long as the message stays.
    Q_INVOKABLE void sayDraftKept(const QString& draftId);

Q_SIGNALS:
    void destinationChanged();
    void recordShownChanged();
    void pushed(QQmlComponent* page, const QVariantMap& properties);
    void popped();
    void popToFirst();
    void recordAsked(const QString& dispositif, const QString& recordId);
    void composeAsked(const QString& dispositif, const QString& draftId);
    void outboxAsked();
    void settingsAsked();
    void accountAsked();
    void helpAsked();
    void callAsked(const QString& number);
    void said(const QString& text);
    void draftKept(const QString& draftId);

private:
    QString m_destination;
    bool m_recordShown = false;
    std::vector<std::optional<Form>> m_above; // one for each page above the first
};

} // namespace relais::app
