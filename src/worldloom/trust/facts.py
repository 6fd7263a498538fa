"""What a credential says about where a file came from. Data only: nothing here signs, reads or writes."""

from __future__ import annotations

import hashlib
from typing import Annotated, Any, Literal

from pydantic import Field

from worldloom.trust.mark.put import Marks
from worldloom.world import Frozen

Source = Literal["algorithmicMedia", "composite", "compositeWithTrainedAlgorithmicMedia", "trainedAlgorithmicMedia"]
"""Terms of the IPTC digital source type vocabulary that fit what worldloom makes.

`algorithmicMedia`: made purely by an algorithm, no sampled training data: procedural geometry, textures, sound, pictures of them.
`composite`: put together from other people's files, such as a dataset and its contact sheet.
`trainedAlgorithmicMedia`: made by a generative model, such as a neural voice on its own.
`compositeWithTrainedAlgorithmicMedia`: a mix of both, such as a film of a procedural world with a neural narrator.
"""
TrainingUse = Literal["allowed", "notAllowed"]
IPTC = "http://cv.iptc.org/newscodes/digitalsourcetype/"
PROVENANCE = "org.worldloom.provenance"
"""Label of our own assertion."""
TRAINING_KEYS = ("cawg.data_mining", "cawg.ai_inference", "cawg.ai_generative_training", "cawg.ai_training")


class MakerUse(Frozen):
    """A procedural maker that took part: `id` is `family/name@version`, `sha256` of its source."""

    id: str = Field(max_length=200)
    sha256: str = Field(default="", pattern=r"^([0-9a-f]{64})?$")


class ModelUse(Frozen):
    """A trained model that took part, and which files carry its output."""

    name: str = Field(max_length=200)
    version: str = Field(default="", max_length=80)
    role: str = Field(max_length=80)
    """What it did: parser, planner, voice, denoiser, ..."""
    sha256: str = Field(default="", pattern=r"^([0-9a-f]{64})?$")
    licence: str = Field(default="", max_length=120)
    files: tuple[str, ...] = ()
    """Names of files in which something it generated can be seen or heard; empty for parsers and denoisers."""


class Parent(Frozen):
    """The folder that an edit began with: the id of its run and the SHA-256 of its signed listing, and of what was asked."""

    id: str = Field(default="", max_length=64)
    sha256: str = Field(pattern=r"^[0-9a-f]{64}$")
    """Of its credentials.json, which names every file with its own."""
    instruction_sha256: str = Field(pattern=r"^[0-9a-f]{64}$")


class Facts(Frozen):
    """Everything that the credentials of one run say. Time and id come in as arguments."""

    prompt: str = Field(max_length=100_000)
    """Only its SHA-256 leaves this process."""
    seed: int
    version: str = Field(max_length=40)
    time: str = Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$")
    """RFC 3339, e.g. 2026-11-24T14:00:00Z."""
    id: str = Field(pattern=r"^[A-Za-z0-9-]{8,64}$")
    """Unique for the run, e.g. a UUID."""
    provider: str = Field(default="worldloom (run locally by its user)", max_length=200)
    system: str = Field(default="worldloom", max_length=80)
    makers: tuple[MakerUse, ...] = ()
    models: tuple[ModelUse, ...] = ()
    consents: tuple[Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")], ...] = ()
    """SHA-256 of the records of consent on which copied voices and faces rest."""
    parent: Parent | None = None
    """What an edit began with; None for what is new."""
    training: TrainingUse = "notAllowed"
    """Whether others may mine the files or train on them. They are their user's, so the default reserves it."""

    @property
    def marks(self) -> Marks:
        """The mark of what can be seen and heard of this run, by prompt and seed alone."""
        return Marks.of(self.prompt, self.seed)

    def source(self, name: str) -> Source:
        """The digital source type of the file with this name."""
        mixed = any(name in model.files for model in self.models)
        return "compositeWithTrainedAlgorithmicMedia" if mixed else "algorithmicMedia"


def manifest(facts: Facts, name: str, source: Source) -> dict[str, Any]:
    """The C2PA manifest definition for one file."""
    agent = {"name": facts.system, "version": facts.version}
    created = {"action": "c2pa.created", "when": facts.time, "softwareAgent": agent, "digitalSourceType": IPTC + source}
    actions = [created]
    if facts.parent is not None:
        edited = {"action": "c2pa.edited", "when": facts.time, "softwareAgent": agent}
        edited["parameters"] = {"org.worldloom.parent": facts.parent.model_dump()}
        actions.append(edited)
    training = {"entries": {key: {"use": facts.training} for key in TRAINING_KEYS}}
    return {
        "claim_generator_info": [agent],
        "title": name,
        "assertions": [
            {"label": "c2pa.actions.v2", "data": {"actions": actions, "allActionsIncluded": True}},
            {"label": "cawg.training-mining", "data": training},
            {"label": PROVENANCE, "data": provenance(facts, name)},
        ],
    }


def provenance(facts: Facts, name: str) -> dict[str, Any]:
    """Our own assertion: who, with what, from which words (as a hash) and seed."""
    return {
        "provider": facts.provider,
        "system": facts.system,
        "version": facts.version,
        "time": facts.time,
        "id": facts.id,
        "file": name,
        "prompt_sha256": hashlib.sha256(facts.prompt.encode("utf-8", "surrogatepass")).hexdigest(),
        "seed": str(facts.seed),
        "watermark": facts.marks.said,
        "makers": [maker.model_dump() for maker in facts.makers],
        "models": [model.model_dump(mode="json", exclude={"files"}) for model in facts.models],
        **({"parent": facts.parent.model_dump()} if facts.parent else {}),
        **({"consents": list(facts.consents)} if facts.consents else {}),
    }


__all__ = ["Source", "TrainingUse", "MakerUse", "ModelUse", "Parent", "Facts", "manifest", "provenance", "IPTC", "PROVENANCE"]
