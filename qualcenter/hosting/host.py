"""A server for a small team, from an empty folder to a database for a store; told again, it stands on what is there."""

import json
import os
import socket
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Final

from qualcenter import paths
from qualcenter.domain.sentence import said
from qualcenter.failures import KnownFailure
from qualcenter.hosting.access import CERTIFICATE, KEY, access_text, networks_for, settings_text, write_settings
from qualcenter.hosting.account import account_for
from qualcenter.hosting.binaries import Binaries, found_binaries
from qualcenter.hosting.certificate import make_certificate, names_of
from qualcenter.hosting.cluster import SUPERUSER, Cluster, free_port, may_run
from qualcenter.hosting.databases import desk_address, is_standby, make_database, owner_address
from qualcenter.hosting.jobs import JobsRunner, program
from qualcenter.hosting.passwords import PasswordFile
from qualcenter.hosting.service import Unit, can_have_units, unit_for

_FACTS: Final = "host.json"
_MACHINE_FOLDER: Final = Path("/var/lib/qualcenter")
_HERE: Final = "127.0.0.1"
_LONGEST_SOCKET_FOLDER: Final = 80
"""A socket's path has about a hundred bytes."""

Say = Callable[[str], None]


@dataclass(frozen=True)
class Wishes:
    """What a person asked for; what is left out stays as it stands, or is chosen."""

    folder: Path | None = None
    listens: tuple[str, ...] = ()
    networks: tuple[str, ...] = ()
    port: int | None = None
    database: str | None = None
    run_as: str | None = None
    programs: Path | None = None
    service: bool = False


@dataclass(frozen=True)
class _Facts:
    """What was chosen when the server was made, kept in `host.json`."""

    port: int
    database: str
    listens: tuple[str, ...]
    networks: tuple[str, ...]
    run_as: str
    programs: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Hosted:
    """A server as it stands; a `standby` follows another.

    `owner` and `desks` are addresses of its store, `commands` would install what units are not installed. `jobs` runs
    the jobs of the store, empty until they have a sign-in; `jobs_unit` starts that after the server.
    """

    folder: Path
    running: bool
    standby: bool
    port: int
    version: int
    account: str
    listens: tuple[str, ...]
    owner: str
    desks: str
    passwords: Path
    certificate: Path
    unit: Path | None
    installed: bool
    commands: tuple[str, ...]
    jobs: tuple[str, ...] = ()
    jobs_unit: Path | None = None
    jobs_installed: bool = False


