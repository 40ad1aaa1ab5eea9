"""What is not a registry, not text, not room enough: plain words, the right status, nothing lost, nothing executed."""

from __future__ import annotations

import contextlib
import json
import os
import resource
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from heritage_app.cli.window import why_no_screen
from heritage_app.storage.engine import DATABASE_NAME, SCHEMA_VERSION
from tests.cli.conftest import Run

HOSTILE = {
    "typst": '$ #read("/etc/passwd") $ #panic()',
    "markup": "<script>alert(1)</script> &amp; ]]>",
    "sql": "'; DROP TABLE site; --",
    "fts": '" OR tokens: NEAR(* ^ -)',
    "format": "{kind} {0} %s %(x)s ${HOME}",
    "bidi": "abc\u202edef\u2066\u2067 معبد\u2069\u2069\u2069",
    "controls": "a\x1b[2J\x07\x08b\x7f\x9bc",
    "marks": "Z" + "\u0301" * 500,
    "invisible": "\u200b\ufeff\u00ad",
    "emoji": "🏛️👩🏽‍🔬",
    "option": "--json",
    "long": "ا" * 60_000,
}


@pytest.fixture
def folder(made_once: dict[str, Path], tmp_path: Path) -> Path:
    """A registry with one site that another test may harm."""
    target = tmp_path / "Harmed.heritage"
    shutil.copytree(made_once["sample"], target)
    return target


# ----------------------------------------------------------------------------------------------------- usage


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("frobnicate",), "No such command"),
        (("site", "show"), "SITE is missing"),
        (("search",), "TEXT] is missing"),
        (("search", "x", "--frob"), "There is no option --frob"),
        (("search", "x", "--condition", "broken"), "is not one of no-visible-damage, minor"),
        (("search", "x", "--limit", "-1"), "is not a whole number"),
        (("search", "x", "--limit", "9" * 40), "is not a whole number"),
        (("search", "x", "--lang", "tlh"), "en"),
        (("search", "x", "y"), "unexpected extra argument"),
        (("report", "status", "-o", "x.pdf"), "one of the four"),
        (("report", "status", "--all", "--query", "x", "-o", "x.pdf"), "one of the four"),
        (("report", "status", "--all"), "-o"),
        (("import", "x", "--as", "shapes", "--sites", "y"), "damage-events"),
        (("cite", "a", "photo", "b"), "site"),
        (("--registry", "x", "--sample"), "choose one"),
        (("--registry", "x", "--sample", "search", ""), "choose one"),
        (("--json",), "prints nothing"),
        (("help", "everything"), "json"),
    ],
)
def test_wrong_usage_ends_with_2_and_names_the_help(run: Run, empty: Path, words: tuple[str, ...], said: str) -> None:
    """A line that cannot be understood says what is wrong, in a sentence, and where the help is."""
    refusal = run(*words).refused(2)
    assert said in refusal
    assert refusal.endswith("--help.")
    assert len(refusal.splitlines()) == 1
    for blame in ("invalid", "illegal", "oops", "sorry"):
        assert blame not in refusal.lower()


def test_help_and_version_need_nothing(spawn: Run, tmp_path: Path) -> None:
    """Help and version work without a registry, from any folder."""
    assert "search" in spawn("--help", cwd=tmp_path).done()
    assert spawn("--version", cwd=tmp_path).done().startswith("Heritage ")
    assert "--condition" in spawn("damage", "add", "-h").done()


