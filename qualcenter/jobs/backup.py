"""Every hour, for once a day: the store is backed up."""

from datetime import timedelta

from qualcenter.jobs.grid import Job
from qualcenter.services.due import Due

JOB = Job("backup", timedelta(hours=1), Due.backup)
