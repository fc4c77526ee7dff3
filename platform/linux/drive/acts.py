"""What people do with Relais, as they do it: by the words on the screen. Shared by the demonstration and the smoke test."""
# SPDX-FileCopyrightText: 2026 Relais contributors
# SPDX-License-Identifier: Apache-2.0
import os
import subprocess

from person import Person, eventually

PIN = "482913"
SIZES = {"phone": (360, 800), "tablet": (1280, 800), "portrait": (800, 1280)}
PATIENT = ("294079199904288", "EXEMPLE", "Camille", "0639981234")  # fictitious ranges only
ANSWER = "Droits rouverts ce jour, tiers payant possible en pharmacie."


class Place:
    """One service and its configuration, the desktop its windows stand on, and where their profiles lie."""

    def __init__(self, app, service, config, anchor, desktop):
        self.app, self.service, self.config, self.anchor, self.desktop = app, service, config, anchor, desktop

    def command(self, *words):
        done = subprocess.run([self.service, *words, "--config", self.config], capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise AssertionError(f"relais-service {' '.join(words)}: {done.stderr}")
        return done.stdout

    def open(self, user, size, *more):
        """A window on a device of its own, enrolled with a fresh code; shown once its first page is there."""
        width, height = SIZES[size]
        display = self.desktop.display(width, height)
        process = self.desktop.start([
            self.app, "--demo", "--demo-anchor", self.anchor, "--size", f"{width}x{height}", "--profile", self.desktop.folder_for("device"),
            "--enrol", self.command("enrol-code", user).splitlines()[0], "--demo-pin", PIN, *more], display)
        person = Person(process, display)
        person.sees("Annuaire", "page tab")
        return person


def serve(desktop, service, config, state):
    """Starts the service and waits until it says its port."""
    process = desktop.start([service, "serve", "--config", config], stderr=subprocess.DEVNULL)

    def listening():
        if process.poll() is not None:
            raise AssertionError(f"the service ended with code {process.returncode}")
        return os.path.exists(os.path.join(state, "port"))

    eventually(listening, "the service's port")
    return process


def write_alert(doctor, look=lambda name: None):
    """A LUP alert for a new patient, from the home page to the touch of « Envoyer »."""
    doctor.presses("Alerter la LUP")
    for field, text in zip(("Numéro de sécurité sociale", "Nom de naissance", "Prénom", "Téléphone du patient"), PATIENT):
        doctor.types(field, text)
    look("alerte-1-patient")
    doctor.presses("Continuer")
    doctor.presses("Droits fermés", "radio button")
    look("alerte-2-situation")
    doctor.presses("Consultation", "check box")
    doctor.presses("24 h", "radio button")
    doctor.presses("Va renoncer", "radio button")
    doctor.presses("Continuer")
    doctor.presses("Oui, à l’oral", "radio button")
    look("alerte-3-verifier")
    doctor.presses("Envoyer l’alerte")


def take_case(agent, look=lambda name: None):
    """The agent opens the case of the patient and takes charge of it."""
    agent.presses(f"{PATIENT[1]} {PATIENT[2]}, …", "list item")
    look("file")
    agent.presses("Prendre en charge")
    agent.sees("Répondre", "push button")
    look("prise-en-charge")


def answer_case(agent, look=lambda name: None):
    agent.presses("Répondre")
    agent.presses("Droits ouverts", "radio button")
    agent.types("Message", ANSWER, instead=True)  # of the text that is proposed
    look("reponse")
    agent.presses("Envoyer et clore")


def read_answer(doctor):
    """From the confirmation back to the list, and into the answered alert."""
    doctor.presses("Terminé")
    doctor.presses("Alertes…", "page tab")  # with how many wait there
    doctor.presses(f"{PATIENT[1]} {PATIENT[2]}, …", "list item")
    doctor.reads(ANSWER)
