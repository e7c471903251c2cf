"""Pin every dependency of pyproject.toml with hashes and without the name of any index; `--check` only compares."""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
SETS = {
    "base.txt": [],
    "production.txt": ["--extra", "production"],
    "dev.txt": ["--extra", "production", "--group", "dev"],
}


def compile_set(name: str, extra: list[str], target: Path) -> None:
    """Write one set; a set that builds on `base.txt` keeps its pins."""
    command = [
        "uv", "pip", "compile", "pyproject.toml", "--quiet", "--universal", "--python-version", "3.11", "--generate-hashes",
        "--no-emit-index-url", "--no-header", "--no-annotate", "--output-file", str(target), *extra,
    ]  # fmt: skip
    if name != "base.txt":
        command += ["--constraint", str(HERE / "base.txt")]
    subprocess.run([str(Path(sys.executable).with_name(command[0])), *command[1:]], cwd=ROOT, check=True)


def main() -> None:
    """Compile all sets, or fail when one is out of step."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    check = parser.parse_args().check
    behind = []
    for name, extra in SETS.items():
        target = HERE / name
        if not check:
            compile_set(name, extra, target)
            continue
        with tempfile.TemporaryDirectory() as folder:
            trial = Path(folder) / name
            trial.write_text(target.read_text(encoding="utf-8"), encoding="utf-8")  # uv keeps pins that still fit
            compile_set(name, extra, trial)
            if trial.read_text(encoding="utf-8") != target.read_text(encoding="utf-8"):
                behind.append(name)
    if behind:
        sys.exit(f"Run make lock; out of step with pyproject.toml: {', '.join(behind)}")


if __name__ == "__main__":
    main()
