// Definitions: the shipped ones are read, bad ones are refused with their place, versions live side by side.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/json_schema.h"
#include "tests/support/lup_world.h"
#include "tests/support/test_class.h"

#include <QTest>

#include <functional>

namespace definition_set_test {

using namespace relais::test;

namespace {

// JSON written with simple quotes: the moc of Qt 6.4 loses its way in raw strings.
std::string quoted(std::string text) {
    std::ranges::replace(text, '\'', '"');
    return text;
}

Value form() { return *parseJson(projectFile("sync/dispositifs/lup/form.json")); }
Value workflow() { return *parseJson(projectFile("sync/dispositifs/lup/workflow.json")); }

std::string refusal(const Value& withForm, const Value& withWorkflow) {
    DefinitionSet set;
    const Status status = set.add(withForm, withWorkflow);
    return status ? "accepted" : status.error().detail;
}

// Both files at another version.
std::pair<Value, Value> atVersion(int version) {
    Value f = form();
    Value w = workflow();
    f.set("version", Value(std::to_string(version)));
    w.set("version", Value(version));
    return {f, w};
}

Value& memberAt(Value& tree, const std::vector<std::string>& path) {
    Value* at = &tree;
    for (const std::string& step : path) {
        const bool index = isAllDigits(step);
        at = index ? &at->asArray().at(std::stoul(step)) : &at->asMap()[step];
    }
    return *at;
}

} // namespace

class DefinitionSetTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void shippedDispositifsAreRead() {
        const DefinitionSet set = shippedDefinitions();
        QVERIFY((set.codes() == std::vector<std::string> {"lup", "pfidass"}));
        QCOMPARE(set.current("lup")->form.steps().size(), std::size_t(3));
        QVERIFY(set.current("pfidass")->workflow.formerTitle.fr == "PFIDASS");
        QVERIFY(set.find("lup", 2) == nullptr && set.closest("lup", 2) == set.current("lup"));
    }

    void everyTextHasBothLanguages() {
        const DefinitionSet set = shippedDefinitions();
        for (const std::string& code : set.codes()) {
            const auto check = [](const Questionnaire& questionnaire) {
                for (const FormItem& item : questionnaire.items()) {
                    QVERIFY2(
                        !item.text.en.empty() && (item.help.fr.empty() || !item.help.en.empty()), item.linkId.c_str());
                    for (const AnswerOption& option : item.options)
                        QVERIFY2(!option.display.en.empty(), option.code.c_str());
                }
            };
            check(set.current(code)->form);
            for (const Act& act : set.current(code)->workflow.acts)
                check(act.payload);
        }
    }

