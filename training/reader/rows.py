"""Training rows: (query, sentence in context) with what each head is to say. `python -m reader.rows --help`."""
from __future__ import annotations

import argparse
import gzip
import json
import random
import re
from dataclasses import asdict, dataclass, replace
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from .contrasts import contrasts, names_in
from .corpus import Article, Bm25, Sentence, build_article, load_articles, words

STANCES = {"states": 0, "contradicts": 1, "touches": 2}
MASK = "[MASK]"
#: Events of `news` that train; the others are for development and the unread quarter.
NEWS_TRAINING_EVENTS = {f"e{n:02d}" for n in range(12)}
#: Events of our own that do not train: for calibration and for a look at what was learned.
HELD_BACK = re.compile(r"9$")
#: Every so many sentences one is taken as a statement for the teacher, if it has so many words.
STATEMENT_EVERY = 3
STATEMENT_WORDS = (6, 30)
#: Sentences nearest to a question, or to a statement, that nobody annotated.
ASKED_NEAR = 6
STATED_NEAR = 4


@dataclass
class Row:
    """`answers`: 1, 0 or None (not asked of this row); `span`: offsets in the sentence; `stance`: class or None."""

    group: str
    query: str
    sentence: str
    headline: str
    previous: str
    answers: int | None
    span: tuple[int, int] | None
    stance: int | None
    weight: float = 1.0


def row(group: str, query: str, at: Sentence, answers=None, span=None, stance=None, weight=1.0) -> Row:
    return Row(group, query, at.text, at.headline, at.previous, answers, span, stance, weight)


def find_span(text: str, words_: str) -> tuple[int, int] | None:
    at = text.find(words_)
    return (at, at + len(words_)) if at >= 0 and words_ else None


# --- SQuAD ------------------------------------------------------------------------------------------------

def squad_rows(data: Path, articles: dict[str, Article]) -> list[Row]:
    """The sentence that answers, the nearest others of its paragraph, and one of the rest of the article."""
    by_text = {a.text: a for a in articles.values() if a.set == "squad"}
    by_title: dict[str, list[Sentence]] = {}
    for a in by_text.values():
        by_title.setdefault(a.event, []).extend(a.sentences)
    whole = {title: Bm25(sentences) for title, sentences in by_title.items()}
    local = {a.id: Bm25(a.sentences) for a in by_text.values()}
    rows: list[Row] = []
    for line in gzip.open(data / "reader/squad_questions.jsonl.gz", "rt", encoding="utf8"):
        q = json.loads(line)
        article = by_text[q["context"]]
        query = q["question"].strip()
        near = local[article.id].rank(query, 6)
        group = f"squad:{q['id']}"
        answers = q["answers"]
        if not answers:
            rows += [row(group, query, s, 0) for s in near[:3]]
            continue
        shortest = min(answers, key=len)
        holding = [s for s in article.sentences if any(a in s.text for a in answers)]
        if not holding:
            continue
        asked = set(words(query))
        best = max(holding, key=lambda s: (len(asked & set(words(s.text + " " + s.previous))), -s.number))
        words_ = next(a for a in [shortest, *answers] if a in best.text)
        rows.append(row(group, query, best, 1, find_span(best.text, words_)))
        others = [s for s in near if s is not best and not any(a in s.text for a in answers)]
        far = whole[article.event].rank(query, 2, lambda s: s.article != article.id and not any(a in s.text for a in answers))
        rows += [row(group, query, s, 0) for s in [*others[:2], *far[:1]]]
    return rows


# --- News events -------------------------------------------------------------------------------------------

