// Tokens, user comfort settings and width class: the one place every size, colour and font comes from.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

pragma Singleton
import QtQuick

// The shell sets dark, textFactor (1 to 2), reducedMotion, hand, windowWidth, windowHeight and
// devicePixelRatio; everybody else reads.
// Colours, spaces, radii, lines, targets, durations and type styles of tokens.json are inherited: Theme.petrole,
// Theme.space16, Theme.radiusCarte, Theme.lineFort, Theme.targetBouton, Theme.durationRapide, Theme.titreL.
ThemeTokens {
    id: root

    property string hand: "right" // "right", "left" or "both"
    property bool focusShown: true // the last input came from a keyboard; controls keep it
    property real devicePixelRatio: 1
    property real windowWidth: 360
    property real windowHeight: 800

    readonly property real usefulWidth: root.windowWidth / root.textFactor
    readonly property string widthClass: {
        if (root.usefulWidth >= root.fromBureau)
            return "bureau";
        if (root.usefulWidth >= root.fromTresLarge)
            return "tresLarge";
        if (root.usefulWidth >= root.fromLarge)
            return "large";
        if (root.usefulWidth >= root.fromMoyen)
            return "moyen";
        return root.usefulWidth >= root.fromCompact ? "compact" : "etroit";
    }
    readonly property bool isEtroit: root.usefulWidth < root.fromCompact
    readonly property bool isPhone: root.usefulWidth < root.fromMoyen // etroit or compact: bottom bar, one pane, steps
    readonly property bool isWide: root.usefulWidth >= root.fromLarge // two panes
    readonly property bool isVeryWide: root.usefulWidth >= root.fromTresLarge // two columns in forms
    readonly property bool isDesk: root.usefulWidth >= root.fromBureau // three panes, side bar
    readonly property bool isLow: root.windowHeight < 480 // phone lying down: rail, keypad on the side
    readonly property bool leftHanded: root.hand === "left"

    readonly property int margin: root.isPhone ? root.space16 : root.isWide ? 28 : root.space24
    readonly property int readingWidth: Math.round(640 * root.textFactor)
    readonly property int formWidth: Math.round(720 * root.textFactor)
    readonly property int railWidth: Math.round(96 * Math.min(root.textFactor, 1.5))
    readonly property int sideBarWidth: Math.round(232 * Math.min(root.textFactor, 1.5))
    readonly property int listWidth: Math.round((root.isDesk ? 320 : 400) * Math.min(root.textFactor, 1.5))
    readonly property int composerWidth: Math.round(400 * Math.min(root.textFactor, 1.5))
    // The 1.5 dp line on whole device pixels: half-covered pixels tear round corners.
    readonly property real controlLine: Math.max(1, Math.floor(root.lineControle * root.devicePixelRatio)) / Math.max(1, root.devicePixelRatio)
    readonly property int focusWidth: 2
    readonly property int haloWidth: 3

    readonly property string iconFamily: root.iconLoader.name
    readonly property FontLoader iconLoader: FontLoader { source: "fonts/MaterialIcons-Regular.ttf" }
    readonly property FontLoader titleLoader: FontLoader { source: "fonts/Manrope-Bold.ttf" }
    readonly property FontLoader textLoader: FontLoader { source: "fonts/SourceSans3-Regular.otf" }
    readonly property FontLoader strongLoader: FontLoader { source: "fonts/SourceSans3-Semibold.otf" }
    readonly property IconSet icons: IconSet {}

    titleFamily: root.titleLoader.name
    textFamily: root.textLoader.name

    // What grows with the text: fields, rows, icons beside text.
    function scaled(size: real): real {
        return Math.round(size * root.textFactor);
    }

    // What holds one line of text with constant padding: buttons, choices, bars.
    function grown(size: real): real {
        return Math.round(size * (1 + (root.textFactor - 1) * 0.7));
    }

    // A colour by its token name, for tones that come from data ("recu", "attente"…).
    function tone(name: string): color {
        if (name === "") // nothing is known yet
            return root.encre;
        const found = root[name];
        if (found === undefined)
            console.warn("Theme: no colour is named", name);
        return found ?? root.encre;
    }

    // "urgence" is the ember tone, "neutre" has no colour of its own.
    function softTone(name: string): color {
        return name === "neutre" || name === "" ? root.surface2 : root.tone((name === "urgence" ? "braise" : name) + "Doux");
    }

    function onSoftTone(name: string): color {
        return name === "neutre" || name === "" ? root.encre : root.tone("sur" + (name === "urgence" ? "Braise" : root.capitalised(name)) + "Doux");
    }

    function capitalised(word: string): string {
        return word.charAt(0).toUpperCase() + word.slice(1);
    }

    function isStrong(style: string): bool {
        return root[style].weight >= Font.DemiBold;
    }

    // A style of tokens.json; size is in dp at 100 % text, 0 for the style's own.
    function fontOf(style: string, size: real, strong: bool, underlined: bool): font {
        const own = root[style];
        return Qt.font({
            family: own.family,
            weight: strong ? Math.max(own.weight, Font.DemiBold) : Font.Normal,
            pixelSize: size > 0 ? root.scaled(size) : own.pixelSize,
            underline: underlined
        });
    }

    function lineOf(style: string, size: real): real {
        const own = root[style + "Line"];
        return size > 0 ? Math.round(own * root.scaled(size) / root[style].pixelSize) : own;
    }

    function icon(name: string): string {
        const sign = root.icons["icon_" + name];
        if (sign === undefined)
            console.warn("Theme: no icon is named", name);
        return sign ?? "";
    }
}
