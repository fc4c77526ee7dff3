// What every storage of the service promises, as one suite; each implementation gives a factory.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/service/storage/storage.h"

#include <QObject>

#include <functional>

namespace relais::test {

// Opens another Storage on the same data each time it is called; the first call finds it empty.
using StorageFactory = std::function<std::unique_ptr<service::Storage>()>;

class StorageSuite : public QObject {
    Q_OBJECT

protected:
    // A factory on fresh data.
    [[nodiscard]] virtual StorageFactory fresh() = 0;

private Q_SLOTS:
    void nothingHappensWithoutCommit();
    void whatIsCommittedSurvivesReopening();
    void anUndoneSavepointTakesItsNumbersBack();
    void anUndoneSavepointGivesTheRecordBack();
    void savepointsNest();
    void aReaderNeverMissesANumber();
    void twoWritersTakeTurnsAndNumbersFollowTheCommits();
    void accountsComeBackAsTheyWent();
    void rightsComeBackAsTheyWent();
    void opsComeBackAsTheyWent();
    void recordsComeBackAsTheyWent();
    void feedsComeBackAsTheyWent();
    void catalogComesBackAsItWent();
    void hostileTextIsOnlyText();
    void aWholeStorageVerifies();
    void aCopyIsCompleteAndNeverOverwrites();
};

} // namespace relais::test
