"""Rules about C++: who includes whom, function sizes, and the constructs that Relais does without."""
# SPDX-FileCopyrightText: 2026 Relais contributors
# SPDX-License-Identifier: Apache-2.0
import ast
import re

from tree import Finding, closing, code_only, line_of, matches, room_of, without_comments

# architecture: base <- protocol <- domain; base <- sql <- store; engine -> store, domain, protocol; service never store or engine.
# The store folds ops in the transaction that logs them, so it knows protocol and domain.
MAY_INCLUDE = {
    "sync/base": {"sync/base"},
    "sync/protocol": {"sync/base", "sync/protocol"},
    "sync/domain": {"sync/base", "sync/protocol", "sync/domain"},
    "sync/sql": {"sync/base", "sync/sql"},
    "sync/store": {"sync/base", "sync/sql", "sync/protocol", "sync/domain", "sync/store"},
    "sync/engine": {"sync/base", "sync/protocol", "sync/domain", "sync/store", "sync/engine"},
    "sync/service": {"sync/base", "sync/protocol", "sync/domain", "sync/sql", "sync/service"},
    "app": {"sync/engine", "sync/store", "sync/domain", "sync/protocol", "sync/base", "platform/ports", "app"},
    "platform": {"platform/ports", "sync/base", "sync/engine"},
    "qml": set(),
}
COMPOSITION_ROOTS = {"app/main.cpp", "sync/service/main.cpp"}
AREAS = {"alerts", "desk", "duty", "visits", "outbox", "settings", "directory", "pfidass"}
PURE = ("sync/base/", "sync/protocol/", "sync/domain/", "sync/sql/", "sync/store/", "sync/engine/")
PRODUCT = ("app/", "qml/", "sync/", "platform/")


def _allowed(path):
    room = room_of(path)
    top = room.split("/")[0]
    if top == "platform" and room != "platform/ports":
        return MAY_INCLUDE["platform"] | {room, "platform/qt"}
    if room == "platform/ports":
        return {"platform/ports", "sync/base"}
    return MAY_INCLUDE.get(room) or MAY_INCLUDE.get(top, set())


def include_directions(tree):
    """Includes follow the one direction between rooms; areas of the app do not include each other."""
    for path, text in tree.cpp(PRODUCT):
        if path in COMPOSITION_ROOTS:
            continue
        allowed = _allowed(path)
        for line, match in matches(r'^\s*#\s*include\s*"((?:sync|app|platform|qml|tests)/[^"]+)"', text):
            target = room_of(match.group(1))
            if target not in allowed and target.split("/")[0] not in allowed:
                yield Finding(path, line, f"{room_of(path)} may not include {match.group(1)}")
            elif path.startswith("platform/") and target == "sync/engine" and not match.group(1).endswith("/transport.h"):
                yield Finding(path, line, f"of the engine, platform may include transport.h only, not {match.group(1)}")
            mine, theirs = path.split("/")[1], match.group(1).split("/")[1]
            if path.startswith("app/") and match.group(1).startswith("app/") and mine in AREAS and theirs in AREAS - {mine}:
                yield Finding(path, line, f"the area {mine} may not include the area {theirs}")


