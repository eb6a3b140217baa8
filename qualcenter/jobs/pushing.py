"""Every half minute: teams that push give their waiting leads to those who are there."""

from datetime import timedelta

from qualcenter.jobs.grid import Job
from qualcenter.services.due import Due

JOB = Job("pushing", timedelta(seconds=30), Due.pushing)
