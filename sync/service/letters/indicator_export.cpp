// One list of lines, written twice.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/letters/indicator_export.h"

#include "sync/service/letters/answer_lines.h"

namespace relais::service {
namespace {

constexpr std::size_t kFewest = 5;
const std::string kFew = "< 5";

struct IndicatorLine {
    std::string label;
    std::string written;
    double drawn = -1; // length of its bar; below 0: none
};
struct IndicatorTable {
    std::string title;
    std::vector<IndicatorLine> lines;
    bool plotted = false;
};

std::string minutes(std::int64_t tenths) { return printedDecimal(tenths, 1) + "\u00A0min"; }

std::string cellWords(const sync::MaskedCell& cell) {
    if (cell.kind == sync::CellKind::Shown)
        return std::to_string(cell.count);
    return cell.kind == sync::CellKind::Small ? kFew : "masqué";
}

// A part and the rest are two cells of one whole: a small rest hides its part, which would give it away.
std::string share(const sync::Share& share) {
    if (share.whole == 0)
        return "–";
    for (const sync::MaskedCell& cell : sync::masked({{"part", share.part}, {"rest", share.whole - share.part}}).cells)
        if (cell.key == "part" && cell.kind != sync::CellKind::Shown)
            return cellWords(cell);
    return std::to_string(share.part) + " / " + std::to_string(share.whole) + " ("
        + printedDecimal(*share.perMille(), 1) + "\u00A0%)";
}

IndicatorTable responseTable(const sync::ResponseTime& response) {
    IndicatorTable table {"Temps de réponse", {}, false};
    // Their sum is told elsewhere: a small one hides the other.
    const sync::MaskedTable counts
        = sync::masked({{"Consultations mesurées", response.counted}, {"Sans rendez-vous, à part", response.walkIns}});
    for (const sync::MaskedCell& cell : counts.cells)
        table.lines.push_back({cell.key, cellWords(cell)});
    if (response.counted >= kFewest) {
        table.lines.push_back({"Médiane", minutes(response.medianTenths)});
        table.lines.push_back({"9 sur 10 en moins de", minutes(response.p90Tenths)});
        table.lines.push_back({"Moyenne", minutes(response.meanTenths)});
    }
    return table;
}

template <class Words>
IndicatorTable countTable(std::string title, const std::map<std::string, std::size_t>& counts, Words words) {
    IndicatorTable table {std::move(title), {}, true};
    const sync::MaskedTable shown = sync::masked(counts);
    for (const sync::MaskedCell& cell : shown.cells) {
        const bool plain = cell.kind == sync::CellKind::Shown;
        table.lines.push_back({words(cell.key), cellWords(cell), plain ? static_cast<double>(cell.count) : 0});
    }
    table.lines.push_back({"Ensemble", shown.total ? std::to_string(*shown.total) : "masqué"});
    return table;
}

std::vector<IndicatorTable> tablesOf(const sync::Indicators& figures, const sync::Questionnaire& form) {
    const auto option = [&form](std::string_view linkId) {
        return [&form, linkId](const std::string& code) {
            const sync::AnswerOption* known = form.option(linkId, code);
            return known != nullptr ? known->display.fr : code;
        };
    };
    const auto hour = [](const std::string& key) { return key + "\u00A0h"; };
    const auto same = [](const std::string& key) { return key; };
    return {
        responseTable(figures.response),
        {"Ruptures et parcours",
         {{"Sages-femmes", std::to_string(figures.midwives)},
          {"Ruptures (sans suite près de chez elle)", share(figures.ruptures)},
          {"Venues par les urgences", share(figures.fromEmergencies)},
          {"Adressées aux urgences", share(figures.toEmergencies)},
          {"Comptes rendus reçus par la maternité", share(figures.acknowledged)},
          {"Comptes rendus reçus sous 24 h", share(figures.acknowledgedWithinDay)}},
         false},
        countTable("Activité par type", figures.byType, option("type")),
        countTable("Activité par heure", figures.byHour, hour),
        countTable("Activité par situation", figures.byTarget, option("cible")),
        countTable("Activité par commune", figures.byCommune, same)};
}

std::string periodWords(const IndicatorPeriod& period) {
    return "Du " + printedDate(period.first) + " au " + printedDate(period.last);
}

// A cell of a CSV: quoted where it must be; never read as a formula.
std::string cell(const std::string& text) {
    const bool formula = !text.empty() && std::string_view("=+-@").find(text.front()) != std::string_view::npos;
    std::string out = formula ? "'" + text : text;
    if (out.find_first_of("\";\r\n") == std::string::npos)
        return out;
    std::string quoted = "\"";
    for (const char c : out)
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    return quoted + '"';
}

} // namespace

std::string
indicatorCsv(const sync::Indicators& figures, const IndicatorPeriod& period, const sync::Questionnaire& form) {
    std::string out = "\xEF\xBB\xBF";
    const auto line = [&out](const std::string& first, const std::string& second, const std::string& third) {
        out += cell(first) + ';' + cell(second) + ';' + cell(third) + "\r\n";
    };
    line("Indicateurs de la permanence", period.territory, periodWords(period));
    line("Indicateur", "Détail", "Valeur");
    for (const IndicatorTable& table : tablesOf(figures, form))
        for (const IndicatorLine& said : table.lines)
            line(table.title, said.label, said.written);
    return out;
}

Result<Bytes>
indicatorPaper(const sync::Indicators& figures, const IndicatorPeriod& period, const sync::Questionnaire& form) {
    PdfPaper paper("Indicateurs de la permanence", period.territory + " · " + periodWords(period), period.made);
    paper.title("Indicateurs de la permanence");
    paper.paragraph(period.territory + ". " + periodWords(period) + ".");
    for (const IndicatorTable& table : tablesOf(figures, form)) {
        paper.heading(table.title);
        std::vector<PdfPaper::Bar> bars;
        std::vector<PaperRow> rows;
        for (const IndicatorLine& line : table.lines) {
            if (table.plotted && line.drawn >= 0)
                bars.push_back({line.label, line.drawn, line.written});
            else
                rows.push_back({line.label, line.written});
        }
        paper.bars(bars);
        paper.rows(rows);
    }
    paper.small("Les nombres de 1 à 4 sont masqués (« < 5 »), et un second quand le total le donnerait.");
    return paper.finish();
}

} // namespace relais::service
