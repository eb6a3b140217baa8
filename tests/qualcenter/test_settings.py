"""Settings: where they come from, how they are kept, how a bad one is told."""

from pathlib import Path

import pytest

from qualcenter.settings import (
    SettingsUnreadable,
    load_settings,
    save_settings,
    settings_file,
    store_url,
)


@pytest.fixture
def file(home: Path) -> Path:
    return settings_file()


def test_without_a_file_everything_is_as_usual(file: Path) -> None:
    settings = load_settings()
    assert (settings.theme, settings.text_size, settings.dial_with) == ("system", 100, "tel")
    assert not file.exists()


def test_the_file_is_read(file: Path) -> None:
    file.write_text('theme = "dark"\ntext_size = 125\n')
    assert (load_settings().theme, load_settings().text_size) == ("dark", 125)


def test_the_environment_wins_over_the_file(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text('person = "Ada"\ntext_size = 90\n')
    monkeypatch.setenv("QUALCENTER_PERSON", "Grace")
    monkeypatch.setenv("QUALCENTER_TEXT_SIZE", "150")
    assert (load_settings().person, load_settings().text_size) == ("Grace", 150)


def test_the_command_wins_over_the_environment(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUALCENTER_STORE", "one.db")
    assert load_settings(store="two.db").store == "two.db"


def test_saving_keeps_comments_and_what_was_not_changed(file: Path) -> None:
    file.write_text('# our desk\ntheme = "dark" # easier on the eyes\nsound = true\n')
    assert save_settings({"sound": False}).sound is False
    assert file.read_text() == '# our desk\ntheme = "dark" # easier on the eyes\nsound = false\n'


def test_what_comes_from_the_environment_is_not_written_down(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUALCENTER_STORE", "postgresql://desk@server/center")
    save_settings({"theme": "light"})
    assert file.read_text() == 'theme = "light"\n'


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("theme = ", "not valid TOML"),
        ('theme = "pink"', "The setting theme cannot be 'pink'"),
        ("backup_keep = 0", "The setting backup_keep cannot be 0"),
        ("colour = 1", "There is no setting called colour."),
        ("text_size = 'big'", "The setting text_size cannot be 'big'"),
    ],
)
def test_a_bad_file_is_told_in_words_with_what_is_safe(file: Path, text: str, told: str) -> None:
    file.write_text(text)
    with pytest.raises(SettingsUnreadable) as refused:
        load_settings()
    assert told in str(refused.value)
    assert "Nothing was changed." in str(refused.value)
    assert str(file) in str(refused.value)


def test_a_file_that_is_no_text_is_told_in_words(file: Path) -> None:
    file.write_bytes(b"theme = '\xff\xfe'")
    with pytest.raises(SettingsUnreadable, match="not UTF-8 text"):
        load_settings()
    with pytest.raises(SettingsUnreadable, match="not UTF-8 text"):
        save_settings({"theme": "dark"})


def test_a_bad_variable_is_named(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUALCENTER_JOBS_EVERY_SECONDS", "often")
    with pytest.raises(
        SettingsUnreadable, match="environment variable QUALCENTER_JOBS_EVERY_SECONDS cannot be 'often'"
    ):
        load_settings()


def test_a_value_that_is_not_allowed_leaves_the_file_as_it_was(file: Path) -> None:
    file.write_text('theme = "dark"\n')
    with pytest.raises(SettingsUnreadable, match="pink"):
        save_settings({"theme": "pink"})
    assert file.read_text() == 'theme = "dark"\n'


def test_a_disk_that_fails_leaves_the_file_as_it_was_and_no_draft(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text('theme = "dark"\n')

    def full(number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(SettingsUnreadable, match="No space left on device"):
        save_settings({"theme": "light"})
    assert file.read_text() == 'theme = "dark"\n'
    assert list(file.parent.iterdir()) == [file]


def test_every_way_to_name_a_store_becomes_one_address(home: Path) -> None:
    assert store_url("postgresql://ann@server/center") == "postgresql+psycopg://ann@server/center"
    assert store_url("postgresql+psycopg://ann@server/c") == "postgresql+psycopg://ann@server/c"
    assert store_url("sqlite:///center.db") == "sqlite:///center.db"
    assert store_url("center.db") == f"sqlite:///{Path.cwd() / 'center.db'}"
    assert store_url("") == f"sqlite:///{home / 'data' / 'qualcenter.db'}"


def test_backups_go_beside_the_data_unless_a_folder_is_named(home: Path, tmp_path: Path) -> None:
    assert load_settings().backups() == home / "data" / "backups"
    assert load_settings(backup_folder=str(tmp_path)).backups() == tmp_path
