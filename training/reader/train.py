"""Trains the reader, or its teacher, on rows. `python -m reader.train --rows ROWS.jsonl --out MODEL.pt`; same machine and seed: same file."""
from __future__ import annotations

import argparse
import json
import random
import time
from collections import defaultdict
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from .eight_bits import in_eight_bits
from .network import Encoder, open_network

#: Share of rows that are trained without their headline, and without the sentence before; of those that the teacher has
#: read fewer, since its word was about the row with both.
DROPPED_CONTEXT = 0.25
DROPPED_FROM_TAUGHT = 0.1
#: Share of a row's target that the teacher's word makes where the row is annotated too; the rest is the annotation.
TAUGHT = 0.6
#: Rows of one question that answer it at most, where wrong ones are limited.
MOST_RIGHT = 5


def read_groups(file: Path) -> list[list[dict]]:
    groups: dict[str, list[dict]] = defaultdict(list)
    for line in file.open(encoding="utf8"):
        r = json.loads(line)
        groups[r["group"]].append(r)
    return list(groups.values())


def asks_stance(r: dict) -> bool:
    """Whether a row is of a statement, and not of a question."""
    return r["stance"] is not None or r["part"] == "statements"


def read_plan(words: str) -> dict[str, float]:
    """`squad=0.5,own-stance=4`: how often the rows of a part are taken, those of its statements by themselves where they are named."""
    return {k: float(v) for k, v in (p.split("=") for p in words.split(",") if p)}


def planned(plan: dict[str, float], group: list[dict], otherwise: float, rng: random.Random) -> int:
    """How many times a group of rows is taken."""
    part = group[0]["part"]
    times = plan.get(f"{part}-stance" if asks_stance(group[0]) and f"{part}-stance" in plan else part, otherwise)
    return int(times) + (rng.random() < times % 1)


def few_wrong(group: list[dict], most: int, rng: random.Random) -> list[dict]:
    """The right rows of a question and at most so many of the wrong ones, marked near misses first."""
    right = [r for r in group if r["answers"] != 0]
    wrong = [r for r in group if r["answers"] == 0]
    rng.shuffle(wrong)
    wrong.sort(key=lambda r: r["weight"] <= 1)
    return right[:MOST_RIGHT] + wrong[:most]


def batches(groups: list[list[dict]], encoder: Encoder, size: int, rng: random.Random):
    """Batches of whole groups of like length: rows of one query meet in one batch, so they can be ranked."""
    items = []
    for group in groups:
        encoded = []
        for r in group:
            dropped = DROPPED_FROM_TAUGHT if "taught" in r else DROPPED_CONTEXT
            headline = "" if rng.random() < dropped else r["headline"]
            previous = "" if rng.random() < dropped else r["previous"]
            encoded.append((r, *encoder.encode(r["query"], r["sentence"], headline, previous, r["span"])[:3]))
        items.append((max(len(e[1]) for e in encoded), encoded))
    rng.shuffle(items)
    pools = [items[i : i + 1200] for i in range(0, len(items), 1200)]
    made = []
    for pool in pools:
        pool.sort(key=lambda item: item[0])
        batch, rows = [], 0
        for _, encoded in pool:
            batch.append(encoded)
            rows += len(encoded)
            if rows >= size:
                made.append(batch)
                batch, rows = [], 0
        if batch:
            made.append(batch)
    rng.shuffle(made)
    return made


