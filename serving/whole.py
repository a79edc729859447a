"""Have what a person did finished before their next act is looked at.

The framework looks for a newer request whenever a run touches the state of the session. It then breaks off what it is
doing, also in the middle of storing what was typed, and runs the newer request instead. If that one leads to another
page, the control is gone and its words with it. So nothing is broken off while a change is being taken in.

When a window is closed or loaded anew, the framework stops its session at once and throws away what has come from it
and waits for its turn: a choice made the moment before. So what waits is run before the session stops. See
`docs/decisions/0006-a-change-is-taken-in-whole.md`.
"""

from collections.abc import Callable

from streamlit.runtime.app_session import AppSession
from streamlit.runtime.scriptrunner import script_runner
from streamlit.runtime.scriptrunner_utils.script_requests import ScriptRequestType
from streamlit.runtime.scriptrunner_utils.script_run_context import RunLocation, ThreadState

Yield = Callable[[script_runner.ScriptRunner], None]
Stop = Callable[[AppSession], None]


def finish_each_change() -> None:
    """Change the framework’s runner, once in this process, so that what has come from a person is taken in whole."""
    looks = script_runner.ScriptRunner._maybe_handle_execution_control_request
    if not getattr(looks, "waits", False):
        script_runner.ScriptRunner._maybe_handle_execution_control_request = _waiting(looks)  # type: ignore[assignment,method-assign]
        AppSession.request_script_stop = _after_what_waits(AppSession.request_script_stop)  # type: ignore[assignment,method-assign]


def _waiting(looks: Yield) -> Yield:
    def look_unless_changing(runner: script_runner.ScriptRunner) -> None:
        if not _changing():
            looks(runner)

    look_unless_changing.waits = True  # type: ignore[attr-defined]
    return look_unless_changing


def _changing() -> bool:
    try:
        return ThreadState.get().run_location is RunLocation.CALLBACK
    except RuntimeError:  # outside a run
        return False


def _after_what_waits(stop: Stop) -> Stop:
    """A runner for which nothing more comes stops by itself, once it has run what waits."""

    def stop_unless_waiting(session: AppSession) -> None:
        runner = session._scriptrunner
        if runner is None or runner._requests._state is not ScriptRequestType.RERUN:
            stop(session)

    return stop_unless_waiting
