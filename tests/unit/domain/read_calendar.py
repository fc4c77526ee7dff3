"""Prints what the icalendar library understands of an iCalendar file: one line per event, in the order of the file."""
# SPDX-FileCopyrightText: 2026 Relais contributors
# SPDX-License-Identifier: Apache-2.0
import sys
from datetime import timezone

import icalendar

with open(sys.argv[1], "rb") as file:
    calendar = icalendar.Calendar.from_ical(file.read())
for event in calendar.walk("VEVENT"):
    start, end = (event.decoded(name).astimezone(timezone.utc).isoformat() for name in ("DTSTART", "DTEND"))
    words = (event[name].to_ical().decode() if name in event else "" for name in ("UID", "SUMMARY", "LOCATION", "STATUS"))
    print(start, end, event.get("SEQUENCE"), *words, sep="|")
