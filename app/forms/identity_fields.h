// What every form of a person does with a number, a birth and a telephone: judge, fill in, ask only what is missing.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/forms/form_model.h"
#include "sync/domain/nir.h"

namespace relais::app {

// As the service keeps them: a number without spaces, a name in capitals.
void settleIdentity(sync::Value::Map& answers);

// Works on the linkIds of domain.md §0.2 (nir, nir_type, nir_tiers, naissance, sexe, telephone, email, adresse,
// accord_par); those that a form lacks are left alone. Nothing is judged before the 15th character of a number or
// leaving its field (design.md §5.7). The model outlives it. UI thread only.
class IdentityFields : public QObject {
    Q_OBJECT

public:
    struct Rules {
        sync::CivilDate today;
        bool production = false;
    };

    IdentityFields(FormModel& form, const Rules& rules, QObject* parent = nullptr);

    // After the form was loaded: hides what is not asked yet and draws the links.
    void begin();
    // « Scanner » under the number, or not.
    void offerScan(bool offered);
    // The number of the person herself, whole, from elsewhere than the keyboard; `waiting`: not a definitive one.
    void takeNumber(const std::string& number, bool waiting);

Q_SIGNALS:
    // « Récents » was touched.
    void recentsAsked();

private:
    void answered(const std::string& linkId);
    void left(const std::string& linkId);
    void followed(const QString& key);
    void judge(bool leaving);
    void tell(const sync::NirReading& reading);
    void fillBirth(const sync::NirReading* reading);
    void askBirth(bool ask);
    void withoutNumber();
    void drawLinks();
    void hideIfThere(std::string_view linkId, bool hidden);

    FormModel& m_form;
    Rules m_rules;
    bool m_valid = false;        // the number shown was judged good
    bool m_refused = false;      // judged, and it stops
    bool m_waitingOffer = false; // « C'est un numéro d'attente ? » stands
    bool m_otherContact = false;
    bool m_scanOffered = false;
    bool m_busy = false; // its own writes must not call it again
};

// As the forms' list of sexes codes it: « F », « M », « I » (indéterminé).
[[nodiscard]] std::string sexCode(sync::Sex sex);

} // namespace relais::app
