# Turns the design tokens and the icon table into the two QML files of Relais.Controls that hold them.
#
# SPDX-FileCopyrightText: 2026 Relais contributors
# SPDX-License-Identifier: Apache-2.0
import json
import pathlib
import sys

HEADER = """// {why} Generated from {source}: change that file, not this one.
//
// SPDX-FileCopyrightText: 2026 Relais contributors
// SPDX-License-Identifier: Apache-2.0
"""


def upper(name):
    return name[0].upper() + name[1:]


def colour(css):
    """CSS writes #RRGGBBAA, Qt reads #AARRGGBB."""
    return f'"#{css[7:9]}{css[1:7]}"' if len(css) == 9 else f'"{css}"'


def theme(tokens):
    light, dark = tokens["couleurs"]["clair"], tokens["couleurs"]["sombre"]
    if light.keys() != dark.keys():
        sys.exit(f"tokens.json: the two themes differ: {sorted(light.keys() ^ dark.keys())}")
    out = [HEADER.format(why="The design tokens of both themes.", source="tokens.json"),
           "import QtQuick", "", "QtObject {", "    id: root", "",
           "    property bool dark: false", "    property real textFactor: 1", "    property bool reducedMotion: false",
           '    property string titleFamily: "Manrope"', '    property string textFamily: "Source Sans 3"', ""]
    prop = "    readonly property {} {}: {}".format
    out += [prop("color", name, f"root.dark ? {colour(dark[name])} : {colour(light[name])}") for name in light]
    out += [prop("int", f"space{n}", n) for n in tokens["espaces"]]
    out += [prop("int", "radius" + upper(name), n) for name, n in tokens["rayons"].items()]
    out += [prop("real", "line" + upper(name), n) for name, n in tokens["traits"].items()]
    out += [prop("int", "target" + upper(name), n) for name, n in tokens["cibles"].items()]
    out += [prop("int", "duration" + upper(name), f"root.reducedMotion ? 0 : {n}") for name, n in tokens["durees"].items()]
    out += [prop("real", "from" + upper(name), low) for name, (low, _) in tokens["seuilsLargeurUtile"].items()]
    for name in ("attente", "ferme"):
        out += [prop("real", f"hatch{upper(key)}{upper(name)}", n) for key, n in tokens["motifs"][name].items()]
    for name, style in tokens["texte"].items():
        family = "root.titleFamily" if style["police"] == "Manrope" else "root.textFamily"
        out += [prop("font", name, f'Qt.font({{family: {family}, weight: {style["graisse"]}, '
                                   f'pixelSize: Math.round({style["taille"]} * root.textFactor)}})'),
                prop("real", name + "Line", f'Math.round({style["interligne"]} * root.textFactor)')]
    return "\n".join(out + ["}", ""])


def icons(table):
    out = [HEADER.format(why="Code points of the icon font by icon name.", source="icons.json"),
           "import QtQml", "", "QtObject {"]
    # The prefix keeps names such as "delete" legal in QML.
    out += [f'    readonly property string icon_{name}: "\\u{code}"' for name, code in sorted(table.items())]
    return "\n".join(out + ["}", ""])


def write(path, text):
    if not path.exists() or path.read_text() != text:
        path.write_text(text)


if __name__ == "__main__":
    source, target = map(pathlib.Path, sys.argv[1:])
    target.mkdir(parents=True, exist_ok=True)
    write(target / "ThemeTokens.qml", theme(json.loads((source / "tokens.json").read_text())))
    write(target / "IconSet.qml", icons(json.loads((source / "icons.json").read_text())))