def test_without_a_screen_the_commands_are_named(spawn: Run) -> None:
    """No display means no window: said in words, with the commands that work, and 1."""
    refusal = spawn(env={"QT_QPA_PLATFORM": ""}).refused()
    assert "no screen" in refusal
    assert "search" in refusal


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems name no display")
@pytest.mark.parametrize(
    "screen",
    [
        {"DISPLAY": ":77"},
        {"DISPLAY": "localhost:77.0"},
        {"DISPLAY": "nonsense"},
        {"DISPLAY": ":77", "QT_QPA_PLATFORM": "xcb"},
        {"WAYLAND_DISPLAY": "wayland-77"},
        {"WAYLAND_DISPLAY": "wayland-77", "DISPLAY": ":77"},
    ],
    ids=str,
)
def test_a_dead_screen_is_said(spawn: Run, screen: dict[str, str]) -> None:
    """A display that is named while nobody answers there is said in words, with 1, and ends in no abort of Qt."""
    refusal = spawn(env={"QT_QPA_PLATFORM": "", **screen}).refused()
    assert f"“{screen.get('DISPLAY') or screen['WAYLAND_DISPLAY']}” does not answer" in refusal
    assert "search" in refusal


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems name no display")
def test_a_screen_that_answers_is_left_to_the_window(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where somebody listens, by path or by name, the window is tried."""
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    runtime = Path(tempfile.mkdtemp(prefix="w"))  # the path of a socket may have 108 bytes, that of a test has more
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    try:
        with closing(socket.socket(socket.AF_UNIX)) as server:
            server.bind(str(runtime / "wayland-7"))
            server.listen()
            for name in ("wayland-7", str(runtime / "wayland-7")):
                monkeypatch.setenv("WAYLAND_DISPLAY", name)
                assert why_no_screen() == ""
    finally:
        shutil.rmtree(runtime)


# ---------------------------------------------------------------------------------------------- the registry


def test_no_registry_at_all_is_said(run: Run) -> None:
    """Without any registry named or remembered, the ways to name one are told."""
    assert "HERITAGE_REGISTRY" in run("search", "").refused()


def test_what_is_no_registry_is_left_alone(run: Run, tmp_path: Path) -> None:
    """An absent folder, an empty one, a file and another program's database are refused and unchanged."""
    other = tmp_path / "Other"
    other.mkdir()
    connection = dbapi2.connect(str(other / DATABASE_NAME))
    connection.execute("CREATE TABLE birds (name)")
    connection.commit()
    connection.close()
    before = (other / DATABASE_NAME).read_bytes()
    text = tmp_path / "text"
    text.write_text("hello")
    (tmp_path / "nothing").mkdir()
    for path in (tmp_path / "absent", tmp_path / "nothing", text, other):
        assert "is not a registry" in run("--registry", path, "search", "").refused()
        if path in (text, other):
            assert "Nothing was written" in run("init", path).refused()
    assert (other / DATABASE_NAME).read_bytes() == before


def test_a_registry_from_the_future_is_left_alone(run: Run, folder: Path) -> None:
    """A newer program's registry is refused with both versions, and not migrated."""
    connection = dbapi2.connect(str(folder / DATABASE_NAME))
    connection.execute(f"PRAGMA user_version={SCHEMA_VERSION + 5}")
    connection.close()
    refusal = run("--registry", folder, "search", "").refused()
    assert "newer version" in refusal
    assert str(SCHEMA_VERSION + 5) in refusal


@pytest.mark.parametrize("harm", ["zeroed", "noise", "cut", "emptied"])
def test_a_damaged_database_is_said(spawn: Run, folder: Path, harm: str) -> None:
    """A database whose pages are gone is refused in words, by reading, checking and writing alike."""
    file = folder / DATABASE_NAME
    content = bytearray(file.read_bytes())
    if harm == "zeroed":
        content[4096 : len(content) // 2] = bytes(len(content) // 2 - 4096)
    elif harm == "noise":
        content[:4096] = os.urandom(4096)
    elif harm == "cut":
        content = content[: len(content) // 3]
    else:
        content = bytearray()
    file.write_bytes(content)
    said = ("damaged", "is not a registry")
    for words in (("search", "palm"), ("check",), ("site", "add", "--name", "X", "--country", "SY")):
        answer = spawn("--registry", folder, *words)
        assert answer.code == 1, (words, answer)
        assert any(word in answer.err + answer.out for word in said), answer.err
        assert "Traceback" not in answer.err


def test_a_locked_registry_is_said_and_reading_goes_on(spawn: Run, folder: Path) -> None:
    """While another program writes, reading works; writing waits, then says so and changes nothing."""
    connection = dbapi2.connect(str(folder / DATABASE_NAME), isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    try:
        assert len(json.loads(spawn("--registry", folder, "search", "", "--json").done())) == 5
        refusal = spawn("--registry", folder, "site", "add", "--name", "X", "--country", "SY").refused()
        assert "another program" in refusal
    finally:
        connection.execute("ROLLBACK")
        connection.close()
    spawn("--registry", folder, "site", "add", "--name", "X", "--country", "SY").done()


def test_a_full_disk_is_said_and_nothing_is_lost(spawn: Run, folder: Path) -> None:
    """Where no byte more can be written, the words say so, and all that was saved before is there."""
    size = (folder / DATABASE_NAME).stat().st_size

    def no_room() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))

    words = ("--registry", folder, "site", "add", "--name", "X" * 400, "--country", "SY", "--description", "d" * 90_000)
    refusal = spawn(*words, preexec_fn=no_room).refused()
    assert refusal.startswith("Not saved: the disk")
    assert (folder / DATABASE_NAME).stat().st_size == size
    assert len(json.loads(spawn("--registry", folder, "search", "", "--json").done())) == 5
    assert spawn("--registry", folder, "check").done() == "The registry is whole."


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 3 MiB; only a system on which tests may mount one has it."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", disk], capture_output=True)
    if mounted.returncode:
        pytest.skip("no file system can be mounted here")
    yield disk
    subprocess.run(["umount", disk], check=True)


