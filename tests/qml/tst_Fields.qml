// Fields take keys, pads and pastes, group numbers, say their errors, and let nothing be copied out.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtTest
import Relais.Controls
import Relais.Inputs
import Relais.Probe

TestCase {
    id: root
    name: "Fields"
    when: windowShown
    visible: true
    width: 360
    height: 700

    Component { id: field; Field { label: "Nom de naissance"; width: 320 } }
    Component { id: area; TextAreaField { label: "Détail"; width: 320 } }
    Component { id: nir; NirField { width: 320 } }
    Component { id: phone; PhoneField { label: "Téléphone"; width: 320 } }
    Component { id: date; DateBoxes { label: "Date de naissance"; width: 320 } }
    Component { id: search; SearchField { width: 320 } }
    Component { id: dots; PinDots {} }
    Component { id: pad; NumberPad { width: 340 } }
    Component { id: pin; PinPad { width: 300 } }
    Component { id: summary; ErrorSummary { width: 320 } }

    SignalSpy { id: spy }

    function listen(item: Item, signal: string): void {
        spy.target = null;
        spy.signalName = signal;
        spy.target = item;
        spy.clear();
    }

    function say(text: string): void {
        for (const sign of text)
            keyClick(sign);
    }

    // The item of the tree below that has this accessible role.
    function find(item: Item, role: string): Item {
        for (let i = 0; i < item.children.length; ++i) {
            const child = item.children[i];
            if (Probe.role(child) === role)
                return child;
            const below = find(child, role);
            if (below !== null)
                return below;
        }
        return null;
    }

    function byName(item: Item, name: string): Item {
        for (let i = 0; i < item.children.length; ++i) {
            const child = item.children[i];
            if (Probe.name(child) === name)
                return child;
            const below = byName(child, name);
            if (below !== null)
                return below;
        }
        return null;
    }

    function test_fieldHearsAndIsNamed() {
        const item = createTemporaryObject(field, root, {optional: true, error: "Indiquez le nom de naissance"});
        const input = find(item, "EditableText");
        compare(Probe.name(input), "Nom de naissance (facultatif)");
        compare(Probe.description(input), "Indiquez le nom de naissance");
        listen(item, "edited");
        item.forceActiveFocus();
        say("Essai");
        compare(spy.count, 5);
        compare(spy.signalArguments[4][0], "Essai");
        listen(item, "ended");
        root.forceActiveFocus();
        compare(spy.count, 1);
    }

    function test_nothingIsCopied_data() {
        return [{tag: "field", make: field}, {tag: "area", make: area}, {tag: "number", make: nir}];
    }

    function test_nothingIsCopied(row) {
        Probe.setClipboard("avant");
        const item = createTemporaryObject(row.make, root, {value: "284079999900115"});
        item.forceActiveFocus();
        keyClick(Qt.Key_A, Qt.ControlModifier);
        keyClick(Qt.Key_C, Qt.ControlModifier);
        compare(Probe.clipboard(), "avant");
        keyClick(Qt.Key_X, Qt.ControlModifier);
        compare(Probe.clipboard(), "avant");
        verify(find(item, "EditableText").text.length > 0);
    }

    function test_numberIsGroupedAndPastesAreCleaned() {
        const item = createTemporaryObject(nir, root);
        const input = find(item, "EditableText");
        item.forceActiveFocus();
        say("284079999900115");
        compare(item.bare, "284079999900115");
        compare(input.text, "2\u00a084\u00a007\u00a099\u00a0999\u00a0001\u00a0|\u00a015");
        Probe.setClipboard("2.84 07\u00a099-999 001 / 15");
        keyClick(Qt.Key_A, Qt.ControlModifier);
        keyClick(Qt.Key_V, Qt.ControlModifier);
        compare(item.bare, "284079999900115");
        keyClick(Qt.Key_Backspace);
        compare(item.bare, "28407999990011");
    }

    function test_padTypesWhereTheCaretIs() {
        const item = createTemporaryObject(nir, root, {value: "284"});
        const input = find(item, "EditableText");
        item.forceActiveFocus();
        item.type("0");
        compare(item.bare, "2840");
        input.cursorPosition = 1;
        item.type("9");
        compare(item.bare, "29840");
        item.erase();
        compare(item.bare, "2840");
        input.cursorPosition = 0;
        item.erase();
        compare(item.bare, "2840");
    }

    function test_lettersOfCorsica() {
        const item = createTemporaryObject(nir, root, {value: "184072"});
        verify(item.lettersOffered);
        item.forceActiveFocus();
        item.type("A");
        compare(item.bare, "184072A");
        verify(!item.lettersOffered);
        const keys = createTemporaryObject(pad, root, {letters: true});
        listen(keys, "typed");
        mouseClick(byName(keys, "B"));
        compare(spy.signalArguments[0][0], "B");
        compare(byName(keys, "Suivant").visible, false);
    }

    function test_valueFromOutsideIsShown() {
        const item = createTemporaryObject(phone, root, {value: "0639981234"});
        compare(find(item, "EditableText").text, "06\u00a039\u00a098\u00a012\u00a034");
        item.value = "0639985678";
        compare(item.bare, "0639985678");
    }

    function test_padKeys() {
        const keys = createTemporaryObject(pad, root);
        compare(Probe.faults(root), []);
        listen(keys, "typed");
        for (const digit of "0123456789")
            mouseClick(byName(keys, digit));
        compare(spy.signalArguments.map(call => call[0]).join(""), "0123456789");
        listen(keys, "erased");
        verify(Probe.press(byName(keys, "Effacer")));
        compare(spy.count, 1);
        listen(keys, "advanced");
        mouseClick(byName(keys, "Suivant"));
        compare(spy.count, 1);
    }

    function test_codeIsNeverSpoken() {
        const item = createTemporaryObject(dots, root, {filled: 3});
        compare(Probe.role(item), "EditableText");
        compare(Probe.name(item), "Code, 6 chiffres, 3 saisis");
        listen(item, "typed");
        item.forceActiveFocus();
        keyClick("7");
        compare(spy.signalArguments[0][0], "7");
        listen(item, "erased");
        keyClick(Qt.Key_Backspace);
        compare(spy.count, 1);
    }

    function test_passphraseIsSaidButNotRead() {
        const item = createTemporaryObject(field, root, {label: "Phrase de passe", echoMode: TextInput.Password, value: "abc"});
        const input = byName(item, "Phrase de passe, 3 signes saisis");
        verify(input.activeFocusOnTab);
        compare(Probe.value(input), "");
    }

    function test_pinPadHidesTheAbsentFingerprint() {
        const keys = createTemporaryObject(pin, root);
        compare(Probe.faults(root), []);
        verify(!byName(keys, "Empreinte"));
        keys.fingerprint = true;
        listen(keys, "fingerprintAsked");
        mouseClick(byName(keys, "Empreinte"));
        compare(spy.count, 1);
    }

    function test_areaCountsDownAtTheEnd() {
        const item = createTemporaryObject(area, root, {maximumLength: 120, value: "x".repeat(20)});
        compare(item.remaining, 100);
        verify(!byName(item, "Encore 100 caractères").visible);
        item.value = "x".repeat(60);
        verify(byName(item, "Encore 60 caractères").visible);
    }

    function test_dateSpeaksAllItsParts() {
        const item = createTemporaryObject(date, root, {unknownAllowed: true});
        listen(item, "edited");
        item.forceActiveFocus();
        say("14");
        keyClick(Qt.Key_Tab);
        say("07");
        keyClick(Qt.Key_Tab);
        say("1984");
        compare(Array.from(spy.signalArguments[spy.count - 1]).join("/"), "14/07/1984");
        listen(item, "unknownChosen");
        mouseClick(byName(item, "Je ne sais pas le jour"));
        compare(spy.signalArguments[0][0], true);
    }

    function test_searchIsCleared() {
        const item = createTemporaryObject(search, root, {value: "exem"});
        listen(item, "edited");
        mouseClick(byName(item, "Effacer la recherche"));
        compare(spy.signalArguments[0][0], "");
        compare(item.text, "");
    }

    function test_errorSummaryLeads() {
        const item = createTemporaryObject(summary, root, {errors: Probe.words("Indiquez_le_prénom Choisissez_un_délai")});
        compare(Probe.name(item), "2 points à corriger");
        listen(item, "chosen");
        waitForRendering(item);
        mouseClick(byName(item, "Choisissez_un_délai"));
        compare(spy.signalArguments[0][0], 1);
        item.errors = ["Indiquez le prénom"];
        compare(Probe.name(item), "1 point à corriger");
        item.errors = [];
        verify(!item.visible);
    }
}
