#!/usr/bin/env python3
"""Runs the commands that the documentation shows and compares what they print.

Usage: check-docs.py [--record] BINARY [PAGE...]

A block that is run begins with `$ COMMAND` and follows a comment that says where:

    <!-- run: FOLDER -->            in a copy of this folder of the repository
    <!-- run: continue -->          where the previous block of the page ended, with the files it left

In the block, a line `$ COMMAND` starts a command; the lines below it are what it prints (standard output and standard error
together), up to the next `$ `. A command continues on the next line after a backslash. The line `...` stands for any lines. Times
("; 12 ms") are not compared. Other blocks are not run. With --record the page is rewritten with what was printed.

Exit codes: 0, every page shows what is printed; 1, one doesn't; 2, it could not be checked.
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

CHECKOUT = pathlib.Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"<!-- run: (?P<where>[^>]+?) -->\n```[a-z]*\n(?P<body>\$ .*?)\n```", re.S)
TIME = re.compile(r"; \d+ ms$", re.M)


def commands(body):
    """The commands of a block with the lines shown below each."""
    lines = body.split("\n")
    found = []
    index = 0
    while index < len(lines):
        command = [lines[index][2:]]
        index += 1
        while command[-1].endswith("\\") and index < len(lines):
            command.append(lines[index])
            index += 1
        shown = []
        while index < len(lines) and not lines[index].startswith("$ "):
            shown.append(lines[index])
            index += 1
        found.append(("\n".join(command), shown))
    return found


def is_shown(shown, printed):
    """Whether the lines of a page stand for the lines printed; `...` stands for any number of lines."""
    pattern = "".join("(?:.*\n)*?" if line == "..." else re.escape(line) + "\n" for line in shown)
    return re.fullmatch(pattern, "".join(line + "\n" for line in printed)) is not None


def run(command, folder, binary):
    environment = dict(os.environ, PATH=f"{binary.parent}:{os.environ['PATH']}", NO_COLOR="1", LC_ALL="C.UTF-8")
    done = subprocess.run(
        ["bash", "-c", command], cwd=folder, env=environment, text=True, timeout=120,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    return done.stdout.rstrip("\n").split("\n") if done.stdout else []


def without_time(lines):
    return [TIME.sub("; 0 ms", line) for line in lines]


class Page:
    """One page of documentation and the folder its blocks are run in."""

    def __init__(self, path, binary, scratch):
        self.path = path
        self.binary = binary
        self.scratch = scratch
        self.folder = None
        self.faults = []
        self.blocks = 0

    def check(self):
        text = self.path.read_text(encoding="utf-8")
        recorded = BLOCK.sub(self.block, text)
        return text, recorded

    def block(self, match):
        self.blocks += 1
        if match["where"] != "continue":
            self.folder = pathlib.Path(tempfile.mkdtemp(dir=self.scratch)) / pathlib.Path(match["where"]).name
            # The copy is a repository of its own, as a user's would be.
            shutil.copytree(CHECKOUT / match["where"], self.folder)
            (self.folder / ".git").mkdir(exist_ok=True)
        lines = []
        for command, shown in commands(match["body"]):
            printed = run(command, self.folder, self.binary)
            if is_shown(without_time(shown), without_time(printed)):
                printed = shown
            else:
                self.faults.append((command, shown, printed))
            lines += ["$ " + command] + printed
        return f"<!-- run: {match['where']} -->\n```text\n" + "\n".join(lines) + "\n```"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--record", action="store_true")
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("pages", nargs="*", type=pathlib.Path)
    arguments = parser.parse_args()
    binary = arguments.binary.resolve()
    if not binary.is_file():
        print(f"there is no program {arguments.binary}", file=sys.stderr)
        return 2
    pages = arguments.pages or [CHECKOUT / "README.md", *sorted((CHECKOUT / "docs").glob("*.md"))]
    wrong = blocks = 0
    with tempfile.TemporaryDirectory() as scratch:
        for path in pages:
            page = Page(path, binary, scratch)
            text, recorded = page.check()
            blocks += page.blocks
            if arguments.record and recorded != text:
                path.write_text(recorded, encoding="utf-8")
                print(f"recorded {path}")
                continue
            for command, shown, printed in page.faults:
                wrong += 1
                print(f"{path}: $ {command}\n  shows:\n    " + "\n    ".join(shown) + "\n  prints:\n    " + "\n    ".join(printed))
    print(f"{len(pages)} pages, {blocks} blocks run, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
