"""Rules that keep real people and readable health data out: fictitious numbers only, and the systems' own doors shut."""
# SPDX-FileCopyrightText: 2026 Relais contributors
# SPDX-License-Identifier: Apache-2.0
import re

from tree import Finding, matches

# The blocks that ARCEP keeps for works of fiction; short and special numbers (08, 3xxx) name no person.
FICTION = ("019900", "026191", "035301", "046571", "053649", "063998")
TEXT = (".json", ".csv", ".qml", ".cpp", ".h", ".md", ".ts", ".py", ".txt", ".xml", ".toml")


def fictitious_phones(tree):
    """Every French telephone number lies in the blocks kept for fiction."""
    for path, text in tree.select(TEXT):
        for line, match in matches(r"(?<![\w.,+-])(?:\+33[ .]?|0)[1-79](?:[ .  -]?\d{2}){4}(?![\w])(?![.,-]\d)", text):
            digits = re.sub(r"\D", "", match.group(0).replace("+33", "0"))
            if not digits.startswith(FICTION) and digits != "0123456789":
                yield Finding(path, line, f"a telephone number outside the fictitious blocks: {match.group(0)}")


def android_manifest(tree):
    """On Android nothing leaves by backup or transfer, screens are not captured, traffic is never in clear."""
    path = "platform/android/AndroidManifest.xml"
    if path not in tree.files:
        return
    text = tree.files[path]
    for need in ('android:allowBackup="false"', "android:dataExtractionRules=", 'android:usesCleartextTraffic="false"'):
        if need not in text:
            yield Finding(path, 1, f"lacks {need}")
    allowed = {"INTERNET", "ACCESS_NETWORK_STATE", "ACCESS_COARSE_LOCATION", "ACCESS_FINE_LOCATION", "CAMERA", "POST_NOTIFICATIONS",
               "USE_BIOMETRIC", "CALL_PHONE"} - {"CALL_PHONE"}
    for line, match in matches(r'uses-permission[^>]*android:name="android\.permission\.(\w+)"', text):
        if match.group(1) not in allowed:
            yield Finding(path, line, f"asks for {match.group(1)}, which nothing in Relais needs")
    rules = tree.files.get("platform/android/res/xml/data_extraction_rules.xml", "")
    for part in ("cloud-backup", "device-transfer"):
        if not re.search(rf"<{part}>(?:(?!</{part}>)(?:.|\n))*<exclude\s+domain=\"root\"", rules):
            yield Finding("platform/android/res/xml/data_extraction_rules.xml", 1, f"does not exclude everything from {part}")
    sources = "".join(text for name, text in tree.files.items() if name.startswith("platform/android/") and name.endswith((".java", ".kt", ".cpp")))
    if "FLAG_SECURE" not in sources:
        yield Finding(path, 1, "no activity sets FLAG_SECURE")


def ios_plist(tree):
    """On iOS files are unreadable while locked, no transport exception exists, and each permission says why in French."""
    path = "platform/ios/Info.plist"
    if path not in tree.files:
        return
    text = tree.files[path]
    if "NSAllowsArbitraryLoads" in text:
        yield Finding(path, 1, "opens the transport security")
    if "UIFileSharingEnabled" in text and not re.search(r"UIFileSharingEnabled</key>\s*<false/>", text):
        yield Finding(path, 1, "shares its files")
    for need in ("NSCameraUsageDescription", "NSLocationWhenInUseUsageDescription", "NSFaceIDUsageDescription"):
        if not re.search(rf"<key>{need}</key>\s*<string>[^<]{{20,}}</string>", text):
            yield Finding(path, 1, f"lacks {need}")
    entitlements = tree.files.get("platform/ios/Relais.entitlements", "")
    if "NSFileProtectionComplete" not in entitlements:
        yield Finding("platform/ios/Relais.entitlements", 1, "does not ask for complete file protection")


RULES = [fictitious_phones, android_manifest, ios_plist]
