"""A commit whose answer is lost on the wire: the deed waits under its act's id, and counts once."""

from pathlib import Path

from qualcenter.offline.sending import look_again
from tests.fixtures.away import AwayStore
from tests.postgres_server import PostgresServer
from tests.qualcenter.offline.conftest import KeptDesk
from tests.qualcenter.offline.cutting_wire import CuttingWire


def test_a_disposition_whose_commit_was_not_answered_is_in_the_store_once(
    postgres_server: PostgresServer, postgres_url: str, home: Path
) -> None:
    wire = CuttingWire(postgres_server.port)
    desk = KeptDesk(AwayStore(postgres_url.replace(f":{postgres_server.port}/", f":{wire.port}/")), people=3)
    try:
        lead = desk.begin()
        desk.call(lead)
        desk.here.lead_brief.read(desk.ada, lead)
        wire.stays_cut.set()
        wire.lose_next_commit.set()
        filed = desk.here.dispositions.record(desk.ada, lead, "no_answer", note="rang twice")
        assert desk.keeper.why is not None
        assert (desk.keeper.why.code, desk.keeper.waiting) == ("fate_unknown", 1)
        wire.stays_cut.clear()
        assert desk.kinds(lead).count("disposition.recorded") == 1
        assert look_again(desk.keeper)
        assert (desk.keeper.waiting, desk.keeper.conflicts) == (0, ())
        assert desk.kinds(lead).count("disposition.recorded") == 1
        assert desk.there.acts.latest(desk.ada)[0].act_id == filed.act_id
    finally:
        desk.close()
        wire.close()
