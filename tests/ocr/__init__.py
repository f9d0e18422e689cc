"""Tests of journeys.ocr."""