def collate(batch):
    flat = [(g, *e) for g, group in enumerate(batch) for e in group]
    longest = max(len(e[2]) for e in flat)
    n = len(flat)
    ids = torch.zeros(n, longest, dtype=torch.long)
    types = torch.zeros(n, longest, dtype=torch.long)
    mask = torch.zeros(n, longest, dtype=torch.long)
    answers = torch.full((n,), -1.0)
    weight = torch.ones(n)
    spans = torch.full((n, 2), -1, dtype=torch.long)
    stance = torch.full((n,), -1, dtype=torch.long)
    group = torch.zeros(n, dtype=torch.long)
    taught = torch.full((n,), float("nan"))
    taught_stance = torch.full((n, 3), float("nan"))
    for i, (g, r, row, kinds, positions) in enumerate(flat):
        ids[i, : len(row)] = torch.tensor(row)
        types[i, : len(row)] = torch.tensor(kinds)
        mask[i, : len(row)] = 1
        group[i] = g
        weight[i] = r["weight"]
        if r["answers"] is not None:
            answers[i] = float(r["answers"])
        if positions is not None:
            spans[i] = torch.tensor(positions)
        if r["stance"] is not None:
            stance[i] = r["stance"]
        if "taught" in r and asks_stance(r):
            taught_stance[i] = torch.tensor(r["taught"]["stance"])
        elif "taught" in r:
            taught[i] = r["taught"]["answers"]
    return ids, types, mask, answers, weight, spans, stance, group, taught, taught_stance


def ranking_loss(logits, answers, group):
    """Each right sentence against the wrong ones of its question (softmax over one right and all wrong)."""
    losses = []
    for g in group.unique():
        of = group == g
        right, wrong = logits[of & (answers == 1)], logits[of & (answers == 0)]
        if len(right) and len(wrong):
            rest = torch.logsumexp(wrong, 0)
            losses.append((torch.logaddexp(right, rest.expand_as(right)) - right).mean())
    return torch.stack(losses).mean() if losses else logits.sum() * 0


def taught_ranking_loss(logits, taught, group):
    """The teacher's odds between the rows of each question."""
    losses = []
    for g in group.unique():
        of = group == g
        if of.sum() > 1:
            losses.append(F.kl_div(F.log_softmax(logits[of], 0), F.log_softmax(taught[of], 0), log_target=True, reduction="sum"))
    return torch.stack(losses).mean() if losses else logits.sum() * 0


def blended(told, exact, known):
    """The target of rows that the teacher has read: its word, and the annotation where there is one."""
    return torch.where(known, TAUGHT * told + (1 - TAUGHT) * exact, told)


def answers_loss(relevant, answers, weight, group, taught):
    """Rows of questions against their annotations."""
    loss = relevant.sum() * 0
    asked = (answers >= 0) & taught.isnan()
    if asked.any():
        y = answers[asked]
        bce = F.binary_cross_entropy_with_logits(relevant[asked], y, pos_weight=torch.tensor(2.0), reduction="none")
        loss = loss + (bce * weight[asked]).mean() + 0.5 * ranking_loss(relevant[asked], y, group[asked])
    soft = ~taught.isnan()
    if soft.any():
        # The teacher was trained with right rows counting twice, so its odds already do.
        y = blended(torch.sigmoid(taught[soft]), answers[soft], answers[soft] >= 0)
        loss = loss + F.binary_cross_entropy_with_logits(relevant[soft], y)
        loss = loss + 0.5 * taught_ranking_loss(relevant[soft], taught[soft], group[soft])
        loss = loss + 0.25 * ranking_loss(relevant[soft], answers[soft], group[soft])
    return loss


def stance_loss(stances, stance, weight, taught):
    """Rows of statements against their annotations and the teacher's odds."""
    loss = stances.sum() * 0
    labelled = (stance >= 0) & taught[:, 0].isnan()
    if labelled.any():
        each = F.cross_entropy(stances[labelled], stance[labelled], reduction="none")
        loss = loss + (each * weight[labelled]).mean()
    soft = ~taught[:, 0].isnan()
    if soft.any():
        exact = F.one_hot(stance[soft].clamp(min=0), 3).float()
        y = blended(torch.softmax(taught[soft], 1), exact, (stance[soft] >= 0)[:, None])
        loss = loss + F.cross_entropy(stances[soft], y)
    return loss


