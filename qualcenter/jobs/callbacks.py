"""Every fifteen seconds: colleagues hear that their callback is due."""

from datetime import timedelta

from qualcenter.jobs.grid import Job
from qualcenter.services.due import Due

JOB = Job("callbacks", timedelta(seconds=15), Due.callbacks)
