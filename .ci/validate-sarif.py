#!/usr/bin/env python3
"""Validates SARIF reports against the 2.1.0 schema and against what GitHub code scanning accepts.

Usage: validate-sarif.py [--schema FILE] [--self-test] REPORT...

With --self-test each report, which must be valid and have a result with a related location and a rule with a score,
is broken in every way this script looks for, and each must be noticed.

Needs the package jsonschema. The schema is looked for beside the checkout if it is not given.
Exit codes: 0, all valid; 1, a report is not; 2, it could not be checked.
"""

import argparse
import copy
import json
import pathlib
import re
import sys

CHECKOUT = pathlib.Path(__file__).resolve().parent.parent
DEFAULT_SCHEMA = CHECKOUT.parent / "shared" / "data" / "sarif" / "sarif-schema-2.1.0.json"
LINK = re.compile(r"(?<!\\)\[(?:[^\[\]\\]|\\.)+\]\((\d+)\)")
HASH = re.compile(r"[0-9a-f]{1,16}:[1-9][0-9]*")
LEVELS = ("note", "warning", "error")
PRECISIONS = ("very-high", "high", "medium", "low")


def text_of(holder, name):
    value = holder.get(name)
    return value.get("text", "") if isinstance(value, dict) else ""


def rule_faults(rule):
    for name in ("shortDescription", "fullDescription"):
        text = text_of(rule, name)
        if not text:
            yield f"{name}.text is missing or empty"
        elif len(text) > 1024:
            yield f"{name}.text is longer than 1024 characters"
        elif not text.endswith((".", "!", "?")):
            yield f"{name}.text does not end its sentence"
    for name in ("text", "markdown"):
        if not rule.get("help", {}).get(name):
            yield f"help.{name} is missing or empty"
    if not re.fullmatch(r"[A-Z][A-Za-z0-9]{0,254}", rule.get("name", "")):
        yield "name is no PascalCase name"
    if rule.get("defaultConfiguration", {}).get("level") not in LEVELS:
        yield "defaultConfiguration.level is no level that is shown"
    if not rule.get("helpUri", "https://").startswith("https://"):
        yield "helpUri is not absolute"
    properties = rule.get("properties", {})
    tags = properties.get("tags", [])
    if len(tags) > 10 or not all(isinstance(tag, str) for tag in tags):
        yield "there are more than ten tags, or one is no string"
    if properties.get("precision") not in PRECISIONS:
        yield "precision is unknown"
    score = properties.get("security-severity")
    if score is not None and not (isinstance(score, str) and re.fullmatch(r"(10|\d)(\.\d+)?", score)):
        yield "security-severity is no string that holds a number from 0.0 to 10.0"
    if (score is not None) != ("security" in tags):
        yield "security-severity and the tag security do not come together"


def location_faults(location):
    physical = location.get("physicalLocation", {})
    uri = physical.get("artifactLocation", {}).get("uri", "")
    if not uri:
        yield "the location has no uri"
    elif re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|/", uri) or ".." in uri.split("/"):
        yield f"the uri {uri} is not relative to the repository's root"
    elif not re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+", uri):
        yield f"the uri {uri} is not percent-encoded"
    region = physical.get("region", {})
    names = ("startLine", "startColumn", "endLine", "endColumn")
    numbers = [region.get(name) for name in names]
    if not all(isinstance(number, int) and number >= 1 for number in numbers):
        yield "the region does not have four coordinates from one"
    elif (numbers[2], numbers[3]) <= (numbers[0], numbers[1]):
        yield "the region is empty or ends before it starts"


