"""What pages may load and where they may send: nothing but our own files, and nowhere."""

from __future__ import annotations


def content_security_policy(*, from_disk: bool) -> str:
    """Return the Content-Security-Policy of every page: only our own files, and nothing is ever sent.

    `connect-src` and `form-action` are `'none'`, so that a page cannot send what is typed into it even if it wanted to.
    `worker-src` is for the service worker of an offline edition. From a disk, files are named by their scheme, as not
    every browser takes them for the page's own.
    """
    own = "'self' file:" if from_disk else "'self'"
    return "; ".join(
        [
            "default-src 'none'",
            *(f"{kind}-src {own}" for kind in ("script", "style", "font", "manifest", "worker")),
            f"img-src {own} data: blob:",
            "connect-src 'none'",
            "form-action 'none'",
            "base-uri 'none'",
        ]
    )
