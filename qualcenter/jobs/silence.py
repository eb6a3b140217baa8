"""Every minute: the leads of those whose desk fell silent go to others."""

from datetime import timedelta

from qualcenter.jobs.grid import Job
from qualcenter.services.due import Due

JOB = Job("silence", timedelta(minutes=1), Due.silence)
