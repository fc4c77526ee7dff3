// A LUP alert being written, from the patient to « Enregistrée ici » (design.md §8.3).
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/alerts/recent_patients.h"
#include "app/forms/draft_keeper.h"
#include "app/forms/form_model.h"
#include "app/forms/identity_fields.h"
#include "app/forms/ins_filler.h"

#include <memory>
#include <set>

namespace relais::app {

// Made by its page; UI thread only. Everything typed is in the draft when its field is left; « enregistrée » is said
// (savedRecord) only after the op is committed and sealed in the spool.
class AlertComposer : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(relais::app::RecordSource* source READ source WRITE setSource NOTIFY sourceChanged REQUIRED FINAL)
    Q_PROPERTY(QString draftId READ draftId WRITE setDraftId NOTIFY draftIdChanged FINAL)
    Q_PROPERTY(QString correctedId READ correctedId WRITE setCorrectedId NOTIFY draftIdChanged FINAL)
    Q_PROPERTY(QString toCorrect READ toCorrect NOTIFY readyChanged FINAL) // what the service found wrong in it
    Q_PROPERTY(relais::app::FormModel* form READ form CONSTANT FINAL)
    Q_PROPERTY(relais::app::RecentPatients* recents READ recents CONSTANT FINAL)
    Q_PROPERTY(relais::app::InsFiller* ins READ ins CONSTANT FINAL)
    Q_PROPERTY(bool canScan READ canScan WRITE setCanScan NOTIFY canScanChanged FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY readyChanged FINAL)
    Q_PROPERTY(int step READ step NOTIFY stepChanged FINAL)
    Q_PROPERTY(QString resumeField READ resumeField NOTIFY readyChanged FINAL)
    Q_PROPERTY(bool started READ isStarted NOTIFY startedChanged FINAL)
    Q_PROPERTY(bool submitting READ isSubmitting NOTIFY submittingChanged FINAL)
    Q_PROPERTY(bool refused READ isRefused NOTIFY summaryChanged FINAL)
    Q_PROPERTY(QString savedRecord READ savedRecord NOTIFY saved FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged FINAL)
    Q_PROPERTY(QString patient READ patient NOTIFY summaryChanged FINAL)
    Q_PROPERTY(QString patientDetail READ patientDetail NOTIFY summaryChanged FINAL)
    Q_PROPERTY(QString situation READ situation NOTIFY summaryChanged FINAL)
    Q_PROPERTY(QString situationDetail READ situationDetail NOTIFY summaryChanged FINAL)
    Q_PROPERTY(QString detail READ detail NOTIFY summaryChanged FINAL)
    Q_PROPERTY(QString composedText READ composedText NOTIFY summaryChanged FINAL)
    Q_PROPERTY(QString freeText READ freeText NOTIFY summaryChanged FINAL)
    Q_PROPERTY(QList<QString> phrases READ phrases NOTIFY readyChanged FINAL)
    Q_PROPERTY(QList<bool> phraseChosen READ phraseChosen NOTIFY summaryChanged FINAL)
    Q_PROPERTY(QString returnWay READ returnWay NOTIFY summaryChanged FINAL)
    Q_PROPERTY(QList<QString> returnWays READ returnWays NOTIFY readyChanged FINAL)
    Q_PROPERTY(int returnWayIndex READ returnWayIndex NOTIFY summaryChanged FINAL)
    Q_PROPERTY(QString notice READ notice NOTIFY readyChanged FINAL)
    Q_PROPERTY(QString refusalHelp READ refusalHelp NOTIFY readyChanged FINAL)

public:
    explicit AlertComposer(QObject* parent = nullptr);
    ~AlertComposer() override;

