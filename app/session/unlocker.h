// Opening one's own records: code, passphrase, recovery code, or nothing; and what to say when it does not open.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/session/code_entry.h"

#include <QObject>
#include <qqmlregistration.h>

namespace relais::app {

// What stands before the content while Relais is locked. UI thread only; hashes run on the store's thread.
class Unlocker : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("owned by the session")
    Q_PROPERTY(relais::app::Unlocker::Way way READ way NOTIFY wayChanged FINAL)
    Q_PROPERTY(relais::app::CodeEntry* code READ code CONSTANT FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged FINAL)
    Q_PROPERTY(bool blocked READ isBlocked NOTIFY wayChanged FINAL)
    Q_PROPERTY(QString message READ message NOTIFY messageChanged FINAL)
    Q_PROPERTY(bool canUseCode READ canUseCode NOTIFY wayChanged FINAL)
    Q_PROPERTY(bool isQuickCode READ isQuickCode NOTIFY wayChanged FINAL)
    Q_PROPERTY(int passphraseWords READ passphraseWords NOTIFY wayChanged FINAL)

public:
    enum Way { Code, Passphrase, Recovery, Blocked };
    Q_ENUM(Way)
