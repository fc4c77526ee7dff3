// Becoming a person of this device, step by step.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/session/enrolment.h"

#include "app/session/chosen_words.h"
#include "app/text/code_text.h"
#include "app/text/convert.h"
#include "app/text/error_text.h"
#include "app/text/patient_words.h"
#include "sync/store/secret_rules.h"

namespace relais::app {

using namespace sync;

namespace {

SecretBytes secretOf(const QString& text) {
    const QByteArray bytes = text.toUtf8();
    return SecretBytes::from(coreView(bytes));
}

} // namespace

Enrolment::Enrolment(StoreThread& thread, Random& random, std::optional<EnrolUri> known, QObject* parent)
    : QObject(parent), m_thread(thread), m_random(random), m_installed(std::move(known)) {
    connect(&m_code, &CodeEntry::filledChanged, this, [this] {
        if (m_code.filled() > 0)
            say({});
    });
}

void Enrolment::begin(const SiteFacts& site, Purpose purpose) {
    m_purpose = purpose;
    m_hardware = site.hardware;
    m_enrolled = site.enrolled;
    m_known = site.enrolled ? std::optional(site.service) : m_installed;
    m_typedCode.clear();
    goTo(Code);
    m_thread.withEnroller([](Enroller& enroller) { return enroller.pending(); })
        .then(this, [this](const Result<std::optional<EnrolUri>>& pending) {
            if (!pending)
                say(errorText(pending.error()));
            else if (*pending && m_step == Code && !m_busy)
                ask(**pending);
        });
}

void Enrolment::script(const QString& uri, const QString& pin) {
    m_scriptedPin = pin;
    submitCode(uri);
}

QString Enrolment::title() const {
    switch (m_purpose) {
    case Purpose::Another:
        return tr("Autre personne");
    case Purpose::Again:
        return tr("Débloquer en ligne");
    case Purpose::First:
        break;
    }
    return tr("Premier démarrage");
}

QString Enrolment::lead() const {
    if (m_purpose == Purpose::Again)
        return tr("La personne qui vous a inscrit vous donne un nouveau code. Vos dossiers reviennent du service ; les "
                  "brouillons de cet appareil ne pourront plus être lus.");
    return tr("Il est sur l’écran ou la feuille de la personne qui vous inscrit. Il sert une fois, pendant 24 h.");
}

int Enrolment::stepNumber() const {
    static constexpr int numbers[] = {1, 2, 3, 3, 4, 5, 0};
    return numbers[m_step];
}

QString Enrolment::spokenDigits() const {
    QStringList spoken;
    for (const QChar digit : m_digits)
        spoken << QString(digit);
    return spoken.join(QLatin1String(", "));
}

QString Enrolment::personName() const { return m_answer ? qtText(m_answer->userName) : QString(); }

QString Enrolment::personProfession() const { return m_answer ? professionText(m_answer->profession) : QString(); }

QString Enrolment::placeName() const { return m_answer ? qtText(m_answer->structure) : QString(); }

QString Enrolment::serviceHost() const { return qtText(m_uri.host); }

QString Enrolment::deviceName() const {
    return m_purpose == Purpose::Another ? tr("Appareil partagé") : tr("Appareil personnel");
}

QString Enrolment::wordCountTitle() const { return m_hardware ? tr("Cinq") : tr("Sept"); }

QString Enrolment::lupText() const {
    const QString phone = m_answer ? phoneWords(Value(m_answer->settings)["lup_phone"].text()) : QString();
    return phone.isEmpty() ? tr("Numéro dans l’annuaire, à portée même verrouillé")
                           : tr("%1, à portée même verrouillé").arg(phone);
}

QString Enrolment::helpText() const {
    return tr("Le code d’activation vient de la personne qui inscrit les appareils : votre caisse, votre CPTS ou votre "
              "structure. Demandez-lui-en un autre s’il est trop ancien ou s’il a déjà servi. Rien de ce que vous "
              "tapez ici ne part avant que le service soit reconnu.");
}

void Enrolment::goTo(Step step) {
    m_step = step;
    m_error.clear();
    m_scanError.clear();
    Q_EMIT changed();
    Q_EMIT stepChanged();
}

void Enrolment::say(const QString& error) {
    if (m_error == error)
        return;
    m_error = error;
    Q_EMIT changed();
}

void Enrolment::setBusy(bool on) {
    m_busy = on;
    Q_EMIT changed();
}

// --- 1: the code ---

void Enrolment::submitScanned(const QString& code) {
    if (m_busy || m_step != Code)
        return;
    const QString line = code.trimmed(); // what makes QR codes often keeps the end of the line
    const auto uri = parseEnrolUri(coreText(line));
    m_scanError.clear();
    if (!uri && uri.error().code == ErrorCode::UnsupportedVersion)
        m_scanError = tr("Ce code demande un Relais plus récent. Mettez Relais à jour.");
    else if (!uri && line.startsWith(QLatin1String("relais:")))
        m_scanError = tr("Ce code d’activation est incomplet. Demandez-en un autre.");
    else if (!uri)
        m_scanError = tr("Ce n’est pas un code d’activation de Relais. Montrez celui que l’on vous a donné.");
    Q_EMIT changed();
    if (uri)
        submitCode(line);
}

void Enrolment::submitCode(const QString& typed) {
    if (m_busy)
        return;
    m_typedCode = typed.trimmed();
    if (m_typedCode.isEmpty())
        return say(tr("Scannez, tapez ou collez le code."));
    auto uri = parseEnrolUri(coreText(m_typedCode));
    if (uri && m_enrolled && uri->authority != m_known->authority)
        return say(tr("Ce code vient d’un autre service que celui de cet appareil. Rien n’a été envoyé."));
    if (uri)
        return submit(*uri);
    // A short code says nothing of the service: only where its address and keys are known may anything be sent.
    if (const auto secret = normalEnrolSecret(coreText(m_typedCode)); secret && m_known) {
        EnrolUri known = *m_known;
        known.secret = *secret;
        return submit(known);
    } else if (secret)
        return say(tr("Ce code seul ne dit pas quel est le service. Collez la ligne entière, qui commence par "
                      "relais://, ou scannez le code."));
    say(errorText(ErrorCode::EnrolCodeInvalid));
}

// A new enrolment of the same person gives her a new author key: what she signed before must have arrived.
void Enrolment::submit(const EnrolUri& uri) {
    if (m_purpose != Purpose::Again)
        return ask(uri);
    setBusy(true);
    m_thread
        .run([](DeviceRoom& room) {
            room.tellSync(EngineEvent::UserAsksNow {});
            return room.siteFacts();
        })
        .then(this, [this, uri](const Result<SiteFacts>& site) {
            setBusy(false);
            if (site && site->waiting == 0)
                return ask(uri);
            say(site ? tr("Vos envois en attente partent d’abord. Réessayez quand ils seront partis.")
                     : errorText(site.error()));
        });
}

void Enrolment::ask(const EnrolUri& uri) {
    m_uri = uri;
    setBusy(true);
    say({});
    m_thread.enrol(
        uri, coreText(deviceName()), this, [this](const Result<EnrolResponse>& answer) { answered(answer); });
}

void Enrolment::answered(const Result<EnrolResponse>& answer) {
    setBusy(false);
    if (!answer) {
        const bool offline = answer.error().code == ErrorCode::NetworkUnreachable;
        return say(
            offline ? tr("L’inscription a besoin du réseau. Votre code reste valable.") : errorText(answer.error()));
    }
    m_answer = *answer;
    // Only a typed code needs the comparison; a scanned one carries the service's key.
    constexpr std::size_t typedLength = 12;
    if (m_uri.secret.size() != typedLength) {
        m_digits.clear();
        return m_scriptedPin.isEmpty() ? goTo(Compare) : confirmPerson();
    }
    m_thread.withEnroller([uri = m_uri](Enroller& enroller) { return enroller.comparison(uri); })
        .then(this, [this](const Result<std::string>& digits) {
            if (!digits)
                return say(errorText(digits.error()));
            m_digits = qtText(*digits);
            goTo(Compare);
        });
}

// --- 2: the comparison ---

void Enrolment::confirmPerson() {
    drawWords();
    goTo(Passphrase);
    if (!m_scriptedPin.isEmpty())
        secure(secretOf(m_scriptedPin));
}

void Enrolment::rejectPerson() {
    (void)m_thread.withEnroller([](Enroller& enroller) { return enroller.forget(); });
    m_answer.reset();
    goTo(Stopped);
}

void Enrolment::restart() {
    m_typedCode.clear();
    m_digits.clear();
    m_answer.reset();
    goTo(Code);
}

void Enrolment::leave() { Q_EMIT left(); }

void Enrolment::back() {
    m_code.clear();
    m_firstPin = {};
    if (m_step == Pin)
        goTo(Passphrase);
    else if (m_step == Passphrase)
        goTo(Compare);
}

// --- 3: passphrase and code ---

int Enrolment::wordCount() const { return m_hardware ? kWordsWithHardware : kWordsAlone; }

void Enrolment::drawWords() {
    const SecretBytes drawn = newPassphrase(wordCount(), m_random);
    m_words = qtText(textView(drawn.view())).split(QLatin1Char(' '));
    say({});
    Q_EMIT changed();
}

void Enrolment::chooseWords() {
    m_words.clear();
    m_error.clear();
    Q_EMIT changed();
}

void Enrolment::submitWords(const QString& typed) {
    if (const QString fault = chosenWordsFault(typed, wordCount()); !fault.isEmpty())
        return say(fault);
    m_words = chosenWords(typed);
    m_error.clear();
    Q_EMIT changed();
}

QStringList Enrolment::proposals(const QString& typed) const {
    constexpr qsizetype most = 6;
    return wordProposals(typed, most);
}

QString Enrolment::withProposal(const QString& typed, const QString& word) const {
    return app::withProposal(typed, word);
}

void Enrolment::submitPassphrase(const QString& typed) {
    const SecretBytes again = normalisedPassphrase(secretOf(typed).view());
    const SecretBytes drawn = secretOf(m_words.join(QLatin1Char(' ')));
    if (!equalConstantTime(again.view(), drawn.view()))
        return say(
            typed.trimmed().isEmpty() ? tr("Retapez la phrase pour continuer.")
                                      : tr("Ce n’est pas la même phrase. Vérifiez chaque mot."));
    m_code.clear();
    m_firstPin = {};
    goTo(Pin);
}

void Enrolment::submitPin() {
    if (m_busy)
        return;
    if (m_code.filled() < CodeEntry::kLength)
        return say(tr("Tapez 6 chiffres."));
    SecretBytes pin = m_code.take();
    if (m_firstPin.empty()) {
        if (!checkPin(pin.view())) {
            say(errorText(ErrorCode::SecretTooWeak));
            Q_EMIT pinRefused();
            return;
        }
        m_firstPin = std::move(pin);
        say({});
        Q_EMIT changed();
        return;
    }
    if (!equalConstantTime(pin.view(), std::exchange(m_firstPin, {}).view())) {
        say(tr("Les deux codes ne sont pas les mêmes. Recommencez."));
        Q_EMIT changed();
        Q_EMIT pinRefused();
        return;
    }
    secure(std::move(pin));
}

void Enrolment::secure(SecretBytes pin) {
    setBusy(true);
    auto passphrase = std::make_shared<SecretBytes>(secretOf(m_words.join(QLatin1Char(' '))));
    auto code = std::make_shared<SecretBytes>(std::move(pin));
    m_thread
        .withEnroller([passphrase, code](Enroller& enroller) -> Result<std::shared_ptr<SecretBytes>> {
            RELAIS_ASSIGN(SecretBytes recovery, enroller.secure(*passphrase, *code));
            return std::make_shared<SecretBytes>(std::move(recovery));
        })
        .then(this, [this](const Result<std::shared_ptr<SecretBytes>>& recovery) {
            setBusy(false);
            if (!recovery)
                return say(errorText(recovery.error()));
            m_groups = qtText(textView((*recovery)->view())).split(QLatin1Char('-'));
            m_askedGroup = 1 + static_cast<int>(m_random.u64(RandomStream::Nonces) % std::uint64_t(m_groups.size()));
            goTo(Recovery);
            if (!m_scriptedPin.isEmpty())
                complete();
        });
}

// --- 4 and 5: recovery code, ready ---

void Enrolment::submitRecovery(const QString& group) {
    if (m_busy)
        return;
    const QString wanted = m_groups.value(m_askedGroup - 1);
    if (group.trimmed().compare(wanted, Qt::CaseInsensitive) != 0)
        return say(tr("Ce n’est pas le groupe %1. Relisez votre feuille.").arg(m_askedGroup));
    complete();
}

void Enrolment::complete() {
    setBusy(true);
    m_thread.withEnroller([](Enroller& enroller) { return enroller.complete(); })
        .then(this, [this](const Result<OpenFacts>& facts) {
            setBusy(false);
            if (!facts)
                return say(errorText(facts.error()));
            m_groups.clear();
            m_words.clear();
            goTo(Ready);
            Q_EMIT completed(*facts);
            if (!m_scriptedPin.isEmpty())
                finish();
        });
}

void Enrolment::finish() {
    m_scriptedPin.clear();
    Q_EMIT finished();
}

} // namespace relais::app
