"""The mean of two weights: `python -m reader.mix A.pt B.pt --share 0.3 --out MIX.pt` (0.3 of B).

Weights that were trained on from others lie in one valley with them: between the two, what either learnt is kept
(Wortsman et al. 2022, "Robust fine-tuning of zero-shot models").
"""
from __future__ import annotations

import argparse
from pathlib import Path

import torch


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("first", type=Path)
    options.add_argument("second", type=Path)
    options.add_argument("--share", type=float, required=True, help="of the second, 0 to 1")
    options.add_argument("--out", type=Path, required=True)
    args = options.parse_args()
    first, second = (torch.load(file, weights_only=True) for file in (args.first, args.second))
    if first.keys() != second.keys():
        raise SystemExit(f"{args.first} and {args.second} are weights of two networks")
    mixed = {
        name: (1 - args.share) * tensor + args.share * second[name] if tensor.is_floating_point() else tensor
        for name, tensor in first.items()
    }
    torch.save(mixed, args.out)


if __name__ == "__main__":
    main()
