// The JSON schema of a workflow file, carried inside the program that must check one.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace relais::sync {

// Text of sync/dispositifs/workflow.schema.json, as it was when the program was built.
[[nodiscard]] std::string_view workflowSchemaText();

} // namespace relais::sync
