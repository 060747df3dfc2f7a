"""Sentences in their context, and a plain BM25 over them (only to choose which rows to train and measure on)."""
from __future__ import annotations

import json
import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
STOP = frozenset(
    "a an and are as at be been but by did do does for from had has have he her his how i if in into is it its many "
    "me much no not of on or our she so some than that the their them there these they this to was we were what when "
    "where which who whom whose why will with would you your".split()
)


@dataclass(frozen=True)
class Sentence:
    """One sentence with what a reader is shown beside it. `number` counts from 1 in its article; 0 is the headline."""

    article: str
    event: str
    number: int
    paragraph: int
    text: str
    headline: str
    previous: str


@dataclass
class Article:
    id: str
    set: str
    event: str
    headline: str
    sentences: list[Sentence] = field(default_factory=list)
    text: str = ""


def words(text: str) -> list[str]:
    """Lower-case words, possessives and a plural s cut: enough for choosing rows."""
    found = []
    for match in WORD.finditer(text.lower()):
        word = re.sub(r"['’]s$", "", match.group())
        if word in STOP:
            continue
        found.append(word[:-1] if len(word) > 4 and word.endswith("s") else word)
    return found


def build_article(row: dict, parts: list[tuple[int, str]]) -> Article:
    headline = row.get("headline") or ""
    article = Article(row["id"], row["set"], row["event"], headline, text=row.get("text", ""))
    previous = ""
    for number, (paragraph, text) in enumerate(parts, 1):
        article.sentences.append(Sentence(row["id"], row["event"], number, paragraph, text, headline, previous))
        previous = text
    return article


def load_articles(split_file: Path) -> dict[str, Article]:
    """Articles by id, from what `split.ts` wrote."""
    articles = {}
    for line in split_file.open(encoding="utf8"):
        row = json.loads(line)
        articles[row["id"]] = build_article(row, [(p, text) for p, _, _, text in row["sentences"]])
    return articles


class Bm25:
    """BM25 (k1 1.2, b .75) over sentences, each with half of its context's words counted in."""

    def __init__(self, sentences: list[Sentence]):
        self.sentences = sentences
        self.postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        lengths = []
        for i, one in enumerate(sentences):
            counts = Counter(words(one.text))
            context = Counter(words(f"{one.headline} {one.previous}"))
            both = {w: counts[w] + 0.5 * min(1, context[w]) for w in counts | context}
            lengths.append(sum(counts.values()))
            for word, tf in both.items():
                self.postings[word].append((i, tf))
        mean = sum(lengths) / max(1, len(lengths))
        self.norm = [1.2 * (0.25 + 0.75 * n / max(1e-9, mean)) for n in lengths]

    def rank(self, query: str, top: int, keep=None) -> list[Sentence]:
        scores: dict[int, float] = defaultdict(float)
        n = len(self.sentences)
        for word in sorted(set(words(query))):  # sums of floats must not depend on the order of a set
            postings = self.postings.get(word, ())
            idf = math.log(1 + (n - len(postings) + 0.5) / (len(postings) + 0.5))
            for i, tf in postings:
                scores[i] += idf * tf * 2.2 / (tf + self.norm[i])
        order = sorted(scores, key=lambda i: (-scores[i], i))
        found = []
        for i in order:
            if keep is None or keep(self.sentences[i]):
                found.append(self.sentences[i])
                if len(found) == top:
                    break
        return found
