// A woman or a baby as the pages of a consultation say them.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/clock.h"
#include "sync/domain/record.h"

#include <QCoreApplication>
#include <QString>

namespace relais::app {

inline constexpr std::string_view kConsultation = "consultation";
inline constexpr std::string_view kHandedOver = "releve"; // the extract that the next duty receives

// Types of which no list, search or message may name the person (product.md).
[[nodiscard]] bool isConfidentialType(const std::string& type);

// Signed without a rendez-vous because none was found, and none is known since.
[[nodiscard]] bool owesAppointment(const sync::Record& record);

// Reads answers of a consultation or of an extract handed over. Health data: shown, never logged. Any thread.
class ConsultationWords {
    Q_DECLARE_TR_FUNCTIONS(ConsultationWords)

public:
    ConsultationWords(const sync::Value::Map& answers, sync::WallMs at) : m_answers(answers), m_at(at) { }

    [[nodiscard]] bool hasBaby() const; // jaundice, early discharge
    [[nodiscard]] QString title() const; // « EXEMPLE Alix · 62 h 02 de vie », « MODÈLE Charlie · 31 ans », « Sans nom »
    [[nodiscard]] QString line() const; // « née le 12/03 à 2 h 10 · 38 SA + 4 · 3 120 g »
    [[nodiscard]] QString icon() const;
    [[nodiscard]] QString age() const; // of the baby: « 62 h 02 de vie »; "" without a birth

private:
    [[nodiscard]] QString babyLine() const;
    [[nodiscard]] QString years() const;

    sync::Value m_answers;
    sync::WallMs m_at;
};

} // namespace relais::app
