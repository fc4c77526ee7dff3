"""Rules about QML: own controls only, no looks and no decisions in pages, names for assistive technology, complete translations."""
# SPDX-FileCopyrightText: 2026 Relais contributors
# SPDX-License-Identifier: Apache-2.0
import re
import xml.etree.ElementTree as ElementTree

from tree import Finding, closing, code_only, line_of, matches, without_comments

KIT = ("qml/controls/", "qml/inputs/", "qml/frame/")
RAW = {"Text", "Label", "Button", "ToolButton", "RoundButton", "DelayButton", "TextField", "TextArea", "TextInput", "TextEdit",
       "StackView", "CheckBox", "RadioButton", "Switch", "ComboBox", "ItemDelegate", "SwipeDelegate", "TabButton", "Slider",
       "SpinBox", "MouseArea"}
LENGTHS = (r"(?:implicitWidth|implicitHeight|width|height|x|y|spacing|rowSpacing|columnSpacing|radius|padding|margins|"
           r"(?:left|right|top|bottom|horizontal|vertical)(?:Margin|Padding)|anchors\.\w*[mM]argins?|"
           r"Layout\.(?:preferred|minimum|maximum)(?:Width|Height)|Layout\.\w*[mM]argins?|font\.(?:pixelSize|pointSize)|border\.width)")


def _pages(tree):
    return ((path, text) for path, text in tree.qml("qml/") if not path.startswith(KIT))


def raw_controls(tree):
    """Outside the control library, only its controls are used."""
    own = {path.rsplit("/", 1)[-1][:-4] for path, _ in tree.qml(KIT)}
    for path, text in _pages(tree):
        code = code_only(text)
        for line, match in matches(r"(?<![\w.])(?:[A-Z]\w*\.)?([A-Z]\w*)\s*\{", code):
            if match.group(1) in RAW - own:
                yield Finding(path, line, f"a raw {match.group(1)}: use the control library's")
        for line, _ in matches(r"^\s*import\s+QtQuick\.Controls(?!\.Basic)\b", code):
            yield Finding(path, line, "import QtQuick.Controls.Basic, the only style that is the same everywhere")
    for path, text in tree.qml(KIT):
        for line, _ in matches(r"^\s*import\s+QtQuick\.Controls(?!\.(Basic|impl))\b", code_only(text)):
            yield Finding(path, line, "import QtQuick.Controls.Basic, the only style that is the same everywhere")


def raw_looks(tree):
    """Outside the control library, no colour and no length beyond an optical correction of 2: both come from Theme."""
    for path, text in _pages(tree):
        kept, code = without_comments(text), code_only(text)
        for line, match in matches(r'"#[0-9A-Fa-f]{3,8}"|(?<=olor:)\s*"(?!transparent")[a-z]+"|Qt\.(?:rgba|hsla|hsva|lighter|darker|tint)\s*\(', kept):
            yield Finding(path, line, f"a colour: {match.group(0).strip()}")
        for line, match in matches(rf"(?<![\w.]){LENGTHS}\s*:([^\n;}}]*)", code):
            value = re.sub(r"\d+(?:\.\d+)?\s*\*|[*/]\s*\d+(?:\.\d+)?", "", match.group(1))
            if re.search(r"(?<![\w.])(?:[3-9]|\d{2,})(?:\.\d+)?(?![\w.])", value):
                yield Finding(path, line, f"a length: {match.group(0).strip()}")


def typed(tree):
    """No 'property var'; parameters and results of functions have types."""
    for path, text in tree.qml():
        code = code_only(text)
        for line, _ in matches(r"\bproperty\s+var\b", code):
            yield Finding(path, line, "property var: give it its type")
        if not path.startswith("qml/"):
            continue
        for line, match in matches(r"^\s*function\s+(\w+)\s*\(([^)]*)\)\s*(:?)", code):
            if any(":" not in parameter for parameter in match.group(2).split(",") if parameter.strip()) or not match.group(3):
                yield Finding(path, line, f"the function {match.group(1)} lacks types")


def free_names(tree):
    """No property is named as an anchor line of Item, which is FINAL: the type would not load, and only a run would tell."""
    for path, text in tree.qml():
        for line, match in matches(r"\bproperty\s+[\w.<>]+\s+(left|right|top|bottom|horizontalCenter|verticalCenter|baseline|anchors)\b",
                                   code_only(text)):
            yield Finding(path, line, f"Item keeps the name {match.group(1)} to itself")


def bound_components(tree):
    """A file with a delegate or an inline component binds its components."""
    for path, text in tree.qml():
        if re.search(r"\bdelegate\s*:|(?<![\w.])Component\s*\{|^\s*component\s+\w+\s*:", code_only(text), re.M) and \
                "pragma ComponentBehavior: Bound" not in text:
            yield Finding(path, 1, "lacks 'pragma ComponentBehavior: Bound'")


