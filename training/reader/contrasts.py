"""A statement with one thing changed: the sentence that states it contradicts the changed one.

Nearly all words stay, so the model has to look at the one that does not. Changed are a number, a weekday or month, a
name (for another of the same event), and whether it is so at all.
"""
from __future__ import annotations

import random
import re

NUMBER = re.compile(r"\b\d[\d,.]*\d\b|\b\d\b")
NUMBER_WORDS = "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MONTHS = "January February March April June July August September October November December".split()
NAME = re.compile(r"(?:[A-Z][\w’'-]+)(?:\s(?:[A-Z][\w’'-]+))*")
#: A capital at the start of a sentence is no name by itself.
OPENING = set("A An The In On At By For From It He She They Some No Two Three Four Five Six Seven Eight Nine Ten More Most All Police".split())
AUXILIARY = re.compile(r"\b(is|are|was|were|has|have|had|will|would|can|could|did|must|should)\b(?! not\b)(?!n[’']t)")


def other_number(words: str, rng: random.Random) -> str:
    if not words.replace(",", "").isdigit():
        return words
    value = int(words.replace(",", ""))
    if 1900 <= value <= 2100:
        return str(value + rng.choice([-3, -2, -1, 1, 2]))
    made = max(1, round(value * rng.choice([0.4, 0.6, 0.75, 1.3, 1.6, 2.5])))
    return f"{made + (made == value):,}" if "," in words else str(made + (made == value))


def names_in(text: str) -> list[str]:
    """Names of people, places and bodies; a lone capital at the start of a sentence is none."""
    found = []
    for m in NAME.finditer(text):
        name = re.sub(r"[’']s$", "", m.group())
        opens = m.start() == 0 or text[m.start() - 2 : m.start()] in (". ", "“", ' "')
        if " " not in name and (opens or name in DAYS or name in MONTHS):
            continue
        found.append(" ".join(name.split()[1:]) if opens and name.split()[0] in OPENING else name)
    return found


def changed_values(fact: str, told: str, rng: random.Random) -> list[str]:
    """The fact with one of the values that the sentence also gives replaced by another."""
    made = []
    for m in NUMBER.finditer(fact):
        other = other_number(m.group(), rng)
        if m.group() in told and other != m.group():
            made.append(fact[: m.start()] + other + fact[m.end() :])
    for words in (NUMBER_WORDS, DAYS, MONTHS):
        for m in re.finditer(rf"\b({'|'.join(words)})\b", fact, re.I if words is NUMBER_WORDS else 0):
            if re.search(rf"\b{m.group()}\b", told, re.I):
                other = rng.choice([w for w in words if w != m.group().lower() and w != m.group()])
                other = other.capitalize() if m.group()[0].isupper() else other
                made.append(fact[: m.start()] + other + fact[m.end() :])
    return made


def changed_names(fact: str, told: str, names: list[str], rng: random.Random) -> list[str]:
    """The fact about another person or place of its event."""
    made = []
    for name in dict.fromkeys(names_in(fact)):
        last = name.split()[-1]
        others = [n for n in names if n.split()[-1] != last and n not in told and len(n.split()) == len(name.split())]
        if last in told and others:
            made.append(fact.replace(name, rng.choice(others)))
    return made


def negated(fact: str) -> list[str]:
    m = AUXILIARY.search(fact)
    return [] if m is None or re.search(r"\b(not|no|never|nobody|none)\b|n[’']t\b", fact) else [f"{fact[: m.end()]} not{fact[m.end() :]}"]


def contrasts(fact: str, told: str, names: list[str], rng: random.Random, most: int = 2) -> list[str]:
    """Up to `most` changed statements of different kinds."""
    kinds = [changed_values(fact, told, rng), changed_names(fact, told, names, rng), negated(fact)]
    made = [rng.choice(kind) for kind in kinds if kind]
    rng.shuffle(made)
    return made[:most]
