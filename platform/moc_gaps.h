// Given to moc alone: the macros of libstdc++ that moc before Qt 6.5.3 cannot expand when it meets <concepts>.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#ifdef Q_MOC_RUN
#define _GLIBCXX_VISIBILITY(V)
#endif