def fill(disk: Path) -> Path:
    """Write until nothing more goes in."""
    ballast = disk / "ballast"
    with contextlib.suppress(OSError), ballast.open("wb", buffering=0) as file:
        while file.write(bytes(4096)):
            pass
    return ballast


def test_a_disk_without_room_is_said_and_goes_on_when_there_is(spawn: Run, small_disk: Path) -> None:
    """On a full disk nothing is saved and nothing lost; with room again the same command works."""
    registry = small_disk / "R.heritage"
    ballast = fill(small_disk)
    assert "disk is full" in spawn("init", registry).refused()
    assert not registry.exists()
    ballast.unlink()
    spawn("init", registry).done()
    spawn("--registry", registry, "site", "add", "--name", "First", "--country", "SY").done()
    ballast = fill(small_disk)
    add = ("--registry", registry, "site", "add", "--name", "Second", "--country", "SY", "--description", "d" * 90_000)
    assert "disk is full" in spawn(*add).refused()
    ballast.unlink()
    assert [row["name"] for row in json.loads(spawn("--registry", registry, "search", "", "--json").done())] == [
        "First"
    ]
    spawn(*add).done()
    assert spawn("--registry", registry, "check").done() == "The registry is whole."


def test_a_folder_that_cannot_be_made_is_said(spawn: Run, tmp_path: Path) -> None:
    """A registry below a file, or with a name too long, is refused in words, and nothing is left."""
    (tmp_path / "file").write_text("x")
    for path in (tmp_path / "file" / "below", tmp_path / ("n" * 300)):
        assert spawn("init", path).refused()
    assert [entry.name for entry in tmp_path.iterdir()] == ["file"]


