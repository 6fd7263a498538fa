"""A voice made to sound like somebody: what is measured, what is changed, what is read from files, and a user's own model."""

from __future__ import annotations

import hashlib
import struct
from pathlib import Path

import numpy as np
import pytest

from worldloom.compute.signals import signal
from worldloom.synth.voice.cloned import likeness, measure, nearest, supplied
from worldloom.synth.voice.cloned.adapt import Adaptation, CopiedVoice, adapted, reshaped, sample_of
from worldloom.synth.voice.cloned.likeness import Resemblyzer, embedded, similarity
from worldloom.synth.voice.cloned.recording import recording
from worldloom.synth.voice.engine import UNIT
from worldloom.synth.voice.say import Manner, say
from worldloom.synth.voice.script import Script
from worldloom.synth.voice.voices import voice_of
from worldloom.trust.consent.standins import murmur, wav
from worldloom.world import InputError, MissingError

LINE = "The lamps were lit along the harbour, and a thin rain fell on the boats."


@pytest.mark.parametrize("hertz", [75.0, 110.0, 190.0, 320.0])
def test_pitch_is_found_within_two_percent(hertz: float) -> None:
    t = np.arange(2 * 16_000) / 16_000
    wanted = hertz * 2 ** (0.2 * np.sin(2 * np.pi * 0.8 * t))
    phase = 2 * np.pi * np.cumsum(wanted) / 16_000
    found = measure.pitches(sum((np.cos(k * phase) / k for k in range(1, 9)), np.zeros(len(t))))
    middle = slice(10, len(found) - 15)
    ratio = found[middle] / wanted[:: measure.HOP][middle.start : middle.stop]
    assert (found[middle] > 0).mean() > 0.98 and np.abs(ratio[found[middle] > 0] - 1).max() < 0.03


def test_noise_and_silence_have_no_pitch() -> None:
    rng = np.random.default_rng(1)
    assert (measure.pitches(rng.normal(0, 0.1, 16_000)) > 0).mean() < 0.1
    assert measure.traits(np.zeros(16_000, np.float32)).pitch == 0


def test_formants_move_and_the_pitch_stays() -> None:
    x = np.asarray(signal.resample_poly(murmur(140, (600.0, 1400.0, 2500.0), 3, 1), 3, 2), np.float32)
    y = reshaped(x, 1.15, (0.0,) * measure.BANDS)
    before, after = (measure.traits(np.asarray(signal.resample_poly(v, 2, 3), np.float32)) for v in (x, y))
    assert after.pitch == pytest.approx(before.pitch, rel=0.01)
    assert len(y) == len(x) and np.sqrt(np.mean(y**2)) == pytest.approx(np.sqrt(np.mean(x**2)), rel=0.01)
    hertz = np.fft.rfftfreq(measure.FRAME, 1 / measure.RATE)
    low = (hertz > 400) & (hertz < 950)
    assert hertz[low][after.vowels[low].argmax()] / hertz[low][before.vowels[low].argmax()] == pytest.approx(1.15, abs=0.08)


def test_nothing_asked_is_nothing_changed() -> None:
    x = murmur(140, (600.0,), 1, 1)
    assert reshaped(x, 1.0, (0.0,) * measure.BANDS) is x and len(reshaped(x[:0], 1.2, (1.0,) * measure.BANDS)) == 0


@pytest.mark.slow
def test_a_voice_comes_nearer_to_a_sample() -> None:
    """By spectra alone: the median of the pitch within 5 %, half the distance of average spectra, no clipping, the same words in their places."""
    plain = voice_of("heart")
    goal = CopiedVoice(
        plain, Adaptation(base="heart", own=190, pitch=120, span=1.2, formants=0.87, colour=tuple(np.linspace(-4, 4, 28))), "goal"
    )
    wanted, own = (measure.traits(sample_of(voice)) for voice in (goal, plain))
    how = adapted(plain, own, wanted)
    made = say(Script(LINE), Manner(voice="x"), find=lambda name: CopiedVoice(plain, how, "x"))
    found = measure.traits(np.asarray(signal.resample_poly(made.samples, 1, 3), np.float32))
    goals, plains = (measure.traits(sample_of(voice, LINE)) for voice in (goal, plain))
    assert found.pitch == pytest.approx(goals.pitch, rel=0.05)

    def far(spectrum: measure.Array) -> float:
        return float(np.sqrt(np.mean((spectrum - goals.spectrum) ** 2)))

    assert far(found.spectrum) < 0.5 * far(plains.spectrum)
    assert np.abs(made.samples).max() < 1 and made.voices == ("x",)
    assert [w.said for w in made.words] == [w.said for w in say(Script(LINE), Manner()).words]
    again = say(Script(LINE), Manner(voice="x"), find=lambda name: CopiedVoice(plain, how, "x"))
    assert np.array_equal(again.samples, made.samples)


