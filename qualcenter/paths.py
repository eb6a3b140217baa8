"""Where the desk finds what it ships with and keeps what belongs to its user."""

import os
from pathlib import Path

import platformdirs

NAME = "qualcenter"
HOME_VARIABLE = "QUALCENTER_HOME"


def resources() -> Path:
    """Folder of what ships with the program: the default Playbook, icons, fonts, samples.

    Inside the package when installed from a wheel, beside it in a checkout.
    """
    package = Path(__file__).resolve().parent
    installed = package / "resources"
    return installed if installed.is_dir() else package.parent / "resources"


def user_data() -> Path:
    """Folder of the user's stores, drafts and backups; made when it is not there."""
    return _own_folder("data", platformdirs.user_data_path(NAME, appauthor=False))


def user_config() -> Path:
    """Folder of the settings file; made when it is not there."""
    return _own_folder("config", platformdirs.user_config_path(NAME, appauthor=False))


def user_log() -> Path:
    """Folder of the desk's log files; made when it is not there."""
    return _own_folder("log", platformdirs.user_log_path(NAME, appauthor=False))


def _own_folder(kind: str, usual: Path) -> Path:
    """Make and return the folder: under QUALCENTER_HOME when that is set, else where the system wants it.

    Raises OSError when the folder cannot be made.
    """
    home = os.environ.get(HOME_VARIABLE)
    folder = Path(home).expanduser().absolute() / kind if home else usual
    # People's telephone numbers end up here: nobody else on this computer may look in.
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
