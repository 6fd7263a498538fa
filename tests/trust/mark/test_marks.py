"""Marks are found in copies, say what was put in, and are not found where none are."""

import io
import wave
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image
from scipy.ndimage import gaussian_filter

from worldloom.cli import main
from worldloom.render.film.mp4 import mp4
from worldloom.trust.mark import DetectError, Marks, detect
from worldloom.trust.mark.code import checked, spelt
from worldloom.trust.mark.picture import LEAST, read
from worldloom.trust.mark.sound import read as heard

Picture = NDArray[np.uint8]
MARKS = Marks.of("a quiet room", 7)


def scene(seed: int = 0, h: int = 360, w: int = 640) -> Picture:
    """A smooth sky, a textured ground, edges: what pictures are made of."""
    rng = np.random.default_rng(seed)
    out = np.zeros((h, w, 3))
    out[: h // 2] = np.linspace((120, 160, 220), (210, 220, 235), h // 2)[:, None]
    out[h // 2 :] = 90 + 25 * gaussian_filter(rng.standard_normal((h - h // 2, w, 1)), (2, 2, 0)) * 4
    for _ in range(6):
        x, y = rng.integers(20, w - 120), rng.integers(60, h - 100)
        out[y : y + 80, x : x + 90] = rng.integers(20, 235, 3)
    return np.asarray(np.clip(out, 0, 255), np.uint8)


def jpeg(picture: Picture, quality: int) -> Picture:
    out = io.BytesIO()
    Image.fromarray(picture).save(out, "JPEG", quality=quality)
    return np.asarray(Image.open(out))


def resized(picture: Picture, by: float) -> Picture:
    h, w = picture.shape[:2]
    return np.asarray(Image.fromarray(picture).resize((round(w * by), round(h * by)), Image.Resampling.LANCZOS))


def hum(seconds: float, rate: int = 48_000, seed: int = 0) -> NDArray[np.float32]:
    """Noise of many bands that comes and goes, as rain and voices do."""
    rng = np.random.default_rng(seed)
    n = round(seconds * rate)
    spectrum = np.fft.rfft(rng.standard_normal(n)) / np.maximum(np.fft.rfftfreq(n, 1 / rate), 80) ** 0.5
    noise = np.fft.irfft(spectrum, n)
    level = np.interp(np.arange(n) / rate, np.arange(0, seconds + 1, 0.25), rng.uniform(0.2, 1, len(np.arange(0, seconds + 1, 0.25))))
    return np.asarray(0.3 * level * noise / np.abs(noise).max(), np.float32)


def test_code_of_prompt_and_seed() -> None:
    assert Marks.of("a", 1) == Marks.of("a", 1) != Marks.of("a", 2) != Marks.of("b", 2)
    five = spelt(0xDEADBEEF)
    assert checked(five) == 0xDEADBEEF and checked([five[0] ^ 1, *five[1:]]) is None and checked([0] * 5) is None


def test_picture_keeps_its_look_and_is_the_same_each_time() -> None:
    plain = scene()
    made = MARKS.picture(plain)
    change = made.astype(int) - plain
    assert np.abs(change).max() <= 12 and 0.3 < change.std() < 2.5 and abs(change.mean()) < 0.1
    assert np.array_equal(made, MARKS.picture(plain))
    small = plain[: LEAST - 1]
    assert np.array_equal(MARKS.picture(small), small)


def test_picture_copies_keep_it() -> None:
    made = MARKS.picture(scene())
    brighter = np.asarray(np.clip(made * 1.15 + 8, 0, 255), np.uint8)
    for copy in (made, jpeg(made, 60), made[31:271, 57:457], brighter):
        found = read([copy], resized=False)
        assert found is not None and found.code == MARKS.code
    assert read([scene()], resized=False) is None and read([scene(1)[:100]], resized=False) is None


def test_picture_of_another_size() -> None:
    found = read([jpeg(resized(MARKS.picture(scene()), 1.37), 85)])
    assert found is not None and found.code == MARKS.code


def test_film_frames_keep_it(tmp_path: Path) -> None:
    frames = [MARKS.picture(np.roll(scene(), 2 * k, 1)) for k in range(9)]
    (tmp_path / "film.mp4").write_bytes(mp4(frames, 640, 360, audio=MARKS.audio(lambda: np.stack([hum(6)] * 2, 1)), crf=23))
    found = detect(tmp_path / "film.mp4")
    assert found.picture == MARKS.said and found.sound == "", "a third of a second of sound says nothing"


def test_sound_keeps_its_ends_and_level() -> None:
    plain = hum(6)
    made = MARKS.sound(plain)
    assert made.shape == plain.shape
    assert np.allclose(made[:1024], plain[:1024], atol=1e-6) and np.allclose(made[-1024:], plain[-1024:], atol=1e-6)
    assert 0.95 < np.sqrt((made**2).mean() / (plain**2).mean()) < 1.05
    assert np.array_equal(MARKS.sound(plain[:900]), plain[:900])


def test_sound_copies_keep_it() -> None:
    made = MARKS.sound(np.stack([hum(12), hum(12, seed=1)], 1))
    rough = np.rint(made[12_345:] * 127) / 127
    for copy in (made, rough.astype(np.float32), 0.4 * made[:, :1]):
        found = heard(copy, 48_000)
        assert found is not None and found.code == MARKS.code
    assert heard(hum(12), 48_000) is None and heard(hum(0.5), 48_000) is None


def test_wav_stays_a_wav() -> None:
    out = io.BytesIO()
    with wave.open(out, "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(48_000)
        file.writeframes((hum(8) * 32767).astype("<i2").tobytes())
    with wave.open(io.BytesIO(MARKS.wav(out.getvalue()))) as file:
        assert (file.getnchannels(), file.getframerate(), file.getnframes()) == (2, 48_000, 4 * 48_000)


def test_detect_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Image.fromarray(MARKS.picture(scene())).save(tmp_path / "shot.jpg", quality=80)
    Image.fromarray(scene()).save(tmp_path / "other.png")
    assert main(["detect", "--strict", str(tmp_path / "shot.jpg")]) == 0
    assert MARKS.said in capsys.readouterr().out
    assert main(["detect", "--strict", str(tmp_path / "shot.jpg"), str(tmp_path / "other.png")]) == 1
    assert "nothing found" in capsys.readouterr().out


LIES = (b"", b"\x89PNG\r\n\x1a\nlies", b"RIFF\xff\xff\xff\xffWAVEfmt ", b"\0\0\0\x18ftypmp42" + bytes(40), b"words")


@pytest.mark.parametrize("data", LIES)
def test_hostile_files_are_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "file").write_bytes(data)
    with pytest.raises(DetectError, match="cannot be looked at"):
        detect(tmp_path / "file")
    with pytest.raises(DetectError):
        detect(tmp_path)
    with pytest.raises(DetectError):
        detect(tmp_path / "none")
