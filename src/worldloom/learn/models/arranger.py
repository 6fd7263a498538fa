"""A set transformer that says what a room lacks, and where it would stand.

ATISS (Paschalidou et al. 2021, sec. 3): a room is an unordered set, the network sees what stands there without any order, and the next
thing is drawn attribute by attribute. Different here: the size is not drawn but given (makers know theirs), a thing is carried by floor,
wall, ceiling or another thing (a pointer, Vinyals et al. 2015, eq. 3), and its pose is told in that carrier's frame, in bins.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from worldloom.learn.layouts.codes import CARRIERS, PLACES, TURNINGS
from worldloom.learn.models.parts import SwiGLU

SORTS = ("level", "wall", "thing")
SORTS_OF = (0, 0, 1, 1, 1, 1, 2)
"""Of each carrier: floor, ceiling, four walls, any thing."""
WAVES = 5
"""Frequencies of a place as a share of the room, and of metres."""
WIDE = 8.0
"""Metres of a wide room."""
LOOKS = 2
"""Layers of a question, behind those that see the room."""


@dataclass(frozen=True)
class ArrangerConfig:
    """Sizes: `names` categories, `classes` kinds of room."""

    names: int
    classes: int = 0
    width: int = 96
    depth: int = 3
    heads: int = 3


class Look(nn.Module):
    """Attention of `x` to `memory`, then a gated layer; both normalised before."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads, self.norm1, self.norm2 = heads, nn.RMSNorm(width, eps=1e-6), nn.RMSNorm(width, eps=1e-6)
        self.ask, self.give, self.leave = nn.Linear(width, width), nn.Linear(width, 2 * width), nn.Linear(width, width)
        self.feed = SwiGLU(width, 2 * width)

    def forward(self, x: Tensor, memory: Tensor, mask: Tensor | None) -> Tensor:
        """(b, n, width) of (b, n, width) and (b, m, width); `mask` (b, 1, 1, m) true where there is something."""
        q = self._parted(self.ask(self.norm1(x)))
        k, v = (self._parted(part) for part in self.give(memory).chunk(2, -1))
        seen = F.scaled_dot_product_attention(q, k, v, attn_mask=mask).transpose(1, 2).flatten(2)
        x = x + self.leave(seen)
        out: Tensor = x + self.feed(self.norm2(x))
        return out

    def _parted(self, x: Tensor) -> Tensor:
        out: Tensor = x.view(x.shape[0], x.shape[1], self.heads, x.shape[2] // self.heads).transpose(1, 2)
        return out


class Arranger(nn.Module):
    """What is seen of a room -> what comes next; a thing that comes -> what carries it, where on it, and how it is turned."""

    def __init__(self, config: ArrangerConfig) -> None:
        super().__init__()
        self.config, w = config, config.width
        self.kind = nn.Embedding(config.classes + 1, w)
        self.name = nn.Embedding(config.names, w)
        self.carrier = nn.Embedding(CARRIERS + 1, w)
        self.room, self.size, self.place = nn.Linear(3, w), nn.Linear(3, w), nn.Linear(2 + 12 * WAVES, w)
        self.register_buffer("octaves", math.pi * 2.0 ** torch.arange(WAVES), persistent=False)
        self.octaves: Tensor
        self.blocks = nn.ModuleList([Look(w, config.heads) for _ in range(config.depth + LOOKS)])
        self.asked = nn.Parameter(torch.zeros(w))
        self.known, self.what = nn.RMSNorm(w, eps=1e-6), nn.Linear(w, config.names + 1)
        self.on, self.point = nn.Linear(w, CARRIERS), nn.Linear(w, w)
        self.u, self.v, self.turn = _head(w, PLACES), _head(w, PLACES), _head(w, TURNINGS)
        self.at_u, self.at_v = nn.Embedding(PLACES, w), nn.Embedding(PLACES, w)
        self.count, self.habit = nn.Embedding(config.names, w), nn.Embedding(len(SORTS) * config.names, 2 * PLACES + TURNINGS)
        nn.init.zeros_(self.habit.weight)
        for table in (self.kind, self.name, self.carrier, self.at_u, self.at_v, self.count):
            nn.init.normal_(table.weight, std=0.02)

    def memory(self, things: Tensor, room: Tensor, label: Tensor, mask: Tensor | None = None) -> Tensor:
        """(b, 1 + n, width) of things (b, n, SEEN) in rooms (b, 3) metres of the kinds `label` (b,); mask (b, n) true where there are."""
        there = (things[..., :1] * 0 + 1 if mask is None else mask[..., None].float()).transpose(1, 2)
        head = self.kind(label) + self.room(room / WIDE) + (there @ self.count(things[..., 0].long()))[:, 0]
        flat = self.name(things[..., 0].long()) + self.size(things[..., 1:4]) + self.carrier(things[..., 8].long())
        x = torch.cat([head[:, None], flat + self.place(self._waves(things, room))], 1)
        wide = None if mask is None else F.pad(mask, (1, 0), value=True)[:, None, None]
        for layer in self.blocks[: self.config.depth]:
            x = layer(x, x, wide)
        out: Tensor = self.known(x)
        return out

    def next(self, memory: Tensor, mask: Tensor | None = None) -> Tensor:
        """Logits (b, names + 1) of what comes next; the last stands for nothing more."""
        x = self._looked(self.asked + 0 * memory[:, :1], memory, mask)
        out: Tensor = self.what(x)[:, 0]
        return out

    def asks(self, memory: Tensor, name: Tensor, size: Tensor, mask: Tensor | None = None) -> Tensor:
        """(b, t, width): the question where things of these names (b, t) and sizes (b, t, 3), as logarithms, would stand."""
        return self._looked(self.name(name) + self.size(size), memory, mask)

    def carriers(self, memory: Tensor, ask: Tensor) -> Tensor:
        """Logits (b, t, CARRIERS + n) of what carries them."""
        to = self.point(ask) @ memory[:, 1:].transpose(1, 2) / math.sqrt(self.config.width)
        return torch.cat([self.on(ask), to], 2)

    def table(self, memory: Tensor) -> Tensor:
        """(b, CARRIERS + n, width): each carrier as a vector."""
        fixed = self.carrier.weight[:CARRIERS] + 0 * memory[:, :1]
        return torch.cat([fixed, memory[:, 1:]], 1)

    def poses(
        self, ask: Tensor, carrier: Tensor, name: Tensor, on: Tensor, u: Tensor, v: Tensor
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Logits of u, of v where u is known, and of the turn where both are, of things of these names.

        `on` (..., width) is what carries them, `carrier` (...) its code. What a name does on floors, walls and things, whatever else
        stands there, is a table of its own.
        """
        sort = carrier.new_tensor(SORTS_OF)[carrier.clamp_max(CARRIERS)]
        usual_u, usual_v, usual_turn = self.habit(name * len(SORTS) + sort).split((PLACES, PLACES, TURNINGS), -1)
        g = ask + on
        h = g + self.at_u(u)
        return self.u(g) + usual_u, self.v(h) + usual_v, self.turn(h + self.at_v(v)) + usual_turn

    def _looked(self, x: Tensor, memory: Tensor, mask: Tensor | None) -> Tensor:
        wide = None if mask is None else F.pad(mask, (1, 0), value=True)[:, None, None]
        for layer in self.blocks[self.config.depth :]:
            x = layer(x, memory, wide)
        return x

    def _waves(self, things: Tensor, room: Tensor) -> Tensor:
        """(b, n, 2 + 12 WAVES): place as a share of the room and in metres, and heading, as sinusoids."""
        xyz, yaw = things[..., 4:7], things[..., 7:8]
        angle = torch.cat([xyz / room[:, None], xyz / WIDE], 2)[..., None] * self.octaves
        flat = angle.reshape(angle.shape[0], angle.shape[1], 6 * WAVES)  # which holds for a room without things, too
        return torch.cat([flat.sin(), flat.cos(), yaw.sin(), yaw.cos()], 2)


def answered(model: Arranger, things: Tensor, room: Tensor, label: Tensor, name: Tensor, size: Tensor,
             chosen: Tensor) -> tuple[Tensor, ...]:  # fmt: skip
    """Logits about one room (n, SEEN), (3,), (1,), and a thing (1,), (1, 3): what `answers` says of its memory."""
    return answers(model, model.memory(things[None], room[None], label), name, size, chosen)


def answers(model: Arranger, memory: Tensor, name: Tensor, size: Tensor, chosen: Tensor) -> tuple[Tensor, ...]:
    """What comes next (names + 1,), what carries the thing (CARRIERS + n,), and u, v, turn (k, bins) for each of `chosen` (k, 3), draws of
    carrier, u and v."""
    ask = model.asks(memory, name[None], size[None])
    on = model.table(memory)[0][chosen[:, 0]]
    u, v, turn = model.poses(ask[0], chosen[:, 0], name, on, chosen[:, 1], chosen[:, 2])
    return model.next(memory)[0], model.carriers(memory, ask)[0, 0], u, v, turn


def _head(width: int, out: int) -> nn.Sequential:
    return nn.Sequential(nn.RMSNorm(width, eps=1e-6), nn.Linear(width, 2 * width), nn.SiLU(), nn.Linear(2 * width, out))


__all__ = ["LOOKS", "Arranger", "ArrangerConfig", "Look", "answered", "answers"]
