// The product's one PDF writer: A4 sheets filled from top to bottom with headings, paragraphs, rows and tables.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/base/bytes.h"
#include "sync/base/clock.h"
#include "sync/base/result.h"

#include <memory>

namespace relais::service {

using sync::Bytes;
using sync::Result;

// One line of « label: value ».
struct PaperRow {
    std::string label;
    std::string value;
};

struct PaperTable {
    std::vector<std::string> heads;
    std::vector<int> shares;   // of the width, one per column
    std::vector<bool> numbers; // columns set against their right edge
    std::vector<std::vector<std::string>> lines;
};

// Pango sets the type and Cairo draws it: one typeface (Source Sans 3 where the system has it, else its sans-serif),
// black on white, embedded, so that a letter prints and reads alike everywhere. Text is plain: nothing in it is read as
// markup. Lengths in points (1/72 in). A paragraph breaks between lines, a row or a table line never; the heads of a
// table come back on each sheet; each foot says `foot` and « page n ».
//
// One thread at a time. The document's own fields say `title` and `made`, and no name.
class PdfPaper {
public:
    PdfPaper(std::string title, std::string foot, sync::WallMs made);
    ~PdfPaper();
    PdfPaper(const PdfPaper&) = delete;
    PdfPaper& operator=(const PdfPaper&) = delete;

    void title(const std::string& text);
    void heading(const std::string& text);
    void paragraph(const std::string& text);
    void small(const std::string& text);
    void rows(const std::vector<PaperRow>& rows);
    void table(const PaperTable& table);
    // Bars of one plot, beside their labels; the longest takes the width. Values are written after them.
    struct Bar {
        std::string label;
        double value = 0;
        std::string written;
    };
    void bars(const std::vector<Bar>& bars);

    // The whole document; the paper takes nothing more afterwards. Internal when the library could not write it.
    [[nodiscard]] Result<Bytes> finish();

private:
    struct Inside;
    std::unique_ptr<Inside> m_inside;
};

} // namespace relais::service
