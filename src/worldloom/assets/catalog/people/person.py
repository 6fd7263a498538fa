"""A person: standing, walking, working, pointing, sitting or lying, dressed by role - worker in a high-visibility vest, surgeon, patient, fisherman, blacksmith, villager."""

from __future__ import annotations

from dataclasses import replace

from worldloom.assets.kit import (
    Annotated, Card, Collider, Color, Kit, Literal, Material, Motion, Params as Base, Part, Surface, finish, hull_collider, metres, np, number,
    rgb, surface,
)  # fmt: skip
from worldloom.assets.parts.body_dress import CUTS, OUTFITS, Outfit, clothes, wardrobe
from worldloom.assets.parts.body_figure import arm, bare_foot, hand, leg, neck, scale_of, shoe, sole
from worldloom.assets.parts.body_form import cell, skin
from worldloom.assets.parts.body_hats import hat
from worldloom.assets.parts.body_head import HAIR, Skull, beard, brows, combed, eyes, hair, head as skull_form, head_meshes
from worldloom.assets.parts.body_skeleton import POSTURES, Posture, Skeleton, build_of, eased, skeleton
from worldloom.assets.parts.body_wares import HOLDS, draped, held, worn
from worldloom.assets.parts.body_ways import everyday, ways
from worldloom.geometry import Floats, Mesh, join

CARD = Card(
    "people/person", 1, "person",
    ("people", "human", "man", "woman", "figure", "pedestrian", "adult", "guy", "lady", "gentleman", "villager", *(r.replace("_", " ") for r in OUTFITS if r != "old_person")),
    ("human",), ("people",), "ground", (0.3, 0.1, 0.1, 0.1),
)  # fmt: skip
Role = Literal[
    "casual", "blacksmith", "surgeon", "doctor", "nurse", "patient", "teacher", "student", "fisherman", "sailor", "farmer", "gardener", "carpenter", "mechanic", "worker", "chef", "baker",
    "butcher", "waiter", "barista", "shopkeeper", "librarian", "painter", "sculptor", "potter", "tailor", "musician", "dancer", "soldier", "king", "monk", "wizard", "police_officer",
    "firefighter", "pilot", "astronaut", "scientist", "driver", "tourist", "guide", "hunter", "manager", "lifeguard", "old_person",
    "bard", "judge", "receptionist", "dentist", "vet", "pharmacist", "paramedic", "hairdresser", "flight_attendant", "bellhop", "butler", "maid", "cleaner", "clown",
    "magician", "athlete", "cyclist", "swimmer", "surfer", "skier", "hiker", "biker", "cowboy", "sheriff", "pirate", "captain", "detective", "reporter", "guard", "postman",
    "miner", "explorer", "bride", "queen", "witch", "priest", "nun", "prisoner", "samurai", "graduate", "santa_claus",
]  # fmt: skip
Pose = Literal[
    "auto", "standing", "walking", "running", "working", "hammering", "pointing", "waving", "reading", "carrying", "fishing", "sitting", "cross_legged", "kneeling", "lying", "reclining", "sleeping",
    "sitting_reading", "sitting_typing", "sitting_writing", "sitting_playing", "sitting_eating", "sitting_drinking", "cross_legged_reading", "lying_reading", "reclining_reading", "leaning",
    "holding", "lugging", "propping", "cradling", "fighting", "strumming", "pushing", "boxing", "sitting_holding", "sitting_cradling", "sitting_strumming",
    "fiddling", "fluting", "blowing", "bowing", "sitting_fiddling", "sitting_fluting", "sitting_blowing", "sitting_bowing",
]  # fmt: skip
"""Lying, reclining (trunk raised by a backrest) and sleeping: face up, head towards +Y, origin under the body's middle. Sitting: origin on the seat, feet 0.45 m below."""


