"""A private desktop for real app processes: a session bus, the accessibility bus, and one X display for each window."""
# SPDX-FileCopyrightText: 2026 Relais contributors
# SPDX-License-Identifier: Apache-2.0
import os
import subprocess
import tempfile

from picture import save_png


class Desktop:
    """Owns every process it starts; leaving the 'with' block ends them all."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory(prefix="relais-smoke-")
        self.processes = []
        self.screens = {}
        self.environment = dict(os.environ, XDG_RUNTIME_DIR=self.path("runtime"), HOME=self.path("home"), LANG="C.UTF-8",
                                QT_QPA_PLATFORM="xcb", QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_QUICK_BACKEND="software",
                                QT_FORCE_STDERR_LOGGING="1", NO_AT_BRIDGE="1")
        for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
            self.environment.pop(name, None)
        for name in ("runtime", "home"):
            os.mkdir(self.path(name), mode=0o700)

    def __enter__(self):
        bus = self.start(["dbus-daemon", "--session", "--nofork", "--print-address"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().decode().strip()
        # This process reads the accessibility tree on the same bus.
        os.environ.update({key: self.environment[key] for key in ("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR")})
        self.environment["DISPLAY"] = os.environ["DISPLAY"] = self.display(400, 300)
        self.start(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return self

    def __exit__(self, *_):
        for process in reversed(self.processes):
            process.terminate()
        for process in reversed(self.processes):
            try:
                process.wait(timeout=10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self.folder.cleanup()

    def path(self, *names):
        return os.path.join(self.folder.name, *names)

    def folder_for(self, what):
        """A new private folder."""
        return tempfile.mkdtemp(prefix=f"{what}-", dir=self.folder.name)

    def start(self, command, display=None, **more):
        """Starts a process of this desktop; on another display when one is given."""
        environment = dict(self.environment, **({"DISPLAY": display} if display else {}))
        process = subprocess.Popen(command, env=environment, **more)
        self.processes.append(process)
        return process

    def display(self, width, height):
        """The name of a new X display of that size, free and ready, with the French keyboard of the users."""
        reading, writing = os.pipe()
        screen = self.folder_for("screen")
        # -r: on a busy machine a key let go too late would be typed twice.
        self.start(["Xvfb", "-displayfd", str(writing), "-r", "-screen", "0", f"{width}x{height}x24", "-nolisten", "tcp",
                    "-fbdir", screen],
                   pass_fds=(writing,), stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as numbers:
            name = ":" + numbers.readline().strip()
        subprocess.run(["setxkbmap", "fr"], env=dict(self.environment, DISPLAY=name), check=True)
        self.screens[name] = os.path.join(screen, "Xvfb_screen0")
        return name

    def picture(self, display, path):
        """Writes what a display shows as PNG."""
        save_png(self.screens[display], path)
