"""Every ten minutes: old runs are forgotten; its own run shows that a runner is alive."""

from datetime import timedelta

from qualcenter.jobs.grid import Job
from qualcenter.services.due import Due

JOB = Job("housekeeping", timedelta(minutes=10), Due.housekeeping)
