// A woman or a baby as the pages of a consultation say them.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/consultations/consultation_words.h"

#include "app/text/dates.h"
#include "app/text/language.h"
#include "app/text/measure_text.h"
#include "app/text/patient_words.h"
#include "sync/domain/paris_time.h"

#include <algorithm>

namespace relais::app {

bool isConfidentialType(const std::string& type) { return type == "CONTRACEPTION_URGENCE" || type == "DEMANDE_IVG"; }

bool owesAppointment(const sync::Record& record) {
    const bool found
        = std::ranges::any_of(record.events, [](const sync::AppliedOp& op) { return op.type == "rdv_ajoute"; });
    return sync::Value(record.answers)["rdv_absent_motif"].text() == "NON_TROUVE" && !found
        && !record.facts.contains("rdv_fini_le");
}

bool ConsultationWords::hasBaby() const {
    const std::string& type = m_answers["type"].text();
    return type == "ICTERE" || type == "SUITES_SORTIE_PRECOCE";
}

QString ConsultationWords::age() const {
    const sync::Value& birth = m_answers["bebe_naissance"];
    if (!birth.isInteger() || birth.integer() > m_at.ms)
        return {};
    constexpr std::int64_t kMinute = 60'000;
    return tr("%1 de vie").arg(lifeText(std::chrono::minutes((m_at.ms - birth.integer()) / kMinute)));
}

QString ConsultationWords::years() const {
    const auto birth = sync::PartialDate::parse(m_answers["naissance"].text());
    if (!birth)
        return {};
    const auto latest
        = sync::CivilDate::of(birth->year, birth->month == 0 ? 12 : birth->month, birth->day == 0 ? 28 : birth->day);
    const sync::CivilDate today = sync::toParis(m_at).date;
    return latest && *latest < today ? tr("%1 ans").arg(sync::ageInYears(*latest, today)) : QString();
}

QString ConsultationWords::title() const {
    const bool unnamed = m_answers["anonyme"].boolean();
    const QString mother = PatientWords(m_answers.map()).name();
    const QString baby = qtText(m_answers["bebe_nom"].text());
    QStringList parts;
    if (unnamed)
        parts += tr("Sans nom");
    else
        parts += hasBaby() && !baby.isEmpty() ? baby : mother;
    if (!unnamed)
        parts += hasBaby() ? age() : years();
    if (const sync::Value& day = m_answers["jour_pp"]; day.isInteger())
        parts += tr("jour %1").arg(day.integer());
    if (const sync::Value& day = m_answers["jour_de_vie"]; day.isInteger())
        parts += tr("jour %1").arg(day.integer());
    if (const sync::Value& weeks = m_answers["terme_sa"]; weeks.isInteger())
        parts += tr("%1 SA").arg(weeks.integer());
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString ConsultationWords::babyLine() const {
    QStringList parts;
    const sync::Value& birth = m_answers["bebe_naissance"];
    if (birth.isInteger()) {
        const Dates dates(interfaceLocale());
        const sync::WallMs at {birth.integer()};
        const QString when
            = tr("%1 à %2").arg(dates.inParis(at).date().toString(QStringLiteral("dd/MM")), dates.time(at));
        const std::string& sex = m_answers["bebe_sexe"].text();
        parts += sex == "F" ? tr("née le %1").arg(when)
            : sex == "M"    ? tr("né le %1").arg(when)
                            : tr("naissance le %1").arg(when);
    }
    if (m_answers["ag_semaines"].isInteger())
        parts += termText(m_answers["ag_semaines"].integer() * 7 + m_answers["ag_jours"].integer());
    const sync::Value& weight
        = m_answers["bebe_poids_g"].isInteger() ? m_answers["bebe_poids_g"] : m_answers["bebe_poids_naissance_g"];
    if (weight.isInteger())
        parts += tr("%1 g").arg(weight.integer());
    return parts.join(QStringLiteral(" · "));
}

QString ConsultationWords::line() const {
    if (hasBaby())
        return babyLine();
    if (!isConfidentialType(m_answers["type"].text()))
        return {};
    const QString age = m_answers["anonyme"].boolean() ? years() : QString();
    const QString words = tr("consultation confidentielle");
    return age.isEmpty() ? words : age + QStringLiteral(" · ") + words;
}

QString ConsultationWords::icon() const {
    if (m_answers["anonyme"].boolean())
        return QStringLiteral("visibility_off");
    const std::string& type = m_answers["type"].text();
    if (hasBaby() || type == "ALLAITEMENT")
        return QStringLiteral("child_care");
    return type == "URGENTE" ? QStringLiteral("pregnant_woman") : QStringLiteral("person");
}

} // namespace relais::app
