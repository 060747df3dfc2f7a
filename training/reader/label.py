"""Adds a teacher's logits to rows: `python -m reader.label --teacher BASE --weights T.pt --rows ROWS.jsonl --out TAUGHT.jsonl`.

What a teacher says of a row nobody annotated is worth as much to the reader as what it says of one that somebody did.
Two networks teach together where one labels what the other has labelled before (`--mean`).
"""
from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

import numpy as np

from .calibrate import log_softmax
from .corpus import Sentence
from .evaluate import Torch, read
from .train import asks_stance, planned, read_groups, read_plan

#: Rows read in one run of the teacher, and between two lines of progress.
SIZE = 48
PROGRESS = 100 * SIZE


def pair_of(r: dict) -> tuple[str, Sentence]:
    return r["query"], Sentence("", "", 0, 0, r["sentence"], r["headline"], r["previous"])


def taught(r: dict, reading) -> dict:
    """A row with the logits of the head that it asks; three decimals are enough to learn from."""
    answers, _, stance = reading
    told = {"stance": [round(float(x), 3) for x in stance]} if asks_stance(r) else {"answers": round(answers, 3)}
    return {**r, "taught": told}


def mean_of(before: dict, now: dict, calibrations: tuple[dict, dict]) -> dict:
    """Two networks' words of a row as one: the mean of their calibrated log odds, in the logits of the second."""
    first, second = calibrations
    if "answers" in now:
        a, b = first["answers"], second["answers"]
        odds = (a["scale"] * before["answers"] + a["shift"] + b["scale"] * now["answers"] + b["shift"]) / 2
        return {"answers": round((odds - b["shift"]) / b["scale"], 3)}
    a, b = first["stance"]["temperature"], second["stance"]["temperature"]
    odds = log_softmax(np.array([before["stance"]]) / a) + log_softmax(np.array([now["stance"]]) / b)
    return {"stance": [round(float(x), 3) for x in odds[0] / 2 * b]}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--teacher", type=Path, help="the folder of the teacher's base weights; without it the weights are a reader's")
    options.add_argument("--base", type=Path, help="the folder of another base of that reader")
    options.add_argument("--weights", type=Path, required=True)
    options.add_argument("--rows", type=Path, required=True)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--plan", default="", help="share of the groups of a part that are read, e.g. squad=0.3; default all")
    options.add_argument("--known", type=Path, help="rows that were read before; their groups are left out")
    options.add_argument("--seed", type=int, default=7)
    options.add_argument("--mean", type=Path, nargs=2, help="the calibrations (`reader.json`) of who labelled these rows before and of these weights")
    args = options.parse_args()
    plan, rng = read_plan(args.plan), random.Random(args.seed)
    calibrations = tuple(json.loads(file.read_text())["calibration"] for file in args.mean or ())
    known = {group[0]["group"] for group in read_groups(args.known)} if args.known else set()
    chosen = [group for group in read_groups(args.rows) if planned(plan, group, 1, rng)]
    rows = [r for group in chosen if group[0]["group"] not in known for r in group]
    model = Torch(args.weights, args.teacher, args.base)
    with args.out.open("w", encoding="utf8") as out:
        for at in range(0, len(rows), PROGRESS):
            some = rows[at : at + PROGRESS]
            for r, reading in zip(some, read(model, [pair_of(r) for r in some], SIZE)):
                told = taught(r, reading)
                if calibrations:
                    told["taught"] = mean_of(r["taught"], told["taught"], calibrations)
                out.write(json.dumps(told, ensure_ascii=False) + "\n")
            print(f"{at + len(some)} of {len(rows)} rows", flush=True)


if __name__ == "__main__":
    main()
