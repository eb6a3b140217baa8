"""Every five minutes: leads that nobody attempted pass their shelf life, and rest a day later."""

from datetime import timedelta

from qualcenter.jobs.grid import Job
from qualcenter.services.due import Due

JOB = Job("shelf_life", timedelta(minutes=5), Due.shelf_life)
