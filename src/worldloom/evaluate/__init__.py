"""Measures of what was made: clause by clause, and as physics sees it."""

from worldloom.evaluate.report import Report, evaluate_folder, load_folder, measure, report

__all__ = ["Report", "evaluate_folder", "load_folder", "measure", "report"]
