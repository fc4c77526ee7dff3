// Sheets, lines and tables with Pango and Cairo.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/letters/pdf_paper.h"

#include "sync/domain/paris_time.h"

#include <algorithm>
#include <cairo-pdf.h>
#include <pango/pangocairo.h>

namespace relais::service {
namespace {

using sync::ErrorCode;
using sync::fail;

constexpr double kWidth = 595.28; // A4
constexpr double kHeight = 841.89;
constexpr double kMargin = 56;
constexpr double kFoot = 40; // of the sheet, below the text
constexpr double kBreadth = kWidth - 2 * kMargin;
constexpr double kLabel = 170; // breadth of the labels of rows
constexpr double kGap = 10;

struct Hand {
    const char* font;
    double before; // space above
    double grey;
};
constexpr Hand kTitle {"Source Sans 3, sans-serif Bold 18", 0, 0};
constexpr Hand kHeading {"Source Sans 3, sans-serif Bold 12.5", 14, 0};
constexpr Hand kText {"Source Sans 3, sans-serif 10.5", 5, 0};
constexpr Hand kStrong {"Source Sans 3, sans-serif Semi-Bold 10.5", 5, 0};
constexpr Hand kQuiet {"Source Sans 3, sans-serif 10.5", 5, 0.32};
constexpr Hand kSmall {"Source Sans 3, sans-serif 8.5", 5, 0.32};

struct FreeObject {
    void operator()(gpointer object) const { g_object_unref(object); }
};
using Layout = std::unique_ptr<PangoLayout, FreeObject>;

cairo_status_t append(void* into, const unsigned char* data, unsigned int size) {
    auto& bytes = *static_cast<Bytes*>(into);
    bytes.insert(bytes.end(), data, data + size);
    return CAIRO_STATUS_SUCCESS;
}

} // namespace

struct PdfPaper::Inside {
    std::string foot;
    Bytes bytes;
    cairo_surface_t* surface = nullptr;
    cairo_t* cairo = nullptr;
    double y = kMargin;
    int page = 1;

    ~Inside() { close(); }

    void close() {
        if (cairo != nullptr)
            cairo_destroy(cairo);
        if (surface != nullptr)
            cairo_surface_destroy(surface);
        cairo = nullptr;
        surface = nullptr;
    }

