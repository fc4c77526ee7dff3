// Walks schema and data together.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/json_schema.h"

#include <algorithm>
#include <map>
#include <regex>
#include <set>

namespace relais::sync {

std::string pointer(const std::string& at, std::string_view key) {
    std::string out = at + "/";
    for (const char c : key)
        out += c == '~' ? std::string("~0") : c == '/' ? std::string("~1") : std::string(1, c);
    return out;
}

namespace {

constexpr std::size_t kMostForPattern = 1000;

tl::unexpected<Error> schemaFault(const std::string& at, const std::string& reason) {
    return fail(ErrorCode::DefinitionInvalid, (at.empty() ? "/" : at) + ": " + reason);
}

bool hasType(const Value& value, std::string_view type) {
    if (type == "object")
        return value.isMap();
    if (type == "array")
        return value.isArray();
    if (type == "string")
        return value.isText();
    if (type == "integer")
        return value.isInteger();
    if (type == "number")
        return value.isInteger() || value.isReal();
    if (type == "boolean")
        return value.isBool();
    return type == "null" && value.isNull();
}

class SchemaCheck {
public:
    explicit SchemaCheck(const Value& root) : m_root(root) { }

    Status check(const Value& value, const Value& schema, const std::string& at) {
        if (const std::string& ref = schema["$ref"].text(); !ref.empty()) {
            static constexpr std::string_view kDefs = "#/$defs/";
            if (!ref.starts_with(kDefs) || !m_root["$defs"].has(ref.substr(kDefs.size())))
                return schemaFault(at, "schema names " + ref + ", which is not there");
            RELAIS_TRY(check(value, m_root["$defs"][ref.substr(kDefs.size())], at));
        }
        if (const Value& type = schema["type"]; type.isText() && !hasType(value, type.text()))
            return schemaFault(at, "must be of type " + type.text());
        RELAIS_TRY(checkScalar(value, schema, at));
        if (value.isMap())
            return checkObject(value, schema, at);
        return value.isArray() ? checkArray(value, schema, at) : Status {};
    }

private:
    Status checkScalar(const Value& value, const Value& schema, const std::string& at) {
        const Value::Array& allowed = schema["enum"].array();
        if (schema["enum"].isArray() && std::ranges::find(allowed, value) == allowed.end())
            return schemaFault(at, "\"" + value.text() + "\" is not one of the values allowed");
        if (value.isText() && value.text().size() < static_cast<std::size_t>(schema["minLength"].integer()))
            return schemaFault(at, "must not be empty");
        if (const std::string& pattern = schema["pattern"].text(); value.isText() && !pattern.empty()) {
            // The same few patterns judge the same names hundreds of times: each is compiled and tried once.
            const auto [known, isNew] = m_patterns.try_emplace(pattern);
            if (isNew)
                known->second.assign(pattern);
            if (!m_matched.contains({pattern, value.text()})) {
                // One stack frame per character: no name is that long.
                if (value.text().size() > kMostForPattern || !std::regex_search(value.text(), known->second))
                    return schemaFault(at, "\"" + value.text() + "\" does not match " + pattern);
                m_matched.emplace(pattern, value.text());
            }
        }
        if (value.isInteger() && schema["minimum"].isInteger() && value.integer() < schema["minimum"].integer())
            return schemaFault(at, "must be at least " + std::to_string(schema["minimum"].integer()));
        return {};
    }

    Status checkObject(const Value& value, const Value& schema, const std::string& at) {
        for (const Value& name : schema["required"].array()) {
            if (!value.has(name.text()))
                return schemaFault(at, "\"" + name.text() + "\" is missing");
        }
        const Value& others = schema["additionalProperties"];
        for (const auto& [key, member] : value.map()) {
            const Value& known = schema["properties"][key];
            if (known.isMap()) {
                RELAIS_TRY(check(member, known, pointer(at, key)));
            } else if (others.isMap()) {
                RELAIS_TRY(check(member, others, pointer(at, key)));
            } else if (others.isBool() && !others.boolean()) {
                return schemaFault(pointer(at, key), "is not a known member");
            }
        }
        return {};
    }

    Status checkArray(const Value& value, const Value& schema, const std::string& at) {
        if (value.array().size() < static_cast<std::size_t>(schema["minItems"].integer()))
            return schemaFault(at, "needs at least " + std::to_string(schema["minItems"].integer()) + " items");
        if (!schema["items"].isMap())
            return {};
        for (std::size_t i = 0; i < value.array().size(); ++i)
            RELAIS_TRY(check(value.array()[i], schema["items"], pointer(at, i)));
        return {};
    }

    const Value& m_root;
    std::map<std::string, std::regex> m_patterns;
    std::set<std::pair<std::string, std::string>> m_matched; // pattern, text
};

} // namespace

Status checkSchema(const Value& value, const Value& schema, const std::string& at) {
    try {
        return SchemaCheck(schema).check(value, schema, at);
    } catch (const std::regex_error&) {
        return schemaFault(at, "schema holds a pattern that is not a regular expression");
    }
}

} // namespace relais::sync
