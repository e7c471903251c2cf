"""Counting downloads without watching anybody: a number and a day."""
