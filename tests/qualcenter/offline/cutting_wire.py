"""A wire to a PostgreSQL server that loses the answer to one commit: the server did it, the desk never hears of it."""

import socket
import threading
from contextlib import suppress


class CuttingWire:
    """Listens on a port of its own and passes everything on, until `lose_next_commit` is set.

    Nobody new gets through while `stays_cut` is set.
    """

    def __init__(self, port: int) -> None:
        self._server_port = port
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listening.getsockname()[1])
        self.lose_next_commit = threading.Event()
        self.lost = threading.Event()
        self.stays_cut = threading.Event()
        self.losses = 0
        self._open: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._accept)]
        self._threads[0].start()

    def close(self) -> None:
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        for one in self._open:
            self._end(one)
        for thread in self._threads:
            thread.join(5)

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                desk, _ = self._listening.accept()
                if self.stays_cut.is_set():
                    self._end(desk)
                    continue
                server = socket.create_connection(("127.0.0.1", self._server_port))
                self._open += [desk, server]
                for work in (self._to_server, self._to_desk):
                    thread = threading.Thread(target=work, args=(desk, server))
                    self._threads.append(thread)
                    thread.start()

    def _to_server(self, desk: socket.socket, server: socket.socket) -> None:
        with suppress(OSError):
            reading = False
            while asked := desk.recv(65536):
                if b"BEGIN" in asked:
                    reading = b"READ ONLY" in asked
                if b"COMMIT\x00" in asked and not reading and self.lose_next_commit.is_set():
                    self.lose_next_commit.clear()
                    # From here on the other direction throws away what it hears.
                    self.lost.set()
                server.sendall(asked)
        self._end(server)

    def _to_desk(self, desk: socket.socket, server: socket.socket) -> None:
        with suppress(OSError):
            while answer := server.recv(65536):
                if self.lost.is_set():
                    # The answer is here, so the commit is done; nobody will hear of it.
                    self.lost.clear()
                    self.losses += 1
                    break
                desk.sendall(answer)
        self._end(desk)
        self._end(server)

    @staticmethod
    def _end(one: socket.socket) -> None:
        with suppress(OSError):
            one.shutdown(socket.SHUT_RDWR)
        one.close()
