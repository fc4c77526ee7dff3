#!/usr/bin/env python3
"""Counts the tests of a CTest report by label, and refuses a test program that ran no test function."""
# SPDX-FileCopyrightText: 2026 Relais contributors
# SPDX-License-Identifier: Apache-2.0
import json
import re
import sys
import xml.etree.ElementTree as ElementTree


def labels(listing):
    """{test: label} from 'ctest --show-only=json-v1'; the report itself does not carry labels before CMake 3.28."""
    known = {}
    for test in json.loads(listing)["tests"]:
        for entry in test.get("properties", []):
            if entry["name"] == "LABELS":
                known[test["name"]] = entry["value"][0]
    return known


def functions(output):
    """Functions passed, failed and skipped in Qt Test's own totals; each program adds two for its start and end."""
    totals = [tuple(int(number) for number in found) for found in
              re.findall(r"^Totals: (\d+) passed, (\d+) failed, (\d+) skipped", output, re.M)]
    passed = sum(max(0, total[0] - 2) for total in totals)
    return passed, sum(total[1] for total in totals), sum(total[2] for total in totals), len(totals)


def count(report, label_of):
    """(lines to print, what is wrong)."""
    rows, wrong = {}, []
    for case in ElementTree.fromstring(report).iter("testcase"):
        row = rows.setdefault(label_of.get(case.get("name"), "none"), [0, 0, 0, 0])
        status = case.get("status")
        row[0] += status == "run"
        row[1] += status == "fail"
        row[2] += status not in ("run", "fail")
        passed, failed, skipped, programs = functions(case.findtext("system-out") or "")
        row[3] += passed + failed
        if status not in ("run", "fail"):
            wrong.append(f"{case.get('name')} did not run")
        if programs and passed + failed + skipped == 0:
            wrong.append(f"{case.get('name')} has no test function")
        if skipped:
            wrong.append(f"{case.get('name')} skipped {skipped} of its functions")
    lines = [f"{'label':<12}{'passed':>8}{'failed':>8}{'not run':>9}{'functions':>11}"]
    for name, row in sorted(rows.items()):
        lines.append(f"{name:<12}{row[0]:>8}{row[1]:>8}{row[2]:>9}{row[3]:>11}")
    total = [sum(column) for column in zip(*rows.values())] or [0, 0, 0, 0]
    lines.append(f"{'all':<12}{total[0]:>8}{total[1]:>8}{total[2]:>9}{total[3]:>11}")
    return lines + wrong, wrong


def main():
    with open(sys.argv[1], encoding="utf-8") as report, open(sys.argv[2], encoding="utf-8") as listing:
        lines, wrong = count(report.read(), labels(listing.read()))
    print("\n".join(lines))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
