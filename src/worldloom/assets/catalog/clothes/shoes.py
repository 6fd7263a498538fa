"""A pair of shoes side by side: lace-ups, sneakers, boots, rain boots, slippers, sandals or high heels; or one shoe alone."""

from __future__ import annotations

from worldloom.assets.kit import Annotated, Card, Color, Kit, Literal, Material, Params as Base, Part, Wear, finish, np, number
from worldloom.assets.parts.body_form import Form, ball, blend, bone, carve, chain, cut, skin
from worldloom.assets.parts.kind_pieces import Piece, gathered, small
from worldloom.geometry import Floats, Mesh, cylinder, lathe, prism, rod, spline, tube

CARD = Card(
    "clothes/shoes", 1, "shoe",
    ("pair of shoes", "dress shoe", "leather shoe", "sneaker", "running shoe", "trainer shoe", "pair of sneakers", "boot", "pair of boots", "work boot", "cowboy boot", "rain boot", "rubber boot", "wellington", "slipper", "pair of slippers", "house shoe", "sandal", "flip flop", "pair of sandals", "high heel", "stiletto", "pair of high heels"),
    ("footwear", "clothes"), ("indoor", "bedroom", "hallway", "shop", "closet"), "floor",
)  # fmt: skip


class Params(Base):
    """Dials."""

    kind: Literal["lace", "sneaker", "boot", "rain", "slipper", "sandal", "heel"] = "lace"
    color: Color | None = None
    material: Literal["leather", "cloth", "rubber"] | None = None
    """By its kind where none is given."""
    pair: bool = True
    size: Annotated[float, number(0.65, 1.15)] = 1.0
    wear: Wear = 0.25


TONE = {"lace": "#2a1a12", "sneaker": "#dedbd2", "boot": "#5a3a20", "rain": "#d9a81c", "slipper": "#8a5a6a", "sandal": "#7a5230", "heel": "#a81c2a"}
STUFF = {"lace": "leather", "sneaker": "cloth", "boot": "leather", "rain": "rubber", "slipper": "velvet", "sandal": "leather", "heel": "leather"}
VARIETY = {"kind": ("lace", "sneaker", "boot", "heel")}
"""What several of them take in turn."""
CALLED = {"running shoe": "sneaker", "trainer shoe": "sneaker", "rain boot": "rain", "rubber boot": "rain", "wellington": "rain", "high heel": "heel", "heels": "heel", "stiletto": "heel", "flip flop": "sandal", "house shoe": "slipper", "boot": "boot", "shoe": "lace"}
"""Other names of its kinds."""
PRESETS = {k: Params(kind=k) for k in ("sneaker", "boot", "rain", "slipper", "sandal", "heel")} | {"one": Params(pair=False, kind="boot", material="rubber")}
LENGTH = 0.27


def build(p: Params, kit: Kit) -> Part:
    """Toes to -Y."""
    hue, stuff = p.color or TONE[p.kind], p.material or STUFF[p.kind]
    upper = {"leather": finish.leather(hue, p.wear), "cloth": finish.fabric(hue, p.wear), "velvet": finish.fabric(hue, p.wear, "velvet"), "rubber": finish.of("rubber", hue, 0.35, p.wear)}[stuff]
    step = 0.013 if kit.detail < 0.5 else 0.0075
    one = KINDS[p.kind](upper, hue, step, p.wear)
    pieces = [(r, m, q.moved((0.058, 0, 0))) for r, m, q in one]
    if p.pair:
        pieces += [(r, m, _mirrored(q).moved((-0.058, 0.012, 0))) for r, m, q in one]
    return small(gathered(pieces, scale=p.size), 0.8 if p.pair else 0.4, friction=0.9, affordances=("pick up", "wear"))


def _mirrored(m: Mesh) -> Mesh:
    n = None if m.normals is None else m.normals * [-1, 1, 1]
    return Mesh(m.vertices * [-1, 1, 1], m.faces[:, ::-1], n, m.uv, m.color)


def _sole(grow: float = 0.0, heel: float = 0.0) -> Floats:
    """The outline (k, 2) of a right foot's sole, toe at -Y."""
    key = [(0.0, 0.132), (0.03, 0.115), (0.032, 0.06), (0.027, 0.0), (0.04, -0.06), (0.032, -0.112), (0.002, -0.137), (-0.03, -0.115), (-0.04, -0.07), (-0.03, 0.0), (-0.031, 0.06), (-0.028, 0.115)]
    q = spline(np.array(key), 48, closed=True)
    return np.asarray(q * (1 + grow) + [0, heel])


def _foot(high: float, ankle: float = 0.1) -> list[Form]:
    """A foot's volume on a sole at z = 0.02."""
    return [ball((0, -0.07, 0.03), (0.039, 0.067, 0.036)), chain([(0, -0.06, 0.035), (-0.002, 0.02, 0.05), (0, 0.075, 0.06)], [0.035, 0.034, 0.034], 0.02), ball((0, 0.09, 0.045), (0.032, 0.04, 0.045)), bone((0, 0.075, 0.06), (0, 0.085, ankle), 0.034, 0.033)]


