// Values that follow from answers, one row per rule, and how a form carries them.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
#include "sync/domain/computed.h"
#include "tests/support/test_class.h"
#include "tests/unit/domain/pds_world.h"

#include <QTest>

namespace computed_test {

using namespace relais::test;

namespace {

Value at(const char* local) { return paris(local).ms; }

std::string said(std::string_view name, const std::vector<Value>& read) {
    const Value value = computedValue(name, read);
    return value.isNull() ? "none"
        : value.isBool()  ? (value.boolean() ? "true" : "false")
        : value.isText()  ? value.text()
                          : std::to_string(value.integer());
}

// What a form says to a question of that type with that extension; ' stands for ".
std::string refusal(const std::string& extension, const std::string& type = "integer") {
    std::string items = "[{'linkId':'a','type':'integer','text':'A'},{'linkId':'b','type':'" + type
        + "','text':'B','extension':[" + extension + "]}]";
    std::ranges::replace(items, '\'', '"');
    const auto form = Questionnaire::fromItems(parseJson(items)->array(), "/item");
    return form ? "accepted" : form.error().detail;
}

} // namespace

class ComputedTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void rules() {
        const Value none;
        QCOMPARE(said("weight_change", {3240, 3020}), std::string("-68")); // data set, PDS-01: −6.8 %
        QCOMPARE(said("weight_change", {2000, 2001}), std::string("1"));   // half away from zero
        QCOMPARE(said("weight_change", {2000, 1999}), std::string("-1"));
        QCOMPARE(said("weight_change", {0, 3020}), std::string("none"));
        QCOMPARE(said("hours_between", {at("2026-10-23 20:00"), at("2026-10-25 10:25")}), std::string("39"));
        QCOMPARE(said("hours_between", {at("2026-10-25 10:25"), at("2026-10-23 20:00")}), std::string("none"));
        QCOMPARE(said("minutes_between", {at("2026-10-23 10:15"), at("2026-10-25 16:45")}), std::string("3330"));
        // Data set, PDS-07: last period 21/09, on 07/11 6 weeks + 5 days.
        QCOMPARE(said("amenorrhea_days", {"2026-09-21", none, none, none, at("2026-11-07 14:10")}), std::string("47"));
        QCOMPARE(said("amenorrhea_days", {"2026-09-21", 7, 2, none, at("2026-11-07 14:10")}), std::string("51"));
        QCOMPARE(
            said("amenorrhea_days", {"2026-09-21", 7, 2, "2026-11-05", at("2026-11-07 14:10")}), std::string("53"));
        QCOMPARE(
            said("amenorrhea_days", {"2026-11-08", none, none, none, at("2026-11-07 14:10")}), std::string("none"));
        QCOMPARE(said("term_date", {47, at("2026-11-07 14:10"), 9}), std::string("2026-11-23"));
        QCOMPARE(said("term_date", {47, at("2026-11-07 14:10"), 16}), std::string("2027-01-11"));
        QCOMPARE(said("minor", {"2008-11-12", at("2026-11-11 10:00")}), std::string("true"));
        QCOMPARE(said("minor", {"2008-11-11", at("2026-11-11 10:00")}), std::string("false"));
        QCOMPARE(said("minor", {none, at("2026-11-11 10:00")}), std::string("none"));
        QCOMPARE(said("bilirubin", {146, "MG_DL"}), std::string("250"));
        QCOMPARE(said("bilirubin", {146, "MOL"}), std::string("none"));
        QCOMPARE(said("sum", {1, 2, 3}), std::string("6"));
        QCOMPARE(said("sum", {1, none, 3}), std::string("none"));
        QCOMPARE(said("next_working_day", {at("2026-10-31 15:00")}), std::string("2026-11-02"));
        QCOMPARE(said("instant", {"2026-10-25", 540}), std::to_string(at("2026-10-25 09:00").integer()));
        QCOMPARE(said("days_before", {at("2026-10-31 14:00"), 7}), std::to_string(paris("2026-10-24 14:00").ms));
    }

    void outsideTheDutyByMoreThanAnHour() {
        const auto judged = [](const char* start) {
            return said("outside", {at(start), at("2026-11-21 14:00"), at("2026-11-21 19:00"), 60});
        };
        QCOMPARE(judged("2026-11-21 13:00"), std::string("false"));
        QCOMPARE(judged("2026-11-21 12:59"), std::string("true"));
        QCOMPARE(judged("2026-11-21 20:00"), std::string("false"));
        QCOMPARE(judged("2026-11-21 20:01"), std::string("true"));
        QCOMPARE(said("outside", {at("2026-11-21 15:00"), {}, {}, 60}), std::string("true"));
    }

    void rowsAndSealedOptionsNameWhatExists() {
        const auto rows = [](std::string inner) {
            std::string items = "[{'linkId':'a','type':'integer','text':'A'},{'linkId':'g','type':'group','text':'G',"
                                "'repeats':true,'item':["
                + inner + "]}]";
            std::ranges::replace(items, '\'', '"');
            const auto form = Questionnaire::fromItems(parseJson(items)->array(), "/item");
            return form ? "accepted" : form.error().detail;
        };
        const std::string question = "{'linkId':'b','type':'integer','text':'B','enableWhen':[{'question':'";
        const std::string rest = "','operator':'exists','answerBoolean':true}]}";
        QCOMPARE(rows(question + "a" + rest), std::string("accepted")); // of the answers around it
        QCOMPARE(rows(question + "c" + rest), std::string("/item/1/item/0/enableWhen: no question \"c\""));
        const std::string option
            = "{'linkId':'b','type':'choice','text':'B','answerOption':[{'valueCoding':{'code':'X',"
              "'display':'X'},'extension':[{'url':'x/sealed','valueCode':'";
        QCOMPARE(rows(option + "'}]}]}"), std::string("accepted"));
        QCOMPARE(rows(option + "Y'}]}]}"), std::string("/item/1/item/0/answerOption: no option \"Y\" to stand for it"));
    }

    void aFormRefusesWhatItCouldNotCompute() {
        const auto computed
            = [](const std::string& text) { return refusal("{'url':'x/computed','valueString':'" + text + "'}"); };
        QCOMPARE(computed("sum:a"), std::string("accepted"));
        QCOMPARE(computed("guess:a"), std::string("/item/1/extension: no computation is named \"guess\""));
        QCOMPARE(computed("hours_between:a"), std::string("/item/1/extension: \"hours_between\" reads 2 values"));
        QCOMPARE(computed("sum:a c"), std::string("/item/1/extension: no question \"c\" to compute from"));
        QCOMPARE(computed("sum:b"), std::string("/item/1/extension: no question \"b\" to compute from"));
        QCOMPARE(
            refusal("", "decimal"), std::string("/item/1: a decimal, and nothing else, has 1 to 3 maxDecimalPlaces"));
        QCOMPARE(
            refusal("{'url':'x/maxDecimalPlaces','valueInteger':1}"),
            std::string("/item/1: a decimal, and nothing else, has 1 to 3 maxDecimalPlaces"));
    }
};

RELAIS_TEST(ComputedTest)

} // namespace computed_test
#include "computed_test.moc"
