// Makes the ops that follow an act: moves here and on linked records, a linked record, a purge.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/consequences_impl.h"
#include "sync/domain/rules_impl.h"

#include <algorithm>

namespace relais::sync {

namespace {

class Follow {
public:
    Follow(const CauseOp& cause, const DefinitionSet& definitions) : m_cause(cause), m_definitions(definitions) { }

    Op base(const RecordId& record, const std::string& dispositif) {
        Op op;
        op.id = derivedId(m_cause.op.id, ++m_rank);
        op.record = record;
        op.dispositif = dispositif;
        const Definition* current = m_definitions.current(dispositif);
        op.definition = dispositif == m_cause.op.dispositif ? m_cause.op.definition
            : current != nullptr                            ? current->version
                                                            : 0;
        op.wall = m_cause.now;
        return op;
    }

    // An act of this or another record, as a move or a contribution.
    void act(const Consequence& one, const std::string& recordText, const Value& payload) {
        const auto record = idFromText<RecordId>(recordText);
        if (!record)
            return;
        const std::string& dispositif = one.dispositif.empty() ? m_cause.op.dispositif : one.dispositif;
        Op op = base(*record, dispositif);
        op.body = payload.map();
        const Definition* definition = m_definitions.closest(dispositif, op.definition);
        const Act* found = definition == nullptr ? nullptr : definition->workflow.act(one.act);
        if (found == nullptr)
            return;
        op.type = one.act;
        if (found->move) {
            op.type = std::string(OpType::kMove);
            op.body["by"] = one.act;
            op.body["to"] = found->to;
        }
        m_out.push_back(std::move(op));
    }

    // A new record linked to this one; the id is known at once, so this record can name it.
    RecordId create(const Consequence& one, const Value& answers) {
        Op op = base({}, one.dispositif);
        op.record = recordOf(op.id);
        op.type = std::string(OpType::kCreate);
        op.author = m_cause.op.author;
        op.body
            = {{"answers", answers.isMap() ? answers : Value(Value::Map {})},
               {"origine", Value(toText(m_cause.op.record))}};
        m_out.push_back(op);
        return m_out.back().record;
    }

    void purge(const RecordId& record) {
        Op op = base(record, m_cause.op.dispositif);
        op.type = std::string(OpType::kPurge);
        m_out.push_back(std::move(op));
    }

    std::vector<Op> take() { return std::move(m_out); }

private:
    const CauseOp& m_cause;
    const DefinitionSet& m_definitions;
    std::size_t m_rank = 0;
    std::vector<Op> m_out;
};

} // namespace

std::vector<Op> consequencesOf(
    const std::vector<Consequence>& consequences, const CauseOp& cause, const Record& before,
    const DefinitionSet& definitions, Value::Map& facts) {
    if (consequences.empty())
        return {};
    Record after = before;
    AppliedOp applied = appliedFrom(cause.op);
    applied.seq = before.lastSeq + 1;
    applied.facts = facts;
    fold(after, applied, definitions);
    Follow follow(cause, definitions);
    const Scene scene {after, cause.payload, cause.actor, definitions.reference(), cause.now, cause.op.id, {}};
    for (const Consequence& one : consequences) {
        if (!holds(one.when, scene))
            continue;
        const Value payload = filled(Value(one.payload), scene);
        if (one.kind == Consequence::Kind::Create) {
            facts[one.link] = toText(follow.create(one, payload));
        } else if (one.kind == Consequence::Kind::Purge) {
            follow.purge(cause.op.record);
        } else if (one.on.empty()) {
            follow.act(one, toText(cause.op.record), payload);
        } else {
            const Value target = filled(Value(one.on), scene);
            if (target.isText())
                follow.act(one, target.text(), payload);
            for (const Value& each : target.array())
                follow.act(one, each.text(), payload);
        }
    }
    return follow.take();
}

} // namespace relais::sync
