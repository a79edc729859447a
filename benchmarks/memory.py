"""The memory of a server before and after very many runs of one page, each of which chooses and stores a level."""

from pathlib import Path

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.Radio_pb2 import Radio
from websockets.sync.client import ClientConnection, connect

from benchmarks import records, servers
from benchmarks.measure import Run
from benchmarks.peers import questions
from benchmarks.pressing import BETWEEN, everything_answered
from benchmarks.servers import Server
from benchmarks.table import Line
from pathway.store import Store

AIM = 1.05
CHOSEN = "The sentence nearest to "  # how the label of the control that is pressed begins


def lines(run: Run) -> list[Line]:
    """A real server and a script in place of the browser, which would only make each run take longer."""
    warm, many = run.size(50, 5), run.size(1_000, 20)
    record = everything_answered(records.marsh())
    with servers.waymark(run.place("memory")) as server:
        store = Store.open(str(server.database))
        store.set_setting("person.name", records.BY)
        store.set_setting("lock-after", "never")  # its clock goes on by a minute at every look
        kept = records.Kept(store, record)
        with connect(server.url("/_stcore/stream").replace("http", "ws"), max_size=None) as wire:
            tab = Tab(wire, f"a={record.id}&area={questions.AREA}")
            tab.press(warm)
            before = _resident(server)
            tab.press(many)
            after = _resident(server)
        stored = store.load(kept.id)
        store.close()
    if stored is None or stored.revision != kept.revision + warm + many:
        raise RuntimeError("Not every level that was chosen is in the store.")
    says = f"memory of the server after {many:,} runs that each store a level · after {warm}"
    return [Line(says, after / before, aim=AIM, quiet=f"{after / 2**20:.0f} MiB to {before / 2**20:.0f} MiB")]


class Tab:
    """What a browser says to the server when an answer is pressed, said without one."""

    def __init__(self, wire: ClientConnection, query: str) -> None:
        self._wire = wire
        self._asking = BackMsg()
        self._asking.rerun_script.page_name = "area"
        self._asking.rerun_script.query_string = query
        radio = self._run()
        self._state = self._asking.rerun_script.widget_states.widgets.add(id=radio.id)
        self._answers = tuple(radio.options[level] for level in range(len(BETWEEN)))
        self._turn = 0

    def press(self, times: int) -> None:
        """Press one answer and then the other, each once the page is drawn."""
        for _ in range(times):
            self._turn += 1
            self._state.string_value = self._answers[self._turn % 2]
            self._run()

    def _run(self) -> Radio:
        """Ask for a run and hear it to its end; gives the first question of a level that it draws."""
        self._wire.send(self._asking.SerializeToString())
        found = None
        for piece in self._wire:
            message = ForwardMsg.FromString(piece if isinstance(piece, bytes) else piece.encode())
            if message.WhichOneof("type") == "navigation":
                self._asking.rerun_script.page_script_hash = message.navigation.page_script_hash
            radio = message.delta.new_element.radio
            if found is None and radio.label.startswith(CHOSEN):
                found = radio
            if message.WhichOneof("type") == "script_finished":
                break
        if found is None:
            raise RuntimeError("The server let go of the line, or drew another page than the one that was asked for.")
        return found


def _resident(server: Server) -> int:
    """The memory a process has of the machine, as Linux counts it."""
    assert server.process is not None
    for line in Path(f"/proc/{server.process.pid}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024
    raise RuntimeError("This system does not say how much memory a process has.")
