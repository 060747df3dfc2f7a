"""Puts the weights of a larger base together: `python -m reader.base FOLDER`, then `--base FOLDER` where a network is made.

`bge-small-en-v1.5` (MIT; twelve layers, 384 wide) lies on the package index inside the package `compartment` (Apache-2.0),
its products in 8 bits with one scale an output channel. Training goes on from what these bytes stand for.
"""
from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from safetensors.torch import save_file

from .packages import checked, packaged

PACKAGE = "compartment"
MODEL = "bge-small-en-v1.5-int8/model_quantized.onnx"
TOKENIZER = "bge-small-en-v1.5-int8/tokenizer.json"
DIGESTS = {
    MODEL: "6c9c6101a956d62dfb5e7190c538226c0c5bb9cb27b651234b6df063ee7dbfe4",
    TOKENIZER: "d241a60d5e8f04cc1b2b3e9ef7a4921b27bf526d9f6050ab90f9267a1f9e5c66",
}
CONFIG = {
    "model_type": "bert",
    "architectures": ["BertModel"],
    "hidden_act": "gelu",
    "hidden_size": 384,
    "intermediate_size": 1536,
    "layer_norm_eps": 1e-12,
    "max_position_embeddings": 512,
    "num_attention_heads": 12,
    "num_hidden_layers": 12,
    "pad_token_id": 0,
    "type_vocab_size": 2,
    "vocab_size": 30522,
}


def content_of(name: str) -> bytes:
    return checked(name, packaged(PACKAGE, name), DIGESTS[name])


def weights_of(model: onnx.ModelProto) -> dict[str, torch.Tensor]:
    """The network's weights under the names of `BertModel`, quantised ones as the numbers they stand for."""
    tables = {t.name: numpy_helper.to_array(t) for t in model.graph.initializer}

    def read(name: str) -> np.ndarray:
        zero = tables[f"{name}_zero_point"].astype(np.float32)
        return (tables[f"{name}_quantized"].astype(np.float32) - zero) * tables[f"{name}_scale"]

    named = ("embeddings.", "encoder.")
    found = {k: v for k, v in tables.items() if k.startswith(named) and v.dtype == np.float32 and v.ndim > 0}
    found = {k: v for k, v in found.items() if not k.endswith(("_scale", "_zero_point"))}
    for name in tables:
        if name.startswith(named) and name.endswith("_quantized"):
            whole = name.removesuffix("_quantized")
            found[whole] = read(whole)
    for node in model.graph.node:
        if node.op_type == "MatMulInteger" and node.name.startswith("/encoder/"):
            layer = node.name.removeprefix("/").removesuffix("/MatMul_quant").replace("/", ".")
            # The product's weights lie by input and output; a linear layer keeps them the other way round.
            found[f"{layer}.weight"] = read(node.input[1].removesuffix("_quantized")).T
    return {k: torch.tensor(np.ascontiguousarray(v)) for k, v in sorted(found.items())}


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("folder", type=Path)
    folder = options.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    weights = weights_of(onnx.load_model_from_string(content_of(MODEL)))
    save_file(weights, str(folder / "model.safetensors"), metadata={"format": "pt"})
    (folder / "config.json").write_text(json.dumps(CONFIG, indent=2) + "\n", encoding="utf8")
    (folder / "tokenizer.json").write_bytes(content_of(TOKENIZER))
    print(f"{folder}: {len(weights)} tensors")


if __name__ == "__main__":
    main()
