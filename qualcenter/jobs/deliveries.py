"""Every five seconds: handoffs reach sales when their silent ten seconds are over."""

from datetime import timedelta

from qualcenter.jobs.grid import Job
from qualcenter.services.due import Due

JOB = Job("deliveries", timedelta(seconds=5), Due.deliveries)
