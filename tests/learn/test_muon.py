"""Muon: what an update looks like, what it is for, and that a run with it resumes exactly (test_loop does that for all families)."""

from __future__ import annotations

import torch
from torch import nn

from worldloom.learn.learner import part
from worldloom.learn.models.jit import JiT, JiTConfig
from worldloom.learn.muon import LIKE_ADAM, Muon, hidden, orthogonal


def test_singular_values_come_near_one_and_singular_vectors_stay() -> None:
    torch.manual_seed(0)
    for shape in ((48, 16), (16, 48)):
        g = torch.randn(3, *shape) * 1e-3
        made = orthogonal(g)
        u, _, v = torch.linalg.svd(g, full_matrices=False)
        inside = u.mT @ made @ v.mT
        on = torch.diagonal(inside, dim1=1, dim2=2)
        assert float(on.min()) > 0.6 and float(on.max()) < 1.3, "the quintic leaves singular values within a third of one"
        assert float((inside - torch.diag_embed(on)).abs().max()) < 1e-4


def test_an_update_is_as_long_as_one_of_adams() -> None:
    torch.manual_seed(0)
    p = nn.Parameter(torch.zeros(64, 96))
    p.grad = torch.randn(64, 96) * 1e3
    Muon([p], lr=0.5).step()
    root = float(p.detach().square().mean().sqrt())
    assert abs(root / (0.5 * LIKE_ADAM) - 1) < 0.25, root


def test_matrices_of_one_shape_do_not_mix() -> None:
    torch.manual_seed(0)
    grads = [torch.randn(8, 12), torch.randn(8, 12)]
    alone, together = [], [nn.Parameter(torch.zeros(8, 12)) for _ in grads]
    for p, g in zip(together, grads, strict=True):
        p.grad = g.clone()
        one = nn.Parameter(torch.zeros(8, 12))
        one.grad = g.clone()
        Muon([one], lr=0.1).step()
        alone.append(one)
    Muon(together, lr=0.1).step()
    for a, b in zip(alone, together, strict=True):
        assert torch.allclose(a, b, atol=1e-6)


def test_it_has_the_matrices_of_the_blocks_and_adam_all_else() -> None:
    model = JiT(JiTConfig(size=8, width=16, depth=2, heads=2))
    made = part(model, 1e-3, (0.9, 0.95), muon=8.0)
    adam, muon = made.optimisers
    inner = {id(p) for p in hidden(model)}
    assert {id(p) for g in muon.param_groups for p in g["params"]} == inner and len(inner) == 2 * 5
    assert {id(p) for g in adam.param_groups for p in g["params"]} == {id(p) for p in model.parameters()} - inner
    assert muon.param_groups[0]["share"] == 8.0


def test_it_learns_a_product_of_matrices_faster_than_adam() -> None:
    def after(muon: float) -> float:
        torch.manual_seed(0)
        net = nn.Module()
        net.blocks = nn.Sequential(*(nn.Linear(32, 32, bias=False) for _ in range(3)))
        x, goal = torch.randn(256, 32), torch.randn(32, 32) / 32**0.5
        made, loss = part(net, 1e-3, (0.9, 0.95), muon=muon), torch.tensor(0.0)
        for _ in range(120):
            net.zero_grad()
            loss = (net.blocks(x) - x @ goal).square().mean()
            loss.backward()
            for optimiser in made.optimisers:
                optimiser.step()
        return float(loss.detach())

    assert after(8.0) < 0.5 * after(0.0)
