"""Consent to be copied: asked for with a random sentence, recorded as a signed record, checked before every use, and taken back."""
