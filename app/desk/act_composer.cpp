// A small form made from the payload of an act.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "app/desk/act_composer.h"

#include "app/text/convert.h"
#include "app/text/language.h"
#include "sync/domain/paris_time.h"

#include <algorithm>

namespace relais::app {

ActComposer::ActComposer(QObject* parent) : QObject(parent) {
    connect(&m_form, &FormModel::left, this, [this](const std::string& linkId) {
        if (m_dirty.contains(linkId))
            keep(linkId);
    });
    connect(&m_form, &FormModel::answered, this, [this](const std::string& linkId) {
        m_dirty.insert(linkId);
        follow(linkId);
    });
}

// A lock destroys the page: what was in the field with the caret goes to the draft too.
ActComposer::~ActComposer() { keepAll(); }

void ActComposer::setView(CaseView* view) {
    if (m_view == view)
        return;
    keepAll();
    if (m_view)
        m_view->disconnect(this);
    m_view = view;
    if (m_view) {
        connect(m_view, &CaseView::failed, this, &ActComposer::setProblem);
        connect(m_view, &CaseView::recordIdChanged, this, [this] {
            keepAll();
            load();
        });
        connect(m_view, &CaseView::changed, this, [this] {
            // The act stays open as long as it may still be done on the same case.
            if (m_open && m_view->recordId() == m_recordId && m_view->can(m_act))
                return;
            keepAll();
            load();
        });
    }
    Q_EMIT viewChanged();
    load();
}

void ActComposer::setAct(const QString& act) {
    if (m_act == act)
        return;
    keepAll();
    m_act = act;
    load();
}

void ActComposer::load() {
    m_open = false;
    m_title.clear();
    m_keeper.reset();
    m_dirty.clear();
    setProblem({});
    const bool ready = m_view && m_view->loaded() && !m_act.isEmpty() && m_view->can(m_act);
    const sync::Definition* definition = ready
        ? m_view->source()->definitions().closest(m_view->record()->dispositif, m_view->record()->definition)
        : nullptr;
    if (const sync::Act* act = definition ? definition->workflow.act(coreText(m_act)) : nullptr) {
        m_open = true;
        m_recordId = m_view->recordId();
        m_label = wordsOf(act->label);
        const QString author = m_view->property("authorName").toString();
        m_title = !closes()                           ? m_label
            : author.isEmpty()                        ? tr("Répondre")
            : author.startsWith(QLatin1String("Dr ")) ? tr("Répondre au %1").arg(author)
                                                      : tr("Répondre à %1").arg(author);
        show(act->payload, nullptr);
        resume(act->payload);
    }
    Q_EMIT actChanged();
}

void ActComposer::show(const sync::Questionnaire& payload, const sync::Value::Map* answers) {
    FormModel::Setting setting;
    setting.profession = m_view->source()->actor().profession;
    setting.context.today = sync::toParis(m_view->source()->context().now).date;
    setting.context.production = m_view->source()->context().production;
    m_form.load(payload, setting, answers);
    propose();
    m_dirty.clear(); // what the form begins with was not typed
}

// What the form of the act leaves to the desk: results by motif, the caisses, whom the author is.
void ActComposer::propose() {
    const sync::DefinitionSet& definitions = m_view->source()->definitions();
    for (const sync::FormItem& item : m_form.form().items()) {
        if (closes() && item.linkId == "resultat")
            m_form.setOptions(
                item.linkId,
                m_proposals.ordered(item.options, std::string(sync::Value(m_view->record()->answers)["motif"].text())));
        if (item.control == "user")
            offerAuthors(item.linkId);
        if (item.control != "caisse")
            continue;
        std::vector<sync::AnswerOption> caisses;
        for (const auto& [code, caisse] : definitions.reference().caisses)
            caisses.push_back({.code = code, .display = caisse.shortName});
        m_form.setOptions(item.linkId, std::move(caisses));
    }
}

// Who may have written: the owner of the device, and those the directory names beside her. Nobody chosen: another
// person, told in the note.
void ActComposer::offerAuthors(const std::string& linkId) {
    const sync::Record& record = *m_view->record();
    std::vector<sync::AnswerOption> options;
    const auto add = [&options](const std::string& user, const std::string& name) {
        if (!user.empty() && std::ranges::find(options, user, &sync::AnswerOption::code) == options.end())
            options.push_back({.code = user, .display = {name, name}});
    };
    add(record.author.text, record.authorLabel);
    for (const sync::DirectoryPerson& person : m_view->office().people)
        add(person.user, person.name);
    if (options.empty())
        m_form.setHidden(linkId, true);
    else
        m_form.setOptions(linkId, std::move(options));
}

void ActComposer::follow(const std::string& linkId) {
    if (closes() && linkId == "resultat") {
        const std::string written(m_form.answer("message").text());
        if (!written.empty() && !m_proposals.isProposed(written))
            return;
        const QString message = m_proposals.message(std::string(m_form.answer("resultat").text()));
        m_form.setAnswer("message", message.isEmpty() ? sync::Value() : sync::Value(coreText(message)));
        keep("message");
    } else if (m_act == QLatin1String("montage")) {
        tellSum();
    }
}

// The parts of a financing against its cost, while they are typed.
void ActComposer::tellSum() {
    std::int64_t parts = 0;
    for (const sync::FormItem& item : m_form.form().items())
        parts += item.linkId == "cout" ? 0 : m_form.answer(item.linkId).integer();
    const std::int64_t missing = m_form.answer("cout").integer() - parts;
    const auto euros = [](std::int64_t cents) {
        return interfaceLocale().toString(static_cast<double>(cents) / 100, 'f', cents % 100 == 0 ? 0 : 2);
    };
    if (missing == 0)
        m_form.setMessage("reste", tr("Le compte est bon."), FormModel::Tone::Ok);
    else if (missing > 0)
        m_form.setMessage(
            "reste", tr("Il manque %1 € pour arriver au coût").arg(euros(missing)), FormModel::Tone::Warning);
    else
        m_form.setMessage("reste", tr("Il y a %1 € de trop").arg(euros(-missing)), FormModel::Tone::Warning);
}

bool ActComposer::messageOnly() const {
    return closes() && m_view && m_view->can(QStringLiteral("retour_intermediaire"));
}

QString ActComposer::sendText() const {
    if (closes())
        return tr("Envoyer et clore");
    static const QStringList sent {
        QStringLiteral("poser_question"), QStringLiteral("demander_piece"), QStringLiteral("retour_intermediaire"),
        QStringLiteral("rendre_retour")};
    return sent.contains(m_act) ? tr("Envoyer") : tr("Enregistrer");
}

void ActComposer::resume(const sync::Questionnaire& payload) {
    const sync::Record& record = *m_view->record();
    m_keeper = std::make_shared<DraftKeeper>();
    connect(m_keeper.get(), &DraftKeeper::found, this, [this, payload](const sync::Draft& draft) {
        if (m_open && m_view->record() && m_dirty.empty()) // else she is already at work
            show(payload, &draft.fields);
    });
    m_keeper->reopen(*m_view->source(), record.dispositif, coreText(m_act), record.id);
}

void ActComposer::keep(const std::string& linkId) {
    if (!m_open || !m_keeper)
        return;
    m_dirty.erase(linkId);
    m_keeper->save(linkId, m_form.answer(linkId));
}

// The act or the case is about to change under the caret.
void ActComposer::keepAll() {
    for (const std::string& linkId : std::exchange(m_dirty, {}))
        keep(linkId);
}

void ActComposer::setProblem(const QString& problem) {
    if (m_problem == problem)
        return;
    m_problem = problem;
    Q_EMIT problemChanged();
}

void ActComposer::send() {
    if (!m_open)
        return;
    if (m_form.check(-1))
        commit(m_act, m_form.answers());
    else
        Q_EMIT refused();
}

void ActComposer::sendMessageOnly() {
    if (!m_open || !messageOnly())
        return;
    if (m_form.checkField("message"))
        commit(QStringLiteral("retour_intermediaire"), {{"message", m_form.answer("message")}});
    else
        Q_EMIT refused();
}

void ActComposer::commit(const QString& act, sync::Value::Map payload) {
    setProblem({});
    m_view->commit(coreText(act), std::move(payload), [this, act, keeper = m_keeper](bool saved) {
        if (!saved)
            return;
        if (keeper)
            keeper->discard();
        if (keeper == m_keeper) { // else another case is being written by now
            m_dirty.clear();
            setAct({});
        }
        Q_EMIT sent(act);
    });
}

} // namespace relais::app
