// Turns the rows a list shows into the rows just read, one by one: what stays keeps its item under the finger.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QSet>

#include <algorithm>
#include <functional>
#include <vector>

namespace relais::app {

// What Qt lets only a model say of itself: it passes itself to mergeRows.
class RowSteps : public QAbstractListModel {
public:
    using QAbstractItemModel::beginInsertRows;
    using QAbstractItemModel::beginMoveRows;
    using QAbstractItemModel::beginRemoveRows;
    using QAbstractItemModel::endInsertRows;
    using QAbstractItemModel::endMoveRows;
    using QAbstractItemModel::endRemoveRows;
};

// `shown` is what `model` answers from; `key` is the text that names a row, unlike any other.
// Removals first, then each row in its place. UI thread; rows are compared with ==.
template <class Row, class Key>
void mergeRows(QAbstractListModel& model, std::vector<Row>& shown, std::vector<Row> read, Key key) {
    const auto at = [](std::size_t row) { return static_cast<int>(row); };
    const QModelIndex root;
    QSet<QString> kept;
    for (const Row& row : read)
        kept.insert(std::invoke(key, row));
    for (std::size_t row = shown.size(); row-- > 0;) {
        if (kept.contains(std::invoke(key, shown[row])))
            continue;
        (model.*&RowSteps::beginRemoveRows)(root, at(row), at(row));
        shown.erase(shown.begin() + at(row));
        (model.*&RowSteps::endRemoveRows)();
    }
    for (std::size_t row = 0; row < read.size(); ++row) {
        const auto place = shown.begin() + at(row);
        const auto found = std::find_if(
            place, shown.end(), [&](const Row& old) { return std::invoke(key, old) == std::invoke(key, read[row]); });
        if (found == shown.end()) {
            (model.*&RowSteps::beginInsertRows)(root, at(row), at(row));
            shown.insert(place, std::move(read[row]));
            (model.*&RowSteps::endInsertRows)();
            continue;
        }
        if (found != place) {
            const int old = static_cast<int>(found - shown.begin());
            (model.*&RowSteps::beginMoveRows)(root, old, old, root, at(row));
            std::rotate(place, found, found + 1);
            (model.*&RowSteps::endMoveRows)();
        }
        if (shown[row] == read[row])
            continue;
        shown[row] = std::move(read[row]);
        Q_EMIT model.dataChanged(model.index(at(row)), model.index(at(row)));
    }
}

} // namespace relais::app
