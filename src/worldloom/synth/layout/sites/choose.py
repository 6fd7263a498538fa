"""Which site a place is built on."""

from __future__ import annotations

from collections.abc import Callable

from worldloom.synth.layout.sites import nature, room, shopfront, town
from worldloom.synth.layout.sites.base import Site
from worldloom.world import Plan

Builder = Callable[[Plan, int], Site]
SITES: dict[str, Builder] = {
    "harbour": town.harbour, "port": town.harbour, "marina": town.harbour, "alley": town.alley, "street": town.suburb, "suburb": town.suburb,
    "city_street": town.city, "city": town.city, "downtown": town.city, "village": town.square, "square": town.square, "market": town.square,
    "town_square": town.square, "castle": town.square, "playground": nature.meadow, "station": town.station, "subway": town.station,
    "train_station": town.station, "airfield": nature.airfield, "runway": nature.airfield, "airport": nature.airfield,
    "desert": nature.desert, "mars": nature.mars, "moon": nature.moon, "forest": nature.forest, "woods": nature.forest, "jungle": nature.jungle,
    "camp": nature.forest, "beach": nature.beach, "coast": nature.coast, "cliff": nature.coast, "sea": nature.beach, "temple": nature.coast,
    "lake": nature.lake, "pond": nature.lake, "river": nature.river, "island": nature.island, "volcano": nature.island, "mountain": nature.mountain,
    "field": nature.field, "farm": nature.field, "meadow": nature.meadow, "park": nature.meadow, "garden": nature.meadow, "plain": nature.meadow,
    "snow": nature.snowfield, "ruins": nature.coast, "hill": nature.meadow, "construction_site": nature.meadow, "stadium": nature.meadow,
    "vineyard": nature.field, "cemetery": nature.meadow, "swamp": nature.lake, "cave": nature.mountain, "quarry": nature.mountain,
}  # fmt: skip


HOMES = ("house", "cottage", "cabin", "hut", "chalet", "farmhouse")
"""Asked for in a village, they stand along its lane instead of closing a square."""


def site_for(plan: Plan, seed: int, wider: float = 1.0) -> Site:
    """The site for a plan's setting; unknown places become a room or a meadow with what is near them. Rooms are so many times wider and
    deeper than usual."""
    s = plan.setting
    if s.place == "shop_window":
        return shopfront.shopfront(plan, seed)
    if s.interior and s.place not in ("station", "subway", "train_station"):
        return room.room(plan, seed, wider)
    place = s.place
    if place == "desert" and any(t.category in ("airplane", "runway", "windsock", "hangar") for t in plan.things):
        return nature.airfield(plan, seed)
    if place == "village" and any(t.origin == "asked" and t.category in HOMES and t.count.n for t in plan.things):
        return town.hamlet(plan, seed)
    if place not in SITES:
        near = [n for n in s.near if n in SITES]
        place = near[0] if near else "meadow"
    return SITES[place](plan, seed)


__all__ = ["SITES", "site_for"]
