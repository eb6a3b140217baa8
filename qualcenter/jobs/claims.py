"""Every minute: leads leave the hands that gave no sign of life."""

from datetime import timedelta

from qualcenter.jobs.grid import Job
from qualcenter.services.due import Due

JOB = Job("claims", timedelta(minutes=1), Due.claims)