def test_voices_that_cannot_be_near_are_not_listened_to() -> None:
    names = ["heart", "af_sky", "am_adam", "bf_emma", "bm_lewis", "own.m"]
    assert nearest.likely(names, 210.0) == ["heart", "af_sky", "bf_emma", "own.m"]
    assert nearest.likely(names, 110.0) == ["heart", "am_adam", "bm_lewis", "own.m"]
    assert nearest.likely(names, 150.0) == nearest.likely(names, 0.0) == names, "either, or nobody knows"



def test_the_nearest_voice_is_the_voice_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    voices = {
        n: CopiedVoice(voice_of("heart"), Adaptation(base="heart", own=190, pitch=p), n)
        for n, p in (("a", 110), ("b", 190), ("c", 300))
    }
    monkeypatch.setattr(nearest, "heard", lambda voice: sample_of(voice, LINE))
    wanted = measure.traits(sample_of(voices["c"], LINE))
    assert nearest.nearest(wanted, voices, find=lambda n: voices[n])[0].name == "c"


def test_an_lstm_in_numpy_remembers_as_torch_does() -> None:
    torch = pytest.importorskip("torch")
    torch.manual_seed(1)
    twin = torch.nn.LSTM(40, 256, 1, batch_first=True)
    x = np.random.default_rng(1).normal(size=(2, 30, 40)).astype(np.float32)
    w = {k: v.detach().numpy() for k, v in twin.named_parameters()}
    own = likeness._remembered(x, (w["weight_ih_l0"], w["weight_hh_l0"], w["bias_ih_l0"] + w["bias_hh_l0"]))
    assert np.abs(own - twin(torch.from_numpy(x))[0].detach().numpy()).max() < 1e-5


def test_embeddings_are_unit_vectors_of_any_length_of_speech() -> None:
    rng = np.random.default_rng(2)

    def some(*shape: int) -> likeness.Floats:
        return rng.normal(0, 0.2, shape).astype(np.float32)

    net = Resemblyzer(tuple((some(1024, n), some(1024, 256), some(1024)) for n in (40, 256, 256)), (some(256, 256), some(256)))
    for seconds in (0.2, 1.0, 6.0):
        rows = net.windows(murmur(150, (600.0, 1500.0), seconds, 1))
        assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-5) and rows.shape[1] == 256
    assert similarity(embedded(net, murmur(150, (600.0,), 4, 1)), embedded(net, murmur(150, (600.0,), 4, 1))) == pytest.approx(1)


def test_weights_that_are_not_the_ones_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    likeness.resemblyzer.cache_clear()
    monkeypatch.setenv(likeness.FILE, str(tmp_path / "none.pt"))
    with pytest.raises(MissingError, match=r"Resemblyzer==0\.1\.4"):
        likeness.resemblyzer()
    (tmp_path / "w.pt").write_bytes(bytes(likeness.BYTES))
    monkeypatch.setenv(likeness.FILE, str(tmp_path / "w.pt"))
    with pytest.raises(MissingError, match="SHA-256"):
        likeness.resemblyzer()


