// A consultation being written.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/consultations/consultation_composer.h"

#include "app/consultations/consultation_words.h"
#include "app/text/dates.h"
#include "app/text/error_text.h"
#include "app/text/language.h"
#include "app/text/patient_words.h"
#include "sync/domain/duty_hours.h"

#include <algorithm>

namespace relais::app {

namespace {

// Where the midwife was and whom she sees again: kept in the draft beside the answers, never sent.
constexpr const char* kStepField = "~step";
constexpr const char* kLastField = "~field";
constexpr const char* kFollowed = "~suivie";

constexpr std::int64_t kLateEntry = 3 * 3'600'000; // ms after the start: it is typed afterwards, and its end asked
constexpr std::int64_t kMinuteMs = 60'000;

// The steps of the form and the page each stands on; what a type has no use for is not shown.
struct PageGroup {
    int step;
    std::string_view group;
};
constexpr PageGroup kPages[] = {
    {0, "qui"},         {0, "bebe"},    {1, "bilirubine"},        {1, "ictere"},
    {1, "allaitement"}, {1, "suites"},  {1, "post_partum"},       {1, "contraception"},
    {1, "ivg"},         {1, "urgente"}, {2, "orientation_etape"}, {3, "suite"},
};

sync::CivilDate parisDay(sync::WallMs at) { return sync::toParis(at).date; }

} // namespace

ConsultationComposer::ConsultationComposer(QObject* parent) : QObject(parent) {
    connect(&m_form, &FormModel::answered, this, &ConsultationComposer::answered);
    connect(&m_form, &FormModel::left, this, &ConsultationComposer::write);
    connect(&m_form, &FormModel::linkFollowed, this, [this](const QString& key) {
        if (key.startsWith(QLatin1String("call:")))
            Q_EMIT callAsked(key.section(QLatin1Char(':'), 2));
    });
    connect(&m_measures, &MeasureEditor::changed, this, &ConsultationComposer::takeMeasures);
    connect(m_measures.form(), &FormModel::left, this, [this] { write("mesures"); });
    connect(&m_keeper, &DraftKeeper::found, this, &ConsultationComposer::resume);
    connect(&m_keeper, &DraftKeeper::failed, this, &ConsultationComposer::fail);
}

// A lock destroys the page: what was in the field with the caret goes to the draft too.
ConsultationComposer::~ConsultationComposer() {
    if (m_ready && !m_submitting && !m_dirty.empty())
        write({});
}

void ConsultationComposer::setSource(RecordSource* source) {
    if (m_source == source)
        return;
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    if (m_source)
        connect(m_source, &RecordSource::changed, this, [this](const sync::Changes& changes) {
            if (changes.definitions && m_version == 0)
                begin();
        });
    Q_EMIT sourceChanged();
    begin();
}

void ConsultationComposer::setDraftId(const QString& draftId) {
    if (m_draftId == draftId)
        return;
    m_draftId = draftId;
    Q_EMIT beginChanged();
    begin();
}

void ConsultationComposer::setType(const QString& type) {
    if (m_type == type)
        return;
    m_type = type;
    Q_EMIT beginChanged();
    begin();
}

void ConsultationComposer::setFollowedId(const QString& recordId) {
    if (m_followedId == recordId)
        return;
    m_followedId = recordId;
    Q_EMIT beginChanged();
    begin();
}

void ConsultationComposer::begin() {
    if (m_type.isEmpty() && m_draftId.isEmpty())
        return; // nobody chose yet
    const sync::Definition* definition = m_source ? m_source->definitions().current(kConsultation) : nullptr;
    if (definition == nullptr) {
        if (m_source)
            fail({sync::ErrorCode::DefinitionUnknown, {}});
        return;
    }
    m_problem.clear();
    Q_EMIT problemChanged();
    m_version = definition->version;
    m_questionnaire = definition->form;
    const auto id = sync::idFromText<sync::DraftId>(coreText(m_draftId));
    if (!m_draftId.isEmpty() && id) {
        m_keeper.resume(*m_source, *id);
        return;
    }
    m_keeper.begin(*m_source, std::string(kConsultation), std::string(sync::OpType::kCreate), {});
    const auto look = [actor = m_source->actor(), now = m_source->context().now,
                       followed = m_followedId](sync::Store& store) { return lookAround(store, actor, now, followed); };
    m_source->ask(this, look, [this](const Surroundings& around) { open(nullptr, around); });
}

void ConsultationComposer::resume(const sync::Draft& draft) {
    sync::Value::Map answers;
    for (const auto& [linkId, value] : draft.fields) {
        if (!linkId.starts_with('~'))
            answers[linkId] = value;
    }
    const sync::Value fields(draft.fields);
    m_resumeField = qtText(fields[kLastField].text());
    m_followedId = qtText(fields[kFollowed].text());
    m_step = static_cast<int>(std::clamp<std::int64_t>(fields[kStepField].integer(), 0, kSteps - 1));
    m_type = qtText(fields["type"].text());
    const auto look = [actor = m_source->actor(), now = m_source->context().now,
                       followed = m_followedId](sync::Store& store) { return lookAround(store, actor, now, followed); };
    m_source->ask(this, look, [this, answers](const Surroundings& around) { open(&answers, around); });
}

ConsultationComposer::Surroundings ConsultationComposer::lookAround(
    sync::Store& store, const sync::Actor& actor, sync::WallMs now, const QString& followedId) {
    Surroundings out;
    out.duty = dutyAt(store, actor, now);
    if (const auto id = sync::idFromText<sync::RecordId>(coreText(followedId)); id && !followedId.isEmpty()) {
        if (auto record = store.record(*id)) {
            const sync::Value answers(record->answers);
            out.earlier = ConsultationPeople::measuresOf(store, answers["bebe_nom"].text(), answers["bebe_naissance"]);
            out.followed = std::move(*record);
        }
    }
    if (const auto table = store.reference("communes")) {
        if (auto communes = sync::communesFromRows(*table))
            out.communes = std::move(*communes);
    }
    if (const auto table = store.reference("directory")) {
        if (auto entries = sync::directoryFromValue(*table))
            out.directory = std::move(*entries);
    }
    sync::ListQuery last;
    last.dispositifs = {std::string(kConsultation)};
    last.ownOnly = true;
    last.limit = 20;
    if (const auto rows = store.list(last)) {
        for (const sync::ListRow& row : *rows) {
            const std::string& professional = sync::Value(row.record.answers)["rdv_professionnel"].text();
            if (out.lastProfessional.empty())
                out.lastProfessional = professional;
        }
    }
    return out;
}

// What Relais knows before the first question: the duty, the hour, and a person seen before.
sync::Value::Map ConsultationComposer::firstAnswers(const Surroundings& around) const {
    sync::Value::Map out = m_questionnaire.initialAnswers(m_source->actor().profession);
    out["type"] = sync::Value(coreText(m_type));
    out["debut"] = sync::Value(m_source->context().now.ms / kMinuteMs * kMinuteMs);
    if (!around.duty.territory.empty())
        out["territoire"] = sync::Value(around.duty.territory);
    if (!around.duty.record.empty()) {
        out["garde"] = sync::Value(around.duty.record);
        out["garde_debut"] = sync::Value(around.duty.start.ms);
        out["garde_fin"] = sync::Value(around.duty.end.ms);
    }
    if (!around.followed)
        return out;
    for (const auto& [linkId, value] : ConsultationPeople::carriedFrom(*around.followed))
        out[linkId] = value;
    // She comes back: nobody called before, and the report of this visit is agreed to with the report itself.
    out["canal"] = sync::Value("SANS_RDV");
    out["accord_transmission"] = sync::Value("PLUS_TARD");
    return out;
}

void ConsultationComposer::open(const sync::Value::Map* drafted, const Surroundings& around) {
    if (!m_source)
        return;
    const sync::JudgeContext context = m_source->context();
    const FormModel::Setting setting {
        m_source->actor().profession,
        {parisDay(context.now), context.production, &m_source->definitions().reference().communes, false},
        [source = m_source] { return source ? source->context().now : sync::WallMs {}; }};
    const sync::Value::Map answers = drafted != nullptr ? *drafted : firstAnswers(around);
    m_filling = true;
    m_form.load(m_questionnaire, setting, &answers);
    m_identity
        = std::make_unique<IdentityFields>(m_form, IdentityFields::Rules {parisDay(context.now), context.production});
    m_identity->begin();
    m_form.setHidden("type", true); // chosen before the form opened
    m_lastProfessional = around.lastProfessional;
    offerPlaces(around);
    if (const sync::FormItem* list = m_questionnaire.find("mesures"); list != nullptr && list->rows) {
        m_measures.load(*list, setting, m_form.answer("mesures"), m_form.answers());
        m_measures.setEarlier(around.earlier);
        if (m_type == QLatin1String("ICTERE") && m_measures.count() == 0)
            m_measures.add();
    }
    m_filling = false;
    showEnd();
    if (drafted == nullptr && around.followed && m_form.faults(m_form.stepOf(QStringLiteral("canal"))).empty()
        && m_form.faults(m_form.stepOf(QStringLiteral("bebe_nom"))).empty())
        m_step = 1; // everything of the first step is known
    m_dirty.clear();
    m_ready = true;
    showAges();
    offerSeniors();
    Q_EMIT readyChanged();
    Q_EMIT stepChanged();
    Q_EMIT whoChanged();
    Q_EMIT startedChanged();
}

void ConsultationComposer::offerPlaces(const Surroundings& around) {
    std::vector<Place> communes;
    for (const sync::Commune& commune : around.communes) {
        if (!m_source->definitions().reference().communes.current(commune.code)) // replaced by another one since
            communes.push_back({qtText(commune.code), qtText(commune.name), {}});
    }
    std::ranges::sort(communes, [](const Place& a, const Place& b) { return a.name.localeAwareCompare(b.name) < 0; });
    m_directory = around.directory;
    std::vector<Place> maternities;
    std::vector<Place> establishments; // named: one may be outside the directory
    for (const sync::DirectoryEntry& entry : m_directory) {
        if (entry.kind != "MATERNITE")
            continue;
        const QString name = wordsOf(entry.name);
        maternities.push_back({qtText(entry.id), name, wordsOf(entry.place)});
        establishments.push_back({name, name, wordsOf(entry.place)});
    }
    m_form.setPlaces("rdv_commune", communes);
    m_form.setPlaces("commune", std::move(communes));
    m_form.setPlaces("maternite_reference", std::move(maternities));
    m_form.setPlaces("etablissement", std::move(establishments));
}

// The lines of the establishment that was chosen, then « Personne ne répond ».
void ConsultationComposer::offerSeniors() {
    const QString chosen = qtText(m_form.answer("etablissement").text());
    const Dates dates(interfaceLocale());
    std::vector<sync::AnswerOption> options;
    for (const sync::DirectoryEntry& entry : m_directory) {
        if (wordsOf(entry.name) != chosen || chosen.isEmpty())
            continue;
        for (const sync::DirectoryLine& line : entry.lines) {
            sync::AnswerOption option;
            option.code = entry.id + ":" + line.phone;
            option.display = line.label;
            const QDate checked(line.verified.year(), line.verified.month(), line.verified.day());
            const bool stale = sync::isStale(line, parisDay(m_source->context().now));
            const QString when
                = stale ? tr("à vérifier") : tr("vérifié le %1").arg(dates.words(checked, QStringLiteral("d MMMM")));
            option.group.fr = option.group.en = coreText(phoneWords(line.phone) + QStringLiteral(" · ") + when);
            options.push_back(std::move(option));
        }
    }
    if (options.empty())
        return;
    sync::AnswerOption nobody;
    nobody.display.fr = nobody.display.en = coreText(tr("Personne ne répond"));
    options.push_back(std::move(nobody));
    m_form.setOptions("referent_senior", std::move(options));
}

void ConsultationComposer::answered(const std::string& linkId) {
    m_dirty.insert(linkId);
    if (m_filling)
        return;
    m_given.erase(linkId);
    m_filling = true; // what Relais proposes in turn is not a new answer of hers
    if (linkId == "naissance")
        suggestContact();
    else if (linkId == "rdv_le")
        suggestAppointment();
    else if (linkId == "etablissement")
        offerSeniors();
    else if (linkId == "compte_rendu" && m_form.answer("compte_rendu").text() == "OUI")
        m_form.setAnswer("accord_transmission", sync::Value("OUI"));
    m_filling = false;
    if (linkId != "mesures")
        m_measures.setAround(m_form.answers());
    showAges();
    showEnd();
    Q_EMIT whoChanged();
    Q_EMIT startedChanged();
    if (linkId == "anonyme")
        Q_EMIT stepChanged();
}

// « Appel » for a woman of age; for a minor nothing is chosen in her place (design.md §8.8).
void ConsultationComposer::suggestContact() {
    const bool minor = m_form.answer("mineure").boolean();
    const bool known = !m_form.answer("mineure").isNull();
    const bool ours = m_given.contains("consignes_contact");
    if (known && !minor && m_form.answer("consignes_contact").isNull()) {
        m_form.setAnswer("consignes_contact", sync::Value("APPEL_OK"));
        m_given.insert("consignes_contact");
    } else if (minor && ours) {
        m_form.setAnswer("consignes_contact", {});
        m_given.erase("consignes_contact");
    }
}

// With whom: the next permanence on the days that have one, else the kind of professional of the last rendez-vous.
void ConsultationComposer::suggestAppointment() {
    const sync::Value at = m_form.answer("rdv_le");
    const bool ours = m_given.contains("rdv_professionnel") || m_form.answer("rdv_professionnel").isNull();
    if (!at.isInteger() || !ours)
        return;
    const auto& permanences = m_source->definitions().reference().permanences;
    const auto own = permanences.find(m_form.answer("territoire").text());
    const auto duty
        = sync::dutyOn(parisDay({at.integer()}), own == permanences.end() ? sync::DutyRules {} : own->second.hours);
    const std::string who = duty ? "SAGE_FEMME" : m_lastProfessional;
    if (who.empty())
        return;
    m_form.setAnswer("rdv_professionnel", sync::Value(who));
    m_given.insert("rdv_professionnel");
}

void ConsultationComposer::showAges() {
    const sync::Value& start = m_form.answer("debut");
    const sync::WallMs at = start.isInteger() ? sync::WallMs {start.integer()} : m_source->context().now;
    const QString age = ConsultationWords(m_form.answers(), at).age();
    if (age.isEmpty()) {
        m_form.clearMessage("bebe_naissance");
        return;
    }
    const QString when = Dates(interfaceLocale()).dayAndTime({m_form.answer("bebe_naissance").integer()});
    m_form.setMessage("bebe_naissance", QStringLiteral("%1 · %2").arg(when, age), FormModel::Tone::Ok);
}

// The end is when she signs, unless she types afterwards what she did before.
void ConsultationComposer::showEnd() {
    const sync::Value& start = m_form.answer("debut");
    const bool late = start.isInteger() && m_source->context().now.ms - start.integer() > kLateEntry;
    m_form.setHidden("fin", !late && m_form.answer("fin").isNull());
}

void ConsultationComposer::takeMeasures() { m_form.setAnswer("mesures", m_measures.measures()); }

void ConsultationComposer::write(const std::string& linkId) {
    if (!m_ready || m_submitting)
        return;
    if (!linkId.empty())
        m_resumeField = qtText(linkId);
    if (m_dirty.empty() && !m_keeper.isStarted())
        return; // the focus passed by and nothing was said
    if (!m_keeper.isStarted()) {
        for (const auto& [initial, value] : m_form.answers())
            m_dirty.insert(initial);
        m_keeper.save(kFollowed, sync::Value(coreText(m_followedId)));
    }
    for (const std::string& changed : m_dirty) {
        const auto found = m_form.answers().find(changed);
        m_keeper.save(changed, found == m_form.answers().end() ? sync::Value() : found->second);
    }
    m_dirty.clear();
    m_keeper.save(kStepField, sync::Value(m_step));
    m_keeper.save(kLastField, sync::Value(coreText(m_resumeField)));
}

// --- pages ---

QList<int> ConsultationComposer::groupsOf(int step) const {
    QList<int> out;
    if (step < 0 || step >= kSteps || !m_ready)
        return out;
    const auto on = m_questionnaire.enabled(m_form.answers());
    for (const PageGroup& page : kPages) {
        const int at = page.step == step ? m_form.stepOf(qtText(page.group)) : -1;
        if (at >= 0 && on.contains(page.group))
            out += at;
    }
    return out;
}

int ConsultationComposer::pageOf(const QString& linkId) const {
    const int group = m_form.stepOf(linkId);
    for (int step = 0; step < kSteps; ++step) {
        if (groupsOf(step).contains(group))
            return step;
    }
    return -1;
}

bool ConsultationComposer::isMeasureGroup(int group) const {
    return group == m_form.stepOf(QStringLiteral("bilirubine"));
}

bool ConsultationComposer::isMeasured() const {
    return m_type == QLatin1String("ICTERE") || m_type == QLatin1String("SUITES_SORTIE_PRECOCE");
}

QString ConsultationComposer::typeTitle() const {
    const sync::AnswerOption* option = m_questionnaire.option("type", coreText(m_type));
    return option == nullptr ? QString() : wordsOf(option->display);
}

QString ConsultationComposer::heading() const {
    const QList<int> shown = groups();
    if (shown.isEmpty())
        return {};
    // Of jaundice the measure comes first, and gives its name to the page.
    const bool second = shown.size() > 1 && isMeasureGroup(shown.front());
    return m_form.stepTitle(shown[second ? 1 : 0]);
}

QString ConsultationComposer::who() const {
    const sync::Value& start = m_form.answer("debut");
    return ConsultationWords(m_form.answers(), {start.integer()}).title();
}

QString ConsultationComposer::whoLine() const { return ConsultationWords(m_form.answers(), {}).line(); }

QString ConsultationComposer::whoIcon() const { return ConsultationWords(m_form.answers(), {}).icon(); }

void ConsultationComposer::goToStep(int step) {
    const int wanted = std::clamp(step, 0, kSteps - 1);
    if (wanted == m_step)
        return;
    m_step = wanted;
    m_resumeField.clear();
    if (m_keeper.isStarted())
        m_keeper.save(kStepField, sync::Value(m_step));
    Q_EMIT stepChanged();
}

void ConsultationComposer::fail(const sync::Error& error) {
    m_problem = errorText(error);
    Q_EMIT problemChanged();
}

} // namespace relais::app
