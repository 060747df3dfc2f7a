"""Adds the teacher's logits to rows: `python -m reader.label --teacher BASE --weights T.pt --rows ROWS.jsonl --out TAUGHT.jsonl`.

What a teacher says of a row nobody annotated is worth as much to the reader as what it says of one that somebody did.
"""
from __future__ import annotations

import argparse
import json
import random
import time
from pathlib import Path

import torch

from .network import open_network
from .train import asks_stance

#: Rows read in one run of the teacher.
SIZE = 48


def labelled(model, encoder, rows: list[dict]) -> None:
    """Gives each row `taught`: the logits of the head that it asks."""
    encoded = [encoder.encode(r["query"], r["sentence"], r["headline"], r["previous"])[:2] for r in rows]
    order = sorted(range(len(rows)), key=lambda i: len(encoded[i][0]))
    began = time.time()
    # One context for all runs: the weights are rounded once.
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        for at in range(0, len(order), SIZE):
            some = order[at : at + SIZE]
            longest = max(len(encoded[i][0]) for i in some)
            ids, types, mask = (torch.zeros(len(some), longest, dtype=torch.long) for _ in range(3))
            for k, i in enumerate(some):
                row, kinds = encoded[i]
                ids[k, : len(row)], types[k, : len(row)], mask[k, : len(row)] = torch.tensor(row), torch.tensor(kinds), 1
            answers, _, _, stance = model(ids, types, mask)
            for k, i in enumerate(some):
                rows[i]["taught"] = {"stance": three(stance[k].tolist())} if asks_stance(rows[i]) else {"answers": three([answers[k].item()])[0]}
            if at // SIZE % 100 == 99:
                print(f"{at + SIZE} of {len(rows)} rows, {time.time() - began:.0f} s", flush=True)


def three(logits: list[float]) -> list[float]:
    """Three decimals are enough to learn from."""
    return [round(x, 3) for x in logits]


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--teacher", type=Path, required=True, help="the folder of its base weights")
    options.add_argument("--weights", type=Path, required=True)
    options.add_argument("--rows", type=Path, required=True)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--plan", default="", help="share of the groups of a part that are read, e.g. squad=0.3; default all")
    args = options.parse_args()
    plan = {k: float(v) for k, v in (p.split("=") for p in args.plan.split(",") if p)}
    rng = random.Random(7)
    rows: list[dict] = []
    taken: dict[str, bool] = {}
    for line in args.rows.open(encoding="utf8"):
        r = json.loads(line)
        part = r["part"] + ("-stance" if asks_stance(r) and r["part"] != "statements" else "")
        key = f"{part} {r['group']}"
        if key not in taken:
            taken[key] = rng.random() < plan.get(part, 1)
        if taken[key]:
            rows.append(r)
    model, encoder = open_network(args.teacher)
    model.load_state_dict(torch.load(args.weights, weights_only=True))
    model.eval()
    print(f"{len(rows)} rows", flush=True)
    labelled(model, encoder, rows)
    with args.out.open("w", encoding="utf8") as out:
        for r in rows:
            out.write(json.dumps(r, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