class Host:
    """The server in one folder."""

    def __init__(self, folder: Path | None, say: Say) -> None:
        """Stand on a folder, which need not exist: of the machine for root, else of the user. `say` tells progress."""
        usual = _MACHINE_FOLDER if _is_root() else paths.user_data() / "server"
        self.folder = (folder or usual).expanduser().absolute()
        self._say = say
        self._passwords = PasswordFile(self.folder / "passwords")

    def run(self, wishes: Wishes) -> Hosted:
        """Make what is missing, start what is down, and tell what stands; a change of settings is put into force.

        Raises KnownFailure: no_server, account, port_taken, no_certificate, no_service, host_failed, bad_address,
        exists (a folder that is not ours), and those of files.
        """
        facts, cluster = self._prepared(wishes)
        if not cluster.data.exists():
            self._make(cluster)
        facts = self._put_into_force(cluster, facts)
        if not is_standby(facts.port, self._passwords) and make_database(facts.database, facts.port, self._passwords):
            self._say(said("The database {name} was made.", name=facts.database))
        unit = self._unit(cluster, facts)
        if wishes.service and unit is not None and not unit.is_installed():
            unit.install(self.folder / unit.name)
            # From here on systemd watches over it.
            self._stop(cluster, facts)
            self._start(cluster, facts)
        return self._told(cluster, facts)

    def let_jobs_run(self, give: Callable[[], tuple[str, str] | None], *, service: bool) -> Hosted:
        """Keep the sign-in of the store's jobs and write the unit that runs them; `service` installs and starts it.

        `give` gives sign-in and password when none are kept here, or None where the jobs are run from elsewhere.
        Raises KnownFailure: no_service, read_only.
        """
        facts = self._standing()
        cluster = self._cluster(facts)
        runner = self._runner(cluster, facts)
        if not runner.login and (given := give()) is not None:
            runner.keep(*given)
            self._say(said("The jobs of the store have a sign-in: {login}.", login=given[0]))
        if not runner.login:
            return self._told(cluster, facts)
        runner.make_home()
        unit = self._jobs_unit(cluster, facts)
        if service and unit is not None and not unit.is_installed():
            if not runner.may_run():
                raise _not_runnable(runner)
            unit.install(self.folder / unit.name)
            unit.control("start", unit.name)
        return self._told(cluster, facts)

    def status(self) -> Hosted:
        """What stands. Raises KnownFailure `no_host` where no server was made."""
        facts = self._standing()
        return self._told(self._cluster(facts), facts)

    def stop(self) -> Hosted:
        """Stop the server; it stays stopped until it is started again, or the machine is when a unit is installed."""
        facts = self._standing()
        cluster = self._cluster(facts)
        if cluster.runs():
            self._stop(cluster, facts)
        return self._told(cluster, facts)

    def _prepared(self, wishes: Wishes) -> tuple[_Facts, Cluster]:
        facts = self._known()
        if facts is not None:
            facts = _changed(facts, wishes)
            return facts, self._cluster(facts)
        if self.folder.exists() and any(self.folder.iterdir()):
            raise KnownFailure(
                "exists",
                said("{folder} holds something else already.", folder=self.folder),
                said("Nothing was changed."),
                said("Choose an empty folder, or a new one, with --folder."),
            )
        account = account_for(wishes.run_as)
        binaries = found_binaries(folder=wishes.programs)
        may_run(binaries, account)
        listens = wishes.listens or ("localhost",)
        facts = _Facts(
            port=free_port(wishes.port),
            database=wishes.database or "qualcenter",
            listens=listens,
            networks=networks_for(listens, wishes.networks),
            run_as=account.name,
            programs=str(binaries.folder),
        )
        # The account walks through this folder into its own; what else is in it has its own rights.
        self.folder.mkdir(mode=0o711 if account.ids else 0o700, parents=True, exist_ok=True)
        self._keep(facts)
        return facts, Cluster(self.folder / "data", binaries, account)

    def _make(self, cluster: Cluster) -> None:
        self._say(said("Making the data folder {folder}.", folder=cluster.data))
        if cluster.make(self._passwords.of(SUPERUSER)):
            self._say(said("An attempt before had left half a data folder; it was thrown away, nothing was in it yet."))

    def _put_into_force(self, cluster: Cluster, facts: _Facts) -> _Facts:
        before = facts.names
        facts = self._certified(cluster, facts)
        sockets = self._sockets(cluster)
        settings = settings_text(listens=facts.listens, port=facts.port, sockets=sockets)
        changed = write_settings(cluster.data, settings, access_text(facts.networks))
        self._keep(facts)
        running = cluster.runs()
        if running and not changed:
            if facts.names != before:
                cluster.reload()
            self._say(said("The server runs already."))
            return facts
        if running:
            self._say(said("The settings changed: the server is started again, desks connect again by themselves."))
            self._stop(cluster, facts)
        else:
            free_port(facts.port)
        self._start(cluster, facts)
        self._say(said("The server takes connections on port {port}.", port=facts.port))
        return facts

    def _sockets(self, cluster: Cluster) -> Path | None:
        """A folder beside the data: a socket among them would keep replicas from being rewound."""
        folder = self.folder / "run"
        if len(str(folder)) >= _LONGEST_SOCKET_FOLDER:
            return None
        folder.mkdir(mode=0o700, exist_ok=True)
        cluster.account.own(folder)
        return folder

    def _start(self, cluster: Cluster, facts: _Facts) -> None:
        unit = self._unit(cluster, facts)
        if unit is not None and unit.is_installed():
            unit.control("start", unit.name)
        else:
            cluster.start()

    def _stop(self, cluster: Cluster, facts: _Facts) -> None:
        unit = self._unit(cluster, facts)
        if unit is not None and unit.is_active():
            unit.control("stop", unit.name)
        else:
            cluster.stop()

    def _certified(self, cluster: Cluster, facts: _Facts) -> _Facts:
        """A certificate that names all by which this server is called; an old one stays while it does."""
        names = names_of(facts.listens)
        certificate, key = cluster.data / CERTIFICATE, cluster.data / KEY
        if certificate.exists() and key.exists() and set(names) <= set(facts.names):
            return facts
        make_certificate(names, certificate, key)
        cluster.account.own(certificate, key)
        shown = self.folder / CERTIFICATE
        shown.write_bytes(certificate.read_bytes())
        shown.chmod(0o644)
        self._say(said("A certificate was made; desks on other machines need a copy of {file}.", file=shown))
        return replace(facts, names=names)

    def _unit(self, cluster: Cluster, facts: _Facts) -> Unit | None:
        if not can_have_units():
            return None
        usual = facts.database == "qualcenter"
        name = "qualcenter-store.service" if usual else f"qualcenter-store-{facts.port}.service"
        return self._written(unit_for(cluster, name))

    def _jobs_unit(self, cluster: Cluster, facts: _Facts) -> Unit | None:
        server, runner = self._unit(cluster, facts), self._runner(cluster, facts)
        return self._written(runner.unit(server)) if server is not None and runner.login else None

    def _written(self, unit: Unit) -> Unit:
        written = self.folder / unit.name
        if not written.exists() or written.read_text(encoding="utf-8") != unit.text:
            written.write_text(unit.text, encoding="utf-8")
            written.chmod(0o644)
        return unit

    def _runner(self, cluster: Cluster, facts: _Facts) -> JobsRunner:
        return JobsRunner(self.folder, cluster.account, facts.database, facts.port)

    def _told(self, cluster: Cluster, facts: _Facts) -> Hosted:
        unit, jobs_unit = self._unit(cluster, facts), self._jobs_unit(cluster, facts)
        missing = [one for one in (unit, jobs_unit) if one is not None and not one.is_installed()]
        runner = self._runner(cluster, facts)
        host = _called(facts.listens)
        running = cluster.runs()
        return Hosted(
            folder=self.folder,
            running=running,
            standby=running and is_standby(facts.port, self._passwords),
            port=facts.port,
            version=cluster.binaries.major,
            account=cluster.account.name,
            listens=facts.listens,
            owner=owner_address(facts.database, facts.port, self._passwords),
            desks=desk_address(facts.database, host, facts.port, encrypted=host != _HERE),
            passwords=self._passwords.file,
            certificate=self.folder / CERTIFICATE,
            unit=self.folder / unit.name if unit else None,
            installed=unit is not None and unit.is_installed(),
            commands=tuple(line for one in missing for line in one.commands(self.folder / one.name)),
            jobs=runner.command if runner.login else (),
            jobs_unit=self.folder / jobs_unit.name if jobs_unit else None,
            jobs_installed=jobs_unit is not None and jobs_unit.is_installed(),
        )

    def _cluster(self, facts: _Facts) -> Cluster:
        account = account_for(facts.run_as)
        data = self.folder / "data"
        version = data / "PG_VERSION"
        if not version.exists():
            return Cluster(data, found_binaries(folder=Path(facts.programs)), account)
        major = int(version.read_text(encoding="ascii"))
        return Cluster(data, _of_major(major, Path(facts.programs)), account)

    def _standing(self) -> _Facts:
        facts = self._known()
        if facts is None or not (self.folder / "data").exists():
            raise KnownFailure(
                "no_host",
                said("No server was made in {folder}.", folder=self.folder),
                said("Nothing was changed."),
                said("Make one with `qualcenter store host`, or name its folder with --folder."),
            )
        return facts

    def _known(self) -> _Facts | None:
        try:
            found = json.loads((self.folder / _FACTS).read_text(encoding="utf-8"))
            lists = {name: tuple(found[name]) for name in ("listens", "networks", "names")}
            return _Facts(**(found | lists))
        except FileNotFoundError:
            return None
        except (ValueError, TypeError, KeyError) as fault:
            raise KnownFailure(
                "host_failed",
                said("{file} cannot be read.", file=self.folder / _FACTS),
                said("Nothing was changed."),
                said("Put the file back from a copy; the data folder beside it holds the center's rows."),
            ) from fault

    def _keep(self, facts: _Facts) -> None:
        growing = self.folder / f".{_FACTS}.growing"
        growing.write_text(json.dumps(asdict(facts), indent=1), encoding="utf-8")
        growing.replace(self.folder / _FACTS)


