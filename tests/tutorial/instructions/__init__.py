"""Tests of sentences, one by one."""
