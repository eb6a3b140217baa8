"""Every job there is, in the order in which a desk that was closed for long does them."""

from typing import Final

from qualcenter.jobs import (
    backup,
    callbacks,
    claims,
    clawbacks,
    deliveries,
    escalation,
    exports,
    fading,
    housekeeping,
    promises,
    pushing,
    shelf_life,
    silence,
    wakes,
)
from qualcenter.jobs.grid import Job

JOBS: Final[tuple[Job, ...]] = (
    deliveries.JOB,
    claims.JOB,
    clawbacks.JOB,
    wakes.JOB,
    promises.JOB,
    shelf_life.JOB,
    callbacks.JOB,
    escalation.JOB,
    pushing.JOB,
    silence.JOB,
    fading.JOB,
    exports.JOB,
    backup.JOB,
    housekeeping.JOB,
)
