"""Failures of the world, in words that every floor may show: what happened, what is safe, what to do."""

from typing import Final

EXIT_CODE: Final = 3


class KnownFailure(Exception):
    """Something outside this program failed; a person can read why and act.

    Codes: unreachable, missing, exists, not_a_store, damaged, read_only, disk_full, locked, too_new, too_old,
    permission, network_folder, bad_address, not_empty, fate_unknown, moved, in_use, no_backup, server_too_old,
    bad_encoding, no_tls, wrong_certificate, not_let_in; of hosting: no_server, account, port_taken, no_certificate,
    no_service, no_host, host_failed. The command line ends with `exit_code`.
    """

    exit_code: Final = EXIT_CODE

    def __init__(self, code: str, what_happened: str, what_is_safe: str, what_to_do: str) -> None:
        super().__init__(code, what_happened, what_is_safe, what_to_do)
        self.code = code
        self.what_happened = what_happened
        self.what_is_safe = what_is_safe
        self.what_to_do = what_to_do

    def __str__(self) -> str:
        return f"{self.what_happened} {self.what_is_safe} {self.what_to_do}"


class SignInRefused(KnownFailure):
    """The server lets this sign-in not in, or no longer: nobody knows whether the password or the sign-in is wrong.

    Its code is `permission` or `password_needed`.
    """


class FileFault(Exception):
    """A file that cannot be read or written as it is; nothing of it was changed.

    `code` is what a program relies on, `why` the sentence that a person reads.
    """

    def __init__(self, code: str, why: str) -> None:
        super().__init__(why)
        self.code = code
        self.why = why
