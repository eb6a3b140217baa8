"""Every minute: what sales let lapse comes back."""

from datetime import timedelta

from qualcenter.jobs.grid import Job
from qualcenter.services.due import Due

JOB = Job("clawbacks", timedelta(minutes=1), Due.clawbacks)
