"""Promised callbacks by hour."""
