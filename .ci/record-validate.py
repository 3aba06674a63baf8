#!/usr/bin/env python3
"""Records what `terraform validate` says of the small configurations in Tests/LintingTests/Golden/validate/cases.txt.

Usage: .ci/record-validate.py [NAME…]      needs terraform on PATH (recorded with 1.11.4); touches no network.
Without names, answers.txt is written anew; with names, the answers of these configurations are printed.
"""
import json, os, pathlib, subprocess, sys, tempfile

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Tests/LintingTests/Golden/validate"


def cases():
    name, path, files, result = None, None, {}, []
    for line in (FOLDER / "cases.txt").read_text().splitlines():
        if line.startswith("=== "):
            name, path, files = line[4:], "main.tf", {}
            result.append((name, files))
        elif line.startswith("--- "):
            path = line[4:]
        elif name and not line.startswith("!!! "):
            files[path] = files.get(path, "") + line + "\n"
    return result


def terraform(folder, *arguments):
    environment = dict(os.environ, TF_CLI_CONFIG_FILE="/dev/null", CHECKPOINT_DISABLE="1", TF_IN_AUTOMATION="1")
    return subprocess.run(["terraform", f"-chdir={folder}", *arguments], env=environment, capture_output=True, text=True)


def said(diagnostics):
    lines = set()
    for item in diagnostics:
        if item["severity"] != "error" or item["summary"].startswith("Terraform encountered problems"):
            continue
        place = item.get("range")
        where = f"{place['filename']}:{place['start']['line']}" if place else "-"
        summary = item["summary"].split(": ")[0] if item["summary"].startswith("Cycle") else item["summary"]
        lines.add(f"  {where} {summary.splitlines()[0]}")
    return sorted(lines)


def answer(files):
    with tempfile.TemporaryDirectory() as folder:
        for path, text in files.items():
            target = pathlib.Path(folder, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text)
        started = terraform(folder, "init", "-backend=false", "-input=false", "-json", "-no-color")
        if started.returncode != 0:
            found = [json.loads(line) for line in started.stdout.splitlines() if line.startswith("{")]
            lines = said([line["diagnostic"] for line in found if "diagnostic" in line])
            if lines:
                return lines
        return said(json.loads(terraform(folder, "validate", "-json").stdout)["diagnostics"])


def main():
    names = sys.argv[1:]
    text = "Written by .ci/record-validate.py: path:line and summary of each error, none for a sound configuration.\n"
    for name, files in cases():
        if names and name not in names:
            continue
        text += "\n".join([f"=== {name}", *answer(files)]) + "\n"
    if names:
        print(text, end="")
    else:
        (FOLDER / "answers.txt").write_text(text)


main()
