// An error as a sentence for its user.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/text/error_text.h"

#include <QCoreApplication>

namespace relais::app {

using sync::ErrorCode;

namespace {

struct Sentence {
    ErrorCode code;
    const char* text;
};

// One sentence per code of sync/base/error_codes.h; error_text_test checks that none is missing.
constexpr Sentence kSentences[] = {
    {ErrorCode::Internal,
     QT_TRANSLATE_NOOP("ErrorText", "Relais n’a pas pu finir cette action. Ce qui était enregistré le reste.")},
    {ErrorCode::Malformed, QT_TRANSLATE_NOOP("ErrorText", "Ces données ne sont pas lisibles. Rien n’a été changé.")},
    {ErrorCode::TooLarge, QT_TRANSLATE_NOOP("ErrorText", "C’est trop volumineux pour être envoyé.")},
    {ErrorCode::Truncated, QT_TRANSLATE_NOOP("ErrorText", "L’échange a été interrompu. Relais réessaie.")},
    {ErrorCode::DigestMismatch, QT_TRANSLATE_NOOP("ErrorText", "L’échange est arrivé abîmé. Relais réessaie.")},
    {ErrorCode::BadSignature,
     QT_TRANSLATE_NOOP(
         "ErrorText", "La signature ne peut pas être vérifiée. Prévenez la personne qui vous a inscrit.")},
    {ErrorCode::UnsupportedVersion,
     QT_TRANSLATE_NOOP("ErrorText", "Relais doit être mis à jour pour recevoir. Vos envois continuent de partir.")},
    {ErrorCode::NotFound, QT_TRANSLATE_NOOP("ErrorText", "Cet élément n’est plus sur cet appareil.")},
    {ErrorCode::InvalidArgument, QT_TRANSLATE_NOOP("ErrorText", "Vérifiez ce que vous avez saisi.")},
    {ErrorCode::DefinitionInvalid,
     QT_TRANSLATE_NOOP("ErrorText", "Ce formulaire ne peut pas être lu. Prévenez la personne qui vous a inscrit.")},
    {ErrorCode::DefinitionUnknown,
     QT_TRANSLATE_NOOP("ErrorText", "Ce formulaire n’est pas encore sur cet appareil. Il arrivera avec le réseau.")},
    {ErrorCode::ContentInvalid, QT_TRANSLATE_NOOP("ErrorText", "Il reste un point à corriger.")},
    {ErrorCode::TransitionUnknown, QT_TRANSLATE_NOOP("ErrorText", "Cette action n’existe plus pour ce dossier.")},
    {ErrorCode::TransitionForbidden,
     QT_TRANSLATE_NOOP("ErrorText", "Vous ne pouvez pas faire cette action sur ce dossier.")},
    {ErrorCode::GuardFailed, QT_TRANSLATE_NOOP("ErrorText", "Ce dossier a changé : cette action n’est plus possible.")},
    {ErrorCode::AccordMissing, QT_TRANSLATE_NOOP("ErrorText", "Sans l’accord du patient, rien ne part.")},
    {ErrorCode::AlreadyTaken, QT_TRANSLATE_NOOP("ErrorText", "Une autre personne l’a pris avant vous.")},
    {ErrorCode::RecordPurged,
     QT_TRANSLATE_NOOP(
         "ErrorText", "Ce dossier a été effacé à la demande du patient ou à la fin de sa durée de garde.")},
    {ErrorCode::ParentRefused,
     QT_TRANSLATE_NOOP("ErrorText", "Ceci dépendait d’un envoi refusé. Votre texte reste lisible ici.")},
    {ErrorCode::StoreUnavailable,
     QT_TRANSLATE_NOOP("ErrorText", "Relais n’a pas pu ouvrir vos dossiers. Vos envois en attente sont à l’abri.")},
    {ErrorCode::StoreWrongKey,
     QT_TRANSLATE_NOOP("ErrorText", "Relais n’a pas pu ouvrir vos dossiers. Vos envois en attente sont à l’abri.")},
    {ErrorCode::StoreCorrupt,
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Le fichier de vos dossiers est abîmé. Il est gardé tel quel et vos envois en attente sont à l’abri.")},
    {ErrorCode::StoreFull,
     QT_TRANSLATE_NOOP(
         "ErrorText",
         "Il reste trop peu de place sur cet appareil. Libérez de la place, puis recommencez : rien n’est perdu.")},
    {ErrorCode::StoreReadOnly,
     QT_TRANSLATE_NOOP("ErrorText", "Relais ne peut pas écrire sur cet appareil. Rien n’a été enregistré.")},
    {ErrorCode::StoreNotEncrypted,
     QT_TRANSLATE_NOOP("ErrorText", "Relais refuse d’ouvrir des dossiers qui ne sont pas chiffrés.")},
    {ErrorCode::StoreTooNew,
     QT_TRANSLATE_NOOP("ErrorText", "Vos dossiers viennent d’une version plus récente. Mettez Relais à jour.")},
    {ErrorCode::StoreBusy, QT_TRANSLATE_NOOP("ErrorText", "Vos dossiers sont occupés. Relais réessaie.")},
    {ErrorCode::StoreInUse,
     QT_TRANSLATE_NOOP(
         "ErrorText", "Relais est déjà ouvert sur cet appareil. Fermez l’autre fenêtre, puis réessayez.")},
    {ErrorCode::NetworkUnreachable, QT_TRANSLATE_NOOP("ErrorText", "Pas de réseau pour l’instant.")},
    {ErrorCode::NetworkTimeout, QT_TRANSLATE_NOOP("ErrorText", "Le réseau est trop lent. Relais réessaie.")},
    {ErrorCode::TlsUntrusted, QT_TRANSLATE_NOOP("ErrorText", "Ce n’est pas le service attendu. Rien n’a été envoyé.")},
    {ErrorCode::CaptivePortal, QT_TRANSLATE_NOOP("ErrorText", "Ce wifi demande une page de connexion. Relais attend.")},
    {ErrorCode::ServiceUnavailable,
     QT_TRANSLATE_NOOP("ErrorText", "Le service ne répond pas. Rien n’est perdu, Relais réessaie.")},
    {ErrorCode::ClockSkew,
     QT_TRANSLATE_NOOP("ErrorText", "L’heure de cet appareil n’est pas juste. Les heures du service font foi.")},
    {ErrorCode::Revoked,
     QT_TRANSLATE_NOOP(
         "ErrorText", "Cet appareil n’est plus autorisé. Vos envois partent, puis les dossiers sont effacés d’ici.")},
    {ErrorCode::StaleEpoch,
     QT_TRANSLATE_NOOP("ErrorText", "Le service a été remis en place. Relais lui redonne ce qui manque.")},
    {ErrorCode::RateLimited,
     QT_TRANSLATE_NOOP("ErrorText", "Trop de demandes à la fois. Relais réessaie dans un moment.")},
    {ErrorCode::Unauthenticated,
     QT_TRANSLATE_NOOP(
         "ErrorText", "Le service ne reconnaît pas cet appareil. Prévenez la personne qui vous a inscrit.")},
    {ErrorCode::Forbidden, QT_TRANSLATE_NOOP("ErrorText", "Vous n’avez pas accès à ceci.")},
    {ErrorCode::Conflict, QT_TRANSLATE_NOOP("ErrorText", "Ceci existe déjà sous une autre forme.")},
    {ErrorCode::EnrolCodeInvalid, QT_TRANSLATE_NOOP("ErrorText", "Ce code n’est pas reconnu. Vérifiez chaque signe.")},
    {ErrorCode::EnrolCodeUsed, QT_TRANSLATE_NOOP("ErrorText", "Ce code a déjà servi. Demandez-en un autre.")},
    {ErrorCode::EnrolCodeExpired, QT_TRANSLATE_NOOP("ErrorText", "Ce code est trop ancien. Demandez-en un autre.")},
    {ErrorCode::ConfigInvalid,
     QT_TRANSLATE_NOOP("ErrorText", "Le service n’est pas bien réglé. Prévenez la personne qui vous a inscrit.")},
    {ErrorCode::StorageFailed,
     QT_TRANSLATE_NOOP("ErrorText", "Le service n’a pas pu enregistrer. Rien n’est perdu, Relais réessaie.")},
    {ErrorCode::SecretWrong, QT_TRANSLATE_NOOP("ErrorText", "Code incorrect.")},
    {ErrorCode::SlotDestroyed,
     QT_TRANSLATE_NOOP("ErrorText", "Code bloqué. Rien n’est effacé : vos dossiers et vos envois sont intacts.")},
    {ErrorCode::SlotAbsent,
     QT_TRANSLATE_NOOP("ErrorText", "Cette façon d’ouvrir n’est pas en place sur cet appareil.")},
    {ErrorCode::SecretTooWeak, QT_TRANSLATE_NOOP("ErrorText", "Ce code est trop facile à deviner")},
    {ErrorCode::VaultUnavailable,
     QT_TRANSLATE_NOOP(
         "ErrorText", "Le coffre de cet appareil ne répond pas. Déverrouillez l’appareil, puis recommencez.")},
    {ErrorCode::LeaseExpired,
     QT_TRANSLATE_NOOP("ErrorText", "Reconnectez-vous pour relire vos dossiers. Vous pouvez toujours alerter.")},
    {ErrorCode::Locked, QT_TRANSLATE_NOOP("ErrorText", "Relais est verrouillé.")},
};

} // namespace

QString errorText(ErrorCode code) {
    for (const Sentence& sentence : kSentences) {
        if (sentence.code == code)
            return QCoreApplication::translate("ErrorText", sentence.text);
    }
    return QCoreApplication::translate("ErrorText", kSentences[0].text);
}

} // namespace relais::app