def _laces(rows: int, start: tuple[float, float], step: tuple[float, float], wide: float = 0.018) -> list[Mesh]:
    out = []
    for k in range(rows):
        y, z = start[0] + step[0] * k, start[1] + step[1] * k
        out += [tube(spline([(-wide, y, z - 0.004), (0, y - 0.002 + 0.004 * s, z + 0.006), (wide, y + 0.008, z)], 8) * [s, 1, 1], 0.0024, 6) for s in (-1, 1)]
    return out


def _low(upper: Material, sole: list[Piece], opening: float, step: float, laces: Material) -> list[Piece]:
    form = cut(blend(_foot(0.1, 0.085), 0.025), (0, 0, 0.016), (0, 0, -1), 0.004)
    form = carve(cut(form, (0, 0.06, opening), (0, 0.12, 1), 0.006), blend([bone((0, 0.085, 0.06), (0, 0.08, 0.16), 0.026, 0.028), bone((0, 0.08, 0.08), (0, 0.03, 0.095), 0.024, 0.016)], 0.01), 0.004)
    tongue = skin(blend([chain([(0, -0.012, 0.066), (0, 0.025, 0.084), (0, 0.045, 0.102)], [0.011, 0.013, 0.012], 0.01)], 0.01), 1.2 * step)
    return [("shoe", upper, skin(form, step, shade=0.35)), ("tongue", upper, tongue), *sole, *(("lace", laces, m) for m in _laces(4, (-0.03, 0.074), (0.017, 0.0092), 0.02))]


def _lace(upper: Material, hue: str, step: float, wear: float) -> list[Piece]:
    heel = prism(_sole(0.02)[_sole(0.02)[:, 1] > 0.03], 0.024, 0.002)
    sole: list[Piece] = [("sole", finish.leather("#120c08", wear), prism(_sole(0.05), 0.009, 0.002).moved((0, 0, 0.014))), ("heel", finish.rubber(), heel)]
    return _low(upper, sole, 0.092, step, finish.fabric("#171210"))


def _sneaker(upper: Material, hue: str, step: float, wear: float) -> list[Piece]:
    white = finish.plastic("#f2f0ea", 0.5, wear)
    sole: list[Piece] = [("sole", white, prism(_sole(0.07), 0.026, 0.006)), ("tread", finish.of("rubber", "#b03a2a", 0.6), prism(_sole(0.055), 0.006, 0.001))]
    stripes = [tube(spline([(0.039, 0.012 + y, 0.03), (0.0375, 0.022 + y, 0.052), (0.033, 0.034 + y, 0.078)], 8), 0.0042, 6) for y in (-0.014, 0.006)]
    return [*_low(upper, sole, 0.096, step, white), *(("stripe", finish.leather("#b03a2a"), m) for m in (*stripes, *(_mirrored(s) for s in stripes)))]


def _boot(upper: Material, hue: str, step: float, wear: float) -> list[Piece]:
    form = blend([*_foot(0.1, 0.12), bone((0, 0.085, 0.1), (0, 0.09, 0.235), 0.038, 0.046)], 0.025)
    form = cut(cut(form, (0, 0, 0.018), (0, 0, -1), 0.004), (0, 0, 0.24), (0, 0, 1), 0.005)
    form = carve(form, bone((0, 0.09, 0.18), (0, 0.092, 0.3), 0.029, 0.036), 0.004)
    heel = prism(_sole(0.03)[_sole(0.03)[:, 1] > 0.03], 0.03, 0.002)
    a = np.linspace(0, 2 * np.pi, 24, endpoint=False)
    cuff = tube(np.c_[0.046 * np.cos(a), 0.09 + 0.047 * np.sin(a), 0.236 + 0 * a], 0.0055, 7, closed=True)
    laces = _laces(7, (-0.018, 0.075), (0.0085, 0.0235), 0.016)
    return [("boot", upper, skin(form, step, shade=0.35)), ("cuff", upper, cuff), ("sole", finish.rubber(), prism(_sole(0.06), 0.014, 0.003).moved((0, 0, 0.012))), ("heel", finish.rubber(), heel), *(("lace", finish.fabric("#c9a45a"), m) for m in laces)]


def _rain(upper: Material, hue: str, step: float, wear: float) -> list[Piece]:
    form = blend([*_foot(0.1, 0.12), bone((0, 0.08, 0.1), (0, 0.085, 0.3), 0.042, 0.052)], 0.03)
    form = cut(cut(form, (0, 0, 0.014), (0, 0, -1), 0.004), (0, 0, 0.31), (0, 0, 1), 0.003)
    form = carve(form, bone((0, 0.083, 0.2), (0, 0.086, 0.36), 0.036, 0.044), 0.003)
    a = np.linspace(0, 2 * np.pi, 28, endpoint=False)
    rim = tube(np.c_[0.0515 * np.cos(a), 0.085 + 0.0515 * np.sin(a), 0.306 + 0 * a], 0.005, 7, closed=True)
    dark = finish.rubber()
    return [("boot", upper, skin(form, step, shade=0.3)), ("rim", dark, rim), ("sole", dark, prism(_sole(0.06), 0.018, 0.004)), ("heel", dark, prism(_sole(0.05)[_sole()[:, 1] > 0.03], 0.024, 0.002))]