class News:
    """Articles of annotated events with an index of each event and of all."""

    def __init__(self, articles: list[Article]):
        self.articles = {a.id: a for a in articles}
        self.events: dict[str, list[Sentence]] = {}
        for a in articles:
            self.events.setdefault(a.event, []).extend(a.sentences)
        self.local = {event: Bm25(s) for event, s in self.events.items()}
        self.all = Bm25([s for a in articles for s in a.sentences])

    def at(self, article: str, number: int) -> Sentence | None:
        found = self.articles[article]
        return found.sentences[number - 1] if 0 < number <= len(found.sentences) else None

    def question_rows(self, group: str, event: str, query: str, positives: list[tuple[Sentence, tuple[int, int] | None]],
                      near: list[Sentence], complete: bool, others: bool) -> list[Row]:
        """Rows of one question. `complete`: every answering sentence is listed, so the others are negatives."""
        right = {id(s) for s, _ in positives}
        rows = [row(group, query, s, 1, span) for s, span in positives]
        seen = set(right)
        for s in near:
            if id(s) not in seen:
                seen.add(id(s))
                rows.append(row(group, query, s, 0, weight=1.5))
        if complete:
            for s in self.local[event].rank(query, 7):
                # A first sentence that repeats its headline is seldom listed as an answer, and often is one.
                if id(s) not in seen and s.text != s.headline:
                    seen.add(id(s))
                    rows.append(row(group, query, s, 0, weight=0.8))
        if others:
            rows += [row(group, query, s, 0) for s in self.all.rank(query, 3, lambda s: s.event != event)]
        return rows


def gold_questions(file: Path, news: News, events: set[str] | None) -> list[Row]:
    rows: list[Row] = []
    for n, line in enumerate(file.open(encoding="utf8")):
        q = json.loads(line)
        if events is not None and q["event"] not in events:
            continue
        positives = []
        for a in q["answers"]:
            for s in news.articles[a["article"]].sentences:
                if a["substring"] in s.text or s.text in a["substring"]:
                    positives.append((s, find_span(s.text, a.get("span", ""))))
        if q["answerable"] and not positives:
            continue
        rows += news.question_rows(f"{file.parent.name}:{n}", q["event"], q["question"], positives, [], True, True)
        rows += blanked_rows(f"{file.parent.name}:{n}", news, q["event"], positives)
    return rows


def blanked_rows(group: str, news: News, event: str, positives: list[tuple[Sentence, tuple[int, int] | None]]) -> list[Row]:
    """A statement with its value blanked asks other articles for theirs: from two sentences that answer one question."""
    rows: list[Row] = []
    spanned = [(s, span) for s, span in positives if span is not None and span[1] - span[0] <= 60]
    for i, (a, cut) in enumerate(spanned[:4]):
        others = [(b, span) for b, span in spanned if b.article != a.article]
        if not others:
            continue
        query = f"{a.text[:cut[0]]}{MASK}{a.text[cut[1]:]}"
        right = {id(s) for s, _ in positives}
        rows += [row(f"{group}:blank{i}", query, b, 1, span) for b, span in others]
        negatives = news.local[event].rank(a.text, 6, lambda s: id(s) not in right and s.article != a.article)
        rows += [row(f"{group}:blank{i}", query, s, 0) for s in negatives]
    return rows


def read_by_event(file: Path) -> dict[str, list[dict]]:
    """Lines of an annotation file by their event, in order."""
    events: dict[str, list[dict]] = {}
    for line in file.open(encoding="utf8"):
        d = json.loads(line)
        events.setdefault(d["event"], []).append(d)
    return events


def span_of(text: str, answer: list) -> tuple[int, int] | None:
    """An answer is [article, sentence, words], or [article, sentence, start, end] where the words may not be copied."""
    return (answer[2], answer[3]) if len(answer) == 4 else find_span(text, answer[2])


def annotation_rows(lines: list[dict], news: News, event: str, round_: int) -> list[Row]:
    """Rows of one annotated event: questions with answers and near misses, statements with stances.

    In the second round statements are also changed in one thing, and fewer of their neighbours are taken for untouched:
    among the nearest sentences some state what nobody had listed.
    """
    rows: list[Row] = []
    for n, d in enumerate(lines):
        group = f"{event}:{n}"
        if "q" in d:
            positives = []
            for answer in d["a"]:
                s = news.at(answer[0], answer[1])
                if s is not None:
                    positives.append((s, span_of(s.text, answer)))
            if d["a"] and not positives:
                continue
            near = [s for article, number in d.get("near", []) if (s := news.at(article, number)) is not None]
            rows += news.question_rows(group, event, d["q"], positives, near, True, n % 3 == 0)
            rows += blanked_rows(group, news, event, positives)
        elif "fact" in d:
            listed = set()
            if round_ > 1:
                rows += changed_rows(group, d, news, event)
            for article, number, label in d["pairs"]:
                s = news.at(article, number)
                if s is not None:
                    listed.add(id(s))
                    rows.append(row(group, d["fact"], s, stance=STANCES[label]))
            for s in news.local[event].rank(d["fact"], 4 if round_ == 1 else 2, lambda s: id(s) not in listed):
                rows.append(row(group, d["fact"], s, stance=STANCES["touches"]))
    return rows


