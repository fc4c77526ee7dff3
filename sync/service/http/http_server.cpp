// The only file that includes Boost.Beast: one coroutine per connection on a strand of its own.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/service/http/http_server.h"

#include "sync/service/http/worker.h"

#include <atomic>
#include <boost/asio/as_tuple.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/strand.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <boost/beast/ssl.hpp>
#include <optional>

namespace relais::service {
namespace {

namespace net = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using tcp = net::ip::tcp;
using boost::system::error_code;
using Stream = beast::ssl_stream<beast::tcp_stream>;
using Parser = http::request_parser<http::vector_body<std::uint8_t>>;
using Answer = http::response<http::vector_body<std::uint8_t>>;
constexpr auto kAwait = net::as_tuple(net::use_awaitable);
// Less than this in one progress period is a stalled or hostile peer.
constexpr std::size_t kProgressBytes = 1024;

HttpResponse plain(unsigned status, std::string_view text) {
    HttpResponse response {status, {}, sync::toBytes(sync::view(text))};
    response.headers.set("content-type", "text/plain; charset=utf-8");
    return response;
}

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    for (char& c : lower)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return lower;
}

// False when a header is repeated or the length is not given plainly: the ground of request smuggling.
bool takeHeaders(const Parser::value_type& message, Headers& to) {
    for (const auto& field : message) {
        const std::string name = lowerCase({field.name_string().data(), field.name_string().size()});
        if (!to[name].empty() || name == "transfer-encoding")
            return false;
        to.set(name, std::string(field.value().data(), field.value().size()));
    }
    return true;
}

} // namespace

struct HttpServer::Impl {
    Impl(const HttpServerSettings& given, Handler& to)
        : settings(given), handler(to), acceptor(net::make_strand(*io)), worker(given.maxQueued),
          aside(given.maxAside) { }

    HttpServerSettings settings;
    Handler& handler;
    // Shared with the answers still owed: a handler may keep one longer than the server lives.
    std::shared_ptr<net::io_context> io = std::make_shared<net::io_context>();
    net::ssl::context tls {net::ssl::context::tls_server};
    tcp::acceptor acceptor;
    std::atomic<std::size_t> open {0};
    std::atomic<std::uint64_t> connections {0}, refused {0}, requests {0}, bad {0}, overloaded {0};
    std::atomic<bool> stopping {false};
    std::vector<std::thread> threads;
    Worker worker; // its last answers find the io_context alive
    Worker aside;

    sync::Status prepare();
    net::awaitable<void> accept();
    net::awaitable<void> serve(tcp::socket socket);
    net::awaitable<bool>
    readRequest(Stream& stream, beast::flat_buffer& buffer, Parser& parser, std::chrono::milliseconds patience);
    net::awaitable<HttpResponse> ask(HttpRequest request);
    net::awaitable<bool> write(Stream& stream, HttpResponse response, bool keepAlive);
};

sync::Status HttpServer::Impl::prepare() {
    error_code e;
    const auto address = net::ip::make_address(settings.address, e);
    if (e)
        return sync::fail(sync::ErrorCode::ConfigInvalid, "address: " + settings.address);
    SSL_CTX_set_min_proto_version(tls.native_handle(), TLS1_2_VERSION);
    if (tls.use_certificate_chain_file(settings.certificateFile, e); e)
        return sync::fail(sync::ErrorCode::ConfigInvalid, "certificate: " + settings.certificateFile);
    if (tls.use_private_key_file(settings.privateKeyFile, net::ssl::context::pem, e); e)
        return sync::fail(sync::ErrorCode::ConfigInvalid, "private key: " + settings.privateKeyFile);
    const tcp::endpoint endpoint(address, settings.port);
    acceptor.open(endpoint.protocol(), e);
    if (!e)
        acceptor.set_option(tcp::acceptor::reuse_address(true), e);
    if (!e)
        acceptor.bind(endpoint, e);
    if (!e)
        acceptor.listen(net::socket_base::max_listen_connections, e);
    if (e)
        return sync::fail(
            sync::ErrorCode::ConfigInvalid,
            "cannot listen on port " + std::to_string(settings.port) + ": " + e.message());
    return {};
}

