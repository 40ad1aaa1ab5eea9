"""What every command shares: the options that stand anywhere, the registry they mean, and plain words for errors."""

from __future__ import annotations

import errno
import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

import click

from heritage_app import settings
from heritage_app.domain.errors import HeritageError
from heritage_app.domain.text import clean_text

if TYPE_CHECKING:
    from heritage_app.services.registry import Registry

PROGRAM = "heritage-app"
INTERRUPTED = 130
"""Exit status after Ctrl+C, as shells have it."""
WITHHELD = {"en": "name withheld", "ar": "الاسم محجوب", "fr": "nom non communiqué"}
"""What stands in place of a protected name in what leaves for the public."""
EnumT = TypeVar("EnumT", bound=StrEnum)


class RegistryNotNamed(HeritageError):
    """A command was given without a registry, and none was opened before."""

    template = (
        "No registry is named. Add --registry FOLDER, set HERITAGE_REGISTRY, or make one with heritage-app init FOLDER"
    )


class WhoActs(HeritageError):
    """Something was to be written by nobody."""

    template = (
        "Nobody is named as the one who acts, and every change is signed. Nothing was changed. "
        "Add --as-user NAME or set HERITAGE_USER"
    )


class OutputNotWritten(HeritageError):
    """The answer could not be handed over."""

    template = "The output could not be written ({reason}). What the command did stays done; send its output elsewhere"


class FileTrouble(HeritageError):
    """A file or folder that cannot be read or written."""

    template = "“{path}” cannot be used: {reason}"


class Unforeseen(HeritageError):
    """A mistake of the program itself."""

    template = (
        "Something happened that the program does not know ({name}). What was saved before is safe. "
        "Details are in {log}"
    )


@dataclass(slots=True)
class Frame:
    """What the global options say, wherever on the line they stood."""

    registry: Path | None = None
    sample: bool = False
    lang: str = ""
    user: str = ""
    json: bool = False

    @property
    def language(self) -> str:
        """Language of names, terms and dates in the output: as asked, as preferred for the window, else English."""
        if self.lang:
            return self.lang
        chosen = settings.Preferences().get(settings.LANGUAGE)
        return chosen if chosen in ("en", "ar", "fr") else "en"

    def actor(self) -> str:
        """
        Name of the person who acts: `--as-user`, HERITAGE_USER, or the name kept at first run.

        Raises:
            WhoActs: None of these.
        """
        name = self.actor_or("")
        if not name:
            raise WhoActs()
        return name

    def actor_or(self, otherwise: str) -> str:
        """Name of the person who acts, or *otherwise* where nobody is named."""
        given = self.user or clean_text(os.environ.get("HERITAGE_USER", ""))
        return given.strip() or settings.Preferences().get(settings.USER_NAME).strip() or otherwise

    def folder(self) -> Path:
        """
        Folder of the registry that is meant.

        Raises:
            RegistryNotNamed: None is named, and none was opened before.
            click.UsageError: Two are named.
        """
        if self.registry is not None and self.sample:
            raise click.UsageError("--registry and --sample name two registries; choose one")
        if self.registry is not None:
            return self.registry
        if self.sample:
            return settings.sample_registry_path()
        named = os.environ.get("HERITAGE_REGISTRY") or settings.Preferences().get(settings.LAST_REGISTRY)
        if not named:
            raise RegistryNotNamed()
        return Path(named)

    @contextmanager
    def opened(self) -> Iterator[Registry]:
        """Yield the registry that is meant; the sample is made where it is asked for and absent."""
        from heritage_app.cli.secrets import unlock
        from heritage_app.services.registry import create_registry, open_registry

        folder = self.folder()
        unlock(folder)
        if self.sample and not folder.exists():
            registry = create_registry(folder, by=self.actor_or("Heritage"), sample=True)
        else:
            registry = open_registry(folder)
        try:
            if not registry.access.open:
                registry = self._as_seen(registry)
            yield registry
        finally:
            registry.close()

    def _as_seen(self, registry: Registry) -> Registry:
        """The registry as the one who works may see it."""
        from heritage_app.exchange.viewing import opened_as

        lang = self.language
        return opened_as(registry, self.actor_or(""), lang=lang, withheld=WITHHELD[lang])

    def emit(self, document: Any) -> None:
        """Print one JSON document."""
        encoding = getattr(sys.stdout, "encoding", None) or "utf-8"
        unicode_out = encoding.lower().replace("-", "").startswith("utf")
        click.echo(json.dumps(document, ensure_ascii=not unicode_out, indent=2))


