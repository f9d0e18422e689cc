"""All that is written of a tutorial."""

import io
import json
from datetime import UTC, datetime

from rich.console import Console

from parcours.journeys.report.for_programs.github import annotations, summary
from parcours.journeys.report.for_programs.gitlab import as_gitlab
from parcours.journeys.report.for_programs.json_out import as_json
from parcours.journeys.report.for_programs.junit import as_junit
from parcours.journeys.report.for_programs.lines import as_lines
from parcours.journeys.report.for_programs.rdjson import as_rdjson
from parcours.journeys.report.for_programs.sarif import as_sarif
from parcours.journeys.report.html import as_html
from parcours.journeys.report.markdown import as_markdown
from parcours.journeys.report.terminal import show
from parcours.journeys.tutorial.model import Tutorial
from parcours.journeys.tutorial.show import as_json as steps_as_json
from parcours.journeys.tutorial.show import as_table
from parcours.journeys.verdict.run import Run, RunTarget
from tests.verdict.builders import ACTS, verdict_on, walked


def outputs(tutorial: Tutorial) -> dict[str, str]:
    """All that is written of a tutorial, by name."""
    verdict = verdict_on(tutorial, [walked(ACTS)])
    runs = [Run(target=RunTarget(kind="mock", release="2025-01"), verdicts=(verdict,))]
    terminal, steps = Console(file=io.StringIO(), width=200), Console(file=io.StringIO(), width=200)
    show(runs[0], terminal)
    steps.print(as_table(tutorial, explain=True))
    assert isinstance(terminal.file, io.StringIO)
    assert isinstance(steps.file, io.StringIO)
    return {
        "json": as_json(runs, "1"),
        "html": as_html(runs[0], datetime(2026, 1, 1, tzinfo=UTC), lambda _, __: None),
        "junit": as_junit(runs),
        "sarif": as_sarif(runs, "1"),
        "markdown": as_markdown(runs),
        "github": annotations(runs) + summary(runs),
        "gitlab": as_gitlab(runs),
        "rdjson": as_rdjson(runs),
        "lines": as_lines(runs),
        "terminal": terminal.file.getvalue(),
        "steps": steps.file.getvalue(),
        "steps as json": json.dumps(steps_as_json(tutorial), ensure_ascii=False),
    }
