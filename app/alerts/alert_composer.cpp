// A LUP alert being written.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/alerts/alert_composer.h"

#include "app/alerts/alert_states.h"
#include "app/text/language.h"
#include "app/text/patient_words.h"
#include "sync/domain/check.h"
#include "sync/domain/record_summary.h"
#include "sync/domain/reference_tables.h"

#include <algorithm>

namespace relais::app {

namespace {

// Where the user was and how the detail was made: kept in the draft beside the answers, never sent.
constexpr const char* kStep = "~step";
constexpr const char* kField = "~field";
constexpr const char* kPhrases = "~phrases";
constexpr const char* kFree = "~libre";

constexpr int kLastStep = 2;

sync::CivilDate todayOf(const sync::JudgeContext& context) {
    const QDate day = Dates().inParis(context.now).date();
    return sync::CivilDate::of(day.year(), day.month(), day.day()).value_or(sync::CivilDate());
}

} // namespace

AlertComposer::AlertComposer(QObject* parent) : QObject(parent) {
    connect(&m_form, &FormModel::answered, this, [this](const std::string& linkId) {
        m_dirty.insert(linkId);
        if (linkId != "detail")
            composeDetail();
        Q_EMIT startedChanged();
        Q_EMIT summaryChanged();
    });
    connect(&m_form, &FormModel::left, this, &AlertComposer::write);
    connect(&m_keeper, &DraftKeeper::found, this, &AlertComposer::resume);
    connect(&m_keeper, &DraftKeeper::failed, this, &AlertComposer::fail);
}

// A lock destroys the page: what was in the field with the caret goes to the draft too.
AlertComposer::~AlertComposer() {
    if (m_ready && !m_submitting && !m_dirty.empty())
        write({});
}

void AlertComposer::setSource(RecordSource* source) {
    if (m_source == source)
        return;
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    // Opened before the first exchange ever, there is no form yet: it takes its place when it comes.
    if (m_source)
        connect(m_source, &RecordSource::changed, this, [this](const sync::Changes& changes) {
            if (changes.definitions && m_version == 0)
                begin();
        });
    Q_EMIT sourceChanged();
    begin();
}

void AlertComposer::setDraftId(const QString& draftId) {
    if (m_draftId == draftId)
        return;
    m_draftId = draftId;
    Q_EMIT draftIdChanged();
    begin();
}

void AlertComposer::setCorrectedId(const QString& recordId) {
    if (m_correctedId == recordId)
        return;
    m_correctedId = recordId;
    Q_EMIT draftIdChanged();
    begin();
}

void AlertComposer::setCanScan(bool can) {
    if (m_canScan == can)
        return;
    m_canScan = can;
    if (m_identity)
        m_identity->offerScan(can);
    Q_EMIT canScanChanged();
}

void AlertComposer::begin() {
    const std::string code(alerts::kDispositif);
    const sync::Definition* definition = m_source ? m_source->definitions().current(code) : nullptr;
    if (definition == nullptr) {
        if (m_source)
            fail({sync::ErrorCode::DefinitionUnknown, {}});
        return;
    }
    m_problem.clear();
    Q_EMIT problemChanged();
    m_workflow = definition->workflow;
    m_version = definition->version;
    m_questionnaire = definition->form;
    m_recents.read(*m_source);
    readPlaces();
    if (!m_correctedId.isEmpty()) {
        beginCorrection();
        return;
    }
    const auto id = sync::idFromText<sync::DraftId>(coreText(m_draftId));
    if (!m_draftId.isEmpty() && id) {
        m_keeper.resume(*m_source, *id);
        return;
    }
    m_keeper.begin(*m_source, code, std::string(sync::OpType::kCreate), {});
    load(nullptr);
}

// Communes and caisses are public reference data of the device; without them the code is typed.
void AlertComposer::readPlaces() {
    const auto read = [](sync::Store& store) -> sync::Result<std::vector<sync::Commune>> {
        RELAIS_ASSIGN(const sync::Value table, store.reference("communes"));
        return sync::communesFromRows(table);
    };
    m_source->ask(this, read, [this](const sync::Result<std::vector<sync::Commune>>& communes) {
        if (!communes || !m_source)
            return;
        const sync::ReferenceData& reference = m_source->definitions().reference();
        std::vector<Place> places;
        for (const sync::Commune& commune : *communes) {
            if (!reference.communes.current(commune.code)) // replaced by another one since
                places.push_back({qtText(commune.code), qtText(commune.name), {}});
        }
        std::ranges::sort(places, [](const Place& a, const Place& b) { return a.name.localeAwareCompare(b.name) < 0; });
        m_form.setPlaces("commune", std::move(places));
    });
}

void AlertComposer::load(const sync::Value::Map* answers) {
    const sync::JudgeContext context = m_source->context();
    const FormModel::Setting setting {
        m_source->actor().profession,
        {todayOf(context), context.production, &m_source->definitions().reference().communes, false}};
    m_form.load(m_questionnaire, setting, answers);
    const IdentityFields::Rules rules {todayOf(context), context.production};
    m_identity = std::make_unique<IdentityFields>(m_form, rules);
    m_identity->begin();
    m_identity->offerScan(m_canScan);
    m_ins.begin(m_form, *m_identity, rules);
    // Drawn by the page itself, or not asked of a professional.
    for (const char* own : {"detail", "canal_retour", "notice_version", "regime", "rappel_auteur"})
        m_form.setHidden(own, true);
    std::vector<Place> caisses;
    for (const auto& [code, caisse] : m_source->definitions().reference().caisses)
        caisses.push_back({qtText(code), wordsOf(caisse.name), {}});
    m_form.setPlaces("caisse", std::move(caisses));
    m_form.setMessage("accord", {}, FormModel::Tone::Help); // said when the patient refuses, not before
    m_ready = true;
    composeDetail();
    m_dirty.clear(); // what a profession has chosen beforehand is not yet a draft
    Q_EMIT readyChanged();
    Q_EMIT startedChanged();
    Q_EMIT summaryChanged();
}

void AlertComposer::resume(const sync::Draft& draft) {
    sync::Value::Map answers;
    for (const auto& [linkId, value] : draft.fields) {
        if (!linkId.starts_with('~'))
            answers[linkId] = value;
    }
    const sync::Value fields(draft.fields);
    for (const sync::Value& phrase : fields[kPhrases].array())
        m_phrases.push_back(phrase.text());
    m_freeText = qtText(fields[kFree].text());
    m_resumeField = qtText(fields[kField].text());
    m_step = static_cast<int>(std::clamp<std::int64_t>(fields[kStep].integer(), 0, kLastStep));
    // Taken back before it left: its detail is one text, kept as the writer's own words.
    if (m_freeText.isEmpty() && m_phrases.empty() && fields[kStep].isNull())
        m_wholeDetail = qtText(fields["detail"].text());
    load(&answers);
    if (!m_correctedId.isEmpty())
        m_form.check(-1);
    Q_EMIT stepChanged();
}

void AlertComposer::write(const std::string& linkId) {
    if (!m_ready || m_submitting)
        return;
    if (!linkId.empty())
        m_resumeField = qtText(linkId);
    if (m_dirty.empty() && !m_keeper.isStarted())
        return; // the focus passed by and nothing was said
    if (!m_keeper.isStarted()) {
        for (const auto& [initial, value] : m_form.answers())
            m_dirty.insert(initial);
    }
    for (const std::string& changed : m_dirty)
        m_keeper.save(changed, m_form.answer(changed));
    m_dirty.clear();
    m_keeper.save(kStep, sync::Value(m_step));
    m_keeper.save(kField, sync::Value(coreText(m_resumeField)));
}

bool AlertComposer::advance() {
    if (!m_ready || !m_form.check(m_step))
        return false;
    goToStep(m_step + 1);
    return true;
}

void AlertComposer::goToStep(int step) {
    const int wanted = std::clamp(step, 0, kLastStep);
    if (wanted == m_step)
        return;
    m_step = wanted;
    m_resumeField.clear();
    if (m_keeper.isStarted())
        m_keeper.save(kStep, sync::Value(m_step));
    Q_EMIT stepChanged();
}

// --- « Détail » ---

QString AlertComposer::composedText() const {
    return wordsOf(sync::composedDetail(m_questionnaire, m_workflow, m_form.answers()));
}

QString AlertComposer::detail() const { return qtText(m_form.answer("detail").text()); }

void AlertComposer::composeDetail() {
    if (!m_ready || item("detail") == nullptr)
        return;
    QStringList parts;
    if (!m_wholeDetail.isEmpty())
        parts += m_wholeDetail;
    else if (const QString composed = composedText(); !composed.isEmpty())
        parts += composed;
    for (const std::string& phrase : m_phrases)
        parts += qtText(phrase);
    if (!m_freeText.trimmed().isEmpty())
        parts += m_freeText.trimmed();
    m_form.setAnswer("detail", parts.isEmpty() ? sync::Value() : sync::Value(coreText(parts.join(QLatin1Char(' ')))));
}

QStringList AlertComposer::phrases() const {
    QStringList out;
    if (const sync::FormItem* field = item("detail")) {
        for (const sync::LocalText& phrase : field->phrases) {
            QString words = wordsOf(phrase);
            if (words.endsWith(QLatin1Char('.')))
                words.chop(1);
            out += words;
        }
    }
    return out;
}

QList<bool> AlertComposer::phraseChosen() const {
    QList<bool> out;
    if (const sync::FormItem* field = item("detail")) {
        for (const sync::LocalText& phrase : field->phrases)
            out += std::ranges::find(m_phrases, phrase.fr) != m_phrases.end();
    }
    return out;
}

void AlertComposer::togglePhrase(int index) {
    const sync::FormItem* field = item("detail");
    if (field == nullptr || index < 0 || index >= static_cast<int>(field->phrases.size()))
        return;
    const std::string& phrase = field->phrases[static_cast<std::size_t>(index)].fr;
    if (const auto chosen = std::ranges::find(m_phrases, phrase); chosen != m_phrases.end())
        m_phrases.erase(chosen);
    else
        m_phrases.push_back(phrase);
    composeDetail();
    leaveFreeText();
}

void AlertComposer::setFreeText(const QString& text) {
    m_freeText = text;
    composeDetail();
    Q_EMIT summaryChanged();
}

void AlertComposer::leaveFreeText() {
    sync::Value::Array chosen;
    for (const std::string& phrase : m_phrases)
        chosen.emplace_back(phrase);
    write("detail");
    if (m_keeper.isStarted()) {
        m_keeper.save(kPhrases, chosen.empty() ? sync::Value() : sync::Value(std::move(chosen)));
        m_keeper.save(kFree, m_freeText.isEmpty() ? sync::Value() : sync::Value(coreText(m_freeText)));
    }
    Q_EMIT summaryChanged();
}

// --- the lines of « Vérifier » ---

QString AlertComposer::optionWords(std::string_view linkId) const {
    const sync::Value& answer = m_form.answer(linkId);
    QStringList words;
    const auto add = [&](const sync::Value& code) {
        if (const sync::AnswerOption* option = m_questionnaire.option(linkId, code.text()))
            words += wordsOf(option->display);
    };
    if (answer.isArray())
        std::ranges::for_each(answer.array(), add);
    else
        add(answer);
    return words.join(QStringLiteral(", "));
}

QString AlertComposer::patient() const { return PatientWords(m_form.answers()).name(); }

QString AlertComposer::patientDetail() const {
    const PatientWords words(m_form.answers());
    QStringList parts {words.maskedNir(), words.contact()};
    if (parts[0].isEmpty() && m_source)
        parts[0] = words.birthLine(todayOf(m_source->context()), Dates(interfaceLocale()));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString AlertComposer::situation() const {
    const QString words = optionWords("motif");
    const QString more = qtText(m_form.answer("motif_precision").text());
    return more.isEmpty() || m_form.answer("motif").text() != "AUTRE" ? words : more;
}

QString AlertComposer::situationDetail() const {
    QString delay = optionWords("urgence_soins");
    for (const sync::DetailPart& part : m_workflow.detail) {
        const auto own = part.one.find(m_form.answer("urgence_soins").text());
        if (part.of == "urgence_soins" && own != part.one.end())
            delay = wordsOf(own->second).trimmed();
    }
    QStringList parts {optionWords("soins_concernes"), delay, optionWords("renoncement").toLower()};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString AlertComposer::returnWay() const { return optionWords("canal_retour"); }

QStringList AlertComposer::returnWays() const {
    QStringList out;
    if (const sync::FormItem* field = item("canal_retour")) {
        for (const sync::AnswerOption& option : field->options)
            out += wordsOf(option.display);
    }
    return out;
}

int AlertComposer::returnWayIndex() const {
    const sync::FormItem* field = item("canal_retour");
    if (field == nullptr)
        return -1;
    const auto found
        = std::ranges::find(field->options, m_form.answer("canal_retour").text(), &sync::AnswerOption::code);
    return found == field->options.end() ? -1 : static_cast<int>(found - field->options.begin());
}

void AlertComposer::chooseReturnWay(int index) {
    const sync::FormItem* field = item("canal_retour");
    if (field != nullptr && index >= 0 && index < static_cast<int>(field->options.size()))
        m_form.choose(QStringLiteral("canal_retour"), qtText(field->options[static_cast<std::size_t>(index)].code));
}

QString AlertComposer::notice() const {
    const sync::FormItem* field = item("notice");
    return field == nullptr ? QString() : wordsOf(field->text);
}

QString AlertComposer::refusalHelp() const {
    const sync::FormItem* field = item("accord");
    return field == nullptr ? QString() : wordsOf(field->help);
}

bool AlertComposer::isRefused() const { return m_form.answer("accord").text() == "REFUS"; }

void AlertComposer::useRecent(int row) {
    const sync::Value::Map answers = m_recents.answersAt(row);
    for (const auto& [linkId, value] : answers) { // first of all, nothing of whoever was there
        if (value.isNull())
            m_form.setAnswer(linkId, {});
    }
    for (const auto& [linkId, value] : answers) { // then the number tells what it can
        if (!value.isNull())
            m_form.setAnswer(linkId, value);
    }
    m_identity->begin();
    write("nir");
}

} // namespace relais::app
