"""A kit of some sixty pages: how long it takes whole through the site, how much memory, how many a second, and that one slow reader keeps nobody waiting."""

import os
import resource
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

from django.conf import settings
from django.core.management import call_command

from tests.bench.rows import Row, milliseconds

PAPERS = (
    "parents-evening.kit", "sextortion-a-way-out.plan", "my-helpers.plan", "my-helpers.handouts", "not-your-fault.posters",
    "family-guide-3.guide",
)  # fmt: skip
QUERY = "&".join(f"item={paper}" for paper in PAPERS) + "&country=gb&start=18:30&group=Riverside"
PORT = 8177
ALLOWED_MS, ALLOWED_MIB = 2000, 500


def measure() -> list[Row]:
    """Return the rows of the builder, on a server of its own."""
    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    call_command("load_library", verbosity=0)
    server = subprocess.Popen(
        [str(Path(sys.executable).parent / "granian"), "--interface", "wsgi", "--host", "127.0.0.1", "--port", str(PORT), "--workers", "1",
         "--blocking-threads", "2", "--no-access-log", "--log-level", "warning", "safelight.wsgi:application"],
        cwd=settings.ROOT, env=os.environ | {"PYTHONPATH": f"{settings.ROOT}:{settings.ROOT / 'site'}"},
    )  # fmt: skip
    try:
        return list(rows(server.pid))
    finally:
        server.terminate()
        server.wait()


def rows(server: int) -> list[Row]:
    """Return the rows of a running server."""
    started()
    cold = milliseconds(lambda: fetch(f"kit.pdf?{QUERY}"))
    pages = page_count(fetch(f"kit.pdf?{QUERY}"))
    # Another name each time: a kit that nobody had set before, on a press that is warm.
    warm = statistics.median(milliseconds(lambda n=n: fetch(f"kit.pdf?{QUERY}{n}")) for n in range(5))
    side = f"{QUERY}&beside=ar"
    two_pages = page_count(fetch(f"kit.pdf?{side}"))
    two = statistics.median(milliseconds(lambda n=n: fetch(f"kit.pdf?{side}&contact={n}")) for n in range(3))
    fetch(f"kit.zip?{QUERY}")
    zipped = statistics.median(milliseconds(lambda n=n: fetch(f"kit.zip?{QUERY}{n}")) for n in range(3))
    page = statistics.median(milliseconds(lambda: fetch(f"?{QUERY}")) for _ in range(15))
    memory = peak(server)
    slow = [slow_reader() for _ in range(4)]
    time.sleep(2)
    beside = statistics.median(milliseconds(lambda: fetch("")) for _ in range(5))
    for one in slow:
        one.close()
    return [
        Row(f"Kit builder, one PDF of {pages} pages, press warm", warm, "allowed", ALLOWED_MS),
        Row(f"Kit builder, the first of {pages} pages after a start", cold, "the same, warm", warm),
        Row(
            f"Kit builder, {two_pages} pages in two languages side by side, press warm", two, f"one language, {pages} pages", warm
        ),
        Row(f"Kit builder, a ZIP of {len(PAPERS)} papers that were printed before", zipped, "one PDF", warm),
        Row("Kit builder, kits a second, one after the other", 1000 / warm, "side by side", 1000 / two, ""),
        Row("Kit builder, its page with six papers", page, "allowed", 150),
        Row("Kit builder, its page while four slow readers fetch kits from two threads", beside, "allowed", 150),
        Row("Kit builder, peak memory of server and press together", memory, "allowed", ALLOWED_MIB, "MiB"),
    ]


def fetch(path: str) -> bytes:
    """Return an answer; while others build, ask again as the page does."""
    with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/en/build/{path}", timeout=60) as answer:
        return answer.read()


def started() -> None:
    """Wait for the server."""
    for _ in range(120):
        try:
            fetch("")
        except OSError:
            time.sleep(0.5)
        else:
            return
    sys.exit("The server did not start.")


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    from safelight.printing.engine import page_count as count

    return count(pdf)


def slow_reader() -> socket.socket:
    """Ask for a kit and read nothing of it."""
    line = socket.socket()
    line.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    line.connect(("127.0.0.1", PORT))
    line.sendall(f"GET /en/build/kit.pdf?{QUERY} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".encode())
    time.sleep(1.5)
    return line


def peak(pid: int) -> float:
    """Return the peak memory of a process and everything below it, in MiB, as Linux counts it; 0 elsewhere."""
    total = 0.0
    for folder in Path("/proc").glob("[0-9]*") if sys.platform == "linux" else []:
        try:
            status = dict(line.split(":", 1) for line in (folder / "status").read_text().splitlines() if ":" in line)
        except OSError:
            continue
        if is_below(int(folder.name), pid):
            total += int(status.get("VmHWM", "0 kB").split()[0]) / 1024
    return total or resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def is_below(process: int, ancestor: int) -> bool:
    """Whether a process is another one or was started by it, however far up."""
    while process > 1:
        if process == ancestor:
            return True
        try:
            process = int((Path("/proc") / str(process) / "stat").read_text().rpartition(")")[2].split()[1])
        except (OSError, IndexError, ValueError):
            return False
    return False
