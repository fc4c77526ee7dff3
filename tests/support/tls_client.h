// A TLS connection to loopback that sends and reads exactly the bytes a test gives: honest or hostile.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <arpa/inet.h>
#include <memory>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <string>
#include <string_view>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace relais::test {

// Not for production: takes any certificate, so that a test can look at what the server does.
class TlsClient {
public:
    explicit TlsClient(std::uint16_t port, int highestVersion = 0)
        : m_context(SSL_CTX_new(TLS_client_method()), &SSL_CTX_free),
          m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        if (highestVersion != 0) {
            SSL_CTX_set_security_level(m_context.get(), 0);
            SSL_CTX_set_min_proto_version(m_context.get(), TLS1_VERSION);
            SSL_CTX_set_max_proto_version(m_context.get(), highestVersion);
        }
        const timeval patience {20, 0}; // a test that hangs must end
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
        sockaddr_in address {};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        ::inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
        m_connected = ::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
        m_ssl.reset(SSL_new(m_context.get()));
        SSL_set_fd(m_ssl.get(), m_socket);
        m_handshake = m_connected && SSL_connect(m_ssl.get()) == 1;
    }
    ~TlsClient() {
        m_ssl.reset();
        ::close(m_socket);
    }
    TlsClient(const TlsClient&) = delete;
    TlsClient& operator=(const TlsClient&) = delete;

    [[nodiscard]] bool secure() const { return m_handshake; }

    void send(std::string_view bytes) { SSL_write(m_ssl.get(), bytes.data(), static_cast<int>(bytes.size())); }

    // One whole HTTP answer (by content-length), or what came before the end of the connection.
    [[nodiscard]] std::string readAnswer() {
        for (;;) {
            const std::size_t head = m_buffer.find("\r\n\r\n");
            if (head != std::string::npos) {
                const std::size_t whole = head + 4 + bodySize(m_buffer.substr(0, head));
                if (m_buffer.size() >= whole) {
                    std::string answer = m_buffer.substr(0, whole);
                    m_buffer.erase(0, whole);
                    return answer;
                }
            }
            char piece[8192];
            const int n = SSL_read(m_ssl.get(), piece, sizeof piece);
            if (n <= 0)
                return std::exchange(m_buffer, {});
            m_buffer.append(piece, static_cast<std::size_t>(n));
        }
    }
    // True when the server has closed and nothing more comes.
    [[nodiscard]] bool closed() { return readAnswer().empty(); }

private:
    static std::size_t bodySize(std::string_view head) {
        for (const std::string_view name : {"Content-Length: ", "content-length: "})
            if (const auto at = head.find(name); at != std::string_view::npos)
                return std::stoul(std::string(head.substr(at + name.size())));
        return 0;
    }

    std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)> m_context;
    int m_socket;
    std::unique_ptr<SSL, decltype(&SSL_free)> m_ssl {nullptr, &SSL_free};
    std::string m_buffer;
    bool m_connected = false;
    bool m_handshake = false;
};

} // namespace relais::test