    Layout layout(const std::string& text, const Hand& hand, double breadth, bool right = false) const {
        Layout made(pango_cairo_create_layout(cairo));
        PangoFontDescription* font = pango_font_description_from_string(hand.font);
        pango_layout_set_font_description(made.get(), font);
        pango_font_description_free(font);
        pango_layout_set_width(made.get(), static_cast<int>(breadth * PANGO_SCALE));
        pango_layout_set_wrap(made.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_alignment(made.get(), right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
        pango_layout_set_text(made.get(), text.data(), static_cast<int>(text.size()));
        return made;
    }

    static double height(const Layout& layout) {
        int width = 0;
        int high = 0;
        pango_layout_get_size(layout.get(), &width, &high);
        return static_cast<double>(high) / PANGO_SCALE;
    }

    void ink(const Hand& hand) const { cairo_set_source_rgb(cairo, hand.grey, hand.grey, hand.grey); }

    void draw(const Layout& layout, const Hand& hand, double x) const {
        ink(hand);
        cairo_move_to(cairo, x, y);
        pango_cairo_show_layout(cairo, layout.get());
    }

    void writeFoot() const {
        const Layout left = layout(foot, kSmall, kBreadth - 80);
        const Layout right = layout("page " + std::to_string(page), kSmall, 80, true);
        ink(kSmall);
        cairo_move_to(cairo, kMargin, kHeight - kFoot);
        pango_cairo_show_layout(cairo, left.get());
        cairo_move_to(cairo, kWidth - kMargin - 80, kHeight - kFoot);
        pango_cairo_show_layout(cairo, right.get());
    }

    // A new sheet when less than `needed` is left on this one.
    bool room(double needed) {
        if (y + needed <= kHeight - kMargin || y <= kMargin)
            return false;
        writeFoot();
        cairo_show_page(cairo);
        ++page;
        y = kMargin;
        return true;
    }

    void block(const std::string& text, const Hand& hand, double kept = 0) {
        if (text.empty())
            return;
        const Layout whole = layout(text, hand, kBreadth);
        room(hand.before + std::min(height(whole), 40.0) + kept);
        y += y > kMargin ? hand.before : 0;
        ink(hand);
        for (int i = 0; i < pango_layout_get_line_count(whole.get()); ++i) {
            PangoLayoutLine* line = pango_layout_get_line_readonly(whole.get(), i);
            PangoRectangle box;
            pango_layout_line_get_extents(line, nullptr, &box);
            const double high = static_cast<double>(box.height) / PANGO_SCALE;
            if (room(high))
                ink(hand);
            cairo_move_to(cairo, kMargin, y - static_cast<double>(box.y) / PANGO_SCALE);
            pango_cairo_show_layout_line(cairo, line);
            y += high;
        }
    }

    void rule(double grey) const {
        cairo_set_source_rgb(cairo, grey, grey, grey);
        cairo_set_line_width(cairo, 0.6);
        cairo_move_to(cairo, kMargin, y);
        cairo_line_to(cairo, kWidth - kMargin, y);
        cairo_stroke(cairo);
    }

    void tableLine(const PaperTable& table, const std::vector<std::string>& cells, const Hand& hand) {
        int all = 0;
        for (const int share : table.shares)
            all += share;
        std::vector<Layout> laid;
        std::vector<double> left;
        double x = kMargin;
        double high = 0;
        for (std::size_t i = 0; i < table.shares.size(); ++i) {
            const double breadth = kBreadth * table.shares[i] / all;
            const bool right = i < table.numbers.size() && table.numbers[i];
            laid.push_back(layout(i < cells.size() ? cells[i] : std::string(), hand, breadth - kGap, right));
            left.push_back(x);
            x += breadth;
            high = std::max(high, height(laid.back()));
        }
        if (room(high + 8) && &hand != &kStrong && !table.heads.empty())
            tableLine(table, table.heads, kStrong);
        y += 3;
        for (std::size_t i = 0; i < laid.size(); ++i)
            draw(laid[i], hand, left[i]);
        y += high + 3;
        rule(&hand == &kStrong ? 0.3 : 0.85);
    }
};

PdfPaper::PdfPaper(std::string title, std::string foot, sync::WallMs made) : m_inside(std::make_unique<Inside>()) {
    m_inside->foot = std::move(foot);
    m_inside->surface = cairo_pdf_surface_create_for_stream(append, &m_inside->bytes, kWidth, kHeight);
    cairo_pdf_surface_set_metadata(m_inside->surface, CAIRO_PDF_METADATA_TITLE, title.c_str());
    cairo_pdf_surface_set_metadata(m_inside->surface, CAIRO_PDF_METADATA_CREATOR, "Relais");
    cairo_pdf_surface_set_metadata(
        m_inside->surface, CAIRO_PDF_METADATA_CREATE_DATE, sync::parisIso(made, true).c_str());
    m_inside->cairo = cairo_create(m_inside->surface);
}

PdfPaper::~PdfPaper() = default;

void PdfPaper::title(const std::string& text) { m_inside->block(text, kTitle); }
// A heading stays with what follows it.
void PdfPaper::heading(const std::string& text) { m_inside->block(text, kHeading, 40); }
void PdfPaper::paragraph(const std::string& text) { m_inside->block(text, kText); }
void PdfPaper::small(const std::string& text) { m_inside->block(text, kSmall); }

void PdfPaper::rows(const std::vector<PaperRow>& rows) {
    for (const PaperRow& row : rows) {
        const Layout label = m_inside->layout(row.label, kQuiet, kLabel - kGap);
        const Layout value = m_inside->layout(row.value, kText, kBreadth - kLabel);
        const double high = std::max(m_inside->height(label), m_inside->height(value));
        if (high > kHeight / 3) { // long: the value under its label, where it may break
            m_inside->block(row.label, kQuiet, 30);
            m_inside->block(row.value, kText);
            continue;
        }
        m_inside->room(kQuiet.before + high);
        m_inside->y += kQuiet.before;
        m_inside->draw(label, kQuiet, kMargin);
        m_inside->draw(value, kText, kMargin + kLabel);
        m_inside->y += high;
    }
}

void PdfPaper::table(const PaperTable& table) {
    m_inside->y += kText.before;
    if (!table.heads.empty())
        m_inside->tableLine(table, table.heads, kStrong);
    for (const std::vector<std::string>& line : table.lines)
        m_inside->tableLine(table, line, kText);
}

void PdfPaper::bars(const std::vector<Bar>& bars) {
    constexpr double kLongest = kBreadth - kLabel - 70;
    double top = 0;
    for (const Bar& bar : bars)
        top = std::max(top, bar.value);
    for (const Bar& bar : bars) {
        const Layout label = m_inside->layout(bar.label, kQuiet, kLabel - kGap);
        const Layout value = m_inside->layout(bar.written, kText, 60);
        const double high = m_inside->height(label);
        m_inside->room(kQuiet.before + high);
        m_inside->y += kQuiet.before;
        m_inside->draw(label, kQuiet, kMargin);
        const double length = top > 0 ? kLongest * bar.value / top : 0;
        cairo_set_source_rgb(m_inside->cairo, 0.25, 0.25, 0.25);
        cairo_rectangle(m_inside->cairo, kMargin + kLabel, m_inside->y + 3, length, std::max(4.0, high - 6));
        cairo_fill(m_inside->cairo);
        m_inside->draw(value, kText, kMargin + kLabel + length + 6);
        m_inside->y += high;
    }
}

Result<Bytes> PdfPaper::finish() {
    if (m_inside->cairo == nullptr)
        return fail(ErrorCode::Internal, "pdf: finished before");
    m_inside->writeFoot();
    cairo_show_page(m_inside->cairo);
    cairo_surface_finish(m_inside->surface);
    const cairo_status_t status = cairo_surface_status(m_inside->surface);
    m_inside->close();
    if (status != CAIRO_STATUS_SUCCESS)
        return fail(ErrorCode::Internal, std::string("pdf: ") + cairo_status_to_string(status));
    return std::move(m_inside->bytes);
}

} // namespace relais::service
