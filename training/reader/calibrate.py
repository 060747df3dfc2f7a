"""Fits how logits become probabilities, and writes `reader.json` beside the model. `python -m reader.calibrate --help`.

For each development question the 30 best sentences of BM25 are read; of the best of them we know its logit and
whether it answers. A logistic curve through these pairs makes the probability of an answer mean what it says.
The stance's temperature is fitted on the statements of the events of our own that did not train.
"""
from __future__ import annotations

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np

from .corpus import Bm25, load_articles
from .evaluate import DEVELOPMENT, Onnx, own_facts, read, tell_stances
from .rows import News, own_events

TOP = 30
BINS = 6


def event_questions(folder: Path, articles, events):
    """(question, candidates, is it right) of a set of annotated events."""
    index = Bm25([s for a in articles.values() if a.set == folder.name for s in a.sentences])
    for line in (folder / "questions.jsonl").open(encoding="utf8"):
        q = json.loads(line)
        if events is None or q["event"] in events:
            gold = [(a["article"], a["substring"]) for a in q["answers"]]
            yield q["question"], index.rank(q["question"], TOP), lambda s, g=gold: any(a == s.article and (t in s.text or s.text in t) for a, t in g)


def own_questions(news: News, lines):
    for event_lines in lines.values():
        for d in event_lines:
            if "q" in d:
                right = {(a[0], a[1]) for a in d["a"]}
                yield d["q"], news.all.rank(d["q"], TOP), lambda s, r=right: (s.article, s.number) in r


def tops(model, questions):
    """Logit of the best sentence of each question, and whether it answers."""
    asked = [(q, near, right) for q, near, right in questions if near]
    readings = read(model, [(q, s) for q, near, _ in asked for s in near])
    at, found = 0, []
    for _, near, right in asked:
        logits = [r[0] for r in readings[at : at + len(near)]]
        at += len(near)
        best = int(np.argmax(logits))
        found.append((logits[best], bool(right(near[best]))))
    return found


def logistic(pairs):
    """Maximum likelihood of scale and shift, by Newton's method with a little ridge; steps that overshoot are halved."""
    x = np.array([p[0] for p in pairs])
    y = np.array([p[1] for p in pairs], dtype=float)
    features = np.stack([x, np.ones_like(x)], 1)

    def loss(w):
        return np.sum(np.logaddexp(0, features @ w) - y * (features @ w)) + 5e-4 * np.sum(w * w)

    w = np.array([0.0, 0.0])
    for _ in range(100):
        p = 1 / (1 + np.exp(-features @ w))
        gradient = features.T @ (p - y) + 1e-3 * w
        hessian = (features * (p * (1 - p))[:, None]).T @ features + 1e-3 * np.eye(2)
        step = np.linalg.solve(hessian, gradient)
        while loss(w - step) > loss(w) and np.abs(step).max() > 1e-9:
            step = step / 2
        w = w - step
    return float(w[0]), float(w[1])


def table(pairs, scale, shift):
    rows = sorted((1 / (1 + np.exp(-(scale * x + shift))), y) for x, y in pairs)
    for part in np.array_split(np.array(rows), BINS):
        print(f"   said {part[:, 0].mean():.2f}: right {part[:, 1].mean():.2f} of {len(part)}")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("model", type=Path, help="the exported file; reader.json is written beside it")
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--sentences", type=Path, required=True)
    options.add_argument("--events", type=Path, default=Path(__file__).parents[1] / "events")
    args = options.parse_args()
    articles = load_articles(args.sentences)
    own, lines = own_events(args.events / "invented.jsonl", held_back=True)
    news = News(own)
    model = Onnx(args.model)
    sets = {
        "unseen": tops(model, event_questions(args.data / "unseen", articles, None)),
        "news e12-e17": tops(model, event_questions(args.data / "news", articles, DEVELOPMENT)),
        "own, held back": tops(model, own_questions(news, lines)),
    }
    pairs = [p for found in sets.values() for p in found]
    scale, shift = logistic(pairs)
    print(f"answers: scale {scale:.3f}, shift {shift:.3f}")
    for name, found in sets.items():
        print(f"  {name}: {len(found)} questions")
        table(found, scale, shift)
    facts = own_facts(news, lines)
    logits = np.array([r[2] for r in read(model, [(f, s) for f, s, _ in facts])])
    labels = np.array([label for _, _, label in facts])
    best = min(np.arange(0.5, 4, 0.05), key=lambda t: -np.mean(log_softmax(logits / t)[np.arange(len(labels)), labels]))
    print(f"stance: temperature {best:.2f}")
    tell_stances(logits.argmax(1), labels)
    card = {
        "sha256": hashlib.sha256(args.model.read_bytes()).hexdigest(),
        "calibration": {
            "answers": {"scale": round(scale, 3), "shift": round(shift, 3)},
            "stance": {"temperature": round(float(best), 2)},
        },
    }
    args.model.with_suffix(".json").write_text(json.dumps(card, indent=2) + "\n")


def log_softmax(x):
    x = x - x.max(1, keepdims=True)
    return x - np.log(np.exp(x).sum(1, keepdims=True))


if __name__ == "__main__":
    main()
