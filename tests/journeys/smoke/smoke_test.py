#!/usr/bin/python3
"""Two real app processes and a real service: an alert goes to the desk and its answer comes back, by key and pointer events alone."""
# SPDX-FileCopyrightText: 2026 Relais contributors
# SPDX-License-Identifier: Apache-2.0
import os
import socket
import sys
import unittest

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "..")
sys.path.insert(0, os.path.join(ROOT, "platform", "linux", "drive"))
import acts                  # noqa: E402 (the driver lies beside the demonstration that uses it too)
from desktop import Desktop  # noqa: E402

APP, SERVICE = sys.argv[1], sys.argv[2]


def free_port():
    """Devices keep the port of their code, and this service is stopped and started again: the system's choice is kept."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Smoke(unittest.TestCase):
    # One desktop for all: a process reads one accessibility bus in its life.
    @classmethod
    def setUpClass(cls):
        cls.desktop = cls.enterClassContext(Desktop())

    def setUp(self):
        self.state = self.desktop.path(self._testMethodName)
        self.config = self.state + ".conf"
        with open(self.config, "w", encoding="utf-8") as stream:
            stream.write(f"state = {self.state}\nport = {free_port()}\nca = none\nmode = demo\nscenario_start = 2026-11-21T15:00\n")
        self.place = acts.Place(APP, SERVICE, self.config, "", self.desktop)
        for what in (("dispositifs", "sync/dispositifs"), ("territories", "sync/reference"), ("directory", "sync/reference/directory.json"),
                     ("field-day", "platform/fake/data/field_day.json")):
            self.place.command("load", what[0], os.path.join(ROOT, what[1]))
        self.service = acts.serve(self.desktop, SERVICE, self.config, self.state)
        with open(os.path.join(self.state, "scenario"), encoding="utf-8") as stream:
            self.place.anchor = stream.read()

    def test_an_alert_travels_and_its_answer_comes_back(self):
        doctor, agent = self.place.open("u01", "phone"), self.place.open("u11", "tablet")
        acts.write_alert(doctor)
        doctor.sees("La CPAM a reçu l’alerte", "heading")
        acts.take_case(agent)
        acts.answer_case(agent)
        acts.read_answer(doctor)
        picture = self.desktop.path("answer.png")
        self.desktop.picture(doctor.display, picture)
        self.assertGreater(os.path.getsize(picture), 10_000, "the window shows nothing")

    def test_a_service_that_is_gone_stops_no_alert(self):
        doctor = self.place.open("u01", "phone")
        self.service.terminate()
        self.service.wait()
        acts.write_alert(doctor)
        doctor.sees("Alerte enregistrée ici", "heading")
        acts.serve(self.desktop, SERVICE, self.config, self.state)
        agent = self.place.open("u11", "tablet")
        acts.take_case(agent)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
