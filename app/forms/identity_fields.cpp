// What every form of a person does with a number, a birth and a telephone.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/forms/identity_fields.h"

#include "app/text/dates.h"
#include "app/text/issue_text.h"
#include "app/text/language.h"
#include "sync/domain/check.h"
#include "sync/domain/phone.h"

namespace relais::app {

namespace {

constexpr qsizetype kWhole = 15; // signs of a number with its key
constexpr qsizetype kWithoutKey = 13;

} // namespace

std::string sexCode(sync::Sex sex) { return sex == sync::Sex::Female ? "F" : sex == sync::Sex::Male ? "M" : "I"; }

void settleIdentity(sync::Value::Map& answers) {
    if (const auto nir = answers.find("nir"); nir != answers.end())
        nir->second = sync::Value(sync::compacted(nir->second.text(), ".-|"));
    if (const auto name = answers.find("nom_naissance"); name != answers.end())
        name->second = sync::Value(coreText(qtText(sync::cleaned(name->second.text())).toUpper()));
    if (const auto phone = answers.find("telephone"); phone != answers.end()) {
        const bool foreign = sync::Value(answers)["telephone_etranger"].boolean();
        const sync::PhoneReading reading = sync::readPhone(phone->second.text(), {.foreign = foreign});
        if (!reading.e164.empty())
            phone->second = sync::Value(reading.e164);
    }
}

IdentityFields::IdentityFields(FormModel& form, const Rules& rules, QObject* parent)
    : QObject(parent), m_form(form), m_rules(rules) {
    connect(&form, &FormModel::answered, this, &IdentityFields::answered);
    connect(&form, &FormModel::left, this, &IdentityFields::left);
    connect(&form, &FormModel::linkFollowed, this, &IdentityFields::followed);
}

void IdentityFields::hideIfThere(std::string_view linkId, bool hidden) {
    if (m_form.form().find(linkId) != nullptr)
        m_form.setHidden(linkId, hidden);
}

void IdentityFields::begin() {
    const std::string kind = m_form.answer("nir_type").text();
    m_otherContact = !sync::isBlank(m_form.answer("email")) || !sync::isBlank(m_form.answer("adresse"));
    hideIfThere("nir_tiers", true);
    hideIfThere("nir_type", kind == "NIR" || m_form.form().find("nir") == nullptr);
    m_form.hideOption("nir_type", "NIR");
    hideIfThere("telephone_etranger", !m_form.answer("telephone_etranger").boolean());
    hideIfThere("email", !m_otherContact);
    hideIfThere("adresse", !m_otherContact);
    askBirth(kind != "NIR");
    judge(false);
    answered("naissance");
}

void IdentityFields::offerScan(bool offered) {
    m_scanOffered = offered;
    drawLinks();
}

void IdentityFields::takeNumber(const std::string& number, bool waiting) {
    if (m_form.form().find("nir") == nullptr)
        return;
    m_busy = true;
    if (m_form.answer("nir_tiers").boolean())
        m_form.setAnswer("nir_tiers", {});
    m_form.setAnswer("nir_type", sync::Value(waiting ? "NIA" : "NIR"));
    m_form.setAnswer("nir", sync::Value(number));
    hideIfThere("nir_type", !waiting);
    judge(true);
}

void IdentityFields::answered(const std::string& linkId) {
    if (m_busy)
        return;
    if (linkId == "nir")
        judge(false);
    if (linkId == "nir_type") {
        judge(true);
        if (m_form.answer("nir_type").text() != "NIR")
            askBirth(true);
    }
    if (linkId == "nir" || linkId == "naissance" || linkId == "protege" || linkId == "accord_par") {
        // Who agreed is asked when it is not the patient alone.
        bool owed = !sync::isBlank(m_form.answer("accord_par"));
        for (const sync::ContentIssue& issue :
             m_form.form().validate(m_form.answers(), {m_rules.today, m_rules.production, nullptr, false}))
            owed = owed || issue.linkId == "accord_par";
        hideIfThere("accord_par", !owed);
    }
}

void IdentityFields::left(const std::string& linkId) {
    if (linkId == "nir" && !m_valid)
        judge(true);
}

void IdentityFields::judge(bool leaving) {
    if (m_form.form().find("nir") == nullptr)
        return;
    m_busy = true;
    const std::string typed = m_form.answer("nir").text();
    const auto signs = static_cast<qsizetype>(sync::compacted(typed, ".-|").size());
    const bool waiting = m_form.answer("nir_type").text() == "NIA";
    m_valid = false;
    m_refused = false;
    m_waitingOffer = false;
    m_form.clearMessage("nir");
    if (signs == 0) {
        fillBirth(nullptr);
    } else if (signs >= kWhole || (leaving && signs >= kWithoutKey) || leaving) {
        tell(sync::readNir(
            typed,
            {waiting ? sync::NirKind::Waiting : sync::NirKind::Nir,
             m_rules.production ? sync::DataMode::Production : sync::DataMode::Demo, m_rules.today}));
    } else {
        const int left = static_cast<int>(kWhole - signs);
        m_form.setMessage(
            "nir", left == 1 ? tr("Encore 1 chiffre") : tr("Encore %1 chiffres").arg(left), FormModel::Tone::Help);
        fillBirth(nullptr);
    }
    drawLinks();
    m_busy = false;
}

void IdentityFields::tell(const sync::NirReading& reading) {
    using Tone = FormModel::Tone;
    const sync::Check& check = reading.check;
    if (!check.ok) {
        m_refused = true;
        m_waitingOffer = check.code == "TYPE_NON_NIR";
        fillBirth(nullptr);
        std::string code = "nir_";
        for (const char c : check.code)
            code += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        const int missing = sync::nirMissing(m_form.answer("nir").text());
        m_form.setMessage(
            "nir", issueText({"nir", code, {{"missing", sync::Value(missing)}}, true}, m_form.form()), Tone::Error);
        return;
    }
    m_valid = true;
    fillBirth(&reading);
    const auto warned = [&](const char* warning) { return check.warns(warning); };
    if (warned("IMMATRICULATION_EN_COURS") || warned("PROVISOIRE_ANCIEN"))
        m_form.setMessage("nir", tr("Numéro d’attente accepté"), Tone::Ok);
    else if (warned("CLE_ABSENTE"))
        m_form.setMessage("nir", issueText({"nir", "nir_cle_absente", {}, false}, m_form.form()), Tone::Help);
    else if (warned("RANG_000"))
        m_form.setMessage("nir", issueText({"nir", "nir_rang_000", {}, false}, m_form.form()), Tone::Warning);
    else if (warned("MOIS_FICTIF") || warned("MOIS_INHABITUEL"))
        m_form.setMessage("nir", issueText({"nir", "nir_mois_fictif", {}, false}, m_form.form()), Tone::Ok);
    else if (!reading.birth)
        m_form.setMessage(
            "nir",
            tr("Numéro valide : naissance en %1/%2")
                .arg(reading.month, 2, 10, QLatin1Char('0'))
                .arg(reading.twoDigitYear, 2, 10, QLatin1Char('0')),
            Tone::Ok);
    else
        m_form.setMessage(
            "nir",
            tr("Numéro valide : naissance en %1")
                .arg(Dates(interfaceLocale()).partialDate(qtText(reading.birth->iso()))),
            Tone::Ok);
}

// A birth that a valid number gives is not asked again (WCAG 3.3.7); without it the boxes are shown.
void IdentityFields::fillBirth(const sync::NirReading* reading) {
    const bool own = !m_form.answer("nir_tiers").boolean();
    const bool known = m_form.answer("nir_type").text() == "NIR";
    if (reading != nullptr && reading->birth && own) {
        // A day that was asked earlier and agrees with the number is kept.
        const auto asked = sync::PartialDate::parse(m_form.answer("naissance").text());
        if (!asked || asked->year != reading->birth->year || asked->month != reading->birth->month)
            m_form.setAnswer("naissance", sync::Value(reading->birth->iso()));
        m_form.setAnswer("sexe", sync::Value(sexCode(*reading->sex)));
        askBirth(false);
        return;
    }
    if (reading == nullptr && known && m_form.isHidden("naissance")) {
        m_form.setAnswer("naissance", {});
        m_form.setAnswer("sexe", {});
    }
    if (reading != nullptr && reading->sex && own && sync::isBlank(m_form.answer("sexe")))
        m_form.setAnswer("sexe", sync::Value(sexCode(*reading->sex)));
    askBirth(reading != nullptr || !known);
}

void IdentityFields::askBirth(bool ask) {
    hideIfThere("naissance", !ask);
    hideIfThere("sexe", !ask);
}

void IdentityFields::withoutNumber() {
    m_busy = true;
    m_form.setAnswer("nir", {});
    m_form.setAnswer("nir_tiers", {});
    m_form.setAnswer("nir_type", sync::Value("")); // nothing is chosen for the user
    m_busy = false;
    hideIfThere("nir_type", false);
    m_form.clearMessage("nir");
    askBirth(true);
    drawLinks();
    Q_EMIT m_form.left("nir");
    Q_EMIT m_form.left("nir_type");
}

void IdentityFields::followed(const QString& key) {
    if (key == QLatin1String("recents"))
        Q_EMIT recentsAsked();
    else if (key == QLatin1String("withoutNumber"))
        withoutNumber();
    else if (key == QLatin1String("withNumber") || key == QLatin1String("waitingNumber")) {
        m_form.setAnswer("nir_type", sync::Value(key == QLatin1String("withNumber") ? "NIR" : "NIA"));
        hideIfThere("nir_type", key == QLatin1String("withNumber"));
        judge(key == QLatin1String("waitingNumber"));
        Q_EMIT m_form.left("nir_type");
    } else if (key == QLatin1String("notTheirs") || key == QLatin1String("theirs")) {
        const bool parent = key == QLatin1String("notTheirs");
        m_form.setAnswer("nir_tiers", sync::Value(parent));
        if (parent) {
            m_form.setAnswer("naissance", {});
            m_form.setAnswer("sexe", {});
        }
        judge(true);
        Q_EMIT m_form.left("nir_tiers");
    } else if (key == QLatin1String("otherContact")) {
        m_otherContact = true;
        hideIfThere("email", false);
        hideIfThere("adresse", false);
        drawLinks();
    } else if (key == QLatin1String("foreignPhone")) {
        hideIfThere("telephone_etranger", false);
        m_form.setChecked(QStringLiteral("telephone_etranger"), true);
        drawLinks();
    }
}

void IdentityFields::drawLinks() {
    const std::string kind = m_form.answer("nir_type").text();
    std::vector<FormLink> number;
    if (m_waitingOffer)
        number.push_back({QStringLiteral("waitingNumber"), tr("Oui, numéro d’attente"), {}});
    if (m_valid && kind == "NIR") {
        const bool parent = m_form.answer("nir_tiers").boolean();
        number.push_back(
            parent ? FormLink {QStringLiteral("theirs"), tr("C’est son numéro"), {}}
                   : FormLink {QStringLiteral("notTheirs"), tr("Ce n’est pas son numéro"), {}});
    } else if (kind == "NIR" || kind == "NIA") {
        number.push_back(
            {QStringLiteral("withoutNumber"),
             m_refused ? tr("Continuer sans le numéro") : tr("Je n’ai pas le numéro"),
             {}});
    }
    std::vector<FormLink> reason;
    if (kind != "NIR")
        reason.push_back({QStringLiteral("withNumber"), tr("J’ai le numéro"), {}});
    std::vector<FormLink>& place = kind == "NIR" ? number : reason;
    place.push_back({QStringLiteral("recents"), tr("Récents"), QStringLiteral("history")});
    if (m_scanOffered)
        place.push_back({QStringLiteral("scan"), tr("Scanner"), QStringLiteral("photo_camera")});
    m_form.setLinks("nir", std::move(number));
    m_form.setLinks("nir_type", std::move(reason));
    std::vector<FormLink> phone;
    if (!m_otherContact && m_form.form().find("email") != nullptr)
        phone.push_back({QStringLiteral("otherContact"), tr("Pas de téléphone"), {}});
    if (m_form.isHidden("telephone_etranger"))
        phone.push_back({QStringLiteral("foreignPhone"), tr("Numéro étranger"), {}});
    m_form.setLinks("telephone", std::move(phone));
}

} // namespace relais::app
