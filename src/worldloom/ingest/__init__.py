"""Input layer: anyone's pictures, films, sounds, models, heightmaps, texts and MIDI become a typed dataset with rights recorded.

`ingest(source, sink, options)` writes one; `Dataset.open(path)` reads it back, memory-mapped.
"""

from worldloom.ingest.dataset import Dataset, Ragged
from worldloom.ingest.limits import Limits
from worldloom.ingest.options import Options, Shot, Sink, Summary
from worldloom.ingest.refusal import DatasetError, IngestError
from worldloom.ingest.run import ingest

__all__ = ["Dataset", "DatasetError", "IngestError", "Limits", "Options", "Ragged", "Shot", "Sink", "Summary", "ingest"]
