"""Rules about files as such: where they may lie, how long they are, how they begin, whether anything uses them."""
# SPDX-FileCopyrightText: 2026 Relais contributors
# SPDX-License-Identifier: Apache-2.0
import re

from tree import CPP, Finding, matches

TOP = {"CMakeLists.txt", "app", "qml", "sync", "platform", "tests", "README.md", "CMakePresets.json", "LICENSE"}
LIMITS = {".h": 500, ".cpp": 500, ".mm": 500, ".qml": 300, ".py": 500, ".sh": 500}
SOURCE = CPP + (".qml", ".py", ".sh", ".sql")


def top_level(tree):
    """Only the agreed entries lie at the top."""
    for entry in sorted({path.split("/")[0] for path in tree.files}):
        if entry not in TOP and not entry.startswith("."):
            yield Finding(entry, 1, "is not one of the agreed top-level entries")


def file_size(tree):
    """C++ up to 500 lines, QML up to 300."""
    for path, text in tree.select(tuple(LIMITS)):
        limit = LIMITS[path[path.rindex("."):]]
        lines = text.count("\n")
        if lines > limit:
            yield Finding(path, limit, f"has {lines} lines, more than {limit}: give it one reason to change")


def first_sentence(tree):
    """The first line says in one sentence why the file exists; C++, QML and Python carry the two SPDX lines."""
    for path, text in sorted(tree.files.items()):
        name = path.rsplit("/", 1)[-1]
        script = text.startswith("#!")
        if not (path.endswith(SOURCE) or name == "CMakeLists.txt" or path.endswith(".cmake") or script):
            continue
        lines = text.split("\n")[1 if script else 0:]
        lead, opening = [], r"^(//+|/\*+)\s?" if path.endswith(CPP + (".qml",)) else r'^(#+|--+|""")\s?'
        for line in lines:
            stripped = line.strip()
            body = re.sub(opening, "", stripped)
            if body == stripped or not body:
                break
            lead.append(body.replace("*/", "").replace('"""', "").strip())
            if lead[-1].endswith((".", "!", "?")):
                break
        sentence = " ".join(lead)
        if len(sentence) < 12 or " " not in sentence or not re.search(r"[.;:]", sentence):
            yield Finding(path, 1, "does not begin with a comment of one sentence: the file's reason to exist")
        if path.endswith(CPP + (".qml", ".py")) and "SPDX-License-Identifier: Apache-2.0" not in "\n".join(lines[:12]):
            yield Finding(path, 2, "lacks the SPDX lines")


def unused_files(tree):
    """Each source is in a CMake list of its folder or above, each QML file in a module."""
    lists = {path: text for path, text in tree.files.items() if path.endswith(("CMakeLists.txt", ".cmake"))}
    for path in sorted(tree.files):
        if not path.endswith((".cpp", ".mm", ".qml")):
            continue
        listed = any(_lists(where, text, path) for where, text in lists.items())
        if not listed:
            yield Finding(path, 1, "is in no CMake list")


def _lists(where, text, path):
    """Whether one CMake list names a file: by its path or name, by its stem, by '${x}_test.cpp' and x, or as a test every one of which is taken."""
    folder = where.rsplit("/", 1)[0] + "/" if "/" in where else ""
    text = re.sub(r"#[^\n]*", "", text)
    if f"/{path}" in text:
        return True
    if not path.startswith(folder):
        return False
    name = path.rsplit("/", 1)[-1]
    stem = name.rsplit(".", 1)[0]
    words = [rf"(?<![\w-]){re.escape(name)}(?![\w.])", rf"(?<![\w.-]){re.escape(stem)}(?![\w.])"]
    if stem.endswith("_test") and re.search(r"\$\{\w+\}_test\.cpp", text):
        words.append(rf"(?<![\w.-]){re.escape(stem[:-5])}(?![\w.])")
    if stem.startswith("tst_"):
        words.append(r"file\s*\(\s*GLOB[^)]*/tst_\*\.qml")
    return any(re.search(word, text) for word in words)


def no_globbed_sources(tree):
    """Source lists are written out: a forgotten file must show."""
    for path, text in tree.select(("CMakeLists.txt", ".cmake")):
        for line, _ in matches(r"file\s*\(\s*GLOB[^)]*(?<!tst_)\*\.(cpp|h|qml|mm)\b", re.sub(r"#[^\n]*", "", text)):
            yield Finding(path, line, "collects sources with a pattern: write the list out")


def unique_basenames(tree):
    """Two headers with one name cannot both be QML-visible in Qt 6.4, which includes them by basename."""
    seen = {}
    for path, _ in tree.select((".h",), ("app/", "platform/", "qml/")):
        name = path.rsplit("/", 1)[-1]
        if name in seen:
            yield Finding(path, 1, f"has the name of {seen[name]}")
        seen.setdefault(name, path)


def machine_paths(tree):
    """No path of one machine and no package registry's host."""
    machine = r"(?:^|[^A-Za-z0-9_.])(/wo" r"rk/|/ro" r"ot/|/fa" r"rm\b|/ho" r"me/[a-z])"
    hosts = r"\b(registry\.[a-z]|pypi\.|files\.pythonhosted|deb\.debian\.org|archive\.ubuntu|npmjs\.|proxy\.golang|crates\.io|" \
            r"artifactory|mirrors?\.[a-z]+\.)"
    for path, text in sorted(tree.files.items()):
        if path.startswith("tests/tidy/"):
            continue
        for line, match in matches(machine, text):
            yield Finding(path, line, f"names a path of one machine: {match.group(1)}")
        for line, match in matches(hosts, text):
            yield Finding(path, line, f"names a package registry: {match.group(1)}")


def left_over_marks(tree):
    """Nothing is left to be done later, skipped, or asserted empty."""
    marks = r"\b(TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b|\bQ" r"SKIP\s*\(|\bQVERIFY\s*\(\s*true\s*\)|not (?:yet )?imple" r"mented"
    for path, text in tree.select(SOURCE + ("CMakeLists.txt", ".cmake", ".json", ".xml", ".md", ".mm")):
        if path.startswith("tests/tidy/") or path.endswith(".json"):
            continue
        for line, match in matches(marks, text):
            yield Finding(path, line, f"leaves something undone: {match.group(0)}")


def p90_report(tree):
    """Sizes at the ninetieth percentile, to print: the aim is 300 lines for C++ and 200 for QML."""
    report = []
    for title, suffixes in (("C++", (".h", ".cpp", ".mm")), ("QML", (".qml",))):
        sizes = sorted(text.count("\n") for _, text in tree.select(suffixes))
        if sizes:
            report.append(f"{title}: {len(sizes)} files, p90 {sizes[(len(sizes) - 1) * 9 // 10]} lines, longest {sizes[-1]}")
    return report


RULES = [top_level, file_size, first_sentence, unused_files, no_globbed_sources, unique_basenames, machine_paths,
         left_over_marks]