def _of_major(major: int, usual: Path) -> Binaries:
    try:
        return found_binaries(major=major, folder=usual)
    except KnownFailure:
        return found_binaries(major=major)


def _changed(facts: _Facts, wishes: Wishes) -> _Facts:
    if wishes.run_as not in (None, facts.run_as) or wishes.database not in (None, facts.database):
        raise KnownFailure(
            "exists",
            said(
                "The server in this folder runs as {name} for the database {database}.",
                name=facts.run_as,
                database=facts.database,
            ),
            said("Nothing was changed."),
            said("Leave --run-as and --database away, or make another server with --folder."),
        )
    listens = wishes.listens or facts.listens
    networks = facts.networks
    if wishes.listens or wishes.networks:
        networks = networks_for(listens, wishes.networks)
    port = facts.port if wishes.port in (None, facts.port) else free_port(wishes.port)
    return replace(facts, listens=listens, networks=networks, port=port)


def _not_runnable(runner: JobsRunner) -> KnownFailure:
    return KnownFailure(
        "no_service",
        said(
            "{user} may not start {program}, so that systemd cannot run the jobs.",
            user=runner.account.name,
            program=program(),
        ),
        said("The server and its store stand, and the unit of the jobs is written."),
        said("Install Qualcenter where every user of this computer reaches it, and run this command from there."),
    )


def _is_root() -> bool:
    return hasattr(os, "getuid") and os.getuid() == 0


def _called(listens: tuple[str, ...]) -> str:
    """How desks reach the server: by the first address it was told, else by the computer's name; or only from here."""
    others = [one for one in listens if one not in {"localhost", _HERE, "::1"}]
    if not others:
        return _HERE
    if others[0] not in {"*", "0.0.0.0", "::"}:  # noqa: S104 - compared, not bound
        return others[0]
    full = socket.getfqdn()
    return socket.gethostname() if full.startswith("localhost") else full