# ------------------------------------------------------------------------------------------- kinds of values


class Words(click.ParamType[str]):
    """A text as it may be stored: NFC, without NUL and half characters."""

    name = "text"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the text as it may be stored."""
        return clean_text(str(value))


class KeyOf(click.ParamType[EnumT], Generic[EnumT]):
    """One key of a fixed list, in capitals or not, with blanks or dashes."""

    name = "key"

    def __init__(self, kind: type[EnumT]) -> None:
        self.kind = kind

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> EnumT:
        """Return the member."""
        if isinstance(value, self.kind):
            return value
        key = "-".join(clean_text(str(value)).strip().lower().replace("_", "-").split())
        if key not in tuple(self.kind):
            self.fail(f"“{value}” is not one of {', '.join(self.kind)}", param, ctx)
        return self.kind(key)

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:
        """Name the keys in the help."""
        return f"[{'|'.join(self.kind)}]"


COUNT_LIMIT = 1_000_000_000
"""The highest count that is taken; a database counts further."""


class Count(click.ParamType[int]):
    """A whole number from 0 or 1 up to what a database counts to."""

    name = "number"

    def __init__(self, lowest: int = 0, highest: int = COUNT_LIMIT) -> None:
        self.lowest, self.highest = lowest, highest

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        """Return the number."""
        text = clean_text(str(value)).strip()
        if not (text.isdecimal() and len(text) < 12 and self.lowest <= int(text) <= self.highest):
            self.fail(f"“{text}” is not a whole number from {self.lowest} to {self.highest}", param, ctx)
        return int(text)


class Folder(click.ParamType[Path]):
    """A file or folder, by its name as written; no name is none, and not the folder one stands in."""

    name = "path"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Return the path."""
        if not str(value).strip():
            self.fail("the name is empty", param, ctx)
        return Path(value)


WORDS = Words()
FOLDER = Folder()

# -------------------------------------------------------------------------------------------- global options


def frame_of(ctx: click.Context) -> Frame:
    """The frame of the command under way."""
    root = ctx.find_root()
    if root.obj is None:
        root.obj = Frame()
    frame: Frame = root.obj
    return frame


def _keep(name: str) -> Any:
    def keep(ctx: click.Context, param: click.Parameter, value: Any) -> None:
        if value is not None and value is not False:
            setattr(frame_of(ctx), name, value)

    return keep


def global_options() -> list[click.Parameter]:
    """The options that are understood before and after every command."""
    languages = click.Choice(("en", "ar", "fr"))
    return [
        click.Option(
            ["--registry"], type=FOLDER, metavar="FOLDER", expose_value=False, callback=_keep("registry"),
            help="Registry to work with; else HERITAGE_REGISTRY, else the one opened last.",
        ),
        click.Option(
            ["--sample"], is_flag=True, expose_value=False, callback=_keep("sample"),
            help="Your own sample registry, made if absent.",
        ),
        click.Option(
            ["--lang"], type=languages, expose_value=False, callback=_keep("lang"),
            help="Language of names, terms and dates.",
        ),
        click.Option(
            ["--as-user", "--as-account"], type=WORDS, metavar="NAME", expose_value=False, callback=_keep("user"),
            help="Who works: as the history will say, and by whose account; else HERITAGE_USER.",
        ),
        click.Option(
            ["--json"], is_flag=True, expose_value=False, callback=_keep("json"),
            help="Print one JSON document and nothing else.",
        ),
    ]  # fmt: skip


class Command(click.Command):
    """A command that understands the global options as well; one of its own of the same name goes before."""

    def __init__(self, name: str | None = None, params: list[click.Parameter] | None = None, **kwargs: Any) -> None:
        own = {name for param in params or [] for name in param.opts}
        shared = [option for option in global_options() if not own.intersection(option.opts)]
        super().__init__(name=name, params=[*(params or []), *shared], **kwargs)


class Group(click.Group):
    """A group of commands that understands the global options as well."""

    command_class = Command

    def __init__(self, name: str | None = None, params: list[click.Parameter] | None = None, **kwargs: Any) -> None:
        kwargs.setdefault("no_args_is_help", False)
        super().__init__(name=name, params=[*(params or []), *global_options()], **kwargs)


def _no_window() -> Callable[..., int]:
    raise ImportError("this program was started without one")


