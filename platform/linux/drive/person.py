"""A person at one window: finds things by role and name as a screen reader does, acts with pointer and keys."""
# SPDX-FileCopyrightText: 2026 Relais contributors
# SPDX-License-Identifier: Apache-2.0
import os
import subprocess
import time

import pyatspi

PATIENCE = 30  # seconds until something that must come is called missing
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
            if (role is None or node.getRoleName() == role) and (name in node.name if name.endswith("…") else node.name == name):
                states, box = node.getState(), node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
                if states.contains(pyatspi.STATE_SHOWING) and box.width > 0 and box.height > 0:
                    return node
        return None

    def sees(self, name, role=None):
        """The thing with this name, as soon as it is shown."""
        try:
            return eventually(lambda: self._shown(role, name), f"{role or 'something'} named {name!r}")
        except AssertionError as error:
            raise AssertionError(f"{error}; shown are:\n{self.describe()}") from None

    def is_drawn(self):
        """Waits until the window has something to say beside its own name."""
        return eventually(lambda: len(self.describe().splitlines()) > 2, "a drawn window")

    def reads(self, words):
        """Waits until some shown name or text holds these words."""
        try:
            return eventually(lambda: words in self.describe(), f"the words {words!r}")
        except AssertionError as error:
            raise AssertionError(f"{error}; shown are:\n{self.describe()}") from None

    def presses(self, name, role="push button"):
        node = self.sees(name, role)
        box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        self._key("mousemove", str(box.x + box.width // 2), str(box.y + box.height // 2), "click", "1", "mousemove", "0", "0")

    def types(self, name, text, role="text"):
        """Touches a field and types; slow enough for accents to survive xdotool."""
        self.presses(name, role)
        eventually(lambda: self._shown(role, name).getState().contains(pyatspi.STATE_FOCUSED), f"focus in {name!r}")
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