def no_decisions(tree):
    """A page does not reckon dates, match patterns, filter lists, push pages by address or keep its own storage."""
    for path, text in _pages(tree):
        code = code_only(text)
        for pattern, reason in ((r"\bnew\s+Date\b|\bDate\.now\b|\bQt\.formatDate\w*\b", "dates are reckoned in C++"),
                                (r"\bRegExp\s*\(|\.(?:match|replace|test)\s*\(\s*/", "patterns are matched in C++"),
                                (r"(?<!\])\.(?:filter|reduce|sort)\s*\(", "lists are prepared in C++"),
                                (r"\.(?:push|replace)\s*\(\s*\"", "pages are pushed as typed components"),
                                (r"\bXMLHttpRequest\b|\bLocalStorage\b|\bconsole\.(?:log|debug|info)\b|\beval\s*\(|\bQt\.createQmlObject\b", "not from QML"),
                                (r"\bimport\s+Qt\.labs\b|\bimport\s+QtQuick\.LocalStorage\b", "this import is refused")):
            for line, match in matches(pattern, code):
                yield Finding(path, line, f"{match.group(0).strip()}: {reason}")


def spoken_names(tree):
    """Every interactive type of the control library says its role, its name and how it is pressed."""
    for path, text in tree.qml(KIT):
        code = code_only(text)
        root = re.search(r"^(?:[A-Z]\w*\.)?([A-Z]\w*)\s*\{", code, re.M)
        kind = root.group(1) if root else ""
        pressed = kind in {"AbstractButton", "Button", "ItemDelegate", "CheckBox", "RadioButton", "Switch", "TabButton", "CheckDelegate",
                           "RadioDelegate", "SwitchDelegate"} or re.search(r"(?<![\w.])(TapHandler|MouseArea)\s*\{", code)
        typed_in = kind in {"TextField", "TextArea", "TextInput", "TextEdit"}
        if not (pressed or typed_in) or "Accessible.ignored: true" in code:
            continue
        for need, words in (("role", r"Accessible\.role"), ("name", r"Accessible\.name"),
                            ("press action", r"Accessible\.on(Press|Toggle|Increase)Action")):
            if need == "press action" and typed_in:
                continue
            if not re.search(words, code):
                yield Finding(path, 1, f"an interactive control without its accessible {need}")


def input_hints(tree):
    """What is typed is learnt by no keyboard: every text input asks for it."""
    for path, text in tree.qml():
        if re.search(r"(?<![\w.])(?:T\.)?(TextInput|TextEdit|TextField|TextArea)\s*\{", code_only(text)) and "Qt.ImhSensitiveData" not in text:
            yield Finding(path, 1, "a text input without Qt.ImhSensitiveData")


def visible_text(tree):
    """What a person reads or hears passes through qsTr."""
    words = (r"(?<![\w.])(?:text|title|label|placeholderText|placeholder|description|subtitle|hint|help|message|Accessible\.(?:name|description))"
             r"\s*:\s*\"[^\"\n]*[A-Za-zÀ-ÿ]{2}[^\"\n]*\"")
    for path, text in tree.qml("qml/"):
        for line, match in matches(words, without_comments(text)):
            if match.group(0).endswith('"Relais"'):
                continue  # a name has no translation
            yield Finding(path, line, f"visible text outside qsTr: {match.group(0)}")


def _unescape(text):
    return re.sub(r"\\(u[0-9a-fA-F]{4}|.)", lambda m: chr(int(m.group(1)[1:], 16)) if m.group(1)[0] == "u" and len(m.group(1)) == 5
                  else {"n": "\n", "t": "\t"}.get(m.group(1), m.group(1)), text)


def translatable(text):
    """(line, source, counted?) of each text given to qsTr, tr or translate."""
    code = without_comments(text)
    literal = r'"(?:\\.|[^"\\\n])*"'
    for match in re.finditer(rf"(?<![\w])(?:qsTr|tr|QT_TR_NOOP)\s*\(\s*((?:{literal}\s*\+?\s*)+)|"
                             rf"(?<![\w])(?:translate|QT_TRANSLATE_NOOP)\s*\(\s*{literal}\s*,\s*((?:{literal}\s*)+)", code):
        pieces = re.findall(r'"((?:\\.|[^"\\\n])*)"', match.group(1) or match.group(2))
        source = _unescape("".join(pieces))
        yield line_of(code, match.start()), source, "%n" in source


def _places(text):
    return sorted(re.findall(r"%(?:\d|n)", text))


def _finished(text):
    """{source: {contexts}} of the finished messages of one .ts file; one that loses a %1 is not finished."""
    known = {}
    for context in ElementTree.fromstring(text).iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") in ("unfinished", "vanished", "obsolete"):
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            if all(form.strip() for form in forms) and all(_places(form) == _places(message.findtext("source") or "") for form in forms):
                known.setdefault(message.findtext("source") or "", set()).add(context.findtext("name"))
    return known


def translations(tree):
    """Every text has a finished English translation, and counted texts a French one as well."""
    english, french = {}, {}
    for path, text in tree.select((".ts",)):
        known = english if path.endswith("_en.ts") else french
        for source, contexts in _finished(text).items():
            known.setdefault(source, set()).update(contexts)
    if not any(path.endswith("_en.ts") for path in tree.files):
        return
    for path, text in tree.select((".qml", ".cpp", ".h"), ("app/", "qml/", "platform/")):
        stem = path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
        for line, source, counted in translatable(text):
            found = english.get(source, set())
            if not found or (path.endswith(".qml") and stem not in found):
                yield Finding(path, line, f"no finished English translation: {source!r}")
            elif counted and source not in french:
                yield Finding(path, line, f"a counted text without its French forms: {source!r}")


RULES = [raw_controls, raw_looks, typed, free_names, bound_components, no_decisions, spoken_names, input_hints, visible_text, translations]
