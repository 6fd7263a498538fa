"""Next-token prediction, and sampling with temperature, top-k and nucleus (Holtzman et al. 2020, sec. 3.1)."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor

from worldloom.learn.draws import Draws
from worldloom.learn.models.condition import Condition
from worldloom.learn.models.gpt import GPT, Cache
from worldloom.learn.sampling import chosen


def loss(model: GPT, tokens: Tensor, condition: Condition) -> Tensor:
    """Mean cross-entropy in nats a token of `tokens` (b, n); negative ones (padding) do not count."""
    logits = model(tokens.clamp_min(0), condition)
    return F.cross_entropy(logits.flatten(0, 1), torch.where(tokens < 0, -100, tokens).flatten())


def choose(logits: Tensor, draws: Draws, temperature: float = 1.0, top: int = 0, nucleus: float = 1.0) -> Tensor:
    """A token (b,) for each row of logits (b, vocabulary)."""
    tokens = chosen(logits.float().cpu().numpy(), draws.chance.uniform(logits.shape[1]), temperature, top, nucleus)
    return torch.from_numpy(tokens).to(logits.device)


@torch.no_grad()
def sample(model: GPT, n: int, length: int, condition: Condition, draws: Draws, guidance: float = 1.0,
           temperature: float = 1.0, top: int = 0, nucleus: float = 1.0) -> Tensor:  # fmt: skip
    """`n` sequences (n, length); guidance above 1 pushes the logits from "nothing asked" to what is asked."""
    device = model.table.weight.device
    free = condition.without(torch.ones(n, dtype=torch.bool, device=device), model.config.classes)
    asked_cache, free_cache = Cache(), Cache()
    token: Tensor | None = None
    out = []
    for _ in range(length):
        logits, asked_cache = model.step(token, condition, asked_cache, n)
        if guidance != 1:
            unasked, free_cache = model.step(token, free, free_cache, n)
            logits = unasked + guidance * (logits - unasked)
        token = choose(logits, draws, temperature, top, nucleus)
        out.append(token)
    return torch.stack(out, 1)


__all__ = ["loss", "choose", "sample"]
