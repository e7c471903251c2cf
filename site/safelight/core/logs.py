"""Log lines that cannot identify a visitor."""

import logging

import structlog

PERSONAL = {
    "address",
    "agent",
    "cookies",
    "ip",
    "query",
    "referrer",
    "remote_addr",
    "request",
    "search",
    "status_code",
    "user_agent",
}
"""Keys that never reach a log, whoever put them there."""


def drop_personal(_logger: object, _method: str, event: dict) -> dict:
    """Remove what could tell who visited or what they looked for (a structlog processor)."""
    return {key: value for key, value in event.items() if key.lower() not in PERSONAL}


def formatter() -> logging.Formatter:
    """Return a formatter for the standard library's handlers; structlog renders, after the personal keys are gone."""
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[structlog.stdlib.add_log_level, structlog.stdlib.add_logger_name],
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            drop_personal,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            structlog.dev.ConsoleRenderer(colors=False),
        ],
    )
