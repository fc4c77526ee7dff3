// Empty on purpose: an owner of precompiled headers (platform/precompiled.cmake) needs one source.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