def foreign_headers(tree):
    """No Qt in sync; SQLite only in sync/sql; Beast only in the service; no socket and no system test in app and qml."""
    for path, text in tree.cpp(PRODUCT):
        code = without_comments(text)
        for line, match in matches(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', code):
            name = match.group(1)
            if path.startswith("sync/") and re.match(r"(Q[A-Z]|Qt)", name):
                yield Finding(path, line, f"Qt in sync: {name}")
            if name.endswith(("sqlite3.h", "sqlcipher.h")) and not path.startswith("sync/sql/"):
                yield Finding(path, line, "only sync/sql includes SQLite")
            if name.startswith(("boost/asio", "boost/beast")) and not path.startswith("sync/service/"):
                yield Finding(path, line, "only the service includes Asio and Beast")
            if path.startswith(("app/", "qml/")) and re.match(r"(sys/socket|netinet/|arpa/|QTcp|QUdp|QSsl|QLocalS|QNetwork|QtNetwork|QSql)", name):
                yield Finding(path, line, f"app has no network and no SQL: {name}")
        if path.startswith(("app/", "qml/", "sync/")):
            for line, match in matches(r"\b(Q_OS_\w+|__ANDROID__|__APPLE__|_WIN32)\b", code):
                yield Finding(path, line, f"system tests live in platform: {match.group(1)}")


def functions(text):
    """(first line, line count, parameter count, header) of each function body at namespace or class level."""
    code = re.sub(r"^[ \t]*#(?:[^\n\\]|\\\n|\\.)*", lambda m: re.sub(r"[^\n]", " ", m.group(0)), code_only(text), flags=re.M)
    offset, start = 0, 0
    while offset < len(code):
        char = code[offset]
        if char in ";}":
            start = offset + 1
        elif char == "(" or char == "[":
            end = closing(code, offset)
            offset = end if end > 0 else offset
        elif char == "{":
            header = code[start:offset]
            if re.search(r"\b(namespace|class|struct|union|enum|extern)\b", header) and not _is_function(header):
                start = offset + 1
            elif _is_function(header):
                if re.search(r"\)[^()]*(?<!:):(?!:)", header) and re.search(r"[\w>]\s*$", header) and \
                        not re.search(r"(noexcept|override|const|final)\s*$", header):
                    end = closing(code, offset)  # a member initialised with braces: the body is still to come
                    offset = end if end > 0 else offset
                else:
                    end = closing(code, offset)
                    if end < 0:
                        return
                    first = line_of(code, start + len(header) - len(header.lstrip()))
                    yield first, line_of(code, end) - line_of(code, offset) + 1, _parameters(header), header.strip()
                    offset, start = end, end + 1
            else:
                end = closing(code, offset)
                offset = end if end > 0 else offset
        offset += 1


def _is_function(header):
    if "(" not in header or re.match(r"\s*(template\s*<[^{]*>\s*)?(class|struct|union|enum|namespace)\b(?![^{]*\)\s*(const)?\s*$)", header):
        return False
    before = header[:header.index("(")]
    return "=" not in re.sub(r"operator\s*[=<>!+\-*/&|^%]+|<[^<>]*>", "", before) and not before.rstrip().endswith("Q_ENUM")


def _parameters(header):
    header = re.sub(r"operator\s*\(\s*\)", "operator_call", re.sub(r"\[\[[^\]]*\]\]", "", header))
    header = re.sub(r"\b(requires|noexcept|decltype|alignas|explicit)\s*\([^()]*\)", "", header)
    if "(" not in header:
        return 0
    start = header.index("(")
    inside = header[start + 1:closing(header, start)]
    if inside.strip() in ("", "void"):
        return 0
    depth, count = 0, 1
    for char in inside:
        depth += char in "(<[{"
        depth -= char in ")>]}"
        count += char == "," and depth == 0
    return count


def function_size(tree):
    """A function has at most 70 lines, and in the product at most 5 parameters."""
    for path, text in tree.cpp():
        for line, size, parameters, header in functions(text):
            if size > 70:
                yield Finding(path, line, f"a function of {size} lines (limit 70)")
            if parameters > 5 and path.startswith(PRODUCT) and not _composes(header):
                yield Finding(path, line, f"a function of {parameters} parameters (limit 5)")
    for path, text in tree.select((".py",)):
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and node.end_lineno - node.lineno >= 70:
                yield Finding(path, node.lineno, f"a function of {node.end_lineno - node.lineno + 1} lines (limit 70)")


def _composes(header):
    """A constructor takes its collaborators by reference: their number is the class's, not a call's."""
    match = re.search(r"(\w+)\s*::\s*(\w+)\s*\(", header)
    return bool(match and match.group(1) == match.group(2)) or bool(re.match(r"\s*(explicit\s+)?[A-Z]\w*\s*\(", header))


BANNED = [
    (r"\bsetContextProperty\b|\bsetContextObject\b", "a context property: declare the type with QML_ELEMENT"),
    (r"\bqmlRegister\w+\s*[<(]", "a type registered by hand: declare it with QML_ELEMENT"),
    (r"(?<![\w:])instance\s*\(\s*\)|\b(?!Q[A-Z])\w+::instance\s*\(\s*\)", "a singleton: give the collaborator by reference"),
    (r"\bqFatal\b", "qFatal: errors are values"),
    (r"\bignoreSslErrors\b|\bVerifyNone\b|\bverify_none\b", "TLS verification switched off"),
    (r"\b(sleep|usleep|nanosleep|msleep|qSleep|sleep_for|sleep_until)\s*\(|\bQTest::qWait\s*\(", "a sleep: wait for a condition"),
    (r"\bsystem\s*\(\s*[\"a-z]|\bpopen\s*\(", "a shell call"),
]


def banned_calls(tree):
    """Context properties, hand registration, singletons, qFatal, ignored TLS errors, sleeps, shells: nowhere."""
    for path, text in tree.cpp():
        code = code_only(text)
        for pattern, reason in BANNED:
            if "qFatal" in pattern and path.startswith("tests/"):
                continue  # a test that cannot be set up may stop
            for line, _ in matches(pattern, code):
                yield Finding(path, line, reason)


def one_owner(tree):
    """At most one class touches QSettings, and at most one the clipboard."""
    for word in ("QSettings", "QClipboard"):
        users = sorted({path.rsplit(".", 1)[0] for path, text in tree.cpp(PRODUCT) if re.search(rf"\b{word}\b", code_only(text))})
        for stem in users[1:]:
            yield Finding(stem, 1, f"uses {word}, which {users[0]} owns")


SPEAKERS = ("app/main.cpp", "sync/service/main.cpp", "sync/service/host/")


def no_free_logs(tree):
    """Only main functions, the service's structured log and its commands write; a free message could carry a patient's name."""
    words = r"\bq(?:Debug|Info|Warning|Critical|CDebug|CInfo|CWarning|CCritical)\s*\(|\bstd::(?:cout|cerr|clog)\b|(?<![\w:.>])(?:std::)?(?:f?printf|f?puts|perror|syslog)\s*\("
    for path, text in tree.cpp(PRODUCT):
        if not path.startswith(SPEAKERS):
            for line, match in matches(words, code_only(text)):
                yield Finding(path, line, f"writes a free message: {match.group(0).strip()}")


IMPURE = [
    (r"\b(system_clock|steady_clock|high_resolution_clock)\b|(?<![\w:.>])(time|gettimeofday|clock_gettime|localtime|gmtime)\s*\(",
     "a clock: take Clock&"),
    (r"\b(random_device|mt19937(_64)?|default_random_engine|uniform_int_distribution)\b|(?<![\w:.>])s?rand\s*\(", "a source of chance: take Random&"),
    (r"\bstd::(thread|jthread|async|condition_variable|mutex|shared_mutex|this_thread)\b", "a thread: the core runs on its caller's"),
    (r"\b(getenv|setenv)\s*\(", "the environment: take it as a parameter"),
]


def pure_core(tree):
    """The core has no clock, randomness, thread or environment of its own, and no order that depends on hashing."""
    for path, text in tree.cpp(PURE):
        code = code_only(text)
        for pattern, reason in IMPURE:
            for line, _ in matches(pattern, code):
                yield Finding(path, line, reason)
        stem = path.rsplit(".", 1)[0]
        both = code + "".join(code_only(tree.files[stem + end]) for end in (".h", ".cpp") if stem + end in tree.files and stem + end != path)
        for name in set(re.findall(r"\bunordered_\w+\s*<[^;{}()]*>\s+(\w+)\s*[;{=]", both)):
            for line, _ in matches(rf"for\s*\([^;)]*:\s*(this->)?{name}\s*\)|\b{name}\.c?begin\s*\(", code):
                yield Finding(path, line, f"iterates {name} in hash order")


def owned_memory(tree):
    """'new' only for a QObject given its parent in the same expression; no 'delete'."""
    for path, text in tree.cpp(PRODUCT):
        code = code_only(text)
        for line, match in matches(r"\bnew\s+(?:\(std::nothrow\)\s*)?([A-Za-z_][\w:]*(?:<[^;()]*>)?)\s*(\(|\{|\[|;)?", code):
            arguments = ""
            if match.group(2) in ("(", "{"):
                start = match.end() - 1
                arguments = code[start + 1:closing(code, start)]
            if re.search(r"_ptr<[\w:<>]*>\s*\w*\s*[({]\s*$", code[:match.start()]):
                continue  # a smart pointer takes it in the same expression: the constructor is private
            if not re.search(r"\bthis\b|[pP]arent|\bapp\b|\bengine\b|\bq\b", arguments):
                yield Finding(path, line, f"new {match.group(1)} without a parent")
        for line, _ in matches(r"(?<!=)\s\bdelete\b(\s*\[\s*\])?\s+[\w(*]", code):
            yield Finding(path, line, "delete: let an owner end it")


def sql_text(tree):
    """SQL is constant text with bound parameters, never glued from values."""
    verb = r'"\s*(?:SELECT|INSERT|UPDATE|DELETE|REPLACE|DROP|ALTER)\b[^"\n]*"'
    clause = r'"[^"\n]*\b(?:WHERE|FROM|VALUES|ORDER BY|LIMIT)\b[^"\n]*"'
    for path, text in tree.cpp("sync/"):
        code = without_comments(text)
        for line, _ in matches(rf"{verb}\s*(\+|<<)|\+\s*{clause}|{clause}\s*\+|\.append\(\s*{clause}", code):
            yield Finding(path, line, "SQL put together from pieces: bind a parameter")


def unity_names(tree):
    """A folder's sources are compiled together: what each keeps to itself has a name that no other of them has."""
    kept = {}
    for path, text in tree.cpp(PRODUCT):
        if not path.endswith(".cpp"):
            continue
        inside = False
        for number, line in enumerate(without_comments(text).split("\n"), 1):
            if line.startswith("namespace {"):
                inside = True
            elif inside and line.strip() == "}" and line.startswith("}"):
                inside = _still_inside(text, number)
            elif inside and line[:1] not in (" ", "}", "#", ""):
                name = (re.match(r"(?:struct|class|enum(?: class)?) (\w+)|using (\w+) =", line) or re.match(r"[\w:<>,&* \[\]]*?\b(\w+)\(", line)
                        or re.match(r".*\b(k[A-Z]\w+)\b", line))
                if not name:
                    continue
                key = (path.rsplit("/", 1)[0], next(group for group in name.groups() if group))
                if kept.setdefault(key, path) != path:
                    yield Finding(path, number, f"{kept[key]} keeps {key[1]} too")


def _still_inside(text, number):
    # The brace that ends the namespace says so in its comment; one that ends a function does not.
    return not text.split("\n")[number - 1].startswith("} // namespace")


RULES = [include_directions, foreign_headers, function_size, banned_calls, one_owner, no_free_logs, pure_core, owned_memory, sql_text, unity_names]