def form(kind: int, channels: int, rate: int, bits: int) -> bytes:
    return b"fmt " + struct.pack("<IHHIIHH", 16, kind, channels, rate, rate * channels * bits // 8, channels * bits // 8, bits)


def riff(*chunks: bytes) -> bytes:
    return b"RIFF" + struct.pack("<I", 4 + sum(map(len, chunks))) + b"WAVE" + b"".join(chunks)


def data(raw: bytes) -> bytes:
    return b"data" + struct.pack("<I", len(raw)) + raw


@pytest.mark.parametrize(("kind", "bits", "raw"), [
    (1, 8, bytes([128, 192])), (1, 16, struct.pack("<hh", 0, 16384)), (1, 24, b"\0\0\0\0\0\x40"), (1, 32, struct.pack("<ii", 0, 1 << 30)),
    (3, 32, struct.pack("<ff", 0, 0.5)), (3, 64, struct.pack("<dd", 0, 0.5)),
])  # fmt: skip
def test_every_usual_wav_is_read(kind: int, bits: int, raw: bytes) -> None:
    made = recording(riff(form(kind, 1, 16_000, bits), b"LIST\3\0\0\0abc\0", data(raw)))
    assert made.samples.tolist() == pytest.approx([0, 0.5]) and made.rate == 16_000
    assert recording(riff(form(kind, 2, 16_000, bits), data(raw))).samples.tolist() == pytest.approx([0.25])


@pytest.mark.parametrize(("raw", "why"), [
    (b"", "no WAV"), (b"RIFF\0\0\0\0WAVE", "damaged"), (riff(b"fmt \2\0\0\0\1\0", data(b"\0\0")), "damaged"),
    (riff(form(1, 1, 16_000, 16)), "no sound"), (riff(form(1, 9, 16_000, 16), data(b"\0\0")), "9 channels"),
    (riff(form(1, 1, 0, 16), data(b"\0\0")), "at 0 samples"), (riff(form(7, 1, 16_000, 8), data(b"\0\0")), "kind 7"),
    (riff(form(3, 1, 16_000, 32), data(struct.pack("<f", float("nan")))), "no sound"),
    (riff(form(3, 1, 16_000, 32), data(struct.pack("<f", 1e30))), "no sound"),
    (riff(form(1, 1, 8_000, 8), data(bytes(8_000 * 301))), "at most 300 s"),
    (riff(b"fmt " + struct.pack("<I", 2**32 - 1), b"x"), "damaged"),
])  # fmt: skip
def test_hostile_wavs_are_one_sentence(raw: bytes, why: str) -> None:
    with pytest.raises(InputError, match=why):
        recording(raw)


def model(wide: int = 3, output: str = "audio") -> bytes:
    """Each phoneme lasts two units, times the pace; the sound is the first number of the vector."""
    onnx = pytest.importorskip("onnx")
    node, made, value = onnx.helper.make_node, onnx.numpy_helper.from_array, onnx.helper.make_tensor_value_info
    consts = {"nought": np.float32([[0]]), "two": np.float32([[2]]), "unit": np.float32(UNIT), "axes": np.int64([0, 1]), "one": np.int64([1]),
              "at": np.int64(0)}  # fmt: skip
    nodes = [
        node("Cast", ["phones"], ["p"], to=1), node("Mul", ["p", "nought"], ["z"]), node("Add", ["z", "two"], ["u"]),
        node("Mul", ["u", "pace"], ["units"]), node("ReduceSum", ["units", "axes"], ["n"], keepdims=0), node("Mul", ["n", "unit"], ["m"]),
        node("Cast", ["m"], ["k"], to=7), node("Unsqueeze", ["k", "nil"], ["k1"]), node("Concat", ["one", "k1"], ["shape"], axis=0),
        node("Gather", ["embedding", "at"], ["e0"], axis=1), node("Unsqueeze", ["e0", "one"], ["e"]), node("Expand", ["e", "shape"], [output]),
    ]  # fmt: skip
    consts["nil"] = np.int64([0])
    graph = onnx.helper.make_graph(
        nodes, "voice", [value("phones", 7, [1, "n"]), value("embedding", 1, [1, wide]), value("pace", 1, [1])],
        [value(output, 1, [1, "m"]), value("units", 1, [1, "n"])], [made(v, k) for k, v in consts.items()],
    )  # fmt: skip
    whole = onnx.helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid("", 17)], ir_version=8)
    return bytes(whole.SerializeToString())


def test_a_model_of_the_users_own_speaks(tmp_path: Path) -> None:
    path, raw = tmp_path / "own.onnx", model()
    path.write_bytes(raw)
    vector = np.float32([0.6, 0.8, 0])
    voice = supplied.supplied(path, hashlib.sha256(raw).hexdigest(), vector, "own")
    units, state = voice.begin([0, 5, 6, 0])
    assert units.tolist() == [2, 2, 2, 2]
    zero, _ = voice.prosody(state, units)
    slow = voice.sound(state, units * 2, zero, zero, 0, None)  # type: ignore[arg-type]
    assert len(zero) == 16 and len(slow) == 16 * UNIT and slow == pytest.approx(0.6)
    said = say(Script("Good morning."), Manner(rate=0.8), find=lambda name: voice)
    assert said.voices == ("own",) and len(said.words) == 2 and np.isfinite(said.samples).all()


@pytest.mark.parametrize(("change", "digest", "why"), [
    (lambda raw: raw, "0" * 64, "it was not loaded"), (lambda raw: raw, "", "no SHA-256"), (lambda raw: b"no model", None, "cannot be loaded"),
    (lambda raw: model(output="sound"), None, "outputs are"), (lambda raw: model(wide=7), None, "vectors of 7"),
    (lambda raw: raw + b"\n\x08location\x12\x01x", None, "another file"),
])  # fmt: skip
def test_models_that_are_not_as_declared(change: object, digest: str | None, why: str, tmp_path: Path) -> None:
    raw = change(model())  # type: ignore[operator]
    path = tmp_path / "own.onnx"
    path.write_bytes(raw)
    with pytest.raises(InputError, match=why):
        supplied.supplied(path, hashlib.sha256(raw).hexdigest() if digest is None else digest, np.float32([1, 0, 0]), "own")


def test_wavs_of_murmurs_are_read_back() -> None:
    x = murmur(150, (600.0,), 1, 3)
    assert np.abs(recording(wav(x)).samples - x).max() < 1e-4
