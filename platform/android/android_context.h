// The Context that Android's services are asked through.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QJniObject>

namespace relais::platform {

[[nodiscard]] inline QJniObject androidContext() { return QNativeInterface::QAndroidApplication::context(); }

} // namespace relais::platform
