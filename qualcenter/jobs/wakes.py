"""Every five minutes: nurture tracks take their steps, and the day of whoever rests long enough comes."""

from datetime import timedelta

from qualcenter.jobs.grid import Job
from qualcenter.services.due import Due

JOB = Job("wakes", timedelta(minutes=5), Due.wakes)