def loss_of(model, batch):
    ids, types, mask, answers, weight, spans, stance, group, taught, taught_stance = batch
    with torch.autocast("cpu", dtype=torch.bfloat16):
        relevant, start, end, stances = model(ids, types, mask)
    relevant, start, end, stances = relevant.float(), start.float(), end.float(), stances.float()
    loss = answers_loss(relevant, answers, weight, group, taught)
    spanned = spans[:, 0] >= 0
    if spanned.any():
        hidden = (mask[spanned] == 0) | (types[spanned] == 0)
        a = F.cross_entropy(start[spanned].masked_fill(hidden, -1e4), spans[spanned, 0])
        b = F.cross_entropy(end[spanned].masked_fill(hidden, -1e4), spans[spanned, 1])
        loss = loss + 0.3 * (a + b)
    return loss + stance_loss(stances, stance, weight, taught_stance)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rows", type=Path, required=True)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--start", type=Path, help="weights to go on from")
    options.add_argument("--plan", default="squad=0.7,squad-year=1,pairs=1,facts=1,news=2,annotations=2,own=2", help="epochs by part, e.g. squad=0.5,own=2,own-stance=4 (its statements)")
    options.add_argument("--rate", type=float, default=6e-5)
    options.add_argument("--size", type=int, default=56, help="rows a batch")
    options.add_argument("--warm", type=int, help="steps of warming up; default a tenth of all, at most 200")
    options.add_argument("--seed", type=int, default=7)
    options.add_argument("--teacher", type=Path, help="train the teacher, from the folder of its base weights")
    options.add_argument("--base", type=Path, help="the folder of the reader's base weights, where they are not those of six layers")
    options.add_argument("--freeze", type=int, help="how many of its lowest layers stay as they are, with the embeddings; default: everything is trained")
    options.add_argument("--wrong", type=int, help="wrong rows a question at most; default all")
    options.add_argument("--eight-bits", action="store_true", help="round as the exported file does")
    args = options.parse_args()
    # Moments of rarely seen words decay into denormal numbers, which make a step ten times slower.
    torch.set_flush_denormal(True)
    torch.manual_seed(args.seed)
    np.random.seed(args.seed)
    rng = random.Random(args.seed)
    plan = read_plan(args.plan)
    chosen: list[list[dict]] = []
    for group in read_groups(args.rows):
        times = planned(plan, group, 0, rng)
        if args.wrong is not None and times > 0 and not asks_stance(group[0]):
            group = few_wrong(group, args.wrong, rng)
        chosen += [group] * times
    model, encoder = open_network(args.teacher, args.base, args.freeze)
    if args.start:
        model.load_state_dict(torch.load(args.start, weights_only=True))
    if args.eight_bits:
        in_eight_bits(model.trunk)
    made = batches(chosen, encoder, args.size, rng)
    steps = len(made)
    print(f"{sum(len(g) for g in chosen)} rows, {steps} steps", flush=True)
    heads = [p for n, p in model.named_parameters() if not n.startswith("trunk")]
    head_rate = args.rate * 10 if args.teacher else args.rate * 3 if args.start else 5e-4
    trunk = [p for p in model.trunk.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(
        [{"params": trunk, "lr": args.rate}, {"params": heads, "lr": head_rate}], weight_decay=0.01, fused=True
    )
    warm = args.warm or min(200, steps // 10 + 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda s: min(1.0, (s + 1) / warm) * max(0.02, (steps - s) / steps)
    )
    model.train()
    began, mean = time.time(), 0.0
    for step, batch in enumerate(made):
        loss = loss_of(model, collate(batch))
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        mean = loss.item() if step == 0 else 0.98 * mean + 0.02 * loss.item()
        if step % 500 == 499:
            torch.save(model.state_dict(), args.out.with_suffix(".partial.pt"))
        if step % 50 == 49:
            print(f"step {step + 1}/{steps} loss {mean:.4f} {time.time() - began:.0f} s", flush=True)
    model.eval()
    torch.save(model.state_dict(), args.out)
    print(f"written {args.out} after {time.time() - began:.0f} s")


if __name__ == "__main__":
    main()
