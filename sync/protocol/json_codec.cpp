// Reads JSON by the library's streaming parser straight into a Value, counting as it goes; writes it by hand.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/json_codec.h"

#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>

namespace relais::sync {

namespace {

// Builds the tree and stops the parser at the first limit passed. No recursion: the stack holds open lists and maps.
class Builder final : public nlohmann::json_sax<nlohmann::json> {
public:
    explicit Builder(const DecodeLimits& limits) : m_limits(limits), m_items(limits.items) { }

    bool null() override { return add(Value()); }
    bool boolean(bool v) override { return add(Value(v)); }
    bool number_integer(number_integer_t v) override { return add(Value(v)); }
    bool number_unsigned(number_unsigned_t v) override {
        if (v > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
            return stop(ErrorCode::Malformed, "json: integer beyond 63 bits");
        return add(Value(static_cast<std::int64_t>(v)));
    }
    bool number_float(number_float_t v, const string_t& digits) override {
        // The library turns integers that do not fit into reals: that would lose digits silently.
        if (digits.find_first_of(".eE") == string_t::npos)
            return stop(ErrorCode::Malformed, "json: integer beyond 63 bits");
        return add(Value(v));
    }
    bool string(string_t& v) override {
        // A byte string is text here, a third longer than its bytes.
        if (v.size() > std::max(m_limits.textBytes, m_limits.byteStringBytes * 4 / 3 + 4))
            return stop(ErrorCode::TooLarge, "json: string too long");
        return add(Value(std::move(v)));
    }
    bool binary(binary_t&) override { return stop(ErrorCode::Malformed, "json: binary"); }
    bool start_object(std::size_t) override { return open(Value(Value::Map {})); }
    bool start_array(std::size_t) override { return open(Value(Value::Array {})); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(string_t& v) override {
        if (v.size() > m_limits.textBytes)
            return stop(ErrorCode::TooLarge, "json: key too long");
        if (m_open.back().value.has(v))
            return stop(ErrorCode::Malformed, "json: key twice");
        m_open.back().key = std::move(v);
        return true;
    }
    bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override {
        return stop(ErrorCode::Malformed, "json: syntax");
    }

    Result<Value> take(bool parsed) {
        if (!parsed || m_error)
            return tl::unexpected(m_error.value_or(Error {ErrorCode::Malformed, "json: syntax"}));
        return std::move(m_root);
    }

private:
    struct Open {
        Value value;
        std::string key; // of the member being read
    };

    bool stop(ErrorCode code, const char* why) {
        if (!m_error)
            m_error = Error {code, why};
        return false;
    }
    bool count() { return m_items-- != 0 || stop(ErrorCode::TooLarge, "json: too many items"); }
    bool open(Value container) {
        if (m_open.size() >= m_limits.depth)
            return stop(ErrorCode::TooLarge, "json: too deep");
        if (!count())
            return false;
        m_open.push_back({std::move(container), {}});
        return true;
    }
    bool add(Value value) { return count() && place(std::move(value)); }
    bool place(Value value) {
        if (m_open.empty()) {
            m_root = std::move(value);
            return true;
        }
        Open& parent = m_open.back();
        if (parent.value.isMap())
            parent.value.asMap().emplace(std::move(parent.key), std::move(value));
        else
            parent.value.asArray().push_back(std::move(value));
        return true;
    }
    bool close() {
        Value done = std::move(m_open.back().value);
        m_open.pop_back();
        return place(std::move(done));
    }

    const DecodeLimits& m_limits;
    std::size_t m_items;
    std::vector<Open> m_open;
    Value m_root;
    std::optional<Error> m_error;
};

class Writer {
public:
    explicit Writer(int indent) : m_indent(indent) { }

    void write(const Value& value, int depth) {
        if (value.isNull())
            out += "null";
        else if (value.isBool())
            out += value.boolean() ? "true" : "false";
        else if (value.isInteger())
            out += std::to_string(value.integer());
        else if (value.isReal())
            real(value.real());
        else if (value.isText())
            text(value.text());
        else if (value.isBytes())
            text(toBase64(value.bytes()));
        else if (value.isArray())
            array(value.array(), depth);
        else
            map(value.map(), depth);
    }

    std::string out;

private:
    void line(int depth) {
        if (m_indent > 0)
            out.append(1, '\n').append(static_cast<std::size_t>(m_indent * depth), ' ');
    }
    void real(double v) {
        if (!std::isfinite(v)) {
            out += "null";
            return;
        }
        std::array<char, 32> digits {};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), v).ptr;
        const std::string_view shown(digits.data(), static_cast<std::size_t>(end - digits.data()));
        out += shown;
        if (shown.find_first_of(".e") == std::string_view::npos)
            out += ".0";
    }
    void text(std::string_view v) {
        constexpr std::string_view kHex = "0123456789abcdef";
        out += '"';
        for (const char c : v) {
            const auto code = static_cast<unsigned char>(c);
            if (c == '"' || c == '\\')
                out.append(1, '\\').append(1, c);
            else if (code < 0x20)
                out.append("\\u00").append(1, kHex[code >> 4]).append(1, kHex[code & 15]);
            else
                out += c;
        }
        out += '"';
    }
    void array(const Value::Array& items, int depth) {
        out += '[';
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (i > 0)
                out += ',';
            line(depth + 1);
            write(items[i], depth + 1);
        }
        if (!items.empty())
            line(depth);
        out += ']';
    }
    void map(const Value::Map& members, int depth) {
        out += '{';
        bool first = true;
        for (const auto& [key, value] : members) {
            if (!std::exchange(first, false))
                out += ',';
            line(depth + 1);
            text(key);
            out += m_indent > 0 ? ": " : ":";
            write(value, depth + 1);
        }
        if (!members.empty())
            line(depth);
        out += '}';
    }

    int m_indent;
};

} // namespace

Result<Value> parseJson(std::string_view text, const DecodeLimits& limits) {
    if (text.size() > limits.totalBytes)
        return fail(ErrorCode::TooLarge, "json: too many bytes");
    Builder builder(limits);
    try {
        return builder.take(nlohmann::json::sax_parse(text, &builder));
    } catch (const std::exception&) {
        return fail(ErrorCode::Malformed, "json: syntax");
    }
}

std::string toJson(const Value& value, int indent) {
    Writer writer(indent);
    writer.write(value, 0);
    return std::move(writer.out);
}

} // namespace relais::sync