class Params(Base):
    """Dials. `clothing` colours the main garment; left out, role and chance choose."""

    height: Annotated[float, metres(1.45, 2.0)] = 1.75
    role: Role = "casual"
    pose: Pose = "auto"
    """auto: what the role usually does."""
    style: Literal["modern", "indoors", "formal", "victorian", "medieval", "beach"] = "modern"
    """Of a casual dresser; indoors: modern without a coat."""
    clothing: Color | None = None
    sex: Literal["any", "male", "female"] = "any"
    age: Literal["child", "adult", "old"] = "adult"
    cover: Color | None = None
    """Of a blanket drawn up to the chest of somebody lying; None for none."""
    girth: Annotated[float, metres(0.85, 1.4)] = 1.0
    span: Annotated[float, metres(0.12, 0.8)] = 0.36
    """From palm to palm of somebody who carries something in both hands."""
    seat: Annotated[float, metres(0.0, 0.59)] = 0.0
    """Of the seat of somebody who sits over what the feet rest on; 0: that of a chair."""
    tuck: Annotated[float, metres(0.0, 0.5)] = 0.0
    """From the hips ahead to the ankles of feet on the rung of a stool; 0: where they like."""
    way: Annotated[int, number(0, 11)] = 0
    """Which of the ways that their role leaves free they dress, and in which of its colours."""


VARIETY = {"way": tuple(range(12))}
"""Of several people no two dress alike, where their role lets them."""
PRESETS = {
    "patient": Params(role="patient", pose="lying"), "covered": Params(pose="sleeping", cover="navy"), "worker": Params(role="worker"), "blacksmith": Params(role="blacksmith"), "teacher": Params(role="teacher"), "surgeon": Params(role="surgeon"),
    "fisherman": Params(role="fisherman"), "villager": Params(style="medieval", pose="walking"), "astronaut": Params(role="astronaut"), "sitting": Params(pose="sitting", sex="female"), "on a stool": Params(pose="sitting", seat=0.47, tuck=0.14), "carrying": Params(pose="carrying"), "child": Params(age="child", pose="waving"),
}  # fmt: skip
_SKINS = ("#f0cdb4", "#e6bb9b", "#d9a784", "#c48d68", "#a06c48", "#7a4c30", "#563421")
_HAIRS = ("#1f1611", "#14100e", "#4a2f1c", "#6d4a2b", "#a37a45", "#7d3d1f")
_IRISES = ((0.1, 0.05, 0.025), (0.05, 0.03, 0.018), (0.09, 0.15, 0.22), (0.09, 0.12, 0.06), (0.12, 0.07, 0.03))


def build(p: Params, kit: Kit) -> Part:
    """Chance fills in what is not asked for; then skeleton, skin, clothes, head, hat and tool."""
    r = kit.rng("person")
    male = p.sex == "male" or (p.sex == "any" and bool(r.random() < 0.5))
    o = outfit_of(p, male, r)
    tall = p.height * (1.0 if male else 0.94) * float(r.normal(1.0, 0.025)) * (0.69 if p.age == "child" else 0.97 if p.age == "old" else 1.0)
    posture = posture_of(p, o, r)
    k = skeleton(build_of(tall, male and p.age != "child", p.age == "child", p.girth * float(r.normal(1.0, 0.05))), posture)
    color, legs = colors_of(p, o, r)
    step = cell(kit.detail, 0.029, 1.7) * scale_of(k)
    dressed = clothes(k, o, color, legs, kit.seed, step)
    tone = int(r.choice(7, p=(0.2, 0.2, 0.16, 0.14, 0.12, 0.1, 0.08)))
    flesh = Material(recipe="skin", color=rgb(_SKINS[tone]), roughness=0.55, wear=0.0)
    face = _head(p, o, k, male, kit, flesh, tone)
    parts = [*face, *dressed, *_limbs(o, k, kit, flesh), *worn(k, o, step), *held(k, o)]
    parts = [q for q in parts if len(q.mesh)]
    if posture.rest == "back":
        if p.cover:
            parts.append(surface("blanket", draped(np.concatenate([q.mesh.vertices for q in parts]), kit.seed), finish.fabric(p.cover, 0.1, "knit")))
        parts = [replace(q, mesh=replace(q.mesh, vertices=np.maximum(q.mesh.vertices, [-9.0, -9.0, 0.0]))) for q in parts]
    mass = 72 * (tall / 1.75) ** 2.3 * p.girth
    return Part(
        tuple(parts), colliders_of(parts, posture.rest), mass, anchors={"head": _t(k.head.at(0, 0, 0.09)), "hand.left": _t(k.hand[0].at(0, 0, -0.08)), "hand.right": _t(k.hand[1].at(0, 0, -0.08))},
        affordances=("talk",), motions=motions_of(k, posture.rest, kit), attributes={"wears": wardrobe(o)},
    )  # fmt: skip