def result_faults(result, rules):
    index = result.get("ruleIndex")
    if not isinstance(index, int) or index >= len(rules) or rules[index].get("id") != result.get("ruleId"):
        yield "ruleIndex does not lead to ruleId"
    if result.get("level") not in LEVELS:
        yield "level is missing"
    message = text_of(result, "message")
    if not message:
        yield "message.text is missing or empty"
    locations = result.get("locations", [])
    if len(locations) != 1:
        yield "there is not exactly one location"
    related = result.get("relatedLocations", [])
    for location in locations + related:
        yield from location_faults(location)
    ids = [location.get("id") for location in related]
    if len(set(ids)) != len(ids):
        yield "two related locations have one id"
    linked = {int(number) for number in LINK.findall(message)}
    if linked != set(ids):
        yield f"the message links to {sorted(linked)}, the related locations are {ids}"
    if not all(text_of(location, "message") for location in related):
        yield "a related location has no message"
    if re.search(r"(?<!\\)[\[\]]", LINK.sub("", message)):
        yield "a bracket that is no link is not escaped"
    if not HASH.fullmatch(result.get("partialFingerprints", {}).get("primaryLocationLineHash", "")):
        yield "primaryLocationLineHash is missing"


def run_faults(run):
    driver = run.get("tool", {}).get("driver", {})
    rules = driver.get("rules")
    if rules is None:
        yield "tool.driver.rules is missing"
    rules = rules or []
    if len({rule.get("id") for rule in rules}) != len(rules):
        yield "two rules have one id"
    for rule in rules:
        for fault in rule_faults(rule):
            yield f"rule {rule.get('id')}: {fault}"
    if run.get("columnKind") != "utf16CodeUnits":
        yield "columnKind is not utf16CodeUnits"
    if not all(call.get("executionSuccessful") for call in run.get("invocations", [{}])):
        yield "the execution is said to have failed"
    results = run.get("results")
    if results is None:
        yield "results is missing"
    if len(results or []) > 25_000:
        yield "there are more than 25000 results"
    alerts = set()
    for number, result in enumerate(results or []):
        name = f"result {number} ({result.get('ruleId')})"
        for fault in result_faults(result, rules):
            yield f"{name}: {fault}"
        for location in result.get("locations", []):
            physical = location.get("physicalLocation", {})
            alert = (
                result.get("ruleId"),
                physical.get("artifactLocation", {}).get("uri"),
                physical.get("region", {}).get("startLine"),
            )
            if alert in alerts:
                yield f"{name}: another result of this rule is on the same line"
            alerts.add(alert)


def faults(report, validator):
    for error in sorted(validator.iter_errors(report), key=lambda error: list(map(str, error.path))):
        yield "schema: /" + "/".join(map(str, error.path)) + ": " + error.message[:300]
    runs = report.get("runs") if isinstance(report, dict) else None
    if not runs:
        yield "there is no run"
        return
    for run in runs:
        yield from run_faults(run)


