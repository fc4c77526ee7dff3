// Turns one step of a form and its answers into rows to draw.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/forms/form_model.h"

namespace relais::app {

// Reads one model for the time of a call.
class FormRowBuilder {
public:
    explicit FormRowBuilder(const FormModel& model)
        : m_model(model), m_enabled(model.m_form.enabled(model.m_answers)) { }

    [[nodiscard]] std::vector<FormRow> step(std::size_t group) const;
    // Instead of a group: a form without steps, as an act asks.
    static constexpr std::size_t kAllItems = static_cast<std::size_t>(-1);

    // Tiles of options that share words are one tile, "group:<words>", with a second choice below it.
    [[nodiscard]] static QString tileOf(const sync::LocalText& group);
    static constexpr const char* kGroupSuffix = "/group";

    // How a number, a moment, a score or a word of the form itself is drawn; "" for any other item.
    [[nodiscard]] static QString measureKindOf(const sync::FormItem& item);

private:
    [[nodiscard]] bool isShown(const sync::FormItem& item) const;
    [[nodiscard]] FormRow row(const sync::FormItem& item) const;
    void addOptions(const sync::FormItem& item, FormRow& row) const;
    void addTiles(const sync::FormItem& item, const std::vector<sync::AnswerOption>& options, FormRow& row) const;
    static void foldTiles(const sync::FormItem& item, std::vector<sync::AnswerOption>& options);
    void addSegments(const std::vector<sync::AnswerOption>& options, FormRow& row) const;
    void addGroupRow(const sync::FormItem& item, std::vector<FormRow>& rows) const;
    void addDate(const sync::FormItem& item, FormRow& row) const;
    void addNearDates(const std::string& chosen, FormRow& row) const;
    void addMessages(const sync::FormItem& item, FormRow& row) const;
    void addYesNo(const sync::Value& answer, FormRow& row) const;
    [[nodiscard]] bool asksScore(const sync::FormItem& group) const;
    [[nodiscard]] static bool isMeasure(const QString& kind);
    // A computed total that is shown with the questions it adds up.
    [[nodiscard]] bool isScore(const sync::FormItem& item) const;
    void addMeasure(const sync::FormItem& item, FormRow& row) const;
    void addNumber(const sync::FormItem& item, FormRow& row) const;
    void addMoment(const sync::FormItem& item, FormRow& row) const;
    void addSoon(const sync::Value& answer, FormRow& row) const;
    void addScore(const sync::FormItem& item, FormRow& row) const;
    [[nodiscard]] QString amountOf(const sync::FormItem& item, const sync::Value& answer) const;
    void addLinks(const sync::FormItem& item, std::vector<FormRow>& rows) const;
    [[nodiscard]] bool isChosen(const sync::FormItem& item, const std::string& code) const;
    [[nodiscard]] bool waitsForNobody(const sync::FormItem& item) const;
    [[nodiscard]] bool inClosedGroup(const sync::FormItem& item) const;

    const FormModel& m_model;
    std::set<std::string, std::less<>> m_enabled;
};

} // namespace relais::app
