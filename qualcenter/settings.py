"""What a person can set for their own desk, where it is kept, and how a bad file is told in words."""

import os
import tempfile
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import quote

from pydantic import BeforeValidator, Field, ValidationError
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from qualcenter import paths
from qualcenter.domain.sentence import Sentence, said

PREFIX = "QUALCENTER_"
FILE_NAME = "settings.toml"


class SettingsUnreadable(Exception):
    """The settings cannot be used; the text says what is wrong, what is safe and what to do."""


def _whole_number(given: object) -> object:
    # The environment only knows text, and a choice among numbers accepts no text.
    return int(given) if isinstance(given, str) and given.strip().isdecimal() else given


class Settings(BaseSettings):
    """One desk's settings, taken from the environment first and then from the settings file.

    A field left out of both has the default written here. Names in the environment are the field's
    name in capitals after QUALCENTER_.
    """

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="forbid", frozen=True)

    store: str = Field(
        "",
        description="The store this desk works on: a path, sqlite:///PATH or postgresql://USER@HOST/NAME. "
        "Empty: a SQLite file in the user's data folder.",
    )
    person: str = Field("", description="The name or e-mail of the person who acts when no --as is given.")
    theme: Literal["system", "light", "dark"] = Field(
        "system", description="Colours of the window: as the system has them, light or dark."
    )
    language: Literal["system", "en", "de"] = Field(
        "system", description="Language of the window: as the system has it, English or German."
    )
    text_size: Annotated[Literal[90, 100, 110, 125, 150], BeforeValidator(_whole_number)] = Field(
        100, description="Size of all text in the window, in percent."
    )
    dial_with: Literal["tel", "sip", "callto", "copy"] = Field(
        "tel",
        description="How a number is handed to the telephone: a link (tel, sip, callto) or the clipboard.",
    )
    single_keys: bool = Field(
        True, description="Whether single letters act on the Work page; off, every act needs Ctrl or Alt."
    )
    two_step_dispositions: bool = Field(
        False, description="Whether a disposition key only chooses and Enter confirms it."
    )
    sound: bool = Field(False, description="Whether a soft sound tells of a raised hand and a due callback.")
    backup_folder: str = Field(
        "", description="Where backups of a SQLite store go. Empty: a folder of the user's data."
    )
    backup_keep: int = Field(14, ge=1, le=365, description="How many backups are kept; the oldest go first.")
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        "info", description="The least important kind of line that is written to the log."
    )
    jobs_every_seconds: int = Field(
        5, ge=1, le=3600, description="How often the desk looks for jobs that are due, in seconds."
    )

    def store_url(self) -> str:
        """Address of the store as SQLAlchemy wants it."""
        return store_url(self.store)

    def backups(self) -> Path:
        """Folder of the backups, which need not exist yet."""
        return Path(self.backup_folder).expanduser() if self.backup_folder else paths.user_data() / "backups"

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - the name is pydantic's
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003 - the name is pydantic's
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """Arguments win over the environment, the environment over the file."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls, settings_file())


def settings_file() -> Path:
    """The file that load_settings reads and save_settings writes; it need not exist."""
    return paths.user_config() / FILE_NAME


def store_url(address: str) -> str:
    """Turn a path, an sqlite: or a postgresql: address into a SQLAlchemy URL; empty means the usual file."""
    if address.startswith(("postgresql://", "postgres://")):
        return "postgresql+psycopg://" + address.partition("://")[2]
    if "://" in address:
        return address
    path = Path(address).expanduser().absolute() if address else paths.user_data() / "qualcenter.db"
    # A file's name may hold what a URL reads as something else: `?` begins a query, `%20` is a blank.
    return f"sqlite:///{quote(str(path), safe='/:' + os.sep)}"


def load_settings(**given: object) -> Settings:
    """Read the settings; `given` (from the command line) wins over the environment and the file.

    Raises SettingsUnreadable, whose text can be shown as it is.
    """
    try:
        return Settings(**given)  # type: ignore[arg-type]
    except ValidationError as fault:
        raise SettingsUnreadable(_in_words(fault)) from fault
    except tomllib.TOMLDecodeError as fault:
        raise SettingsUnreadable(_not_toml(str(fault))) from fault
    except (OSError, UnicodeDecodeError) as fault:
        raise SettingsUnreadable(_not_readable(fault)) from fault


def save_settings(changes: Mapping[str, str | int | bool]) -> Settings:
    """Write `changes` (field name to value) into the settings file and return the settings now in force.

    Comments and the order of the file stay. All or nothing: a value that is not allowed or a disk that
    is full raises SettingsUnreadable and leaves the file as it was.
    """
    # Imported late: a start only reads, and that needs no comments kept.
    import tomlkit
    from tomlkit.exceptions import ParseError

    file = settings_file()
    try:
        document = tomlkit.parse(file.read_text("utf-8")) if file.exists() else tomlkit.document()
    except ParseError as fault:
        raise SettingsUnreadable(_not_toml(str(fault))) from fault
    except (OSError, UnicodeDecodeError) as fault:
        raise SettingsUnreadable(_not_readable(fault)) from fault
    load_settings(**changes)
    for name, value in changes.items():
        document[name] = value
    try:
        _write_whole(file, tomlkit.dumps(document))
    except OSError as fault:
        message = said(
            "The settings could not be written to {file}: {error}. "
            "The old settings are still there. Free some space or mend the folder's rights, and save again.",
            file=file,
            error=fault.strerror,
        )
        raise SettingsUnreadable(message) from fault
    return load_settings()


def _write_whole(file: Path, text: str) -> None:
    """Replace the file in one step, so that a crash leaves either the old text or the new one."""
    number, name = tempfile.mkstemp(dir=file.parent, prefix=".settings-")
    try:
        with os.fdopen(number, "w", encoding="utf-8", newline="\n") as draft:
            draft.write(text)
            draft.flush()
            os.fsync(draft.fileno())
        Path(name).replace(file)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _in_words(fault: ValidationError) -> str:
    told = [_one_fault(str(one["loc"][0]), one["type"], one["msg"], one["input"]) for one in fault.errors()]
    mend = said(
        "Nothing was changed. Correct it in {file}, in the environment or in the command.", file=settings_file()
    )
    return Sentence.joined(*told, mend)


def _one_fault(name: str, kind: str, message: str, given: object) -> str:
    if kind == "extra_forbidden":
        return said("There is no setting called {name}.", name=name)
    variable = PREFIX + name.upper()
    where = (
        said("The environment variable {name}", name=variable)
        if variable in os.environ
        else said("The setting {name}", name=name)
    )
    why = message[:1].lower() + message[1:]
    return said("{where} cannot be {given}: {why}.", where=where, given=repr(given), why=why)


def _not_toml(why: str) -> str:
    return said(
        "The settings file {file} is not valid TOML: {why}. "
        "Nothing was changed. Correct the line, or move the file away to start with the usual settings.",
        file=settings_file(),
        why=why,
    )


def _not_readable(fault: Exception) -> str:
    why = f"{fault.filename}: {fault.strerror}" if isinstance(fault, OSError) else said("it is not UTF-8 text")
    return said(
        "The settings file cannot be read ({why}). "
        "Nothing was changed. Mend its rights or its text, or move it away to start with the usual settings.",
        why=why,
    )
