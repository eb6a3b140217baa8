"""Every hour, for once a day: scores that faded are worked out again."""

from datetime import timedelta

from qualcenter.jobs.grid import Job
from qualcenter.services.due import Due

JOB = Job("fading", timedelta(hours=1), Due.fading)
