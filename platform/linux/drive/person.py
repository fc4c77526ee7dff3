"""A person at one window: finds things by role and name as a screen reader does, acts with pointer and keys."""
# SPDX-FileCopyrightText: 2026 Relais contributors
# SPDX-License-Identifier: Apache-2.0
import os
import subprocess
import time

import pyatspi

PATIENCE = 30  # seconds until something that must come is called missing
EDGE = 110     # height of the bars above and below a page, which hide what scrolls under them
LOOK = 0.05    # between two looks at a tree that another process changes


class Ended(AssertionError):
    """The process is gone: nothing will come any more."""


def eventually(look, what):
    """What a look gives as soon as it gives something; fails naming what never came."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            found = look()
        except Ended:
            raise
        except Exception:  # the tree moved under us, as in a page transition: look again
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"waited {PATIENCE} s for {what}")
        time.sleep(LOOK)


def _walk(node):
    yield node
    for child in node:
        if child is not None:
            yield from _walk(child)


def _plain(text):
    """French typography uses several spaces; a person looks for words."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def _named(node, name):
    """Whole names, or their beginning when asked with an ellipsis."""
    shown = _plain(node.name)
    return shown.startswith(name[:-1]) if name.endswith("…") and len(name) > 1 and not shown.endswith("…") else shown == name


def _box(node):
    """Where a thing is on its display, or None: hidden pages keep their names and have no place."""
    try:
        box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        return box if node.getState().contains(pyatspi.STATE_SHOWING) and box.width > 0 and box.height > 0 else None
    except Exception:  # AT-SPI raises its own errors, without a common type, for things that have no place
        return None


class Person:
    """One app process, found by its process id: two windows may have one name."""

    def __init__(self, process, display):
        self.process, self.display, self.environment = process, display, dict(os.environ, DISPLAY=display)
        self.app = eventually(self._find_app, f"process {process.pid} on the accessibility bus")
        self._key("mousemove", "0", "0")

    def _find_app(self):
        if self.process.poll() is not None:
            raise Ended(f"the app ended with code {self.process.returncode}")
        for app in pyatspi.Registry.getDesktop(0):
            if app is not None and app.get_process_id() == self.process.pid:
                return app
        return None

    def _key(self, *words):
        subprocess.run(["xdotool", *words], env=self.environment, check=True)

    def _shown(self, role, name):
        for node in _walk(self.app):
            if (role is None or node.getRoleName() == role) and _named(node, name) and _box(node):
                return node
        return None

    def sees(self, name, role=None):
        """The thing with this name, as soon as it is shown."""
        try:
            return eventually(lambda: self._shown(role, name), f"{role or 'something'} named {name!r}")
        except AssertionError as error:
            raise AssertionError(f"{error}; shown are:\n{self.describe()}") from None

    def all_named(self, role):
        """The names of the things of one role that are shown, in reading order."""
        return [_plain(node.name) for node in _walk(self.app) if node.getRoleName() == role and _box(node)]

    def settles(self):
        """Waits until two looks in a row say the same: a page that is still arriving changes."""
        seen = []

        def same():
            seen.append(self.describe())
            return len(seen) > 3 and seen[-1] == seen[-2] == seen[-3]
        eventually(same, "a page that stands still")

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=PATIENCE)

    def reads(self, words):
        """Waits until some shown name or text holds these words."""
        try:
            return eventually(lambda: words in _plain(self.describe()), f"the words {words!r}")
        except AssertionError as error:
            raise AssertionError(f"{error}; shown are:\n{self.describe()}") from None

    def presses(self, name, role="push button"):
        """Brings a thing into sight with the wheel where a page hides it, then touches its middle."""
        box = self._in_sight(name, role)
        self._key("mousemove", str(box.x + box.width // 2), str(box.y + box.height // 2), "click", "1", "mousemove", "0", "0")

    def _in_sight(self, name, role):
        node = self.sees(name, role)
        frame = _box(self.app[0])
        for _ in range(40):
            box = _box(node)
            middle = box.y + box.height // 2
            fixed = role == "push button" or role == "page tab"  # bars stay at the edges
            if (fixed and 0 < middle < frame.height) or EDGE < middle < frame.height - EDGE:
                return box
            self._key("mousemove", str(frame.width // 2), str(frame.height // 2), "click", "5" if middle > frame.height // 2 else "4")
            time.sleep(LOOK)
        raise AssertionError(f"{name!r} cannot be brought into sight")

    def types(self, name, text, role="text", instead=False):
        """Touches a field and types, in the place of what it holds if asked; slow enough for accents to survive xdotool."""
        self.presses(name, role)
        eventually(lambda: self._shown(role, name).getState().contains(pyatspi.STATE_FOCUSED), f"focus in {name!r}")
        if instead:
            self._key("key", "ctrl+a")
        self._key("type", "--delay", "20", text)

    def describe(self):
        """What is shown, a line for each named thing."""
        lines = []
        for node in _walk(self.app):
            try:
                if node.name and node.getState().contains(pyatspi.STATE_SHOWING):
                    lines.append(f"  {node.getRoleName()}: {node.name}")
            except Exception:  # gone while being described
                continue
        return "\n".join(lines)