def further_rows(file: Path, news: News) -> list[Row]:
    """Rows of annotations that were written later, in two runs over the same events: their groups are told apart by the run."""
    rows: list[Row] = []
    with file.open(encoding="utf8") as lines:
        for n, (event, run) in enumerate(groupby(map(json.loads, lines), key=itemgetter("event"))):
            rows += [replace(r, group=f"further{n}:{r.group}") for r in annotation_rows(list(run), news, event, 2)]
    return rows


def part_of(name: str, r: Row) -> str:
    """Rows of `further` that ask with a blank are a part of their own, so that a plan can leave them out."""
    return f"{name}-blank" if name == "further" and ":blank" in r.group else name


def statement_rows(news: News) -> list[Row]:
    """Pairs nobody annotated, for the teacher: a sentence as the statement, and what is nearest to it in its event."""
    rows: list[Row] = []
    for event, sentences in news.events.items():
        for n, s in enumerate(sentences):
            if n % STATEMENT_EVERY or not STATEMENT_WORDS[0] <= len(s.text.split()) <= STATEMENT_WORDS[1]:
                continue
            near = news.local[event].rank(s.text, 2, lambda other: other.article != s.article)
            near += news.local[event].rank(s.text, 1, lambda other: other.article == s.article and other is not s)
            rows += [row(f"statement:{event}:{n}", s.text, other) for other in near]
    return rows


def asked_rows(file: Path, news: News) -> tuple[list[Row], list[Row]]:
    """Questions and statements of ours that nobody annotated, for the teacher, with the sentences nearest to them."""
    questions: list[Row] = []
    statements: list[Row] = []
    for event, lines in read_by_event(file).items():
        if event not in news.events:
            continue
        for n, d in enumerate(lines):
            if "q" in d:
                near = news.local[event].rank(d["q"], ASKED_NEAR) + news.all.rank(d["q"], 1, lambda s: s.event != event)
                questions += [row(f"asked:{event}:{n}", d["q"], s) for s in near]
            else:
                statements += [row(f"asked:{event}:{n}", d["fact"], s) for s in news.local[event].rank(d["fact"], STATED_NEAR)]
    return questions, statements


def changed_rows(group: str, d: dict, news: News, event: str) -> list[Row]:
    """For each sentence that states a fact, the fact with one thing changed, which it contradicts."""
    rng = random.Random(group)
    names = sorted({n for s in news.events[event] for n in names_in(s.text)})
    rows = []
    for article, number, label in d["pairs"]:
        s = news.at(article, number)
        if label == "states" and s is not None:
            told = f"{s.text} {s.previous} {s.headline}"
            made = contrasts(d["fact"], told, names, rng)
            rows += [row(f"{group}:{number}:{k}", changed, s, stance=STANCES["contradicts"]) for k, changed in enumerate(made)]
    return rows


def fact_rows(file: Path, news: News, events: set[str] | None) -> list[Row]:
    """Facts with a stance for each article: where an article is silent, its nearest sentences state nothing of it."""
    rows: list[Row] = []
    for n, line in enumerate(file.open(encoding="utf8")):
        f = json.loads(line)
        if events is not None and f["event"] not in events:
            continue
        for article, labels in f["stances"].items():
            nearest = news.local[f["event"]].rank(f["fact"], 3, lambda s: s.article == article)
            if set(labels) <= {"silent", "mentions", "other-event"}:
                rows += [row(f"fact:{file.parent.name}:{n}:{article}", f["fact"], s, stance=STANCES["touches"]) for s in nearest]
            elif labels == ["reports"] and nearest:
                rows.append(row(f"fact:{file.parent.name}:{n}:{article}", f["fact"], nearest[0], stance=STANCES["states"], weight=0.5))
    return rows


def own_events(file: Path, held_back: bool = False, round_: int = 2) -> tuple[list[Article], dict[str, list[dict]]]:
    """Events written for this training: their articles, and all their lines by event, those of later rounds left out."""
    events = {e: lines for e, lines in read_by_event(file).items() if bool(HELD_BACK.search(e)) == held_back}
    events = {e: [d for d in lines if d.get("round", 1) <= round_] for e, lines in events.items()}
    events = {e: lines for e, lines in events.items() if lines}
    articles = []
    for event, lines in events.items():
        for d in lines:
            if "article" in d:
                parts = [(p, s) for p, sentences in enumerate(d["paragraphs"], 1) for s in sentences]
                articles.append(build_article({"id": d["article"], "set": "own", "event": event, "headline": d.get("headline")}, parts))
    return articles, events


