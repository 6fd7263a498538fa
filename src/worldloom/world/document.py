"""The World: the complete document that every renderer, simulator, checker and editor reads."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from worldloom.world.base import RGB, Frozen, Quat, Unit, Vec2, Vec3
from worldloom.world.plan import Finding, Origin, Season, TimeOfDay, Weather

Kind = Literal["object", "architecture", "terrain", "person"]
Quality = Literal["draft", "standard", "film"]
SCHEMA = 1


class Material(Frozen):
    """A physically based finish. `recipe` names a procedural texture set; the numbers steer it."""

    recipe: str = "plain"
    color: RGB = (0.5, 0.5, 0.5)
    """Linear albedo, or specular tint for metals."""
    roughness: Unit = 0.6
    metallic: Unit = 0.0
    wear: Unit = 0.2
    """0 new, 1 neglected: dirt in corners, worn edges, rust or moss by recipe."""
    emission: RGB = (0.0, 0.0, 0.0)
    """Radiance in units where a sunlit white wall is about 1; lamps 5-30."""
    transmission: Unit = 0.0
    """1 is clear glass."""
    thin: bool = False
    """A leaf, cloth or paper: light passes through diffusely, both sides are seen."""
    scale: float = Field(default=1.0, gt=0, le=100)
    """Multiplies the real size of the texture's pattern."""


class Pose(Frozen):
    """Where an entity stands: its origin is the centre of its footprint on what carries it; front is -Y."""

    position: Vec3 = (0.0, 0.0, 0.0)
    rotation: Quat = (1.0, 0.0, 0.0, 0.0)
    scale: float = Field(default=1.0, gt=0, le=100)


class Collider(Frozen):
    """A convex piece in the entity's frame. box: size = full extents; cylinder: (radius, radius, height) along z;
    sphere: (radius, ..); hull: points."""

    shape: Literal["box", "cylinder", "sphere", "hull"] = "box"
    center: Vec3 = (0.0, 0.0, 0.0)
    rotation: Quat = (1.0, 0.0, 0.0, 0.0)
    size: Vec3 = (1.0, 1.0, 1.0)
    points: tuple[Vec3, ...] = ()
    link: str = ""
    """Name of the moving link (door, drawer) this piece belongs to; empty for the body."""


class Joint(Frozen):
    """A moving link: surfaces whose `link` is this name turn about or slide along `axis` through `origin`."""

    name: str
    kind: Literal["hinge", "slide"] = "hinge"
    origin: Vec3 = (0.0, 0.0, 0.0)
    axis: Vec3 = (0.0, 0.0, 1.0)
    limits: Vec2 = (0.0, 1.6)
    """Radians or metres."""
    value: float = 0.0


class Light(Frozen):
    """A lamp in the entity's frame. `power` in watts of radiant flux seen as lumens/100; `radius` softens it."""

    name: str = "lamp"
    kind: Literal["point", "spot", "area"] = "point"
    position: Vec3 = (0.0, 0.0, 0.0)
    direction: Vec3 = (0.0, 0.0, -1.0)
    color: RGB = (1.0, 0.75, 0.45)
    power: float = Field(default=10.0, ge=0)
    radius: float = Field(default=0.05, gt=0)
    angle: float = Field(default=1.2, gt=0)
    """Half angle of a spot in radians."""
    flicker: Unit = 0.0
    on: bool = True


class SoundSource(Frozen):
    """Something heard, in the entity's frame. `sound` is a recipe of synth.sound; gain in dB at 1 m."""

    sound: str
    position: Vec3 = (0.0, 0.0, 0.0)
    gain: float = Field(default=0.0, ge=-60, le=12)
    loop: bool = True
    every: float = Field(default=0.0, ge=0)
    """Mean seconds between events for sounds that do not loop; 0 for loops."""


