// A fault found in what someone typed, as a sentence.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/text/issue_text.h"

#include "app/text/language.h"
#include "app/text/measure_text.h"

namespace relais::app {

namespace {

struct IssueSentence {
    const char* key;
    const char* text;
};

// What is missing, by field; other fields are named by their label.
constexpr IssueSentence kRequired[] = {
    {"nir", QT_TRANSLATE_NOOP("IssueText", "Indiquez le numéro, ou pourquoi il manque")},
    {"nom_naissance", QT_TRANSLATE_NOOP("IssueText", "Indiquez le nom de naissance")},
    {"prenom", QT_TRANSLATE_NOOP("IssueText", "Indiquez le prénom")},
    {"naissance", QT_TRANSLATE_NOOP("IssueText", "Indiquez la date de naissance, même partielle")},
    {"sexe", QT_TRANSLATE_NOOP("IssueText", "Indiquez le sexe")},
    {"representant", QT_TRANSLATE_NOOP("IssueText", "Indiquez le représentant")},
    {"accord_par", QT_TRANSLATE_NOOP("IssueText", "Indiquez qui a donné son accord")},
    {"motif", QT_TRANSLATE_NOOP("IssueText", "Choisissez ce qui bloque")},
    {"motif_precision", QT_TRANSLATE_NOOP("IssueText", "Précisez ce qui bloque")},
    {"soins_concernes", QT_TRANSLATE_NOOP("IssueText", "Choisissez au moins un soin")},
    {"urgence_soins", QT_TRANSLATE_NOOP("IssueText", "Choisissez un délai")},
    {"renoncement", QT_TRANSLATE_NOOP("IssueText", "Indiquez où en est le patient")},
    {"detail", QT_TRANSLATE_NOOP("IssueText", "Décrivez la difficulté en quelques mots (10 caractères au moins)")},
    {"accord", QT_TRANSLATE_NOOP("IssueText", "Indiquez si le patient est d’accord")},
    {"orientation", QT_TRANSLATE_NOOP("IssueText", "Choisissez une orientation")},
    {"resultat", QT_TRANSLATE_NOOP("IssueText", "Choisissez un résultat")},
    {"rdv", QT_TRANSLATE_NOOP("IssueText", "Notez un rendez-vous, ou pourquoi il n’y en a pas")},
    {"senior", QT_TRANSLATE_NOOP("IssueText", "Indiquez le sénior joint, ou pourquoi personne ne l’a été")},
    {"ivg_terme", QT_TRANSLATE_NOOP("IssueText", "Indiquez les dernières règles ou l’échographie")},
    {"mesure_due", QT_TRANSLATE_NOOP("IssueText", "Saisissez au moins une mesure")},
    {"domicile_motif", QT_TRANSLATE_NOOP("IssueText", "Dites pourquoi le domicile (10 caractères au moins)")},
    {"message",
     QT_TRANSLATE_NOOP("IssueText", "La réponse doit dire ce qui change pour le soin (20 caractères au moins)")},
};

constexpr IssueSentence kIssueSentences[] = {
    {"type", QT_TRANSLATE_NOOP("IssueText", "Vérifiez ce que vous avez saisi")},
    {"option", QT_TRANSLATE_NOOP("IssueText", "Choisissez une réponse de la liste")},
    {"format", QT_TRANSLATE_NOOP("IssueText", "Vérifiez ce que vous avez saisi")},
    {"phone_format", QT_TRANSLATE_NOOP("IssueText", "Vérifiez le téléphone")},
    {"phone_special", QT_TRANSLATE_NOOP("IssueText", "Ce numéro n’est pas celui d’une personne")},
    {"email_format", QT_TRANSLATE_NOOP("IssueText", "Vérifiez l’adresse mail")},
    {"commune_format", QT_TRANSLATE_NOOP("IssueText", "Le code de la commune a 5 caractères")},
    {"commune_unknown", QT_TRANSLATE_NOOP("IssueText", "Code de commune inconnu, à vérifier")},
    {"postcode_format", QT_TRANSLATE_NOOP("IssueText", "Le code postal a 5 chiffres")},
    {"text_15_digits", QT_TRANSLATE_NOOP("IssueText", "Ce texte contient un numéro de 15 chiffres : retirez-le")},
    {"text_identity",
     QT_TRANSLATE_NOOP(
         "IssueText",
         "Ce texte ressemble à une donnée de patient (numéro, date de naissance, téléphone, mail) : retirez-la")},
    {"before", QT_TRANSLATE_NOOP("IssueText", "Cette heure vient avant une autre de la même consultation : vérifiez")},
    {"alone", QT_TRANSLATE_NOOP("IssueText", "« Aucun » ne va avec rien d’autre : vérifiez")},
    {"computed", QT_TRANSLATE_NOOP("IssueText", "Cette valeur ne suit pas de ce qui est saisi : vérifiez")},
    {"sealed",
     QT_TRANSLATE_NOOP("IssueText", "Cette réponse n’est visible que par vous : elle ne part pas avec le reste")},
    {"date_past", QT_TRANSLATE_NOOP("IssueText", "La date est passée")},
    {"date_future", QT_TRANSLATE_NOOP("IssueText", "La date est dans le futur")},
    {"accord", QT_TRANSLATE_NOOP("IssueText", "Indiquez si le patient est d’accord")},
    {"nir_cle", QT_TRANSLATE_NOOP("IssueText", "Le numéro et sa clé ne vont pas ensemble")},
    {"nir_cle_hors_plage", QT_TRANSLATE_NOOP("IssueText", "Le numéro et sa clé ne vont pas ensemble")},
    {"nir_caracteres",
     QT_TRANSLATE_NOOP("IssueText", "Le numéro ne contient que des chiffres (et A ou B pour la Corse)")},
    {"nir_sexe", QT_TRANSLATE_NOOP("IssueText", "Le premier chiffre doit être 1 ou 2")},
    {"nir_mois", QT_TRANSLATE_NOOP("IssueText", "Les chiffres 4 et 5 ne sont pas un mois")},
    {"nir_type_non_nir", QT_TRANSLATE_NOOP("IssueText", "C’est un numéro d’attente ou provisoire ?")},
    {"nir_migrant_interne", QT_TRANSLATE_NOOP("IssueText", "Ce numéro n’est pas un numéro de sécurité sociale")},
    {"nir_lieu_non_fictif", QT_TRANSLATE_NOOP("IssueText", "Données fictives : seul le lieu 99 999 est accepté")},
    {"nir_immatriculation_en_cours", QT_TRANSLATE_NOOP("IssueText", "Numéro d’attente accepté")},
    {"nir_provisoire_ancien", QT_TRANSLATE_NOOP("IssueText", "Numéro d’attente accepté")},
    {"nir_mois_fictif", QT_TRANSLATE_NOOP("IssueText", "Numéro valide : mois de naissance non précisé")},
    {"nir_mois_inhabituel", QT_TRANSLATE_NOOP("IssueText", "Numéro valide : mois de naissance non précisé")},
    {"nir_cle_absente",
     QT_TRANSLATE_NOOP("IssueText", "Sans la clé, le numéro ne peut pas être vérifié. Vous pouvez continuer.")},
};

template <std::size_t N>
const char* find(const IssueSentence (&table)[N], const std::string& key) {
    for (const IssueSentence& sentence : table) {
        if (key == sentence.key)
            return sentence.text;
    }
    return nullptr;
}

class Teller {
    Q_DECLARE_TR_FUNCTIONS(IssueText)

public:
    static QString reason(const sync::FormItem& item) {
        return item.minLength > 1 ? tr("Indiquez le motif (%1 caractères au moins)").arg(item.minLength)
                                  : tr("Indiquez le motif");
    }
    static QString counted(const sync::ContentIssue& issue, const sync::FormItem* item) {
        const sync::Value params(issue.params);
        const int digits = static_cast<int>(params["digits"].integer());
        if (issue.code == "phone_length")
            return digits == 1 ? tr("Le téléphone a 1 chiffre, il en faut 10")
                               : tr("Le téléphone a %1 chiffres, il en faut 10").arg(digits);
        if (issue.code == "nir_longueur") {
            const int missing = static_cast<int>(params["missing"].integer());
            if (missing >= 0)
                return missing == 1 ? tr("Il manque 1 chiffre") : tr("Il manque %1 chiffres").arg(missing);
            return missing == -1 ? tr("Il y a 1 chiffre de trop") : tr("Il y a %1 chiffres de trop").arg(-missing);
        }
        if (issue.code == "too_short")
            return tr("%1 caractères au moins").arg(params["min"].integer());
        if (issue.code == "too_long")
            return tr("%1 caractères au plus").arg(params["max"].integer());
        if (issue.code == "min")
            return tr("%1 au moins").arg(limit(issue, item));
        if (issue.code == "max")
            return tr("%1 au plus").arg(limit(issue, item));
        if (issue.code == "nir_rang_000")
            return issue.blocking ? tr("Ce numéro n’existe pas") : tr("Numéro inhabituel : rang 000. À vérifier.");
        if (issue.code == "one_of")
            return tr("Indiquez un téléphone, une adresse mail ou une adresse postale");
        if (issue.code.ends_with("_different") || issue.code.ends_with("_differente"))
            return tr("La date de naissance ne correspond pas au numéro. À vérifier.");
        return {};
    }

