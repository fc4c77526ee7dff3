// A form being filled: the Questionnaire and the answers so far, as typed rows per step, checked in the user's words.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/forms/form_rows.h"
#include "app/forms/place_model.h"
#include "sync/base/clock.h"
#include "sync/domain/questionnaire.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <set>

namespace relais::app {

// A quiet action under a field: « Je n’ai pas le numéro ».
struct FormLink {
    QString key;
    QString text;
    QString icon;
};

// Owned by a composer; UI thread only. Knows no dispositif: everything comes from the Questionnaire and from the rules
// that its owner adds (hidden rows, links, messages). Answers are health data: never logged.
class FormModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by a composer")
    Q_PROPERTY(int stepCount READ stepCount NOTIFY loaded FINAL)
    Q_PROPERTY(QList<QString> errors READ errors NOTIFY errorsChanged FINAL)

public:
    struct Setting {
        std::string profession; // order of the tiles and what is preselected
        sync::FormContext context;
        std::function<sync::WallMs()> now {}; // what « À l’instant » means; the beginning of the day without one
    };

    using QObject::QObject;

    // Starts again with this form; `answers` replace the initial ones when they are those of a draft.
    void load(const sync::Questionnaire& form, const Setting& setting, const sync::Value::Map* answers = nullptr);

    [[nodiscard]] const sync::Questionnaire& form() const { return m_form; }
    [[nodiscard]] const sync::Value::Map& answers() const { return m_answers; }
    // What was answered, or what follows from the answers.
    [[nodiscard]] const sync::Value& answer(std::string_view linkId) const;
    [[nodiscard]] int stepCount() const { return static_cast<int>(m_steps.size()); }
    [[nodiscard]] QStringList errors() const;

    [[nodiscard]] Q_INVOKABLE relais::app::FormRows* rows(int step) const;
    [[nodiscard]] Q_INVOKABLE QString stepTitle(int step) const;
    // What one picks from for this field; null when nothing was given.
    [[nodiscard]] Q_INVOKABLE relais::app::PlaceModel* places(const QString& linkId) const;

    // --- what the user does ---
    Q_INVOKABLE void setText(const QString& linkId, const QString& text);
    // Selects, or turns on and off where several may be chosen; also tiles of groups.
    Q_INVOKABLE void choose(const QString& linkId, const QString& code);
    Q_INVOKABLE void setChecked(const QString& linkId, bool checked);
    Q_INVOKABLE void setDate(const QString& linkId, const QString& day, const QString& month, const QString& year);
    Q_INVOKABLE void setUnknown(const QString& linkId, bool day, bool month);
    // Of a moment, ms UTC; -1: none.
    Q_INVOKABLE void setInstant(const QString& linkId, double ms);
    [[nodiscard]] Q_INVOKABLE double momentNow() const { return static_cast<double>(now().ms); }
    // One more or less of a number, inside its bounds; the first step gives the lowest.
    Q_INVOKABLE void step(const QString& linkId, int by);
    Q_INVOKABLE void openGroup(const QString& linkId, bool open);
    Q_INVOKABLE void followLink(const QString& key);
    // The focus went elsewhere: the draft is written, a wrong form of number is told.
    Q_INVOKABLE void leave(const QString& linkId);

    // Shows the faults of a step (of all: -1) in rows and in `errors`; true when nothing stops.
    Q_INVOKABLE bool check(int step);
    // The same for several steps that stand on one page.
    bool checkSteps(const std::vector<int>& steps);
    // The same for one field alone, when nothing else will leave.
    bool checkField(std::string_view linkId);
    // The field of a line of `errors`, and its step.
    [[nodiscard]] Q_INVOKABLE QString errorField(int index) const;
    [[nodiscard]] Q_INVOKABLE int stepOf(const QString& linkId) const; // -1: unknown

    // --- what the owner adds ---
    void setAnswer(std::string_view linkId, sync::Value value);
    void setHidden(std::string_view linkId, bool hidden);
    void hideOption(std::string_view linkId, std::string_view code);
    // Other options than the form's own, or in another order: those of `more` stand behind « Autre… ».
    void setOptions(std::string_view linkId, std::vector<sync::AnswerOption> options);
    void setLinks(std::string_view linkId, std::vector<FormLink> links);
    // The field is picked from these instead of typed. Kept when the form starts again.
    void setPlaces(std::string_view linkId, std::vector<Place> places);
    enum class Tone { Help, Ok, Warning, Error };
    void setMessage(std::string_view linkId, const QString& text, Tone tone);
    void clearMessage(std::string_view linkId);
    // Faults that would stop the step, shown or not.
    [[nodiscard]] std::vector<sync::ContentIssue> faults(int step = -1) const;
    // What else the form reads: answers around a row that repeats. Never shown, never given by answers().
    void setSurroundings(sync::Value::Map around);
    [[nodiscard]] bool isHidden(std::string_view linkId) const;

Q_SIGNALS:
    void loaded();
    void errorsChanged();
    void answered(const std::string& linkId);
    void left(const std::string& linkId);
    void linkFollowed(const QString& key);

private:
    struct Message {
        QString text;
        Tone tone = Tone::Help;
    };
    [[nodiscard]] const sync::FormItem* itemOf(const QString& linkId) const;
    void change(std::string_view linkId, sync::Value value);
    void rebuild();
    void forgetCorrected();
    bool showFaults(std::vector<sync::ContentIssue> faults);
    [[nodiscard]] std::string fieldOf(const std::string& linkId) const;
    void compute();
    void chooseMoment(const sync::FormItem& item, const QString& code);
    [[nodiscard]] sync::WallMs now() const;
    [[nodiscard]] sync::Value::Map everything() const;

    sync::Questionnaire m_form;
    Setting m_setting;
    sync::Value::Map m_answers;
    sync::Value::Map m_around;
    sync::Value::Map m_computed; // values that follow from the answers
    std::vector<std::size_t> m_steps;
    std::vector<std::unique_ptr<FormRows>> m_rows;
    std::set<std::string, std::less<>> m_hidden;
    std::set<std::pair<std::string, std::string>> m_hiddenOptions;
    std::set<std::string, std::less<>> m_opened;
    std::map<std::string, std::string, std::less<>>
        m_openTiles; // question → words of the group of options that is open
    std::map<std::string, std::vector<sync::AnswerOption>, std::less<>> m_options;
    std::map<std::string, std::unique_ptr<PlaceModel>, std::less<>> m_places;
    std::map<std::string, QString, std::less<>> m_typed; // amounts while they are being typed
    std::map<std::string, QString, std::less<>> m_quick; // how a moment was chosen: "now", "ago:10"
    std::map<std::string, std::vector<FormLink>, std::less<>> m_links;
    std::map<std::string, Message, std::less<>> m_messages;
    std::map<std::string, std::array<QString, 3>, std::less<>> m_dates;  // as typed: day, month, year
    std::map<std::string, std::pair<bool, bool>, std::less<>> m_unknown; // day, month
    std::vector<sync::ContentIssue> m_shown;                             // faults on screen, in the order of the form

    friend class FormRowBuilder;
};

} // namespace relais::app
