"""Each minute: exports that come round by themselves are written into their folders."""

from datetime import timedelta

from qualcenter.jobs.grid import Job
from qualcenter.services.due import Due

JOB = Job("exports", timedelta(minutes=1), Due.exports)