    // « 43,0 °C ».
    static QString limit(const sync::ContentIssue& issue, const sync::FormItem* item) {
        const std::int64_t value = sync::Value(issue.params)["limit"].integer();
        const QString unit = item == nullptr ? QString() : wordsOf(item->unitText);
        const QString number = numberText(value, item == nullptr ? 0 : item->decimals);
        return unit.isEmpty() ? number : number + kNbsp + unit;
    }

    static QString missing(const sync::FormItem& item, const char* own) {
        if (own != nullptr)
            return tr(own);
        const QString label = wordsOf(item.text);
        return item.type == sync::ItemType::Choice ? tr("Choisissez : %1").arg(label) : tr("Indiquez : %1").arg(label);
    }

    static QString other(const char* text) { return tr(text); }
};

} // namespace

QString issueText(const sync::ContentIssue& issue, const sync::Questionnaire& form) {
    // « mesures.0.valeur » : the item of a row that repeats.
    if (const std::size_t dot = issue.linkId.find('.'); dot != std::string::npos) {
        const sync::FormItem* list = form.find(std::string_view(issue.linkId).substr(0, dot));
        sync::ContentIssue inside = issue;
        inside.linkId = issue.linkId.substr(issue.linkId.rfind('.') + 1);
        if (list != nullptr && list->rows)
            return issueText(inside, *list->rows);
    }
    const sync::FormItem* item = form.find(issue.linkId);
    if (issue.code == "warning" && item != nullptr)
        return wordsOf(item->text);
    // The reason of an act, in words; « motif » of the alert is a choice.
    if (issue.linkId == "motif" && item != nullptr && item->type == sync::ItemType::Text
        && (issue.code == "required" || issue.code == "too_short"))
        return Teller::reason(*item);
    const bool otherMotive = issue.linkId == "motif" && form.find("motif_precision") == nullptr;
    const char* own = otherMotive ? nullptr : find(kRequired, issue.linkId);
    const bool owed = issue.code == "required" || (issue.code == "too_short" && own != nullptr);
    if (item != nullptr && (owed || (issue.code == "one_of" && own != nullptr)))
        return Teller::missing(*item, own);
    if (const QString counted = Teller::counted(issue, item); !counted.isEmpty())
        return counted;
    const char* known = find(kIssueSentences, issue.code);
    return Teller::other(known != nullptr ? known : kIssueSentences[0].text);
}

QString issueHelp(const sync::ContentIssue& issue) {
    if (issue.code == "nir_cle" || issue.code == "nir_cle_hors_plage")
        return QCoreApplication::translate(
            "IssueText", "Comparez avec la carte : deux chiffres sont peut-être inversés.");
    return {};
}

} // namespace relais::app
