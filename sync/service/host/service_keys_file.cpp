// Key files: 32 raw bytes each.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/host/service_keys_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace relais::service {
namespace {

constexpr std::size_t kKeySize = 32;

struct Descriptor {
    explicit Descriptor(int given) : fd(given) { }
    ~Descriptor() {
        if (fd >= 0)
            ::close(fd);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    const int fd;
};

Result<SecretBytes> readKey(const std::string& path) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    struct stat about { };
    if (file.fd < 0 || ::fstat(file.fd, &about) != 0)
        return fail(ErrorCode::ConfigInvalid, "cannot read the key " + path);
    if ((about.st_mode & 077) != 0)
        return fail(ErrorCode::ConfigInvalid, "the key can be read by others, set mode 0600: " + path);
    SecretBytes key(kKeySize);
    if (about.st_size != static_cast<off_t>(kKeySize)
        || ::read(file.fd, key.writable().data(), kKeySize) != static_cast<ssize_t>(kKeySize))
        return fail(ErrorCode::ConfigInvalid, "not a key of 32 bytes: " + path);
    return key;
}

Status writeKey(const std::string& path, const SecretBytes& key) {
    const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (file.fd < 0)
        return fail(ErrorCode::Conflict, "a key exists or cannot be written: " + path);
    if (::write(file.fd, key.view().data(), key.size()) != static_cast<ssize_t>(key.size()) || ::fsync(file.fd) != 0)
        return fail(ErrorCode::StorageFailed, "cannot write the key " + path);
    return {};
}

// Sealing keys are kept as their seed: the pair is derived from it.
class FixedSeed final : public Random {
public:
    explicit FixedSeed(const SecretBytes& seed) : m_seed(seed) { }
    void fill(RandomStream, std::span<std::uint8_t> out) override {
        std::copy_n(m_seed.view().begin(), out.size(), out.begin());
    }

private:
    const SecretBytes& m_seed;
};

std::string ingestPath(const std::string& folder, std::uint32_t kid) {
    return folder + "/ingest-" + std::to_string(kid) + ".key";
}

} // namespace

Result<KeyMaterial> readKeys(const std::string& folder) {
    RELAIS_ASSIGN(SecretBytes store, readKey(folder + "/store.key"));
    RELAIS_ASSIGN(const SecretBytes seed, readKey(folder + "/authority.key"));
    RELAIS_ASSIGN(Ed25519Signer authority, Ed25519Signer::fromSeed(seed));
    std::vector<IngestKey> ingest;
    for (std::uint32_t kid = 1; kid == 1 || ::access(ingestPath(folder, kid).c_str(), F_OK) == 0; ++kid) {
        RELAIS_ASSIGN(const SecretBytes ingestSeed, readKey(ingestPath(folder, kid)));
        FixedSeed fixed(ingestSeed);
        ingest.push_back({kid, newSealKeyPair(fixed)});
    }
    return KeyMaterial {std::move(store), std::move(authority), std::move(ingest)};
}

Result<KeyMaterial> makeKeys(const std::string& folder, Random& random) {
    ::mkdir(folder.c_str(), 0700);
    for (const char* name : {"/store.key", "/authority.key", "/ingest-1.key"}) {
        SecretBytes key(kKeySize);
        random.fill(RandomStream::Keys, key.writable());
        RELAIS_TRY(writeKey(folder + name, key));
    }
    const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory.fd < 0 || ::fsync(directory.fd) != 0)
        return fail(ErrorCode::StorageFailed, "cannot write the folder " + folder);
    return readKeys(folder);
}

} // namespace relais::service
