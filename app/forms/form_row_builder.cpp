// Turns one step of a form and its answers into rows to draw.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

#include "app/forms/form_row_builder.h"

#include "app/text/dates.h"
#include "app/text/issue_text.h"
#include "app/text/language.h"
#include "app/text/measure_text.h"
#include "sync/domain/working_time.h"

#include <QDate>

#include <algorithm>

namespace relais::app {

namespace {

constexpr std::size_t kShortLine = 80; // characters of a field that shares its line with others
constexpr int kMostOnALine = 3;
constexpr std::size_t kMostTiles = 8;
constexpr qsizetype kNearDays = 3;
constexpr std::size_t kFirstTiles = 5;

// Icons of the choices that have one; a form may name others, which are drawn without.
struct OptionIcon {
    const char* code;
    const char* icon;
};
constexpr OptionIcon kOptionIcons[] = {
    {"DROITS_FERMES", "lock_clock"},
    {"OUVERTURE_DROITS", "badge"},
    {"CARTE_VITALE", "credit_card"},
    {"CSS_DEMANDE", "health_and_safety"},
    {"CSS_RENOUVELLEMENT", "health_and_safety"},
    {"IJ_NON_VERSEES", "event_busy"},
    {"AME", "public"},
    {"RESTE_A_CHARGE", "euro"},
    {"SANS_DROITS", "person_search"},
    {"MATERNITE", "pregnant_woman"},
    {"CHANGEMENT_CAISSE", "swap_horiz"},
};

QString iconOf(const std::string& code) {
    const auto found = std::ranges::find_if(kOptionIcons, [&](const OptionIcon& one) { return code == one.code; });
    return found == std::end(kOptionIcons) ? QString() : QString::fromUtf8(found->icon);
}

QString kindOf(const sync::FormItem& item) {
    using sync::ItemType;
    if (item.control == "nir-pad")
        return QStringLiteral("nir");
    if (item.control == "phone-pad")
        return QStringLiteral("phone");
    if (item.control == "birth-name")
        return QStringLiteral("birthName");
    if (item.check == "email")
        return QStringLiteral("email");
    if (const QString measure = FormRowBuilder::measureKindOf(item); !measure.isEmpty())
        return measure;
    switch (item.type) {
    case ItemType::Boolean: // « Non » is an answer where one is asked for
        return item.required || item.control == "segmented" ? QStringLiteral("segmented") : QStringLiteral("check");
    case ItemType::Date:
        return item.control == "near-future" ? QStringLiteral("nearDate") : QStringLiteral("date");
    case ItemType::Text:
        return QStringLiteral("area");
    case ItemType::Choice:
        break;
    case ItemType::Group:
        return QStringLiteral("more");
    default:
        return QStringLiteral("text");
    }
    if (item.control == "segmented" && !item.repeats)
        return QStringLiteral("segmented");
    return item.control == "sheet" ? QStringLiteral("sheet") : QStringLiteral("tiles");
}

bool isStepper(const FormRow& row) { return row.kind == QLatin1String("stepper"); }

bool isShortLine(const FormRow& row) {
    static const QStringList kinds {QStringLiteral("text"), QStringLiteral("birthName")};
    return row.kind == QLatin1String("phone") || row.kind == QLatin1String("number") || isStepper(row)
        || (kinds.contains(row.kind) && row.maximumLength > 0 && row.maximumLength <= static_cast<int>(kShortLine));
}

// Short fields that follow one another share a line.
void shareLines(std::vector<FormRow>& rows) {
    for (std::size_t from = 0; from < rows.size();) {
        std::size_t to = from;
        const std::size_t most = from < rows.size() && isStepper(rows[from]) ? 2 : kMostOnALine;
        while (to < rows.size() && isShortLine(rows[to]) && isStepper(rows[to]) == isStepper(rows[from])
               && to - from < most)
            ++to;
        for (std::size_t i = from; i < to; ++i)
            rows[i].share = static_cast<int>(to - from);
        from = std::max(to, from + 1);
    }
}

// « 620 », « 620,50 »: as one writes it, and as it is typed again.
QString eurosOf(std::int64_t cents) {
    const QString euros = QString::number(cents / 100);
    return cents % 100 == 0
        ? euros
        : euros + interfaceLocale().decimalPoint() + QString::number(cents % 100).rightJustified(2, QLatin1Char('0'));
}

} // namespace

QString FormRowBuilder::tileOf(const sync::LocalText& group) { return QStringLiteral("group:") + qtText(group.fr); }

std::vector<FormRow> FormRowBuilder::step(std::size_t group) const {
    std::vector<FormRow> rows;
    const auto& items = m_model.m_form.items();
    const bool all = group == kAllItems;
    for (std::size_t i = all ? 0 : group + 1; i < items.size() && (all || items[i].depth > 0); ++i) {
        const sync::FormItem& item = items[i];
        if (!isShown(item))
            continue;
        rows.push_back(row(item));
        if (item.type == sync::ItemType::Choice)
            addGroupRow(item, rows);
        addLinks(item, rows);
    }
    shareLines(rows);
    return rows;
}

bool FormRowBuilder::isShown(const sync::FormItem& item) const {
    if ((item.readOnly && item.computed.empty()) || item.control == "hidden" || item.control == "epds")
        return false;
    if (item.type == sync::ItemType::Display && item.control != "note" && item.control != "warning")
        return false;
    if (item.type == sync::ItemType::Group && item.control != "closed")
        return false;
    if (!item.computed.empty() && (isScore(item) || computedText(item, m_model.answer(item.linkId)).isEmpty()))
        return false;
    return m_enabled.contains(item.linkId) && !m_model.isHidden(item.linkId) && !inClosedGroup(item)
        && !waitsForNobody(item);
}

// « Pourquoi ? » is asked once « Personne ne répond » was chosen among the lines of the directory.
bool FormRowBuilder::waitsForNobody(const sync::FormItem& item) const {
    return sync::isBlank(m_model.answer(item.linkId))
        && std::ranges::any_of(item.enableWhen, [this](const sync::EnableCondition& condition) {
               const sync::FormItem* question = m_model.m_form.find(condition.question);
               return question != nullptr && question->control == "directory-line"
                   && m_model.m_options.contains(question->linkId) && !m_model.m_quick.contains(question->linkId);
           });
}

// A closed group of questions that are answered one by one.
bool FormRowBuilder::asksScore(const sync::FormItem& group) const {
    const auto& items = m_model.m_form.items();
    const auto self = static_cast<int>(&group - items.data());
    return std::ranges::any_of(
        items, [self](const sync::FormItem& item) { return item.parent == self && item.control == "epds"; });
}

bool FormRowBuilder::inClosedGroup(const sync::FormItem& item) const {
    const auto& items = m_model.m_form.items();
    for (int parent = item.parent; parent >= 0; parent = items[static_cast<std::size_t>(parent)].parent) {
        const sync::FormItem& group = items[static_cast<std::size_t>(parent)];
        if (group.control == "closed" && !m_model.m_opened.contains(group.linkId))
            return true;
        if (m_model.isHidden(group.linkId))
            return true;
    }
    return false;
}

FormRow FormRowBuilder::row(const sync::FormItem& item) const {
    FormRow row;
    row.linkId = qtText(item.linkId);
    row.kind = kindOf(item);
    if (m_model.m_options.contains(item.linkId))
        row.kind = item.control == "directory-line" ? QStringLiteral("lines") : QStringLiteral("tiles");
    const PlaceModel* places = m_model.places(row.linkId);
    if (places != nullptr)
        row.kind = QStringLiteral("place");
    row.label = wordsOf(item.text);
    if (item.control == "closed" && asksScore(item))
        row.kind = QStringLiteral("epds");
    row.maximumLength = static_cast<int>(item.maxLength);
    row.multiple = item.repeats;
    const sync::Value& answer = m_model.answer(item.linkId);
    if (row.kind == QLatin1String("tiles"))
        row.note = wordsOf(item.help);
    else
        row.help = wordsOf(item.help);
    if (isMeasure(row.kind)) {
        addMeasure(item, row);
        addMessages(item, row);
        return row;
    }
    switch (item.type) {
    case sync::ItemType::Choice:
        addOptions(item, row);
        break;
    case sync::ItemType::Date:
        if (row.kind == QLatin1String("nearDate"))
            addNearDates(answer.text(), row);
        else
            addDate(item, row);
        break;
    case sync::ItemType::Boolean:
        row.checked = answer.boolean();
        if (row.kind == QLatin1String("segmented"))
            addYesNo(answer, row);
        break;
    case sync::ItemType::Group:
        row.checked = m_model.m_opened.contains(item.linkId);
        break;
    case sync::ItemType::Integer:
        row.value = item.control == "euros" ? amountOf(item, answer)
            : answer.isInteger()            ? QString::number(answer.integer())
                                            : qtText(answer.text());
        break;
    default:
        row.value = qtText(answer.text());
        if (const QString name = places == nullptr ? QString() : places->nameOf(row.value); !name.isEmpty())
            row.value = name;
        if (m_model.m_options.contains(item.linkId))
            addOptions(item, row);
    }
    addMessages(item, row);
    return row;
}

QString FormRowBuilder::amountOf(const sync::FormItem& item, const sync::Value& answer) const {
    if (const auto typed = m_model.m_typed.find(item.linkId); typed != m_model.m_typed.end())
        return typed->second;
    return answer.isInteger() ? eurosOf(answer.integer()) : qtText(answer.text());
}

void FormRowBuilder::addYesNo(const sync::Value& answer, FormRow& row) const {
    row.optionCodes = QStringList {QStringLiteral("true"), QStringLiteral("false")};
    row.optionTexts
        = QStringList {QCoreApplication::translate("FormRow", "Oui"), QCoreApplication::translate("FormRow", "Non")};
    row.optionIcons = QStringList {QString(), QString()};
    row.current = answer.isNull() ? -1 : answer.boolean() ? 0 : 1;
    row.optionChecked = QList<bool> {row.current == 0, row.current == 1};
}

void FormRowBuilder::addMessages(const sync::FormItem& item, FormRow& row) const {
    if (const auto message = m_model.m_messages.find(item.linkId); message != m_model.m_messages.end()) {
        switch (message->second.tone) {
        case FormModel::Tone::Help:
            row.help = message->second.text;
            break;
        case FormModel::Tone::Ok:
            row.ok = message->second.text;
            break;
        case FormModel::Tone::Warning:
            row.warning = message->second.text;
            break;
        case FormModel::Tone::Error:
            row.error = message->second.text;
            break;
        }
    }
    for (const sync::ContentIssue& issue : m_model.m_shown) {
        if (m_model.fieldOf(issue.linkId) != item.linkId)
            continue;
        (issue.blocking ? row.error : row.warning) = issueText(issue, m_model.m_form);
        if (const QString help = issueHelp(issue); !help.isEmpty())
            row.help = help;
        if (issue.blocking)
            break;
    }
}

void FormRowBuilder::addDate(const sync::FormItem& item, FormRow& row) const {
    if (const auto typed = m_model.m_dates.find(item.linkId); typed != m_model.m_dates.end()) {
        row.day = typed->second[0];
        row.month = typed->second[1];
        row.year = typed->second[2];
    }
    if (const auto unknown = m_model.m_unknown.find(item.linkId); unknown != m_model.m_unknown.end()) {
        row.dayUnknown = unknown->second.first;
        row.monthUnknown = unknown->second.second;
    }
    row.multiple = item.control == "partial-date"; // a day or a month may be unknown
}

// Tomorrow, the next two working days, then the month.
void FormRowBuilder::addNearDates(const std::string& chosen, FormRow& row) const {
    const sync::CivilDate today = m_model.m_setting.context.today;
    const Dates dates(interfaceLocale());
    const auto words = [&dates](sync::CivilDate day, const QString& format) {
        return dates.words(QDate(day.year(), day.month(), day.day()), format);
    };
    const auto add = [&](const QString& code, const QString& text, bool checked) {
        row.optionCodes += code;
        row.optionTexts += text;
        row.optionIcons += QString();
        row.optionChecked += checked;
    };
    add(qtText((today + 1).iso()), QCoreApplication::translate("FormRow", "Demain"), chosen == (today + 1).iso());
    for (sync::CivilDate day = today + 2; row.optionCodes.size() < kNearDays; day = day + 1) {
        if (sync::isWorkingDay(day))
            add(qtText(day.iso()), words(day, QStringLiteral("dddd d")), chosen == day.iso());
    }
    const auto other = sync::CivilDate::parse(chosen);
    const bool elsewhere = other && !row.optionChecked.contains(true);
    add(QStringLiteral("more"),
        elsewhere ? words(*other, QStringLiteral("d MMMM")) : QCoreApplication::translate("FormRow", "Autre date"),
        elsewhere);
    row.value = qtText(today.iso()); // the first day of the month that is offered
    row.day = qtText(chosen);
    row.multiple = false;
}

bool FormRowBuilder::isChosen(const sync::FormItem& item, const std::string& code) const {
    const sync::Value& answer = m_model.answer(item.linkId);
    if (!item.repeats)
        return answer.text() == code;
    return std::ranges::any_of(answer.array(), [&](const sync::Value& one) { return one.text() == code; });
}

void FormRowBuilder::addOptions(const sync::FormItem& item, FormRow& row) const {
    const auto other = m_model.m_options.find(item.linkId);
    std::vector<sync::AnswerOption> options = other != m_model.m_options.end()
        ? other->second
        : m_model.m_form.optionsFor(item, m_model.m_setting.profession);
    std::erase_if(options, [&](const sync::AnswerOption& option) {
        return option.former || m_model.m_hiddenOptions.contains({item.linkId, option.code});
    });
    if (row.kind == QLatin1String("tiles")) {
        foldTiles(item, options);
        addTiles(item, options, row);
        return;
    }
    addSegments(options, row);
    for (const sync::AnswerOption& option : options) // of a directory's line: its number and when it was checked
        row.moreTexts += wordsOf(option.group);
    for (qsizetype i = 0; i < row.optionCodes.size(); ++i) {
        const std::string code = coreText(row.optionCodes[i]);
        if (code.empty() ? !m_model.m_quick.contains(item.linkId) : !isChosen(item, code))
            continue;
        row.current = static_cast<int>(i);
        row.optionChecked[i] = true;
        row.value += (row.value.isEmpty() ? QString() : QStringLiteral(", ")) + row.optionTexts[i];
    }
}

// Groups of eight at most (design.md §5.2): of several choices the first five stand, « Plus… » has the others.
void FormRowBuilder::foldTiles(const sync::FormItem& item, std::vector<sync::AnswerOption>& options) {
    if (!item.repeats || item.control == "grid" || options.size() <= kMostTiles
        || std::ranges::any_of(options, &sync::AnswerOption::more))
        return;
    for (std::size_t i = kFirstTiles; i < options.size(); ++i)
        options[i].more = true;
}

void FormRowBuilder::addSegments(const std::vector<sync::AnswerOption>& options, FormRow& row) const {
    for (const sync::AnswerOption& option : options) {
        row.optionCodes += qtText(option.code);
        row.optionTexts += wordsOf(option.display);
        row.optionIcons += QString();
        row.optionChecked += false;
    }
}

void FormRowBuilder::addTiles(
    const sync::FormItem& item, const std::vector<sync::AnswerOption>& options, FormRow& row) const {
    const auto open = m_model.m_openTiles.find(item.linkId);
    const auto add = [&row](const QString& code, const QString& text, const QString& icon, bool checked) {
        row.optionCodes += code;
        row.optionTexts += text;
        row.optionIcons += icon;
        row.optionChecked += checked;
    };
    const bool icons = !item.repeats;
    row.columns = item.control == "grid" ? 2 : 0;
    for (const sync::AnswerOption& option : options) {
        const bool chosen = isChosen(item, option.code);
        if (option.more && !(item.repeats && chosen)) {
            row.moreCodes += qtText(option.code);
            row.moreTexts += wordsOf(option.display);
            row.moreChecked += chosen;
            if (chosen)
                row.moreLabel = wordsOf(option.display);
        } else if (option.group.empty()) {
            const QString icon = icons ? iconOf(option.code) : QString();
            add(qtText(option.code), wordsOf(option.display), option.sealedAs ? QStringLiteral("lock") : icon, chosen);
        } else if (const qsizetype tile = row.optionCodes.indexOf(tileOf(option.group)); tile < 0) {
            const bool opened = open != m_model.m_openTiles.end() && open->second == option.group.fr;
            add(tileOf(option.group), wordsOf(option.group), icons ? iconOf(option.code) : QString(), chosen || opened);
        } else if (chosen) {
            row.optionChecked[tile] = true;
        }
    }
    if (row.moreCodes.isEmpty())
        return;
    const bool moreChosen = row.moreChecked.contains(true);
    if (!moreChosen)
        row.moreLabel = m_model.m_options.contains(item.linkId) ? QCoreApplication::translate("FormRow", "Autre…")
            : item.repeats                                      ? QCoreApplication::translate("FormRow", "Plus…")
                                                                : QCoreApplication::translate("FormRow", "Autre motif");
    add(QStringLiteral("more"), row.moreLabel, icons ? QStringLiteral("more_horiz") : QString(), moreChosen);
}

// The second choice of a tile that stands for several options.
void FormRowBuilder::addGroupRow(const sync::FormItem& item, std::vector<FormRow>& rows) const {
    const auto open = m_model.m_openTiles.find(item.linkId);
    std::vector<sync::AnswerOption> inside;
    for (const sync::AnswerOption& option : item.options) {
        const bool opened = open != m_model.m_openTiles.end() && open->second == option.group.fr;
        const bool chosen = std::ranges::any_of(item.options, [&](const sync::AnswerOption& other) {
            return other.group == option.group && isChosen(item, other.code);
        });
        if (!option.group.empty() && !option.former && (opened || chosen))
            inside.push_back(option);
    }
    if (inside.empty())
        return;
    FormRow row;
    row.linkId = qtText(item.linkId) + QLatin1String(kGroupSuffix);
    row.kind = QStringLiteral("segmented");
    row.label = wordsOf(inside.front().group);
    addSegments(inside, row);
    for (qsizetype i = 0; i < row.optionCodes.size(); ++i) {
        if (isChosen(item, coreText(row.optionCodes[i])))
            row.current = static_cast<int>(i);
    }
    rows.push_back(std::move(row));
}

void FormRowBuilder::addLinks(const sync::FormItem& item, std::vector<FormRow>& rows) const {
    const auto links = m_model.m_links.find(item.linkId);
    if (links == m_model.m_links.end() || links->second.empty())
        return;
    FormRow row;
    row.linkId = qtText(item.linkId) + QStringLiteral("/links");
    row.kind = QStringLiteral("links");
    for (const FormLink& link : links->second) {
        row.optionCodes += link.key;
        row.optionTexts += link.text;
        row.optionIcons += link.icon;
        row.optionChecked += false;
    }
    rows.push_back(std::move(row));
}

} // namespace relais::app
