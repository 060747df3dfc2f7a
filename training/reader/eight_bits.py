"""Products in 8 bits, as the exported file takes them: training with their rounding costs the file nothing in quality.

Activations: one scale and zero point a tensor, from its least and greatest value (what ONNX calls DynamicQuantizeLinear).
Weights: one scale an output channel, symmetric.
"""
from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import nn


def rounded_activation(x: torch.Tensor) -> torch.Tensor:
    x = x.float()
    low, high = torch.aminmax(x.detach())
    low, high = low.clamp(max=0.0), high.clamp(min=0.0)
    scale = ((high - low) / 255).clamp(min=1e-8)
    zero = torch.round(-low / scale).to(torch.int32)
    return torch.fake_quantize_per_tensor_affine(x, scale, zero, 0, 255)


def rounded_weight(w: torch.Tensor) -> torch.Tensor:
    scale = (w.detach().abs().amax(1) / 127).clamp(min=1e-8)
    zeros = torch.zeros_like(scale, dtype=torch.int32)
    return torch.fake_quantize_per_channel_affine(w, scale, zeros, 0, -127, 127)


def in_eight_bits(trunk: nn.Module) -> None:
    """From here on every linear layer of the trunk rounds its input and its weights (straight-through gradients)."""
    # Query, key and value read the same tensor, which is rounded once.
    last: list[torch.Tensor | None] = [None, None]

    def rounded(x: torch.Tensor) -> torch.Tensor:
        if last[0] is not x:
            last[:] = [x, rounded_activation(x)]
        return last[1]

    for layer in trunk.modules():
        if isinstance(layer, nn.Linear):
            layer.forward = lambda x, layer=layer: F.linear(rounded(x), rounded_weight(layer.weight), layer.bias)
