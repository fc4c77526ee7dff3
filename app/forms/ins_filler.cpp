// The identity printed as a Datamatrix INS, put into the form of a person.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/forms/ins_filler.h"

#include "app/forms/identity_fields.h"
#include "app/text/dates.h"
#include "app/text/language.h"
#include "app/text/patient_words.h"
#include "sync/base/plain_words.h"
#include "sync/domain/ins.h"

#include <array>

namespace relais::app {

namespace {

struct Trait {
    const char* linkId;
    const char* words;
};
constexpr std::array<Trait, 5> kTraits {{
    {"nir", QT_TRANSLATE_NOOP("relais::app::InsFiller", "numéro")},
    {"nom_naissance", QT_TRANSLATE_NOOP("relais::app::InsFiller", "nom de naissance")},
    {"prenom", QT_TRANSLATE_NOOP("relais::app::InsFiller", "prénom")},
    {"naissance", QT_TRANSLATE_NOOP("relais::app::InsFiller", "date de naissance")},
    {"sexe", QT_TRANSLATE_NOOP("relais::app::InsFiller", "sexe")},
}};

// The code writes capitals without accents: « JEAN-PIERRE » is « Jean-Pierre ».
QString withCapitals(const QString& name) {
    QString out = name.toLower();
    for (qsizetype i = 0; i < out.size(); ++i) {
        if (i == 0 || !out[i - 1].isLetter())
            out[i] = out[i].toUpper();
    }
    return out;
}

// One of several given names, or all of them, is the same person.
bool isAmong(const std::string& typed, const std::string& givenNames) {
    const auto given = sync::plainWords(givenNames);
    return std::ranges::all_of(sync::plainWords(typed), [&](const std::string& word) {
        return std::ranges::find(given, word) != given.end();
    });
}

// Both are known and say otherwise, where both are known.
bool contradicts(const sync::PartialDate& typed, const sync::CivilDate& birth) {
    return typed.year != birth.year() || (typed.month != 0 && typed.month != birth.month())
        || (typed.day != 0 && typed.day != birth.day());
}

} // namespace

void InsFiller::begin(FormModel& form, IdentityFields& identity, const IdentityFields::Rules& rules) {
    if (m_form != &form)
        connect(&form, &FormModel::answered, this, &InsFiller::answered);
    m_form = &form;
    m_identity = &identity;
    m_rules = rules;
    m_filled.clear();
    forget();
}

void InsFiller::take(const QString& content) {
    if (m_form == nullptr)
        return;
    m_reading = sync::readDatamatrix(coreText(content));
    m_question.clear();
    m_problem = refusal(m_reading);
    if (!m_problem.isEmpty()) {
        Q_EMIT changed();
        return;
    }
    const QStringList others = differences();
    if (others.isEmpty()) {
        fill();
        return;
    }
    m_question = tr("Le code ne dit pas la même chose que la saisie : %1. Il est au nom de %2. Si vous remplacez, le "
                    "téléphone et le reste de la saisie ne changent pas.")
                     .arg(others.join(QStringLiteral(", ")), whose());
    Q_EMIT changed();
}

void InsFiller::replace() {
    if (isAsking())
        fill();
}

void InsFiller::forget() {
    m_reading = {};
    m_problem.clear();
    m_question.clear();
    Q_EMIT changed();
}

QString InsFiller::refusal(const sync::DatamatrixReading& reading) const {
    const std::string& code = reading.check.code;
    if (reading.check.warns("SEPARATEUR_PERDU"))
        return tr("Ce code a perdu ses séparateurs à l’impression : il ne peut pas être lu. Tapez le numéro.");
    if (code == "ENTETE")
        return tr("Ce n’est pas le code d’identité d’un patient (INS).");
    if (code == "VERSION")
        return tr("Ce code d’identité est d’une version que Relais ne connaît pas. Tapez le numéro.");
    if (!reading.check.ok)
        return tr("Ce code d’identité est inexact. Tapez le numéro.");
    const sync::Check ins = sync::checkIns(
        reading.matricule, reading.oid, m_rules.production ? sync::DataMode::Production : sync::DataMode::Demo);
    if (ins.ok)
        return {};
    if (ins.code == "OID_REEL_EN_DEMO" || ins.code == "LIEU_NON_FICTIF")
        return tr("Données fictives : l’identité d’une vraie personne n’est pas acceptée ici.");
    if (ins.code == "OID_DEMO_EN_PRODUCTION")
        return tr("Ce code est celui d’une identité fictive : il n’est pas accepté.");
    return tr("Ce code d’identité est inexact. Tapez le numéro.");
}

// What the user said herself, and the code says otherwise. What a number gave by itself is hidden, and not hers.
QStringList InsFiller::differences() const {
    const std::string number = sync::compacted(m_form->answer("nir").text(), ".-|");
    const auto name = sync::plainWords(m_form->answer("nom_naissance").text());
    const auto birth = sync::PartialDate::parse(m_form->answer("naissance").text());
    const std::string& sex = m_form->answer("sexe").text();
    const std::array<bool, kTraits.size()> differ {
        m_form->answer("nir_tiers").boolean() || !m_reading.matricule.starts_with(number),
        !name.empty() && name != sync::plainWords(m_reading.birthName),
        !isAmong(m_form->answer("prenom").text(), m_reading.givenNames),
        !m_form->isHidden("naissance") && birth && contradicts(*birth, m_reading.birth),
        !m_form->isHidden("sexe") && !sex.empty() && sex != sexCode(m_reading.sex)};
    QStringList out;
    for (std::size_t i = 0; i < differ.size(); ++i) {
        if (differ[i])
            out += tr(kTraits[i].words);
    }
    return out;
}

QString InsFiller::firstName() const {
    return withCapitals(qtText(m_reading.givenNames).section(QLatin1Char(' '), 0, 0, QString::SectionSkipEmpty));
}

QString InsFiller::whose() const {
    const sync::Value::Map answers {
        {"nom_naissance", sync::Value(m_reading.birthName)},
        {"prenom", sync::Value(coreText(firstName()))},
        {"naissance", sync::Value(m_reading.birth.iso())},
        {"sexe", sync::Value(sexCode(m_reading.sex))}};
    const PatientWords words(answers);
    return words.name() + QStringLiteral(", ") + words.birthLine(m_rules.today, Dates(interfaceLocale()));
}

// Somebody else's number, a name in other letters: the code no longer answers for what is there.
void InsFiller::answered(const std::string& linkId) {
    const bool ours = std::ranges::any_of(kTraits, [&](const Trait& trait) { return linkId == trait.linkId; });
    if (m_filling || m_filled.isEmpty() || !ours)
        return;
    m_filled.clear();
    Q_EMIT changed();
}

void InsFiller::fill() {
    m_filling = true;
    const sync::Value::Map before = m_form->answers();
    m_identity->takeNumber(m_reading.matricule, sync::insAuthority(m_reading.oid) == sync::InsAuthority::Nia);
    const auto two = [](int number) { return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')); };
    const sync::CivilDate& birth = m_reading.birth;
    const QString field = QStringLiteral("naissance");
    m_form->setDate(field, two(birth.day()), two(birth.month()), QString::number(birth.year()));
    m_form->setUnknown(field, false, false);
    m_form->setAnswer("sexe", sync::Value(sexCode(m_reading.sex)));
    // Already there in better letters, a name stays as it was typed.
    if (sync::plainWords(m_form->answer("nom_naissance").text()) != sync::plainWords(m_reading.birthName))
        m_form->setAnswer("nom_naissance", sync::Value(m_reading.birthName));
    const std::string first = m_form->answer("prenom").text();
    if (sync::plainWords(first).empty() || !isAmong(first, m_reading.givenNames))
        m_form->setAnswer("prenom", sync::Value(coreText(firstName())));
    m_form->leave(QStringLiteral("nir")); // into the draft
    QStringList filled;
    for (const Trait& trait : kTraits) {
        if (sync::Value(before)[trait.linkId] != m_form->answer(trait.linkId))
            filled += tr(trait.words);
    }
    m_filling = false;
    m_question.clear();
    m_filled = filled.isEmpty()
        ? tr("Le code dit la même chose que la saisie.")
        : tr("Rempli par le code : %1. À vérifier avec une pièce d’identité.").arg(filled.join(QStringLiteral(", ")));
    Q_EMIT changed();
    Q_EMIT taken();
}

} // namespace relais::app