def _slipper(upper: Material, hue: str, step: float, wear: float) -> list[Piece]:
    form = cut(blend([ball((0, -0.065, 0.03), (0.042, 0.075, 0.042)), ball((0, -0.02, 0.04), (0.041, 0.05, 0.042))], 0.03), (0, 0.0, 0), (0, 1, 0.15), 0.006)
    form = carve(cut(form, (0, 0, 0.016), (0, 0, -1), 0.003), blend([ball((0, -0.045, 0.03), (0.034, 0.07, 0.034)), bone((0, 0, 0.036), (0, 0.06, 0.05), 0.034)], 0.01), 0.004)
    line = spline([(0.0415, 0.0, 0.02), (0.036, 0.004, 0.056), (0, 0.008, 0.078), (-0.036, 0.004, 0.056), (-0.0415, 0.0, 0.02)], 22)
    fleece = finish.of("fur", "#e8dfcc", 0.95)
    return [("slipper", upper, skin(form, step, shade=0.3)), ("fleece", fleece, tube(line, 0.0085, 8)), ("sole", finish.rubber(), prism(_sole(0.05), 0.01, 0.003)), ("insole", fleece, prism(_sole(0.0), 0.01, 0.003).moved((0, 0, 0.009)))]


def _sandal(upper: Material, hue: str, step: float, wear: float) -> list[Piece]:
    strap = [tube(spline([(0.039, y, 0.02), (0.03, y + 0.006, 0.05), (0, y + 0.01, 0.062), (-0.03, y + 0.006, 0.05), (-0.039, y, 0.02)], 20), 0.0085, 8).scaled((1, 1.5, 1)).moved((0, -0.5 * y, 0)) for y in (-0.085, -0.035)]
    back = [tube(spline([(0.034, 0.055, 0.02), (0.034, 0.075, 0.06), (0.02, 0.118, 0.07), (-0.02, 0.118, 0.07), (-0.034, 0.075, 0.06), (-0.034, 0.055, 0.02)], 26), 0.006, 8), tube(spline([(0.034, 0.07, 0.06), (0.02, 0.045, 0.085), (-0.02, 0.045, 0.085), (-0.034, 0.07, 0.06)], 18), 0.006, 8)]
    buckle = cylinder(0.009, 0.004, 14, 0.001).turned(np.array([[0, 0, 1], [0, 1, 0], [-1, 0, 0.0]])).moved((0.036, 0.066, 0.062))
    return [("sole", finish.of("rubber", "#2a1d14", 0.8), prism(_sole(0.05), 0.02, 0.005)), ("insole", finish.leather("#b58a5a", wear), prism(_sole(0.02), 0.006, 0.002).moved((0, 0, 0.017))), *(("strap", upper, m) for m in (*strap, *back)), ("buckle", finish.metal("brass", wear), buckle)]


def _heel(upper: Material, hue: str, step: float, wear: float) -> list[Piece]:
    def rise(y: Floats) -> Floats:
        return np.asarray(0.09 * np.clip((y + 0.045) / 0.13, 0, 1) ** 1.3)

    form = blend([ball((0, -0.075, 0.026), (0.033, 0.056, 0.024)), bone((0, -0.05, 0.026), (0, 0.02, 0.028), 0.03, 0.027), bone((0, 0.03, 0.03), (0, 0.095, 0.042), 0.029, 0.034)], 0.02)
    form = carve(cut(form, (0, 0, 0.012), (0, 0, -1), 0.003), blend([bone((0, -0.03, 0.056), (0, 0.092, 0.066), 0.021, 0.024), ball((0, 0.03, 0.046), (0.019, 0.075, 0.026))], 0.01), 0.004)
    m = skin(form, 0.85 * step, shade=0.3)
    body = Mesh(m.vertices + np.c_[0 * m.vertices[:, :2], rise(m.vertices[:, 1])], m.faces, None, m.uv, m.color)
    flat = prism(_sole(-0.06, 0.0) * [0.82, 0.98], 0.005, 0.001)
    sole = Mesh(flat.vertices + np.c_[0 * flat.vertices[:, :2], rise(flat.vertices[:, 1]) + 0.006], flat.faces, None, flat.uv)
    post = rod((0, 0.114, 0.0), (0, 0.098, 0.125), 0.005, 14, 0.024)
    tip = lathe([(0, 0), (0.0065, 0), (0.0062, 0.008), (0, 0.008)], 12, 0.5).moved((0, 0.112, 0))
    return [("shoe", upper, body), ("sole", finish.leather("#1a1412", wear), sole), ("heel", upper, post), ("tip", finish.rubber(), tip)]


KINDS = {"lace": _lace, "sneaker": _sneaker, "boot": _boot, "rain": _rain, "slipper": _slipper, "sandal": _sandal, "heel": _heel}
