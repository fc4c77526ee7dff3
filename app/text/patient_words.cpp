// A person as the screens say them.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/text/patient_words.h"

#include "app/text/convert.h"
#include "sync/domain/check.h"
#include "sync/domain/nir.h"
#include "sync/domain/phone.h"

namespace relais::app {

QString PatientWords::text(std::string_view linkId) const { return qtText(sync::cleaned(m_answers[linkId].text())); }

QString PatientWords::name() const {
    return QStringLiteral("%1 %2").arg(text("nom_naissance").toUpper(), text("prenom")).trimmed();
}

QString PatientWords::birthLine(sync::CivilDate today, const Dates& dates) const {
    const auto birth = sync::PartialDate::parse(m_answers["naissance"].text());
    if (!birth)
        return {};
    const std::string& sex = m_answers["sexe"].text();
    const auto exact = birth->exact();
    const QString when = exact ? QStringLiteral("%1/%2/%3")
                                     .arg(birth->day, 2, 10, QLatin1Char('0'))
                                     .arg(birth->month, 2, 10, QLatin1Char('0'))
                                     .arg(birth->year)
                               : dates.partialDate(qtText(birth->iso()));
    const QString sentence = exact
        ? (sex == "F"       ? tr("née le %1")
               : sex == "M" ? tr("né le %1")
                            : tr("naissance le %1"))
        : (sex == "F"       ? tr("née en %1")
               : sex == "M" ? tr("né en %1")
                            : tr("naissance en %1"));
    const auto least
        = sync::CivilDate::of(birth->year, birth->month == 0 ? 12 : birth->month, birth->day == 0 ? 28 : birth->day);
    if (!least || *least > today)
        return sentence.arg(when);
    const int age = sync::ageInYears(*least, today);
    return age < 2 ? tr("%1 (%2 an)").arg(sentence.arg(when)).arg(age)
                   : tr("%1 (%2 ans)").arg(sentence.arg(when)).arg(age);
}

QString PatientWords::maskedNir() const {
    const std::string& number = m_answers["nir"].text();
    return number.empty() ? QString() : qtText(sync::nirMasked(sync::compacted(number, ".-|")));
}

QString PatientWords::nir() const { return qtText(sync::nirGrouped(m_answers["nir"].text())); }

QString PatientWords::nirToRead() const { return nir().replace(QStringLiteral("\u00a0|\u00a0"), tr(" · clé\u00a0")); }

QString PatientWords::phone() const { return phoneWords(m_answers["telephone"].text()); }

QString PatientWords::contact() const {
    for (const char* way : {"telephone", "email", "adresse"}) {
        if (!text(way).isEmpty())
            return qstrcmp(way, "telephone") == 0 ? phone() : text(way);
    }
    return {};
}

QString phoneWords(const std::string& number) {
    const sync::PhoneReading reading = sync::readPhone(number, {.foreign = true, .publicLine = true});
    return qtText(sync::phoneDisplay(reading.e164.empty() ? number : reading.e164));
}

} // namespace relais::app
