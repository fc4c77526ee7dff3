// A consultation being written, from « Qui » to « Signer » (design.md §8.8).
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/consultations/duty_now.h"
#include "app/consultations/measure_editor.h"
#include "app/forms/draft_keeper.h"
#include "app/forms/form_model.h"
#include "app/forms/identity_fields.h"
#include "sync/domain/reference_tables.h"

#include <memory>
#include <set>

namespace relais::app {

// Made by its page; UI thread only. Everything typed is in the draft when its field is left; « Signée » is said
// (savedRecord) only after the op is committed and sealed in the spool. What belongs to the author alone (violence)
// leaves in an op of its own, sealed on this device; in the same draft until both are committed.
class ConsultationComposer : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(relais::app::RecordSource* source READ source WRITE setSource NOTIFY sourceChanged REQUIRED FINAL)
    Q_PROPERTY(QString draftId READ draftId WRITE setDraftId NOTIFY beginChanged FINAL)
    Q_PROPERTY(QString type READ type WRITE setType NOTIFY beginChanged FINAL)
    Q_PROPERTY(QString followedId READ followedId WRITE setFollowedId NOTIFY beginChanged FINAL)
    Q_PROPERTY(relais::app::FormModel* form READ form CONSTANT FINAL)
    Q_PROPERTY(relais::app::MeasureEditor* measures READ measures CONSTANT FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY readyChanged FINAL)
    Q_PROPERTY(bool started READ isStarted NOTIFY startedChanged FINAL)
    Q_PROPERTY(int step READ step NOTIFY stepChanged FINAL)
    Q_PROPERTY(QList<int> groups READ groups NOTIFY stepChanged FINAL)
    Q_PROPERTY(QString typeTitle READ typeTitle NOTIFY readyChanged FINAL)
    Q_PROPERTY(QString heading READ heading NOTIFY stepChanged FINAL)
    Q_PROPERTY(QString who READ who NOTIFY whoChanged FINAL)
    Q_PROPERTY(QString whoLine READ whoLine NOTIFY whoChanged FINAL)
    Q_PROPERTY(QString whoIcon READ whoIcon NOTIFY whoChanged FINAL)
    Q_PROPERTY(bool measured READ isMeasured NOTIFY readyChanged FINAL) // a chart goes with this type
    Q_PROPERTY(QString resumeField READ resumeField NOTIFY readyChanged FINAL)
    Q_PROPERTY(bool submitting READ isSubmitting NOTIFY submittingChanged FINAL)
    Q_PROPERTY(QString savedRecord READ savedRecord NOTIFY saved FINAL)
    Q_PROPERTY(bool lupWanted READ isLupWanted NOTIFY saved FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged FINAL)

public:
    static constexpr int kSteps = 4;

    explicit ConsultationComposer(QObject* parent = nullptr);
    ~ConsultationComposer() override;

    [[nodiscard]] RecordSource* source() const { return m_source; }
    void setSource(RecordSource* source);
    [[nodiscard]] QString draftId() const { return m_draftId; }
    void setDraftId(const QString& draftId); // before the source; "": a new one
    [[nodiscard]] QString type() const { return m_type; }
    void setType(const QString& type); // of a new one
    // A record whose person is seen again; "": a new person.
    [[nodiscard]] QString followedId() const { return m_followedId; }
    void setFollowedId(const QString& recordId);
    [[nodiscard]] FormModel* form() { return &m_form; }
    [[nodiscard]] MeasureEditor* measures() { return &m_measures; }
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] bool isStarted() const { return m_keeper.isStarted() || !m_dirty.empty(); }
    [[nodiscard]] int step() const { return m_step; }                    // 0 to 3
    [[nodiscard]] QList<int> groups() const { return groupsOf(m_step); } // steps of the form on this page, in order
    [[nodiscard]] QString typeTitle() const;
    [[nodiscard]] QString heading() const;
    [[nodiscard]] QString who() const;
    [[nodiscard]] QString whoLine() const;
    [[nodiscard]] QString whoIcon() const;
    [[nodiscard]] bool isMeasured() const;
    [[nodiscard]] QString resumeField() const { return m_resumeField; }
    [[nodiscard]] bool isSubmitting() const { return m_submitting; }
    [[nodiscard]] QString savedRecord() const { return m_savedRecord; }
    [[nodiscard]] bool isLupWanted() const { return m_form.answer("orientation").text() == "LUP"; }
    [[nodiscard]] QString problem() const { return m_problem; }

    [[nodiscard]] Q_INVOKABLE bool isMeasureGroup(int group) const;
    // The page of a field, -1 when it has none.
    [[nodiscard]] Q_INVOKABLE int pageOf(const QString& linkId) const;
    // « Continuer »: to the next step when nothing stops this one; its faults are shown otherwise.
    Q_INVOKABLE bool advance();
    Q_INVOKABLE void goToStep(int step);
    // « Signer »; a second touch does nothing. Goes to the first step where something is missing.
    Q_INVOKABLE void sign();
    // « Fermer »: what is in the field with the caret goes to the draft too, then draftKept().
    Q_INVOKABLE void keepDraft();
    // An alert filled with who she is, as a draft: then alertReady().
    Q_INVOKABLE void startAlert();

Q_SIGNALS:
    void sourceChanged();
    void beginChanged();
    void readyChanged();
    void startedChanged();
    void stepChanged();
    void whoChanged();
    void submittingChanged();
    void problemChanged();
    void saved();
    void draftKept(const QString& draftId);
    void alertReady(const QString& draftId);
    void callAsked(const QString& phone);

private:
    struct Surroundings { // read on the store's thread before a form opens
        DutyNow duty;
        std::optional<sync::Record> followed;
        std::vector<EarlierMeasure> earlier;
        std::vector<sync::Commune> communes;
        std::vector<sync::DirectoryEntry> directory;
        std::string lastProfessional; // of the last rendez-vous she gave
    };
    static Surroundings
    lookAround(sync::Store& store, const sync::Actor& actor, sync::WallMs now, const QString& followedId);

    void begin();
    void resume(const sync::Draft& draft);
    void open(const sync::Value::Map* drafted, const Surroundings& around);
    [[nodiscard]] sync::Value::Map firstAnswers(const Surroundings& around) const;
    void offerPlaces(const Surroundings& around);
    void offerSeniors();
    void answered(const std::string& linkId);
    void suggestContact();
    void suggestAppointment();
    void showAges();
    void showEnd();
    void setEnd(const sync::Value& end);
    void write(const std::string& linkId);
    void takeMeasures();
    [[nodiscard]] QList<int> groupsOf(int step) const;
    [[nodiscard]] bool checkSteps(int step);
    void commit();
    void fail(const sync::Error& error);

    QPointer<RecordSource> m_source;
    sync::Questionnaire m_questionnaire;
    std::uint32_t m_version = 0;
    FormModel m_form;
    MeasureEditor m_measures;
    DraftKeeper m_keeper;
    std::unique_ptr<IdentityFields> m_identity;
    std::vector<sync::DirectoryEntry> m_directory;
    std::string m_lastProfessional;
    QString m_draftId;
    QString m_type;
    QString m_followedId;
    QString m_resumeField;
    QString m_savedRecord;
    QString m_problem;
    std::set<std::string, std::less<>> m_dirty; // answers that the draft does not have yet
    std::set<std::string, std::less<>> m_given; // answers that Relais proposed, not the midwife
    int m_step = 0;
    bool m_ready = false;
    bool m_filling = false;
    bool m_submitting = false;
};

} // namespace relais::app