    void badWorkflowNamesItsPlace_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("refusal");
        const auto row = [](const char* name, const char* path, const char* json, const char* refusal) {
            QTest::newRow(name) << QString::fromUtf8(path) << QString::fromUtf8(json) << QString::fromUtf8(refusal);
        };
        row("unknown member", "typo", "1", "workflow#/typo: is not a known member");
        row("wrong type", "version", "\"1\"", "workflow#/version: must be of type integer");
        row("state of an act", "acts/0/to", "\"PARTI\"", "workflow#/acts/0/to: no state is named \"PARTI\"");
        row("state left", "acts/1/from", "[\"NULLE_PART\"]", "workflow#/acts/1/from: no state is named \"NULLE_PART\"");
        row("passing state", "acts/0/to", "\"RESOLU\"", "workflow#/acts/0/to: RESOLU is a state one only passes by");
        row("initial", "initial", "\"RIEN\"", "workflow#/initial: no state is named \"RIEN\"");
        row("predicate", "acts/0/guards",
            "[{'must':{'is':'maybe','of':'state'},'refusal':'x','text':{'fr':'','en':''}}]",
            "workflow#/acts/0/guards/0/must/is: \"maybe\" is not one of the values allowed");
        row("path of a predicate", "acts/0/guards",
            "[{'must':{'is':'set','of':'salary'},'refusal':'x','text':{'fr':'','en':''}}]",
            "workflow#/acts/0/guards/0/must/of: \"salary\" does not match");
        row("list", "stages/0/when", "[{'is':'in','of':'fact.resultat','list':'good'}]",
            "workflow#/stages/0/when/0/list: no list is named \"good\"");
        row("two acts", "acts/1/name", "\"prendre_en_charge\"",
            "workflow#/acts/1/name: \"prendre_en_charge\" is already used");
        row("consequence", "acts/0/consequences", "[{'act':'danser'}]",
            "workflow#/acts/0/consequences: no act is named \"danser\"");
        row("payload", "acts/0/payload", "[{'linkId':'x','type':'slider','text':'X'}]",
            "/acts/0/payload/0/type: \"slider\" is not understood");
        row("timer", "timers/0/act", "\"danser\"", "workflow#/timers/0/act: no act is named \"danser\"");
        row("no english", "title", "{'fr':'Titre'}", "workflow#/title: \"en\" is missing");
        row("actor", "acts/0/by", "[\"tout le monde\"]", "workflow#/acts/0/by/0: ");
        row("urgency", "urgency", "\"vitesse\"", "workflow#/urgency: no question \"vitesse\"");
        row("accord", "create/accord", "{'question':'accord','values':['PEUT_ETRE']}",
            "workflow#/create/accord: no option \"PEUT_ETRE\"");
        row("hidden answer", "acts/0/effects/hide", "['salaire']",
            "workflow#/acts: \"prendre_en_charge\" hides \"salaire\"");
        row("place", "place", "\"salle\"", "workflow#/place: no question \"salle\"");
        row("confidential without words", "confidential", "{'when':[]}",
            "workflow#/confidential: \"title\" is missing");
        row("compared with nothing", "acts/0/guards",
            "[{'must':{'is':'same_or_unset','of':'actor'},'refusal':'x','text':{'fr':'','en':''}}]",
            "workflow#/acts/0/guards/0/must/from: is missing");
        row("free from nothing", "acts/0/guards",
            "[{'must':{'is':'free_between','of':'actor','parts':['fact.x']},'refusal':'x','text':{'fr':'','en':''}}]",
            "workflow#/acts/0/guards/0/must/parts: needs two paths");
        row("other dispositif", "code", "\"autre\"", "workflow#/code: \"autre\" is not the form's name");
    }
    void badWorkflowNamesItsPlace() {
        QFETCH(QString, path);
        QFETCH(QString, json);
        QFETCH(QString, refusal);
        Value bad = workflow();
        std::vector<std::string> steps;
        for (const QString& step : path.split(u'/'))
            steps.push_back(step.toStdString());
        memberAt(bad, steps) = *parseJson(quoted("[" + json.toStdString() + "]")).value().array().begin();
        const std::string said = definition_set_test::refusal(form(), bad);
        QVERIFY2(said.find(refusal.toStdString()) != std::string::npos, said.c_str());
    }

    void badFormNamesItsPlace_data() {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("refusal");
        const auto row = [](const char* name, const char* path, const char* json, const char* refusal) {
            QTest::newRow(name) << QString::fromUtf8(path) << QString::fromUtf8(json) << QString::fromUtf8(refusal);
        };
        row("type", "item/0/item/0/type", "\"slider\"", "form#/item/0/item/0/type: \"slider\" is not understood");
        row("member", "item/0/item/0/colour", "\"red\"", "form#/item/0/item/0/colour: is not understood");
        row("twice", "item/1/item/0/linkId", "\"nir\"", "form#/item/1/item/0/linkId: \"nir\" is already used");
        row("question", "item/0/item/0/enableWhen", "[{'question':'rien','operator':'=','answerBoolean':true}]",
            "form#/item/0/item/0/enableWhen: no question \"rien\"");
        row("operator", "item/0/item/0/enableWhen", "[{'question':'sexe','operator':'~','answerBoolean':true}]",
            "form#/item/0/item/0/enableWhen/0/operator: \"~\" is not understood");
        row("check", "item/0/item/0/extension", "[{'url':'x/check','valueString':'horoscope'}]",
            "no check is named \"horoscope\"");
        row("regex", "item/0/item/0/extension", "[{'url':'x/regex','valueString':'('}]", "is not a regular expression");
        row("extension", "item/0/item/0/extension", "[{'url':'x/hologram'}]",
            "extension \"hologram\" is not understood");
        row("step", "item/0/type", "\"string\"", "form#/item/0: the first level holds the steps: groups");
        row("version", "version", "\"un\"", "form#/version: must be a whole number from 1, as text");
        row("options", "item/0/item/0/answerOption", "[{'valueCoding':{'code':'A','display':'A'}}]",
            "only a choice has options");
    }
    void badFormNamesItsPlace() {
        QFETCH(QString, path);
        QFETCH(QString, json);
        QFETCH(QString, refusal);
        Value bad = form();
        std::vector<std::string> steps;
        for (const QString& step : path.split(u'/'))
            steps.push_back(step.toStdString());
        memberAt(bad, steps) = *parseJson(quoted("[" + json.toStdString() + "]")).value().array().begin();
        const std::string said = definition_set_test::refusal(bad, workflow());
        QVERIFY2(said.find(refusal.toStdString()) != std::string::npos, said.c_str());
    }

    void notJsonIsRefused() {
        DefinitionSet set;
        QVERIFY(!set.add(std::string("{"), std::string("{}")));
        QVERIFY(!set.add(std::string("{}"), std::string("{}")));
        QVERIFY(set.codes().empty());
    }

    void versionsLiveSideBySide() {
        DefinitionSet set = shippedDefinitions();
        const auto [f2, w2] = atVersion(2);
        QVERIFY(set.add(f2, w2));
        QCOMPARE(set.current("lup")->version, 2u);
        QVERIFY(set.add(f2, w2)); // the same again is fine
        Value changed = w2;
        changed.set("description", "autre");
        QVERIFY(!set.add(f2, changed)); // the same version with another content is not
        set.withdraw("lup", 2);
        QCOMPARE(set.current("lup")->version, 1u);
        QVERIFY(set.find("lup", 2) != nullptr && set.isWithdrawn("lup", 2));
    }

    void alertOfAnUnknownOrWithdrawnVersionIsSetAside() {
        RulesWorld world;
        Op op = world.op(world.doctor, "create", {{"answers", Value(lupAnswers())}});
        op.record = recordOf(op.id);
        op.definition = 7;
        const Ruling unknown = judge(nullptr, op, world.doctor, world.definitions, {world.now, false});
        QVERIFY(unknown.kind == Ruling::Kind::Quarantine && unknown.code == "definition");
        QVERIFY((unknown.feeds == std::vector<FeedId> {{"desk:triage"}, {"user:u01"}}));
        const auto [f2, w2] = atVersion(2);
        QVERIFY(world.definitions.add(f2, w2));
        world.definitions.withdraw("lup", 1);
        op.definition = 1;
        QVERIFY(judge(nullptr, op, world.doctor, world.definitions, {world.now, false}).code == "definition_retiree");
        op.definition = 2;
        QVERIFY(judge(nullptr, op, world.doctor, world.definitions, {world.now, false}).kind == Ruling::Kind::Accept);
    }

    void deskTableIsChecked() {
        const auto said = [](const char* json) {
            const auto read = referenceFromValue(*parseJson(quoted(json)));
            return read ? std::string("accepted") : read.error().detail;
        };
        QVERIFY(said("{'caisses':[{'code':'911'}],'departments':{'91':'911'}}") == "accepted");
        QVERIFY(said("{'caisses':[],'departments':{'91':'911'}}").find("names caisse \"911\"") != std::string::npos);
        QVERIFY(
            said("{'caisses':[{'code':'911','hours':{'open':'18:00','close':'09:00'}}]}").find("/caisses/0/hours")
            != std::string::npos);
        QVERIFY(said("{'caisses':[{}]}").find("/caisses/0/code") != std::string::npos);
    }

    void rolesGiveFeeds() {
        const DefinitionSet set = shippedDefinitions();
        QVERIFY((feedsOf({"u01"}, {"DECLARANT"}, set) == std::vector<FeedId> {{"reference"}, {"user:u01"}}));
        QVERIFY(
            (feedsOf({"u11"}, {"AGENT_LUP:911"}, set)
             == std::vector<FeedId> {{"desk:911:lup"}, {"desk:triage"}, {"reference"}, {"user:u11"}}));
        QVERIFY(
            (feedsOf({"u12"}, {"COORD_PFIDASS:771"}, set)
             == std::vector<FeedId> {{"desk:771:pfidass"}, {"reference"}, {"user:u12"}}));
        QVERIFY(
            (feedsOf({"u16"}, {"AUDITEUR_DPO", "ADMIN"}, set) == std::vector<FeedId> {{"reference"}, {"user:u16"}}));
    }
};

RELAIS_TEST(DefinitionSetTest)

} // namespace definition_set_test
#include "definition_set_test.moc"
