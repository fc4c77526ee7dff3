// No altered backup takes the place of the service's store: it is refused, or it is whole.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/admin/administration.h"
#include "sync/service/storage/sqlite/sqlite_storage.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <unistd.h>

using namespace relais::service;
namespace fs = std::filesystem;

namespace {

// A real, encrypted store of which every input alters a copy.
struct Backup {
    Backup() {
        fs::remove_all(folder);
        fs::create_directory(folder);
        const auto options = serviceOpenOptions(OpenOptions::Mode::CreateNew);
        const auto storage = std::move(*SqliteStorage::open(path("store.db"), key, options));
        if (!storage->copyTo(path("backup.db")))
            std::abort();
        std::ifstream file(path("backup.db"), std::ios::binary);
        content.assign(std::istreambuf_iterator<char>(file), {});
    }
    ~Backup() { fs::remove_all(folder); }
    Backup(const Backup&) = delete;
    Backup& operator=(const Backup&) = delete;
    [[nodiscard]] std::string path(const std::string& name) const { return folder + "/" + name; }

    std::string folder = (fs::temp_directory_path() / ("fuzz-backup-" + std::to_string(getpid()))).string();
    SecretBytes key = SecretBytes::from(Bytes(32, 7));
    std::string content;
};

void write(const std::string& path, const std::string& content) {
    std::ofstream(path, std::ios::binary | std::ios::trunc).write(content.data(), static_cast<long>(content.size()));
}

} // namespace

// Three bytes each: where (of 65,536 parts of the file), and what is added there. An odd first byte cuts the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static Backup backup;
    std::string altered = backup.content;
    for (std::size_t i = 0; i + 2 < size; i += 3) {
        const std::size_t at = (std::size_t {data[i]} << 8 | data[i + 1]) * altered.size() / 65'536;
        altered[at] = static_cast<char>(altered[at] + data[i + 2]);
    }
    if (size > 0 && data[0] % 2 == 1)
        altered.resize(altered.size() * data[size - 1] / 256);
    write(backup.path("altered.db"), altered);
    for (const char* name : {"restored.db", "restored.db.before-restore", "restored.db.restoring"})
        fs::remove(backup.path(name));
    const bool taken = restoreBackup(backup.path("altered.db"), backup.path("restored.db"), backup.key).has_value();
    if (taken != fs::exists(backup.path("restored.db")))
        std::abort();
    if (!taken)
        return 0;
    const auto storage
        = SqliteStorage::open(backup.path("restored.db"), backup.key, serviceOpenOptions(OpenOptions::Mode::Existing));
    const auto faults
        = storage ? (*storage)->verify() : Result<std::vector<std::string>>(std::vector<std::string> {""});
    if (!faults || !faults->empty())
        std::abort();
    return 0;
}