class Effect(Frozen):
    """Something that is not a solid: fire, smoke, steam, spray, sparks, embers, lava_glow. In the entity's frame."""

    kind: Literal["fire", "smoke", "steam", "spray", "sparks", "dust", "splash", "halo"]
    position: Vec3 = (0.0, 0.0, 0.0)
    size: Vec3 = (0.5, 0.5, 1.0)
    color: RGB = (1.0, 1.0, 1.0)
    rate: float = Field(default=1.0, ge=0)


class Motion(Frozen):
    """A behaviour that world.motion evaluates at any time; the same in the player and in film."""

    kind: Literal["bob", "circle", "sway", "spin", "path", "turn", "breathe", "flicker", "swing", "track"]
    seed: int = 0
    amplitude: float = 0.1
    """Metres (bob), radians (sway, swing, turn), metres of radius (circle)."""
    period: float = Field(default=4.0, gt=0)
    center: Vec3 = (0.0, 0.0, 0.0)
    axis: Vec3 = (0.0, 0.0, 1.0)
    points: tuple[Vec3, ...] = ()
    """Way points in world space for `path`; offsets in the entity's own frame for `track`."""
    speed: float = 1.0
    link: str = ""
    """Moves one link (propeller, flag) instead of the whole entity; `hands` of a person is what they hold."""
    times: tuple[float, ...] = Field(default=(), max_length=4096, exclude_if=lambda v: not v)
    """Of a `track`: seconds of its points, rising, within its period."""
    turns: tuple[Quat, ...] = Field(default=(), max_length=4096, exclude_if=lambda v: not v)
    """Of a `track`: how it is turned at its points, against the entity's own rotation; none for one that only goes."""


class Errand(Frozen):
    """Where somebody takes what is in their hands: picked up at the first place, set down at the last, and after a while taken back.

    In the frame in which the person stands at time 0.
    """

    way: tuple[Vec3, ...] = Field(min_length=1, max_length=24)
    """Places on the ground, along free ground; one alone is lifted and set down on the spot."""
    faces: Vec2 = (0.0, 0.0)
    """Headings at the first and the last, radians to the left."""
    ground: tuple[Vec3, ...] = Field(default=(), max_length=256, exclude_if=lambda v: not v)
    """Points of the ground along the way, where that is not level: kerbs, slopes."""


class Act(Frozen):
    """What a person's body does: a motion of `synth.people.motion`, or `keep`, the posture that its maker gave it, breathing.

    An entity's acts follow each other round and round; one that walks goes along its `path` motion.
    """

    clip: str = Field(pattern=r"^[a-z_]{1,40}$")
    start: float = Field(default=0.0, ge=0, le=3600)
    """Seconds of the motion that have passed when the act begins, so that no two people move as one."""
    seconds: float = Field(default=0.0, ge=0, le=600)
    """How long until the next act; 0 is the motion's own length."""
    mood: str = Field(default="neutral", pattern=r"^[a-z_]{1,40}$")
    intensity: Unit = 0.7
    look: float = Field(default=0.0, ge=-2.0, le=2.0, exclude_if=lambda v: v == 0)
    """Radians that who keeps to a place looks to their left, at somebody."""
    errand: Errand | None = Field(default=None, exclude_if=lambda v: v is None)
    """Of a `fetch`."""


class Support(Frozen):
    """A surface that carries others, in the entity's frame: a horizontal rectangle at height z."""

    name: str = "top"
    center: Vec3 = (0.0, 0.0, 0.0)
    size: Vec2 = (1.0, 1.0)
    clearance: float = 10.0
    """Free height above it in metres."""


