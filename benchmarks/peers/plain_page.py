"""The questions as a page written by hand: HTML, one `fetch` a change, and no framework on the page."""

import os
from html import escape

import uvicorn
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse
from starlette.routing import Route

from benchmarks.peers import questions
from pathway import applies
from pathway.household import Child
from pathway.scales import Level

SCRIPT = """
document.addEventListener('change', async event => {
  const { name, value } = event.target;
  const answer = await fetch('/choose', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ child: name, level: value }),
  });
  document.querySelector('.st-key-saved').textContent = (await answer.json()).saved;
});
"""


def question(kept: questions.Kept, child: Child) -> str:
    """One question with its answers."""
    answers = []
    for level in applies.levels(child, questions.england().area(questions.AREA)):
        name, sentence = questions.sentence(child, level)
        checked = "checked" if level == kept.level(child) else ""
        answers.append(
            f"<p><label><input type=radio name={child.id} value={level} {checked}> "
            f"<b>{escape(name)}</b> {escape(sentence)}</label></p>"
        )
    legend = f"<legend>{escape(questions.asked(child))}</legend>"
    return f"<fieldset class='st-key-{child.id}'>{legend}{''.join(answers)}</fieldset>"


def page(kept: questions.Kept) -> str:
    """The whole page."""
    area = questions.england().area(questions.AREA)
    body = "".join(question(kept, child) for child in kept.children)
    return (
        f"<!doctype html><html lang=en-GB><meta charset=utf-8><title>{escape(area.title)}</title>"
        f"<h1>{escape(area.title)}</h1><p>{escape(area.question)}</p>{body}"
        f"<p class=st-key-saved role=status>{questions.saved(kept.revision)}</p><script>{SCRIPT}</script></html>"
    )


def application() -> Starlette:
    """The page and the one address it stores by."""
    kept = questions.Kept()

    async def show(_request: Request) -> HTMLResponse:
        return HTMLResponse(page(kept))

    async def choose(request: Request) -> JSONResponse:
        wanted = await request.json()
        revision = await run_in_threadpool(kept.choose, wanted["child"], Level(wanted["level"]))
        return JSONResponse({"saved": questions.saved(revision)})

    return Starlette(routes=[Route("/", show), Route("/choose", choose, methods=["POST"])])


if __name__ == "__main__":
    uvicorn.run(application(), host="127.0.0.1", port=int(os.environ["BENCHMARK_PORT"]), log_level="warning")
