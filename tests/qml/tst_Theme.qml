// The tokens hold what the design promises: contrast of both themes, width classes, text sizes.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0

import QtQuick
import QtTest
import Relais.Controls

TestCase {
    name: "Theme"

    function luminance(c: color): real {
        const part = v => v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
        return 0.2126 * part(c.r) + 0.7152 * part(c.g) + 0.0722 * part(c.b);
    }

    function contrast(a: color, b: color): real {
        const one = luminance(a), two = luminance(b);
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    function cleanup() {
        Theme.dark = false;
        Theme.textFactor = 1;
        Theme.windowWidth = 360;
        Theme.reducedMotion = false;
    }

    function test_contrast_data() {
        const text = ["encre fond", "encre surface", "encre surface2", "encre2 fond", "encre2 surface", "encre2 surface2", "encre3 fond",
            "encre3 surface", "encre3 surface2", "surPetrole petrole", "petrole surface", "petrole fond", "petrole surface2",
            "surPetroleDoux petroleDoux", "surBraise braise", "braise surface", "braise fond", "surBraiseDoux braiseDoux",
            "attente surface", "attente fond", "surAttenteDoux attenteDoux", "attente attenteDoux", "recu surface", "recu fond",
            "surRecuDoux recuDoux", "recu recuDoux", "repondu surface", "repondu fond", "surReponduDoux reponduDoux", "repondu reponduDoux",
            "erreur surface", "erreur fond", "surErreurDoux erreurDoux", "erreur erreurDoux", "encre2 petroleDoux", "encre3 petroleDoux",
            "attente petroleDoux", "recu petroleDoux", "repondu petroleDoux", "erreur petroleDoux", "braise petroleDoux", "surHero hero",
            "surHero2 hero", "surHero2 heroMotif", "surBraiseVive braiseVive", "encre surface3"];
        const graphic = ["contour surface", "contour fond", "contour surface2", "petrole petroleDoux", "focus surface", "focus fond",
            "contour petroleDoux", "braiseVive hero"];
        const rows = [];
        for (const dark of [false, true]) {
            for (const pair of text)
                rows.push({tag: pair + (dark ? " dark" : " light"), pair: pair.split(" "), dark: dark, least: 4.5});
            for (const pair of graphic)
                rows.push({tag: pair + (dark ? " dark" : " light") + " graphic", pair: pair.split(" "), dark: dark, least: 3});
        }
        return rows;
    }

    function test_contrast(row) {
        Theme.dark = row.dark;
        const found = contrast(Theme.tone(row.pair[0]), Theme.tone(row.pair[1]));
        verify(found >= row.least, found.toFixed(2));
    }

    function test_contrastIsTheTableOfTheDesign() {
        compare(contrast(Theme.encre, Theme.fond).toFixed(2), "13.99");
        compare(contrast(Theme.contour, Theme.surface).toFixed(2), "3.81");
        Theme.dark = true;
        compare(contrast(Theme.encre3, Theme.petroleDoux).toFixed(2), "4.60");
    }

    function test_veilKeepsItsTransparency() {
        fuzzyCompare(Theme.voile.a, 0.6, 0.01);
        fuzzyCompare(Theme.voile.r, 0x11 / 255, 0.01);
    }

    function test_widthClass_data() {
        return [
            {tag: "phone", width: 360, factor: 1, expected: "compact"},
            {tag: "phone, large text", width: 360, factor: 2, expected: "etroit"},
            {tag: "tablet portrait", width: 800, factor: 1, expected: "moyen"},
            {tag: "limit of large", width: 840, factor: 1, expected: "large"},
            {tag: "tablet", width: 1280, factor: 1, expected: "tresLarge"},
            {tag: "tablet, large text", width: 1280, factor: 2, expected: "moyen"},
            {tag: "desktop", width: 1440, factor: 1, expected: "bureau"}
        ];
    }

    function test_widthClass(row) {
        Theme.windowWidth = row.width;
        Theme.textFactor = row.factor;
        compare(Theme.widthClass, row.expected);
    }

    function test_textGrows() {
        compare(Theme.fontOf("titreL", 0, true, false).pixelSize, 24);
        Theme.textFactor = 1.5;
        compare(Theme.fontOf("titreL", 0, true, false).pixelSize, 36);
        compare(Theme.lineOf("titreL", 0), 45);
        compare(Theme.fontOf("texte", 16, true, false).weight, Font.DemiBold);
    }

    function test_fontsAreTheBundledOnes() {
        compare(Theme.titleFamily, "Manrope");
        compare(Theme.textFamily, "Source Sans 3");
        compare(Theme.iconFamily, "Material Icons");
    }

    function test_reducedMotionStopsEverything() {
        verify(Theme.durationNormale > 0);
        Theme.reducedMotion = true;
        for (const name of ["Rapide", "Normale", "Temoin", "Pulsation"])
            compare(Theme["duration" + name], 0);
    }

    function test_unknownNamesAreReported() {
        ignoreWarning("Theme: no icon is named nothing_such");
        compare(Theme.icon("nothing_such"), "");
        ignoreWarning("Theme: no colour is named mauve");
        Theme.tone("mauve");
    }
}