    [[nodiscard]] RecordSource* source() const { return m_source; }
    void setSource(RecordSource* source);
    [[nodiscard]] QString draftId() const { return m_draftId; }
    void setDraftId(const QString& draftId); // before the source; "": a new alert
    // An alert of one's own whose content the service found wrong: « Envoyer » adds a correction to it.
    [[nodiscard]] QString correctedId() const { return m_correctedId; }
    void setCorrectedId(const QString& recordId); // before the source
    [[nodiscard]] QString toCorrect() const { return m_toCorrect; }
    [[nodiscard]] FormModel* form() { return &m_form; }
    [[nodiscard]] RecentPatients* recents() { return &m_recents; }
    [[nodiscard]] InsFiller* ins() { return &m_ins; }
    [[nodiscard]] bool canScan() const { return m_canScan; }
    void setCanScan(bool can); // there is a camera: « Scanner » is offered
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] int step() const { return m_step; } // 0, 1, 2
    [[nodiscard]] QString resumeField() const { return m_resumeField; }
    [[nodiscard]] bool isSubmitting() const { return m_submitting; }
    [[nodiscard]] bool isRefused() const; // the patient said no: the draft is kept, nothing leaves
    [[nodiscard]] QString savedRecord() const { return m_savedRecord; }
    [[nodiscard]] QString problem() const { return m_problem; }

    [[nodiscard]] QString patient() const;
    [[nodiscard]] QString patientDetail() const;
    [[nodiscard]] QString situation() const;
    [[nodiscard]] QString situationDetail() const;
    [[nodiscard]] QString detail() const; // what is sent: composed, phrases, own words
    [[nodiscard]] QString composedText() const;
    [[nodiscard]] QString freeText() const { return m_freeText; }
    [[nodiscard]] QStringList phrases() const;
    [[nodiscard]] QList<bool> phraseChosen() const;
    [[nodiscard]] QString returnWay() const;
    [[nodiscard]] QStringList returnWays() const;
    [[nodiscard]] int returnWayIndex() const;
    [[nodiscard]] QString notice() const;
    [[nodiscard]] QString refusalHelp() const;

    // « Continuer »: to the next step when nothing stops this one; its faults are shown otherwise.
    Q_INVOKABLE bool advance();
    Q_INVOKABLE void goToStep(int step);
    Q_INVOKABLE void togglePhrase(int index);
    Q_INVOKABLE void setFreeText(const QString& text);
    Q_INVOKABLE void leaveFreeText();
    Q_INVOKABLE void chooseReturnWay(int index);
    Q_INVOKABLE void useRecent(int row);
    // « Envoyer l'alerte »; a second touch does nothing. Without the patient's accord it keeps the draft.
    Q_INVOKABLE void submit();
    // « Tout effacer »: the draft is deleted and the form starts again.
    Q_INVOKABLE void clear();
    // « Fermer »: what is in the field with the caret goes to the draft too, then draftKept().
    Q_INVOKABLE void keepDraft();
    // Something was said, so there is a draft to speak of.
    [[nodiscard]] bool isStarted() const { return m_keeper.isStarted() || !m_dirty.empty(); }

Q_SIGNALS:
    void sourceChanged();
    void draftIdChanged();
    void canScanChanged();
    void readyChanged();
    void stepChanged();
    void submittingChanged();
    void summaryChanged();
    void problemChanged();
    void saved();
    void startedChanged();
    void draftKept(const QString& draftId); // « Brouillon enregistré »; "": it could not be written

private:
    void begin();
    void beginCorrection();
    [[nodiscard]] sync::OpDraft creation(sync::Value::Map answers) const;
    [[nodiscard]] sync::OpDraft correction(const sync::Value::Map& answers) const;
    void readPlaces();
    void load(const sync::Value::Map* answers);
    void resume(const sync::Draft& draft);
    void write(const std::string& linkId);
    void composeDetail();
    void commit();
    void fail(const sync::Error& error);
    [[nodiscard]] QString optionWords(std::string_view linkId) const;
    [[nodiscard]] const sync::FormItem* item(std::string_view linkId) const { return m_questionnaire.find(linkId); }

    QPointer<RecordSource> m_source;
    sync::Workflow m_workflow;
    sync::Questionnaire m_questionnaire;
    std::uint32_t m_version = 0;
    FormModel m_form;
    DraftKeeper m_keeper;
    RecentPatients m_recents;
    std::unique_ptr<IdentityFields> m_identity;
    InsFiller m_ins;
    bool m_canScan = false;
    QString m_draftId;
    QString m_correctedId;
    sync::Record m_corrected; // as it was when its correction began
    QString m_toCorrect;
    QString m_resumeField;
    QString m_freeText;
    QString m_wholeDetail;                      // of an alert taken back: its detail as it was sent
    std::set<std::string, std::less<>> m_dirty; // answers that the draft does not have yet
    std::vector<std::string> m_phrases;         // chosen, in the order they were touched
    QString m_savedRecord;
    QString m_problem;
    int m_step = 0;
    bool m_ready = false;
    bool m_submitting = false;
};

} // namespace relais::app
