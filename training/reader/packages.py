"""Files that lie inside installed packages, which are not imported: weights that come no other way."""
from __future__ import annotations

import hashlib
from importlib.metadata import files
from pathlib import Path


def packaged(package: str, part: str) -> bytes:
    """The one file of a package whose path holds `part`; ends where it is missing."""
    found = [f for f in files(package) or [] if part in str(f)]
    if len(found) != 1:
        raise SystemExit(f"{package} holds no {part}: pip install -r requirements.txt")
    return Path(str(found[0].locate())).read_bytes()


def checked(name: str, content: bytes, digest: str) -> bytes:
    """The content where it is the file this was written for; ends where it is another one."""
    found = hashlib.sha256(content).hexdigest()
    if found != digest:
        raise SystemExit(f"{name} is not the file this was written for: SHA-256 {found}, not {digest}.")
    return content
