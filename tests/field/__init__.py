"""Tutorials restated from real pages, marked by careful readers: what they tell to do, and what is true of it.

`texts/NAME.txt` or `.md` is a tutorial, `texts/NAME.gold.json` its marks at one release; `sources.md` says from
where each was restated. Those of ../shared are used too where they are there.
"""
