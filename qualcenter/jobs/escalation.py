"""Every minute: what runs out, what is late again and which claw-backs come near is told."""

from datetime import timedelta

from qualcenter.jobs.grid import Job
from qualcenter.services.due import Due

JOB = Job("escalation", timedelta(minutes=1), Due.escalation)
