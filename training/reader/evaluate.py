"""Measures weights or an exported file on development events: `python -m reader.evaluate --data DATA --sentences S.jsonl MODEL`.

For each question the 30 best sentences of BM25 over all events of the set are read. hit@1: the best sentence
answers. AUC: how well its logit tells answerable questions from the others. span: it points into a gold span.
Statements are those of events of our own that do not train.
Events e18 to e23 stay unread: `--events` takes them once, at the end.
"""
from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path

import numpy as np
import torch

from .corpus import Bm25, load_articles
from .network import Encoder, base_tokenizer, open_network
from .rows import STANCES, News, own_events

DEVELOPMENT = {f"e{n}" for n in range(12, 18)}
OWN_EVENTS = Path(__file__).parents[1] / "events/invented.jsonl"


class Torch:
    """Weights: the reader's, or its teacher's (whose base weights lie in the folder `teacher`), which is read in 16 bits."""

    def __init__(self, file: Path, teacher: Path | None = None, base: Path | None = None):
        self.model, self.encoder = open_network(teacher, base)
        self.model.load_state_dict(torch.load(file, weights_only=True))
        self.model.eval()
        if teacher is not None:
            self.model.bfloat16()

    def run(self, ids, types, mask):
        with torch.no_grad():
            return [x.float().numpy() for x in self.model(*map(torch.from_numpy, (ids, types, mask)))]


class Onnx:
    """An exported file, as it is served."""

    def __init__(self, file: Path):
        self.encoder = Encoder(base_tokenizer())
        import onnxruntime as ort

        options = ort.SessionOptions()
        options.intra_op_num_threads = 2
        self.session = ort.InferenceSession(str(file), options)

    def run(self, ids, types, mask):
        return self.session.run(None, {"ids": ids, "types": types, "mask": mask})


def read(model, pairs, size: int = 32):
    """(query, sentence) pairs to (answers logit, span as offsets, stance logits), in order."""
    encoded = [model.encoder.encode(q, s.text, s.headline, s.previous) for q, s in pairs]
    order = sorted(range(len(pairs)), key=lambda i: len(encoded[i][0]))
    found = [None] * len(pairs)
    for at in range(0, len(order), size):
        some = order[at : at + size]
        longest = max(len(encoded[i][0]) for i in some)
        ids, types, mask = (np.zeros((len(some), longest), dtype=np.int64) for _ in range(3))
        for k, i in enumerate(some):
            row, kinds = encoded[i][:2]
            ids[k, : len(row)], types[k, : len(row)], mask[k, : len(row)] = row, kinds, 1
        answers, start, end, stance = model.run(ids, types, mask)
        for k, i in enumerate(some):
            (first, last), offsets = encoded[i][3:]
            table = start[k, first:last, None] + np.triu(np.ones((last - first, last - first))) * 0 + end[k, None, first:last]
            table[np.tril_indices(last - first, -1)] = -1e9
            a, b = np.unravel_index(table.argmax(), table.shape) if last > first else (0, 0)
            span = (offsets[a][0], offsets[b][1]) if last > first else (0, 0)
            found[i] = (float(answers[k]), span, stance[k])
    return found


def auc(right, wrong) -> float:
    right, wrong = np.array(right), np.array(wrong)
    if not len(right) or not len(wrong):
        return float("nan")
    return float((right[:, None] > wrong[None]).mean() + 0.5 * (right[:, None] == wrong[None]).mean())


def measure(model, folder: Path, articles, events, top: int):
    chosen = [a for a in articles.values() if a.set == folder.name]
    index = Bm25([s for a in chosen for s in a.sentences])
    pairs, asked = [], []
    for line in (folder / "questions.jsonl").open(encoding="utf8"):
        q = json.loads(line)
        if events is not None and q["event"] not in events:
            continue
        near = index.rank(q["question"], top)
        asked.append((q, near, len(pairs)))
        pairs += [(q["question"], s) for s in near]
    readings = read(model, pairs)
    hits, held, spans, right, wrong = 0, 0, [], [], []
    styles = defaultdict(list)
    for q, near, at in asked:
        if not near:
            continue
        gold = lambda s: any(a["article"] == s.article and (a["substring"] in s.text or s.text in a["substring"]) for a in q["answers"])
        best = max(range(len(near)), key=lambda k: readings[at + k][0])
        if q.get("answerable", True):
            held += any(gold(s) for s in near)
            ok = gold(near[best])
            hits += ok
            styles[q.get("style", "-")].append(ok)
            right.append(readings[at + best][0])
            if ok:
                a, b = readings[at + best][1]
                words = near[best].text[a:b]
                spans.append(any(x.get("span") and (x["span"] in words or words in x["span"]) and words for x in q["answers"]))
        else:
            wrong.append(readings[at + best][0])
    n = len(right)
    print(f"{folder.name}: hit@1 {hits}/{n} = {hits / n:.3f} (held {held / n:.3f}), AUC {auc(right, wrong):.3f}, span {np.mean(spans):.3f}")
    for cut in np.quantile(np.array(right + wrong), [0.2, 0.3, 0.4, 0.5]):
        kept = sum(r >= cut for r in right)
        print(f"   cut {cut:.2f}: answered {kept / n:.2f}, refused {np.mean(np.array(wrong) < cut):.2f}")
    if len(styles) > 1:
        print("   " + ", ".join(f"{k} {np.mean(v):.2f}" for k, v in sorted(styles.items())))


def own_facts(news: News, lines):
    """(statement, sentence, stance) of events of our own."""
    found = [(d["fact"], news.at(a, n), STANCES[label]) for ls in lines.values() for d in ls if "fact" in d for a, n, label in d["pairs"]]
    return [f for f in found if f[1] is not None]


def tell_stances(said, labels) -> None:
    print(f"stance: right {np.mean(said == labels):.3f} of {len(labels)}")
    for name, c in STANCES.items():
        print(f"   {name}: precision {np.mean(labels[said == c] == c):.2f}, recall {np.mean(said[labels == c] == c):.2f} of {np.sum(labels == c)}")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("model", type=Path)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--sentences", type=Path, required=True)
    options.add_argument("--events", help="events of `news`, separated by commas; default e12 to e17")
    options.add_argument("--teacher", type=Path, help="the model is the teacher's; the folder of its base weights")
    options.add_argument("--base", type=Path, help="the reader's base weights, where they are not those of six layers")
    options.add_argument("--top", type=int, default=30)
    args = options.parse_args()
    articles = load_articles(args.sentences)
    model = Onnx(args.model) if args.model.suffix == ".onnx" else Torch(args.model, args.teacher, args.base)
    measure(model, args.data / "unseen", articles, None, args.top)
    measure(model, args.data / "news", articles, set(args.events.split(",")) if args.events else DEVELOPMENT, args.top)
    own, lines = own_events(OWN_EVENTS, held_back=True)
    facts = own_facts(News(own), lines)
    logits = np.array([r[2] for r in read(model, [(f, s) for f, s, _ in facts])])
    tell_stances(logits.argmax(1), np.array([label for _, _, label in facts]))


if __name__ == "__main__":
    main()