class Entity(Frozen):
    """One thing that stands somewhere. Geometry is rebuilt from maker id, version, params and seed."""

    id: str
    category: str
    kind: Kind = "object"
    label: str = ""
    maker: str
    """`family/name@version`."""
    params: dict[str, Any] = Field(default_factory=dict)
    seed: int = 0
    pose: Pose = Pose()
    support: str = "ground"
    """Id of what carries it, or ground, water, air, wall, ceiling, hang."""
    support_surface: str = ""
    thing: str | None = None
    """Plan thing this answers."""
    origin: Origin = "added"
    attributes: dict[str, str] = Field(default_factory=dict)
    materials: dict[str, Material] = Field(default_factory=dict)
    """Overrides by role; roles not named keep the maker's."""
    extent: Vec3 = (1.0, 1.0, 1.0)
    """Size of the axis-aligned box in its own frame, metres."""
    center: Vec3 = (0.0, 0.0, 0.5)
    """Centre of that box in its own frame."""
    mass: float = Field(default=1.0, ge=0)
    friction: float = Field(default=0.7, ge=0)
    dynamic: bool = False
    """Free to be pushed; False is fixed."""
    colliders: tuple[Collider, ...] = ()
    joints: tuple[Joint, ...] = ()
    supports: tuple[Support, ...] = ()
    functional_sides: tuple[Literal["front", "back", "left", "right"], ...] = ()
    affordances: tuple[str, ...] = ()
    lights: tuple[Light, ...] = ()
    sounds: tuple[SoundSource, ...] = ()
    effects: tuple[Effect, ...] = ()
    motions: tuple[Motion, ...] = ()
    acts: tuple[Act, ...] = Field(default=(), max_length=8)
    """Of people, in turn; where there are any, `synth.people.acting.frames_of` says how the body stands at a time."""
    room: str = ""


class Scatter(Frozen):
    """Many small things that nobody counts: grass, pebbles, leaves, distant trees. One node, merged or instanced."""

    id: str
    category: str
    maker: str
    params: tuple[dict[str, Any], ...] = ({},)
    """Variants; instance i uses params[variant[i]]."""
    seed: int = 0
    positions: tuple[Vec3, ...] = ()
    yaws: tuple[float, ...] = ()
    scales: tuple[float, ...] = ()
    variants: tuple[int, ...] = ()


class Water(Frozen):
    """A body of water with a moving surface at height `level`."""

    id: str
    kind: Literal["sea", "lake", "river", "puddle", "pond"] = "sea"
    level: float = 0.0
    polygon: tuple[Vec2, ...] = ()
    """Outline; empty means everywhere where the terrain lies below the level."""
    color: RGB = (0.012, 0.03, 0.032)
    waves: Unit = 0.3
    """0 mirror, 1 storm."""
    flow: Vec2 = (0.0, 0.0)


class Zone(Frozen):
    """A named region of the ground: what may stand there and what it is made of."""

    id: str
    kind: str
    """quay, water, street, sidewalk, yard, lawn, plaza, forest, shore, beach, field, floor, runway, path, slope, air..."""
    polygon: tuple[Vec2, ...]
    """Counter-clockwise, metres."""
    height: float = 0.0
    walkable: bool = True


class Terrain(Frozen):
    """Parameters from which synth.terrain rebuilds the height field and ground cover, bit for bit."""

    biome: str = "plain"
    size: float = Field(default=400.0, gt=0, le=20000)
    seed: int = 0
    relief: float = 1.0
    features: tuple[dict[str, Any], ...] = ()
    """Landforms with position and size: quay, road, hill, lake, volcano, ... read by synth.terrain."""
    snow: Unit = 0.0
    wetness: Unit = 0.0


class Sky(Frozen):
    """Light and weather outside. Angles in radians; azimuth from +Y clockwise seen from above."""

    time: TimeOfDay = "afternoon"
    season: Season = "summer"
    weather: Weather = "clear"
    sun_azimuth: float = 0.8
    sun_elevation: float = 0.6
    turbidity: float = Field(default=3.0, ge=1, le=10)
    cloud_cover: Unit = 0.3
    moon: bool = False
    stars: Unit = 0.0
    fog_density: float = Field(default=0.0002, ge=0, le=1)
    """Extinction per metre at the ground."""
    fog_height: float = Field(default=20.0, gt=0)
    fog_color: RGB = (0.7, 0.75, 0.8)
    rain: Unit = 0.0
    snow: Unit = 0.0
    dust: Unit = 0.0
    lightning: bool = False
    wind: Vec2 = (1.5, 0.5)
    """Metres per second at head height."""
    planet: Literal["earth", "mars"] = "earth"


