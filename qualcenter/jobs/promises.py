"""Every minute: journeys learn which promises were missed."""

from datetime import timedelta

from qualcenter.jobs.grid import Job
from qualcenter.services.due import Due

JOB = Job("promises", timedelta(minutes=1), Due.promises)