# --- Stance pairs of public sets ------------------------------------------------------------------------------

def pair_rows(data: Path) -> list[Row]:
    """Negated pairs (MIT) and FEVER-symmetric (CC BY-SA): a claim and one sentence without context."""
    rows: list[Row] = []
    labels = {"entailment": 0, "contradiction": 1, "neutral": 2, "SUPPORTS": 0, "REFUTES": 1}
    for name, claim, text in (("negnli", "hypothesis", "premise"), ("fever_symmetric_dev", "claim", "evidence")):
        for n, line in enumerate((data / f"stance/{name}.jsonl").open(encoding="utf8")):
            d = json.loads(line)
            if d["label"] in labels:
                rows.append(Row(f"{name}:{n}", d[claim], d[text], "", "", None, None, labels[d["label"]]))
    return rows


def swapped_rows(rows: list[Row], rng: random.Random) -> list[Row]:
    """Near misses: the year in a question replaced by another one; nothing answers it then."""
    made = []
    for r in rows:
        year = re.search(r"\b(1[89]\d\d|20[0-2]\d)\b", r.query)
        if r.answers == 1 and year and year.group() in r.sentence + r.previous + r.headline:
            other = str(int(year.group()) + rng.choice([-12, -7, -3, -1, 1, 2, 5, 9]))
            if other not in r.sentence + r.previous + r.headline:
                made.append(Row(r.group + ":year", r.query.replace(year.group(), other), r.sentence, r.headline, r.previous, 0, None, None))
    return made


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, required=True)
    options.add_argument("--sentences", type=Path, required=True, help="what split.ts wrote")
    options.add_argument("--events", type=Path, default=Path(__file__).parents[1] / "events", help="our own annotations and events")
    options.add_argument("--round", type=int, default=2, help="1: without the events and statements that were written later; 3: with those of the third round, and pairs for a teacher; 4: with further annotations of the news events")
    options.add_argument("--out", type=Path, required=True)
    args = options.parse_args()
    rng = random.Random(7)
    articles = load_articles(args.sentences)
    training = [a for a in articles.values() if a.set == "news-training" or (a.set == "news" and a.event in NEWS_TRAINING_EVENTS)]
    news = News(training)
    squad = squad_rows(args.data, articles)
    parts = {"squad": squad, "squad-year": swapped_rows(squad, rng), "pairs": pair_rows(args.data)}
    parts["news"] = [
        *gold_questions(args.data / "news-training/questions.jsonl", news, None),
        *gold_questions(args.data / "news/questions.jsonl", news, NEWS_TRAINING_EVENTS),
    ]
    parts["facts"] = [
        *fact_rows(args.data / "news-training/facts.jsonl", news, None),
        *fact_rows(args.data / "news/facts.jsonl", news, NEWS_TRAINING_EVENTS),
    ]
    own, lines = own_events(args.events / "invented.jsonl", round_=args.round)
    invented = News(own)
    annotated = read_by_event(args.events / "annotations.jsonl")
    parts["annotations"] = [r for event, ls in annotated.items() for r in annotation_rows(ls, news, event, args.round)]
    parts["own"] = [r for event, ls in lines.items() for r in annotation_rows(ls, invented, event, args.round)]
    if args.round > 2:
        parts["asked"], stated = asked_rows(args.events / "asked.jsonl", invented)
        parts["statements"] = [*stated, *statement_rows(news), *statement_rows(invented)]
    if args.round > 3:
        parts["further"] = further_rows(args.events / "further.jsonl", news)
    with args.out.open("w", encoding="utf8") as out:
        for name, rows in parts.items():
            answers = sum(r.answers == 1 for r in rows), sum(r.answers == 0 for r in rows)
            stance = [sum(r.stance == c for r in rows) for c in range(3)]
            print(f"{name}: {len(rows)} rows, answers yes/no {answers}, states/contradicts/touches {stance}")
            for r in rows:
                out.write(json.dumps({"part": part_of(name, r), **asdict(r)}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