def outfit_of(p: Params, male: bool, r: np.random.Generator) -> Outfit:
    """What somebody wears: of a role its own or another of its ways, else what chance draws, `p.way` further on."""
    if p.role != "casual":
        choices = ways(p.role, male)
        return choices[p.way % len(choices)]
    choices = everyday(p.style, male)
    return choices[(int(r.integers(len(choices))) + p.way) % len(choices)]


def colors_of(p: Params, o: Outfit, r: np.random.Generator) -> tuple[str, str]:
    """The colours of the main garment and of the trousers."""
    drawn = [x[(int(r.integers(len(x))) + p.way) % len(x)] for x in (o.color, o.legs_color or ("black",))]
    color = p.clothing or drawn[0]
    return color, color if o.top in ("scrubs", "suit") and o.legs_color else drawn[1]


def posture_of(p: Params, o: Outfit, r: np.random.Generator) -> Posture:
    name = (o.pose or "standing") if p.pose == "auto" else p.pose
    posture = POSTURES[name]
    if posture.span:
        posture = replace(posture, span=p.span)
    if o.hold in HOLDS and name in ("standing", "walking"):
        posture = replace(posture, arm_r=HOLDS[o.hold], grip_r=1.0)
    if p.age == "old" and posture.rest == "feet":
        posture = replace(posture, lean=posture.lean + 8, nod=posture.nod + 6)
    return eased(posture, r)


def _head(p: Params, o: Outfit, k: Skeleton, male: bool, kit: Kit, flesh: Material, dark: int) -> list[Surface]:
    """Face, eyes, hair, beard and hat; `dark` is the index of the skin, which hair and eyes go with."""
    r = kit.rng("head")
    skull = Skull(k.head, k.size.head, male and p.age != "child")
    step = cell(kit.detail, 0.012, 2.4) * skull.s
    closed = p.pose == "sleeping"
    out = [surface("skin", join([head_meshes(skull, step, closed, kit.detail > 0.2), skin(neck(k), 0.016 * skull.s, 2, 0.3)]), flesh)]
    if kit.detail >= 0.3:
        iris = np.array(_IRISES[int(r.integers(0, 2 if dark > 2 else 5))])
        out.append(surface("eye", eyes(skull, iris, kit.n(18, 10)), Material(recipe="ceramic", color=(1.0, 1.0, 1.0), roughness=0.06, wear=0.0)))
    grey = p.age == "old"
    tone = (0.5, 0.49, 0.47) if grey else rgb(_HAIRS[int(r.integers(0, 2 if dark > 3 else 3 if dark > 2 else 6))])
    strands = finish.of("fur", tone, 0.55, 0.1)
    style = str(r.choice(("short", "side", "crop", "curly", "receding") if male else ("long", "bun", "ponytail", "bob")))
    style = str(r.choice(("receding", "bald", "short"))) if grey and male else "bun" if grey else "short" if male and p.age == "child" else style
    assert style in HAIR
    wig = hair(skull, style, kit.seed, bool(o.hat) and o.hat not in ("crown", "tonsure"))
    locks = [skin(brows(skull, skull_form(skull)), 0.0055 * skull.s, 1, 0.0)] if kit.detail > 0.2 else []
    if wig is not None and o.hat not in ("space_helmet", "hood", "surgical_cap", "kerchief"):
        locks.append(combed(skin(wig, step * 1.5, 2, 0.4, 0.02), skull, kit.seed))
    if male and p.age != "child" and ("beard" in o.extras or r.random() < 0.15):
        locks.append(combed(skin(beard(skull, kit.seed), step * 1.1, 2, 0.3, 0.015), skull, kit.seed))
    if locks:
        out.append(surface("hair", locks, strands))
    return out + hat(o.hat, skull, o.hat_color, k)