net::awaitable<void> HttpServer::Impl::accept() {
    while (!stopping) {
        auto [e, socket] = co_await acceptor.async_accept(net::make_strand(*io), kAwait);
        if (e == net::error::operation_aborted)
            co_return;
        if (e) { // out of descriptors: those that close make room
            net::steady_timer pause(*io, std::chrono::milliseconds(100));
            co_await pause.async_wait(kAwait);
            continue;
        }
        if (open >= settings.maxConnections) {
            ++refused;
            continue; // the socket closes here
        }
        ++open;
        ++connections;
        const auto executor = socket.get_executor();
        net::co_spawn(executor, serve(std::move(socket)), [this](const std::exception_ptr&) { --open; });
    }
}

net::awaitable<void> HttpServer::Impl::serve(tcp::socket socket) {
    error_code ignored;
    socket.set_option(tcp::no_delay(true), ignored);
    const auto remote = socket.remote_endpoint(ignored);
    const std::string peer = ignored ? std::string() : remote.address().to_string();
    Stream stream(std::move(socket), tls);
    auto& lowest = beast::get_lowest_layer(stream);
    lowest.expires_after(settings.handshake);
    if (const auto [e] = co_await stream.async_handshake(net::ssl::stream_base::server, kAwait); e)
        co_return;
    beast::flat_buffer buffer;
    bool keepAlive = true;
    bool isFirst = true; // who opens a connection has something to say
    while (keepAlive && !stopping) {
        Parser parser;
        parser.header_limit(static_cast<std::uint32_t>(settings.maxHeaderBytes));
        parser.body_limit(settings.maxBodyBytes);
        if (!co_await readRequest(stream, buffer, parser, isFirst ? settings.header : settings.idle))
            break;
        isFirst = false;
        ++requests;
        auto& message = parser.get();
        keepAlive = message.keep_alive();
        HttpRequest request;
        request.method = {message.method_string().data(), message.method_string().size()};
        request.target = {message.target().data(), message.target().size()};
        request.peer = peer;
        if (!takeHeaders(message, request.headers)) {
            ++bad;
            co_await write(stream, plain(400, "bad request\n"), false);
            break;
        }
        request.body = std::move(message.body());
        lowest.expires_never(); // a watch may wait; its answer is bounded by the handler
        HttpResponse response = co_await ask(std::move(request));
        if (!co_await write(stream, std::move(response), keepAlive && !stopping))
            break;
    }
    lowest.expires_after(settings.handshake);
    co_await stream.async_shutdown(kAwait);
}

net::awaitable<bool> HttpServer::Impl::readRequest(
    Stream& stream, beast::flat_buffer& buffer, Parser& parser, std::chrono::milliseconds patience) {
    auto& lowest = beast::get_lowest_layer(stream);
    if (buffer.size() == 0) { // between two requests only the first byte may take long
        lowest.expires_after(patience);
        const auto [e, n] = co_await stream.async_read_some(buffer.prepare(4096), kAwait);
        if (e)
            co_return false;
        buffer.commit(n);
    }
    lowest.expires_after(settings.header);
    unsigned refusal = 0;
    if (const auto [e, n] = co_await http::async_read_header(stream, buffer, parser, kAwait); e) {
        if (e.category() != http::make_error_code(http::error::end_of_stream).category())
            co_return false;
        refusal = e == http::error::header_limit ? 431 : e == http::error::body_limit ? 413 : 400;
    }
    std::size_t since = 0;
    const auto latest = std::chrono::steady_clock::now() + settings.body;
    lowest.expires_after(settings.progress);
    while (refusal == 0 && !parser.is_done()) {
        const auto [e, n] = co_await http::async_read_some(stream, buffer, parser, kAwait);
        if (e == http::error::body_limit)
            refusal = 413;
        else if (e)
            co_return false;
        if (since += n; since >= kProgressBytes) {
            since = 0;
            lowest.expires_at(std::min(latest, std::chrono::steady_clock::now() + settings.progress));
        }
    }
    if (refusal == 0)
        co_return true;
    ++bad;
    co_await write(stream, plain(refusal, refusal == 413 ? "too large\n" : "bad request\n"), false);
    co_return false;
}

