#!/usr/bin/env python3
"""Shows for each rule a tree that breaks it, with the lines to be named, and the nearest tree that does not."""
# SPDX-FileCopyrightText: 2026 Relais contributors
# SPDX-License-Identifier: Apache-2.0
import importlib.machinery
import importlib.util
import os
import subprocess
import sys
import tempfile
import unittest

import count
import tidy
from samples import CLEAN, SAMPLES
from tree import Tree, code_only


class EveryRule(unittest.TestCase):
    def test_has_samples(self):
        self.assertEqual({rule.__name__ for rule in tidy.RULES}, set(SAMPLES))

    def test_names_what_breaks_it(self):
        for rule in tidy.RULES:
            for number, (files, expected) in enumerate(SAMPLES[rule.__name__]["bad"]):
                with self.subTest(rule=rule.__name__, sample=number):
                    found = sorted((finding.path, finding.line) for finding in rule(Tree(files)))
                    self.assertEqual(found, sorted(expected))

    def test_lets_the_nearest_right_tree_pass(self):
        for rule in tidy.RULES:
            for number, files in enumerate(SAMPLES[rule.__name__]["good"]):
                with self.subTest(rule=rule.__name__, sample=number):
                    self.assertEqual([str(finding) for finding in rule(Tree(files))], [])

    def test_passes_on_rooms_that_do_not_exist(self):
        for rule in tidy.RULES:
            with self.subTest(rule=rule.__name__):
                self.assertEqual(list(rule(Tree({}))), [])


class TheText(unittest.TestCase):
    def test_keeps_its_lines_without_comments_and_strings(self):
        text = 'int a; // one\n/* two\nthree */ auto s = "new X\\"";\nauto r = R"sql(\nSELECT)sql"; char c = \'"\';\n'
        code = code_only(text)
        self.assertEqual(code.count("\n"), text.count("\n"))
        self.assertEqual(len(code), len(text))
        for gone in ("one", "two", "three", "new X", "SELECT"):
            self.assertNotIn(gone, code)
        self.assertIn("char c", code)

    def test_reads_digit_separators_as_numbers(self):
        self.assertIn("thing", code_only("int a = 1'000; int thing = 2'000;"))


class TheCommand(unittest.TestCase):
    def run_on(self, files):
        with tempfile.TemporaryDirectory() as root:
            for path, text in files.items():
                full = os.path.join(root, path)
                os.makedirs(os.path.dirname(full), exist_ok=True)
                with open(full, "w", encoding="utf-8") as stream:
                    stream.write(text)
            script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "tidy.py")
            return subprocess.run([sys.executable, "-B", script, root], capture_output=True, text=True, check=False)

    def test_succeeds_on_a_clean_tree(self):
        done = self.run_on(CLEAN)
        self.assertEqual((done.returncode, done.stderr), (0, ""), done.stdout)

    def test_fails_and_names_the_place(self):
        done = self.run_on(CLEAN | {"stray.txt": "x\n"})
        self.assertEqual(done.returncode, 1)
        self.assertIn("stray.txt:1:", done.stdout)


CASE = '<testcase name="{name}" status="{status}"><system-out>' \
       "Totals: {passed} passed, {failed} failed, {skipped} skipped, 0 blacklisted, 3ms</system-out></testcase>"


class TheCounts(unittest.TestCase):
    def count(self, *cases):
        keys = ("name", "status", "passed", "failed", "skipped")
        return count.count("<testsuite>" + "".join(CASE.format(**dict(zip(keys, case))) for case in cases) + "</testsuite>", {"a": "unit", "b": "unit"})

    def test_reads_labels_from_the_listing(self):
        listing = '{"tests": [{"name": "a", "properties": [{"name": "LABELS", "value": ["unit"]}]}, {"name": "b"}]}'
        self.assertEqual(count.labels(listing), {"a": "unit"})

    def test_add_up_by_label(self):
        lines, wrong = self.count(("a", "run", 5, 0, 0), ("b", "fail", 3, 1, 0))
        self.assertEqual(wrong, [])
        self.assertEqual(lines[1].split(), ["unit", "1", "1", "0", "5"])

    def test_refuse_programs_without_functions_skips_and_tests_that_did_not_run(self):
        _, wrong = self.count(("empty", "run", 2, 0, 0), ("lazy", "run", 3, 0, 1), ("lost", "notrun", 3, 0, 0), ("good", "run", 3, 0, 0))
        self.assertEqual([text.split()[0] for text in wrong], ["empty", "lazy", "lost"])


class TheQmlLint(unittest.TestCase):
    def setUp(self):
        place = os.path.join(os.path.dirname(os.path.abspath(__file__)), "qmllint")
        loader = importlib.machinery.SourceFileLoader("qmllint", place)
        self.wrapper = importlib.util.module_from_spec(importlib.util.spec_from_loader("qmllint", loader))
        loader.exec_module(self.wrapper)

    def test_runs_each_file_by_itself_with_the_flags_of_the_target(self):
        commands = "c++ -o a.o\ncd x && /usr/lib/qt6/bin/qmllint --bare -I b --resource r.qrc A.qml B.qml\n"
        self.assertEqual([run[-3:] for run in self.wrapper.runs(commands)], [["--resource", "r.qrc", "A.qml"], ["--resource", "r.qrc", "B.qml"]])

    def test_reads_the_response_file_of_newer_versions(self):
        with tempfile.NamedTemporaryFile("w", suffix=".rsp") as response:
            response.write("--bare\nA.qml\n")
            response.flush()
            self.assertEqual(list(self.wrapper.runs(f"cd x && /usr/bin/qmllint @{response.name}")), [["/usr/bin/qmllint", "--bare", "A.qml"]])

    def test_finds_a_warning_that_the_tool_lets_pass(self):
        self.assertIn("unqualified", self.wrapper.lint(["sh", "-c", "echo 'Warning: A.qml:1:1: unqualified'; exit 0"]))

    def test_finds_a_silent_failure_of_the_tool(self):
        self.assertIn("255", self.wrapper.lint(["sh", "-c", "exit 255"]))

    def test_is_content_without_warnings(self):
        self.assertEqual(self.wrapper.lint(["sh", "-c", "echo 'Info: nothing'; exit 0"]), "")


if __name__ == "__main__":
    unittest.main()
