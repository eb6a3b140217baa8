"""Painted controls that know tokens and rows but no service."""
