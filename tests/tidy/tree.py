"""The tree under check: files by path, their text, and the text without comments or string contents."""
# SPDX-FileCopyrightText: 2026 Relais contributors
# SPDX-License-Identifier: Apache-2.0
import functools
import os
import re
import subprocess
from dataclasses import dataclass

CPP = (".h", ".cpp", ".mm")
BINARY = (".png", ".jpg", ".ico", ".ttf", ".otf", ".sqlite", ".db", ".bin", ".zst", ".cbor", ".jar", ".keystore")


@dataclass(frozen=True)
class Finding:
    """One place where a rule is broken."""

    path: str
    line: int
    message: str

    def __str__(self):
        return f"{self.path}:{self.line}: {self.message}"


class Tree:
    """Files as {path: text}; paths use '/' and are relative to the repository."""

    def __init__(self, files):
        self.files = dict(files)

    @staticmethod
    def read(root):
        files = {}
        for path in _list(root):
            full = os.path.join(root, path)
            if not os.path.isfile(full):
                continue
            if path.endswith(BINARY):
                files[path] = ""
                continue
            with open(full, encoding="utf-8", errors="replace") as stream:
                files[path] = stream.read()
        return Tree(files)

    def select(self, suffixes, under=""):
        """(path, text) of the files with one of these endings below one of these folders, sorted."""
        for path in sorted(self.files):
            if path.endswith(suffixes) and path.startswith(under):
                yield path, self.files[path]

    def cpp(self, under=""):
        return self.select(CPP, under)

    def qml(self, under=""):
        return self.select((".qml",), under)


def _list(root):
    """Tracked and new files; without git (an unpacked archive, another owner), every file outside build and dotted folders."""
    command = ["git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode == 0:
        return sorted(set(filter(None, done.stdout.decode().split("\0"))))
    found = []
    for folder, folders, names in os.walk(root):
        folders[:] = [f for f in folders if f not in ("build", ".git", "__pycache__")]
        found += [os.path.relpath(os.path.join(folder, name), root) for name in names]
    return sorted(found)


_TOKEN = re.compile(
    r"""(?P<raw>R"(?P<tag>[^()\\\s]{0,16})\((?:.|\n)*?\)(?P=tag)")"""
    r"""|(?P<line>//[^\n]*)|(?P<block>/\*(?:.|\n)*?\*/)"""
    r"""|(?P<text>"(?:\\.|[^"\\\n])*")|(?P<single>(?<![0-9A-Za-z_])'(?:\\.|[^'\\\n])*')|(?P<tick>`(?:\\.|[^`\\])*`)"""
)


def _blank(match, keep_text):
    found = match.group(0)
    if match.group("line") or match.group("block"):
        return re.sub(r"[^\n]", " ", found)
    if keep_text:
        return found
    return found[0] + re.sub(r"[^\n]", " ", found[1:-1]) + found[-1]


@functools.lru_cache(maxsize=None)
def code_only(text):
    """C++ or QML with comments and string contents blanked; every character keeps its line and column."""
    return _TOKEN.sub(lambda m: _blank(m, False), text)


@functools.lru_cache(maxsize=None)
def without_comments(text):
    """C++ or QML with comments blanked and strings kept."""
    return _TOKEN.sub(lambda m: _blank(m, True), text)


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def matches(pattern, text):
    """(line, match) for every occurrence of a pattern."""
    for match in re.finditer(pattern, text, re.MULTILINE):
        yield line_of(text, match.start()), match


def room_of(path, depth=2):
    """'sync/store' for 'sync/store/op_log.h'; 'app' for 'app/main.cpp'."""
    parts = path.split("/")[:-1]
    return "/".join(parts[:depth])


def closing(text, start):
    """Offset of the bracket that closes the one at start, or -1."""
    pairs = {"(": ")", "{": "}", "[": "]"}
    opener, closer, depth = text[start], pairs[text[start]], 0
    for offset in range(start, len(text)):
        if text[offset] == opener:
            depth += 1
        elif text[offset] == closer:
            depth -= 1
            if depth == 0:
                return offset
    return -1