def test_an_unreadable_seed_leaves_no_half_registry(spawn: Run, tmp_path: Path) -> None:
    """When a file that comes with the program is broken, it is named with its line, and the folder is gone again."""
    code = (
        "import sys, shutil, pathlib\n"
        "import heritage_app.settings as s\n"
        f"copy = pathlib.Path({str(tmp_path / 'seeds')!r})\n"
        "shutil.copytree(s.SEEDS, copy)\n"
        "(copy / 'vocabularies' / 'certainty.yaml').write_text('vocabulary: certainty\\nterms: [: {')\n"
        "s.SEEDS = copy\n"
        "import heritage_app.services.seeds as seeds\n"
        "seeds.load_vocabularies.__defaults__ = (copy,)\n"
        "from heritage_app.__main__ import main\n"
        f"sys.argv = ['heritage-app', 'init', {str(tmp_path / 'New.heritage')!r}]\n"
        "main()\n"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert ended.returncode == 1
    assert "certainty.yaml" in ended.stderr
    assert "line 2" in ended.stderr
    assert "Traceback" not in ended.stderr
    assert not (tmp_path / "New.heritage").exists()


# ------------------------------------------------------------------------------------------------- the words


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_is_kept_and_harmless(run: Run, empty: Path, kind: str) -> None:
    """Text that means something to some program is kept as text, found, shown, and stays on its line."""
    text = HOSTILE[kind]
    short = text[:400]
    number = run("site", "add", "--name", f"Tell {short}", "--country", "SY", "--description", text).done()
    report = run("damage", "add", number, "--condition", "minor", "--what", f"en={text}", "--by", f"By {short}").done()
    run("hazard", "add", number, "--kind", "mines", "--what", text).done()
    run("estimate", "add", number, "--summary", text, "--quote", text, "--feasibility", "doubtful").done()
    run("cite", run("source", "add", f"--title=T {short}").done(), "damage", report, f"--quote={text}").done()
    record = run("site", "show", number, "--json").json
    assert len(record["damage_reports"]) == len(record["estimates"]) == len(record["hazards"]) == 1
    if kind not in ("controls", "marks", "bidi"):
        assert record["description"] == text
        assert record["damage_reports"][0]["texts"][0]["text"] == text
    assert "\x1b" not in json.dumps(record)
    page = run("site", "show", number).done()
    assert "\x1b" not in page
    assert "\x07" not in page
    assert "\u202e" not in page, "an override that was typed must not turn the page round"
    assert run("search", "tell", "--json").json[0]["reference"] == number
    assert run("search", "--", text).code == 0
    assert run("search", "tell").done()
    run("site", "trash", number, f"--reason={text}").done()
    assert run("check").done() == "The registry is whole."


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_in_every_option_is_refused_or_taken(run: Run, sample_folder: Path, kind: str) -> None:
    """No option of any reading or adding command stumbles: it takes the text, or says in words why not."""
    text = HOSTILE[kind][:2000]
    before = len(run("search", "", "--json").json)
    for words in (
        ("site", "show", text),
        ("damage", "show", text),
        ("damage", "list", text),
        ("search", "x", f"--condition={text}"),
        ("search", "x", f"--cause={text}"),
        ("search", "x", f"--governorate={text}"),
        ("damage", "add", "Palmyra", f"--when={text}"),
        ("damage", "add", "Palmyra", f"--cause={text}"),
        ("damage", "add", "Palmyra", f"--effect={text}"),
        ("damage", "add", text, "--condition", "minor"),
        ("estimate", "add", "Palmyra", f"--duration={text}"),
        ("estimate", "add", "Palmyra", f"--cost={text}"),
        ("estimate", "add", "Palmyra", f"--cost-low={text}"),
        ("estimate", "add", "Palmyra", f"--share={text}"),
        ("estimate", "add", "Palmyra", f"--disputes={text}"),
        ("site", "add", "--name", "X", f"--at={text}"),
        ("site", "add", "--name", "X", f"--country={text}"),
        ("site", "add", "--name", "X", f"--part-of={text}"),
        ("site", "add", "--name", "X", f"--type={text}"),
        ("site", "add", "--name", "X", f"--precision={text}"),
        ("source", "add", "--title", "X", f"--url={text}"),
        ("source", "add", "--title", "X", f"--issued={text}"),
        ("cite", text, "damage", text),
        ("site", "trash", text, "--reason", "x"),
    ):
        answer = run(*words)
        assert answer.code in (0, 1, 2), words
        assert "Traceback" not in answer.err
        assert answer.code == 0 or answer.err.strip()
        assert len(answer.err) < 6000, "a refusal does not repeat a text without end"
    assert len(run("search", "", "--json").json) == before


def test_bytes_that_are_no_letters_are_taken_as_such(spawn: Run, folder: Path) -> None:
    """Arguments that are not UTF-8 are stored with a replacement mark, searched, and never stop the program."""
    name = b"Tell \xff\xfe"
    number = spawn("--registry", folder, "site", "add", b"--name=" + name, "--country", "SY").done()
    record = json.loads(spawn("--registry", folder, "site", "show", number, "--json").done())
    assert record["name"] == "Tell \ufffd\ufffd"
    assert spawn("--registry", folder, "search", b"\xff").code == 0
    assert spawn("--registry", folder, "site", "show", b"\xff\xfe").refused()
    assert spawn("--registry", b"/nowhere/\xff", "search", "x").refused()
    assert spawn("--registry", folder, "search", "x", "--sort", b"\xff").refused(2)


def test_a_name_of_half_characters_in_the_environment_is_signed(spawn: Run, folder: Path) -> None:
    """A user name that is not UTF-8 signs with a replacement mark."""
    environment = {**os.environb, b"HERITAGE_USER": b"S\xe9mi"}
    ended = subprocess.run(
        [sys.executable, "-m", "heritage_app", "--registry", folder, "site", "add", "--name", "X", "--country", "SY"],
        env=environment, capture_output=True, timeout=60,
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    record = json.loads(spawn("--registry", folder, "site", "show", ended.stdout.decode().strip(), "--json").done())
    assert record["history"][0]["by"] == "S\ufffdmi"


# ------------------------------------------------------------------------------------------------ the output


def test_a_reader_that_leaves_early_is_no_mistake(spawn: Run, folder: Path) -> None:
    """When the other end of a pipe is closed, the program ends quietly with 1."""
    reading, writing = os.pipe()
    os.close(reading)
    try:
        answer = spawn("--registry", folder, "search", "", "--json", stdout=writing)
    finally:
        os.close(writing)
    assert (answer.code, answer.err) == (1, "")


def test_output_that_cannot_be_written_is_said(spawn: Run, folder: Path) -> None:
    """A full device and a closed stdout are told in words, with 1."""
    with Path("/dev/full").open("wb") as full:
        answer = spawn("--registry", folder, "search", "", "--json", stdout=full)
    assert answer.code == 1
    assert "could not be written" in answer.err
    assert "Traceback" not in answer.err
    closed = spawn("--registry", folder, "search", "", preexec_fn=lambda: os.close(1), stdout=None)
    assert closed.code == 1
    assert "could not be written" in closed.err


def test_a_terminal_without_arabic_letters_shows_codes(spawn: Run, folder: Path) -> None:
    """In an encoding that lacks letters JSON stays JSON, and a table shows their codes instead of stopping."""
    plain = {"PYTHONIOENCODING": "ascii"}
    rows = json.loads(spawn("--registry", folder, "search", "تدمر", "--json", "--limit", "1", env=plain).done())
    assert rows[0]["names"][1]["text"] == "تدمر"
    assert "Palmyra" in spawn("--registry", folder, "search", "palm", env=plain).done()


def _worked(pid: int) -> int:
    """Ticks of the processor that a process has had."""
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def test_an_interrupt_ends_quietly(folder: Path) -> None:
    """Ctrl+C while waiting for a lock ends the program with 130 and without a word."""
    connection = dbapi2.connect(str(folder / DATABASE_NAME), isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    before = signal.signal(signal.SIGINT, signal.default_int_handler)  # one that is ignored here is ignored there too
    started = subprocess.Popen(
        [sys.executable, "-m", "heritage_app", "--registry", folder, "site", "add", "--name", "X", "--country", "SY"],
        env={**os.environ, "HERITAGE_USER": "Sami"}, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    signal.signal(signal.SIGINT, before)
    files = Path(f"/proc/{started.pid}/fd")
    while started.poll() is None and DATABASE_NAME not in {one.resolve().name for one in files.iterdir()}:
        time.sleep(0.05)
    worked = -1
    while worked != (worked := _worked(started.pid)):  # until it does nothing but wait
        time.sleep(0.2)
    started.send_signal(signal.SIGINT)
    out, err = started.communicate(timeout=30)
    connection.execute("ROLLBACK")
    connection.close()
    assert (started.returncode, out, err) == (130, b"", b"")


def test_a_mistake_of_the_program_is_logged_and_told(tmp_path: Path) -> None:
    """What nobody foresaw goes to the log with its details; the person reads a sentence and where the log is."""
    code = (
        "import heritage_app.cli.search as search\n"
        "search.print_sites = None\n"
        "import sys; sys.argv = ['heritage-app', 'search', 'x']\n"
        "from heritage_app.__main__ import main; main()\n"
    )
    environment = {**os.environ, "HERITAGE_HOME": str(tmp_path)}
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, env=environment)
    assert ended.returncode == 1
    assert "Traceback" not in ended.stderr
    log = tmp_path / "log" / "heritage-app.log"
    assert str(log) in ended.stderr
    assert "TypeError" in log.read_text(encoding="utf-8")
