// Any text as a form, a workflow or a table of desks: read or refused with a place, never a crash.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/definition_set.h"
#include "sync/protocol/json_codec.h"

#include <cstdlib>

using namespace relais::sync;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text = textView({data, size});
    const auto json = parseJson(text);
    if (!json)
        return 0;
    const auto form = Questionnaire::fromValue(*json);
    if (form)
        (void)form->validate((*json)["answers"].map(), {});
    else if (form.error().detail.find(':') == std::string::npos)
        std::abort();
    const auto workflow = Workflow::fromValue(*json);
    if (!workflow && workflow.error().detail.find(':') == std::string::npos)
        std::abort();
    DefinitionSet set;
    (void)set.add((*json)["form"], (*json)["workflow"]);
    (void)referenceFromValue(*json);
    return 0;
}
