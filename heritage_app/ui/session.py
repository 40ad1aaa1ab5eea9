"""What one session of the main window leaves to the next: size, panes, list, site, tab, filters, order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, Qt

from heritage_app.ui.sidebar import VIEW, VIEWS

if TYPE_CHECKING:
    from heritage_app.ui.window import MainWindow

PANES_FROM = 1200
"""Below this width in pixels the panes have widths of their own, which are not kept."""


PLACES = ("geometry", "panes-ltr", "panes-rtl", "list", "tab")
"""What is kept of the window of an encrypted registry: nothing that tells what is in it."""


def _panes_key(window: MainWindow) -> str:
    """Widths are kept for each direction, since Qt counts panes from the left in both."""
    return "panes-rtl" if window.layoutDirection() == Qt.LayoutDirection.RightToLeft else "panes-ltr"


def kept_state(window: MainWindow) -> dict[str, Any]:
    """What is to be kept of *window*; plain JSON."""
    record, info = window.record_pane, window.desk.info
    return {
        "geometry": bytes(window.saveGeometry().toBase64().data()).decode(),
        _panes_key(window): [window.outer.sizes(), window.inner.sizes()],
        "list": window.sidebar.current,
        "tab": record.tab if record is not None else "overview",
        "registry": str(info.home) if info is not None else "",
        **window.sites.state,
    }


def restore_state(window: MainWindow, state: dict[str, Any]) -> None:
    """Take up what was kept; what is not understood is left as it is."""
    geometry = state.get("geometry")
    if isinstance(geometry, str) and geometry:
        window.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
    panes = state.get(_panes_key(window))
    if isinstance(panes, list) and len(panes) == 2 and window.width() >= PANES_FROM:
        for splitter, widths in zip((window.outer, window.inner), panes, strict=True):
            if isinstance(widths, list) and len(widths) == 2 and all(isinstance(w, int) for w in widths):
                splitter.setSizes(widths)
    window.sites.restore(state)
    window.take_view()
    window.want_tab(str(state.get("tab", "")))
    name = str(state.get("list", "sites"))
    if name.startswith(VIEW):
        window.view_wanted = name  # its row is there once the views are read
    if name in VIEWS:
        window.sidebar.set_current(name)
        window.sites.flags = (VIEWS[name],)
