"""Exports weights to one ONNX file: products in 8 bits, embeddings in 8 bits. `python -m reader.export --weights M.pt --out reader.onnx`.

The same weights give the same bytes: names and order come from the exporter, no time or path is stored.
"""
from __future__ import annotations

import argparse
import hashlib
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from .network import Reader


class Exported(torch.nn.Module):
    """The network as it is served: ids, types and mask in; the answer's, span's and stance's logits out."""

    def __init__(self, reader: Reader):
        super().__init__()
        self.reader = reader

    def forward(self, ids, types, mask):
        answers, start, end, stance = self.reader(ids, types, mask)
        shut = (1.0 - mask.float()) * -1e4
        return answers, start + shut, end + shut, stance


def export_float(reader: Reader, file: Path) -> None:
    ids = torch.ones(2, 12, dtype=torch.long)
    torch.onnx.export(
        Exported(reader).eval(),
        (ids, torch.zeros_like(ids), torch.ones_like(ids)),
        str(file),
        input_names=["ids", "types", "mask"],
        output_names=["answers", "start", "end", "stance"],
        dynamic_axes={n: {0: "rows", 1: "tokens"} for n in ("ids", "types", "mask", "start", "end")}
        | {n: {0: "rows"} for n in ("answers", "stance")},
        opset_version=17,
        dynamo=False,
    )


def pack_embeddings(model: onnx.ModelProto) -> None:
    """Token embeddings as one signed byte a value with a scale a row (half of the file is this table)."""
    tables = {i.name: i for i in model.graph.initializer}
    for node in list(model.graph.node):
        if node.op_type != "Gather" or node.input[0] not in tables:
            continue
        table = numpy_helper.to_array(tables[node.input[0]])
        if table.ndim != 2 or table.shape[0] < 10_000:
            continue
        name = node.input[0]
        scale = np.abs(table).max(axis=1, keepdims=True).astype(np.float32) / 127
        scale[scale == 0] = 1
        packed = np.clip(np.round(table / scale), -127, 127).astype(np.int8)
        model.graph.initializer.remove(tables[name])
        model.graph.initializer.extend(
            [numpy_helper.from_array(packed, name + ".packed"), numpy_helper.from_array(scale, name + ".scale")]
        )
        out = node.output[0]
        new = [
            helper.make_node("Gather", [name + ".packed", node.input[1]], [out + ".packed"], axis=0),
            helper.make_node("Cast", [out + ".packed"], [out + ".cast"], to=TensorProto.FLOAT),
            helper.make_node("Gather", [name + ".scale", node.input[1]], [out + ".scale"], axis=0),
            helper.make_node("Mul", [out + ".cast", out + ".scale"], [out]),
        ]
        at = list(model.graph.node).index(node)
        model.graph.node.remove(node)
        for k, one in enumerate(new):
            model.graph.node.insert(at + k, one)


def quantise(source: Path, out: Path) -> None:
    """The trunk's products in 8 bits, weights by output channel; the heads stay as they are (they are small, and decide)."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    model = onnx.load(str(source))
    pack_embeddings(model)
    # A Gemm becomes a MatMul of this name before it would be quantised.
    products = {"MatMul": "", "Gemm": "_MatMul"}
    heads = [n.name + products[n.op_type] for n in model.graph.node if n.op_type in products and "/trunk/" not in n.name]
    packed = out.with_suffix(".packed.onnx")
    onnx.save(model, str(packed))
    quantize_dynamic(
        str(packed), str(out), per_channel=True, weight_type=QuantType.QInt8, op_types_to_quantize=["MatMul"], nodes_to_exclude=heads
    )
    packed.unlink()
    made = onnx.load(str(out))
    made.doc_string = ""
    made.producer_name = "byline"
    made.producer_version = ""
    for node in made.graph.node:
        node.doc_string = ""
    out.write_bytes(made.SerializeToString(deterministic=True))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--weights", type=Path, required=True)
    options.add_argument("--out", type=Path, required=True)
    options.add_argument("--base", type=Path, help="the base weights that training began from, where they are not those of six layers")
    options.add_argument("--float", type=Path, help="keep the unquantised file here")
    args = options.parse_args()
    reader = Reader(args.base)
    reader.load_state_dict(torch.load(args.weights, weights_only=True))
    whole = args.float or args.out.with_suffix(".float.onnx")
    export_float(reader, whole)
    quantise(whole, args.out)
    if args.float is None:
        whole.unlink()
    print(f"{args.out}: {args.out.stat().st_size} bytes, sha256 {hashlib.sha256(args.out.read_bytes()).hexdigest()}")


if __name__ == "__main__":
    main()
