"""Print one page by WebKitGTK into a PDF file: `print_by_webkit.py ADDRESS FILE`, run by the system's own Python.

WebKit's driver knows no print. `--can` only says, by how it ends, whether Debian's python3-gi, gir1.2-webkit2-4.1 and
gir1.2-gtk-3.0 are there.
"""

import sys
from pathlib import Path

try:
    import gi

    gi.require_version("Gtk", "3.0")
    gi.require_version("WebKit2", "4.1")
    from gi.repository import Gtk, WebKit2
except (ImportError, ValueError) as missing:
    sys.exit(f"WebKitGTK cannot be asked to print: {missing}")


def main(address: str, file: str) -> None:
    """Print the page when it has been loaded, and end."""
    window = Gtk.OffscreenWindow()
    view = WebKit2.WebView()
    window.add(view)
    window.set_default_size(1000, 900)
    window.show_all()

    def print_it(*_: object) -> None:
        settings = Gtk.PrintSettings()
        settings.set(Gtk.PRINT_SETTINGS_PRINTER, "Print to File")
        settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
        settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, Path(file).resolve().as_uri())
        setup = Gtk.PageSetup()
        setup.set_paper_size(Gtk.PaperSize.new(Gtk.PAPER_NAME_A4))
        job = WebKit2.PrintOperation(web_view=view, print_settings=settings, page_setup=setup)
        job.connect("finished", lambda *_: Gtk.main_quit())
        job.connect("failed", lambda _, why: (print(why.message, file=sys.stderr), Gtk.main_quit()))
        job.print_()

    def loaded(_: object, event: object) -> None:
        if event == WebKit2.LoadEvent.FINISHED:
            view.evaluate_javascript("new Promise((done) => setTimeout(done, 500))", -1, None, None, None, print_it)

    view.connect("load-changed", loaded)
    view.load_uri(address)
    Gtk.main()


if __name__ == "__main__":
    if sys.argv[1:] != ["--can"]:
        main(*sys.argv[1:3])
