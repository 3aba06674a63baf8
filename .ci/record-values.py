#!/usr/bin/env python3
"""Records what `terraform console -plan` says in the small configurations in Tests/TerraformTests/Golden/values/cases.txt.

Usage: .ci/record-values.py      needs terraform on PATH (recorded with 1.11.4); touches no network. Writes answers.txt anew.
"""
import os, pathlib, subprocess, tempfile

FOLDER = pathlib.Path(__file__).resolve().parent.parent / "Tests/TerraformTests/Golden/values"
ENVIRONMENT = dict(os.environ, TF_CLI_CONFIG_FILE="/dev/null", CHECKPOINT_DISABLE="1", TF_IN_AUTOMATION="1")


def cases():
    result, path = [], ""
    for line in (FOLDER / "cases.txt").read_text().splitlines():
        if line.startswith("=== "):
            path = "main.tf"
            result.append((line[4:], {}, []))
        elif line.startswith("--- "):
            path = line[4:]
        elif line.startswith("??? "):
            result[-1][2].append(line[4:])
        elif result:
            result[-1][1][path] = result[-1][1].get(path, "") + line + "\n"
    return result


def terraform(folder, *arguments, given=None):
    command = ["terraform", *arguments]
    return subprocess.run(command, cwd=folder, env=ENVIRONMENT, input=given, capture_output=True, text=True)


def answers(files, questions):
    with tempfile.TemporaryDirectory() as folder:
        for path, text in files.items():
            target = pathlib.Path(folder, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text)
        started = terraform(folder, "init", "-input=false", "-no-color")
        assert started.returncode == 0, started.stderr
        for question in questions:
            said = terraform(folder, "console", "-plan", "-no-color", given=question + "\n")
            assert said.returncode == 0, (files, question, said.stderr)
            yield question, said.stdout.rstrip("\n")


def main():
    text = "Written by .ci/record-values.py: each expression with what `terraform console -plan` prints for it.\n"
    for name, files, questions in cases():
        text += f"=== {name}\n"
        for question, said in answers(files, questions):
            text += f"??? {question}\n{said}\n"
    (FOLDER / "answers.txt").write_text(text)


main()
