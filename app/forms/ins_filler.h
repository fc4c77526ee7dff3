// The identity printed as a Datamatrix INS, put into the form of a person; what was typed is never replaced unasked.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/forms/identity_fields.h"
#include "sync/domain/datamatrix.h"

namespace relais::app {

// Works on the linkIds nir, nir_type, nir_tiers, naissance, sexe, nom_naissance and prenom (domain.md §0.2 and §5.1).
// The kind of number (its OID) is read and not kept: it may be only once the identity is qualified (§3.2), which a code
// alone never makes. UI thread only.
class InsFiller : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by a composer")
    // Why the last code was not taken, in the user's words.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    // What was typed says otherwise: replace() is awaited, or forget().
    Q_PROPERTY(bool asking READ isAsking NOTIFY changed FINAL)
    Q_PROPERTY(QString question READ question NOTIFY changed FINAL)
    // What the last code has filled in; stays until some of it is changed, or the form starts again.
    Q_PROPERTY(QString filled READ filled NOTIFY changed FINAL)

public:
    using QObject::QObject;

    // The form was loaded, with these rules; both outlive every later call, until the next begin().
    void begin(FormModel& form, IdentityFields& identity, const IdentityFields::Rules& rules);

    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool isAsking() const { return !m_question.isEmpty(); }
    [[nodiscard]] QString question() const { return m_question; }
    [[nodiscard]] QString filled() const { return m_filled; }

    // What a scanner read. Fills what is empty when nothing typed contradicts it; else asks, and fills nothing.
    Q_INVOKABLE void take(const QString& content);
    Q_INVOKABLE void replace();
    // The scan is over, and what was typed is kept: nothing of a code that was not taken stays.
    Q_INVOKABLE void forget();

Q_SIGNALS:
    void changed();
    // The form holds what the code says: nothing more to scan.
    void taken();

private:
    [[nodiscard]] QString refusal(const sync::DatamatrixReading& reading) const;
    [[nodiscard]] QStringList differences() const;
    [[nodiscard]] QString firstName() const;
    [[nodiscard]] QString whose() const;
    void fill();
    void answered(const std::string& linkId);

    FormModel* m_form = nullptr;
    IdentityFields* m_identity = nullptr;
    IdentityFields::Rules m_rules;
    sync::DatamatrixReading m_reading;
    QString m_problem;
    QString m_question;
    QString m_filled;
    bool m_filling = false;
};

} // namespace relais::app