def breakages():
    """Ways to break a valid report, each a name and a function that changes it in place."""
    run = lambda report: report["runs"][0]
    rule = lambda report: run(report)["tool"]["driver"]["rules"][0]
    result = lambda report: next(one for one in run(report)["results"] if one.get("relatedLocations"))
    scored = lambda report: next(
        one["properties"] for one in run(report)["tool"]["driver"]["rules"] if "security-severity" in one["properties"]
    )
    place = lambda report: result(report)["locations"][0]["physicalLocation"]

    def assign(holder, key, value):
        return lambda report: holder(report).__setitem__(key, value)

    def remove(holder, key):
        return lambda report: holder(report).__delitem__(key)

    yield "no runs", assign(lambda report: report, "runs", [])
    yield "another version", assign(lambda report: report, "version", "2.0.0")
    yield "no version", remove(lambda report: report, "version")
    yield "no results", remove(run, "results")
    yield "no rules", remove(lambda report: run(report)["tool"]["driver"], "rules")
    yield "no driver", remove(lambda report: run(report)["tool"], "driver")
    yield "no columnKind", remove(run, "columnKind")
    yield "a failed execution", assign(lambda report: run(report)["invocations"][0], "executionSuccessful", False)
    yield "a rule without a description", assign(lambda report: rule(report)["shortDescription"], "text", "")
    yield "a description too long", assign(lambda report: rule(report)["fullDescription"], "text", "x" * 1025 + ".")
    yield "a rule without help", remove(rule, "help")
    yield "a level that is not shown", assign(rule, "defaultConfiguration", {"level": "none"})
    yield "a relative helpUri", assign(rule, "helpUri", "docs/rule.md")
    yield "a precision of our own", assign(lambda report: rule(report)["properties"], "precision", "sure")
    yield "a score that is a number", assign(scored, "security-severity", 7.5)
    yield "a score without the tag", assign(scored, "tags", ["terraform"])
    yield "two rules of one id", lambda report: run(report)["tool"]["driver"]["rules"].append(copy.deepcopy(rule(report)))
    yield "a wrong ruleIndex", lambda report: assign(result, "ruleIndex", result(report)["ruleIndex"] + 1)(report)
    yield "no message", remove(result, "message")
    yield "no location", assign(result, "locations", [])
    yield "two locations", lambda report: result(report)["locations"].append(result(report)["locations"][0])
    yield "an absolute path", assign(lambda report: place(report)["artifactLocation"], "uri", "/etc/main.tf")
    yield "another scheme", assign(lambda report: place(report)["artifactLocation"], "uri", "https://a/b.tf")
    yield "a path out of the repository", assign(lambda report: place(report)["artifactLocation"], "uri", "../b.tf")
    yield "a path with a blank", assign(lambda report: place(report)["artifactLocation"], "uri", "a b.tf")
    yield "an empty path", assign(lambda report: place(report)["artifactLocation"], "uri", "")
    yield "three coordinates", remove(lambda report: place(report)["region"], "endColumn")
    yield "a column before the first", assign(lambda report: place(report)["region"], "startColumn", 0)
    yield "a region that ends before it starts", assign(lambda report: place(report)["region"], "endLine", 1)
    yield "a link to nothing", lambda report: result(report)["message"].__setitem__("text", "See [it](99).")
    yield "a bracket", lambda report: result(report)["message"].__setitem__(
        "text", result(report)["message"]["text"] + " a[0]"
    )
    yield "a related location without words", lambda report: result(report)["relatedLocations"][0].__delitem__("message")
    yield "no hash", remove(result, "partialFingerprints")
    yield "one alert twice", lambda report: run(report)["results"].append(copy.deepcopy(result(report)))


def self_test(report, validator):
    """Says which breakages go unnoticed."""
    for name, breaks in breakages():
        broken = copy.deepcopy(report)
        breaks(broken)
        if not list(faults(broken, validator)):
            yield f"self-test: {name} is not noticed"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--schema", type=pathlib.Path, default=DEFAULT_SCHEMA)
    parser.add_argument("--self-test", action="store_true")
    parser.add_argument("reports", nargs="+", type=pathlib.Path, metavar="REPORT")
    arguments = parser.parse_args()
    try:
        import jsonschema
    except ImportError:
        print("validate-sarif: the Python package jsonschema is not installed", file=sys.stderr)
        return 2
    try:
        schema = json.loads(arguments.schema.read_text("utf-8"))
    except OSError as error:
        print(f"validate-sarif: {error}", file=sys.stderr)
        return 2
    validator = jsonschema.validators.validator_for(schema)(schema)
    status = 0
    for path in arguments.reports:
        try:
            report = json.loads(path.read_text("utf-8"))
            found = list(faults(report, validator))
            if arguments.self_test and not found:
                found = list(self_test(report, validator))
        except OSError as error:
            print(f"validate-sarif: {error}", file=sys.stderr)
            return 2
        except (ValueError, AttributeError, TypeError) as error:
            found = [f"not a SARIF report: {error}"]
        for fault in found:
            print(f"{path}: {fault}")
        if found:
            status = 1
        else:
            results = sum(len(run["results"]) for run in report["runs"])
            print(f"{path}: valid, {results} results")
    return status


if __name__ == "__main__":
    sys.exit(main())