class Root(Group):
    """The program: its commands are imported when they are named, and every error leaves it in plain words."""

    def __init__(self, name: str | None = None, *, where: Mapping[str, str], **kwargs: Any) -> None:
        super().__init__(name, **kwargs)
        self.where = where
        self.window: Callable[[], Callable[..., int]] = _no_window
        """Imports what opens the window; set by the program that has one."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands in the order of the help page."""
        return list(self.where)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command by its name."""
        if cmd_name not in self.where:
            return None
        module, _, name = self.where[cmd_name].partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; an interrupt ends it without a word, an error with one in the language that was asked."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            ctx.exit(INTERRUPTED)
        except HeritageError as error:
            from heritage_app.cli.words import error_words

            ctx.exit(_say(error_words(error, frame_of(ctx).language), 1))

    # click's own signature has two overloads for what it returns; this one always leaves with a status.
    def main(self, args: Sequence[str] | None = None, **extra: Any) -> Any:  # type: ignore[override]
        """Run one command line and leave with 0 (done), 1 (refused, with the reason) or 2 (wrong usage)."""
        extra.update(standalone_mode=False)
        extra.setdefault("prog_name", PROGRAM)
        try:
            if sys.stdout is None:
                raise OutputNotWritten(reason=os.strerror(errno.EBADF))
            _never_stumble_over_letters()
            code = super().main(args, **extra)
            sys.stdout.flush()
        except HeritageError as error:
            code = _say(str(error), 1)
        except click.UsageError as error:
            code = _say(_usage_words(error), 2)
        except click.ClickException as error:
            code = _say(error.format_message(), 1)
        except (click.Abort, KeyboardInterrupt):
            code = INTERRUPTED
        except BrokenPipeError:
            code = 1
        except OSError as error:
            code = _say(str(_file_words(error)), 1)
        _let_go_of_stdout()
        sys.exit(code if isinstance(code, int) else 0)


def _say(text: str, code: int) -> int:
    if sys.stderr is not None:
        text = text.rstrip()
        try:
            click.echo(text if text.endswith((".", "?", "!", "…")) else f"{text}.", err=True)
        except OSError:
            return code
    return code


def _usage_words(error: click.UsageError) -> str:
    """Say what is wrong on the line, and where the help is."""
    path = error.ctx.command_path if error.ctx is not None else PROGRAM
    if isinstance(error, click.NoSuchOption):
        said = f"There is no option {error.option_name}"
        if error.possibilities:
            said += f"; did you mean {' or '.join(sorted(error.possibilities))}?"
    elif isinstance(error, click.MissingParameter):
        hint = error.param.get_error_hint(error.ctx) if error.param is not None and error.ctx is not None else ""
        said = f"{hint or 'Something'} is missing".replace("'", "")
    elif isinstance(error, click.BadParameter):
        hint = error.param.get_error_hint(error.ctx) if error.param is not None and error.ctx is not None else ""
        said = f"{hint.replace(chr(39), '')}: {error.message}" if hint else error.message
    else:
        said = error.message
    said = said.rstrip(".")
    return f"{said}{'' if said.endswith('?') else '.'} See {path} --help."


def _file_words(error: OSError) -> HeritageError:
    reason = error.strerror or str(error)
    if error.filename is None:
        return OutputNotWritten(reason=reason)
    return FileTrouble(
        path=os.fsdecode(error.filename) if isinstance(error.filename, bytes) else error.filename, reason=reason
    )


def _never_stumble_over_letters() -> None:
    """Let a terminal that lacks a letter show its code instead of stopping the program."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def _let_go_of_stdout() -> None:
    """Keep Python from stumbling, at its end, over output that nobody takes any more."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)


def log_unforeseen(kind: type[BaseException], error: BaseException, trace: Any) -> None:
    """Keep the details of a mistake of the program in its log, and say so; used as `sys.excepthook`."""
    import traceback

    log = settings.user_log_folder() / "heritage-app.log"
    try:
        log.parent.mkdir(parents=True, exist_ok=True)
        with log.open("a", encoding="utf-8", errors="backslashreplace") as file:
            traceback.print_exception(kind, error, trace, file=file)
    except OSError:
        _say(str(Unforeseen(name=kind.__name__, log="no file, for the log cannot be written")), 1)
    else:
        _say(str(Unforeseen(name=kind.__name__, log=log)), 1)
