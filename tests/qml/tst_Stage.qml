// The témoin is one element with one sentence, whatever it draws; texts obey no mark-up.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma ComponentBehavior: Bound
import QtQuick
import QtTest
import Relais.Controls
import Relais.Probe

TestCase {
    id: root
    name: "Stage"
    when: windowShown
    visible: true
    width: 360
    height: 200

    Rectangle { anchors.fill: parent; color: Theme.surface }
    Component { id: track; StageTrack { width: 320; large: true; words: ["Ici", "Envoi", "CPAM", "Réponse"] } }
    Component { id: row; StageRow { width: 300 } }
    Component { id: segment; StageSegment { x: 10; y: 10; width: 80; height: 16 } }
    Component { id: banner; Banner { width: 300 } }
    Component { id: announcer; Announcer {} }

    function test_oneElement_data() {
        return [
            {tag: "draft", fills: "dashed empty empty empty", text: "Brouillon", expected: "Étape 1 sur 4, Brouillon"},
            {tag: "waiting", fills: "full hatched empty empty", text: "En attente d’envoi", expected: "Étape 2 sur 4, En attente d’envoi"},
            {tag: "received", fills: "full full half empty", text: "Reçue par la CPAM", expected: "Étape 3 sur 4, Reçue par la CPAM"},
            {tag: "answered", fills: "full full full full", text: "Réponse", expected: "Étape 4 sur 4, Réponse"},
            {tag: "photo", fills: "full half", text: "Attend le wifi", expected: "Étape 2 sur 2, Attend le wifi"},
            {tag: "cancelled", fills: "empty empty empty empty", text: "Annulée", expected: "Étape 1 sur 4, Annulée"}
        ];
    }

    function test_oneElement(data) {
        const large = createTemporaryObject(track, root, {fills: Probe.words(data.fills), stateText: data.text});
        compare(Probe.name(large), data.expected);
        compare(Probe.elements(large), 0);
        const small = createTemporaryObject(row, root, {fills: Probe.words(data.fills), text: data.text});
        compare(Probe.name(small), data.expected);
        compare(Probe.elements(small), 0);
    }

    // Counts the pixels of the segment's middle line that have its ink.
    function inked(item: StageSegment): int {
        const picture = grabImage(item);
        let found = 0;
        for (let x = 0; x < item.width; ++x) {
            if (Qt.colorEqual(picture.pixel(x, item.height / 2), item.ink))
                ++found;
        }
        return found;
    }

    function test_shapesDiffer() {
        const seen = {};
        for (const fill of ["full", "half", "hatched", "broken", "empty"]) {
            const item = createTemporaryObject(segment, root, {fill: fill, ink: "#8A5A00"});
            wait(0);
            seen[fill] = inked(item);
            item.destroy();
        }
        verify(seen.full >= 78, seen.full);
        verify(seen.half > 35 && seen.half < 50, seen.half);
        verify(seen.hatched > 8 && seen.hatched < 60, seen.hatched);
        verify(seen.broken > 60 && seen.broken < seen.full, seen.broken);
        compare(seen.empty, 0);
    }

    function test_hatchingStaysInside() {
        const item = createTemporaryObject(segment, root, {fill: "hatched", ink: "#8A5A00"});
        const around = grabImage(root);
        for (const corner of [[10, 10], [89, 10], [10, 25], [89, 25]])
            verify(Qt.colorEqual(around.pixel(corner[0], corner[1]), Theme.surface), corner);
        verify(item);
    }

    function test_bannerObeysNoMarkup() {
        const item = createTemporaryObject(banner, root, {lead: "<img src='x'>", text: "a < b & c"});
        compare(Probe.role(item), "AlertMessage");
        compare(Probe.name(item), "<img src='x'> a < b & c");
    }

    function test_announcerKeepsTheLast() {
        const item = createTemporaryObject(announcer, root);
        item.announce("un");
        compare(Probe.name(item), "un");
        item.announce("deux");
        item.announce("trois");
        compare(Probe.name(item), "un");
        tryCompare(item.Accessible, "name", "trois");
    }
}
