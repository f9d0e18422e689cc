"""Tests of pictures recognised by the words of a screen."""