class Camera(Frozen):
    """A view. `fov` is horizontal, radians; `focus` metres, `aperture` radius in metres (0 = all sharp)."""

    name: str
    position: Vec3
    target: Vec3
    fov: float = Field(default=0.98, gt=0.05, lt=2.8)
    focus: float = 8.0
    aperture: float = 0.0


class Shot(Frozen):
    """A camera move for film: eased through its key cameras over `seconds`."""

    name: str
    seconds: float = Field(gt=0)
    keys: tuple[Camera, ...]


class Room(Frozen):
    """An interior: outline, height, style."""

    id: str
    kind: str
    polygon: tuple[Vec2, ...]
    height: float = 2.7
    style: str = ""


class Ambience(Frozen):
    """A bed of sound without a place: recipe of synth.sound and gain in dB."""

    sound: str
    gain: float = 0.0


class OwnTexture(Frozen):
    """A user's picture that stands for a recipe's texture set in one world."""

    name: str = Field(pattern=r"^[a-z_]{1,40}:[0-9a-f]{24}$")
    """What materials call it: the recipe that it replaces and the picture's hash."""
    file: str = Field(pattern=r"^texture-[a-z_]{1,40}\.png$")
    """Beside world.json."""
    metres: float = Field(gt=0, le=100)
    """Edge of the tile."""
    source: str = Field(default="", max_length=200)
    """The model that made it, or the picture's file name, for people."""
    model_sha256: str = Field(default="", pattern=r"^([0-9a-f]{64})?$")
    """Of the model, where there is one."""


class OwnSound(Frozen):
    """Sounds of a user's model that stand for a recipe of sound in one world."""

    name: str = Field(pattern=r"^[a-z_]{1,40}:[0-9a-f]{24}$")
    """The recipe that they replace and the hash of their samples."""
    file: str = Field(pattern=r"^sound-[a-z_]{1,40}\.wav$")
    """Beside world.json."""
    seconds: float = Field(gt=0, le=60)
    """From the beginning of one to that of the next."""
    source: str = Field(default="", max_length=200)
    """The model that made them, for people."""
    model_sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    licences: str = Field(default="", max_length=120)
    """Of what the model has learnt from."""


class World(Frozen):
    """Everything a renderer needs, nothing that can be derived cheaply."""

    schema_version: int = SCHEMA
    version: str
    prompt: str
    seed: int
    quality: Quality = "standard"
    place: str = "plain"
    interior: bool = False
    mood: str = "calm"
    sky: Sky = Sky()
    terrain: Terrain | None = None
    waters: tuple[Water, ...] = ()
    zones: tuple[Zone, ...] = ()
    rooms: tuple[Room, ...] = ()
    entities: tuple[Entity, ...] = ()
    scatters: tuple[Scatter, ...] = ()
    cameras: tuple[Camera, ...] = ()
    """The first is the poster's."""
    shots: tuple[Shot, ...] = ()
    spawn: Vec3 = (0.0, 0.0, 0.0)
    spawn_yaw: float = 0.0
    ambience: tuple[Ambience, ...] = ()
    textures: tuple[OwnTexture, ...] = Field(default=(), max_length=32)
    """A user's own, in place of recipes."""
    sounds: tuple[OwnSound, ...] = Field(default=(), max_length=32)
    """A user's own, in place of recipes."""
    narration: str = ""
    findings: tuple[Finding, ...] = ()

    def entity(self, id: str) -> Entity:
        """The entity with this id; KeyError if there is none."""
        for e in self.entities:
            if e.id == id:
                return e
        raise KeyError(id)


__all__ = [
    "Kind", "Quality", "SCHEMA", "Material", "Pose", "Collider", "Joint", "Light", "SoundSource", "Effect", "Motion", "Errand",
    "Act", "Support", "Entity", "Scatter", "Water", "Zone", "Terrain", "Sky", "Camera", "Shot", "Room", "Ambience", "OwnTexture",
    "OwnSound", "World",
]  # fmt: skip