def _limbs(o: Outfit, k: Skeleton, kit: Kit, flesh: Material) -> list[Surface]:
    """Hands, bare arms and legs, feet or shoes."""
    s = scale_of(k)
    fine, limb = cell(kit.detail, 0.0122, 1.8) * s, cell(kit.detail, 0.018) * s
    bare: list[Mesh] = []
    gloves: list[Mesh] = []
    shoes: list[Mesh] = []
    soles: list[Mesh] = []
    cut = CUTS[o.top]
    for i in (0, 1):
        (gloves if "gloves" in o.extras else bare).append(skin(hand(k, i, 0.004 if "gloves" in o.extras else 0.0), fine, 2, 0.25, 0.012))
        if cut.arm < 0.9:
            bare.append(skin(arm(k, i), limb, 2, 0.2))
        if o.legs in ("none", "shorts"):
            bare.append(skin(leg(k, i), 1.3 * limb, 2, 0.2))
        if o.shoes in ("bare", "sandal"):
            bare.append(skin(bare_foot(k, i), 0.012 * s, 2, 0.3))
            if o.shoes == "bare":
                continue
            soles.append(skin(sole(k, i), 0.018 * s, 2, 0.0))
            continue
        shaft = {"boot": 0.12, "rubber_boot": 0.28}.get(o.shoes, 0.0) * s
        shoes.append(skin(shoe(k, i, shaft, 0.012 if o.top == "suit" else 0.012 if o.shoes == "rubber_boot" else 0.004 if shaft else 0.0), 0.95 * limb, 2, 0.3))
        soles.append(skin(sole(k, i, 0.004), 0.018 * s, 2, 0.0))
    if o.top == "bare" or o.top == "tank":
        bare.append(skin(neck(k), 0.02 * s))
    out = [surface("skin", bare, flesh)] if bare else []
    if gloves:
        color = {"surgeon": "#b9cbd6", "suit": "#c9c9c7"}.get("suit" if o.top == "suit" else "surgeon" if o.top == "surgical_gown" else "", "#6b4a28")
        out.append(surface("glove", gloves, finish.leather(rgb(color), 0.4) if color == "#6b4a28" else finish.rubber(rgb(color))))
    if shoes:
        stuff = finish.of("rubber", o.shoes_color, 0.4) if o.shoes == "rubber_boot" else finish.leather(rgb(o.shoes_color), 0.35)
        out.append(surface("shoe", shoes, stuff))
    return [*out, surface("sole", soles, finish.rubber((0.03, 0.028, 0.026)))] if soles else out


def colliders_of(parts: list[Surface], rest: str) -> tuple[Collider, ...]:
    """Hulls of head, trunk with arms, and legs."""
    v: Floats = np.concatenate([s.mesh.vertices for s in parts])
    axis = 1 if rest == "back" else 2
    t = (v[:, axis] - v[:, axis].min()) / max(float(np.ptp(v[:, axis])), 1e-6)
    bands = ((-0.1, 0.3), (0.28, 0.56), (0.54, 0.84), (0.82, 1.1))
    groups = [v[(t >= a) & (t <= b)] for a, b in bands]
    return tuple(hull_collider(g, keep=40) for g in groups if len(g) > 8)


def motions_of(k: Skeleton, rest: str, kit: Kit) -> tuple[Motion, ...]:
    seed = kit.seed % 97
    breath = Motion(kind="breathe", amplitude=0.006, period=3.8, center=_t(k.chest.at(0, 0, 0.3)), axis=_t(k.chest.r[:, 2]), seed=seed)
    if rest != "feet":
        return (breath,)
    return (breath, Motion(kind="sway", amplitude=0.006, period=5.2, center=(0.0, 0.0, 0.0), axis=(0.0, 1.0, 0.0), seed=seed + 1))


def _t(v: Floats) -> tuple[float, float, float]:
    return (round(float(v[0]), 4), round(float(v[1]), 4), round(float(v[2]), 4))