net::awaitable<HttpResponse> HttpServer::Impl::ask(HttpRequest request) {
    // The timer never expires by itself: the answer, from whatever thread, cancels it on this strand.
    struct Pending {
        explicit Pending(const net::any_io_executor& executor)
            : timer(executor, net::steady_timer::time_point::max()) { }
        net::steady_timer timer;
        std::optional<HttpResponse> response;
    };
    const auto executor = co_await net::this_coro::executor;
    auto pending = std::make_shared<Pending>(executor);
    const Respond respond = [alive = io, pending, executor](HttpResponse response) {
        net::post(executor, [pending, response = std::move(response)]() mutable {
            pending->response = std::move(response);
            pending->timer.cancel();
        });
    };
    const bool queued = worker.tryPost([this, request = std::make_shared<HttpRequest>(std::move(request)), respond] {
        handler.handle(std::move(*request), respond);
    });
    if (!queued) {
        ++overloaded;
        HttpResponse busy = plain(503, "busy\n");
        busy.headers.set("retry-after", "5");
        co_return busy;
    }
    while (!pending->response)
        co_await pending->timer.async_wait(kAwait);
    co_return std::move(*pending->response);
}

net::awaitable<bool> HttpServer::Impl::write(Stream& stream, HttpResponse response, bool keepAlive) {
    Answer answer;
    answer.version(11);
    answer.result(response.status);
    for (auto& [name, value] : response.headers.fields)
        answer.set(name, value);
    answer.set(http::field::cache_control, "no-store");
    answer.keep_alive(keepAlive);
    answer.body() = std::move(response.body);
    answer.prepare_payload();
    http::response_serializer<http::vector_body<std::uint8_t>> serializer(answer);
    auto& lowest = beast::get_lowest_layer(stream);
    while (!serializer.is_done()) {
        lowest.expires_after(settings.progress);
        if (const auto [e, n] = co_await http::async_write_some(stream, serializer, kAwait); e)
            co_return false;
    }
    co_return true;
}

sync::Result<std::unique_ptr<HttpServer>> HttpServer::start(const HttpServerSettings& settings, Handler& handler) {
    auto impl = std::make_unique<Impl>(settings, handler);
    RELAIS_TRY(impl->prepare());
    net::co_spawn(impl->acceptor.get_executor(), impl->accept(), net::detached);
    for (unsigned i = 0; i < std::max(1U, settings.threads); ++i)
        impl->threads.emplace_back([running = impl->io] { running->run(); });
    return std::unique_ptr<HttpServer>(new HttpServer(std::move(impl)));
}

HttpServer::HttpServer(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) { }

HttpServer::~HttpServer() {
    stop();
    // What waits aside ends on the worker, and what runs there may still ask for something aside: both stay alive.
    m_impl->aside.stop();
    m_impl->worker.stop();
}

std::uint16_t HttpServer::port() const {
    error_code ignored;
    return m_impl->acceptor.local_endpoint(ignored).port();
}

void HttpServer::post(std::function<void()> work) {
    // A full queue means requests are waiting: the timer work comes with the next tick.
    if (!m_impl->worker.tryPost(std::move(work)))
        ++m_impl->overloaded;
}

bool HttpServer::aside(std::function<void()> work) {
    const bool taken = m_impl->aside.tryPost(std::move(work));
    if (!taken)
        ++m_impl->overloaded;
    return taken;
}

void HttpServer::finish(std::function<void()> work) { m_impl->worker.finish(std::move(work)); }

void HttpServer::stop(std::chrono::milliseconds grace) {
    if (m_impl->stopping.exchange(true))
        return;
    net::post(m_impl->acceptor.get_executor(), [impl = m_impl.get()] {
        error_code ignored;
        impl->acceptor.close(ignored);
    });
    net::steady_timer deadline(*m_impl->io, grace);
    deadline.async_wait([impl = m_impl.get()](error_code) { impl->io->stop(); });
    for (std::thread& thread : m_impl->threads)
        thread.join();
}

HttpServer::Counters HttpServer::counters() const {
    return {m_impl->connections, m_impl->refused, m_impl->requests, m_impl->bad, m_impl->overloaded};
}

} // namespace relais::service
