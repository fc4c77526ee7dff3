#!/usr/bin/env python3
"""Checks the repository against its own rules and prints each place that breaks one."""
# SPDX-FileCopyrightText: 2026 Relais contributors
# SPDX-License-Identifier: Apache-2.0
import argparse
import os
import sys

import cpp_rules
import layout_rules
import privacy_rules
import qml_rules
from tree import Tree

RULES = layout_rules.RULES + cpp_rules.RULES + qml_rules.RULES + privacy_rules.RULES


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("root", nargs="?", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
    parser.add_argument("--rules", action="store_true", help="print the rules in words and stop")
    options = parser.parse_args()
    if options.rules:
        for rule in RULES:
            print(f"{rule.__name__}: {rule.__doc__}")
        return 0
    tree = Tree.read(options.root)
    count = 0
    for rule in RULES:
        for finding in rule(tree):
            count += 1
            print(f"{finding} [{rule.__name__}]")
    for line in layout_rules.p90_report(tree):
        print(line)
    print(f"tidy: {len(RULES)} rules, {len(tree.files)} files, {count} findings")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
